//! How a benefit is seen: what is measured, from where to where, and the measurements.
//!
//! **Source** the indicator fields of KS's roadmap and the four-step process sheet: unit,
//! direction, data source, frequency, baseline and target with their days, tolerance for "keep".

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{BenefitId, IndicatorId};
use super::planned_path::{Between, Correction, Milestone};
use super::project::Project;
use super::roster::Roster;
use super::segment::{ChartKind, Segment};
use super::series::{MeasurementKind, Point, Series};
use super::text::Line;
use super::time::Day;
use super::value::Value;

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better: the rule in this field (visits, minutes, missed doses).
    Lower,
}

impl Direction {
    /// Both, in the order of the choice list.
    pub const ALL: [Self; 2] = [Self::Lower, Self::Higher];
}

/// What counts as achieved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub enum Rule {
    /// The target is reached.
    Reach,
    /// The baseline is kept: not worse by more than the tolerance.
    Keep {
        /// How much worse is still the same. **Unit** that of the indicator. **Range** ≥ 0.
        tolerance: Value,
    },
}

/// How often it is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Frequency {
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every second week.
    Fortnightly,
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// Twice a year.
    HalfYearly,
    /// Once a year.
    Yearly,
}

impl Frequency {
    /// All frequencies, from often to seldom.
    pub const ALL: [Self; 7] = [
        Self::Daily,
        Self::Weekly,
        Self::Fortnightly,
        Self::Monthly,
        Self::Quarterly,
        Self::HalfYearly,
        Self::Yearly,
    ];

    /// Longest ordinary distance between two measurements. **Unit** days.
    #[must_use]
    pub fn days(self) -> i32 {
        match self {
            Self::Daily => 1,
            Self::Weekly => 7,
            Self::Fortnightly => 14,
            Self::Monthly => 31,
            Self::Quarterly => 92,
            Self::HalfYearly => 184,
            Self::Yearly => 366,
        }
    }

    /// The day `n` times this after a day; `None` beyond the days there are. In a month without
    /// the day it is the last one of that month.
    #[must_use]
    pub fn nth_after(self, day: Day, n: u32) -> Option<Day> {
        let days = |each: u32| {
            let ahead = i32::try_from(n.checked_mul(each)?).ok()?;
            Day::from_days(day.days().checked_add(ahead)?).ok()
        };
        let months = |each: u32| {
            let ahead = chrono::Months::new(n.checked_mul(each)?);
            Day::from_date(day.date().checked_add_months(ahead)?).ok()
        };
        match self {
            Self::Daily => days(1),
            Self::Weekly => days(7),
            Self::Fortnightly => days(14),
            Self::Monthly => months(1),
            Self::Quarterly => months(3),
            Self::HalfYearly => months(6),
            Self::Yearly => months(12),
        }
    }
}

/// A value on a day; either may not be known yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mark {
    /// The value in the indicator's unit.
    pub value: Option<Value>,
    /// Its day.
    pub day: Option<Day>,
}

/// How an indicator is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum MeasuringMethod {
    /// Taken out of a system.
    SystemExtract,
    /// Asked in a survey.
    Survey,
    /// Asked in interviews.
    Interview,
    /// Counted or timed by hand.
    ManualCount,
    /// Judged by those who know.
    Estimate,
}

impl MeasuringMethod {
    /// All of them in the order of the choice list.
    pub const ALL: [Self; 5] =
        [Self::SystemExtract, Self::Survey, Self::Interview, Self::ManualCount, Self::Estimate];
}

/// A measure of a benefit, or of the service as a whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Indicator {
    /// Which it is, for ever.
    pub id: IndicatorId,
    /// The benefits it shows, each once, the one it belongs to first. None where it tells of the
    /// service as a whole and nobody claims that the project moves it.
    pub benefits: Vec<BenefitId>,
    /// What is measured.
    pub name: Line,
    /// Unit of measurement, for example "minutes per user per 14 days".
    pub unit: Option<Line>,
    /// Which way is better, as the person says it.
    pub direction: Option<Direction>,
    /// What counts as achieved.
    pub rule: Rule,
    /// Where the figures come from.
    pub source: Option<Line>,
    /// How it is measured.
    pub method: Option<MeasuringMethod>,
    /// How often it is measured.
    pub frequency: Option<Frequency>,
    /// Where it starts.
    pub baseline: Mark,
    /// Where it is to go.
    pub target: Mark,
    /// Wanted values on the way to the target: by day, one a day.
    pub milestones: Vec<Milestone>,
    /// How it goes from one planned value to the next.
    pub between: Between,
    /// How the baseline was put right, oldest first.
    pub corrections: Vec<Correction>,
    /// The chart that people chose; else the number of measurements decides.
    pub chart: Option<ChartKind>,
    /// Where the measurements are compared anew, by day, one a day.
    pub segments: Vec<Segment>,
    /// The measurements.
    pub series: Arc<Series>,
}

