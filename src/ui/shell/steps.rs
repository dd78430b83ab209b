//! All steps in words, newest first: what was done, and what was undone and can be done again. A
//! press goes there.

use leptos::prelude::*;

use super::dialogs::Shown;
use crate::app::glue::AppHandle;
use crate::domain::{History, Moment};
use crate::figures::names::label_now;
use crate::method::MethodTexts;
use crate::ui::parts::dialog::Dialog;
use crate::words;

/// Steps that are listed before the person asks for all.
const FIRST: usize = 150;

/// The list, while it is asked for.
#[component]
pub(super) fn StepsDialog(
    /// Whether it is.
    shown: Shown,
) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let content = move || {
        view! {
            <Dialog id="steps" title=t.all_steps() on_close=shown.on_close()>
                <div class="dialog-body">
                    <p class="soft">{t.steps_lead()}</p>
                    <List/>
                </div>
            </Dialog>
        }
    };
    move || shown.is_open().then(content)
}

/// Where one can go: how many steps then lie behind, what the last of them was, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stop {
    n_past: usize,
    words: String,
    at: Option<Moment>,
    state: &'static str,
}

/// All stops, the newest first; the last one is the project as it was opened.
fn stops(app: AppHandle, method: Option<&MethodTexts>, history: &History) -> Vec<Stop> {
    let t = app.t();
    let n_now = history.past().len();
    let stop = |n_past: usize, step: &crate::domain::history::Step| Stop {
        n_past,
        words: words::step(t, &app.discreetly(label_now(history.present(), &step.label, method))),
        at: Some(step.at),
        state: state(n_past, n_now),
    };
    let n_all = n_now + history.future().len();
    let ahead = history.future().iter().enumerate().map(|(at, step)| stop(n_all - at, step));
    let behind = history.past().iter().enumerate().map(|(at, step)| stop(at + 1, step));
    let opened =
        Stop { n_past: 0, words: t.step_opened().to_owned(), at: None, state: state(0, n_now) };
    ahead.chain(behind.rev()).chain([opened]).collect()
}

fn state(n_past: usize, n_now: usize) -> &'static str {
    match n_past.cmp(&n_now) {
        std::cmp::Ordering::Greater => "ahead",
        std::cmp::Ordering::Equal => "here",
        std::cmp::Ordering::Less => "walked",
    }
}

#[component]
fn List() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = Memo::new(move |_| {
        app.with_history(|history| {
            history.map(|history| stops(app, app.method().as_deref(), history)).unwrap_or_default()
        })
    });
    let is_whole = RwSignal::new(false);
    let shown = move || {
        let n_ahead = all.with(|all| all.iter().filter(|stop| stop.state == "ahead").count());
        // The present is always in sight, however much was undone.
        let n = if is_whole.get() { usize::MAX } else { FIRST.max(n_ahead + FIRST / 2) };
        all.with(|all| all.iter().take(n).cloned().collect::<Vec<_>>())
    };
    let more = move || {
        let n_hidden = all.with(Vec::len).saturating_sub(shown().len()) as u64;
        (n_hidden > 0).then(|| {
            view! {
                <button type="button" class="ds-button" data-variant="secondary" data-size="sm"
                    on:click=move |_| is_whole.set(true)>
                    {t.steps_more(n_hidden)}
                </button>
            }
        })
    };
    view! {
        <ol class="history-list" role="list" reversed=true>
            <For each=shown key=|stop| (stop.n_past, stop.state, stop.words.clone()) let:stop>
                <Line stop=stop/>
            </For>
        </ol>
        {more}
    }
}

#[component]
fn Line(stop: Stop) -> impl IntoView {
    let app = AppHandle::get();
    let n_past = stop.n_past;
    let is_here = stop.state == "here";
    let id = format!("step-{n_past}");
    let focus = id.clone();
    let go = move |_| {
        app.go_to_step(n_past);
        app.focus(&focus);
    };
    view! {
        <li class="history-step" data-state=stop.state>
            <button type="button" class="menu-item" id=id aria-current=is_here.then_some("step") on:click=go>
                <span class="user-text">{stop.words}</span>
                <span class="menu-note">{stop.at.map(|at| app.time_of(at))}</span>
            </button>
        </li>
    }
}
