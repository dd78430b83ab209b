//! The status on one page, for those who decide: the goal, a line a benefit, what is new, and what is
//! needed. Lists are cut so that it stays one page, and say how much more there is.

use std::cmp::Ordering;
use std::sync::Arc;

use super::cells::{benefits as of_sort, indicators_of, says};
use super::results::{decided, planned_next, tally, walked};
use crate::domain::select::stakeholders::moves;
use crate::domain::{Benefit, Day, Field, Indicator, Kind, Line, LogEntry, Project, Prose};
use crate::figures::amount::Amounts;
use crate::figures::changes::{self, words_since};
use crate::figures::document::{Block, Noted, Reader, list, table};
use crate::figures::realized::benefit_cell;
use crate::figures::stakeholder_grid::moves_title;
use crate::figures::title::change;
use crate::i18n::Texts;

/// Most goals, benefits, lines of each sort of news, and things to come.
const MOST: (usize, usize, usize, usize) = (4, 10, 5, 5);
/// More of a running text than this does not fit. **Unit** letters.
const LETTERS: usize = 400;
/// Days back that are offered. **Unit** days.
const BACK: [i32; 3] = [30, 91, 182];
/// Kinds of things of which changes are told.
const TOLD: [Kind; 7] = [
    Kind::Project,
    Kind::Goal,
    Kind::Benefit,
    Kind::Indicator,
    Kind::WorkChange,
    Kind::Action,
    Kind::Task,
];

/// The days since which news may be told: the last decision, and some round times.
pub(super) fn days(project: &Project, today: Day) -> Vec<Day> {
    let made = project.decisions.iter().filter(|it| it.outcome.is_some());
    let made = made.filter_map(|it| it.day).filter(|day| *day < today).max();
    let start = project.details.period_start.filter(|day| *day < today);
    let back = BACK.map(|days| today.plus_days(-days));
    let mut all: Vec<Day> = back.into_iter().chain(made).chain(start).collect();
    all.sort_by(|a, b| b.cmp(a));
    all.dedup();
    all
}

/// What the project is for, and its goals.
pub(super) fn goal(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let purpose = project.details.purpose.as_ref().map(|it| Block::Words(shortened(it)));
    let goals = project.goals.iter().map(|it| Noted::plain(it.name.as_str())).collect();
    purpose.into_iter().chain(list(cut(goals, MOST.0, reader.t))).collect()
}

/// A line a benefit, after how far they have come together.
pub(super) fn benefits(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads =
        [t.benefit_title(), t.benefit_realized(), t.indicator_latest(), t.benefit_status_how()];
    let all: Vec<_> = of_sort(project, false).into_iter().chain(of_sort(project, true)).collect();
    let rows: Vec<_> = all.iter().take(MOST.1).map(|it| row(project, reader, it)).collect();
    let Some(table) = table(t.benefits(), &heads, &rows) else { return Vec::new() };
    let more = all.len().saturating_sub(MOST.1) as u64;
    let more = (more > 0).then(|| Block::Words(t.anchoring_gap_more(more)));
    [Block::Words(tally(project, t)), table].into_iter().chain(more).collect()
}

fn row(project: &Project, reader: Reader<'_>, it: &Benefit) -> Vec<Noted> {
    let t = reader.t;
    let own: Vec<_> = indicators_of(project, it.id).collect();
    let last = own.iter().filter_map(|it| it.series.last()).map(|point| point.day).max();
    let told = own.iter().min_by(|a, b| pressing(a, b));
    let sentence = told.map_or_else(|| t.document_no_indicator().to_owned(), |it| says(t, it));
    let sort = if it.is_drawback { t.benefit_is_drawback() } else { "" };
    let of = told.filter(|_| own.len() > 1).map_or("", |it| it.name.as_str());
    vec![
        Noted::new(it.title.as_str(), sort),
        Noted::plain(benefit_cell(project, it, t)),
        Noted::day(last.map(|day| reader.day(day)).unwrap_or_default(), ""),
        Noted::new(sentence, of),
    ]
}

