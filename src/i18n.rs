//! What a person reads, in their language: texts, numbers and dates for the four locales.
//!
//! * [`Locale`] – the four languages, their tags and the choice from a browser's list.
//! * [`Texts`] – one typed function a message. The texts lie in `src/i18n/texts/{nb,nn,sv,en}.txt`;
//!   the build reads them, refuses a catalog with a gap and writes the functions. Only the active
//!   language is loaded while the app runs.
//! * [`parse_number`] and [`parse_date`] – what people write, read without guessing silently; the
//!   other way round are methods of [`Locale`].
//! * [`find`] – finding names by some letters of them.
//! * [`grammar`] – how a line of those files is written, for the build and for the running app.
//!
//! Nothing here knows a project, a view or the browser. Where next: `texts/en.txt` for the words,
//! `catalog.rs` for what the build checks.

#![warn(missing_docs)]

#[cfg(test)]
mod catalog;
mod date;
pub mod find;
pub mod grammar;
mod locale;
mod messages;
mod number;
pub mod parts;

pub use date::{DateError, FIRST_YEAR, LAST_YEAR, parse_date};
pub use locale::Locale;
pub use messages::{CATALOG_HASH, Texts, TextsError};
pub use number::{DecimalMark, NumberError, likely_decimal_mark, parse_number, parse_number_as};
