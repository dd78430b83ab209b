//! The project: the one document that is edited, saved, handed on and merged.

use serde::{Deserialize, Serialize};

use super::action::Action;
use super::anchoring::AnchoringActivity;
use super::benefit::Benefit;
use super::decision::Decision;
use super::deviation::Deviation;
use super::duties::{Role, WorkStep};
use super::economy::{Conversion, CostLine, Economy, ValueLine};
use super::entity::{Field, Shown};
use super::evidence::Evidence;
use super::expectation::Expectation;
use super::gathering::{Gathering, GroupSheet};
use super::goal::Goal;
use super::ids::ProjectId;
use super::indicator::Indicator;
use super::kinds::each_kind;
use super::log::ChangeLog;
use super::logbook::LogbookEntry;
use super::participant::Participant;
use super::related_project::RelatedProject;
use super::roster::Roster;
use super::set_aside::SetAside;
use super::stakeholder::Stakeholder;
use super::step::Step;
use super::task::Task;
use super::text::{Line, Prose};
use super::time::{Day, Moment};
use super::user_group::UserGroup;
use super::user_record::UserRecord;
use super::work_change::WorkChange;

/// The currency of a project's amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum Currency {
    /// Norwegian kroner.
    #[serde(rename = "NOK")]
    Nok,
    /// Swedish kronor.
    #[serde(rename = "SEK")]
    Sek,
    /// Euro.
    #[serde(rename = "EUR")]
    Eur,
}

impl Currency {
    /// All currencies in the order of the choice list.
    pub const ALL: [Self; 3] = [Self::Nok, Self::Sek, Self::Eur];

    /// The sign that stands with an amount.
    #[must_use]
    pub fn sign(self) -> &'static str {
        match self {
            Self::Nok | Self::Sek => "kr",
            Self::Eur => "€",
        }
    }

    /// The three-letter code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Nok => "NOK",
            Self::Sek => "SEK",
            Self::Eur => "EUR",
        }
    }
}

/// The language of what a project hands on; what a person reads on screen is a setting of the
/// device.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// Norwegian bokmål.
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// All languages in the order of the choice list.
    pub const ALL: [Self; 4] = [Self::Nb, Self::Nn, Self::Sv, Self::En];
}

/// The arrangements of the method that a project may walk by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Framework {
    /// KS's roadmap in six phases.
    VeikartSix,
    /// KS's roadmap in five phases.
    VeikartFive,
    /// Benefits realization in three steps.
    BenefitsThree,
    /// The process for benefits realization in four steps.
    BenefitsFour,
    /// SINTEF's roadmap method in five steps.
    SintefFive,
}

impl Framework {
    /// All of them in the order of the choice list.
    pub const ALL: [Self; 5] = [
        Self::VeikartSix,
        Self::VeikartFive,
        Self::BenefitsThree,
        Self::BenefitsFour,
        Self::SintefFive,
    ];

    /// The name by which the method knows it, the same as in the file.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::VeikartSix => "veikart-six",
            Self::VeikartFive => "veikart-five",
            Self::BenefitsThree => "benefits-three",
            Self::BenefitsFour => "benefits-four",
            Self::SintefFive => "sintef-five",
        }
    }
}

/// What is said of the project as a whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Details {
    /// What it is called.
    pub name: Line,
    /// The municipality or other organization.
    pub organization: Option<Line>,
    /// The service area.
    pub service_area: Option<Line>,
    /// The purpose in a sentence.
    pub purpose: Option<Prose>,
    /// The currency of amounts.
    pub currency: Currency,
    /// The language of reports.
    pub language: Language,
    /// First day.
    pub period_start: Option<Day>,
    /// Last day.
    pub period_end: Option<Day>,
    /// The project owner (a role, or a person who has agreed to be named).
    pub owner: Option<Line>,
    /// The project leader, likewise.
    pub leader: Option<Line>,
    /// The arrangement of the method it walks by.
    pub framework: Framework,
    /// What is wrong today, and for whom.
    pub problem: Option<Prose>,
    /// How it is to be when it is good.
    pub target_picture: Option<Prose>,
    /// Those whom it is for.
    pub target_group: Option<Prose>,
    /// The decision that the project asks for.
    pub ask: Option<Prose>,
    /// Why persons are named in it, when they are.
    pub names_reason: Option<Prose>,
    /// The day on which somebody looks at what is still to be kept, and deletes the rest.
    pub keep_until: Option<Day>,
    /// What all lines of its calculation share.
    pub economy: Economy,
}

impl Details {
    /// Details of which only name, currency and language are known.
    #[must_use]
    pub fn new(name: Line, currency: Currency, language: Language) -> Self {
        Self {
            name,
            organization: None,
            service_area: None,
            purpose: None,
            currency,
            language,
            period_start: None,
            period_end: None,
            owner: None,
            leader: None,
            framework: Framework::VeikartSix,
            problem: None,
            target_picture: None,
            target_group: None,
            ask: None,
            names_reason: None,
            keep_until: None,
            economy: Economy::default(),
        }
    }

