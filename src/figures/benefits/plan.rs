//! The benefits-realization plan: what for, from what to what, which benefits, who answers for them,
//! how they are seen, and what has to be in place first.

use std::sync::Arc;

use super::cells::{
    benefit_of, benefits as of_sort, line, mark, prose, target, who, word, written,
};
use super::money;
use crate::charts::map::MapSpec;
use crate::domain::select::expectations::in_cell;
use crate::domain::select::findings::Rule;
use crate::domain::{
    Beneficiary, Benefit, BenefitArea, Goal, Indicator, Line, Project, Prose, WorkChange,
};
use crate::figures::benefit_map::benefit_map;
use crate::figures::document::{
    Block, Fact, MOST_OF_A_RULE, Noted, Reader, list, table, worth_a_look,
};
use crate::figures::unpriced::{Unpriced, unpriced};
use crate::words::{Choice, frequency, matrix_column};

/// What a plan should have, in the order in which it is told.
const RULES: [Rule; 15] = [
    Rule::ProjectWithoutPurpose,
    Rule::ProjectWithoutOwner,
    Rule::GoalWithoutBenefit,
    Rule::BenefitWithoutOwner,
    Rule::BenefitWithoutResponsible,
    Rule::OnePersonInAllRoles,
    Rule::OwnerIsResponsible,
    Rule::BenefitWithoutIndicator,
    Rule::IndicatorWithoutBaseline,
    Rule::IndicatorWithoutTarget,
    Rule::TargetWithoutDay,
    Rule::IndicatorWithoutSource,
    Rule::IndicatorWithoutFrequency,
    Rule::MeasurementOverdue,
    Rule::ActionWithoutResponsible,
];

/// What the project is for, and who has it.
pub(super) fn purpose(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let (t, details) = (reader.t, &project.details);
    let told = [
        (t.document_purpose(), &details.purpose),
        (t.goals_problem(), &details.problem),
        (t.goals_picture(), &details.target_picture),
        (t.goals_group(), &details.target_group),
    ];
    let people = [(t.details_owner(), &details.owner), (t.details_leader(), &details.leader)];
    let is_any = told.iter().any(|(_, text)| text.is_some())
        || people.iter().any(|(_, name)| name.is_some());
    if !is_any {
        return Vec::new();
    }
    let fact = |label: &str, is: Noted| Fact { label: label.to_owned(), is };
    let told = told.into_iter().map(|(label, text)| fact(label, written(t, text.as_ref())));
    let people = people.into_iter().map(|(label, name)| fact(label, who(t, name.as_ref())));
    vec![Block::Facts(told.chain(people).collect())]
}

/// The goals, and which benefits serve them.
pub(super) fn goals(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads =
        [t.document_goal(), t.goal_group(), t.goal_strategy(), t.goal_notes(), t.goal_benefits()];
    let row = |it: &Arc<Goal>| {
        let serving = project.benefits.iter().filter(|benefit| benefit.goals.contains(&it.id));
        let serving: Vec<&str> = serving.map(|it| it.title.as_str()).collect();
        let serving =
            if serving.is_empty() { t.document_none().into() } else { serving.join(", ") };
        vec![
            Noted::plain(it.name.as_str()),
            Noted::plain(word(t, it.group)),
            line(it.strategy.as_ref()),
            prose(it.notes.as_ref()),
            Noted::plain(serving),
        ]
    };
    let rows: Vec<_> = project.goals.iter().map(row).collect();
    table(t.goals_list(), &heads, &rows).into_iter().collect()
}

/// How work changes, and who bears it.
pub(super) fn changes(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [
        t.work_change(),
        t.work_change_before(),
        t.work_change_after(),
        t.work_change_stops(),
        t.work_change_bearers(),
        t.work_change_benefits(),
    ];
    let row = |it: &Arc<WorkChange>| {
        let bearers = project.stakeholders.iter().filter(|who| it.bearers.contains(&who.id));
        let bearers: Vec<&str> = bearers.map(|it| it.name.as_str()).collect();
        let leads = project.benefits.iter().filter(|to| it.benefits.contains(&to.id));
        let leads: Vec<&str> = leads.map(|it| it.title.as_str()).collect();
        let said = |names: Vec<&str>, none: &str| {
            Noted::plain(if names.is_empty() { none.to_owned() } else { names.join(", ") })
        };
        vec![
            Noted::plain(it.name.as_str()),
            written(t, it.before.as_ref()),
            written(t, it.after.as_ref()),
            written(t, it.stops.as_ref()),
            said(bearers, t.document_nobody()),
            said(leads, t.document_none()),
        ]
    };
    let rows: Vec<_> = project.work_changes.iter().map(row).collect();
    table(t.work_changes(), &heads, &rows).into_iter().collect()
}

/// The benefits that are wanted, and what else is expected.
pub(super) fn benefits(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let all = benefit_table(project, reader, false).into_iter();
    all.chain(expected(project, reader)).collect()
}

/// Those that nobody wants; that none is written where there are benefits.
pub(super) fn drawbacks(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let all = benefit_table(project, reader, true);
    match all.is_empty() && !project.benefits.is_empty() {
        true => vec![Block::Words(reader.t.document_no_drawbacks().to_owned())],
        false => all,
    }
}

