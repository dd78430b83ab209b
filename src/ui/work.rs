//! The second part of the app, behind one door; see [`Work`].
//!
//! With `--cfg split` the wasm is cut here: what only [`parts`] reaches goes into a file of its own.
//! Without it, as while developing and in tests, all of it is one file.

use leptos::prelude::*;

use super::shell;
use crate::app::glue::{NotFetched, Work};

const WORK: Work = Work {
    begin: |app| app.follow_world(),
    follow_route: |app| app.follow_route(),
    run: |app, errand| app.run(errand),
    bar: || view! { <shell::ProjectBar/> }.into_any(),
    nav: || view! { <shell::Nav/> }.into_any(),
    page: shell::page,
    overlays: || view! { <shell::Overlays/> }.into_any(),
};

/// Fetches the second part.
///
/// # Errors
/// It did not arrive.
pub(crate) async fn fetch_work() -> Result<Work, NotFetched> {
    parts().await
}

#[cfg(split)]
impl From<wasm_split_helpers::SplitLoaderError> for NotFetched {
    fn from(_reason_is_in_the_log: wasm_split_helpers::SplitLoaderError) -> Self {
        Self
    }
}

#[cfg(split)]
#[wasm_split_helpers::wasm_split(work, fallible)]
fn parts() -> Result<Work, NotFetched> {
    Ok(WORK)
}

#[cfg(not(split))]
async fn parts() -> Result<Work, NotFetched> {
    std::future::ready(Ok(WORK)).await
}
