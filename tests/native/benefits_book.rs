//! The benefits work as a workbook: what goes out comes back, its formulas give what the app gives,
//! and what a colleague changed is told row by row.

mod followed;
mod saved_elsewhere;

use std::cell::Cell as Counter;
use std::sync::Arc;

use proptest::prelude::*;
use stifinner::domain::calc::perspective::Perspective;
use stifinner::domain::calc::realized::{Realized, standing};
use stifinner::domain::economy::Model;
use stifinner::domain::{
    Beneficiary, Benefit, BenefitClass, BenefitId, BenefitKind, Command, Currency, Day, Details,
    Direction, Edit, Frequency, Id, Indicator, IndicatorId, Language, Line, Mark, MeasurementKind,
    MeasuringMethod, Moment, Point, Project, Refusal, Rule, Series, StakeholderId, UserGroupId,
    UserRecordId, Value, apply,
};
use stifinner::exchange::{
    Column, Fate, Incoming, NewIds, NoTable, Reason, ToldTable, UserRows, Verdict, Wanted,
    benefits_book, incoming, reason,
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
    let user_record = || UserRecordId::from_bits(bits());
    let user_group = || UserGroupId::from_bits(bits());
    let new = NewIds {
        stakeholder: &stakeholder,
        benefit: &benefit,
        indicator: &indicator,
        user_record: &user_record,
        user_group: &user_group,
    };
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
    read(&write_xlsx(&benefits_book(project, &texts(locale), UserRows::Along)), "a.xlsx").unwrap()
}

fn tables(incoming: &Incoming) -> Vec<ToldTable> {
    incoming.told(&texts(Locale::Nb), false)
}

/// What becomes of the rows of all tables.
fn fates(incoming: &Incoming) -> Vec<Fate> {
    tables(incoming).iter().flat_map(|table| table.rows.iter().map(|row| row.fate)).collect()
}

fn visits() -> IndicatorId {
    Id::from_bits(2)
}

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
        Point {
            n: Some(8), note: Line::optional("Sone sør").unwrap(), ..point("2026-03-01", 7.0)
        },
        Point { kind: Some(MeasurementKind::Pilot), ..point("2026-03-01", 6.0) },
    ]));
    let steps: [Command; 2] = [
        Edit::Add { item: benefit, at: None }.into(),
        Edit::Add { item: indicator, at: None }.into(),
    ];
    steps
        .into_iter()
        .fold(empty, |project, step| apply(&project, step, Moment::from_ms(0)).unwrap().project)
}

/// Works out a term as a spreadsheet would; nothing where it shows nothing.
fn work_out(sheets: &[SheetSpec], own: usize, term: &Term) -> Option<f64> {
    let at = |place: &Place| number(sheets, own, *place);
    match term {
        Term::Number(number) => Some(*number),
        Term::At(place) | Term::Fixed(place) => at(place),
        Term::Sum(area) => Some(area.places().filter_map(|place| at(&place)).sum()),
        Term::Of(one, sign, other) => {
            let (one, other) = (work_out(sheets, own, one)?, work_out(sheets, own, other)?);
            let number = match sign {
                Sign::Plus => one + other,
                Sign::Minus => one - other,
                Sign::Times => one * other,
                Sign::Over => one / other,
                Sign::Power => one.powf(other),
            };
            number.is_finite().then_some(number)
        }
        Term::Where(places, term) => {
            places.iter().all(|place| at(place).is_some()).then(|| work_out(sheets, own, term))?
        }
    }
}

/// The number in a cell, worked out anew where it is a formula.
fn number(sheets: &[SheetSpec], own: usize, place: Place) -> Option<f64> {
    let own = place.sheet.unwrap_or(own);
    let sheet = &sheets[own];
    let row = place.row.checked_sub(sheet.header_row as usize)?;
    match sheet.rows.get(row)?.get(place.column)? {
        Cell::Number(number) => Some(*number),
        Cell::Day(days) => Some(f64::from(*days)),
        Cell::Formula(formula) => work_out(sheets, own, &formula.term),
        _ => None,
    }
}

#[track_caller]
fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() <= 1e-9 * wanted.abs().max(1.0), "{found} is not {wanted}");
}

