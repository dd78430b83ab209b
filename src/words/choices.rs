//! Names of the values that are chosen from a list.

mod benefits;
mod economy;
mod people;

use crate::domain::calc::perspective::Party;
use crate::domain::{
    ActionStatus, Approach, Attitude, Beneficiary, BenefitArea, BenefitClass, BenefitKind, Between,
    ChartKind, Circle, Consent, ConversionUse, CostDriver, CostKind, Currency, Direction, Effect,
    EvidenceKind, Field, Framework, Frequency, GatheringTheme, Input, Interest, Kind, Language,
    Level, MeasurementKind, MeasuringMethod, OrganizationLevel, Outcome, Period, Progress,
    ProjectRole, Scale, Stage, StakeholderKind, TaskKind, ValueFormula,
};
use crate::i18n::{Locale, Texts};
pub use benefits::matrix_column;
use benefits::{benefit_area, between, consent, measurement_kind, measuring_method};
use economy::{conversion_use, cost_driver, cost_kind, input, party, period, scale, value_formula};
use people::{circle, effect, interest, organization_level, project_role};

/// A value that is chosen from a short list: its stable key and its name in a language.
pub trait Choice: Copy + PartialEq + 'static {
    /// All values in the order of the list.
    fn all() -> &'static [Self];

    /// The name in a language.
    fn word(self, t: &Texts) -> &str;

    /// The place in the list, as `#0`: what a choice field holds, and nothing that people write.
    fn key(self) -> String {
        let place = Self::all().iter().position(|&other| other == self).unwrap_or_default();
        format!("#{place}")
    }

    /// The value of a key; `None` for the empty key and any other text.
    fn from_key(key: &str) -> Option<Self> {
        let at = key.strip_prefix('#')?.parse::<usize>().ok()?;
        Self::all().get(at).copied()
    }
}

macro_rules! choices {
    ($($type:ty => $word:ident;)*) => {$(
        impl Choice for $type {
            fn all() -> &'static [Self] {
                &Self::ALL
            }

            fn word(self, t: &Texts) -> &str {
                $word(t, self)
            }
        }
    )*};
}

choices! {
    Level => level;
    Attitude => attitude;
    StakeholderKind => stakeholder_kind;
    BenefitKind => benefit_kind;
    Beneficiary => beneficiary;
    BenefitClass => benefit_class;
    Frequency => frequency;
    ChartKind => chart_kind;
    Currency => currency;
    Language => language;
    Direction => direction;
    Framework => framework;
    Progress => progress;
    ActionStatus => action_status;
    Stage => stage;
    Outcome => outcome;
    EvidenceKind => evidence_kind;
    Approach => approach;
    GatheringTheme => gathering_theme;
    TaskKind => task_kind;
    MeasuringMethod => measuring_method;
    Between => between;
    MeasurementKind => measurement_kind;
    BenefitArea => benefit_area;
    Consent => consent;
    Interest => interest;
    Effect => effect;
    OrganizationLevel => organization_level;
    Circle => circle;
    ProjectRole => project_role;
    ValueFormula => value_formula;
    Period => period;
    Scale => scale;
    Party => party;
    CostKind => cost_kind;
    CostDriver => cost_driver;
    ConversionUse => conversion_use;
    Input => input;
}

impl Choice for bool {
    fn all() -> &'static [Self] {
        &[true, false]
    }

    fn word(self, t: &Texts) -> &str {
        answer(t, self)
    }
}

/// A degree of influence.
#[must_use]
pub fn level(t: &Texts, level: Level) -> &str {
    match level {
        Level::Low => t.level_low(),
        Level::Medium => t.level_medium(),
        Level::High => t.level_high(),
    }
}

/// An attitude.
#[must_use]
pub fn attitude(t: &Texts, attitude: Attitude) -> &str {
    match attitude {
        Attitude::Negative => t.attitude_negative(),
        Attitude::Neutral => t.attitude_neutral(),
        Attitude::Positive => t.attitude_positive(),
    }
}

