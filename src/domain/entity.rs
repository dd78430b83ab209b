//! What all entities have in common, and the words of the change log as plain values.
//!
//! A new kind of thing implements [`Entity`] and gets adding, changing, removing, moving, labels,
//! undo and the change log from `apply` without a line of its own.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::action::{Action, ActionStatus};
use super::benefit::{Beneficiary, Benefit, BenefitKind};
use super::command::Refusal;
use super::decision::{Decision, Outcome};
use super::evidence::{Evidence, EvidenceKind};
use super::gathering::{Gathering, GatheringTheme, GroupSheet};
use super::goal::Goal;
use super::ids::{
    ActionId, BenefitId, DecisionId, EvidenceId, GatheringId, GoalId, GroupSheetId, Id,
    IndicatorId, LogbookId, ProjectId, RelatedProjectId, SetAsideId, StakeholderId, StepId, TaskId,
};
use super::indicator::{Direction, Frequency, Indicator, Rule};
use super::logbook::LogbookEntry;
use super::project::{Currency, Framework, Language, Project};
use super::related_project::{Approach, RelatedProject};
use super::roster::Roster;
use super::set_aside::SetAside;
use super::stakeholder::{Attitude, Level, Stakeholder, StakeholderKind};
use super::step::{Progress, Stage, Step};
use super::task::{Span, Task, TaskKind};
use super::text::Line;
use super::time::Day;
use super::value::Value;

/// A thing with an id that lives in a roster of the project.
pub trait Entity: Clone + PartialEq + fmt::Debug + 'static {
    /// Its typed id.
    type Id: Id;
    /// What it is.
    const KIND: Kind;
    /// Most of them in one project.
    const LIMIT: usize;

    /// Who it is.
    fn id(&self) -> Self::Id;

    /// What people call it.
    fn name(&self) -> &Line;

    /// The value of one of its fields, in a form that can be told in words.
    fn show(&self, field: Field) -> Option<Shown>;

    /// Says no to what must not enter the project: broken references, values out of range.
    ///
    /// # Errors
    /// The reason as a [`Refusal`].
    fn admit(&self, project: &Project) -> Result<(), Refusal>;

    /// Where the project keeps these.
    fn roster(project: &Project) -> &Roster<Self>;

    /// Where the project keeps these, for the door alone.
    fn roster_mut(project: &mut Project) -> &mut Roster<Self>;
}

/// What kind of thing a label or a log entry speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Kind {
    /// The project itself.
    Project,
    /// A stakeholder.
    Stakeholder,
    /// A benefit.
    Benefit,
    /// An indicator.
    Indicator,
    /// A step of the path.
    Step,
    /// An action.
    Action,
    /// A decision.
    Decision,
    /// A goal.
    Goal,
    /// A quote, a figure or a story.
    Evidence,
    /// A project of somebody else's.
    RelatedProject,
    /// A gathering.
    Gathering,
    /// A group's sheet.
    GroupSheet,
    /// An entry of the log book.
    LogbookEntry,
    /// A task of the plan.
    Task,
    /// A finding that was set aside.
    SetAside,
}

impl Kind {
    /// All kinds of things of which something can be found or said.
    pub const THINGS: [Self; 13] = [
        Self::Stakeholder,
        Self::Benefit,
        Self::Indicator,
        Self::Step,
        Self::Action,
        Self::Decision,
        Self::Goal,
        Self::Evidence,
        Self::RelatedProject,
        Self::Gathering,
        Self::GroupSheet,
        Self::LogbookEntry,
        Self::Task,
    ];
}

/// What was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Act {
    /// A new thing came in.
    Added,
    /// A field got another value.
    Changed,
    /// A thing was taken out.
    Removed,
    /// A thing got another place in the order.
    Moved,
    /// Several rows came in at once.
    Pasted,
    /// A measurement came in.
    Measured,
    /// A measurement was taken out.
    Unmeasured,
}