impl Indicator {
    /// An indicator of a benefit of which only the name is known.
    #[must_use]
    pub fn new(id: IndicatorId, benefit: BenefitId, name: Line) -> Self {
        Self { benefits: vec![benefit], ..Self::overall(id, name) }
    }

    /// An indicator of the service as a whole of which only the name is known.
    #[must_use]
    pub fn overall(id: IndicatorId, name: Line) -> Self {
        Self {
            id,
            benefits: Vec::new(),
            name,
            unit: None,
            direction: None,
            rule: Rule::Reach,
            source: None,
            method: None,
            frequency: None,
            baseline: Mark::default(),
            target: Mark::default(),
            milestones: Vec::new(),
            between: Between::Evenly,
            corrections: Vec::new(),
            chart: None,
            segments: Vec::new(),
            series: Arc::default(),
        }
    }
}

impl Indicator {
    /// The benefit it belongs to.
    #[must_use]
    pub fn main_benefit(&self) -> Option<BenefitId> {
        self.benefits.first().copied()
    }

    /// Whether it shows a benefit.
    #[must_use]
    pub fn shows(&self, benefit: BenefitId) -> bool {
        self.benefits.contains(&benefit)
    }

    /// Whether the baseline is what measurements are compared with already: it has a value, and
    /// something was measured after it.
    #[must_use]
    pub fn is_baseline_locked(&self) -> bool {
        let is_later = |point: &Point| match (point.kind, self.baseline.day) {
            (Some(kind), _) => kind != MeasurementKind::Baseline,
            (None, Some(day)) => point.day > day,
            (None, None) => true,
        };
        self.baseline.value.is_some() && self.series.points().iter().any(is_later)
    }

    /// Whether a baseline says something else than one that was there.
    fn moves_baseline(&self, next: &Self) -> bool {
        let other = |old: Option<Value>, new| old.is_some() && old != new;
        other(self.baseline.value, next.baseline.value)
            || (self.baseline.day.is_some() && self.baseline.day != next.baseline.day)
    }
}

impl Entity for Indicator {
    type Id = IndicatorId;
    const KIND: Kind = Kind::Indicator;
    const LIMIT: usize = 2_000;

    fn id(&self) -> IndicatorId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        let text = |text: &Option<Line>| text.as_ref().map(|text| Shown::Text(text.to_string()));
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Unit => text(&self.unit),
            Field::Direction => self.direction.map(Shown::Direction),
            Field::Rule => Some(Shown::Rule(self.rule)),
            Field::Source => text(&self.source),
            Field::Frequency => self.frequency.map(Shown::Frequency),
            Field::BaselineValue => self.baseline.value.map(Shown::Number),
            Field::BaselineDay => self.baseline.day.map(Shown::Day),
            Field::TargetValue => self.target.value.map(Shown::Number),
            Field::TargetDay => self.target.day.map(Shown::Day),
            Field::Method => self.method.map(Shown::MeasuringMethod),
            Field::Milestones => Some(Shown::Count(self.milestones.len() as u64)),
            Field::Between => Some(Shown::Between(self.between)),
            Field::Corrections => Some(Shown::Count(self.corrections.len() as u64)),
            Field::Benefits => Some(Shown::Count(self.benefits.len() as u64)),
            Field::ChartKind => self.chart.map(Shown::ChartKind),
            Field::Segments => Some(Shown::Count(self.segments.len() as u64)),
            Field::Measurements => Some(Shown::Count(self.series.len() as u64)),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.benefits.holds_each_once(&self.benefits)?;
        if !Milestone::are_in_order(&self.milestones) {
            return Err(Refusal::OutOfRange { field: Field::Milestones });
        }
        if self.corrections.len() > Correction::MAX {
            return Err(Refusal::OutOfRange { field: Field::Corrections });
        }
        if !Segment::are_in_order(&self.segments) {
            return Err(Refusal::OutOfRange { field: Field::Segments });
        }
        match self.rule {
            Rule::Keep { tolerance } if tolerance.get() < 0.0 => {
                Err(Refusal::OutOfRange { field: Field::Rule })
            }
            Rule::Keep { .. } | Rule::Reach => Ok(()),
        }
    }

    /// A baseline that is compared with already changes together with a correction alone.
    fn may_become(&self, next: &Self) -> Result<(), Refusal> {
        let is_told = next.corrections.len() > self.corrections.len();
        match self.is_baseline_locked() && self.moves_baseline(next) && !is_told {
            true => Err(Refusal::Locked { field: Field::BaselineValue }),
            false => Ok(()),
        }
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.indicators
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.indicators
    }
}
