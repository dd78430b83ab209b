//! The whole finding in sentences, with every figure, for those who do not see the picture.

use super::amount::{Amounts, share_percent};
use super::finding::{Finding, finding};
use super::signals;
use crate::domain::calc::spc::Analysis;
use crate::domain::{Day, Indicator, Mark, Rule, Value};
use crate::i18n::Texts;

/// The sentences that say what a chart shows.
pub(super) fn description(t: &Texts, indicator: &Indicator, looked_at: &Analysis) -> String {
    let found = finding(indicator);
    let words = Tells { t, indicator };
    let sentences =
        [words.baseline(), words.count(), words.latest(), words.target(), words.result(&found)];
    let told = sentences.into_iter().flatten();
    let signals = signals::sentences(t, indicator, looked_at);
    told.chain(signals).collect::<Vec<_>>().join(" ")
}

struct Tells<'a> {
    t: &'a Texts,
    indicator: &'a Indicator,
}

impl Tells<'_> {
    /// A value with all the decimals that fields show, and its unit.
    fn exact(&self, value: Value) -> String {
        let unit = self.indicator.unit.as_ref().map_or("", |unit| unit.as_str());
        let locale = self.t.locale();
        let number = locale.decimal(value.get(), 6);
        super::amount::with_unit(locale, &number, super::amount::short_unit(unit))
    }

    fn long(&self, day: Day) -> String {
        self.t.locale().date_long(day.date())
    }

    fn baseline(&self) -> Option<String> {
        Some(match self.indicator.baseline {
            Mark { value: None, .. } => self.t.tells_no_baseline().to_owned(),
            Mark { value: Some(value), day: None } => self.t.tells_baseline(&self.exact(value)),
            Mark { value: Some(value), day: Some(day) } => {
                self.t.tells_baseline_day(&self.exact(value), &self.long(day))
            }
        })
    }

    fn count(&self) -> Option<String> {
        let points = self.indicator.series.points();
        let (first, last) = points.first().zip(points.last())?;
        let n = points.len() as u64;
        (n > 1).then(|| self.t.tells_count(n, &self.long(first.day), &self.long(last.day)))
    }

    fn latest(&self) -> Option<String> {
        let Some(point) = self.indicator.series.last() else {
            return Some(self.t.tells_none().to_owned());
        };
        let (day, value) = (self.long(point.day), self.exact(point.value));
        Some(match point.n {
            Some(n) => self.t.tells_latest_n(&day, &value, u64::from(n)),
            None => self.t.tells_latest(&day, &value),
        })
    }

    fn target(&self) -> Option<String> {
        if matches!(self.indicator.rule, Rule::Keep { .. }) {
            return None;
        }
        Some(match self.indicator.target {
            Mark { value: None, .. } => self.t.tells_no_target().to_owned(),
            Mark { value: Some(value), day: None } => self.t.tells_target(&self.exact(value)),
            Mark { value: Some(value), day: Some(day) } => {
                self.t.tells_target_day(&self.exact(value), &self.long(day))
            }
        })
    }

    fn result(&self, found: &Finding) -> Option<String> {
        let t = self.t;
        Some(match *found {
            Finding::NotMeasured | Finding::NoBaseline { .. } | Finding::NoTarget { .. } => {
                return None;
            }
            Finding::BeforeBaseline { .. } => t.tells_before().to_owned(),
            Finding::Share { share, .. } => t.tells_share(&share_percent(t.locale(), share)),
            Finding::Kept { kept, tolerance, target_equals_baseline, .. } => {
                let unit = self.indicator.unit.as_ref().map(|unit| unit.as_str());
                let tolerance = Amounts::new(t.locale(), unit, &[tolerance]).amount(tolerance);
                let words =
                    if kept { t.tells_kept(&tolerance) } else { t.tells_not_kept(&tolerance) };
                if target_equals_baseline {
                    format!("{} {words}", t.tells_target_is_baseline())
                } else {
                    words
                }
            }
        })
    }
}