/// Which of two indicators is told of: what goes wrong before what is far from its target, and what
/// is not known last.
fn pressing(a: &Indicator, b: &Indicator) -> Ordering {
    let rank = |it| walked(it).unwrap_or(f64::INFINITY);
    rank(a).total_cmp(&rank(b))
}

/// What is new since the chosen day: what was measured, decided and changed, and who has moved.
pub(super) fn news(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let Some(since) = reader.since else {
        return vec![Block::Words(t.benefit_status_no_day().to_owned())];
    };
    let measured = project.indicators.iter().filter_map(|it| measured_since(it, reader, since));
    let sorts = [
        (t.benefit_status_measured(), measured.collect()),
        (t.decisions(), decided(project, reader, Some(since))),
        (t.changes(), changed_since(project, reader, since)),
    ];
    let long = t.locale().date_long(since.date());
    let told = sorts.into_iter().filter(|(_, lines): &(_, Vec<_>)| !lines.is_empty());
    let mut blocks: Vec<Block> = told
        .flat_map(|(title, lines)| {
            let lines = Block::List(cut(lines, MOST.2, t));
            [Block::Heading(title.to_owned()), lines]
        })
        .collect();
    let n_moved = if reader.is_discreet { 0 } else { moves(project, since, None).len() };
    let moved = (n_moved > 0).then(|| Block::Words(format!("{}.", moves_title(t, n_moved, since))));
    blocks.extend(moved);
    match blocks.is_empty() {
        true => vec![Block::Words(t.changes_none_since(&long))],
        false => {
            std::iter::once(Block::Words(t.benefit_status_since_day(&long))).chain(blocks).collect()
        }
    }
}

/// From the last figure before the day, or the baseline, to the latest.
fn measured_since(it: &Arc<Indicator>, reader: Reader<'_>, since: Day) -> Option<Noted> {
    let t = reader.t;
    let latest = it.series.last().filter(|point| point.day >= since)?;
    let points = it.series.points();
    let before = points.partition_point(|point| point.day < since).checked_sub(1);
    let before = before.and_then(|at| points.get(at)).map(|point| point.value);
    let to = latest.value.get();
    let unit = it.unit.as_ref().map(Line::as_str);
    let words = match before.or(it.baseline.value).map(|value| value.get()) {
        Some(from) => change(t, &Amounts::new(t.locale(), unit, &[from, to]), from, to),
        None => Amounts::new(t.locale(), unit, &[to]).amount(to),
    };
    Some(Noted::new(format!("{}: {words}", it.name), reader.day(latest.day)))
}

/// What was changed. What was measured and decided is told for itself.
fn changed_since(project: &Project, reader: Reader<'_>, since: Day) -> Vec<Noted> {
    let is_told =
        |it: &LogEntry| TOLD.contains(&it.entity.kind()) && it.field != Some(Field::Measurements);
    let Reader { t, method, is_discreet, .. } = reader;
    let reader = changes::Reader { t, method, is_discreet };
    words_since(project, reader, since, is_told).into_iter().map(Noted::plain).collect()
}

/// What is asked of those who decide, and what comes next.
pub(super) fn needed(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let ask = project.details.ask.as_ref().map(|it| Block::Words(shortened(it)));
    let next = list(cut(planned_next(project, reader), MOST.3, t));
    let overdue = project.actions.iter().filter(|it| it.is_overdue(reader.today)).count() as u64;
    let overdue = (overdue > 0).then(|| Block::Words(t.document_actions_overdue(overdue)));
    ask.into_iter().chain(next).chain(overdue).collect()
}

/// The first lines, and how many more there are.
fn cut(mut lines: Vec<Noted>, most: usize, t: &Texts) -> Vec<Noted> {
    let more = lines.len().saturating_sub(most) as u64;
    lines.truncate(most);
    lines.extend((more > 0).then(|| Noted::plain(t.anchoring_gap_more(more))));
    lines
}

fn shortened(text: &Prose) -> String {
    let text = text.as_str();
    match text.char_indices().nth(LETTERS) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or(text).trim_end()),
    }
}
