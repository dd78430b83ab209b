//! Older files are brought up to the current version step by step, as plain JSON.
//!
//! A step knows no domain types, since those move on and the step must not. It is never edited
//! after its release and goes only up. Each lives in a file of its own, `migrate/vNNNN.rs`, whose
//! first lines say why, what is lost, and the release. It leaves alone what is as it shall be already: the
//! rescue page puts projects of several versions into one file, under the lowest.

mod v0002;
mod v0003;
mod v0004;

use serde_json::Value;

use super::VERSION;

/// Brings a whole file from the version before to `to`.
#[derive(Debug, Clone, Copy)]
pub struct Step {
    /// The version that the file has afterwards.
    pub to: u32,
    /// Changes the file; `project` and `projects` are where they were.
    pub run: fn(&mut Value) -> Result<(), StepError>,
}

/// What a step was to change is not there or of another shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StepError;

/// All steps in order.
pub const STEPS: &[Step] = &[
    Step { to: 2, run: v0002::run },
    Step { to: 3, run: v0003::run },
    Step { to: 4, run: v0004::run },
];

const _: () = assert!(is_contiguous(STEPS, VERSION), "a step from 2 to each version, in order");

/// Whether the steps lead from version 1 to `current` without a gap.
#[must_use]
pub const fn is_contiguous(steps: &[Step], current: u32) -> bool {
    let mut version = 1;
    let mut rest = steps;
    while let [step, tail @ ..] = rest {
        if step.to != version + 1 {
            return false;
        }
        version = step.to;
        rest = tail;
    }
    version == current
}

/// Runs all steps after a version.
///
/// # Errors
/// The version whose step failed.
pub fn run(steps: &[Step], file: &mut Value, from: u32) -> Result<(), u32> {
    for step in steps.iter().filter(|step| step.to > from) {
        (step.run)(file).map_err(|StepError| step.to)?;
        if let Some(version) = file.get_mut("version") {
            *version = step.to.into();
        }
    }
    Ok(())
}

/// Does the same to the project of a file, or to each of several.
fn each_project(
    file: &mut Value,
    one: fn(&mut Value) -> Result<(), StepError>,
) -> Result<(), StepError> {
    if let Some(project) = file.get_mut("project") {
        return one(project);
    }
    let members = file.get_mut("projects").and_then(Value::as_array_mut).ok_or(StepError)?;
    members.iter_mut().try_for_each(|member| one(member.get_mut("project").ok_or(StepError)?))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn rename(file: &mut Value) -> Result<(), StepError> {
        let old = file.get_mut("old").ok_or(StepError)?.take();
        *file.get_mut("new").ok_or(StepError)? = old;
        Ok(())
    }

    fn nothing(_: &mut Value) -> Result<(), StepError> {
        Ok(())
    }

    const TWO: [Step; 2] = [Step { to: 2, run: nothing }, Step { to: 3, run: rename }];

    #[test]
    fn only_the_steps_after_the_version_of_the_file_run() {
        let mut file = json!({ "version": 1, "old": 5, "new": null });
        assert_eq!(run(&TWO, &mut file, 1), Ok(()));
        assert_eq!(file, json!({ "version": 3, "old": null, "new": 5 }));
        let mut newer = json!({ "version": 3, "new": 5 });
        assert_eq!(run(&TWO, &mut newer, 3), Ok(()));
        assert_eq!(newer, json!({ "version": 3, "new": 5 }));
    }

    #[test]
    fn a_step_that_fails_is_named() {
        assert_eq!(run(&TWO, &mut json!({ "version": 2 }), 2), Err(3));
    }

    #[test]
    fn a_gap_between_steps_is_noticed() {
        assert!(is_contiguous(&[], 1) && is_contiguous(&TWO, 3));
        assert!(!is_contiguous(&[], 2) && !is_contiguous(&TWO, 4));
        assert!(!is_contiguous(&[Step { to: 3, run: nothing }], 3));
    }
}
