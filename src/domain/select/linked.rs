//! What is linked to a stakeholder, seen from its side.

use crate::domain::entity::EntityRef;
use crate::domain::ids::StakeholderId;
use crate::domain::project::Project;

/// The changes of work that it bears, the roles that it has, those who speak for it, what is done to
/// anchor the change with it and what somebody promised because of it: by kind, and in the order of the
/// registers.
#[must_use]
pub fn linked(project: &Project, id: StakeholderId) -> Vec<EntityRef> {
    let whom = Some(id);
    let changes = project.work_changes.iter().filter(|it| it.bearers.contains(&id));
    let roles = project.roles.iter().filter(|it| it.stakeholder == whom);
    let participants = project.participants.iter().filter(|it| it.stakeholder == whom);
    let anchoring = project.anchoring.iter().filter(|it| it.stakeholder == whom);
    let from = Some(EntityRef::Stakeholder(id));
    let actions = project.actions.iter().filter(|it| it.origin == from);
    let all = changes.map(|it| EntityRef::WorkChange(it.id));
    let all = all.chain(roles.map(|it| EntityRef::Role(it.id)));
    let all = all.chain(participants.map(|it| EntityRef::Participant(it.id)));
    let all = all.chain(anchoring.map(|it| EntityRef::AnchoringActivity(it.id)));
    all.chain(actions.map(|it| EntityRef::Action(it.id))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::action::Action;
    use crate::domain::anchoring::AnchoringActivity;
    use crate::domain::duties::Role;
    use crate::domain::ids::{ActionId, AnchoringId, Id, ParticipantId, RoleId, WorkChangeId};
    use crate::domain::participant::Participant;
    use crate::domain::text::Line;
    use crate::domain::work_change::WorkChange;

    #[test]
    fn a_stakeholder_knows_what_is_linked_to_it_and_nothing_of_the_others() {
        let name = || Line::new("It").unwrap();
        let whom = |bits: u64| Some(StakeholderId::from_bits(bits));
        let mut project = Project::sample_for_tests();
        let role =
            |bits| Role { stakeholder: whom(bits), ..Role::new(RoleId::from_bits(bits), name()) };
        let participant = |bits| Participant {
            stakeholder: whom(bits),
            ..Participant::new(ParticipantId::from_bits(bits), name())
        };
        let activity = |bits| AnchoringActivity {
            stakeholder: whom(bits),
            ..AnchoringActivity::new(AnchoringId::from_bits(bits), name())
        };
        let action = |bits| Action {
            origin: whom(bits).map(EntityRef::Stakeholder),
            ..Action::new(ActionId::from_bits(bits), name())
        };
        let change = |bits| WorkChange {
            bearers: whom(bits).into_iter().collect(),
            ..WorkChange::new(WorkChangeId::from_bits(bits), name())
        };
        project.work_changes = (1..=2).map(change).collect();
        project.roles = (1..=2).map(role).collect();
        project.participants = (1..=2).map(participant).collect();
        project.anchoring = (1..=2).map(activity).collect();
        project.actions = (1..=2).map(action).collect();
        let all = [
            EntityRef::WorkChange(WorkChangeId::from_bits(2)),
            EntityRef::Role(RoleId::from_bits(2)),
            EntityRef::Participant(ParticipantId::from_bits(2)),
            EntityRef::AnchoringActivity(AnchoringId::from_bits(2)),
            EntityRef::Action(ActionId::from_bits(2)),
        ];
        assert_eq!(linked(&project, StakeholderId::from_bits(2)), all);
        assert_eq!(linked(&project, StakeholderId::from_bits(3)), []);
    }
}
