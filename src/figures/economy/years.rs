//! The years of a calculation as a table and as a picture.

use super::Told;
use crate::charts::years::{YearBar, YearsSpec};
use crate::domain::EntityRef;
use crate::domain::calc::present_value::discounted;
use crate::domain::economy::{LineYears, YearTotal};
use crate::figures::formats;

/// Every line, year by year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearsTable {
    /// The names of the years from year 0.
    pub years: Vec<String>,
    /// The rows from the top.
    pub rows: Vec<YearsRow>,
}

/// A row of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearsRow {
    /// What it is.
    pub label: String,
    /// The line it is about; `None` for sums.
    pub line: Option<EntityRef>,
    /// Its figures, one a year.
    pub cells: Vec<String>,
    /// Whether it adds up rows over it.
    pub is_sum: bool,
}

pub(super) fn table(told: &Told<'_>, lines: &[LineYears]) -> YearsTable {
    let t = told.t;
    let amount = |value: f64| t.locale().decimal(value.round() + 0.0, 0);
    let line = |it: &LineYears| YearsRow {
        label: told.line_name(it.line),
        line: Some(it.line),
        cells: it.money.iter().map(|&money| amount(money)).collect(),
        is_sum: false,
    };
    let sum = |label: &str, of: &dyn Fn(&YearTotal) -> f64| YearsRow {
        label: label.to_owned(),
        line: None,
        cells: told.totals.iter().map(|year| amount(of(year))).collect(),
        is_sum: true,
    };
    let is_gain = |it: &&LineYears| matches!(it.line, EntityRef::ValueLine(_));
    let mut rows: Vec<YearsRow> = lines.iter().filter(is_gain).map(line).collect();
    rows.push(sum(t.years_gains(), &|year| year.money.benefits));
    rows.extend(lines.iter().filter(|it| !is_gain(it)).map(line));
    rows.push(sum(t.years_costs(), &|year| year.money.costs));
    rows.push(sum(t.years_net(), &|year| year.money.net()));
    let plain = |label: &str, values: Vec<f64>| YearsRow {
        label: label.to_owned(),
        line: None,
        cells: values.into_iter().map(amount).collect(),
        is_sum: false,
    };
    let today = today(told);
    rows.push(plain(t.years_today(), today.clone()));
    rows.push(plain(t.years_so_far(), so_far(&today)));
    if told.totals.iter().any(|year| year.hours.abs() >= 0.5) {
        let hours = told.totals.iter().map(|year| year.hours).collect();
        rows.push(plain(t.years_hours(), hours));
    }
    YearsTable { years: names(told), rows }
}

/// Each year's gain less cost, at its worth in year 0.
fn today(told: &Told<'_>) -> Vec<f64> {
    let net: Vec<f64> = told.totals.iter().map(|year| year.money.net()).collect();
    discounted(&net, told.model.rate(&told.at)).unwrap_or_default()
}

fn so_far(flows: &[f64]) -> Vec<f64> {
    let add = |sum: &mut f64, flow: &f64| {
        *sum += flow;
        Some(*sum)
    };
    flows.iter().scan(0.0, add).collect()
}

/// What the years are called: by the calendar when somebody has said when it begins.
fn names(told: &Told<'_>) -> Vec<String> {
    let first = told.project.details.economy.first_year;
    let name = |year: u8| match first {
        Some(first) => (first + u16::from(year)).to_string(),
        None => told.t.year_number(&year.to_string()),
    };
    (0..=told.model.years()).map(name).collect()
}

pub(super) fn flow(told: &Told<'_>) -> YearsSpec {
    let (t, money) = (told.t, told.money);
    let so_far = so_far(&today(told));
    let largest = told.totals.iter().flat_map(|it| [it.money.benefits, it.money.costs]);
    let largest = largest.chain(so_far.iter().copied()).map(f64::abs).fold(0.0, f64::max);
    let (unit, unit_name) = money.unit(largest);
    let bar = |((label, year), so_far): ((String, &YearTotal), &f64)| YearBar {
        label,
        gains: year.money.benefits / unit,
        costs: year.money.costs / unit,
        so_far: so_far / unit,
    };
    let years = names(told).into_iter().zip(&told.totals).zip(&so_far);
    let end = so_far.last().copied().unwrap_or_default();
    YearsSpec {
        id_prefix: "economy-years".to_owned(),
        title: told.title(),
        subtitle: t.years_subtitle(&unit_name),
        description: t.years_description(
            &money.whole(told.figures.benefits),
            &money.whole(told.figures.costs),
            &money.whole(end),
        ),
        years: years.map(bar).collect(),
        gains: t.years_gains().to_owned(),
        costs: t.years_costs().to_owned(),
        so_far: t.years_so_far().to_owned(),
        numbers: formats::numbers(t.locale()),
    }
}
