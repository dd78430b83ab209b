//! The log book as it is read: by day and gathering, newest first, and as plain text to hand on.
//! What the groups of a gathering wrote becomes an entry of it.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::domain::{
    Comment, Day, Gathering, GatheringId, GroupSheet, LogbookEntry, LogbookId, Project, Prose,
    TextError,
};
use crate::i18n::Texts;

/// Entries of one day and gathering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// The day; `None` for those that have none yet.
    pub day: Option<Day>,
    /// The gathering, with its name.
    pub gathering: Option<(GatheringId, String)>,
    /// The entries, the newest first.
    pub entries: Vec<LogbookId>,
}

/// The whole log book. What has no day comes first, since it waits for one.
#[must_use]
pub fn records(project: &Project) -> Vec<Record> {
    let mut all: Vec<(usize, &Arc<LogbookEntry>)> = project.logbook.iter().enumerate().collect();
    all.sort_by_key(|(at, entry)| {
        let day = entry.day.map_or(i32::MAX, Day::days);
        (Reverse(day), Reverse(entry.gathering), Reverse(*at))
    });
    let mut records: Vec<Record> = Vec::new();
    for (_, entry) in all {
        let same = |last: &&mut Record| {
            let gathering = last.gathering.as_ref().map(|(id, _)| *id);
            last.day == entry.day && gathering == entry.gathering
        };
        match records.last_mut().filter(same) {
            Some(last) => last.entries.push(entry.id),
            None => records.push(Record {
                day: entry.day,
                gathering: entry.gathering.and_then(|id| named(project, id)),
                entries: vec![entry.id],
            }),
        }
    }
    records
}

fn named(project: &Project, id: GatheringId) -> Option<(GatheringId, String)> {
    project.gatherings.get(id).map(|it| (id, it.name.to_string()))
}

/// What stands over a record: the day and the gathering.
#[must_use]
pub fn heading(t: &Texts, record: &Record) -> String {
    let day = record.day.map(|day| t.locale().date_long(day.date()));
    let day = day.unwrap_or_else(|| t.logbook_no_day().to_owned());
    let gathering = record.gathering.iter().map(|(_, name)| name.clone());
    std::iter::once(day).chain(gathering).collect::<Vec<_>>().join(" · ")
}

/// Who said a comment, and when.
#[must_use]
pub fn comment_head(t: &Texts, comment: &Comment) -> String {
    let day = t.locale().date_long(comment.day.date());
    let by = comment.by.iter().map(ToString::to_string);
    by.chain([day]).collect::<Vec<_>>().join(" · ")
}

/// The whole log book as plain text.
#[must_use]
pub fn as_text(project: &Project, t: &Texts) -> String {
    let mut blocks = vec![format!("{} – {}", t.logbook(), project.details.name)];
    for record in records(project) {
        blocks.push(heading(t, &record));
        let entries = record.entries.iter().filter_map(|id| project.logbook.get(*id));
        blocks.extend(entries.map(|entry| entry_text(t, entry)));
    }
    blocks.join("\n\n")
}

fn entry_text(t: &Texts, entry: &LogbookEntry) -> String {
    let parts = [
        (t.logbook_discussed(), &entry.discussed),
        (t.logbook_decided(), &entry.decided),
        (t.logbook_positive(), &entry.positive),
        (t.logbook_improvable(), &entry.improvable),
    ];
    let said = parts.into_iter().filter_map(|(label, text)| Some(row(label, text.as_ref()?)));
    let comments = entry.comments.iter().map(|it| row(&comment_head(t, it), &it.text));
    std::iter::once(entry.name.to_string())
        .chain(said)
        .chain(comments)
        .collect::<Vec<_>>()
        .join("\n")
}

fn row(label: &str, text: &Prose) -> String {
    format!("{label}: {text}")
}

/// What putting the groups' results into the log book comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Results {
    /// Nobody has written anything yet.
    Nothing,
    /// They stand there as they are.
    There,
    /// A new entry.
    New(LogbookEntry),
    /// The entry that stands there, with what was discussed and agreed as the sheets have it now.
    Newer(LogbookEntry),
}

/// What the groups of a gathering came to, as an entry of the log book: of its day, or of today.
///
/// # Errors
/// They wrote more than an entry takes.
pub fn results(
    project: &Project,
    t: &Texts,
    gathering: &Gathering,
    today: Day,
) -> Result<Results, TextError> {
    let sheets = project.group_sheets.iter().filter(|it| it.gathering == gathering.id);
    let sheets: Vec<&Arc<GroupSheet>> = sheets.collect();
    let discussed = Prose::optional(&blocks(&sheets, |it| work(t, it)))?;
    let decided = Prose::optional(&blocks(&sheets, |it| {
        it.first_thing.iter().map(ToString::to_string).collect()
    }))?;
    if discussed.is_none() && decided.is_none() {
        return Ok(Results::Nothing);
    }
    let there = project.logbook.get(gathering.result_id()).map(|entry| entry.as_ref().clone());
    Ok(match there {
        Some(entry) if entry.discussed == discussed && entry.decided == decided => Results::There,
        Some(entry) => Results::Newer(LogbookEntry { discussed, decided, ..entry }),
        None => Results::New(LogbookEntry {
            day: gathering.day.or(Some(today)),
            gathering: Some(gathering.id),
            discussed,
            decided,
            ..LogbookEntry::new(gathering.result_id(), gathering.name.clone())
        }),
    })
}

/// A group's name over what it wrote; groups that wrote nothing are left out.
fn blocks(sheets: &[&Arc<GroupSheet>], lines: impl Fn(&GroupSheet) -> Vec<String>) -> String {
    let block = |sheet: &&Arc<GroupSheet>| {
        let lines = lines(sheet);
        (!lines.is_empty()).then(|| format!("{}\n{}", sheet.name, lines.join("\n")))
    };
    sheets.iter().filter_map(block).collect::<Vec<_>>().join("\n\n")
}

fn work(t: &Texts, sheet: &GroupSheet) -> Vec<String> {
    let rows = [
        (t.sheet_what(), &sheet.what),
        (t.sheet_who(), &sheet.who),
        (t.sheet_why(), &sheet.why),
        (t.sheet_how(), &sheet.how),
    ];
    rows.into_iter().filter_map(|(label, text)| Some(row(label, text.as_ref()?))).collect()
}