    /// The value of a field in a form that can be told in words.
    #[must_use]
    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    pub fn show(&self, field: Field) -> Option<Shown> {
        let text = |text: &Option<Line>| text.as_ref().map(|text| Shown::Text(text.to_string()));
        let prose = |text: &Option<Prose>| text.as_ref().map(|text| Shown::Text(text.to_string()));
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Organization => text(&self.organization),
            Field::ServiceArea => text(&self.service_area),
            Field::Purpose => prose(&self.purpose),
            Field::Currency => Some(Shown::Currency(self.currency)),
            Field::Language => Some(Shown::Language(self.language)),
            Field::PeriodStart => self.period_start.map(Shown::Day),
            Field::PeriodEnd => self.period_end.map(Shown::Day),
            Field::Owner => text(&self.owner),
            Field::Leader => text(&self.leader),
            Field::Framework => Some(Shown::Framework(self.framework)),
            Field::Problem => prose(&self.problem),
            Field::TargetPicture => prose(&self.target_picture),
            Field::TargetGroup => prose(&self.target_group),
            Field::Ask => prose(&self.ask),
            Field::NamesReason => prose(&self.names_reason),
            Field::KeepUntil => self.keep_until.map(Shown::Day),
            Field::FirstYear => self.economy.first_year.map(Shown::Year),
            Field::PriceYear => self.economy.price_year.map(Shown::Year),
            Field::Horizon => Some(Shown::Count(u64::from(self.economy.years))),
            _ => None,
        }
    }
}

/// One project of service innovation. It changes only through [`super::apply()`].
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Project {
    /// Which it is, in this browser and every other.
    pub id: ProjectId,
    /// When its content last changed.
    pub changed_at: Moment,
    /// Name, organization, period, roles.
    pub details: Details,
    /// Who is affected and where they stand.
    pub stakeholders: Roster<Stakeholder>,
    /// What is to get better.
    pub benefits: Roster<Benefit>,
    /// How that is seen.
    pub indicators: Roster<Indicator>,
    /// The steps of the path that were touched, and those of the project's own.
    pub steps: Roster<Step>,
    /// What someone has promised to do.
    pub actions: Roster<Action>,
    /// What was decided on the way.
    pub decisions: Roster<Decision>,
    /// What is to be reached.
    pub goals: Roster<Goal>,
    /// What shows that the problem is real.
    pub evidence: Roster<Evidence>,
    /// Projects of others that are about the same thing.
    pub related_projects: Roster<RelatedProject>,
    /// The meetings in which several units work on it.
    pub gatherings: Roster<Gathering>,
    /// What groups wrote down there.
    pub group_sheets: Roster<GroupSheet>,
    /// What people say happened.
    pub logbook: Roster<LogbookEntry>,
    /// What is planned.
    pub tasks: Roster<Task>,
    /// What is done to anchor the change.
    pub anchoring: Roster<AnchoringActivity>,
    /// Who takes part.
    pub participants: Roster<Participant>,
    /// The roles of the new service.
    pub roles: Roster<Role>,
    /// Its steps of work, with who does what.
    pub work_steps: Roster<WorkStep>,
    /// What is done in another way than before.
    pub work_changes: Roster<WorkChange>,
    /// What is gained, in money.
    pub value_lines: Roster<ValueLine>,
    /// What is paid.
    pub cost_lines: Roster<CostLine>,
    /// What becomes of what is gained.
    pub conversions: Roster<Conversion>,
    /// What people expect of the change.
    pub expectations: Roster<Expectation>,
    /// Where indicators are not as planned.
    pub deviations: Roster<Deviation>,
    /// What the service does for each user.
    pub user_records: Roster<UserRecord>,
    /// Those who could get the service.
    pub user_groups: Roster<UserGroup>,
    /// Findings that are not relevant here, and why.
    pub set_aside: Roster<SetAside>,
    /// What was changed when, in values that can be told in words.
    pub log: ChangeLog,
}

impl Project {
    /// An empty project.
    #[must_use]
    pub fn new(id: ProjectId, details: Details, now: Moment) -> Self {
        Self {
            id,
            changed_at: now,
            details,
            stakeholders: Roster::default(),
            benefits: Roster::default(),
            indicators: Roster::default(),
            steps: Roster::default(),
            actions: Roster::default(),
            decisions: Roster::default(),
            goals: Roster::default(),
            evidence: Roster::default(),
            related_projects: Roster::default(),
            gatherings: Roster::default(),
            group_sheets: Roster::default(),
            logbook: Roster::default(),
            tasks: Roster::default(),
            anchoring: Roster::default(),
            participants: Roster::default(),
            roles: Roster::default(),
            work_steps: Roster::default(),
            work_changes: Roster::default(),
            value_lines: Roster::default(),
            cost_lines: Roster::default(),
            conversions: Roster::default(),
            expectations: Roster::default(),
            deviations: Roster::default(),
            user_records: Roster::default(),
            user_groups: Roster::default(),
            set_aside: Roster::default(),
            log: ChangeLog::default(),
        }
    }

    /// The same content as a project of its own: for copies and for the second of two versions
    /// that went apart.
    #[must_use]
    pub fn copied(&self, id: ProjectId, name: Line) -> Self {
        let mut copy = self.clone();
        copy.id = id;
        copy.details.name = name;
        copy
    }

    /// Number of measurements in all indicators.
    #[must_use]
    pub fn n_measurements(&self) -> usize {
        self.indicators.iter().map(|indicator| indicator.series.len()).sum()
    }

    /// A small project for unit tests.
    #[cfg(test)]
    #[must_use]
    pub fn sample_for_tests() -> Self {
        use super::ids::Id;
        let name = Line::new("Medication support").unwrap();
        let details = Details::new(name, Currency::Nok, Language::Nb);
        Self::new(ProjectId::from_bits(1), details, Moment::from_ms(1_795_339_800_000))
    }
}

macro_rules! counts {
    ($($(#[$doc:meta])* $name:ident($id:ident) in $roster:ident, $list:literal;)*) => {
        impl Project {
            /// Number of things of all kinds.
            #[must_use]
            pub fn n_things(&self) -> usize {
                [$(self.$roster.len()),*].into_iter().sum()
            }
        }
    };
}

each_kind!(counts);