/// A sort of stakeholder.
#[must_use]
pub fn stakeholder_kind(t: &Texts, kind: StakeholderKind) -> &str {
    match kind {
        StakeholderKind::ResidentOrUser => t.stakeholder_kind_resident(),
        StakeholderKind::NextOfKin => t.stakeholder_kind_next_of_kin(),
        StakeholderKind::Employee => t.stakeholder_kind_employee(),
        StakeholderKind::Management => t.stakeholder_kind_management(),
        StakeholderKind::Representative => t.stakeholder_kind_representative(),
        StakeholderKind::Supplier => t.stakeholder_kind_supplier(),
        StakeholderKind::Voluntary => t.stakeholder_kind_voluntary(),
        StakeholderKind::Other => t.stakeholder_kind_other(),
    }
}

/// A type of benefit.
#[must_use]
pub fn benefit_kind(t: &Texts, kind: BenefitKind) -> &str {
    match kind {
        BenefitKind::AvoidedCost => t.benefit_kind_avoided_cost(),
        BenefitKind::SavedTime => t.benefit_kind_saved_time(),
        BenefitKind::BetterQuality => t.benefit_kind_quality(),
        BenefitKind::BetterReputation => t.benefit_kind_reputation(),
    }
}

/// What becomes of a benefit in the accounts.
#[must_use]
pub(super) fn benefit_class(t: &Texts, class: BenefitClass) -> &str {
    match class {
        BenefitClass::BudgetEffect => t.benefit_class_budget(),
        BenefitClass::AlternativeUse => t.benefit_class_alternative(),
        BenefitClass::ElsewherePublic => t.benefit_class_elsewhere(),
        BenefitClass::NonPriced => t.benefit_class_non_priced(),
    }
}

/// Who gets a benefit.
#[must_use]
pub fn beneficiary(t: &Texts, beneficiary: Beneficiary) -> &str {
    match beneficiary {
        Beneficiary::UsersAndNextOfKin => t.beneficiary_users(),
        Beneficiary::Employees => t.beneficiary_employees(),
        Beneficiary::Organization => t.beneficiary_organization(),
    }
}

/// Which way is better.
#[must_use]
pub fn direction(t: &Texts, direction: Direction) -> &str {
    match direction {
        Direction::Higher => t.direction_higher(),
        Direction::Lower => t.direction_lower(),
    }
}

/// How often something is measured.
#[must_use]
pub fn frequency(t: &Texts, frequency: Frequency) -> &str {
    match frequency {
        Frequency::Daily => t.frequency_daily(),
        Frequency::Weekly => t.frequency_weekly(),
        Frequency::Fortnightly => t.frequency_fortnightly(),
        Frequency::Monthly => t.frequency_monthly(),
        Frequency::Quarterly => t.frequency_quarterly(),
        Frequency::HalfYearly => t.frequency_half_yearly(),
        Frequency::Yearly => t.frequency_yearly(),
    }
}

/// A way to look at measurements.
#[must_use]
pub(super) fn chart_kind(t: &Texts, kind: ChartKind) -> &str {
    match kind {
        ChartKind::Line => t.chart_kind_line(),
        ChartKind::RunChart => t.chart_kind_run(),
        ChartKind::Xmr => t.chart_kind_xmr(),
        ChartKind::XmrScreened => t.chart_kind_screened(),
        ChartKind::Share => t.chart_kind_share(),
        ChartKind::Rate => t.chart_kind_rate(),
        ChartKind::Count => t.chart_kind_count(),
    }
}

/// An arrangement of the method.
#[must_use]
pub fn framework(t: &Texts, framework: Framework) -> &str {
    match framework {
        Framework::VeikartSix => t.framework_veikart_six(),
        Framework::VeikartFive => t.framework_veikart_five(),
        Framework::BenefitsThree => t.framework_benefits_three(),
        Framework::BenefitsFour => t.framework_benefits_four(),
        Framework::SintefFive => t.framework_sintef_five(),
    }
}

