//! What came of the benefits: what is achieved, in time, cost and quality, what was done and is left,
//! what nobody wanted, what cannot be seen, and all together.

use std::sync::Arc;

use super::cells::{
    BETWEEN, benefit_of, benefits, deviation, indicators_of, latest, mark, results, target, word,
    written,
};
use super::results::{decided, pictures, planned_next, tally};
use super::tables::{action_table, actions};
use super::{money, plan};
use crate::domain::select::findings::Rule;
use crate::domain::select::work_changes::changes_for;
use crate::domain::{
    ActionStatus, Benefit, BenefitClass, BenefitKind, Deviation, EntityRef, Evidence, EvidenceKind,
    Indicator, Project, Prose,
};
use crate::figures::deviations::thread;
use crate::figures::document::{
    Block, Fact, MOST_OF_A_RULE, Noted, Reader, list, table, worth_a_look,
};
use crate::figures::names::is_from;
use crate::figures::realized::realized_words;
use crate::i18n::Texts;
use crate::words::{self, Choice};

/// What cannot be told for lack of figures.
const BLIND: [Rule; 6] = [
    Rule::BenefitWithoutIndicator,
    Rule::IndicatorWithoutBaseline,
    Rule::IndicatorWithoutTarget,
    Rule::MeasuredBeforeBaseline,
    Rule::MeasurementOverdue,
    Rule::FewMeasured,
];

/// How far each indicator has come, as a table and as pictures.
pub(super) fn achieved(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let wanted = benefits(project, false);
    let measured: Vec<_> = wanted
        .iter()
        .flat_map(|it| indicators_of(project, it.id))
        .filter(|it| !it.series.is_empty())
        .collect();
    let heads = [
        t.indicator(),
        t.indicator_baseline(),
        t.indicator_target(),
        t.indicator_latest(),
        t.benefit_realized(),
        t.document_deviation(),
    ];
    let row = |it: &&Arc<Indicator>| {
        vec![
            Noted::new(it.name.as_str(), benefit_of(project, it)),
            mark(reader, it, it.baseline),
            target(reader, it),
            latest(reader, it),
            Noted::plain(realized_words(it, t).figure),
            Noted::plain(deviation(reader, it)),
        ]
    };
    let rows: Vec<_> = measured.iter().map(row).collect();
    let table = table(t.benefit_report_achieved(), &heads, &rows);
    table.into_iter().chain(pictures(project, reader, &measured)).collect()
}

/// Time that was set free, by those who have it; what becomes of it, and what is no longer done.
pub(super) fn time(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [t.benefit_title(), t.document_result(), t.benefit_class(), t.work_change_stops()];
    let row = |it: &Arc<Benefit>| {
        let stops = changes_for(project, it.id).filter_map(|it| it.stops.as_ref());
        let stops: Vec<&str> = stops.map(Prose::as_str).collect();
        let stops = if stops.is_empty() { t.work_change_unsaid().into() } else { stops.join("\n") };
        let class = it.class.map_or(t.document_unset(), |it| it.word(t));
        vec![
            Noted::new(it.title.as_str(), word(t, it.beneficiary)),
            Noted::plain(results(project, t, it)),
            Noted::plain(class),
            Noted::plain(stops),
        ]
    };
    let mut all = of_kinds(project, &[BenefitKind::SavedTime]);
    all.sort_by_key(|it| it.beneficiary);
    let rows: Vec<_> = all.into_iter().map(row).collect();
    let Some(table) = table(t.benefit_report_time(), &heads, &rows) else { return Vec::new() };
    vec![table, Block::Words(t.work_change_stops_hint().to_owned())]
}

/// What is gained and paid, what is not counted in money, and what has come of it so far.
pub(super) fn economy(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let told = plan::economy(project, reader).into_iter();
    told.chain(money::followed(project, reader)).collect()
}

