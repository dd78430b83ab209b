//! A reference to a thing of any kind, as files and addresses write it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Entity, Kind};
use crate::domain::action::Action;
use crate::domain::benefit::Benefit;
use crate::domain::decision::Decision;
use crate::domain::evidence::Evidence;
use crate::domain::gathering::{Gathering, GroupSheet};
use crate::domain::goal::Goal;
use crate::domain::ids::{
    ActionId, BenefitId, DecisionId, EvidenceId, GatheringId, GoalId, GroupSheetId, Id,
    IndicatorId, LogbookId, ProjectId, RelatedProjectId, SetAsideId, StakeholderId, StepId, TaskId,
};
use crate::domain::indicator::Indicator;
use crate::domain::logbook::LogbookEntry;
use crate::domain::project::Project;
use crate::domain::related_project::RelatedProject;
use crate::domain::set_aside::SetAside;
use crate::domain::stakeholder::Stakeholder;
use crate::domain::step::Step;
use crate::domain::task::Task;
use crate::domain::text::Line;

/// A reference to any entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntityRef {
    /// The project.
    Project(ProjectId),
    /// A stakeholder.
    Stakeholder(StakeholderId),
    /// A benefit.
    Benefit(BenefitId),
    /// An indicator.
    Indicator(IndicatorId),
    /// A step of the path.
    Step(StepId),
    /// An action.
    Action(ActionId),
    /// A decision.
    Decision(DecisionId),
    /// A goal.
    Goal(GoalId),
    /// A quote, a figure or a story.
    Evidence(EvidenceId),
    /// A project of somebody else's.
    RelatedProject(RelatedProjectId),
    /// A gathering.
    Gathering(GatheringId),
    /// A group's sheet.
    GroupSheet(GroupSheetId),
    /// An entry of the log book.
    LogbookEntry(LogbookId),
    /// A task of the plan.
    Task(TaskId),
    /// A finding that was set aside.
    SetAside(SetAsideId),
}

impl EntityRef {
    /// The reference to an entity of a kind by its bits.
    #[must_use]
    pub fn new(kind: Kind, bits: u64) -> Self {
        match kind {
            Kind::Project => Self::Project(ProjectId::from_bits(bits)),
            Kind::Stakeholder => Self::Stakeholder(StakeholderId::from_bits(bits)),
            Kind::Benefit => Self::Benefit(BenefitId::from_bits(bits)),
            Kind::Indicator => Self::Indicator(IndicatorId::from_bits(bits)),
            Kind::Step => Self::Step(StepId::from_bits(bits)),
            Kind::Action => Self::Action(ActionId::from_bits(bits)),
            Kind::Decision => Self::Decision(DecisionId::from_bits(bits)),
            Kind::Goal => Self::Goal(GoalId::from_bits(bits)),
            Kind::Evidence => Self::Evidence(EvidenceId::from_bits(bits)),
            Kind::RelatedProject => Self::RelatedProject(RelatedProjectId::from_bits(bits)),
            Kind::Gathering => Self::Gathering(GatheringId::from_bits(bits)),
            Kind::GroupSheet => Self::GroupSheet(GroupSheetId::from_bits(bits)),
            Kind::LogbookEntry => Self::LogbookEntry(LogbookId::from_bits(bits)),
            Kind::Task => Self::Task(TaskId::from_bits(bits)),
            Kind::SetAside => Self::SetAside(SetAsideId::from_bits(bits)),
        }
    }