/// How far a step has come.
#[must_use]
pub fn progress(t: &Texts, progress: Progress) -> &str {
    match progress {
        Progress::Open => t.progress_open(),
        Progress::UnderWay => t.progress_under_way(),
        Progress::Done => t.progress_done(),
        Progress::NotRelevant => t.progress_not_relevant(),
    }
}

/// How an action stands.
#[must_use]
pub fn action_status(t: &Texts, status: ActionStatus) -> &str {
    match status {
        ActionStatus::Open => t.action_status_open(),
        ActionStatus::UnderWay => t.action_status_under_way(),
        ActionStatus::Done => t.action_status_done(),
        ActionStatus::Dropped => t.action_status_dropped(),
    }
}

/// A stage of the path.
#[must_use]
pub fn stage(t: &Texts, stage: Stage) -> &str {
    match stage {
        Stage::Anchor => t.stage_anchor(),
        Stage::Insight => t.stage_insight(),
        Stage::Develop => t.stage_develop(),
        Stage::Pilot => t.stage_pilot(),
        Stage::Transition => t.stage_transition(),
        Stage::Practice => t.stage_practice(),
    }
}

/// What was decided.
#[must_use]
pub fn outcome(t: &Texts, outcome: Outcome) -> &str {
    match outcome {
        Outcome::Continue => t.outcome_continue(),
        Outcome::MoreTests => t.outcome_more_tests(),
        Outcome::GoBack => t.outcome_go_back(),
        Outcome::Stop => t.outcome_stop(),
    }
}

/// A sort of evidence.
#[must_use]
pub(super) fn evidence_kind(t: &Texts, kind: EvidenceKind) -> &str {
    match kind {
        EvidenceKind::Quote => t.evidence_kind_quote(),
        EvidenceKind::Figure => t.evidence_kind_figure(),
        EvidenceKind::Story => t.evidence_kind_story(),
    }
}

/// What is to be done about a project of somebody else's.
#[must_use]
pub(super) fn approach(t: &Texts, approach: Approach) -> &str {
    match approach {
        Approach::Join => t.approach_join(),
        Approach::Learn => t.approach_learn(),
        Approach::Ignore => t.approach_ignore(),
    }
}

/// Yes or no.
#[must_use]
pub(super) fn answer(t: &Texts, answer: bool) -> &str {
    if answer { t.answer_yes() } else { t.answer_no() }
}

/// One of the method's gatherings.
#[must_use]
pub fn gathering_theme(t: &Texts, theme: GatheringTheme) -> &str {
    match theme {
        GatheringTheme::OverallGoal => t.gathering_theme_overall_goal(),
        GatheringTheme::Benefits => t.gathering_theme_benefits(),
        GatheringTheme::Actors => t.gathering_theme_actors(),
        GatheringTheme::Roadmap => t.gathering_theme_roadmap(),
    }
}

/// What sort of thing is planned.
#[must_use]
pub fn task_kind(t: &Texts, kind: TaskKind) -> &str {
    match kind {
        TaskKind::Activity => t.task_kind_activity(),
        TaskKind::Milestone => t.task_kind_milestone(),
    }
}

/// A currency.
#[must_use]
pub fn currency(t: &Texts, currency: Currency) -> &str {
    match currency {
        Currency::Nok => t.currency_nok(),
        Currency::Sek => t.currency_sek(),
        Currency::Eur => t.currency_eur(),
    }
}

/// A language, by its own name whatever language is spoken.
#[must_use]
pub fn language(_: &Texts, language: Language) -> &'static str {
    locale(language).own_name()
}

/// The locale of a project's language.
#[must_use]
pub fn locale(language: Language) -> Locale {
    match language {
        Language::Nb => Locale::Nb,
        Language::Nn => Locale::Nn,
        Language::Sv => Locale::Sv,
        Language::En => Locale::En,
    }
}

