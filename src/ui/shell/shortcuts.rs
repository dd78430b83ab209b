//! All keys that do something, in one list.

use leptos::prelude::*;

use super::dialogs::Shown;
use crate::app::glue::AppHandle;
use crate::i18n::Texts;
use crate::ui::parts::dialog::Dialog;

/// The list, while it is asked for.
#[component]
pub(super) fn ShortcutsDialog(
    /// Whether it is.
    shown: Shown,
) -> impl IntoView {
    let t = AppHandle::get().t();
    let content = move || {
        let groups: Vec<_> = groups(t).into_iter().map(group).collect();
        view! {
            <Dialog id="shortcuts" title=t.shortcuts() wide=true on_close=shown.on_close()>
                <div class="dialog-body">
                    <div class="shortcuts">{groups}</div>
                    <p class="soft">{t.keys_mac()}</p>
                </div>
            </Dialog>
        }
    };
    move || shown.is_open().then(content)
}

/// What the keys do, and the keys.
type Row = (&'static str, Vec<&'static str>);

fn groups(t: &'static Texts) -> Vec<(&'static str, Vec<Row>)> {
    vec![
        (t.keys_everywhere(), everywhere(t)),
        (t.keys_grid(), grid(t)),
        (t.keys_dialog(), dialog(t)),
        // The longest, which so has a column for itself.
        (t.keys_register(), register(t)),
    ]
}

fn everywhere(t: &'static Texts) -> Vec<Row> {
    vec![
        (t.palette_title(), vec!["Ctrl", "K"]),
        (t.undo(), vec!["Ctrl", "Z"]),
        (t.redo(), vec!["Ctrl", "Y"]),
        (t.save_file(), vec!["Ctrl", "S"]),
        (t.show_begin(), vec!["F8"]),
        (t.discreet_begin(), vec!["Shift", "F8"]),
        (t.keys_this_list(), vec!["F1"]),
    ]
}

fn register(t: &'static Texts) -> Vec<Row> {
    vec![
        (t.keys_move_cell(), vec!["←", "↑", "→", "↓"]),
        (t.keys_mark_cells(), vec!["Shift", "←", "→"]),
        (t.keys_edit(), vec!["Enter"]),
        (t.keys_edit_done(), vec!["Enter"]),
        (t.keys_edit_cancel(), vec!["Esc"]),
        (t.keys_line_break(), vec!["Shift", "Enter"]),
        (t.keys_open_row(), vec![t.key_space()]),
        (t.keys_move_row(), vec!["Alt", "↑", "↓"]),
        (t.keys_clear(), vec!["Delete"]),
        (t.keys_remove_row(), vec!["Ctrl", "Delete"]),
        (t.keys_copy(), vec!["Ctrl", "C"]),
        (t.keys_paste(), vec!["Ctrl", "V"]),
    ]
}

fn grid(t: &'static Texts) -> Vec<Row> {
    vec![(t.keys_grid_choose(), vec!["Tab"]), (t.keys_grid_move(), vec!["←", "↑", "→", "↓"])]
}

fn dialog(t: &'static Texts) -> Vec<Row> {
    vec![(t.keys_close(), vec!["Esc"]), (t.keys_next_field(), vec!["Tab"])]
}

fn group((title, rows): (&'static str, Vec<Row>)) -> impl IntoView {
    let rows: Vec<_> = rows
        .into_iter()
        .map(|(words, keys)| {
            let keys: Vec<_> = keys.into_iter().map(|key| view! { <kbd>{key}</kbd> }).collect();
            view! { <div><dt>{words}</dt><dd>{keys}</dd></div> }
        })
        .collect();
    view! {
        <section>
            <h3>{title}</h3>
            <dl class="facts">{rows}</dl>
        </section>
    }
}
