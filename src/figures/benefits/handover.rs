//! What is handed over to the line: who owns each benefit from now on, how it is followed, what is
//! still to be done, and what must stop.

use std::sync::Arc;

use super::cells::{BETWEEN, indicators_of, latest, target, who, written};
use super::tables::action_table;
use crate::domain::select::findings::Rule;
use crate::domain::select::measuring::{Timing, next_day, timing};
use crate::domain::select::work_changes::changes_for;
use crate::domain::{
    Action, Benefit, BenefitId, EntityRef, Indicator, Project, WorkChange, indicator,
};
use crate::figures::document::{
    Block, Fact, MOST_OF_A_RULE, Noted, Reader, list, table, worth_a_look,
};
use crate::words::frequency;

/// What must be settled before somebody takes over.
const RULES: [Rule; 8] = [
    Rule::BenefitWithoutOwner,
    Rule::BenefitWithoutResponsible,
    Rule::OnePersonInAllRoles,
    Rule::BenefitWithoutIndicator,
    Rule::IndicatorWithoutBaseline,
    Rule::IndicatorWithoutTarget,
    Rule::IndicatorWithoutFrequency,
    Rule::MeasurementOverdue,
];

/// Each benefit with what whoever takes it over must know.
pub(super) fn benefits(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let of_one = |it: &Arc<Benefit>| {
        let title = match it.is_drawback {
            true => format!("{} ({})", it.title, t.benefit_is_drawback().to_lowercase()),
            false => it.title.to_string(),
        };
        [Block::Heading(title), Block::Facts(facts(project, reader, it))]
    };
    project.benefits.iter().flat_map(of_one).collect()
}

fn facts(project: &Project, reader: Reader<'_>, it: &Benefit) -> Vec<Fact> {
    let t = reader.t;
    let fact = |label: &str, is: Noted| Fact { label: label.to_owned(), is };
    let mut facts = vec![
        fact(t.handover_owner(), who(t, it.owner.as_ref())),
        fact(t.benefit_responsible(), who(t, it.responsible.as_ref())),
        fact(t.document_assessor(), who(t, it.assessor.as_ref())),
    ];
    let own: Vec<_> = indicators_of(project, it.id).collect();
    let measured = |indicator: &&Arc<Indicator>| {
        fact(t.handover_measured(), how_measured(reader, it, indicator))
    };
    match own.is_empty() {
        true => facts.push(fact(t.handover_measured(), Noted::plain(t.document_no_indicator()))),
        false => facts.extend(own.iter().map(measured)),
    }
    facts.push(fact(t.benefit_prerequisites(), written(t, it.prerequisites.as_ref())));
    let open = project.actions.iter().filter(|action| is_open_for(project, action, it.id));
    let open = open.map(|action| fact(t.handover_open(), action_words(reader, action)));
    facts.extend(open);
    let stops = changes_for(project, it.id).filter_map(|it| it.stops.as_ref());
    facts.extend(stops.map(|it| fact(t.work_change_stops(), Noted::plain(it.as_str()))));
    facts
}

/// What is measured, and by whom, how often, when next, from where it stands to where it is to go.
fn how_measured(reader: Reader<'_>, benefit: &Benefit, it: &Indicator) -> Noted {
    let t = reader.t;
    let often = it.frequency.map_or(t.measuring_no_rhythm(), |often| frequency(t, often));
    let next = next_day(it).map(|day| match timing(it, reader.today) == Timing::Overdue {
        true => t.measuring_overdue(&reader.day(day)),
        false => t.handover_next(&reader.day(day)),
    });
    let to = target(reader, it);
    let said = match to.note.is_empty() {
        true => to.words,
        false => format!("{} ({})", to.words, to.note),
    };
    let to = match it.rule {
        indicator::Rule::Reach => t.handover_to(&said),
        indicator::Rule::Keep { .. } => said,
    };
    let now = latest(reader, it).words;
    let now = if now.is_empty() { t.finding_none().to_owned() } else { t.handover_now(&now) };
    let by = benefit.measurer.as_ref().map(|who| t.handover_by(who.as_str()));
    let by = by.unwrap_or_else(|| t.handover_nobody().to_owned());
    let note = [Some(by), Some(often.to_owned()), next, Some(now), Some(to)].into_iter().flatten();
    Noted::new(it.name.as_str(), note.collect::<Vec<_>>().join(BETWEEN))
}

fn action_words(reader: Reader<'_>, it: &Action) -> Noted {
    let due = it.due.map(|day| reader.day(day));
    let note = [Some(who(reader.t, it.responsible.as_ref()).words), due].into_iter().flatten();
    Noted::new(it.name.as_str(), note.collect::<Vec<_>>().join(BETWEEN))
}

/// Whether an action is pending, and because of the benefit, an indicator of it or a change that leads
/// to it.
fn is_open_for(project: &Project, action: &Action, id: BenefitId) -> bool {
    let is_for = match action.origin {
        Some(EntityRef::Benefit(origin)) => origin == id,
        Some(EntityRef::Indicator(origin)) => {
            project.indicators.get(origin).is_some_and(|it| it.shows(id))
        }
        Some(EntityRef::WorkChange(origin)) => {
            project.work_changes.get(origin).is_some_and(|it| it.benefits.contains(&id))
        }
        _ => false,
    };
    is_for && action.status.is_pending()
}

/// What is no longer done, and where nobody has said what that is.
pub(super) fn stops(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [t.work_change(), t.work_change_stops(), t.work_change_after()];
    let row = |it: &Arc<WorkChange>| {
        let name = Noted::plain(it.name.as_str());
        vec![name, written(t, it.stops.as_ref()), written(t, it.after.as_ref())]
    };
    let rows: Vec<_> = project.work_changes.iter().map(row).collect();
    table(t.handover_stops(), &heads, &rows).into_iter().collect()
}

/// What else is still to be done.
pub(super) fn actions(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let is_told = |it: &&Arc<Action>| {
        project.benefits.iter().any(|benefit| is_open_for(project, it, benefit.id))
    };
    let open = project.actions.iter().filter(|it| it.status.is_pending());
    let others = open.filter(|it| !is_told(it)).collect();
    let nothing = || Block::Words(reader.t.handover_no_actions().to_owned());
    match project.benefits.is_empty() && project.actions.is_empty() {
        true => Vec::new(),
        false => vec![action_table(project, reader, others).unwrap_or_else(nothing)],
    }
}

/// What must be settled first, or that nothing must.
pub(super) fn missing(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    if project.benefits.is_empty() {
        return Vec::new();
    }
    let found = list(worth_a_look(project, reader, &RULES, MOST_OF_A_RULE));
    vec![found.unwrap_or_else(|| Block::Words(reader.t.report_whole().to_owned()))]
}