fn benefit_table(project: &Project, reader: Reader<'_>, are_drawbacks: bool) -> Vec<Block> {
    let t = reader.t;
    let (name, caption) = match are_drawbacks {
        true => (t.benefit_is_drawback(), t.document_drawbacks()),
        false => (t.benefit_title(), t.benefits()),
    };
    let heads = [name, t.benefit_beneficiary(), t.benefit_kind(), t.benefit_class()];
    let or_unset = |word: String| match word.is_empty() {
        true => Noted::plain(t.document_unset()),
        false => Noted::plain(word),
    };
    let row = |it: &Arc<Benefit>| {
        let description = it.description.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![
            Noted::new(it.title.as_str(), description),
            or_unset(word(t, it.beneficiary)),
            or_unset(word(t, it.kind)),
            or_unset(word(t, it.class)),
        ]
    };
    let rows: Vec<_> = of_sort(project, are_drawbacks).into_iter().map(row).collect();
    table(caption, &heads, &rows).into_iter().collect()
}

/// What is expected, by what gets better and for whom.
fn expected(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    if project.expectations.is_empty() {
        return Vec::new();
    }
    let whom = Beneficiary::ALL.map(|of| matrix_column(t, of));
    let heads: Vec<&str> = std::iter::once(t.benefit_matrix_area()).chain(whom).collect();
    let row = |area: BenefitArea| {
        let cells = Beneficiary::ALL.map(|whom| {
            let here = in_cell(project, area, whom);
            let names: Vec<&str> = here.iter().map(|it| it.name.as_str()).collect();
            Noted::plain(names.join("\n"))
        });
        std::iter::once(Noted::plain(area.word(t))).chain(cells).collect::<Vec<_>>()
    };
    let rows = BenefitArea::ALL.map(row);
    table(t.benefit_matrix(), &heads, &rows).into_iter().collect()
}

/// What is gained and paid, and beside it what is not counted in money.
pub(super) fn economy(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    money::economy(project, reader).into_iter().chain(not_in_money(project, reader)).collect()
}

/// What is not counted in money: how much it matters, and how much of it there is.
fn not_in_money(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads =
        [t.benefit_title(), t.benefit_importance(), t.benefit_extent(), t.unpriced_weight()];
    let unset = |word: String| match word.is_empty() {
        true => Noted::plain(t.document_unset()),
        false => Noted::plain(word),
    };
    let row = |it: Unpriced| {
        let named = Noted::new(it.title, it.whom);
        vec![named, unset(it.importance), unset(it.extent), unset(it.weight)]
    };
    let rows: Vec<_> = unpriced(project, t).into_iter().map(row).collect();
    let Some(table) = table(t.unpriced(), &heads, &rows) else { return Vec::new() };
    vec![table, Block::Words(t.unpriced_lead().to_owned())]
}

/// Who answers for what.
pub(super) fn roles(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [
        t.benefit_title(),
        t.benefit_owner(),
        t.benefit_responsible(),
        t.benefit_measurer(),
        t.document_assessor(),
    ];
    let row = |it: &Arc<Benefit>| {
        let name = |name: &Option<Line>| who(t, name.as_ref());
        vec![
            Noted::plain(it.title.as_str()),
            name(&it.owner),
            name(&it.responsible),
            name(&it.measurer),
            name(&it.assessor),
        ]
    };
    let rows: Vec<_> = project.benefits.iter().map(row).collect();
    table(t.document_roles(), &heads, &rows).into_iter().collect()
}

/// From where to where, and how that is seen.
pub(super) fn indicators(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [
        t.indicator(),
        t.indicator_unit(),
        t.indicator_baseline(),
        t.indicator_target(),
        t.indicator_source(),
        t.measuring_often(),
    ];
    let unset = |text: Option<&str>| Noted::plain(text.unwrap_or(t.document_unset()));
    let row = |it: &Arc<Indicator>| {
        vec![
            Noted::new(it.name.as_str(), benefit_of(project, it)),
            unset(it.unit.as_ref().map(Line::as_str)),
            mark(reader, it, it.baseline),
            target(reader, it),
            unset(it.source.as_ref().map(Line::as_str)),
            unset(it.frequency.map(|often| frequency(t, often))),
        ]
    };
    let rows: Vec<_> = project.indicators.iter().map(row).collect();
    table(t.indicators(), &heads, &rows).into_iter().collect()
}

/// What has to be in place before benefits can come, and for which nobody has said.
pub(super) fn prerequisites(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let told = |it: &Arc<Benefit>| {
        let first = it.prerequisites.as_ref().map(Prose::as_str)?;
        Some(vec![Noted::plain(it.title.as_str()), Noted::plain(first)])
    };
    let rows: Vec<_> = project.benefits.iter().filter_map(told).collect();
    let heads = [t.benefit_title(), t.benefit_prerequisites()];
    let Some(table) = table(t.document_prerequisites(), &heads, &rows) else { return Vec::new() };
    let others = project.benefits.iter().filter(|it| it.prerequisites.is_none());
    let others: Vec<&str> = others.map(|it| it.title.as_str()).collect();
    let others = (!others.is_empty()).then(|| {
        let names = Noted::new(others.join(", "), t.document_no_prerequisites());
        Block::List(vec![names])
    });
    std::iter::once(table).chain(others).collect()
}

/// The benefit map.
pub(super) fn map(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let spec = benefit_map(project, reader.t);
    if spec.links.is_empty() {
        return Vec::new();
    }
    // The project stands at the top of the document.
    let (id_prefix, subtitle) = ("document-map".to_owned(), String::new());
    vec![Block::Map(Box::new(MapSpec { id_prefix, subtitle, ..spec }))]
}

/// What is missing, or that nothing is.
pub(super) fn missing(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    if project.benefits.is_empty() {
        return Vec::new();
    }
    let found = list(worth_a_look(project, reader, &RULES, MOST_OF_A_RULE));
    vec![found.unwrap_or_else(|| Block::Words(reader.t.report_whole().to_owned()))]
}
