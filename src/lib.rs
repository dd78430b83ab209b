//! Stifinner: a guided path through service innovation and benefits realization.
//!
//! The core is pure and builds without the feature `app`. In reading order:
//!
//! * [`domain`] – what a project is and the one door through which it changes.
//! * [`format`](mod@format) – the file that is handed on, and the packed form that browsers store.
//! * [`i18n`] – texts, numbers and dates in four languages.
//! * [`method`] – the frameworks, their activities and the guidance that belongs to them.
//! * [`words`] – the document's values in a person's words.
//! * [`sheets`] – spreadsheets as rows of cells, read and written.
//! * [`exchange`] – a project's rosters as spreadsheets, and back with a preview.
//! * [`charts`] – pictures as pure `spec → SVG`.
//! * [`figures`] – what a project's figures say: chart specs and sentences.
//! * [`results`] – every computed figure as a file, for others to check.
//! * [`app`] – what is open, stored and shown; pure but for `app::glue`.
//!
//! With the feature `app` come the browser (`platform`) and the views (`ui`).
#![forbid(unsafe_code)]

pub mod app;
#[cfg(feature = "bench")]
pub mod bench;
pub mod charts;
pub mod domain;
pub mod exchange;
pub mod figures;
pub mod format;
pub mod i18n;
pub mod method;
#[cfg(feature = "app")]
pub mod platform;
pub mod results;
pub mod sheets;
#[cfg(feature = "app")]
mod ui;
pub mod words;