/// Costs that did not arise, with what that rests on.
pub(super) fn avoided(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [t.benefit_title(), t.document_result(), t.document_rests_on()];
    let row = |it: &Arc<Benefit>| {
        let rests = [&it.description, &it.prerequisites].into_iter().flatten();
        let rests: Vec<&str> = rests.map(Prose::as_str).collect();
        let rests = if rests.is_empty() { t.work_change_unsaid().into() } else { rests.join("\n") };
        vec![
            Noted::new(it.title.as_str(), word(t, it.class)),
            Noted::plain(results(project, t, it)),
            Noted::plain(rests),
        ]
    };
    let all = of_kinds(project, &[BenefitKind::AvoidedCost]);
    let rows: Vec<_> = all.into_iter().map(row).collect();
    table(t.benefit_report_avoided(), &heads, &rows).into_iter().collect()
}

/// Better quality in figures, and in what people said, as far as it may be shown.
pub(super) fn quality(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [t.benefit_title(), t.document_result()];
    let row = |it: &Arc<Benefit>| {
        let title = Noted::new(it.title.as_str(), word(t, it.beneficiary));
        vec![title, Noted::plain(results(project, t, it))]
    };
    let all = of_kinds(project, &[BenefitKind::BetterQuality, BenefitKind::BetterReputation]);
    let rows: Vec<_> = all.into_iter().map(row).collect();
    let table = table(t.benefit_report_quality(), &heads, &rows);
    let is_shown = |it: &&Arc<Evidence>| it.may_be_told();
    let shown = project.evidence.iter().filter(is_shown);
    let shown: Vec<Noted> = shown.map(|it| told(t, reader, it)).collect();
    let n_hidden = project.evidence.iter().filter(|it| !is_shown(it)).count() as u64;
    let hidden = (n_hidden > 0).then(|| Block::Words(t.benefit_report_hidden(n_hidden)));
    let heading = (!shown.is_empty()).then(|| Block::Heading(t.evidence().to_owned()));
    table.into_iter().chain(heading).chain(list(shown)).chain(hidden).collect()
}

fn told(t: &Texts, reader: Reader<'_>, it: &Evidence) -> Noted {
    let words = it.name.as_str();
    let is_quote = it.kind == Some(EvidenceKind::Quote) && !words.starts_with(['«', '”', '“', '"']);
    let words = if is_quote { t.slide_quote(words) } else { words.to_owned() };
    let note = [
        it.source.as_ref().map(ToString::to_string),
        it.technology.as_ref().map(ToString::to_string),
        it.day.map(|day| reader.day(day)),
    ];
    Noted::new(words, note.into_iter().flatten().collect::<Vec<_>>().join(BETWEEN))
}

fn of_kinds<'a>(project: &'a Project, kinds: &[BenefitKind]) -> Vec<&'a Arc<Benefit>> {
    let mut all = benefits(project, false);
    all.retain(|it| it.kind.is_some_and(|kind| kinds.contains(&kind)));
    all
}

/// What nobody wanted, and how it went.
pub(super) fn drawbacks(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [t.benefit_is_drawback(), t.benefit_beneficiary(), t.document_result()];
    let row = |it: &Arc<Benefit>| {
        let description = it.description.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![
            Noted::new(it.title.as_str(), description),
            Noted::plain(word(t, it.beneficiary)),
            Noted::plain(results(project, t, it)),
        ]
    };
    let all = benefits(project, true);
    let measured: Vec<_> = all.iter().flat_map(|it| indicators_of(project, it.id)).collect();
    let rows: Vec<_> = all.iter().map(|it| row(it)).collect();
    match table(t.document_drawbacks(), &heads, &rows) {
        Some(table) => std::iter::once(table).chain(pictures(project, reader, &measured)).collect(),
        None if project.benefits.is_empty() => Vec::new(),
        None => vec![Block::Words(t.document_no_drawbacks().to_owned())],
    }
}

