//! The application around the core: what is open, what is stored, what is shown where.
//!
//! Everything here but `glue` is pure: it talks to the browser only through [`ports`], so it builds
//! and is tested natively. Read [`ports`] first, then [`head`] and [`stored`] (what lies in
//! storage), [`saver`] (when to save) and [`library`] (how nothing is lost); then [`codec`], which
//! joins them to the document.

pub mod calendar;
pub mod codec;
#[cfg(feature = "app")]
pub mod glue;
pub mod head;
pub mod library;
pub mod links;
pub mod meeting_clock;
pub mod memory;
pub mod notice;
pub mod ports;
pub mod prefs;
pub mod route;
pub mod sample;
pub mod saver;
pub mod show;
pub mod stored;
pub mod table;
