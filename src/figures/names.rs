//! What things are called where they are spoken of: a step of the method by its title in the
//! reader's language, everything else as people named it.

use crate::domain::{EntityRef, Project, StepId};
use crate::method::MethodTexts;

use super::path::activity_of;

/// What a thing is called; `None` when it is not there (any more).
#[must_use]
pub fn name_of(
    project: &Project,
    about: EntityRef,
    method: Option<&MethodTexts>,
) -> Option<String> {
    let by_method = match about {
        EntityRef::Step(id) => method.and_then(|texts| step_title(project, id, texts)),
        _ => None,
    };
    by_method.or_else(|| about.name(project).map(ToString::to_string))
}

/// What a step of the method is called in a project's framework; `None` for a step of its own.
#[must_use]
pub fn step_title(project: &Project, id: StepId, texts: &MethodTexts) -> Option<String> {
    let framework = project.details.framework.key();
    texts.title_in(framework, activity_of(id)?.key).map(str::to_owned)
}
