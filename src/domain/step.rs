//! One activity of the method as this project walks it, or a step of the project's own.
//!
//! What is done hangs on the activity and not on its place in a framework, so that a project may
//! change its framework and lose nothing.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{Id, StepId};
use super::key::ActivityKey;
use super::project::Project;
use super::roster::Roster;
use super::text::{Line, Prose};
use super::time::Day;

/// The stages that all frameworks share, in the order of the path.
/// **Source** the crosswalk of the frameworks; a phase of any of them lies in one of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// Problem, goals, people.
    Anchor,
    /// Today's service and what is behind it.
    Insight,
    /// Ideas, solutions, benefits.
    Develop,
    /// Trying it out.
    Pilot,
    /// Over to operations.
    Transition,
    /// The new everyday.
    Practice,
}

impl Stage {
    /// All stages in the order of the path.
    pub const ALL: [Self; 6] =
        [Self::Anchor, Self::Insight, Self::Develop, Self::Pilot, Self::Transition, Self::Practice];
}

/// How far a step has come. Any may follow any: a path has detours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Progress {
    /// Not begun.
    Open,
    /// Begun.
    UnderWay,
    /// Done, for now.
    Done,
    /// Left out, with a reason if one was given.
    NotRelevant,
}

impl Progress {
    /// All in the order of the choice list.
    pub const ALL: [Self; 4] = [Self::Open, Self::UnderWay, Self::Done, Self::NotRelevant];
}

/// What a project says of one step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Step {
    /// Which it is; derived from the activity's key, so that two people's files agree on it.
    pub id: StepId,
    /// Which activity of the method; `None` for a step of the project's own.
    pub activity: Option<ActivityKey>,
    /// What it is called. For an activity this is what it was called when it was first touched, for
    /// the log; views show its own title here, else the method's.
    pub name: Line,
    /// What an activity of the method is called in this project; `None` as the method calls it.
    pub title: Option<Line>,
    /// Where on the path a step of the project's own lies.
    pub stage: Option<Stage>,
    /// How far it has come.
    pub progress: Progress,
    /// Why it is not relevant.
    pub reason: Option<Line>,
    /// What was found out or agreed.
    pub notes: Option<Prose>,
    /// Who sees to it.
    pub responsible: Option<Line>,
    /// When it begins.
    pub start: Option<Day>,
    /// When it is to be done.
    pub due: Option<Day>,
}

impl Step {
    /// An activity of the method, untouched.
    #[must_use]
    pub fn of_activity(activity: ActivityKey, name: Line) -> Self {
        let id = StepId::of_activity(&activity);
        Self { activity: Some(activity), ..Self::own(id, name) }
    }

    /// A step of the project's own.
    #[must_use]
    pub fn own(id: StepId, name: Line) -> Self {
        Self {
            id,
            activity: None,
            name,
            title: None,
            stage: None,
            progress: Progress::Open,
            reason: None,
            notes: None,
            responsible: None,
            start: None,
            due: None,
        }
    }
}

impl Step {
    /// What it is called where `by_method` tells what the method calls an activity.
    #[must_use]
    pub fn called<'a>(&'a self, by_method: impl FnOnce(&str) -> Option<&'a str>) -> &'a str {
        let by_method = || by_method(self.activity.as_ref()?.as_str());
        let own = self.title.as_ref().map(|title| title.as_str());
        own.or_else(by_method).unwrap_or_else(|| self.name.as_str())
    }
}

impl StepId {
    /// The id of an activity's step: the same in every project.
    #[must_use]
    pub fn of_activity(activity: &ActivityKey) -> Self {
        Self::from_text(activity.as_str())
    }
}

impl Entity for Step {
    type Id = StepId;
    const KIND: Kind = Kind::Step;
    const LIMIT: usize = 500;

    fn id(&self) -> StepId {
        self.id
    }

    fn name(&self) -> &Line {
        self.title.as_ref().unwrap_or(&self.name)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        let text = |text: &Option<Line>| text.as_ref().map(|text| Shown::Text(text.to_string()));
        match field {
            Field::Name => Some(Shown::Text(self.name().to_string())),
            Field::Stage => self.stage.map(Shown::Stage),
            Field::Progress => Some(Shown::Progress(self.progress)),
            Field::Reason => text(&self.reason),
            Field::Notes => self.notes.as_ref().map(|text| Shown::Text(text.to_string())),
            Field::Responsible => text(&self.responsible),
            Field::Start => self.start.map(Shown::Day),
            Field::Due => self.due.map(Shown::Day),
            _ => None,
        }
    }

    fn admit(&self, _: &Project) -> Result<(), Refusal> {
        Ok(())
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.steps
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_activity_has_the_same_id_in_every_project() {
        let id = |text| StepId::of_activity(&ActivityKey::new(text).unwrap());
        assert_eq!(id("baseline"), id("baseline"));
        assert_ne!(id("baseline"), id("ideas"));
    }
}
