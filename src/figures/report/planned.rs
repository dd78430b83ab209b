//! The anchoring plan: the timeline, all activities, and what comes next.

use std::sync::Arc;

use crate::charts::timeline::TimelineSpec;
use crate::domain::{AnchoringActivity, Line, Project, Prose};
use crate::figures::anchoring::{self, AnchoringView, coming_lines};
use crate::figures::document::{Block, Noted, Reader, table};
use crate::words::{self, Choice};

/// The plan as picture and table, and the next days in words.
pub(super) fn plan(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    if project.anchoring.is_empty() {
        return Vec::new();
    }
    let view = AnchoringView::Levels;
    let spec = anchoring::timeline(project, reader.stages, t, reader.today, view);
    let spec = TimelineSpec { id_prefix: "report-plan".to_owned(), ..spec };
    let picture = (!spec.lanes.is_empty()).then(|| Block::Timeline(Box::new(spec)));
    picture.into_iter().chain(activities(project, reader)).chain(next(project, reader)).collect()
}

/// What has a day by its day, then the rest in the order of the register.
fn activities(project: &Project, reader: Reader<'_>) -> Option<Block> {
    let t = reader.t;
    let heads = [
        t.anchoring_activity(),
        t.anchoring_with(),
        t.report_when(),
        t.anchoring_responsible(),
        t.anchoring_status(),
        t.anchoring_feedback(),
    ];
    let mut all: Vec<_> = project.anchoring.iter().collect();
    all.sort_by_key(|it| (it.day.is_none(), it.day));
    let rows: Vec<_> = all.into_iter().map(|it| row(project, reader, it)).collect();
    table(t.anchoring(), &heads, &rows)
}

fn row(project: &Project, reader: Reader<'_>, it: &Arc<AnchoringActivity>) -> Vec<Noted> {
    let t = reader.t;
    let whom = it.stakeholder.and_then(|id| project.stakeholders.get(id));
    let said = [&it.aim, &it.message].into_iter().flatten().map(Prose::as_str);
    let level = it.level.map_or("", |level| level.word(t));
    let with = match whom {
        Some(whom) => Noted::new(whom.name.as_str(), level),
        None => Noted::plain(level),
    };
    let responsible = it.responsible.as_ref().map_or("", Line::as_str);
    let day = it.day.map(|day| reader.day(day)).unwrap_or_default();
    let rhythm = it.rhythm.map(|rhythm| words::frequency(t, rhythm).to_lowercase());
    vec![
        Noted::new(it.name.as_str(), said.collect::<Vec<_>>().join(" ")),
        with,
        Noted::day(day, rhythm.unwrap_or_default()),
        Noted::plain(responsible),
        Noted::plain(words::action_status(t, it.status)),
        Noted::plain(it.feedback.as_ref().map(ToString::to_string).unwrap_or_default()),
    ]
}

fn next(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let line = |it: anchoring::ComingLine| {
        let note = [it.when, it.who].into_iter().filter(|it| !it.is_empty());
        Noted::new(it.name, note.collect::<Vec<_>>().join(" · "))
    };
    let lines: Vec<Noted> = coming_lines(project, t, reader.today).into_iter().map(line).collect();
    let said = match lines.is_empty() {
        true => Block::Words(t.anchoring_coming_none().to_owned()),
        false => Block::List(lines),
    };
    vec![Block::Heading(t.anchoring_coming().to_owned()), said]
}
