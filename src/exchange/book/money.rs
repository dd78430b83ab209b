//! The money year by year: every line as the app works it out, and from there on formulas.

use super::charts::{BLUE, GREEN, ORANGE};
use super::{FIRST_ROW, HEADER_ROW};
use crate::domain::calc::present_value::discounted;
use crate::domain::economy::{LineYears, Model, YearTotal};
use crate::domain::{EntityRef, Project};
use crate::exchange::held::column;
use crate::i18n::Texts;
use crate::sheets::{
    Area, Cell, ChartForm, ChartSpec, ColumnSpec, Look, Place, SeriesLook, SeriesSpec, SheetSpec,
    Sign, Term,
};
use crate::words::Choice as _;

/// Hours below this are the noise of computing.
const NEGLIGIBLE: f64 = 1e-9;

/// The sheet of a calculation; `None` when a formula of it has no answer. `whose` money it is stands
/// in its title when there are two.
pub(super) fn sheet(
    project: &Project,
    model: &Model,
    t: &Texts,
    whose: Option<&str>,
) -> Option<SheetSpec> {
    let at = model.expected();
    let (lines, totals, rate) = (model.lines(&at).ok()?, model.totals(&at).ok()?, model.rate(&at));
    let of = |part: fn(&YearTotal) -> f64| totals.iter().map(part).collect::<Vec<_>>();
    let net_values = of(|year| year.money.net());
    let today_values = discounted(&net_values, rate).ok()?;
    let is_gain = |it: &&LineYears| matches!(it.line, EntityRef::ValueLine(_));
    let name = |it: &LineYears| it.line.name(project).map(ToString::to_string).unwrap_or_default();
    let mut rows = Rows { n_years: totals.len(), all: Vec::new(), looks: Vec::new() };
    for line in lines.iter().filter(is_gain) {
        rows.line(&name(line), &line.money);
    }
    let gains = rows.added(t.years_gains(), FIRST_ROW, &of(|year| year.money.benefits));
    for line in lines.iter().filter(|it| !is_gain(it)) {
        rows.line(&name(line), &line.money);
    }
    let costs = rows.added(t.years_costs(), gains + 1, &of(|year| year.money.costs));
    let net = rows.net(t.years_net(), (gains, costs), &net_values);
    // Under it stand what it is worth today, the sum of that, the hours, an empty row and the rate.
    let today = rows.today(t.years_today(), (net, net + 5), &today_values);
    let so_far = rows.so_far(t.years_so_far(), today, &today_values);
    let hours = of(|year| year.hours);
    match hours.iter().any(|it| it.abs() > NEGLIGIBLE) {
        true => rows.line(t.years_hours(), &hours),
        false => rows.push(Vec::new(), Look::Whole),
    };
    rows.push(Vec::new(), Look::Whole);
    rows.push(vec![Cell::text(t.input_discount_rate()), Cell::Number(rate)], Look::Percent);
    let npv = Cell::formula(Term::Sum(rows.years(today)), Cell::Number(today_values.iter().sum()));
    rows.push(vec![Cell::text(t.key_npv()), npv], Look::Sum);
    let currency = project.details.currency.word(t);
    let series = [
        (t.years_gains(), gains, SeriesLook::Columns, GREEN),
        (t.years_costs(), costs, SeriesLook::Columns, ORANGE),
        (t.years_so_far(), so_far, SeriesLook::Line, BLUE),
    ];
    let title = [Some(t.book_money()), whose, Some(currency)];
    let title = title.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Some(SheetSpec {
        name: t.book_money().to_owned(),
        title: title.clone(),
        header_row: HEADER_ROW,
        columns: columns(project, t, rows.n_years),
        charts: vec![rows.chart(title, currency, &series)],
        rows: rows.all,
        row_looks: rows.looks,
    })
}

/// What it is, the years, and their sum.
fn columns(project: &Project, t: &Texts, n_years: usize) -> Vec<ColumnSpec> {
    let first = project.details.economy.first_year;
    let year = |at: usize| match first {
        Some(first) => (usize::from(first) + at).to_string(),
        None => t.year_number(&at.to_string()),
    };
    let years = (0..n_years).map(|at| column(&year(at), 14, Look::Whole));
    let name = column("", 38, Look::Words);
    std::iter::once(name).chain(years).chain([column(t.book_sum(), 15, Look::Sum)]).collect()
}

