//! Who does what in the new service: roles, steps of work, and the duties between them.
//!
//! **Source** the roadmap's matrix of roles and responsibilities (HUKI): main responsible,
//! performer, consulted, informed. Equivalent to RACI with A = H, R = U, C = K, I = I.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{RoleId, StakeholderId, WorkStepId};
use super::project::Project;
use super::roster::Roster;
use super::text::{Line, Prose};

/// What a role does in a step of work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Duty {
    /// Answers for it: H, in RACI A.
    Main,
    /// Does it: U, in RACI R.
    Performs,
    /// Is asked: K, in RACI C.
    Consulted,
    /// Is told: I.
    Informed,
}

impl Duty {
    /// All duties in the order of the letters.
    pub const ALL: [Self; 4] = [Self::Main, Self::Performs, Self::Consulted, Self::Informed];
}

/// A role in the new service: a column of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Role {
    /// Which it is, for ever.
    pub id: RoleId,
    /// What it is called, for example "primary nurse".
    pub name: Line,
    /// The stakeholder that has it.
    pub stakeholder: Option<StakeholderId>,
    /// What else there is to say.
    pub notes: Option<Prose>,
}

impl Role {
    /// A role of which only the name is known.
    #[must_use]
    pub fn new(id: RoleId, name: Line) -> Self {
        Self { id, name, stakeholder: None, notes: None }
    }
}

/// A step of work in the new service: a row of the matrix.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WorkStep {
    /// Which it is, for ever.
    pub id: WorkStepId,
    /// What is done.
    pub name: Line,
    /// How it is done: the routine in a few words.
    pub routine: Option<Prose>,
    /// Who answers for it.
    pub main: Vec<RoleId>,
    /// Who does it.
    pub performs: Vec<RoleId>,
    /// Who is asked.
    pub consulted: Vec<RoleId>,
    /// Who is told.
    pub informed: Vec<RoleId>,
}

impl WorkStep {
    /// A step of which only the name is known.
    #[must_use]
    pub fn new(id: WorkStepId, name: Line) -> Self {
        let (main, performs, consulted, informed) = Default::default();
        Self { id, name, routine: None, main, performs, consulted, informed }
    }

    /// The roles with a duty.
    #[must_use]
    pub fn with_duty(&self, duty: Duty) -> &[RoleId] {
        match duty {
            Duty::Main => &self.main,
            Duty::Performs => &self.performs,
            Duty::Consulted => &self.consulted,
            Duty::Informed => &self.informed,
        }
    }

    fn with_duty_mut(&mut self, duty: Duty) -> &mut Vec<RoleId> {
        match duty {
            Duty::Main => &mut self.main,
            Duty::Performs => &mut self.performs,
            Duty::Consulted => &mut self.consulted,
            Duty::Informed => &mut self.informed,
        }
    }

    /// The duties of a role, in the order of the letters.
    pub fn duties_of(&self, role: RoleId) -> impl Iterator<Item = Duty> {
        Duty::ALL.into_iter().filter(move |&duty| self.with_duty(duty).contains(&role))
    }

    /// The same step with these duties for a role and no others.
    #[must_use]
    pub fn assigned(&self, role: RoleId, duties: &[Duty]) -> Self {
        let mut step = self.clone();
        for duty in Duty::ALL {
            let roles = step.with_duty_mut(duty);
            match (roles.contains(&role), duties.contains(&duty)) {
                (false, true) => roles.push(role),
                (true, false) => roles.retain(|&it| it != role),
                (true, true) | (false, false) => {}
            }
        }
        step
    }

    /// The same step without a role.
    #[must_use]
    pub(in crate::domain) fn without(&self, role: RoleId) -> Self {
        self.assigned(role, &[])
    }
}

impl Entity for Role {
    type Id = RoleId;
    const KIND: Kind = Kind::Role;
    const LIMIT: usize = 200;

    fn id(&self) -> RoleId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::Notes => Shown::prose(self.notes.as_ref()),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.stakeholders.holds(self.stakeholder)
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.roles
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.roles
    }
}

impl Entity for WorkStep {
    type Id = WorkStepId;
    const KIND: Kind = Kind::WorkStep;
    const LIMIT: usize = 500;

    fn id(&self) -> WorkStepId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::Routine => Shown::prose(self.routine.as_ref()),
            Field::Duties => {
                let n: usize = Duty::ALL.iter().map(|&duty| self.with_duty(duty).len()).sum();
                Some(Shown::Count(n as u64))
            }
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        let sound = |duty| project.roles.holds_each_once(self.with_duty(duty));
        Duty::ALL.into_iter().try_for_each(sound)
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.work_steps
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.work_steps
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;

    #[test]
    fn a_role_has_the_duties_it_was_given_and_no_others() {
        let step =
            WorkStep::new(WorkStepId::from_bits(1), Line::new("Fill the dispenser").unwrap());
        let (nurse, manager) = (RoleId::from_bits(1), RoleId::from_bits(2));
        let step = step.assigned(nurse, &[Duty::Performs]).assigned(manager, &[Duty::Main]);
        let both = step.assigned(nurse, &[Duty::Performs, Duty::Main]);
        assert_eq!(both.duties_of(nurse).collect::<Vec<_>>(), [Duty::Main, Duty::Performs]);
        assert_eq!(both.main, [manager, nurse]);
        assert_eq!(both.assigned(nurse, &[Duty::Performs]), step);
        assert_eq!(both.without(manager).main, [nurse]);
    }
}