/// Works out every formula of a workbook anew and compares it with what stands beside it.
fn check_formulas(sheets: &[SheetSpec]) -> usize {
    let mut n_formulas = 0;
    for (own, sheet) in sheets.iter().enumerate() {
        for cell in sheet.rows.iter().flatten() {
            let Cell::Formula(formula) = cell else { continue };
            n_formulas += 1;
            let found = work_out(sheets, own, &formula.term);
            match &formula.value {
                Cell::Number(wanted) => near(found.unwrap(), *wanted),
                Cell::Day(wanted) => near(found.unwrap(), f64::from(*wanted)),
                other => assert_eq!((found, other), (None, &Cell::Empty), "{formula:?}"),
            }
        }
    }
    n_formulas
}

/// The cells that an area of a chart points to are there.
fn check_charts(sheets: &[SheetSpec]) {
    let is_inside = |area: &Area, own: usize| {
        let sheet = &sheets[area.sheet.unwrap_or(own)];
        let last = sheet.header_row as usize + sheet.rows.len();
        area.from.0 <= area.to.0 && area.from.1 <= area.to.1 && area.to.1 < last
    };
    for (own, sheet) in sheets.iter().enumerate() {
        for chart in &sheet.charts {
            assert!(is_inside(&chart.over, own), "{chart:?}");
            for series in &chart.series {
                assert!(is_inside(&series.values, own), "{chart:?}");
                let length = |area: &Area| area.places().count();
                assert_eq!(length(&series.values), length(&chart.over), "{chart:?}");
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(24, 2_000))]

    #[test]
    fn what_goes_out_comes_back_with_nothing_changed(project in project(), at in 0..4_usize) {
        let t = texts(LOCALES[at]);
        let incoming = compared(&project, &out(&project, LOCALES[at]), Wanted::Anything, &t).unwrap();
        let n_points: usize = project.indicators.iter().map(|it| it.series.len()).sum();
        let n_milestones: usize = project.indicators.iter().map(|it| it.milestones.len()).sum();
        let n_follow_ups: usize = project.user_records.iter().map(|it| it.follow_ups.len()).sum();
        let mut expected =
            vec![project.benefits.len(), project.indicators.len(), n_points, n_milestones];
        // Groups have a sheet as soon as there are any.
        expected.extend(Some(project.user_groups.len()).filter(|n| *n > 0));
        expected.extend([project.user_records.len(), n_follow_ups]);
        let told = tables(&incoming);
        prop_assert_eq!(
            told.iter().map(|table| table.rows.len()).collect::<Vec<_>>(),
            expected
        );
        for row in told.iter().flat_map(|table| &table.rows) {
            prop_assert_eq!(row.fate, Fate::Unchanged, "{:?}", row);
        }
        prop_assert_eq!(incoming.command(), None);
    }

    #[test]
    fn every_formula_gives_what_the_app_gives(project in project()) {
        let sheets = benefits_book(&project, &texts(Locale::Nb), UserRows::Along);
        check_formulas(&sheets);
        check_charts(&sheets);
    }
}

#[test]
fn the_money_comes_to_what_the_calculation_comes_to() {
    let bytes =
        std::fs::read(crate::files::path("tests/data/files/v0004/kitchen-sink.stifinner.json"));
    let Ok(bytes) = bytes else { panic!("the kitchen sink has moved") };
    let project = stifinner::format::read(&String::from_utf8(bytes).unwrap()).unwrap().project;
    let model = Model::of(&project, Perspective::Municipality);
    let npv = model.npv(&model.expected()).unwrap();
    let t = texts(Locale::Nb);
    let sheets = benefits_book(&project, &t, UserRows::LeftOut);
    assert!(check_formulas(&sheets) > 0);
    let own = sheets.iter().position(|it| it.name == t.book_money()).unwrap();
    let last = sheets[own].header_row as usize + sheets[own].rows.len() - 1;
    near(number(&sheets, own, Place { sheet: None, column: 1, row: last }).unwrap(), npv);
}

#[test]
fn the_realised_share_is_a_formula_that_follows_the_cells() {
    let project = with_visits();
    let mut sheets = benefits_book(&project, &texts(Locale::Nb), UserRows::LeftOut);
    let share = |sheets: &[SheetSpec]| number(sheets, 1, Place { sheet: None, column: 15, row: 5 });
    let indicator = project.indicators.get(visits()).unwrap();
    let Realized::Share(wanted) = standing(indicator).realized else { panic!() };
    near(share(&sheets).unwrap(), wanted);
    // Somebody writes another measurement over the latest.
    sheets[2].rows[2][2] = Cell::Number(4.0);
    near(share(&sheets).unwrap(), 1.0);
    // A target equal to the baseline has no share.
    sheets[1].rows[0][8] = Cell::Number(12.0);
    assert_eq!(share(&sheets), None);
}

#[test]
fn a_workbook_in_one_language_is_read_in_another() {
    let project = with_visits();
    for from in LOCALES {
        for to in LOCALES {
            let found = compared(&project, &out(&project, from), Wanted::Anything, &texts(to));
            assert_eq!(fates(&found.unwrap()), [Fate::Unchanged; 5], "{from:?} {to:?}");
        }
    }
}

#[test]
fn every_word_that_is_offered_is_understood() {
    fn check<C: Choice + std::fmt::Debug>(parse: fn(&str) -> Option<C>) {
        for locale in LOCALES {
            let t = texts(locale);
            for &choice in C::all() {
                assert_eq!(parse(choice.word(&t)), Some(choice), "{}", choice.word(&t));
            }
        }
    }
    check::<BenefitKind>(parse::benefit_kind);
    check::<Beneficiary>(parse::beneficiary);
    check::<BenefitClass>(parse::benefit_class);
    check::<bool>(parse::answer);
    check::<Direction>(parse::direction);
    check::<Frequency>(parse::frequency);
    check::<MeasuringMethod>(parse::measuring_method);
    check::<MeasurementKind>(parse::measurement_kind);
    for t in LOCALES.map(texts) {
        assert_eq!(parse::is_kept(t.rule_keep()), Some(true));
        assert_eq!(parse::is_kept(t.rule_reach()), Some(false));
    }
}

#[test]
fn a_change_in_every_table_is_one_step() {
    let project = with_visits();
    let mut sheets = benefits_book(&project, &texts(Locale::Nb), UserRows::LeftOut);
    sheets[0].rows[0][1] = Cell::text("Spart tid");
    sheets[0].rows.push(vec![Cell::text("Tryggere netter")]);
    sheets[1].rows[0][8] = Cell::Number(5.0);
    sheets[1].rows.push(vec![Cell::text("Fall om natta"), Cell::text("Tryggere netter")]);
    sheets[2].rows[0][2] = Cell::Number(11.0);
    let more =
        [Cell::text("Fall om natta"), Cell::Day(day("2026-04-01").days()), Cell::Number(3.0)];
    sheets[2].rows.push(more.to_vec());
    let book = read(&write_xlsx(&sheets), "a.xlsx").unwrap();
    let t = texts(Locale::Nb);
    let incoming = compared(&project, &book, Wanted::Anything, &t).unwrap();
    use Fate::{Changed, New, Unchanged};
    let expected = [Changed, New, Changed, New, Changed, Unchanged, Unchanged, New];
    assert_eq!(fates(&incoming), expected, "{:#?}", tables(&incoming));
    assert!(tables(&incoming)[2].rows[0].facts[0].ends_with("10 → 11"));
    let after = used(&project, &incoming);
    let old = after.indicators.get(visits()).unwrap();
    assert_eq!(old.target.value, Some(value(5.0)), "what two tables change is changed by both");
    assert_eq!(old.series.points()[0].value, value(11.0));
    let new = after.indicators.iter().find(|it| it.name.as_str() == "Fall om natta").unwrap();
    let benefit = after.benefits.get(new.benefits[0]).unwrap();
    assert_eq!((benefit.title.as_str(), new.series.len()), ("Tryggere netter", 1));
}

#[test]
fn a_row_that_is_not_used_has_its_reason() {
    let project = with_visits();
    let not_understood =
        |column, text: &str| Reason::NotUnderstood { column, text: text.to_owned() };
    let locked =
        Reason::Refused(Refusal::Locked { field: stifinner::domain::Field::BaselineValue });
    let checks = [
        ("Gevinst;Type\n;Spart tid", Reason::NoName),
        ("Gevinst;Type\nA;gratis", not_understood(Column::BenefitKind, "gratis")),
        (
            "Gevinst;Mål den støtter\nA;Noe",
            Reason::Unknown { column: Column::Goals, text: "Noe".to_owned() },
        ),
        ("Indikator;Toleranse;Hva vil dere?\nA;mye;hold", not_understood(Column::Tolerance, "mye")),
        ("Indikator;Nullpunkt\nBesøk i uka;13", locked),
        ("Indikator;Dato;Verdi\n;1.2.2026;3", Reason::Missing { column: Column::Indicator }),
        (
            "Indikator;Dato;Verdi\nFall;1.2.2026;3",
            Reason::Unknown { column: Column::Indicator, text: "Fall".to_owned() },
        ),
        ("Indikator;Dato;Verdi\nBesøk i uka;;3", Reason::Missing { column: Column::Measured }),
        ("Indikator;Dato;Verdi\nBesøk i uka;1.2.2026;", Reason::Missing { column: Column::Value }),
        (
            "Indikator;Dato;Verdi\nBesøk i uka;en gang;3",
            not_understood(Column::Measured, "en gang"),
        ),
        (
            "Indikator;Dato;Verdi\nBesøk i uka;1.2.2026;mange",
            not_understood(Column::Value, "mange"),
        ),
        (
            "Indikator;Dato;Verdi;Antall (n)\nBesøk i uka;1.2.2026;3;0,5",
            not_understood(Column::SampleSize, "0,5"),
        ),
    ];
    for (text, why) in checks {
        let incoming = from_text(&project, text, Wanted::Anything);
        let Incoming::Benefits(all) = &incoming else { panic!("{incoming:?}") };
        let benefits = all.benefits.iter().flat_map(|it| &it.rows).map(|row| match &row.verdict {
            Verdict::Rejected(why) => Some(why.clone()),
            _ => None,
        });
        let indicators =
            all.indicators.iter().flat_map(|it| &it.rows).map(|row| match &row.verdict {
                Verdict::Rejected(why) => Some(why.clone()),
                _ => None,
            });
        let measured =
            all.measurements.iter().flat_map(|it| &it.rows).map(|row| match &row.verdict {
                Verdict::Rejected(why) => Some(why.clone()),
                _ => None,
            });
        let found: Vec<_> = benefits.chain(indicators).chain(measured).collect();
        assert_eq!(found, [Some(why.clone())], "{text}");
        assert_eq!(incoming.command(), None);
        for locale in LOCALES {
            assert!(reason(&texts(locale), &why).ends_with('.'), "{why:?}");
        }
    }
}

#[test]
fn days_and_values_alone_come_in_as_measurements_of_one_indicator() {
    let project = with_visits();
    let wanted = Wanted::Measurements(visits());
    use Fate::{Changed, New, Rejected, Unchanged};
    let checks: [(&str, &[Fate]); 5] = [
        ("Dato;Verdi\n01.02.2026;10\n15.04.2026;5,5", &[Unchanged, New]),
        // Without heads, and with a title over it.
        ("Uttrekk fra fagsystem\n2026-02-01;9,5;12;Ny sone", &[Changed]),
        (
            "Dato;Verdi\n1. mars 2026;7\n1. mars 2026;6\n1. mars 2026;6",
            &[Unchanged, Unchanged, New],
        ),
        ("Dato;Verdi\n1.5.2026;3\n1.5.2026;3\n;4", &[New, Rejected, Rejected]),
        // In a table of all, the rows about others are left out.
        ("Indikator;Dato;Verdi\nBesøk i uka;1.5.2026;3\nFall;1.5.2026;3", &[New]),
    ];
    for (text, expected) in checks {
        assert_eq!(fates(&from_text(&project, text, wanted)), expected, "{text}");
    }
    let after = used(&project, &from_text(&project, checks[1].0, wanted));
    let first = &after.indicators.get(visits()).unwrap().series.points()[0];
    assert_eq!((first.value, first.n), (value(9.5), Some(12)));
    assert_eq!(first.note.as_ref().unwrap().as_str(), "Ny sone");
    for text in ["", "Hei\nog hå", "Dato\n1.2.2026"] {
        let book = read(text.as_bytes(), "list.csv").unwrap();
        let found = compared(&project, &book, wanted, &texts(Locale::Nb));
        assert_eq!(found, Err(NoTable), "{text}");
    }
}

#[test]
fn what_a_row_does_not_say_stays() {
    let project = with_visits();
    let text = "Indikator;Dato;Verdi\nBesøk i uka;1.3.2026;7,5";
    let after = used(&project, &from_text(&project, text, Wanted::Anything));
    let point = &after.indicators.get(visits()).unwrap().series.points()[1];
    assert_eq!((point.value, point.n), (value(7.5), Some(8)));
    assert_eq!(point.note.as_ref().unwrap().as_str(), "Sone sør");
}

#[test]
fn a_table_of_stakeholders_is_not_taken_for_one_of_benefits() {
    let project = with_visits();
    let text = "Interessent;Gevinster det gjelder;Type\nSykepleiere;Færre besøk;Ansatte";
    let incoming = from_text(&project, text, Wanted::Anything);
    assert!(matches!(incoming, Incoming::Stakeholders(_)), "{incoming:?}");
    for text in ["Ansvarlig;Frist\nKari;1. mai", "Gevinst\nA", ""] {
        let book = read(text.as_bytes(), "list.csv").unwrap();
        let found = compared(&project, &book, Wanted::Anything, &texts(Locale::Nb));
        assert_eq!(found, Err(NoTable), "{text}");
    }
}

#[test]
fn no_text_of_a_project_becomes_a_formula() {
    let mut project = with_visits();
    for (at, text) in ["=1+1", "+47", "@SUM(A1)", "=HYPERLINK(\"http://x\")"].iter().enumerate() {
        let item = Benefit::new(Id::from_bits(10 + at as u64), line(text));
        let add = Command::Benefit(Edit::Add { item, at: None });
        project = apply(&project, add, Moment::from_ms(0)).unwrap().project;
    }
    let item = Indicator {
        rule: Rule::Keep { tolerance: value(0.0) },
        ..Indicator::overall(Id::from_bits(20), line("='x'!A1"))
    };
    let add = Command::Indicator(Edit::Add { item, at: None });
    project = apply(&project, add, Moment::from_ms(0)).unwrap().project;
    let book = out(&project, Locale::En);
    let names: Vec<_> = book.sheets[0].rows.iter().skip(2).map(|row| &row.cells[0]).collect();
    assert_eq!(names[1], &Cell::text("=1+1"));
    let found = compared(&project, &book, Wanted::Anything, &texts(Locale::En)).unwrap();
    assert_eq!(found.command(), None);
    // As a table of texts too.
    let sheets = benefits_book(&project, &texts(Locale::En), UserRows::LeftOut);
    let text = String::from_utf8(write_csv(&sheets[0].rows)).unwrap();
    assert!(text.contains("'=1+1") && !text.contains("\n=1"));
}

#[test]
fn of_very_many_measurements_the_newest_go_out_and_the_sheet_says_so() {
    let project = with_visits();
    let start = day("2020-01-01");
    let point = |at: i32| Point::new(start.plus_days(at / 20), value(f64::from(at)));
    let edit = stifinner::domain::SeriesEdit::Paste((0..25_000).map(point).collect());
    let paste = Command::Series { indicator: visits(), edit };
    let project = apply(&project, paste, Moment::from_ms(0)).unwrap().project;
    let sheets = benefits_book(&project, &texts(Locale::En), UserRows::LeftOut);
    assert_eq!(sheets[2].rows.len(), 20_000);
    assert!(sheets[2].title.contains("20,000 newest of 25,003"), "{}", sheets[2].title);
    // And they come back within what is read.
    let t = texts(Locale::Nb);
    let found = compared(&project, &out(&project, Locale::Nb), Wanted::Anything, &t).unwrap();
    assert_eq!(found.command(), None);
}

#[test]
fn a_day_before_workbooks_count_right_comes_back_too() {
    let project = with_visits();
    let edit = stifinner::domain::SeriesEdit::Add(Point::new(day("1900-02-19"), value(1.0)));
    let add = Command::Series { indicator: visits(), edit };
    let project = apply(&project, add, Moment::from_ms(0)).unwrap().project;
    let t = texts(Locale::Sv);
    let found = compared(&project, &out(&project, Locale::Sv), Wanted::Anything, &t).unwrap();
    assert_eq!(found.command(), None);
}
