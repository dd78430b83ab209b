//! A project's calculation in words, tables and pictures.
//!
//! One [`Economics`] serves the page, the documents and whoever checks the figures; everything in it
//! comes from one [`Model`], so that no two places can differ.

mod cautions;
mod swings;
mod years;

use crate::domain::calc::perspective::Perspective;
use crate::domain::calc::present_value::{KeyFigures, equivalent_annual_value};
use crate::domain::calc::saved_time::full_time_employees;
use crate::domain::calc::undefined::Undefined;
use crate::domain::economy::{Input, LineYears, Measure, Model, YearTotal, assumption};
use crate::domain::{BenefitClass, EntityRef, Project};
use crate::figures::amount::with_unit;
use crate::figures::money::Money;
use crate::i18n::Texts;
use crate::words::Choice;

pub use cautions::{CautionWords, caution_words};
pub use swings::SwingWords;
pub use years::{YearsRow, YearsTable};

use crate::charts::swings::SwingsSpec;
use crate::charts::years::YearsSpec;

/// A calculation, told.
#[derive(Debug, Clone, PartialEq)]
pub struct Economics {
    /// What it comes to, in a sentence.
    pub title: String,
    /// What it rests on, in a sentence.
    pub lead: String,
    /// The figures that matter most.
    pub key: Vec<KeyFigure>,
    /// Every line, year by year.
    pub table: YearsTable,
    /// The years as a picture.
    pub flow: YearsSpec,
    /// What moves the result most, as a picture; `None` when nothing does.
    pub swings: Option<SwingsSpec>,
    /// The same in words.
    pub swing_rows: Vec<SwingWords>,
    /// What if: each with what it would come to.
    pub what_ifs: Vec<(String, String)>,
}

/// One figure with its name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigure {
    /// What it is called.
    pub label: String,
    /// The figure.
    pub figure: String,
    /// What to know about it.
    pub note: String,
}

/// What everything is told from.
struct Told<'a> {
    project: &'a Project,
    model: &'a Model,
    t: &'a Texts,
    money: Money<'a>,
    at: Vec<f64>,
    totals: Vec<YearTotal>,
    figures: KeyFigures,
}

/// The calculation of a project; `None` while there is nothing to calculate.
#[must_use]
pub fn economics(project: &Project, perspective: Perspective, t: &Texts) -> Option<Economics> {
    let model = Model::of(project, perspective);
    if model.is_empty() {
        return None;
    }
    let at = model.expected();
    let money = Money::new(t, project.details.currency);
    let totals = model.totals(&at).ok()?;
    let figures = model.key_figures(&at).ok()?;
    let lines = model.lines(&at).ok()?;
    let told = Told { project, model: &model, t, money, at, totals, figures };
    let (swings, swing_rows) = swings::swings(&told);
    Some(Economics {
        title: told.title(),
        lead: told.lead(),
        key: told.key(&lines),
        table: years::table(&told, &lines),
        flow: years::flow(&told),
        swings,
        swing_rows,
        what_ifs: swings::what_ifs(&told),
    })
}

