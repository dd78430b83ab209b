//! The benefits work as a workbook: what goes out comes back, its formulas give what the app gives,
//! and what a colleague changed is told row by row.

use std::cell::Cell as Counter;
use std::sync::Arc;

use proptest::prelude::*;
use stifinner::domain::calc::perspective::Perspective;
use stifinner::domain::calc::realized::{Realized, standing};
use stifinner::domain::economy::Model;
use stifinner::domain::{
    Beneficiary, Benefit, BenefitClass, BenefitId, BenefitKind, Command, Currency, Day, Details,
    Direction, Edit, Frequency, Id, Indicator, IndicatorId, Language, Line, Mark, MeasurementKind,
    MeasuringMethod, Moment, Point, Project, Refusal, Rule, Series, StakeholderId, Value, apply,
};
use stifinner::exchange::{
    Column, Fate, Incoming, NewIds, NoTable, Reason, ToldTable, Verdict, Wanted, benefits_book,
    incoming, reason,
};
use stifinner::i18n::{Locale, Texts};
use stifinner::sheets::{
    Area, Cell, Place, SheetSpec, Sign, Term, Workbook, read, write_csv, write_xlsx,
};
use stifinner::words::{Choice, parse};

use crate::figures::texts;
use crate::strategies::{cases, project};

const LOCALES: [Locale; 4] = [Locale::Nb, Locale::Nn, Locale::Sv, Locale::En];

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn value(number: f64) -> Value {
    Value::new(number).unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn compared(
    project: &Project,
    book: &Workbook,
    wanted: Wanted,
    t: &Texts,
) -> Result<Incoming, NoTable> {
    let next = Counter::new(1_000_000);
    let bits = || {
        next.set(next.get() + 1);
        next.get()
    };
    let stakeholder = || StakeholderId::from_bits(bits());
    let benefit = || BenefitId::from_bits(bits());
    let indicator = || IndicatorId::from_bits(bits());
    let new =
        NewIds { stakeholder: &stakeholder, benefit: &benefit, indicator: &indicator };
    incoming(project, book, wanted, (t, day("2026-11-22"), new))
}

fn from_text(project: &Project, text: &str, wanted: Wanted) -> Incoming {
    let book = read(text.as_bytes(), "list.csv").unwrap();
    compared(project, &book, wanted, &texts(Locale::Nb)).unwrap()
}

fn used(project: &Project, incoming: &Incoming) -> Project {
    apply(project, incoming.command().unwrap(), Moment::from_ms(1)).unwrap().project
}

fn out(project: &Project, locale: Locale) -> Workbook {
    read(&write_xlsx(&benefits_book(project, &texts(locale))), "a.xlsx").unwrap()
}

fn tables(incoming: &Incoming) -> Vec<ToldTable> {
    incoming.told(&texts(Locale::Nb), false)
}

/// What becomes of the rows of all tables.
fn fates(incoming: &Incoming) -> Vec<Fate> {
    tables(incoming).iter().flat_map(|table| table.rows.iter().map(|row| row.fate)).collect()
}

const VISITS: IndicatorId = IndicatorId(2);

/// One benefit with an indicator that was measured three times, twice on a day.
fn with_visits() -> Project {
    let details = Details::new(line("Digitalt tilsyn"), Currency::Nok, Language::Nb);
    let empty = Project::new(Id::from_bits(7), details, Moment::from_ms(0));
    let benefit = Benefit::new(Id::from_bits(1), line("Færre besøk"));
    let point = |date, number| Point::new(day(date), value(number));
    let mut indicator = Indicator::new(Id::from_bits(2), benefit.id, line("Besøk i uka"));
    indicator.baseline = Mark { value: Some(value(12.0)), day: Some(day("2026-01-01")) };
    indicator.target = Mark { value: Some(value(4.0)), day: Some(day("2026-12-31")) };
    indicator.series = Arc::new(Series::new(vec![
        point("2026-02-01", 10.0),
        Point { n: Some(8), note: Line::optional("Sone sør").unwrap(), ..point("2026-03-01", 7.0) },
        Point { kind: Some(MeasurementKind::Pilot), ..point("2026-03-01", 6.0) },
    ]));
    let steps =
        [Edit::Add { item: benefit, at: None }.into(), Edit::Add { item: indicator, at: None }.into()];
    let steps: [Command; 2] = steps;
    steps.into_iter().fold(empty, |project, step| {
        apply(&project, step, Moment::from_ms(0)).unwrap().project
    })
}
