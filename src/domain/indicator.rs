//! How a benefit is seen: what is measured, from where to where, and the measurements.
//!
//! **Source** the indicator fields of KS's roadmap and the four-step process sheet: unit,
//! direction, data source, frequency, baseline and target with their days, tolerance for "keep".

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{BenefitId, IndicatorId};
use super::project::Project;
use super::roster::Roster;
use super::segment::{ChartKind, Segment};
use super::series::Series;
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

/// A measure of one benefit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Indicator {
    /// Which it is, for ever.
    pub id: IndicatorId,
    /// The benefit it shows.
    pub benefit: BenefitId,
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
    /// How often it is measured.
    pub frequency: Option<Frequency>,
    /// Where it starts.
    pub baseline: Mark,
    /// Where it is to go.
    pub target: Mark,
    /// The chart that people chose; else the number of measurements decides.
    pub chart: Option<ChartKind>,
    /// Where the measurements are compared anew, by day, one a day.
    pub segments: Vec<Segment>,
    /// The measurements.
    pub series: Arc<Series>,
}

impl Indicator {
    /// An indicator of which only the name is known.
    #[must_use]
    pub fn new(id: IndicatorId, benefit: BenefitId, name: Line) -> Self {
        Self {
            id,
            benefit,
            name,
            unit: None,
            direction: None,
            rule: Rule::Reach,
            source: None,
            frequency: None,
            baseline: Mark::default(),
            target: Mark::default(),
            chart: None,
            segments: Vec::new(),
            series: Arc::default(),
        }
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
            Field::ChartKind => self.chart.map(Shown::ChartKind),
            Field::Segments => Some(Shown::Count(self.segments.len() as u64)),
            Field::Measurements => Some(Shown::Count(self.series.len() as u64)),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        if project.benefits.get(self.benefit).is_none() {
            return Err(Refusal::Unknown { kind: Kind::Benefit });
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

    fn roster(project: &Project) -> &Roster<Self> {
        &project.indicators
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.indicators
    }
}
