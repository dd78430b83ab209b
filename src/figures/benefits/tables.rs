//! Tables that more than one document has: what is measured when, and what is to be done.

use std::sync::Arc;

use super::cells::{line, who};
use crate::domain::{Action, ActionStatus, EntityRef, Project};
use crate::figures::document::{Block, Noted, Reader, table};
use crate::figures::measuring::{self, MeasuringLine};
use crate::words;

/// Who measures what, how often and when next, after what there is to say of it.
pub(super) fn measuring(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [
        t.indicator(),
        t.benefit_measurer(),
        t.measuring_often(),
        t.measuring_last(),
        t.measuring_next(),
    ];
    let row = |it: MeasuringLine| {
        let who = if it.who.is_empty() { t.document_nobody().to_owned() } else { it.who };
        let often = if it.often.is_empty() { t.document_unset().to_owned() } else { it.often };
        vec![
            Noted::new(it.what, it.of),
            Noted::plain(who),
            Noted::plain(often),
            Noted::day(it.last, ""),
            Noted::plain(it.when),
        ]
    };
    let rows: Vec<_> = measuring::lines(project, t, reader.today).into_iter().map(row).collect();
    let Some(table) = table(t.measuring(), &heads, &rows) else { return Vec::new() };
    let title = measuring::title(project, t, reader.today);
    vec![Block::Words(format!("{title}.")), table]
}

/// What is still to be done, by day, and how much is done.
pub(super) fn actions(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let all = project.actions.iter().filter(|it| it.status.is_pending()).collect();
    let n_done = project.actions.iter().filter(|it| it.status == ActionStatus::Done).count() as u64;
    let done = (n_done > 0).then(|| Block::Words(reader.t.document_actions_done(n_done)));
    action_table(project, reader, all).into_iter().chain(done).collect()
}

/// Actions by day; those without one stand last.
pub(super) fn action_table(
    project: &Project,
    reader: Reader<'_>,
    mut all: Vec<&Arc<Action>>,
) -> Option<Block> {
    let t = reader.t;
    let heads = [
        t.action(),
        t.action_responsible(),
        t.action_due(),
        t.action_status(),
        t.document_because_of(),
    ];
    all.sort_by_key(|it| (it.due.is_none(), it.due));
    let row = |it: &Arc<Action>| {
        let late = if it.is_overdue(reader.today) { t.document_late() } else { "" };
        let due = it.due.map_or_else(|| t.document_unset().to_owned(), |day| reader.day(day));
        let origin = it.origin.filter(|it| !matches!(it, EntityRef::Step(_)));
        let notes = it.notes.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![
            Noted::new(it.name.as_str(), notes),
            who(t, it.responsible.as_ref()),
            Noted::day(due, late),
            Noted::plain(words::action_status(t, it.status)),
            line(origin.and_then(|from| from.name(project))),
        ]
    };
    let rows: Vec<_> = all.into_iter().map(row).collect();
    table(t.actions(), &heads, &rows)
}
