//! The document's values in a person's words: names of choices, steps of the undo list, entries of
//! the change log, refusals.
//!
//! Everything here is a function of a value and the texts of a language; nothing is stored. What
//! people write or paste is understood in [`parse`], in whichever language it comes.

mod choices;
mod duties;
mod economy;
mod findings;
pub mod parse;
mod personal;
mod repairs;
mod steps;
mod strategies;
pub mod templates;

pub use choices::{Choice, beneficiary, benefit_kind, currency, direction, field, frequency, kind};
pub use choices::{action_status, framework, gathering_theme, outcome, progress, stage, task_kind};
pub use choices::{
    attitude, language, level, locale as locale_of, matrix_column, stakeholder_kind,
};
pub use duties::{Letters, duty, duty_letter, step_fault};
pub use economy::{assumption_error, input_label};
pub use findings::{FindingWords, finding};
pub use personal::personal_warning;
pub use repairs::repair;
pub use steps::{log_entry, refusal, shown, step, text_error};
pub use strategies::{involvement, strategy};
