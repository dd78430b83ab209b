//! The method: frameworks as arrangements of activities, with guidance and a glossary.
//!
//! * [`FRAMEWORKS`], [`ACTIVITIES`] – what there is, in no language ([`Framework::steps`] walks).
//! * [`MethodTexts`] – the words of one language, loaded while the app runs; checked when they are
//!   read, so that nothing is missing later.
//! * [`rich`] – the small markup of those words.
//!
//! Work and progress hang on the activity and not on its place in a framework, so that switching
//! frameworks loses nothing. Where next: `structure.txt` for the arrangement, `texts/en.txt` for
//! the words, `tables.rs` for what the build checks.

#![warn(missing_docs)]

mod fault;
mod fields;
mod glossary;
mod kinds;
pub mod rich;
mod search;
mod sections;
mod structure;
#[cfg(test)]
mod tables;
mod texts;

pub use fault::{TextFault, TextProblem};
pub use kinds::{Role, RuleKey, Stage, Tool};
pub use search::{Found, Place};
pub use sections::LineFault;
pub use structure::{
    ACTIVITIES, Activity, Done, FRAMEWORKS, Framework, POINTS, Phase, Point, SOURCES, Source, Step,
    TERMS, activity, framework,
};
pub use texts::{
    ActivityText, FrameworkText, GATHERINGS, GatheringText, MethodTexts, PhaseText, StepText,
    TermText,
};

/// The framework of a project whose people have not chosen one.
pub const DEFAULT_FRAMEWORK: &str = "veikart-six";