/// A kind of thing, in the definite form that steps use ("the stakeholder").
#[must_use]
pub fn kind(t: &Texts, kind: Kind) -> &str {
    match kind {
        Kind::Project => t.kind_project(),
        Kind::Stakeholder => t.kind_stakeholder(),
        Kind::Benefit => t.kind_benefit(),
        Kind::Indicator => t.kind_indicator(),
        Kind::Step => t.kind_step(),
        Kind::Action => t.kind_action(),
        Kind::Decision => t.kind_decision(),
        Kind::Goal => t.kind_goal(),
        Kind::Evidence => t.kind_evidence(),
        Kind::RelatedProject => t.kind_related_project(),
        Kind::Gathering => t.kind_gathering(),
        Kind::GroupSheet => t.kind_group_sheet(),
        Kind::LogbookEntry => t.kind_logbook_entry(),
        Kind::Task => t.kind_task(),
        Kind::AnchoringActivity => t.kind_anchoring(),
        Kind::Participant => t.kind_participant(),
        Kind::Role => t.kind_role(),
        Kind::WorkStep => t.kind_work_step(),
        Kind::WorkChange => t.kind_work_change(),
        Kind::ValueLine => t.kind_value_line(),
        Kind::CostLine => t.kind_cost_line(),
        Kind::Conversion => t.kind_conversion(),
        Kind::Expectation => t.kind_expectation(),
        Kind::Deviation => t.kind_deviation(),
        Kind::UserRecord => t.kind_user_record(),
        Kind::UserGroup => t.kind_user_group(),
        Kind::SetAside => t.kind_set_aside(),
    }
}

