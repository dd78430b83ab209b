//! Names of the values that are about people.

use crate::domain::{Circle, Effect, Interest, OrganizationLevel, ProjectRole};
use crate::i18n::Texts;

/// A degree of interest.
pub(super) fn interest(t: &Texts, interest: Interest) -> &str {
    match interest {
        Interest::None => t.interest_none(),
        Interest::Little => t.interest_little(),
        Interest::Some => t.interest_some(),
        Interest::Much => t.interest_much(),
    }
}

/// What the change does to a stakeholder.
pub(super) fn effect(t: &Texts, effect: Effect) -> &str {
    match effect {
        Effect::Gains => t.effect_gains(),
        Effect::Loses => t.effect_loses(),
        Effect::MustChange => t.effect_must_change(),
    }
}

/// A level of the organization.
pub(super) fn organization_level(t: &Texts, level: OrganizationLevel) -> &str {
    match level {
        OrganizationLevel::Political => t.organization_level_political(),
        OrganizationLevel::SeniorManagement => t.organization_level_senior(),
        OrganizationLevel::MiddleManagement => t.organization_level_middle(),
        OrganizationLevel::Employees => t.organization_level_employees(),
        OrganizationLevel::Representatives => t.organization_level_representatives(),
        OrganizationLevel::UsersAndNextOfKin => t.organization_level_users(),
        OrganizationLevel::Partners => t.organization_level_partners(),
    }
}

/// A circle of participants.
pub(super) fn circle(t: &Texts, circle: Circle) -> &str {
    match circle {
        Circle::Team => t.circle_team(),
        Circle::SteeringGroup => t.circle_steering(),
        Circle::AdvisoryGroup => t.circle_advisory(),
        Circle::Service => t.circle_service(),
    }
}

/// A role in the project.
pub(super) fn project_role(t: &Texts, role: ProjectRole) -> &str {
    match role {
        ProjectRole::Owner => t.project_role_owner(),
        ProjectRole::Leader => t.project_role_leader(),
        ProjectRole::BenefitResponsible => t.project_role_benefit(),
        ProjectRole::Manager => t.project_role_manager(),
        ProjectRole::UserRepresentative => t.project_role_user(),
        ProjectRole::UnionRepresentative => t.project_role_union(),
        ProjectRole::SafetyRepresentative => t.project_role_safety(),
        ProjectRole::Professional => t.project_role_professional(),
        ProjectRole::Adviser => t.project_role_adviser(),
    }
}
