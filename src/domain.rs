//! The vocabulary of the method and the one door for change.
//!
//! A [`Project`] is a value. It changes only through [`apply()`], which takes a project and a
//! [`Command`] and returns a new project or a [`Refusal`]; what did not change is shared. Nothing
//! here reads a clock, draws a random number, knows a language or a browser.
//!
//! Read `project`, then one entity (`stakeholder`), then `command` and `apply`, then `history`.

pub mod action;
pub mod anchoring;
pub mod apply;
pub mod benefit;
pub mod calc;
pub mod check;
pub mod command;
pub mod decision;
pub mod deviation;
pub mod duties;
pub mod economy;
pub mod entity;
pub mod evidence;
pub mod expectation;
pub mod gathering;
pub mod goal;
pub mod history;
pub mod ids;
pub mod indicator;
pub mod key;
pub(crate) mod kinds;
pub mod log;
pub mod logbook;
pub mod nameless;
pub mod participant;
pub mod personal;
pub mod planned_path;
pub mod project;
pub mod references;
pub mod related_project;
pub mod roster;
pub mod segment;
pub mod select;
pub mod series;
pub mod set_aside;
pub mod stakeholder;
pub mod step;
pub mod task;
pub mod text;
pub mod time;
pub mod user_group;
pub mod user_record;
pub mod value;
pub mod wording;
pub mod work_change;

pub use action::{Action, ActionStatus};
pub use anchoring::{AnchoringActivity, OrganizationLevel};
pub use apply::{Applied, apply};
pub use benefit::{Beneficiary, Benefit, BenefitClass, BenefitKind};
pub use command::{Command, DetailsChange, Edit, Refusal, SeriesEdit};
pub use decision::{Decision, Outcome};
pub use deviation::Deviation;
pub use duties::{Duty, Role, WorkStep};
pub use economy::{
    Achieved, Assumption, Conversion, ConversionUse, CostDriver, CostKind, CostLine, Economy,
    Input, KeptPlan, Period, PlannedYear, Scale, ValueFormula, ValueLine,
};
pub use entity::{Act, Entity, EntityRef, Field, Kind, Label, Shown};
pub use evidence::{Consent, Evidence, EvidenceKind};
pub use expectation::{BenefitArea, Expectation};
pub use gathering::{Gathering, GatheringTheme, GroupSheet};
pub use goal::Goal;
pub use history::History;
pub use ids::{
    ActionId, AnchoringId, BenefitId, ConversionId, CostLineId, DecisionId, DeviationId,
    EvidenceId, ExpectationId, GatheringId, GoalId, GroupSheetId, Id, IndicatorId, LogbookId,
    ParticipantId, ProjectId, RelatedProjectId, RoleId, SetAsideId, StakeholderId, StepId, TaskId,
    UserGroupId, UserRecordId, ValueLineId, WorkChangeId, WorkStepId,
};
pub use indicator::{Direction, Frequency, Indicator, Mark, MeasuringMethod, Rule};
pub use key::{ActivityKey, PointKey};
pub use log::{ChangeLog, LogEntry};
pub use logbook::{Comment, LogbookEntry};
pub use participant::{Circle, Participant, ProjectRole};
pub use planned_path::{Between, Correction, Milestone};
pub use project::{Currency, Details, Framework, Language, Project};
pub use related_project::{Approach, RelatedProject};
pub use roster::Roster;
pub use segment::{ChartKind, Segment};
pub use series::{MeasurementKind, Point, Series};
pub use set_aside::SetAside;
pub use stakeholder::{Attitude, Effect, Interest, Level, Placement, Stakeholder, StakeholderKind};
pub use step::{Progress, Stage, Step};
pub use task::{Span, Task, TaskKind};
pub use text::{Line, Prose, TextError};
pub use time::{Day, Moment};
pub use user_group::UserGroup;
pub use user_record::{FollowUp, UserMeasures, UserRecord};
pub use value::Value;
pub use work_change::WorkChange;
