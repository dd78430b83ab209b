//! A list of actions behind a button. The list is built when it is opened, so that a hundred cards
//! with a menu each cost a hundred buttons and no more.

use leptos::context::Provider;
use leptos::prelude::*;
use leptos::{ev, html};

use super::icon::{Drawn, Icon};

/// The menu around an item.
#[derive(Debug, Clone, Copy)]
struct Handle {
    details: NodeRef<html::Details>,
    summary: NodeRef<html::Summary>,
}

impl Handle {
    fn close(self) {
        if let Some(details) = self.details.get_untracked() {
            details.set_open(false);
        }
    }

    /// Closes and gives the focus to the button, where a dialog will give it back to.
    fn leave(self) {
        self.close();
        if let Some(summary) = self.summary.get_untracked() {
            // A button that cannot have the focus is gone, and nothing is lost by that.
            let _gone = summary.focus();
        }
    }
}

/// A button that opens a list of actions.
#[component]
pub fn Menu(
    /// Element id of the button, for whoever gives it the focus.
    #[prop(optional)]
    id: Option<&'static str>,
    /// What the button is called.
    #[prop(into)]
    label: Signal<String>,
    /// What it looks like.
    #[prop(default = Icon::More)]
    icon: Icon,
    /// The items: [`MenuItem`] and [`Divider`].
    children: ChildrenFn,
) -> impl IntoView {
    let handle = Handle { details: NodeRef::new(), summary: NodeRef::new() };
    let is_open = RwSignal::new(false);
    let children = StoredValue::new(children);
    let turned = move |_| {
        is_open.set(handle.details.get_untracked().is_some_and(|details| details.open()));
    };
    let pressed = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            event.stop_propagation();
            handle.leave();
        }
    };
    view! {
        <details class="menu" node_ref=handle.details on:toggle=turned on:keydown=pressed>
            <summary class="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm"
                id=id data-icon="" node_ref=handle.summary
                aria-label=move || label.get() title=move || label.get()>
                <Drawn icon=icon/>
            </summary>
            {move || is_open.get().then(|| view! {
                <Provider value=handle>
                    <List handle=handle>{children.with_value(|children| children())}</List>
                </Provider>
            })}
        </details>
    }
}

/// The open list; closes when something outside of it is pressed.
#[component]
fn List(handle: Handle, children: Children) -> impl IntoView {
    let outside = window_event_listener(ev::pointerdown, move |event| {
        let pressed = event_target::<web_sys::Element>(&event);
        let details = handle.details.get_untracked();
        if details.is_some_and(|details| !details.contains(Some(&pressed))) {
            handle.close();
        }
    });
    on_cleanup(move || outside.remove());
    view! { <ul class="menu-list" role="list">{children()}</ul> }
}

/// An action in a menu.
#[component]
pub fn MenuItem(
    /// Its icon.
    #[prop(optional)]
    icon: Option<Icon>,
    /// The verb.
    #[prop(into)]
    label: String,
    /// Does it, after the menu is closed.
    on_press: Callback<()>,
    /// Whether it takes something away.
    #[prop(optional)]
    takes_away: bool,
    /// The keys that do the same.
    #[prop(optional)]
    keys: Option<&'static str>,
) -> impl IntoView {
    let handle = use_context::<Handle>();
    let press = move |_| {
        if let Some(handle) = handle {
            handle.leave();
        }
        on_press.run(());
    };
    view! {
        <li>
            <button type="button" class="menu-item" data-color=takes_away.then_some("danger") on:click=press>
                {icon.map(|icon| view! { <Drawn icon=icon/> })}
                {label}
                {keys.map(|keys| view! { <kbd>{keys}</kbd> })}
            </button>
        </li>
    }
}

/// A line between items.
#[component]
pub fn Divider() -> impl IntoView {
    view! { <li class="menu-divider" role="separator"></li> }
}
