//! What things are called where they are spoken of: a step of the method by the name that the
//! project gave it, else by its title in the reader's language; everything else as people named it.

use crate::domain::{Action, Entity, EntityRef, Label, Line, Project, StepId};
use crate::method::MethodTexts;

use super::path::activity_of;

/// What a thing is called; `None` when it is not there (any more).
#[must_use]
pub fn name_of(
    project: &Project,
    about: EntityRef,
    method: Option<&MethodTexts>,
) -> Option<String> {
    if let EntityRef::Step(id) = about {
        return step_name(project, id, method);
    }
    about.name(project).map(ToString::to_string)
}

/// What a step is called, whether or not anything was said of it.
#[must_use]
pub fn step_name(project: &Project, id: StepId, method: Option<&MethodTexts>) -> Option<String> {
    let by_method = || method.and_then(|texts| step_title(project, id, texts));
    match project.steps.get(id) {
        Some(step) => {
            let title = by_method();
            Some(step.called(|_| title).to_owned())
        }
        None => by_method().map(str::to_owned),
    }
}

/// What the method calls a step in a project's framework; `None` for a step of the project's own.
#[must_use]
pub fn step_title<'a>(project: &Project, id: StepId, texts: &'a MethodTexts) -> Option<&'a str> {
    texts.title_in(project.details.framework.key(), activity_of(id)?.key)
}

/// The name under which a thing was written down, or what it is called now where it is a step: what
/// was written down is in the language of whoever did.
#[must_use]
pub fn name_now(
    project: &Project,
    about: EntityRef,
    written: &Line,
    method: Option<&MethodTexts>,
) -> Line {
    let EntityRef::Step(id) = about else { return written.clone() };
    let is_methods = method.is_some() && activity_of(id).is_some();
    let now = is_methods.then(|| step_name(project, id, method)).flatten();
    now.and_then(|now| Line::fitting(&now)).unwrap_or_else(|| written.clone())
}

/// A step of the history under the name that its thing has now.
#[must_use]
pub fn label_now(project: &Project, label: &Label, method: Option<&MethodTexts>) -> Label {
    Label { name: name_now(project, label.entity, &label.name, method), ..label.clone() }
}

/// The thing that an action came from; `None` when nobody said, or when it came from the project as
/// a whole.
#[must_use]
pub fn origin_of(action: &Action) -> Option<EntityRef> {
    let step = || action.activity.as_ref().map(|key| EntityRef::Step(StepId::of_activity(key)));
    action.origin.or_else(step)
}

/// Whether an action came from a thing.
#[must_use]
pub fn is_from(action: &Action, thing: EntityRef) -> bool {
    origin_of(action) == Some(thing) && EntityRef::Action(action.id()) != thing
}