/// Every field that can be changed, across all kinds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Field {
    /// What it is called.
    Name,
    /// Which organization the project belongs to.
    Organization,
    /// Which service area.
    ServiceArea,
    /// The purpose in a sentence.
    Purpose,
    /// The currency of amounts.
    Currency,
    /// The language of the project's reports.
    Language,
    /// First day of the project.
    PeriodStart,
    /// Last day of the project.
    PeriodEnd,
    /// Project or benefit owner.
    Owner,
    /// Project leader.
    Leader,
    /// Which sort of stakeholder or benefit.
    Kind,
    /// How a stakeholder is affected by and affects the change.
    Affected,
    /// A stakeholder's influence.
    Influence,
    /// A stakeholder's attitude.
    Attitude,
    /// Influence and attitude at once: a place on the grid.
    Placement,
    /// Strategy for involvement, dialogue and training.
    Strategy,
    /// Running text about it.
    Description,
    /// Who gets the benefit.
    Beneficiary,
    /// Who answers for the benefit being realized.
    Responsible,
    /// Unit of measurement.
    Unit,
    /// Whether higher or lower is better.
    Direction,
    /// What counts as achieved.
    Rule,
    /// Where the figures come from.
    Source,
    /// How often it is measured.
    Frequency,
    /// Value at the start.
    BaselineValue,
    /// Day of the baseline.
    BaselineDay,
    /// Wanted value.
    TargetValue,
    /// Day by which the target is to be reached.
    TargetDay,
    /// The measurements.
    Measurements,
    /// Which framework the project walks by.
    Framework,
    /// How far a step has come.
    Progress,
    /// Why a step is not relevant.
    Reason,
    /// Notes on a step or an action.
    Notes,
    /// When a step or a task begins.
    Start,
    /// When a step or an action is to be done.
    Due,
    /// How an action stands.
    Status,
    /// The stage of the path.
    Stage,
    /// What was decided.
    Outcome,
    /// When it was decided.
    Day,
    /// What a decision rests on.
    Basis,
    /// What must be fulfilled.
    Conditions,
    /// What is wrong today.
    Problem,
    /// How it is to be when it is good.
    TargetPicture,
    /// Those whom the project is for.
    TargetGroup,
    /// The decision that the project asks for.
    Ask,
    /// The goals that a benefit serves.
    Goals,
    /// Whether evidence may be shown to others.
    MayBeShown,
    /// What two projects have in common.
    Overlap,
    /// Whom to ask.
    Contact,
    /// What is to be done about a project of somebody else's.
    Approach,
    /// What is on the program of a gathering.
    Agenda,
    /// What everyone does until the next gathering.
    Homework,
    /// Who takes part.
    Participants,
    /// What a group works together on.
    What,
    /// Which units do it.
    Who,
    /// Towards which goals.
    Why,
    /// How the surroundings help.
    How,
    /// What is done first after a gathering.
    FirstThing,
    /// The gathering something was at.
    Gathering,
    /// What was talked about.
    Discussed,
    /// What was agreed.
    Decided,
    /// What people liked.
    Positive,
    /// What can be improved.
    Improvable,
    /// What was said to an entry later.
    Comments,
    /// The last day of a task.
    End,
    /// All days of a task at once.
    Span,
    /// What a task waits for.
    After,
    /// The days that a task is held against.
    Baseline,
    /// What an action came from.
    Origin,
    /// The points that held when a decision was made.
    Held,
}

/// A value as a label can tell it.
#[derive(Debug, Clone, PartialEq)]
pub enum Shown {
    /// Words of the user's own.
    Text(String),
    /// A number in the indicator's unit.
    Number(Value),
    /// A day.
    Day(Day),
    /// A degree of influence.
    Level(Level),
    /// An attitude.
    Attitude(Attitude),
    /// A place on the grid.
    Place(Option<Level>, Option<Attitude>),
    /// A sort of stakeholder.
    StakeholderKind(StakeholderKind),
    /// A type of benefit.
    BenefitKind(BenefitKind),
    /// Who gets a benefit.
    Beneficiary(Beneficiary),
    /// A direction.
    Direction(Direction),
    /// A rule.
    Rule(Rule),
    /// A frequency.
    Frequency(Frequency),
    /// A currency.
    Currency(Currency),
    /// A language.
    Language(Language),
    /// A framework.
    Framework(Framework),
    /// How far a step has come.
    Progress(Progress),
    /// How an action stands.
    ActionStatus(ActionStatus),
    /// A stage of the path.
    Stage(Stage),
    /// What was decided.
    Outcome(Outcome),
    /// A sort of evidence.
    EvidenceKind(EvidenceKind),
    /// What is to be done about a project of somebody else's.
    Approach(Approach),
    /// Yes or no.
    Answer(bool),
    /// Which of the method's gatherings.
    GatheringTheme(GatheringTheme),
    /// What sort of thing is planned.
    TaskKind(TaskKind),
    /// Days from one to another.
    Span(Span),
    /// So many of them.
    Count(u64),
}

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
    type Err = super::ids::IdError;

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

/// One step in words, before the words: what was done, to what, from what to what.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// What was done.
    pub act: Act,
    /// To which thing.
    pub entity: EntityRef,
    /// What that thing is called (after the step; before it when removed).
    pub name: Line,
    /// Which field, when one.
    pub field: Option<Field>,
    /// The value before.
    pub from: Option<Shown>,
    /// The value after.
    pub to: Option<Shown>,
}