impl Told<'_> {
    fn title(&self) -> String {
        let (t, n) = (self.t, u64::from(self.model.years()));
        let amount = self.money.short(self.figures.npv.abs());
        let has = |part: fn(&YearTotal) -> f64| self.totals.iter().any(|it| part(it).abs() > 0.0);
        match (has(|it| it.money.benefits), has(|it| it.money.costs)) {
            (true, false) => t.economy_no_costs_yet(&self.money.short(self.figures.benefits), n),
            (false, true) => t.economy_no_gains_yet(&self.money.short(self.figures.costs), n),
            _ if self.figures.npv >= 0.0 => t.economy_pays(&amount, n),
            _ => t.economy_costs(&amount, n),
        }
    }

    fn lead(&self) -> String {
        let t = self.t;
        let percent = t.locale().percent(self.model.rate(&self.at), 1);
        let rate = match self.rate_source() {
            Some(source) => t.economy_rate_from(&percent, &source),
            None => t.economy_rate(&percent),
        };
        let prices = self.project.details.economy.price_year;
        let prices = prices.map(|year| t.economy_prices(&year.to_string()));
        [Some(rate), prices].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Where the rate comes from: as somebody said, or by custom.
    fn rate_source(&self) -> Option<String> {
        let said = assumption(&self.project.details.economy.inputs, Input::DiscountRate);
        match said.filter(|it| it.expected.is_some()) {
            Some(said) => said.source.as_ref().map(ToString::to_string),
            None => Some(self.t.economy_rate_customary().to_owned()),
        }
    }

    fn key(&self, lines: &[LineYears]) -> Vec<KeyFigure> {
        let (t, figures) = (self.t, &self.figures);
        let number = |value: f64| t.locale().decimal(value, 2);
        let years = |value: f64| t.years_number(&t.locale().decimal(value, 1));
        let figure = |label: &str, figure: String, note: &str| KeyFigure {
            label: label.to_owned(),
            figure,
            note: note.to_owned(),
        };
        let ratio = self.or_why(figures.ratio.map(number));
        let payback = self.or_why(figures.payback.map(years));
        let later = self.or_why(figures.discounted_payback.map(years));
        let irr = self.or_why(figures.internal_rate.map(|rate| t.locale().percent(rate, 1)));
        let annual = equivalent_annual_value(
            figures.npv,
            u16::from(self.model.years()),
            self.model.rate(&self.at),
        );
        let annual = self.or_why(annual.map(|amount| self.money.whole(amount)));
        let sums =
            t.key_npv_note(&self.money.whole(figures.benefits), &self.money.whole(figures.costs));
        let mut key = vec![
            figure(t.key_npv(), self.money.whole(figures.npv), &sums),
            figure(t.key_ratio(), ratio, t.key_ratio_note()),
            figure(t.key_payback(), payback, &t.key_payback_note(&later)),
            figure(t.key_annual(), annual, t.key_annual_note()),
            figure(t.key_irr(), irr, t.key_irr_note()),
        ];
        key.extend(self.hours());
        key.extend(self.classes(lines));
        key
    }

    /// Hours set free in the last year, and how many full-time employees that would be.
    fn hours(&self) -> Option<KeyFigure> {
        let t = self.t;
        let hours = self.totals.last()?.hours;
        if hours.abs() < 0.5 {
            return None;
        }
        let shared = &self.project.details.economy.inputs;
        let full = assumption(shared, Input::FullTimeHours).and_then(|it| it.expected);
        let employees = full.and_then(|full| full_time_employees(hours, full.get()).ok());
        let note = match employees {
            Some(number) => t.key_hours_employees(&t.locale().decimal(number, 1)),
            None => t.key_hours_note().to_owned(),
        };
        let figure = with_unit(t.locale(), &t.locale().decimal(hours, 0), t.unit_hours());
        Some(KeyFigure { label: t.key_hours().to_owned(), figure, note })
    }

    /// What the last year brings, by what becomes of it in the accounts; never added together.
    fn classes(&self, lines: &[LineYears]) -> Vec<KeyFigure> {
        let t = self.t;
        let class = |line: EntityRef| {
            let EntityRef::ValueLine(id) = line else { return None };
            let benefit = self.project.value_lines.get(id)?.benefit?;
            Some(self.project.benefits.get(benefit)?.class)
        };
        let sum = |of: BenefitClass| -> f64 {
            let fits = lines.iter().filter(|it| class(it.line) == Some(Some(of)));
            fits.filter_map(|it| it.money.last()).sum()
        };
        let classes = [BenefitClass::BudgetEffect, BenefitClass::AlternativeUse];
        let notes = [t.key_cashable_note(), t.key_capacity_note()];
        let told = classes.into_iter().zip(notes).map(|(of, note)| (of, sum(of), note));
        told.filter(|(_, amount, _)| amount.abs() >= 0.5)
            .map(|(of, amount, note)| KeyFigure {
                label: of.word(t).to_owned(),
                figure: self.money.whole(amount),
                note: note.to_owned(),
            })
            .collect()
    }

    /// The figure, or in words why there is none.
    fn or_why(&self, figure: Result<String, Undefined>) -> String {
        let t = self.t;
        figure.unwrap_or_else(|why| match why {
            Undefined::NotPaidBack => t.undefined_not_paid_back(u64::from(self.model.years())),
            Undefined::NothingToDivideBy => t.undefined_no_costs().to_owned(),
            Undefined::NoSignChange | Undefined::SeveralSignChanges => {
                t.undefined_not_unique().to_owned()
            }
            Undefined::NoSolution => t.undefined_never().to_owned(),
            Undefined::NotFinite | Undefined::OutOfRange => t.undefined_out_of_range().to_owned(),
        })
    }

    /// What a line is called.
    fn line_name(&self, line: EntityRef) -> String {
        line.name(self.project).map(ToString::to_string).unwrap_or_default()
    }

    /// A number of an input with its unit.
    fn input_text(&self, input: Option<Input>, number: f64) -> String {
        let t = self.t;
        let Some(input) = input else { return t.locale().percent(number, 0) };
        input_text(t, self.money, input, number)
    }
}

/// What one line comes to, for all parties: a gain in the last year it counts in, a cost over all
/// years. `None` while it is not counted.
#[must_use]
pub fn line_amount(project: &Project, line: EntityRef, t: &Texts) -> Option<String> {
    let model = Model::of(project, Perspective::Society);
    let lines = model.lines(&model.expected()).ok()?;
    let years = lines.into_iter().find(|it| it.line == line)?.money;
    let amount = if matches!(line, EntityRef::CostLine(_)) {
        years.iter().sum()
    } else {
        years.iter().copied().rfind(|it| it.abs() > 0.0).unwrap_or_default()
    };
    Some(Money::new(t, project.details.currency).whole(amount))
}

/// A number of an input with its unit, as it was entered.
#[must_use]
pub fn input_text(t: &Texts, money: Money<'_>, input: Input, number: f64) -> String {
    let with = |unit: &str| with_unit(t.locale(), &t.locale().decimal(number, 2), unit);
    match input.measure() {
        Measure::Money => money.exact(number),
        Measure::Percent | Measure::Level => t.locale().percent(number / 100.0, 1),
        Measure::Minutes => with(t.unit_minutes()),
        Measure::Hours => with(t.unit_hours()),
        Measure::Months => with(t.unit_months()),
        Measure::Count => t.locale().decimal(number, 2),
    }
}
