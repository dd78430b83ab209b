//! Projects as text for files. Same content, same text.

use super::VERSION;
use super::canonical;
use super::envelope::{ManyFile, ManyFormat, Member, OneFile, OneFormat};
use super::lineage::Lineage;
use crate::domain::Project;

/// The text of a file with one project. `lineage` is that of the project before this export;
/// afterwards it is [`Lineage::exported`].
#[must_use]
pub fn write(project: &Project, lineage: &Lineage) -> String {
    let member = member(project, lineage);
    canonical::to_text(&OneFile {
        format: OneFormat::Project,
        version: VERSION,
        app: member.app,
        changed_at: member.changed_at,
        lineage: member.lineage,
        project,
    })
}

/// The text of a file with several projects, in the order given.
#[must_use]
pub fn write_all(projects: &[(Project, Lineage)]) -> String {
    let projects = projects.iter().map(|(project, lineage)| member(project, lineage)).collect();
    canonical::to_text(&ManyFile { format: ManyFormat::Projects, version: VERSION, projects })
}

fn member<'a>(project: &'a Project, lineage: &Lineage) -> Member<&'a Project> {
    let lineage = lineage.exported(project);
    Member {
        app: lineage.app().clone(),
        changed_at: project.changed_at,
        lineage: lineage.states().to_vec(),
        project,
    }
}
