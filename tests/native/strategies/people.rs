//! The anchoring plan, participants, and the matrix of duties.

use std::collections::BTreeSet;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use stifinner::domain::{
    ActionStatus, AnchoringActivity, AnchoringId, BenefitId, Circle, Frequency, Id,
    OrganizationLevel, Participant, ParticipantId, Project, ProjectRole, Role, RoleId, Stage,
    StakeholderId, Value, WorkChange, WorkChangeId, WorkStep, WorkStepId,
};

use super::{bits, day, line, prose};

pub fn activity() -> impl Strategy<Value = AnchoringActivity> {
    let to = (option::of(bits()), option::of(select(&OrganizationLevel::ALL[..])));
    let texts = (option::of(prose()), option::of(prose()), option::of(prose()));
    let who = (option::of(select(&Stage::ALL[..])), option::of(line()));
    let when = (option::of(day()), option::of(select(&Frequency::ALL[..])), option::of(day()));
    let status = select(&ActionStatus::ALL[..]);
    (bits(), line(), to, texts, (who, when, status)).prop_map(
        |(bits, name, (stakeholder, level), (aim, message, feedback), (who, when, status))| {
            AnchoringActivity {
                stakeholder: stakeholder.map(StakeholderId::from_bits),
                level,
                aim,
                message,
                feedback,
                stage: who.0,
                responsible: who.1,
                day: when.0,
                rhythm: when.1,
                until: when.2,
                status,
                ..AnchoringActivity::new(AnchoringId::from_bits(bits), name)
            }
        },
    )
}

pub fn participant() -> impl Strategy<Value = Participant> {
    let place = (option::of(select(&Circle::ALL[..])), option::of(select(&ProjectRole::ALL[..])));
    let from = (option::of(line()), option::of(line()), option::of(line()));
    let share = option::of((0..=100_u32).prop_map(|share| Value::new(f64::from(share)).unwrap()));
    let time = (share, option::of(select(&Frequency::ALL[..])));
    let stages = (option::of(select(&Stage::ALL[..])), option::of(select(&Stage::ALL[..])));
    let rest = (option::of(line()), option::of(bits()), option::of(line()), option::of(prose()));
    (bits(), line(), place, from, (time, stages, rest)).prop_map(
        |(bits, name, (circle, role), (unit, organization, work), (time, stages, rest))| {
            Participant {
                circle,
                role,
                unit,
                organization,
                work,
                share: time.0,
                rhythm: time.1,
                from: stages.0,
                to: stages.1,
                competence: rest.0,
                stakeholder: rest.1.map(StakeholderId::from_bits),
                contact: rest.2,
                notes: rest.3,
                ..Participant::new(ParticipantId::from_bits(bits), name)
            }
        },
    )
}

pub fn role() -> impl Strategy<Value = Role> {
    (bits(), line(), option::of(bits()), option::of(prose())).prop_map(
        |(bits, name, stakeholder, notes)| Role {
            stakeholder: stakeholder.map(StakeholderId::from_bits),
            notes,
            ..Role::new(RoleId::from_bits(bits), name)
        },
    )
}

pub fn work_step() -> impl Strategy<Value = WorkStep> {
    let roles = || vec(bits().prop_map(RoleId::from_bits), 0..3);
    let duties = (roles(), roles(), roles(), roles());
    (bits(), line(), option::of(prose()), duties).prop_map(|(bits, name, routine, duties)| {
        let (main, performs, consulted, informed) = duties;
        let step = WorkStep::new(WorkStepId::from_bits(bits), name);
        WorkStep { routine, main, performs, consulted, informed, ..step }
    })
}

pub fn work_change() -> impl Strategy<Value = WorkChange> {
    let texts = (option::of(prose()), option::of(prose()), option::of(prose()));
    let ids = (vec(bits(), 0..3), vec(bits(), 0..3));
    (bits(), line(), texts, ids).prop_map(|(bits, name, texts, (bearers, benefits))| WorkChange {
        before: texts.0,
        after: texts.1,
        stops: texts.2,
        bearers: bearers.into_iter().map(StakeholderId::from_bits).collect(),
        benefits: benefits.into_iter().map(BenefitId::from_bits).collect(),
        ..WorkChange::new(WorkChangeId::from_bits(bits), name)
    })
}

/// A stakeholder that is there.
fn there(project: &Project, id: Option<StakeholderId>) -> Option<StakeholderId> {
    id.filter(|&id| project.stakeholders.get(id).is_some())
}

pub(super) fn sound_activity(it: AnchoringActivity, project: &Project) -> AnchoringActivity {
    AnchoringActivity { stakeholder: there(project, it.stakeholder), ..it }
}

pub(super) fn sound_participant(it: Participant, project: &Project) -> Participant {
    Participant { stakeholder: there(project, it.stakeholder), ..it }
}

pub(super) fn sound_role(it: Role, project: &Project) -> Role {
    Role { stakeholder: there(project, it.stakeholder), ..it }
}

pub(super) fn sound_work_step(it: WorkStep, project: &Project) -> WorkStep {
    let sound = |roles: Vec<RoleId>| -> Vec<RoleId> {
        let roles: BTreeSet<_> =
            roles.into_iter().filter(|&id| project.roles.get(id).is_some()).collect();
        roles.into_iter().collect()
    };
    let (main, performs) = (sound(it.main), sound(it.performs));
    let (consulted, informed) = (sound(it.consulted), sound(it.informed));
    WorkStep { main, performs, consulted, informed, ..it }
}

pub(super) fn sound_work_change(it: WorkChange, project: &Project) -> WorkChange {
    let bearers: BTreeSet<_> =
        it.bearers.into_iter().filter(|&id| project.stakeholders.get(id).is_some()).collect();
    let benefits: BTreeSet<_> =
        it.benefits.into_iter().filter(|&id| project.benefits.get(id).is_some()).collect();
    WorkChange {
        bearers: bearers.into_iter().collect(),
        benefits: benefits.into_iter().collect(),
        ..it
    }
}
