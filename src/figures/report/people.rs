//! The tables of people: the stakeholders, what the change means to each, and who takes part.

use std::sync::Arc;

use crate::domain::select::anchoring::coming;
use crate::domain::select::participants::{Voice, missing};
use crate::domain::{Day, Line, Participant, Project, Prose, Stakeholder};
use crate::figures::document::{Block, Noted, Reader, table};
use crate::i18n::Texts;
use crate::words::Choice;

fn text(prose: Option<&Prose>) -> Noted {
    Noted::plain(prose.map(ToString::to_string).unwrap_or_default())
}

fn line(text: Option<&Line>) -> Noted {
    Noted::plain(text.map(ToString::to_string).unwrap_or_default())
}

fn word<C: Choice>(t: &Texts, value: Option<C>) -> Noted {
    Noted::plain(value.map_or("", |value| value.word(t)))
}

fn words<C: Choice>(t: &Texts, values: &[C]) -> Noted {
    Noted::plain(values.iter().map(|it| it.word(t)).collect::<Vec<_>>().join(", "))
}

/// Those with much influence first, then in the order of the register.
fn by_influence(project: &Project) -> Vec<&Arc<Stakeholder>> {
    let mut all: Vec<_> = project.stakeholders.iter().collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.influence()));
    all
}

/// The sheet of the analysis.
pub(super) fn stakeholders(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [
        t.stakeholder(),
        t.stakeholder_affected(),
        t.stakeholder_influence(),
        t.stakeholder_attitude(),
        t.stakeholder_strategy(),
    ];
    let row = |it: &Arc<Stakeholder>| {
        let kind = it.kind.map_or("", |kind| kind.word(t)).to_owned();
        let attitude = it.attitude().filter(|_| !reader.is_discreet);
        vec![
            Noted::new(it.name.as_str(), kind),
            text(it.affected.as_ref()),
            word(t, it.influence()),
            word(t, attitude),
            text(it.strategy.as_ref()),
        ]
    };
    let rows: Vec<_> = by_influence(project).into_iter().map(row).collect();
    table(t.stakeholders(), &heads, &rows).into_iter().collect()
}

/// What the change means to each, and who meets them when; of those of whom any of it is known.
pub(super) fn needs(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [
        t.stakeholder(),
        t.stakeholder_effects(),
        t.stakeholder_interest(),
        t.stakeholder_benefits(),
        t.stakeholder_stages(),
        t.stakeholder_responsible(),
        t.report_next(),
    ];
    let all = by_influence(project).into_iter();
    let rows = all.map(|it| need(project, reader, it));
    let is_known = |row: &Vec<Noted>| row.iter().skip(1).any(|cell| !cell.words.is_empty());
    let rows: Vec<_> = rows.filter(is_known).collect();
    table(t.report_needs(), &heads, &rows).into_iter().collect()
}

fn need(project: &Project, reader: Reader<'_>, it: &Stakeholder) -> Vec<Noted> {
    let t = reader.t;
    let benefits = it.benefits.iter().filter_map(|&id| project.benefits.get(id));
    let benefits: Vec<&str> = benefits.map(|it| it.title.as_str()).collect();
    let stages: Vec<&str> = it.stages.iter().map(|&stage| reader.stages.get(stage)).collect();
    vec![
        Noted::plain(it.name.as_str()),
        words(t, &it.effects),
        word(t, it.interest()),
        Noted::plain(benefits.join(", ")),
        Noted::plain(stages.join(", ")),
        line(it.responsible.as_ref()),
        next(project, reader, it),
    ]
}

/// What comes next with them.
fn next(project: &Project, reader: Reader<'_>, whom: &Stakeholder) -> Noted {
    let activity = |id| project.anchoring.get(id).filter(|it| it.stakeholder == Some(whom.id));
    let all = coming(project, reader.today).into_iter().filter(|it| !it.is_overdue);
    let next = all.filter_map(|it| Some((activity(it.id)?, it.day))).next();
    let words = |day: Day| reader.day(day);
    next.map_or_else(Noted::default, |(it, day)| Noted::day(words(day), it.name.as_str()))
}

/// Who takes part, by circle.
pub(super) fn participants(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    if project.participants.is_empty() {
        return Vec::new();
    }
    let heads = [
        t.participant(),
        t.participant_circle(),
        t.participant_role(),
        t.participant_stakeholder(),
    ];
    let mut all: Vec<_> = project.participants.iter().collect();
    // Those of whom no circle is told stand last.
    all.sort_by_key(|it| (it.circle.is_none(), it.circle));
    let row = |it: &Arc<Participant>| {
        let places: Vec<&str> =
            [&it.unit, &it.organization].into_iter().flatten().map(Line::as_str).collect();
        let whom = it.stakeholder.and_then(|id| project.stakeholders.get(id));
        vec![
            Noted::new(it.name.as_str(), places.join(", ")),
            word(t, it.circle),
            word(t, it.role),
            line(whom.map(|it| &it.name)),
        ]
    };
    let rows: Vec<_> = all.into_iter().map(row).collect();
    let parties = match missing(project, &Voice::PARTIES).len() as u64 {
        0 => t.participants_finding_all().to_owned(),
        n => t.participants_finding_missing(n),
    };
    let says = format!("{} {parties}.", t.participants_count(project.participants.len() as u64));
    std::iter::once(Block::Words(says)).chain(table(t.participants(), &heads, &rows)).collect()
}
