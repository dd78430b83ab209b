//! The columns that are understood, and what each is called.

use crate::i18n::Texts;

/// A column that is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// Who it is.
    Name,
    /// How the stakeholder is affected and affects.
    Affected,
    /// Influence.
    Influence,
    /// Attitude.
    Attitude,
    /// Strategy.
    Strategy,
    /// Sort of stakeholder.
    Kind,
    /// Day of the newest assessment.
    Day,
    /// Reason of the newest assessment.
    Reason,
    /// Interest.
    Interest,
    /// What the change does to the stakeholder.
    Effects,
    /// The benefits that are about it.
    Benefits,
    /// The stages in which it matters.
    Stages,
    /// Who keeps in touch with it.
    Responsible,
    /// Our id.
    Id,
    /// A benefit.
    Benefit,
    /// Its type.
    BenefitKind,
    /// Who gets it.
    Beneficiary,
    /// What becomes of it in the accounts.
    Class,
    /// Whether nobody wants it.
    Drawback,
    /// How much it matters.
    Importance,
    /// How much of it there is.
    Extent,
    /// What it consists in.
    Description,
    /// What has to be in place first.
    Prerequisites,
    /// Who owns it.
    Owner,
    /// Who answers for it.
    BenefitResponsible,
    /// Who measures.
    Measurer,
    /// Who judges.
    Assessor,
    /// The goals it serves.
    Goals,
    /// An indicator.
    Indicator,
    /// The benefits it shows.
    Shows,
    /// What it is counted in.
    Unit,
    /// Which way is better.
    Direction,
    /// What counts as achieved.
    Rule,
    /// How much worse is still the same.
    Tolerance,
    /// Where it starts.
    Baseline,
    /// The day of the baseline.
    BaselineDay,
    /// Where it is to go.
    Target,
    /// The day of the target.
    TargetDay,
    /// How often it is measured.
    Frequency,
    /// How it is measured.
    Method,
    /// Where the figures come from.
    Source,
    /// The day of a measurement.
    Measured,
    /// What was found.
    Value,
    /// How many were measured.
    SampleSize,
    /// What should be known about it.
    Note,
    /// In which part of the work it was measured.
    Part,
    /// The day of an intermediate target.
    MilestoneDay,
    /// What is wanted by then.
    Wanted,
    /// The day a baseline was put right; such a table is for reading alone.
    Corrected,
    /// The sign of a user.
    Sign,
    /// A service area.
    ServiceArea,
    /// What a user has got.
    Technology,
    /// The day it began.
    Start,
    /// Visits before.
    VisitsBefore,
    /// Minutes of a visit before.
    MinutesBefore,
    /// Minutes of travel before.
    TravelBefore,
    /// Hours of the decision before.
    DecidedBefore,
    /// Quality before.
    QualityBefore,
    /// The day it ended.
    Stop,
    /// Why it ended.
    StopReason,
    /// Visits.
    Visits,
    /// Minutes of a visit.
    Minutes,
    /// Minutes of travel.
    Travel,
    /// Hours of the decision.
    Decided,
    /// Quality.
    Quality,
    /// Whether what was wanted was reached.
    Reached,
    /// A group of possible users.
    Group,
    /// How many they are.
    Users,
    /// How large the problem is.
    Problem,
    /// Hours a year for each.
    HoursPerUser,
    /// Who gets it first.
    Criteria,
}

/// What the header of our own id is called, in every language.
pub(super) const ID_TITLE: &str = "Stifinner-id";

/// What a column is called.
#[must_use]
#[expect(clippy::too_many_lines, reason = "a table, a line a column")]
pub(super) fn title(t: &Texts, column: Column) -> &str {
    match column {
        Column::Name => t.stakeholder(),
        Column::Affected => t.stakeholder_affected(),
        Column::Influence => t.stakeholder_influence(),
        Column::Attitude => t.stakeholder_attitude(),
        Column::Strategy => t.stakeholder_strategy(),
        Column::Kind => t.stakeholder_kind(),
        Column::Day => t.sheet_column_day(),
        Column::Reason => t.sheet_column_reason(),
        Column::Interest => t.stakeholder_interest(),
        Column::Effects => t.stakeholder_effects(),
        Column::Benefits => t.stakeholder_benefits(),
        Column::Stages => t.stakeholder_stages(),
        Column::Responsible => t.stakeholder_responsible(),
        Column::Id => ID_TITLE,
        Column::Benefit => t.benefit_title(),
        Column::BenefitKind => t.benefit_kind(),
        Column::Beneficiary => t.benefit_beneficiary(),
        Column::Class => t.benefit_class(),
        Column::Drawback => t.benefit_drawback(),
        Column::Importance => t.benefit_importance(),
        Column::Extent => t.benefit_extent(),
        Column::Description => t.benefit_description(),
        Column::Prerequisites => t.benefit_prerequisites(),
        Column::Owner => t.benefit_owner(),
        Column::BenefitResponsible => t.benefit_responsible(),
        Column::Measurer => t.benefit_measurer(),
        Column::Assessor => t.benefit_assessor(),
        Column::Goals => t.benefit_goals(),
        Column::Indicator => t.indicator(),
        Column::Shows => t.indicator_benefits(),
        Column::Unit => t.indicator_unit(),
        Column::Direction => t.indicator_direction(),
        Column::Rule => t.indicator_rule(),
        Column::Tolerance => t.indicator_tolerance(),
        Column::Baseline => t.indicator_baseline(),
        Column::BaselineDay => t.indicator_baseline_day(),
        Column::Target => t.indicator_target(),
        Column::TargetDay => t.indicator_target_day(),
        Column::Frequency => t.indicator_frequency(),
        Column::Method => t.indicator_method(),
        Column::Source => t.indicator_source(),
        Column::Measured => t.measurement_day(),
        Column::Value => t.measurement_value(),
        Column::SampleSize => t.measurement_n(),
        Column::Note => t.measurement_note(),
        Column::Part => t.measurement_kind(),
        Column::MilestoneDay => t.milestone_day(),
        Column::Wanted => t.milestone_value(),
        Column::Corrected => t.book_corrected(),
        Column::Sign => t.user_sign(),
        Column::ServiceArea => t.details_service_area(),
        Column::Technology => t.user_technology(),
        Column::Start => t.user_start(),
        Column::VisitsBefore => t.user_before_visits(),
        Column::MinutesBefore => t.user_before_minutes(),
        Column::TravelBefore => t.user_before_travel(),
        Column::DecidedBefore => t.user_before_decided(),
        Column::QualityBefore => t.user_before_quality(),
        Column::Stop => t.user_stop(),
        Column::StopReason => t.user_stop_reason(),
        Column::Visits => t.user_visits(),
        Column::Minutes => t.user_minutes(),
        Column::Travel => t.user_travel(),
        Column::Decided => t.user_decided(),
        Column::Quality => t.user_quality(),
        Column::Reached => t.user_reached(),
        Column::Group => t.user_group(),
        Column::Users => t.group_users(),
        Column::Problem => t.group_problem(),
        Column::HoursPerUser => t.group_hours(),
        Column::Criteria => t.group_criteria(),
    }
}
