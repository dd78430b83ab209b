//! A plan on its days: a row for each thing that is planned, gathered in lanes, with what waits for
//! what.
//!
//! Fill a [`TimelineSpec`] and call [`render`]; [`TimelineLayout`] is the geometry the picture is
//! drawn with, for whoever lets bars be moved. Every name has a row of its own beside the bars, so
//! that no name can cover another, however close the days lie. How something stands is told by
//! pattern and shape, and in words under its name.

mod draw;
mod layout;
mod marks;
mod route;
mod sheets;

pub use draw::{render, render_layout};
pub use layout::{LaneBox, RowBox, TimelineLayout, extent};
pub use sheets::sheets;

use super::DateFormat;

/// What stands between two notes.
const BETWEEN: &str = " · ";

/// All a timeline needs to be drawn. Plain data: two equal specs give the same picture.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TimelineSpec {
    /// Makes the ids of this picture unique in the page; ASCII letters, digits, `-` and `_`.
    pub id_prefix: String,
    /// What the plan says, stated as the finding; the picture's accessible name.
    pub title: String,
    /// What is planned, and how much of it.
    pub subtitle: String,
    /// The whole plan in a few sentences, for those who do not see the picture.
    pub description: String,
    /// What is planned, lane by lane.
    pub lanes: Vec<Lane>,
    /// What waits for what.
    pub links: Vec<Link>,
    /// Days since 1970-01-01.
    pub today: i32,
    /// The word for it.
    pub today_label: String,
    /// What the thin bar under a bar is; named once, under the picture.
    pub baseline_label: String,
    /// First and last day of the axis; those that are needed when nobody says. Days since
    /// 1970-01-01.
    pub days: Option<(i32, i32)>,
    /// How days are written on the axis.
    pub dates: DateFormat,
}

/// Rows that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// What they have in common.
    pub label: String,
    /// The rows in order.
    pub rows: Vec<Row>,
}

/// Something that is planned.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Names it to whoever asks the layout; never drawn.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// How it stands, in words, the weightiest first; as many as fit are drawn.
    pub notes: Vec<String>,
    /// How it is drawn.
    pub mark: Mark,
    /// How it stands.
    pub state: State,
    /// First and last day; days since 1970-01-01.
    pub days: (i32, i32),
    /// First and last day in the plan it is held against.
    pub baseline: Option<(i32, i32)>,
    /// Whether it asks for attention.
    pub is_late: bool,
}

/// How a row is drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A bar over its days.
    Bar,
    /// A diamond on its day.
    Milestone,
    /// A flag on its day.
    Decision,
    /// A small mark on each of several days.
    Dues(Vec<Due>),
}

/// A day on which something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// Days since 1970-01-01.
    pub day: i32,
    /// How it stands.
    pub state: State,
    /// Whether it asks for attention.
    pub is_late: bool,
}

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Not begun: hollow.
    Open,
    /// Begun: hatched.
    UnderWay,
    /// Done: filled, with a tick.
    Done,
    /// Given up: dashed.
    Dropped,
}

/// That a row waits for another, by their keys. A link to a row that is not drawn is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// What is waited for.
    pub from: String,
    /// What waits.
    pub to: String,
    /// Whether it begins before the other has ended.
    pub is_broken: bool,
}

impl Row {
    /// How it stands, in words, all of it.
    #[must_use]
    pub fn note(&self) -> String {
        self.notes.join(BETWEEN)
    }
}

impl TimelineSpec {
    /// All rows, lane by lane.
    pub fn rows(&self) -> impl Iterator<Item = &Row> {
        self.lanes.iter().flat_map(|lane| &lane.rows)
    }
}
