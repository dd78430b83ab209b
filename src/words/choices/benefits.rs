//! Names of the values that are about benefits and how they are followed.

use crate::domain::{Beneficiary, BenefitArea, Between, Consent, MeasurementKind, MeasuringMethod};
use crate::i18n::Texts;

/// How an indicator is measured.
pub(super) fn measuring_method(t: &Texts, method: MeasuringMethod) -> &str {
    match method {
        MeasuringMethod::SystemExtract => t.method_system_extract(),
        MeasuringMethod::Survey => t.method_survey(),
        MeasuringMethod::Interview => t.method_interview(),
        MeasuringMethod::ManualCount => t.method_manual_count(),
        MeasuringMethod::Estimate => t.method_estimate(),
    }
}

/// In which part of the work something was measured.
pub(super) fn measurement_kind(t: &Texts, kind: MeasurementKind) -> &str {
    match kind {
        MeasurementKind::Baseline => t.measurement_baseline(),
        MeasurementKind::Pilot => t.measurement_pilot(),
        MeasurementKind::Project => t.measurement_project(),
        MeasurementKind::Operation => t.measurement_operation(),
    }
}

/// How it goes from one planned value to the next.
pub(super) fn between(t: &Texts, between: Between) -> &str {
    match between {
        Between::Evenly => t.between_evenly(),
        Between::AtOnce => t.between_at_once(),
    }
}

/// What gets better.
pub(super) fn benefit_area(t: &Texts, area: BenefitArea) -> &str {
    match area {
        BenefitArea::ServiceContent => t.area_content(),
        BenefitArea::ServiceDelivery => t.area_delivery(),
        BenefitArea::Competence => t.area_competence(),
        BenefitArea::ServiceDevelopment => t.area_development(),
    }
}

/// Whether those a story is about have agreed.
pub(super) fn consent(t: &Texts, consent: Consent) -> &str {
    match consent {
        Consent::Asked => t.consent_asked(),
        Consent::Given => t.consent_given(),
        Consent::Refused => t.consent_refused(),
    }
}

/// A group as the head of a column of the benefit matrix, which counts the whole unit as one.
/// **Source** the columns of SINTEF's benefit matrix.
#[must_use]
pub fn matrix_column(t: &Texts, group: Beneficiary) -> &str {
    match group {
        Beneficiary::UsersAndNextOfKin => t.benefit_matrix_users(),
        Beneficiary::Employees => t.benefit_matrix_employees(),
        Beneficiary::Organization => t.benefit_matrix_unit(),
    }
}
