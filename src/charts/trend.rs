//! A series over time with its baseline, its target, the planned way and the changes noted.
//!
//! Fill a [`TrendSpec`] and call [`render`]; for tooltips and a keyboard cursor use
//! [`TrendLayout`], which is the geometry the picture is drawn with (see [`super::hover`]); for the
//! table twin see [`super::table`]. Layout is in `layout`, `labels`, `place`, `steps` and `notes`;
//! `draw` and `signals` only write what was laid out.

mod draw;
mod extent;
mod labels;
mod layout;
mod notes;
mod place;
mod signals;
mod steps;

pub use draw::{render, render_layout};
pub use layout::TrendLayout;

use super::theme::Role;
use super::ticks::ZeroBase;
use super::{DateFormat, NumberFormat};
use std::sync::Arc;

/// All a trend chart needs to be drawn. Plain data: two equal specs give the same picture.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendSpec {
    /// Makes the ids of this picture unique in the page; ASCII letters, digits, `-` and `_`.
    pub id_prefix: String,
    /// What the chart shows, stated as the finding; the picture's accessible name.
    pub title: String,
    /// What was measured, the unit, the sample size and the source.
    pub subtitle: String,
    /// The whole finding in words, for those who do not see the picture.
    pub description: String,
    /// The unit, written over the value axis; may be empty.
    pub unit: String,
    /// The measurements, by day.
    pub points: Arc<[TrendPoint]>,
    /// No line is drawn between two points more than this many days apart; with `None` there is
    /// always a line.
    pub gap_days: Option<i32>,
    /// Written at the last point; usually its value.
    pub last_label: Option<String>,
    /// Where it started.
    pub baseline: Option<Reference>,
    /// Where it shall go.
    pub target: Option<Reference>,
    /// Ways beside the series: how it was planned, and what it has in it that takes away.
    pub ways: Vec<Way>,
    /// Changes noted on the time axis, in any order.
    pub notes: Vec<TrendNote>,
    /// What tells a signal from noise, when that was looked for.
    pub signals: Option<Signals>,
    /// Where the time axis stands while nothing in the chart has a day; days since 1970-01-01.
    pub today: i32,
    /// Whether the value axis begins at zero.
    pub zero: ZeroBase,
    /// How numbers on the value axis and in the table are written.
    pub numbers: NumberFormat,
    /// How days on the time axis and in the table are written.
    pub dates: DateFormat,
}

/// One measurement.
#[derive(Debug, Clone, PartialEq)]
pub struct TrendPoint {
    /// Days since 1970-01-01.
    pub day: i32,
    /// In the unit of the spec; finite and within ±1e300.
    pub value: f64,
    /// The sample size, when known. Shown in the table.
    pub n: Option<u32>,
    /// A remark on the measurement. Shown in the table.
    pub note: Option<String>,
}

/// A level to compare with: drawn through the whole chart, with a marker on its day if it has one.
#[derive(Debug, Clone, PartialEq)]
pub struct Reference {
    /// In the unit of the spec.
    pub value: f64,
    /// Days since 1970-01-01; none when nobody knows.
    pub day: Option<i32>,
    /// Its name and value, for instance the word for target and `90`.
    pub label: String,
}

/// A way of straight lines between values on days.
#[derive(Debug, Clone, PartialEq)]
pub struct Way {
    /// What it stands for.
    pub role: Role,
    /// Days since 1970-01-01 with the value on each, by day.
    pub points: Vec<(i32, f64)>,
    /// Its name.
    pub label: String,
}

/// What tells a signal from noise.
#[derive(Debug, Clone, PartialEq)]
pub struct Signals {
    /// The stretches that are compared with themselves, by place; they do not overlap.
    pub stretches: Vec<Stretch>,
    /// What each point says, by its place; a place without is an ordinary point.
    pub signs: Vec<Option<Sign>>,
    /// The names of improvement, concern and change, for the key.
    pub names: [String; 3],
}

/// Points that are compared with each other.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// Which points: from the first to the last, both included.
    pub places: (usize, usize),
    /// The middle of its points.
    pub center: Level,
    /// The lower and the upper limit of ordinary variation; where they vary, those of the last
    /// point.
    pub limits: Option<[Level; 2]>,
    /// The lower and the upper limit of each point where they vary; else empty. Drawn in steps.
    pub varying: Vec<(f64, f64)>,
    /// The limits will move with each new point.
    pub is_provisional: bool,
}

/// A level within a stretch; it is named where the last stretch ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Level {
    /// In the unit of the spec.
    pub value: f64,
    /// Its name and value.
    pub label: String,
}

/// What a point says that is no ordinary one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sign {
    /// For good or bad.
    pub news: News,
    /// Why, in words. Shown in the table and at the pointer.
    pub words: String,
}

/// What a change means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum News {
    /// It got better.
    Improvement,
    /// It got worse.
    Concern,
    /// It changed; nobody has said for good or bad.
    Change,
}

impl News {
    /// All, in the order of the key.
    pub const ALL: [Self; 3] = [Self::Improvement, Self::Concern, Self::Change];

    /// How it is drawn.
    pub(super) const fn role(self) -> Role {
        match self {
            Self::Improvement => Role::Improvement,
            Self::Concern => Role::Concern,
            Self::Change => Role::Change,
        }
    }
}

impl TrendSpec {
    /// What the point at a place says that is no ordinary one.
    #[must_use]
    pub fn sign(&self, place: usize) -> Option<&Sign> {
        self.signals.as_ref()?.signs.get(place)?.as_ref()
    }

    /// The stretches, when there are any.
    pub(super) fn stretches(&self) -> &[Stretch] {
        self.signals.as_ref().map_or(&[], |signals| &signals.stretches)
    }
}

/// A change that may explain the measurements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrendNote {
    /// Days since 1970-01-01.
    pub day: i32,
    /// What changed, in a few words.
    pub text: String,
}
