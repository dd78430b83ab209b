//! A finding that people have looked at and set aside: not relevant here, because.
//!
//! It is known by **its rule and the thing it is about**, and by nothing else. It therefore stays
//! with a thing that gets another name, goes when the thing goes, and does not come back because a
//! figure or a day changed: whoever said "not relevant here" spoke of the question, not of the
//! figures of that day. It is taken back by removing it.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, EntityRef, Field, Kind, Shown};
use super::ids::{Id, SetAsideId};
use super::project::Project;
use super::roster::Roster;
use super::select::findings::{Finding, Rule};
use super::text::Line;
use super::time::Day;

/// A finding that was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAside {
    /// Which it is; derived from rule and thing, so that two people's files agree on it.
    pub id: SetAsideId,
    /// Which check found it.
    pub rule: Rule,
    /// The thing it is about; `None` for the project as a whole, which keeps it in a copy.
    pub about: Option<EntityRef>,
    /// Why it is not relevant here.
    pub reason: Line,
    /// When it was set aside.
    pub day: Day,
}

impl SetAside {
    /// A finding, set aside for a reason.
    #[must_use]
    pub fn new(finding: Finding, reason: Line, day: Day) -> Self {
        let (rule, about) = finding.key();
        Self { id: SetAsideId::of(rule, about), rule, about, reason, day }
    }

    /// The finding that was set aside, in a project.
    #[must_use]
    pub fn finding(&self, project: &Project) -> Finding {
        Finding { rule: self.rule, about: self.about.unwrap_or(EntityRef::Project(project.id)) }
    }
}

impl SetAsideId {
    /// The id of a finding: the same in every project.
    #[must_use]
    pub fn of(rule: Rule, about: Option<EntityRef>) -> Self {
        let about = about.map_or_else(String::new, |about| about.to_string());
        Self::from_text(&format!("{rule} {about}"))
    }
}

impl Entity for SetAside {
    type Id = SetAsideId;
    const KIND: Kind = Kind::SetAside;
    const LIMIT: usize = 5_000;

    fn id(&self) -> SetAsideId {
        self.id
    }

    /// The reason: there is no other word of the people's own.
    fn name(&self) -> &Line {
        &self.reason
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name | Field::Reason => Some(Shown::Text(self.reason.to_string())),
            Field::Day => Some(Shown::Day(self.day)),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        let is_own = self.id == SetAsideId::of(self.rule, self.about);
        match self.about {
            _ if !is_own => Err(Refusal::OutOfRange { field: Field::Reason }),
            None => Ok(()),
            // The project as a whole is said by saying nothing; what was set aside is no finding.
            Some(EntityRef::Project(_) | EntityRef::SetAside(_)) => {
                Err(Refusal::OutOfRange { field: Field::Reason })
            }
            Some(about) if about.is_in(project) => Ok(()),
            Some(about) => Err(Refusal::Unknown { kind: about.kind() }),
        }
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.set_aside
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.set_aside
    }
}
