//! Names of the values that calculations are made of.

use crate::domain::calc::perspective::Party;
use crate::domain::economy::{
    ConversionUse, CostDriver, CostKind, Input, Period, Scale, ValueFormula,
};
use crate::i18n::Texts;

/// How a gain is worked out.
pub(super) fn value_formula(t: &Texts, formula: ValueFormula) -> &str {
    match formula {
        ValueFormula::SavedTime => t.formula_saved_time(),
        ValueFormula::RemovedTasks => t.formula_removed_tasks(),
        ValueFormula::Hours => t.formula_hours(),
        ValueFormula::AvoidedCost => t.formula_avoided(),
        ValueFormula::PostponedPlace => t.formula_postponed(),
        ValueFormula::LowerConsumption => t.formula_consumption(),
        ValueFormula::CheaperContract => t.formula_contract(),
        ValueFormula::Amount => t.formula_amount(),
    }
}

/// In which period something is done so many times.
pub(super) fn period(t: &Texts, period: Period) -> &str {
    match period {
        Period::Day => t.period_day(),
        Period::Week => t.period_week(),
        Period::Fortnight => t.period_fortnight(),
        Period::Fortnight26 => t.period_fortnight_26(),
        Period::Month => t.period_month(),
        Period::Year => t.period_year(),
    }
}

/// What a gain grows with.
pub(super) fn scale(t: &Texts, scale: Scale) -> &str {
    match scale {
        Scale::PerUser => t.scale_per_user(),
        Scale::Whole => t.scale_whole(),
    }
}

/// Who gains or pays.
pub(super) fn party(t: &Texts, party: Party) -> &str {
    match party {
        Party::Municipality => t.party_municipality(),
        Party::UsersAndKin => t.party_users(),
        Party::OtherPublic => t.party_other_public(),
        Party::Others => t.party_others(),
    }
}

/// What a cost is for.
pub(super) fn cost_kind(t: &Texts, kind: CostKind) -> &str {
    match kind {
        CostKind::ProjectStaff => t.cost_project_staff(),
        CostKind::Training => t.cost_training(),
        CostKind::Equipment => t.cost_equipment(),
        CostKind::Installation => t.cost_installation(),
        CostKind::Integration => t.cost_integration(),
        CostKind::Licence => t.cost_licence(),
        CostKind::Response => t.cost_response(),
        CostKind::Support => t.cost_support(),
        CostKind::Maintenance => t.cost_maintenance(),
        CostKind::ParallelOperation => t.cost_parallel(),
        CostKind::Other => t.cost_other(),
    }
}

/// What a cost grows with.
pub(super) fn cost_driver(t: &Texts, driver: CostDriver) -> &str {
    match driver {
        CostDriver::Once => t.driver_once(),
        CostDriver::OncePerUnit => t.driver_once_per_unit(),
        CostDriver::PerNewUser => t.driver_per_new_user(),
        CostDriver::PerYear => t.driver_per_year(),
        CostDriver::PerMonth => t.driver_per_month(),
        CostDriver::PerUnitMonth => t.driver_per_unit_month(),
        CostDriver::PerUserMonth => t.driver_per_user_month(),
    }
}

/// What a gain is used for.
pub(super) fn conversion_use(t: &Texts, use_for: ConversionUse) -> &str {
    match use_for {
        ConversionUse::Budget => t.use_budget(),
        ConversionUse::AvoidedStaffing => t.use_avoided_staffing(),
        ConversionUse::MoreServices => t.use_more_services(),
        ConversionUse::Technology => t.use_technology(),
        ConversionUse::KeptInLine => t.use_kept_in_line(),
        ConversionUse::NotYet => t.use_not_yet(),
    }
}

/// Which number of a formula it is.
pub(super) fn input(t: &Texts, input: Input) -> &str {
    match input {
        Input::MinutesBefore => t.input_minutes_before(),
        Input::MinutesAfter => t.input_minutes_after(),
        Input::Times => t.input_times(),
        Input::TasksAYear => t.input_tasks(),
        Input::HoursAYear => t.input_hours(),
        Input::Attribution => t.input_attribution(),
        Input::HourlyRate => t.input_hourly_rate(),
        Input::UnitsAYear => t.input_units(),
        Input::UnitCost => t.input_unit_cost(),
        Input::Probability => t.input_probability(),
        Input::People => t.input_people(),
        Input::Months => t.input_months(),
        Input::PlaceAMonth => t.input_place(),
        Input::AlternativeAMonth => t.input_alternative(),
        Input::UseAYear => t.input_use(),
        Input::Reduction => t.input_reduction(),
        Input::Price => t.input_price(),
        Input::PriceToday => t.input_price_today(),
        Input::PriceInFuture => t.input_price_in_future(),
        Input::AmountAYear => t.input_amount(),
        Input::Quantity => t.input_quantity(),
        Input::FullTimeHours => t.input_full_time(),
        Input::DiscountRate => t.input_discount_rate(),
        Input::UsersLevel => t.input_users_level(),
        Input::RampLevel => t.input_ramp_level(),
    }
}
