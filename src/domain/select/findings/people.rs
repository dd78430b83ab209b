//! Stakeholders: are the right groups there, and is it known how to meet them.

use super::{Check, Finding, Rule, Seen, ask_all};
use crate::domain::benefit::Beneficiary;
use crate::domain::entity::EntityRef;
use crate::domain::project::Project;
use crate::domain::stakeholder::{Attitude, Level, Stakeholder, StakeholderKind};
use crate::domain::time::Day;

/// An assessment older than this is old: half a year. **Unit** days.
const OLD: i32 = 184;
/// So many stakeholders are a register that somebody has thought through, and one may ask who is
/// not in it. Fewer are a beginning.
const REGISTER: usize = 3;

const STAKEHOLDER: &[Check<Seen<Stakeholder>>] = &[
    (Rule::OpponentWithoutStrategy, |it| {
        is_influential_unmet(&it.thing) && it.thing.attitude() == Some(Attitude::Negative)
    }),
    (Rule::InfluentialWithoutStrategy, |it| {
        is_influential_unmet(&it.thing) && it.thing.attitude() != Some(Attitude::Negative)
    }),
    (Rule::StakeholderUnplaced, |it| {
        it.thing.influence().is_none() || it.thing.attitude().is_none()
    }),
];

/// Looks at all stakeholders.
pub(super) fn look(project: &Project, today: Day, found: &mut Vec<Finding>) {
    ask_all(project, today, EntityRef::Stakeholder, STAKEHOLDER, found);
    // Where people stand is considered while the project lasts.
    if project.details.period_end.is_none_or(|end| today <= end) {
        ask_all(project, today, EntityRef::Stakeholder, &[(Rule::PlacementOld, is_old)], found);
    }
    let about = EntityRef::Project(project.id);
    found.extend(missing_groups(project).into_iter().map(|rule| Finding { rule, about }));
}

fn is_influential_unmet(stakeholder: &Stakeholder) -> bool {
    stakeholder.influence() == Some(Level::High) && stakeholder.strategy.is_none()
}

/// Those of low influence are not asked for again and again.
fn is_old(seen: &Seen<Stakeholder>) -> bool {
    seen.thing.placement().is_some_and(|placement| {
        placement.influence > Some(Level::Low) && seen.today.days() - placement.day.days() > OLD
    })
}

/// The groups that nobody has thought of yet. A stakeholder without a kind may be any of them, so
/// nothing is said while there is one.
fn missing_groups(project: &Project) -> Vec<Rule> {
    let kinds: Option<Vec<_>> = project.stakeholders.iter().map(|it| it.kind).collect();
    let Some(kinds) = kinds.filter(|kinds| kinds.len() >= REGISTER) else { return Vec::new() };
    let lacks = |kind| !kinds.contains(&kind);
    let mut is_for = project.benefits.iter().filter_map(|it| it.beneficiary);
    let mut missing = Vec::new();
    if lacks(StakeholderKind::ResidentOrUser) {
        missing.push(Rule::NoUsers);
    }
    if !lacks(StakeholderKind::Employee) && lacks(StakeholderKind::Representative) {
        missing.push(Rule::NoRepresentatives);
    }
    if lacks(StakeholderKind::NextOfKin)
        && is_for.any(|group| group == Beneficiary::UsersAndNextOfKin)
    {
        missing.push(Rule::NoNextOfKin);
    }
    missing
}