    /// What it refers to.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self {
            Self::Project(_) => Kind::Project,
            Self::Stakeholder(_) => Kind::Stakeholder,
            Self::Benefit(_) => Kind::Benefit,
            Self::Indicator(_) => Kind::Indicator,
            Self::Step(_) => Kind::Step,
            Self::Action(_) => Kind::Action,
            Self::Decision(_) => Kind::Decision,
            Self::Goal(_) => Kind::Goal,
            Self::Evidence(_) => Kind::Evidence,
            Self::RelatedProject(_) => Kind::RelatedProject,
            Self::Gathering(_) => Kind::Gathering,
            Self::GroupSheet(_) => Kind::GroupSheet,
            Self::LogbookEntry(_) => Kind::LogbookEntry,
            Self::Task(_) => Kind::Task,
            Self::SetAside(_) => Kind::SetAside,
        }
    }

    /// What the thing is called; `None` when it is not in the project (any more).
    #[must_use]
    pub fn name(self, project: &Project) -> Option<&Line> {
        fn of<T: Entity>(project: &Project, id: T::Id) -> Option<&Line> {
            T::roster(project).get(id).map(|row| row.name())
        }
        match self {
            Self::Project(id) => (id == project.id).then_some(&project.details.name),
            Self::Stakeholder(id) => of::<Stakeholder>(project, id),
            Self::Benefit(id) => of::<Benefit>(project, id),
            Self::Indicator(id) => of::<Indicator>(project, id),
            Self::Step(id) => of::<Step>(project, id),
            Self::Action(id) => of::<Action>(project, id),
            Self::Decision(id) => of::<Decision>(project, id),
            Self::Goal(id) => of::<Goal>(project, id),
            Self::Evidence(id) => of::<Evidence>(project, id),
            Self::RelatedProject(id) => of::<RelatedProject>(project, id),
            Self::Gathering(id) => of::<Gathering>(project, id),
            Self::GroupSheet(id) => of::<GroupSheet>(project, id),
            Self::LogbookEntry(id) => of::<LogbookEntry>(project, id),
            Self::Task(id) => of::<Task>(project, id),
            Self::SetAside(id) => of::<SetAside>(project, id),
        }
    }

    /// Whether the thing is in the project.
    #[must_use]
    pub fn is_in(self, project: &Project) -> bool {
        self.name(project).is_some()
    }
}

impl fmt::Display for EntityRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project(id) => id.fmt(f),
            Self::Stakeholder(id) => id.fmt(f),
            Self::Benefit(id) => id.fmt(f),
            Self::Indicator(id) => id.fmt(f),
            Self::Step(id) => id.fmt(f),
            Self::Action(id) => id.fmt(f),
            Self::Decision(id) => id.fmt(f),
            Self::Goal(id) => id.fmt(f),
            Self::Evidence(id) => id.fmt(f),
            Self::RelatedProject(id) => id.fmt(f),
            Self::Gathering(id) => id.fmt(f),
            Self::GroupSheet(id) => id.fmt(f),
            Self::LogbookEntry(id) => id.fmt(f),
            Self::Task(id) => id.fmt(f),
            Self::SetAside(id) => id.fmt(f),
        }
    }
}

impl FromStr for EntityRef {
    type Err = crate::domain::ids::IdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        text.parse()
            .map(Self::Project)
            .or_else(|_| text.parse().map(Self::Stakeholder))
            .or_else(|_| text.parse().map(Self::Benefit))
            .or_else(|_| text.parse().map(Self::Indicator))
            .or_else(|_| text.parse().map(Self::Step))
            .or_else(|_| text.parse().map(Self::Action))
            .or_else(|_| text.parse().map(Self::Decision))
            .or_else(|_| text.parse().map(Self::Goal))
            .or_else(|_| text.parse().map(Self::Evidence))
            .or_else(|_| text.parse().map(Self::RelatedProject))
            .or_else(|_| text.parse().map(Self::Gathering))
            .or_else(|_| text.parse().map(Self::GroupSheet))
            .or_else(|_| text.parse().map(Self::LogbookEntry))
            .or_else(|_| text.parse().map(Self::Task))
            .or_else(|_| text.parse().map(Self::SetAside))
    }
}

impl Serialize for EntityRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EntityRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for EntityRef {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EntityRef".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(project|stakeholder|benefit|indicator|step|action|decision|goal|evidence|related|gathering|sheet|logbook|task|aside):[0-9a-hjkmnp-tv-z]{10}$",
        })
    }
}
