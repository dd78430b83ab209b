//! What is told while attitudes are hidden, because others see the screen: what people think of the
//! change is said of them and not by them.

use super::findings::{Finding, Rule};
use crate::domain::entity::{EntityRef, Field, Kind, Label};
use crate::domain::log::LogEntry;

/// Findings by what may be told of them, in an order that gives nothing away either.
#[must_use]
pub fn in_told_order(mut found: Vec<Finding>) -> Vec<Finding> {
    found.sort_by_key(|finding| (told_rule(finding.rule), finding.about));
    found
}

/// The rule as it may be told: of an opponent, only that somebody of influence has no strategy.
#[must_use]
pub fn told_rule(rule: Rule) -> Rule {
    match rule == Rule::OpponentWithoutStrategy {
        true => Rule::InfluentialWithoutStrategy,
        false => rule,
    }
}

/// A step without what it tells of an attitude.
#[must_use]
pub fn told_label(label: Label) -> Label {
    match tells_attitude(label.entity, label.field) {
        true => Label { field: Some(Field::Placement), from: None, to: None, ..label },
        false => label,
    }
}

/// An entry of the change log, likewise.
#[must_use]
pub fn told_entry(entry: LogEntry) -> LogEntry {
    match tells_attitude(entry.entity, entry.field) {
        true => LogEntry { field: Some(Field::Placement), ..entry },
        false => entry,
    }
}

/// The reason for an assessment often says which way it went.
fn tells_attitude(about: EntityRef, field: Option<Field>) -> bool {
    let is_told = matches!(field, Some(Field::Attitude | Field::Placement | Field::Reason));
    is_told && about.kind() == Kind::Stakeholder
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::entity::{Act, Shown};
    use crate::domain::ids::{Id, StakeholderId, StepId};
    use crate::domain::stakeholder::{Attitude, Level};
    use crate::domain::text::Line;

    fn label(entity: EntityRef, field: Field, to: Shown) -> Label {
        let name = Line::new("Home nurses").unwrap();
        Label { act: Act::Changed, entity, name, field: Some(field), from: None, to: Some(to) }
    }

    #[test]
    fn a_step_that_moved_somebody_tells_only_that_it_did() {
        let nurses = EntityRef::Stakeholder(StakeholderId::from_bits(1));
        let place = Shown::Place(Some(Level::High), Some(Attitude::Negative));
        let negative = Shown::Attitude(Attitude::Negative);
        for (field, to) in [(Field::Placement, place), (Field::Attitude, negative)] {
            let told = told_label(label(nurses, field, to));
            assert_eq!((told.field, told.from, told.to), (Some(Field::Placement), None, None));
        }
        let influence = label(nurses, Field::Influence, Shown::Level(Level::High));
        assert_eq!(told_label(influence.clone()), influence);
    }

    #[test]
    fn the_reason_of_a_step_of_the_path_stays() {
        let step = EntityRef::Step(StepId::from_bits(1));
        let reason = label(step, Field::Reason, Shown::Text("Too early".to_owned()));
        assert_eq!(told_label(reason.clone()), reason);
    }

    #[test]
    fn neither_words_nor_order_tell_an_opponent_from_the_others() {
        let about = |bits| EntityRef::Stakeholder(StakeholderId::from_bits(bits));
        let open = |rule, bits| Finding { rule, about: about(bits) };
        let found = vec![
            open(Rule::OpponentWithoutStrategy, 2),
            open(Rule::BenefitWithoutOwner, 9),
            open(Rule::InfluentialWithoutStrategy, 1),
        ];
        let told = in_told_order(found);
        let words: Vec<_> = told.iter().map(|it| (told_rule(it.rule), it.about)).collect();
        let influential = Rule::InfluentialWithoutStrategy;
        let wanted = [
            (Rule::BenefitWithoutOwner, about(9)),
            (influential, about(1)),
            (influential, about(2)),
        ];
        assert_eq!(words, wanted);
    }
}
