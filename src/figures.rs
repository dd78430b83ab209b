//! What a project's figures say: chart specs and sentences, in a language.
//!
//! Everything here is a function of the document and the texts: the finding that a chart's title
//! states, the realized share in words, the chart itself as a spec, and the other way round what
//! people write when they measure. Nothing is drawn here (that is `charts`) and nothing computed
//! that a person does not read (that is `domain::calc`).
//!
//! Start with [`finding`](mod@finding), which decides what there is to say; [`trend`](mod@trend) and [`realized`] say it.

pub mod amount;
pub mod anchoring;
pub mod benefit_map;
pub mod benefits;
pub mod change_word;
pub mod changes;
pub mod checklist;
mod decided;
mod describe;
pub mod deviations;
pub mod document;
pub mod economy;
pub mod finding;
pub mod findings;
pub mod followed;
pub mod formats;
pub mod headlines;
pub mod interest_grid;
pub mod logbook;
pub mod measured;
pub mod measures;
pub mod measuring;
pub mod money;
pub mod names;
pub mod path;
pub mod plan;
pub mod point;
pub mod potential;
pub mod presentation;
pub mod realized;
pub mod report;
pub mod signals;
pub mod stages;
pub mod stakeholder_grid;
mod title;
pub mod trend;
pub mod unpriced;
pub mod users;

pub use decided::{Decided, decided, with_decisions};
pub use finding::{Finding, finding};
pub use realized::{RealizedWords, realized_words};
pub use signals::{Steadiness, steadiness};
pub use trend::trend;
