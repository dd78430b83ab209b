//! Which voices are there among those who take part: the three parties of working life, the users,
//! and those who answer for the project.

use crate::domain::participant::{Circle, Participant, ProjectRole};
use crate::domain::project::Project;

/// A voice that a project needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Voice {
    /// Whoever leads those affected.
    Management,
    /// The unions.
    Unions,
    /// The safety representatives.
    Safety,
    /// The users.
    Users,
    /// Whoever leads the project.
    Leader,
    /// Whoever answers for it.
    Owner,
}

impl Voice {
    /// All voices in the order in which they are shown.
    pub const ALL: [Self; 6] =
        [Self::Management, Self::Unions, Self::Safety, Self::Users, Self::Leader, Self::Owner];

    /// The three parties that cooperate: management, unions and safety representatives.
    pub const PARTIES: [Self; 3] = [Self::Management, Self::Unions, Self::Safety];

    /// Whether somebody in this role speaks with this voice.
    #[must_use]
    pub fn is_of(self, role: ProjectRole) -> bool {
        match self {
            Self::Management => role.is_management(),
            Self::Unions | Self::Safety | Self::Users | Self::Leader | Self::Owner => {
                role == self.role()
            }
        }
    }

    /// The role in which the voice comes in where it is missing.
    #[must_use]
    pub fn role(self) -> ProjectRole {
        match self {
            Self::Management => ProjectRole::Manager,
            Self::Unions => ProjectRole::UnionRepresentative,
            Self::Safety => ProjectRole::SafetyRepresentative,
            Self::Users => ProjectRole::UserRepresentative,
            Self::Leader => ProjectRole::Leader,
            Self::Owner => ProjectRole::Owner,
        }
    }

    /// The circle in which it comes in: the usual one, which can be changed.
    #[must_use]
    pub fn circle(self) -> Circle {
        match self {
            Self::Management | Self::Owner => Circle::SteeringGroup,
            Self::Unions | Self::Safety | Self::Users => Circle::AdvisoryGroup,
            Self::Leader => Circle::Team,
        }
    }
}

/// Whether somebody has a say in the project. Who works in the service has one only in a group;
/// of whom no circle is told yet may have.
fn has_a_say(participant: &Participant) -> bool {
    participant.circle != Some(Circle::Service)
}

/// Whether a voice is there.
#[must_use]
pub fn is_there(project: &Project, voice: Voice) -> bool {
    let with_a_say = project.participants.iter().filter(|it| has_a_say(it));
    with_a_say.filter_map(|it| it.role).any(|role| voice.is_of(role))
}

/// Those of some voices that are missing.
#[must_use]
pub fn missing(project: &Project, voices: &[Voice]) -> Vec<Voice> {
    voices.iter().copied().filter(|&voice| !is_there(project, voice)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, ParticipantId};
    use crate::domain::text::Line;

    fn with(those: &[(ProjectRole, Option<Circle>)]) -> Project {
        let mut project = Project::sample_for_tests();
        for (&(role, circle), bits) in those.iter().zip(1..) {
            let name = Line::new("Somebody").unwrap();
            let participant = Participant::new(ParticipantId::from_bits(bits), name);
            let participant = Participant { role: Some(role), circle, ..participant };
            project.participants.insert(project.participants.len(), participant);
        }
        project
    }

    #[test]
    fn of_nobody_every_voice_is_missing() {
        assert_eq!(missing(&with(&[]), &Voice::ALL), Voice::ALL);
    }

    #[test]
    fn a_voice_is_there_by_its_role_in_a_group_and_not_by_work_in_the_service() {
        let team = Some(Circle::Team);
        let here = |role, circle, voice| is_there(&with(&[(role, circle)]), voice);
        assert!(here(ProjectRole::UnionRepresentative, team, Voice::Unions));
        assert!(here(ProjectRole::UnionRepresentative, None, Voice::Unions));
        assert!(!here(ProjectRole::UnionRepresentative, Some(Circle::Service), Voice::Unions));
        assert!(!here(ProjectRole::UnionRepresentative, team, Voice::Safety));
    }

    #[test]
    fn the_owner_speaks_for_the_management_and_a_manager_does_not_own() {
        let owner = with(&[(ProjectRole::Owner, Some(Circle::SteeringGroup))]);
        assert_eq!(missing(&owner, &Voice::PARTIES), [Voice::Unions, Voice::Safety]);
        let manager = with(&[(ProjectRole::Manager, Some(Circle::SteeringGroup))]);
        assert!(is_there(&manager, Voice::Management) && !is_there(&manager, Voice::Owner));
    }

    #[test]
    fn whoever_comes_in_for_a_voice_speaks_with_it() {
        for voice in Voice::ALL {
            let project = with(&[(voice.role(), Some(voice.circle()))]);
            assert!(is_there(&project, voice), "{voice:?}");
        }
    }
}