/// A field, in the form that steps use ("strategy").
#[must_use]
#[expect(clippy::too_many_lines, reason = "a table, a line a field")]
pub fn field(t: &Texts, field: Field) -> &str {
    match field {
        Field::Name => t.field_name(),
        Field::Organization => t.field_organization(),
        Field::ServiceArea => t.field_service_area(),
        Field::Purpose => t.field_purpose(),
        Field::Currency => t.field_currency(),
        Field::Language => t.field_language(),
        Field::PeriodStart => t.field_period_start(),
        Field::PeriodEnd => t.field_period_end(),
        Field::Owner => t.field_owner(),
        Field::Leader => t.field_leader(),
        Field::Kind => t.field_kind(),
        Field::Affected => t.field_affected(),
        Field::Influence => t.field_influence(),
        Field::Attitude => t.field_attitude(),
        Field::Placement => t.field_placement(),
        Field::Strategy => t.field_strategy(),
        Field::Description => t.field_description(),
        Field::Beneficiary => t.field_beneficiary(),
        Field::Responsible => t.field_responsible(),
        Field::Unit => t.field_unit(),
        Field::Direction => t.field_direction(),
        Field::Rule => t.field_rule(),
        Field::Source => t.field_source(),
        Field::Frequency => t.field_frequency(),
        Field::BaselineValue => t.field_baseline_value(),
        Field::BaselineDay => t.field_baseline_day(),
        Field::TargetValue => t.field_target_value(),
        Field::TargetDay => t.field_target_day(),
        Field::Measurements => t.field_measurements(),
        Field::ChartKind => t.field_chart_kind(),
        Field::Segments => t.field_segments(),
        Field::Framework => t.field_framework(),
        Field::Progress => t.field_progress(),
        Field::Reason => t.field_reason(),
        Field::Notes => t.field_notes(),
        Field::Start => t.field_start(),
        Field::Due => t.field_due(),
        Field::Status => t.field_status(),
        Field::Stage => t.field_stage(),
        Field::Outcome => t.field_outcome(),
        Field::Day => t.field_day(),
        Field::Basis => t.field_basis(),
        Field::Conditions => t.field_conditions(),
        Field::Problem => t.field_problem(),
        Field::TargetPicture => t.field_target_picture(),
        Field::TargetGroup => t.field_target_group(),
        Field::Ask => t.field_ask(),
        Field::Goals => t.field_goals(),
        Field::MayBeShown => t.field_may_be_shown(),
        Field::Overlap => t.field_overlap(),
        Field::Contact => t.field_contact(),
        Field::Approach => t.field_approach(),
        Field::Agenda => t.field_agenda(),
        Field::Homework => t.field_homework(),
        Field::Participants => t.field_participants(),
        Field::What => t.field_what(),
        Field::Who => t.field_who(),
        Field::Why => t.field_why(),
        Field::How => t.field_how(),
        Field::FirstThing => t.field_first_thing(),
        Field::Gathering => t.field_gathering(),
        Field::Discussed => t.field_discussed(),
        Field::Decided => t.field_decided(),
        Field::Positive => t.field_positive(),
        Field::Improvable => t.field_improvable(),
        Field::Comments => t.field_comments(),
        Field::End => t.field_end(),
        Field::Span => t.field_span(),
        Field::After => t.field_after(),
        Field::Baseline => t.field_baseline(),
        Field::Origin => t.field_origin(),
        Field::Held => t.field_held(),
        Field::Interest => t.field_interest(),
        Field::Effects => t.field_effects(),
        Field::Benefits => t.field_benefits(),
        Field::Stages => t.field_stages(),
        Field::Level => t.field_level(),
        Field::Aim => t.field_aim(),
        Field::Message => t.field_message(),
        Field::Feedback => t.field_feedback(),
        Field::Stakeholder => t.field_stakeholder(),
        Field::Circle => t.field_circle(),
        Field::Role => t.field_role(),
        Field::ServiceUnit => t.field_service_unit(),
        Field::Work => t.field_work(),
        Field::Competence => t.field_competence(),
        Field::Share => t.field_share(),
        Field::FromStage => t.field_from_stage(),
        Field::ToStage => t.field_to_stage(),
        Field::Routine => t.field_routine(),
        Field::Duties => t.field_duties(),
        Field::NamesReason => t.field_names_reason(),
        Field::KeepUntil => t.field_keep_until(),
        Field::Class => t.field_class(),
        Field::Drawback => t.field_drawback(),
        Field::Prerequisites => t.field_prerequisites(),
        Field::Measurer => t.field_measurer(),
        Field::Assessor => t.field_assessor(),
        Field::OldWay => t.field_old_way(),
        Field::NewWay => t.field_new_way(),
        Field::Stops => t.field_stops(),
        Field::Bearers => t.field_bearers(),
        Field::Assumptions => t.field_assumptions(),
        Field::Formula => t.field_formula(),
        Field::Period => t.field_period(),
        Field::Scale => t.field_scale(),
        Field::Party => t.field_party(),
        Field::Task => t.field_task(),
        Field::Counterfactual => t.field_counterfactual(),
        Field::FromYear => t.field_from_year(),
        Field::UntilYear => t.field_until_year(),
        Field::CostKind => t.field_cost_kind(),
        Field::CostDriver => t.field_cost_driver(),
        Field::Benefit => t.field_benefit(),
        Field::ConversionUse => t.field_conversion_use(),
        Field::Planned => t.field_planned(),
        Field::DecidedAmount => t.field_decided_amount(),
        Field::Done => t.field_done(),
        Field::Agreement => t.field_agreement(),
        Field::DecidedBy => t.field_decided_by(),
        Field::FirstYear => t.field_first_year(),
        Field::PriceYear => t.field_price_year(),
        Field::Horizon => t.field_horizon(),
        Field::Users => t.field_users(),
        Field::Ramp => t.field_ramp(),
        Field::KeptPlans => t.field_kept_plans(),
        Field::Achieved => t.field_achieved(),
        Field::Importance => t.field_importance(),
        Field::Extent => t.field_extent(),
        Field::Method => t.field_method(),
        Field::Milestones => t.field_milestones(),
        Field::Between => t.field_between(),
        Field::Corrections => t.field_corrections(),
        Field::BenefitArea => t.field_benefit_area(),
        Field::Priority => t.field_priority(),
        Field::Cause => t.field_cause(),
        Field::Result => t.field_result(),
        Field::Closed => t.field_closed(),
        Field::Technology => t.field_technology(),
        Field::Consent => t.field_consent(),
        Field::Before => t.field_before(),
        Field::FollowUps => t.field_follow_ups(),
        Field::Stop => t.field_stop(),
        Field::StopReason => t.field_stop_reason(),
        Field::HoursPerUser => t.field_hours_per_user(),
        Field::Criteria => t.field_criteria(),
    }
}