/// What was done and decided, and what came of deviations.
pub(super) fn done(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let done = project.actions.iter().filter(|it| it.status == ActionStatus::Done).collect();
    let decided = decided(project, reader, None);
    let heading = (!decided.is_empty()).then(|| Block::Heading(t.decisions().to_owned()));
    let actions = action_table(project, reader, done);
    let deviations = deviations(project, reader);
    actions.into_iter().chain(deviations).chain(heading).chain(list(decided)).collect()
}

/// Where something was not as planned: why, what is done about it, and what came of it.
fn deviations(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads = [
        t.deviation_what(),
        t.deviation_why(),
        t.deviation_action(),
        t.deviation_next(),
        t.deviation_outcome(),
    ];
    let row = |it: &Arc<Deviation>| {
        let thread = thread(project, t, it)?;
        let origin = EntityRef::Deviation(it.id);
        let actions = project.actions.iter().filter(|action| is_from(action, origin));
        let actions: Vec<&str> = actions.map(|action| action.name.as_str()).collect();
        let actions =
            if actions.is_empty() { t.document_none().to_owned() } else { actions.join("\n") };
        let next = if it.is_closed { t.deviation_closed().to_owned() } else { thread.next };
        Some(vec![
            Noted::new(it.name.as_str(), thread.standing),
            written(t, it.cause.as_ref()),
            Noted::plain(actions),
            Noted::plain(next),
            written(t, it.outcome.as_ref()),
        ])
    };
    let rows: Vec<_> = project.deviations.iter().filter_map(row).collect();
    table(t.deviations(), &heads, &rows).into_iter().collect()
}

/// What is still to be done, decided and reached.
pub(super) fn left(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let next = planned_next(project, reader);
    let heading = Block::Heading(reader.t.document_next().to_owned());
    let heading = (!next.is_empty()).then_some(heading);
    let pending = actions(project, reader).into_iter();
    // How much is done was told before.
    let pending = pending.filter(|block| matches!(block, Block::Table(_)));
    pending.chain(heading).chain(list(next)).collect()
}

/// What cannot be told, and why.
pub(super) fn unmeasured(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    if project.benefits.is_empty() {
        return Vec::new();
    }
    let never = project.indicators.iter().filter(|it| it.series.is_empty());
    let never = never.map(|it| {
        let note = [t.finding_none().to_owned(), benefit_of(project, it)];
        Noted::new(it.name.as_str(), note.join(BETWEEN))
    });
    let lines = worth_a_look(project, reader, &BLIND, MOST_OF_A_RULE);
    let lines: Vec<Noted> = never.chain(lines).collect();
    let nothing = || Block::Words(t.benefit_report_all_seen().to_owned());
    vec![list(lines).unwrap_or_else(nothing)]
}

/// All together: how many have come how far, what becomes of them in the accounts, and what was
/// decided last. Shares are never averaged, and kroner and capacity never added up.
pub(super) fn whole(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    if project.benefits.is_empty() {
        return Vec::new();
    }
    let mut blocks = vec![Block::Words(tally(project, t))];
    let wanted = benefits(project, false);
    let of_class = |class: Option<BenefitClass>| {
        let own = wanted.iter().filter(|it| it.class == class);
        let titles: Vec<&str> = own.map(|it| it.title.as_str()).collect();
        let label = class.map_or(t.document_no_class(), |class| class.word(t)).to_owned();
        (!titles.is_empty()).then(|| Fact { label, is: Noted::plain(titles.join(", ")) })
    };
    let classes = BenefitClass::ALL.into_iter().map(Some).chain([None]);
    let facts: Vec<Fact> = classes.filter_map(of_class).collect();
    blocks.extend((!facts.is_empty()).then_some(Block::Facts(facts)));
    let last = project.decisions.iter().filter(|it| it.outcome.is_some()).max_by_key(|it| it.day);
    blocks.extend(last.and_then(|it| {
        let outcome = words::outcome(t, it.outcome?).to_lowercase();
        Some(Block::Words(t.benefit_report_decided(it.name.as_str(), &outcome)))
    }));
    blocks
}
