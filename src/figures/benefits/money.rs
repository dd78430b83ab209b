//! Money in the documents of benefits: what it comes to, and what becomes of the gains.

use std::sync::Arc;

use super::cells::{line, prose};
use crate::charts::trend::TrendSpec;
use crate::domain::calc::perspective::Perspective;
use crate::domain::economy::Model;
use crate::domain::{Conversion, Project, Value};
use crate::figures::document::{Block, Fact, Noted, Reader, table};
use crate::figures::economy::{Economics, KeyFigure, YearsRow, caution_words, economics};
use crate::figures::followed::{self, Measure};
use crate::figures::money::Money;
use crate::words::Choice;

/// What is gained and paid over the years, as the municipality sees it, and what to think of.
pub(super) fn economy(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let Some(economics) = economics(project, Perspective::Municipality, t) else {
        return Vec::new();
    };
    let Economics { title, lead, key, table: years, .. } = economics;
    let fact = |it: KeyFigure| Fact { label: it.label, is: Noted::new(it.figure, it.note) };
    let mut blocks = vec![
        Block::Words(format!("{title}. {lead}")),
        Block::Facts(key.into_iter().map(fact).collect()),
    ];
    let heads: Vec<&str> =
        std::iter::once(t.years_table()).chain(years.years.iter().map(String::as_str)).collect();
    let row = |it: &YearsRow| {
        let figures = it.cells.iter().map(|cell| Noted::day(cell.clone(), ""));
        std::iter::once(Noted::plain(it.label.as_str())).chain(figures).collect::<Vec<_>>()
    };
    let rows: Vec<_> = years.rows.iter().map(row).collect();
    blocks.extend(table(t.years_table(), &heads, &rows));
    let model = Model::of(project, Perspective::Municipality);
    let cautions = caution_words(project, &model, t);
    if !cautions.is_empty() {
        let cautions = cautions.into_iter().map(|it| Noted::plain(it.words));
        blocks.push(Block::List(cautions.collect()));
    }
    blocks
}

/// What has come of what was planned: what each gain has brought, and both as pictures. Nothing where
/// nobody has written any of it.
pub(super) fn followed(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    if project.value_lines.iter().all(|it| it.achieved.is_empty()) {
        return Vec::new();
    }
    let (rows, [money, hours]) = followed::lines(project, t, reader.today);
    let row = |name: &str, hours: String, money: String| {
        vec![Noted::plain(name), Noted::day(hours, ""), Noted::day(money, "")]
    };
    let sum = row(t.followed_sum(), hours, money);
    let rows = rows.into_iter().map(|it| row(&it.name, it.hours, it.money));
    let rows: Vec<_> = rows.chain(std::iter::once(sum)).collect();
    let heads = [t.value_line(), t.followed_hours(), t.followed_money()];
    let picture = |measure| {
        let spec = followed::picture(project, t, reader.today, measure)?;
        let id_prefix = format!("document-{}", spec.id_prefix);
        Some(Block::Trend(Box::new(TrendSpec { id_prefix, ..spec })))
    };
    let title = followed::title(project, t, reader.today);
    let words = Block::Words(format!("{title}. {}", followed::basis(project, t)));
    let table = table(t.followed_so_far(), &heads, &rows);
    let pictures = Measure::ALL.into_iter().filter_map(picture);
    let heading = Block::Heading(t.followed().to_owned());
    [heading, words].into_iter().chain(table).chain(pictures).collect()
}

/// What is planned, decided and done with the gains.
pub(super) fn conversions(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let money = Money::new(t, project.details.currency);
    let amount = |value: Option<Value>| match value {
        Some(value) => Noted::day(money.exact(value.get()), ""),
        None => Noted::plain(t.document_unset()),
    };
    let heads = [
        t.conversion(),
        t.conversion_use(),
        t.conversion_planned(),
        t.conversion_decided(),
        t.conversion_done(),
        t.conversion_agreement(),
        t.conversion_by(),
    ];
    let row = |it: &Arc<Conversion>| {
        let benefit = it.benefit.and_then(|id| project.benefits.get(id));
        let benefit = benefit.map(|it| it.title.to_string()).unwrap_or_default();
        vec![
            Noted::new(it.name.as_str(), benefit),
            Noted::plain(it.use_for.map_or_else(|| t.document_unset(), |it| it.word(t))),
            amount(it.planned),
            amount(it.decided),
            amount(it.done),
            prose(it.agreement.as_ref()),
            line(it.decided_by.as_ref()),
        ]
    };
    let rows: Vec<_> = project.conversions.iter().map(row).collect();
    table(t.conversions(), &heads, &rows).into_iter().collect()
}
