//! What holds after any commands, whatever they are.

use proptest::collection::vec;
use proptest::prelude::*;
use stifinner::domain::check::violations;
use stifinner::domain::{History, Moment, Refusal, apply};

use crate::strategies::{Ingredients, cases, ingredients, project};

/// Later than any other step, so that no two are joined to one.
fn at(step: usize) -> Moment {
    Moment::from_ms(1_800_000_000_000 + 60_000 * i64::try_from(step).unwrap())
}

/// Carries the commands out; the history with as many steps as were accepted.
fn walked(history: &mut History, commands: &[Ingredients]) -> Result<(), TestCaseError> {
    for (step, ingredients) in commands.iter().enumerate() {
        let before = history.present().clone();
        let command = ingredients.command(&before);
        let result = apply(&before, command.clone(), at(step));
        prop_assert_eq!(&result, &apply(&before, command, at(step)), "equal input, equal output");
        let Ok(applied) = result else { continue };
        prop_assert_eq!(violations(&applied.project), vec![]);
        prop_assert_eq!(applied.project.changed_at, at(step));
        let after = applied.project.clone();
        history.mark();
        history.push(applied, at(step));
        history.undo();
        prop_assert_eq!(history.present(), &before, "undo gives the value before");
        history.redo();
        prop_assert_eq!(&**history.present(), &after, "redo gives the value after");
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(500, 20_000))]

    #[test]
    fn any_accepted_commands_leave_a_sound_project_that_can_be_undone(
        start in project(),
        commands in vec(ingredients(), 1..12),
    ) {
        let mut history = History::new(start.clone());
        walked(&mut history, &commands)?;
        let (last, n_steps) = (history.present().clone(), history.past().len());
        history.go_to(0);
        prop_assert_eq!(&**history.present(), &start);
        history.go_to(n_steps);
        prop_assert_eq!(history.present(), &last);
    }

    #[test]
    fn a_command_twice_is_refused_or_adds_again_and_never_breaks(
        start in project(),
        ingredients in ingredients(),
    ) {
        let command = ingredients.command(&start);
        let Ok(once) = apply(&start, command.clone(), at(0)) else { return Ok(()) };
        match apply(&once.project, command, at(1)) {
            Ok(twice) => prop_assert_eq!(violations(&twice.project), vec![]),
            Err(Refusal::OutOfRange { field }) => prop_assert!(false, "{:?} got out of range", field),
            Err(_) => {}
        }
    }
}
