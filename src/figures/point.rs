//! One measurement in words, for the pointer and the keyboard on a chart.

use crate::charts::trend::TrendSpec;
use crate::domain::Day;
use crate::i18n::Texts;

use super::amount::with_unit;

/// A measurement as a tooltip shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointWords {
    /// The day in full.
    pub day: String,
    /// The value with its unit.
    pub value: String,
    /// How many were measured.
    pub n: Option<String>,
    /// What it says that is no ordinary one.
    pub signal: Option<String>,
    /// What is noted on it.
    pub note: Option<String>,
}

/// The measurement at a place of a chart; none beyond the last.
#[must_use]
pub fn point_words(t: &Texts, spec: &TrendSpec, index: usize) -> Option<PointWords> {
    let point = spec.points.get(index)?;
    let locale = t.locale();
    let day = Day::from_days(point.day);
    Some(PointWords {
        day: day.map_or_else(|_| spec.dates.full(point.day), |day| locale.date_long(day.date())),
        value: with_unit(locale, &spec.numbers.exact(point.value), &spec.unit),
        n: point.n.map(|n| t.sample_size(u64::from(n))),
        signal: spec.sign(index).map(|sign| sign.words.clone()),
        note: point.note.clone(),
    })
}

impl PointWords {
    /// All of it in a line: `12. mars 2026: 27,5 minutter, n = 2`.
    #[must_use]
    pub fn line(&self, t: &Texts) -> String {
        let more = [self.n.as_deref(), self.signal.as_deref(), self.note.as_deref()];
        let what = std::iter::once(self.value.as_str()).chain(more.into_iter().flatten());
        t.point_line(&self.day, &what.collect::<Vec<_>>().join(", "))
    }
}
