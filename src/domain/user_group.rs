//! Those who could get the service, group by group: where the benefit is largest, and who is offered
//! it first.
//!
//! **Source** potential and criteria for allocation in the process for benefits realization.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::UserGroupId;
use super::project::Project;
use super::roster::Roster;
use super::stakeholder::Level;
use super::text::{Line, Prose};
use super::value::Value;

/// A group of possible users.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UserGroup {
    /// Which it is, for ever.
    pub id: UserGroupId,
    /// What the group is called.
    pub name: Line,
    /// The service area it belongs to.
    pub service_area: Option<Line>,
    /// How many they are. **Range** ≥ 0.
    pub users: Option<Value>,
    /// How large the problem is for one of them.
    pub problem: Option<Level>,
    /// What is expected for one of them. **Unit** hours a year.
    pub hours_per_user: Option<Value>,
    /// Who of them is offered the service, and who first.
    pub criteria: Option<Prose>,
}

impl UserGroup {
    /// A group of which only the name is known.
    #[must_use]
    pub fn new(id: UserGroupId, name: Line) -> Self {
        let (service_area, users, problem, hours_per_user, criteria) = Default::default();
        Self { id, name, service_area, users, problem, hours_per_user, criteria }
    }

    /// What is expected for all of them. **Unit** hours a year. **Formula** users × hours per user.
    #[must_use]
    pub fn hours(&self) -> Option<f64> {
        Some(self.users?.get() * self.hours_per_user?.get())
    }
}

impl Entity for UserGroup {
    type Id = UserGroupId;
    const KIND: Kind = Kind::UserGroup;
    const LIMIT: usize = 500;

    fn id(&self) -> UserGroupId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Shown::line(Some(&self.name)),
            Field::ServiceArea => Shown::line(self.service_area.as_ref()),
            Field::Users => self.users.map(Shown::Number),
            Field::Problem => self.problem.map(Shown::Level),
            Field::HoursPerUser => self.hours_per_user.map(Shown::Number),
            Field::Criteria => Shown::prose(self.criteria.as_ref()),
            _ => None,
        }
    }

    fn admit(&self, _: &Project) -> Result<(), Refusal> {
        match self.users.is_some_and(|users| users.get() < 0.0) {
            true => Err(Refusal::OutOfRange { field: Field::Users }),
            false => Ok(()),
        }
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.user_groups
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.user_groups
    }
}
