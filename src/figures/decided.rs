//! Decisions on a trend chart: what was decided while something was measured may explain what is
//! seen.

use crate::charts::trend::{TrendNote, TrendSpec};
use crate::domain::{Day, Decision, Project};
use crate::i18n::Texts;

/// A decision that was made, for a chart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// When.
    pub day: Day,
    /// What it was about.
    pub name: String,
}

/// The decisions of a project that were made on a known day, by day.
#[must_use]
pub fn decided(project: &Project) -> Vec<Decided> {
    let of = |it: &Decision| {
        let day = it.day.filter(|_| it.outcome.is_some())?;
        Some(Decided { day, name: it.name.to_string() })
    };
    let mut all: Vec<_> = project.decisions.iter().filter_map(|it| of(it)).collect();
    all.sort_by_key(|it| it.day);
    all
}

/// The chart with the decisions of its time as notes, and a sentence that tells them: they have no
/// row in its table.
#[must_use]
pub fn with_decisions(spec: TrendSpec, decisions: &[Decided], t: &Texts) -> TrendSpec {
    let Some((first, last)) = span(&spec) else { return spec };
    let within: Vec<_> =
        decisions.iter().filter(|it| (first..=last).contains(&it.day.days())).collect();
    if within.is_empty() {
        return spec;
    }
    let mut notes = spec.notes;
    notes.extend(within.iter().map(|it| TrendNote { day: it.day.days(), text: it.name.clone() }));
    notes.sort_by_key(|note| note.day);
    let told: Vec<_> = within
        .iter()
        .map(|it| t.tells_decision(&it.name, &t.locale().date_long(it.day.date())))
        .collect();
    let description = format!("{} {}", spec.description, t.tells_decisions(&told.join(", ")));
    TrendSpec { notes, description, ..spec }
}

/// The days from the first thing drawn on a known day to the last.
fn span(spec: &TrendSpec) -> Option<(i32, i32)> {
    let references = [&spec.baseline, &spec.target].into_iter().flatten();
    let days = || {
        let marks = references.clone().filter_map(|it| it.day);
        marks.chain(spec.points.first().map(|it| it.day)).chain(spec.points.last().map(|it| it.day))
    };
    days().min().zip(days().max())
}
