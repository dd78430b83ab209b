//! What the figures of benefits say beyond one cell: pictures, the count of how far they have come,
//! what was decided and what comes next.

use std::sync::Arc;

use super::cells::{BETWEEN, benefits, indicators_of};
use crate::charts::trend::TrendSpec;
use crate::domain::{Day, Decision, Indicator, Project, Task, TaskKind};
use crate::figures::document::{Block, Noted, Reader};
use crate::figures::finding::{Finding, finding};
use crate::figures::trend::trend;
use crate::figures::{decided as decided_days, with_decisions};
use crate::i18n::Texts;
use crate::words;

/// Most pictures; what they show stands in the table in any case.
const MOST_PICTURES: usize = 12;

/// The trends of these indicators as pictures; of many, how many more there are.
pub(super) fn pictures(
    project: &Project,
    reader: Reader<'_>,
    indicators: &[&Arc<Indicator>],
) -> Vec<Block> {
    let decisions = decided_days(project);
    let measured: Vec<_> = indicators.iter().filter(|it| !it.series.is_empty()).collect();
    let picture = |it: &&&Arc<Indicator>| {
        let spec = with_decisions(trend(it, reader.t, reader.today), &decisions, reader.t);
        let id_prefix = format!("document-{}", spec.id_prefix);
        Block::Trend(Box::new(TrendSpec { id_prefix, ..spec }))
    };
    let more = measured.len().saturating_sub(MOST_PICTURES) as u64;
    let more = (more > 0).then(|| Block::Words(reader.t.anchoring_gap_more(more)));
    measured.iter().take(MOST_PICTURES).map(picture).chain(more).collect()
}

/// How many indicators of wanted benefits have come how far, in sentences.
pub(super) fn tally(project: &Project, t: &Texts) -> String {
    let wanted = benefits(project, false);
    let all: Vec<Option<f64>> =
        wanted.iter().flat_map(|it| indicators_of(project, it.id)).map(|it| walked(it)).collect();
    let n = |is: fn(f64) -> bool| all.iter().flatten().filter(|it| is(**it)).count() as u64;
    let (reached, worse) = (n(|it| it >= 1.0), n(|it| it < 0.0));
    let under_way = n(|it| (0.0..1.0).contains(&it));
    let unknown = all.len() as u64 - reached - under_way - worse;
    let told = [
        (under_way, t.benefit_report_under_way(under_way)),
        (worse, t.benefit_report_worse(worse)),
        (unknown, t.benefit_report_unknown(unknown)),
    ];
    let told = told.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words);
    let first = t.benefit_report_reached(reached, all.len() as u64);
    std::iter::once(first).chain(told).collect::<Vec<_>>().join(" ")
}

/// How far an indicator has come on its way, **Unit** 1 = there; a level counts as there while it is
/// kept, and as worse than before when it is not. `None` where that cannot be told.
pub(super) fn walked(indicator: &Indicator) -> Option<f64> {
    match finding(indicator) {
        Finding::Share { share, .. } => Some(share),
        Finding::Kept { kept, .. } => Some(if kept { 1.0 } else { -1.0 }),
        Finding::NotMeasured
        | Finding::BeforeBaseline { .. }
        | Finding::NoBaseline { .. }
        | Finding::NoTarget { .. } => None,
    }
}

/// What was decided, since a day or ever, newest last; what has no day stands first.
pub(super) fn decided(project: &Project, reader: Reader<'_>, since: Option<Day>) -> Vec<Noted> {
    let is_new = |it: &Decision| match (since, it.day) {
        (None, _) => true,
        (Some(since), Some(day)) => day >= since,
        (Some(_), None) => false,
    };
    let made = |it: &&Arc<Decision>| it.outcome.is_some() && is_new(it);
    let mut made: Vec<_> = project.decisions.iter().filter(made).collect();
    made.sort_by_key(|it| it.day);
    let line = |it: &Arc<Decision>| {
        let outcome = it.outcome.map(|it| words::outcome(reader.t, it).to_owned());
        let by = it.responsible.as_ref().map(ToString::to_string);
        let note = [outcome, it.day.map(|day| reader.day(day)), by].into_iter().flatten();
        Noted::new(it.name.as_str(), note.collect::<Vec<_>>().join(BETWEEN))
    };
    made.into_iter().map(line).collect()
}

/// The decisions that wait and the milestones that are not reached, by day.
pub(super) fn planned_next(project: &Project, reader: Reader<'_>) -> Vec<Noted> {
    let t = reader.t;
    let decisions = project.decisions.iter().filter(|it| it.outcome.is_none());
    let decisions = decisions.map(|it| {
        let who = it.responsible.as_ref().map(ToString::to_string);
        (it.day, it.name.to_string(), t.document_decision(), who)
    });
    let is_ahead = |it: &&Arc<Task>| it.kind == TaskKind::Milestone && it.status.is_pending();
    let milestones = project.tasks.iter().filter(is_ahead).map(|it| {
        let who = it.responsible.as_ref().map(ToString::to_string);
        (it.end, it.name.to_string(), words::task_kind(t, TaskKind::Milestone), who)
    });
    let mut all: Vec<_> = decisions.chain(milestones).collect();
    all.sort_by_key(|(day, ..)| (day.is_none(), *day));
    let line = |(day, name, sort, who): (Option<Day>, String, &str, Option<String>)| {
        let day = match day {
            Some(day) if day < reader.today => t.overdue_since(&reader.day(day)),
            Some(day) => reader.day(day),
            None => t.document_unset().to_owned(),
        };
        let note = [Some(sort.to_owned()), Some(day), who].into_iter().flatten();
        Noted::new(name, note.collect::<Vec<_>>().join(BETWEEN))
    };
    all.into_iter().map(line).collect()
}