/// The rows of the sheet while they are made. A row is known by its number in the sheet, from 0; its
/// name stands in the first column, the years after it.
struct Rows {
    n_years: usize,
    all: Vec<Vec<Cell>>,
    looks: Vec<(usize, Look)>,
}

impl Rows {
    /// The row that comes next.
    fn next(&self) -> usize {
        FIRST_ROW + self.all.len()
    }

    fn push(&mut self, cells: Vec<Cell>, look: Look) -> usize {
        let row = self.next();
        self.looks.push((self.all.len(), look));
        self.all.push(cells);
        row
    }

    /// The years of a row.
    fn years(&self, row: usize) -> Area {
        Area { sheet: None, from: (1, row), to: (self.n_years, row) }
    }

    /// A row with its sum, if all years may be added.
    fn row(&mut self, name: &str, years: Vec<Cell>, look: Look, sum: Option<f64>) -> usize {
        let area = self.years(self.next());
        let sum = sum.map(|sum| Cell::formula(Term::Sum(area), Cell::Number(sum)));
        self.push(std::iter::once(Cell::text(name)).chain(years).chain(sum).collect(), look)
    }

    /// A row of numbers.
    fn line(&mut self, name: &str, values: &[f64]) -> usize {
        let years = values.iter().map(|&value| Cell::Number(value)).collect();
        self.row(name, years, Look::Whole, Some(values.iter().sum()))
    }

    /// A row of formulas, one a year.
    fn worked_out(
        &mut self,
        name: &str,
        (values, look, has_sum): (&[f64], Look, bool),
        term: impl Fn(usize) -> Term,
    ) -> usize {
        let years = values.iter().enumerate();
        let years = years.map(|(at, &value)| Cell::formula(term(at), Cell::Number(value)));
        let years = years.collect();
        self.row(name, years, look, has_sum.then(|| values.iter().sum()))
    }

    /// The sum of the rows from one on; of no rows, nought.
    fn added(&mut self, name: &str, from: usize, values: &[f64]) -> usize {
        let to = self.next();
        self.worked_out(name, (values, Look::Sum, true), |year| match to.checked_sub(1) {
            Some(last) if last >= from => {
                Term::Sum(Area { sheet: None, from: (year + 1, from), to: (year + 1, last) })
            }
            _ => Term::Number(0.0),
        })
    }

    fn net(&mut self, name: &str, (gains, costs): (usize, usize), values: &[f64]) -> usize {
        self.worked_out(name, (values, Look::Sum, true), |year| {
            at(year, gains).with(Sign::Minus, at(year, costs))
        })
    }

    /// Each year's worth in year 0: net ÷ (1 + r)^t.
    fn today(&mut self, name: &str, (net, rate): (usize, usize), values: &[f64]) -> usize {
        self.worked_out(name, (values, Look::Whole, true), |year| {
            let n = u32::try_from(year).map_or(f64::INFINITY, f64::from);
            let rate = Term::Fixed(Place { sheet: None, column: 1, row: rate });
            let growth = Term::Number(1.0).with(Sign::Plus, rate);
            at(year, net).with(Sign::Over, growth.with(Sign::Power, Term::Number(n)))
        })
    }

    fn so_far(&mut self, name: &str, today: usize, values: &[f64]) -> usize {
        let add = |sum: &mut f64, value: &f64| {
            *sum += value;
            Some(*sum)
        };
        let sums: Vec<f64> = values.iter().scan(0.0, add).collect();
        let own = self.next();
        self.worked_out(name, (&sums, Look::Whole, false), |year| match year.checked_sub(1) {
            Some(before) => at(before, own).with(Sign::Plus, at(year, today)),
            None => at(year, today),
        })
    }

    /// The chart under the table.
    fn chart(
        &self,
        title: String,
        unit: &str,
        series: &[(&str, usize, SeriesLook, &str)],
    ) -> ChartSpec {
        let spec = |&(name, row, look, colour): &(&str, usize, SeriesLook, &str)| SeriesSpec {
            name: name.to_owned(),
            values: self.years(row),
            look,
            colour: colour.to_owned(),
        };
        let header = FIRST_ROW - 1;
        ChartSpec {
            form: ChartForm::Names,
            title,
            unit: unit.to_owned(),
            over: self.years(header),
            series: series.iter().map(spec).collect(),
            at: (0, self.next() + 1),
            size: (self.n_years.min(7) + 1, 20),
        }
    }
}

/// A year of a row.
fn at(year: usize, row: usize) -> Term {
    Term::At(Place { sheet: None, column: year + 1, row })
}
