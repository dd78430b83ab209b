//! Native dialogs: what must be decided before going on, and what is looked up quickly.
//!
//! A dialog is in the page only while it is open: whoever shows it builds it, and takes it away
//! when `on_close` says so. The browser keeps the focus inside, closes it by Escape and gives the
//! focus back to where it was.

use leptos::context::Provider;
use leptos::html;
use leptos::prelude::*;

use super::icon::Icon;
use crate::app::glue::AppHandle;
use crate::ui::roster::Tool;

/// The dialog around a view.
#[derive(Debug, Clone, Copy)]
pub struct DialogHandle(NodeRef<html::Dialog>);

impl DialogHandle {
    /// The dialog around the view that asks; does nothing outside of one.
    #[must_use]
    pub fn get() -> Option<Self> {
        use_context::<Self>()
    }

    /// Closes it, as Escape does.
    pub fn close(self) {
        if let Some(dialog) = self.0.try_get_untracked().flatten() {
            dialog.close();
        }
    }
}

/// Shows a dialog over the page for as long as its view lives; answers what tells that it was
/// closed, and not taken away with everything else.
pub fn show_modal(dialog: NodeRef<html::Dialog>, on_close: Callback<()>) -> Callback<()> {
    Effect::new(move |_| {
        let closed = dialog.get().filter(|dialog| !dialog.open());
        if let Some(dialog) = closed
            && dialog.show_modal().is_err()
        {
            // A browser that cannot keep the focus inside still shows what is to be decided.
            dialog.set_open(true);
        }
    });
    on_cleanup(move || DialogHandle(dialog).close());
    let lives = StoredValue::new(());
    Callback::new(move |()| {
        if lives.try_get_value().is_some() {
            on_close.run(());
        }
    })
}

/// A dialog with a title and a button that closes it.
#[component]
pub fn Dialog(
    /// Its element id, and the prefix of its title's.
    id: &'static str,
    /// Its title.
    #[prop(into)]
    title: String,
    /// Takes it away.
    on_close: Callback<()>,
    /// Whether it is as wide as a table needs.
    #[prop(optional)]
    wide: bool,
    /// Whether a field in it has the focus first, and not its title.
    #[prop(optional)]
    starts_in_field: bool,
    /// What is in it: `dialog-body` and `dialog-foot`.
    children: Children,
) -> impl IntoView {
    let t = AppHandle::get().t();
    let dialog = NodeRef::<html::Dialog>::new();
    let handle = DialogHandle(dialog);
    let closed = show_modal(dialog, on_close);
    let title_id = format!("{id}-title");
    let labelled_by = title_id.clone();
    view! {
        <dialog class="ds-dialog" id=id node_ref=dialog data-width=wide.then_some("wide")
            aria-labelledby=labelled_by
            on:close=move |_| { closed.try_run(()); }>
            <div class="dialog-head">
                <h2 id=title_id tabindex="-1" autofocus=!starts_in_field>{title}</h2>
                <Tool icon=Icon::Close label=t.close() on_press=Callback::new(move |()| handle.close())/>
            </div>
            <Provider value=handle>{children()}</Provider>
        </dialog>
    }
}

/// The button that leaves everything as it was.
#[component]
pub fn Cancel() -> impl IntoView {
    let t = AppHandle::get().t();
    let dialog = DialogHandle::get();
    view! {
        <button type="button" class="ds-button" data-variant="tertiary" data-color="neutral"
            on:click=move |_| if let Some(dialog) = dialog { dialog.close() }>
            {t.cancel()}
        </button>
    }
}

/// A question before something that cannot be taken back.
#[component]
pub fn Confirm(
    /// Its element id.
    id: &'static str,
    /// The question.
    #[prop(into)]
    title: String,
    /// What will happen, and what is safe.
    #[prop(into)]
    body: String,
    /// The verb on the button.
    #[prop(into)]
    act: String,
    /// Does it.
    on_confirm: Callback<()>,
    /// Takes the question away.
    on_close: Callback<()>,
) -> impl IntoView {
    view! {
        <Dialog id=id title=title on_close=on_close>
            <div class="dialog-body"><p>{body}</p></div>
            <div class="dialog-foot">
                <Cancel/>
                <Press label=act color="danger" on_press=on_confirm/>
            </div>
        </Dialog>
    }
}

/// A button that closes the dialog around it and then acts, so that the focus is back where it was.
#[component]
pub fn Press(
    /// The verb on it.
    #[prop(into)]
    label: String,
    /// Its color, where it is not the ordinary one.
    #[prop(optional)]
    color: Option<&'static str>,
    /// `secondary` for the choice that is not the first.
    #[prop(optional)]
    variant: Option<&'static str>,
    /// Acts.
    on_press: Callback<()>,
) -> impl IntoView {
    let dialog = DialogHandle::get();
    let press = move |_| {
        if let Some(dialog) = dialog {
            dialog.close();
        }
        on_press.run(());
    };
    view! {
        <button type="button" class="ds-button" data-color=color data-variant=variant on:click=press>
            {label}
        </button>
    }
}
