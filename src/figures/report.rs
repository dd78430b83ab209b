//! The stakeholder analysis and the anchoring plan as one document: who they are, where they stand
//! and have moved, what each needs, what is done, who takes part, and what is missing.

mod missing;
mod people;
mod planned;
mod short;

use super::document::{Outline, Part, Since};
use crate::domain::select::stakeholders::assessed_days;
use crate::domain::{Day, Project};
use crate::i18n::Texts;

/// The document.
pub static STAKEHOLDER_REPORT: Outline = Outline {
    name: Texts::report,
    title: Texts::report_title,
    lead: Texts::report_lead,
    parts: &[
        Part { key: "short", title: Texts::report_short, write: short::short },
        Part { key: "grid", title: Texts::report_grid, write: short::grid },
        Part { key: "stakeholders", title: Texts::stakeholders, write: people::stakeholders },
        Part { key: "needs", title: Texts::report_needs, write: people::needs },
        Part { key: "plan", title: Texts::anchoring, write: planned::plan },
        Part { key: "people", title: Texts::participants, write: people::participants },
        Part { key: "missing", title: Texts::report_missing, write: missing::missing },
    ],
    is_one_page: false,
    since: Some(Since {
        label: Texts::report_since,
        none: Texts::report_since_none,
        days: days_to_move_from,
        tells_attitudes: true,
    }),
};

/// The days of assessment but the last, after which nobody has moved.
fn days_to_move_from(project: &Project, _: Day) -> Vec<Day> {
    let mut days = assessed_days(project);
    days.pop();
    days
}
