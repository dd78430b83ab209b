//! Which field was changed, and its values as a label can tell them.

use serde::{Deserialize, Serialize};

use crate::domain::action::ActionStatus;
use crate::domain::anchoring::OrganizationLevel;
use crate::domain::benefit::{Beneficiary, BenefitClass, BenefitKind};
use crate::domain::calc::perspective::Party;
use crate::domain::decision::Outcome;
use crate::domain::economy::{ConversionUse, CostDriver, CostKind, Period, Scale, ValueFormula};
use crate::domain::evidence::{Consent, EvidenceKind};
use crate::domain::expectation::BenefitArea;
use crate::domain::gathering::GatheringTheme;
use crate::domain::indicator::{Direction, Frequency, MeasuringMethod, Rule};
use crate::domain::participant::{Circle, ProjectRole};
use crate::domain::planned_path::Between;
use crate::domain::project::{Currency, Framework, Language};
use crate::domain::related_project::Approach;
use crate::domain::segment::ChartKind;
use crate::domain::stakeholder::{Attitude, Effect, Interest, Level, StakeholderKind};
use crate::domain::step::{Progress, Stage};
use crate::domain::task::{Span, TaskKind};
use crate::domain::text::{Line, Prose};
use crate::domain::time::Day;
use crate::domain::value::Value;

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
    /// Which chart the measurements are seen in.
    ChartKind,
    /// Where measurements are compared anew.
    Segments,
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
    /// A stakeholder's interest.
    Interest,
    /// What the change does to a stakeholder.
    Effects,
    /// The benefits that are about a stakeholder.
    Benefits,
    /// The stages in which a stakeholder matters.
    Stages,
    /// On which level of the organization.
    Level,
    /// What an anchoring activity shall lead to.
    Aim,
    /// What is said there.
    Message,
    /// What came back.
    Feedback,
    /// With which stakeholder, or for which.
    Stakeholder,
    /// In which circle somebody takes part.
    Circle,
    /// What somebody is in the project.
    Role,
    /// The unit of a participant.
    ServiceUnit,
    /// What somebody does in the service.
    Work,
    /// What somebody knows that the project needs.
    Competence,
    /// Share of the working time.
    Share,
    /// The first stage in which somebody takes part.
    FromStage,
    /// The last stage in which somebody takes part.
    ToStage,
    /// How a step of work is done.
    Routine,
    /// Who does what in a step of work.
    Duties,
    /// Why persons are named in the project.
    NamesReason,
    /// How long the project is kept.
    KeepUntil,
    /// What becomes of a benefit in the accounts.
    Class,
    /// Whether a benefit is one that nobody wants.
    Drawback,
    /// What has to be in place before a benefit can come.
    Prerequisites,
    /// Who measures.
    Measurer,
    /// Who judges whether a benefit is achieved.
    Assessor,
    /// How work is done today.
    OldWay,
    /// How work is to be done.
    NewWay,
    /// What is no longer done.
    Stops,
    /// Who has to work in another way.
    Bearers,
    /// The numbers of a calculation.
    Assumptions,
    /// How a gain is worked out.
    Formula,
    /// In which period something is done so many times.
    Period,
    /// What a gain grows with.
    Scale,
    /// Who gains or pays.
    Party,
    /// The task that a gain is about.
    Task,
    /// What would have happened otherwise.
    Counterfactual,
    /// The first year something counts in.
    FromYear,
    /// The last year something counts in.
    UntilYear,
    /// What a cost is for.
    CostKind,
    /// What a cost grows with.
    CostDriver,
    /// The benefit something belongs to.
    Benefit,
    /// What a gain is used for.
    ConversionUse,
    /// What is planned.
    Planned,
    /// What is decided on, in money.
    DecidedAmount,
    /// What is done.
    Done,
    /// What is agreed.
    Agreement,
    /// Who has decided.
    DecidedBy,
    /// The calendar year of year 0.
    FirstYear,
    /// The year whose prices amounts are in.
    PriceYear,
    /// How many years are looked at.
    Horizon,
    /// How many users there are, year by year.
    Users,
    /// How much of a benefit has come, year by year.
    Ramp,
    /// The plans that were kept.
    KeptPlans,
    /// What a gain has brought so far.
    Achieved,
    /// How much a benefit matters.
    Importance,
    /// How much there is of a benefit.
    Extent,
    /// How an indicator is measured.
    Method,
    /// Intermediate targets.
    Milestones,
    /// How it goes from one planned value to the next.
    Between,
    /// How a baseline was put right.
    Corrections,
    /// What gets better.
    BenefitArea,
    /// How much something matters.
    Priority,
    /// Why something is so.
    Cause,
    /// What came of something.
    Result,
    /// Whether nothing more is to be done.
    Closed,
    /// The technology something is about.
    Technology,
    /// Whether those a story is about have agreed.
    Consent,
    /// How it was for a user before.
    Before,
    /// How it was for a user later.
    FollowUps,
    /// The day on which something ended.
    Stop,
    /// Why something ended.
    StopReason,
    /// Hours a year for one user.
    HoursPerUser,
    /// Who is offered a service, and who first.
    Criteria,
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
    /// What becomes of a benefit in the accounts.
    BenefitClass(BenefitClass),
    /// A direction.
    Direction(Direction),
    /// A rule.
    Rule(Rule),
    /// A frequency.
    Frequency(Frequency),
    /// A way to look at measurements.
    ChartKind(ChartKind),
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
    /// A degree of interest.
    Interest(Interest),
    /// What the change does to a stakeholder.
    Effects(Vec<Effect>),
    /// Stages of the path.
    Stages(Vec<Stage>),
    /// A level of the organization.
    OrganizationLevel(OrganizationLevel),
    /// A circle of participants.
    Circle(Circle),
    /// A role in the project.
    ProjectRole(ProjectRole),
    /// A calendar year.
    Year(u16),
    /// How a gain is worked out.
    ValueFormula(ValueFormula),
    /// A period.
    Period(Period),
    /// What a gain grows with.
    Scale(Scale),
    /// Who gains or pays.
    Party(Party),
    /// What a cost is for.
    CostKind(CostKind),
    /// What a cost grows with.
    CostDriver(CostDriver),
    /// What a gain is used for.
    ConversionUse(ConversionUse),
    /// How an indicator is measured.
    MeasuringMethod(MeasuringMethod),
    /// How it goes from one planned value to the next.
    Between(Between),
    /// What gets better.
    BenefitArea(BenefitArea),
    /// Whether those a story is about have agreed.
    Consent(Consent),
}

impl Shown {
    /// A line that may be empty.
    #[must_use]
    pub fn line(text: Option<&Line>) -> Option<Self> {
        text.map(|text| Self::Text(text.to_string()))
    }

    /// Running text that may be empty.
    #[must_use]
    pub fn prose(text: Option<&Prose>) -> Option<Self> {
        text.map(|text| Self::Text(text.to_string()))
    }
}
