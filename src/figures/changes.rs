//! The change log by day, newest first, in words.

use crate::domain::select::discreet::told_entry;
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
    /// The anchoring plan.
    Anchoring,
    /// Who takes part.
    Participants,
    /// Who does what.
    Duties,
    /// What is done in another way.
    WorkChanges,
    /// What is gained, in money.
    Values,
    /// What is paid.
    Costs,
    /// What becomes of a gain.
    Conversions,
    /// What is expected.
    Matrix,
    /// What is not as planned.
    Deviations,
    /// The indicators of the service as a whole.
    Overall,
    /// The users who are followed up one by one.
    UserRecords,
    /// The groups that could get the service.
    UserGroups,
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

/// For whom changes are put into words.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The words of the language.
    pub t: &'a Texts,
    /// The words of the method.
    pub method: Option<&'a MethodTexts>,
    /// Whether others read along.
    pub is_discreet: bool,
}

/// The newest changes, at most so many. Those that read alike stand once.
#[must_use]
pub fn latest(project: &Project, reader: Reader<'_>, most: usize) -> Vec<ChangeLine> {
    let mut lines: Vec<ChangeLine> = Vec::new();
    for line in newest(project, reader).take(MOST_READ) {
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
    reader: Reader<'_>,
    since: Option<Day>,
    day_of: impl Fn(Moment) -> Day,
) -> Vec<ChangeDay> {
    let mut days: Vec<ChangeDay> = Vec::new();
    for line in newest(project, reader) {
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

/// What these entries say since a day, newest first; what reads alike stands once.
#[must_use]
pub fn words_since(
    project: &Project,
    reader: Reader<'_>,
    since: Day,
    is_told: impl Fn(&LogEntry) -> bool,
) -> Vec<String> {
    let all = project.log.iter().rev().take_while(|it| it.at.utc_day() >= since);
    let mut lines: Vec<String> = Vec::new();
    for entry in all.filter(|it| is_told(it)).take(MOST_READ) {
        let words = told(project, reader, entry).1;
        if !lines.contains(&words) {
            lines.push(words);
        }
    }
    lines
}

fn newest<'a>(project: &'a Project, reader: Reader<'a>) -> impl Iterator<Item = ChangeLine> + 'a {
    let log: &ChangeLog = &project.log;
    log.iter().rev().map(move |entry| {
        let (at, words) = told(project, reader, entry);
        ChangeLine { words, at, subject: subject(project, entry.entity) }
    })
}

/// When it was, and what it says.
fn told(project: &Project, reader: Reader<'_>, entry: &LogEntry) -> (Moment, String) {
    let name = name_now(project, entry.entity, &entry.name, reader.method);
    let entry = LogEntry { name, ..entry.clone() };
    let entry = if reader.is_discreet { told_entry(entry) } else { entry };
    (entry.at, words::log_entry(reader.t, &entry))
}

fn subject(project: &Project, entity: EntityRef) -> Option<Subject> {
    match entity {
        EntityRef::Project(_) => Some(Subject::Details),
        EntityRef::Stakeholder(id) => {
            project.stakeholders.get(id).map(|_| Subject::Stakeholder(id))
        }
        EntityRef::Benefit(id) => project.benefits.get(id).map(|_| Subject::Benefit(id)),
        EntityRef::Indicator(id) => {
            let it = project.indicators.get(id)?;
            Some(it.main_benefit().map_or(Subject::Overall, Subject::Benefit))
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
        EntityRef::AnchoringActivity(id) => project.anchoring.get(id).map(|_| Subject::Anchoring),
        EntityRef::Participant(id) => project.participants.get(id).map(|_| Subject::Participants),
        EntityRef::Role(id) => project.roles.get(id).map(|_| Subject::Duties),
        EntityRef::WorkChange(id) => project.work_changes.get(id).map(|_| Subject::WorkChanges),
        EntityRef::ValueLine(id) => project.value_lines.get(id).map(|_| Subject::Values),
        EntityRef::CostLine(id) => project.cost_lines.get(id).map(|_| Subject::Costs),
        EntityRef::Conversion(id) => project.conversions.get(id).map(|_| Subject::Conversions),
        EntityRef::Expectation(id) => project.expectations.get(id).map(|_| Subject::Matrix),
        EntityRef::Deviation(id) => project.deviations.get(id).map(|_| Subject::Deviations),
        EntityRef::UserRecord(id) => project.user_records.get(id).map(|_| Subject::UserRecords),
        EntityRef::UserGroup(id) => project.user_groups.get(id).map(|_| Subject::UserGroups),
        EntityRef::WorkStep(id) => project.work_steps.get(id).map(|_| Subject::Duties),
        EntityRef::SetAside(_) => Some(Subject::Overview),
    }
}
