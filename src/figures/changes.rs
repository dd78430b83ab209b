//! The change log by day, newest first, in words.

use crate::domain::{
    BenefitId, ChangeLog, Day, EntityRef, GatheringId, LogEntry, Moment, Project, StakeholderId,
    StepId,
};
use crate::figures::names::name_now;
use crate::i18n::Texts;
use crate::method::MethodTexts;
use crate::words;

/// Entries read to find changes that read differently.
const MOST_READ: usize = 200;

/// Where a change can be looked at, when what it was about is still there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// What is said of the project as a whole.
    Details,
    /// The stakeholders.
    Stakeholder(StakeholderId),
    /// A benefit, or an indicator of it.
    Benefit(BenefitId),
    /// A step of the path.
    Step(StepId),
    /// The actions.
    Actions,
    /// The decisions.
    Decisions,
    /// The goals.
    Goals,
    /// Quotes, figures and stories.
    Evidence,
    /// Projects of others.
    Projects,
    /// A gathering, or a sheet of it.
    Gathering(GatheringId),
    /// The log book.
    Logbook,
    /// The plan.
    Plan,
    /// The front page, where findings are.
    Overview,
}

/// A change in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeLine {
    /// What was done.
    pub words: String,
    /// When.
    pub at: Moment,
    /// Where it can be looked at.
    pub subject: Option<Subject>,
}

/// The changes of one day, newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangeDay {
    /// The day.
    pub day: Day,
    /// Its changes.
    pub lines: Vec<ChangeLine>,
}

/// The newest changes, at most so many. Those that read alike stand once.
#[must_use]
pub fn latest(
    project: &Project,
    t: &Texts,
    method: Option<&MethodTexts>,
    most: usize,
) -> Vec<ChangeLine> {
    let mut lines: Vec<ChangeLine> = Vec::new();
    for line in newest(project, t, method).take(MOST_READ) {
        if lines.len() == most {
            break;
        }
        if lines.iter().all(|other| other.words != line.words) {
            lines.push(line);
        }
    }
    lines
}

/// All changes since a day (or ever), by the day that `day_of` gives a moment: the person's own.
#[must_use]
pub fn by_day(
    project: &Project,
    t: &Texts,
    method: Option<&MethodTexts>,
    since: Option<Day>,
    day_of: impl Fn(Moment) -> Day,
) -> Vec<ChangeDay> {
    let mut days: Vec<ChangeDay> = Vec::new();
    for line in newest(project, t, method) {
        let day = day_of(line.at);
        if since.is_some_and(|since| day < since) {
            break;
        }
        match days.last_mut().filter(|last| last.day == day) {
            Some(last) => last.lines.push(line),
            None => days.push(ChangeDay { day, lines: vec![line] }),
        }
    }
    days
}

fn newest<'a>(
    project: &'a Project,
    t: &'a Texts,
    method: Option<&'a MethodTexts>,
) -> impl Iterator<Item = ChangeLine> + 'a {
    let log: &ChangeLog = &project.log;
    log.iter().rev().map(move |entry| {
        let name = name_now(project, entry.entity, &entry.name, method);
        ChangeLine {
            words: words::log_entry(t, &LogEntry { name, ..entry.clone() }),
            at: entry.at,
            subject: subject(project, entry.entity),
        }
    })
}

fn subject(project: &Project, entity: EntityRef) -> Option<Subject> {
    match entity {
        EntityRef::Project(_) => Some(Subject::Details),
        EntityRef::Stakeholder(id) => {
            project.stakeholders.get(id).map(|_| Subject::Stakeholder(id))
        }
        EntityRef::Benefit(id) => project.benefits.get(id).map(|_| Subject::Benefit(id)),
        EntityRef::Indicator(id) => {
            project.indicators.get(id).map(|it| Subject::Benefit(it.benefit))
        }
        EntityRef::Step(id) => project.steps.get(id).map(|_| Subject::Step(id)),
        EntityRef::Action(id) => project.actions.get(id).map(|_| Subject::Actions),
        EntityRef::Decision(id) => project.decisions.get(id).map(|_| Subject::Decisions),
        EntityRef::Goal(id) => project.goals.get(id).map(|_| Subject::Goals),
        EntityRef::Evidence(id) => project.evidence.get(id).map(|_| Subject::Evidence),
        EntityRef::RelatedProject(id) => {
            project.related_projects.get(id).map(|_| Subject::Projects)
        }
        EntityRef::Gathering(id) => project.gatherings.get(id).map(|_| Subject::Gathering(id)),
        EntityRef::GroupSheet(id) => {
            project.group_sheets.get(id).map(|it| Subject::Gathering(it.gathering))
        }
        EntityRef::LogbookEntry(id) => project.logbook.get(id).map(|_| Subject::Logbook),
        EntityRef::Task(id) => project.tasks.get(id).map(|_| Subject::Plan),
        EntityRef::SetAside(_) => Some(Subject::Overview),
    }
}
