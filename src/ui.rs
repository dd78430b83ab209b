//! The views. They know the app by its handle, the document by selectors, and no browser.
//!
//! *Parts* are general and know no domain type; *roster* joins a roster of the project to them;
//! *pages* say what a tool is about; *shell* is the frame around all of it.
#![allow(
    clippy::too_many_lines,
    clippy::excessive_nesting,
    clippy::too_many_arguments,
    clippy::needless_pass_by_value,
    missing_debug_implementations,
    unreachable_pub,
    reason = "a view counts its markup as lines, and the component macro takes props by value"
)]

mod pages;
mod parts;
mod roster;
mod shell;
mod work;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use shell::{Dialogs, Shell};
pub(crate) use work::fetch_work;

/// The whole app. A change of language builds it anew.
#[component]
pub fn App() -> impl IntoView {
    let app = AppHandle::get();
    Dialogs::provide();
    move || {
        app.follow_language();
        view! { <Shell/> }
    }
}
