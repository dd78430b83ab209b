//! What is planned: an activity that takes its days, or a milestone that has one, with what it waits
//! for.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Deserializer, Serialize, de};

use super::action::ActionStatus;
use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::TaskId;
use super::project::Project;
use super::roster::Roster;
use super::step::Stage;
use super::text::{Line, Prose};
use super::time::Day;

/// What sort of thing is planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum TaskKind {
    /// Work that goes on from one day to another.
    Activity,
    /// Something that is reached on one day.
    Milestone,
}

impl TaskKind {
    /// All in the order of the choice list.
    pub const ALL: [Self; 2] = [Self::Activity, Self::Milestone];
}

/// The days from one to another, both with them. **Invariant**: the end is not before the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Span {
    start: Day,
    end: Day,
}

impl Span {
    /// The days from one to another; `None` when the second is earlier.
    #[must_use]
    pub fn new(start: Day, end: Day) -> Option<Self> {
        (start <= end).then_some(Self { start, end })
    }

    /// The first day.
    #[must_use]
    pub fn start(self) -> Day {
        self.start
    }

    /// The last day.
    #[must_use]
    pub fn end(self) -> Day {
        self.end
    }

    /// Days from the first to the last: none when it is the same day.
    #[must_use]
    pub fn length(self) -> i32 {
        self.end.days() - self.start.days()
    }

    /// As long, and so many days later. At an end of the calendar it stays as it is.
    #[must_use]
    pub fn moved(self, days: i32) -> Self {
        let moved = Self { start: self.start.plus_days(days), end: self.end.plus_days(days) };
        if moved.length() == self.length() { moved } else { self }
    }

    /// With another first day, at most the last one.
    #[must_use]
    pub fn from(self, start: Day) -> Self {
        Self { start: start.min(self.end), ..self }
    }

    /// With another last day, at least the first one.
    #[must_use]
    pub fn until(self, end: Day) -> Self {
        Self { end: end.max(self.start), ..self }
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Days {
            start: Day,
            end: Day,
        }
        let days = Days::deserialize(deserializer)?;
        Self::new(days.start, days.end)
            .ok_or_else(|| de::Error::custom("the end is before the start"))
    }
}

/// Something that is planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Task {
    /// Which it is, for ever.
    pub id: TaskId,
    /// What is to be done or reached.
    pub name: Line,
    /// Whether it takes its days or is one day.
    pub kind: TaskKind,
    /// In which stage of the path it lies.
    pub stage: Option<Stage>,
    /// Who sees to it.
    pub responsible: Option<Line>,
    /// The first day. Of a milestone it is the last one too.
    pub start: Option<Day>,
    /// The last day.
    pub end: Option<Day>,
    /// How it stands.
    pub status: ActionStatus,
    /// What it waits for.
    pub after: Vec<TaskId>,
    /// The days in the plan that it is held against.
    pub baseline: Option<Span>,
    /// What else there is to say.
    pub notes: Option<Prose>,
}

impl Task {
    /// Most tasks that one may wait for.
    pub const MAX_AFTER: usize = 50;

    /// A task of which only the name is known.
    #[must_use]
    pub fn new(id: TaskId, name: Line) -> Self {
        Self {
            id,
            name,
            kind: TaskKind::Activity,
            stage: None,
            responsible: None,
            start: None,
            end: None,
            status: ActionStatus::Open,
            after: Vec::new(),
            baseline: None,
            notes: None,
        }
    }

    /// The days it takes. Where only one is known it is both.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        let start = self.start.or(self.end)?;
        Span::new(start, self.end.unwrap_or(start))
    }

    /// On other days. A milestone takes the last of them.
    #[must_use]
    pub fn on(mut self, span: Span) -> Self {
        self.end = Some(span.end());
        self.start = match self.kind {
            TaskKind::Activity => Some(span.start()),
            TaskKind::Milestone => self.end,
        };
        self
    }

    /// With another first day. The last one goes along where it would come before it.
    #[must_use]
    pub fn starting(mut self, start: Option<Day>) -> Self {
        let length = self.start.zip(self.end).map_or(0, |(start, end)| end.days() - start.days());
        self.start = start;
        if self.kind == TaskKind::Milestone {
            self.end = start;
        } else if let (Some(start), Some(end)) = (start, self.end)
            && end < start
        {
            self.end = Some(start.plus_days(length));
        }
        self
    }

    /// With another last day.
    #[must_use]
    pub fn ending(mut self, end: Option<Day>) -> Self {
        self.end = end;
        if self.kind == TaskKind::Milestone {
            self.start = end;
        }
        self
    }

    /// As another sort of thing. What becomes a milestone is reached on its last day.
    #[must_use]
    pub fn of_kind(mut self, kind: TaskKind) -> Self {
        self.kind = kind;
        if kind == TaskKind::Milestone {
            self.end = self.end.or(self.start);
            self.start = self.end;
        }
        self
    }

    /// Whether it should have been done before a day.
    #[must_use]
    pub fn is_overdue(&self, today: Day) -> bool {
        self.status.is_pending() && self.span().is_some_and(|span| span.end() < today)
    }

    /// How many days later than in the baseline it ends; less than nought when earlier.
    #[must_use]
    pub fn days_late(&self) -> Option<i32> {
        let planned = self.baseline?.end().days();
        self.span().map(|span| span.end().days() - planned)
    }
}

/// Whether a task waits for itself, by way of what it waits for.
fn is_circular(task: &Task, project: &Project) -> bool {
    let tasks: BTreeMap<TaskId, &[TaskId]> =
        project.tasks.iter().map(|other| (other.id, other.after.as_slice())).collect();
    let mut seen = BTreeSet::new();
    let mut open = task.after.clone();
    while let Some(id) = open.pop() {
        if id == task.id {
            return true;
        }
        if seen.insert(id) {
            open.extend(tasks.get(&id).copied().unwrap_or_default());
        }
    }
    false
}

impl Entity for Task {
    type Id = TaskId;
    const KIND: Kind = Kind::Task;
    const LIMIT: usize = 1_000;

    fn id(&self) -> TaskId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Kind => Some(Shown::TaskKind(self.kind)),
            Field::Stage => self.stage.map(Shown::Stage),
            Field::Responsible => {
                self.responsible.as_ref().map(|text| Shown::Text(text.to_string()))
            }
            Field::Start => self.start.map(Shown::Day),
            Field::End => self.end.map(Shown::Day),
            Field::Span => self.span().map(Shown::Span),
            Field::Status => Some(Shown::ActionStatus(self.status)),
            Field::Baseline => self.baseline.map(Shown::Span),
            Field::Notes => self.notes.as_ref().map(|text| Shown::Text(text.to_string())),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        if self.start.zip(self.end).is_some_and(|(start, end)| end < start) {
            return Err(Refusal::OutOfRange { field: Field::End });
        }
        if self.kind == TaskKind::Milestone && self.start != self.end {
            return Err(Refusal::OutOfRange { field: Field::Start });
        }
        let mut others: Vec<_> = self.after.clone();
        others.sort_unstable();
        others.dedup();
        if others.len() != self.after.len() || others.len() > Self::MAX_AFTER {
            return Err(Refusal::OutOfRange { field: Field::After });
        }
        if others.contains(&self.id) {
            return Err(Refusal::Circular);
        }
        if others.iter().any(|&id| project.tasks.get(id).is_none()) {
            return Err(Refusal::Unknown { kind: Kind::Task });
        }
        if !others.is_empty() && is_circular(self, project) {
            return Err(Refusal::Circular);
        }
        Ok(())
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.tasks
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.tasks
    }
}

#[cfg(test)]
mod tests;
