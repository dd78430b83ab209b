//! The sheets of the way to the target and of users, out and back.

use stifinner::domain::{
    Correction, Field, FollowUp, Level, Milestone, Prose, UserGroup, UserMeasures, UserRecord,
};

use stifinner::domain::economy::{
    Assumption, CostDriver, CostLine, Input, Scale, ValueFormula, ValueLine,
};

use super::*;

fn b07() -> UserRecordId {
    Id::from_bits(31)
}

fn measures(visits: f64, minutes: f64) -> UserMeasures {
    UserMeasures {
        visits: Some(value(visits)),
        minutes: Some(value(minutes)),
        ..UserMeasures::default()
    }
}

/// The visits with two intermediate targets and a corrected baseline, two users and a group.
pub(super) fn with_users() -> Project {
    let project = with_visits();
    let milestone = |date, number| Milestone { day: day(date), value: value(number) };
    let corrected = Correction {
        day: day("2026-04-02"),
        before: Mark { value: Some(value(11.0)), day: Some(day("2026-01-01")) },
        reason: line("Regnet feil"),
    };
    let indicator = Indicator {
        milestones: vec![milestone("2026-06-30", 9.0), milestone("2026-09-30", 6.5)],
        corrections: vec![corrected],
        ..(**project.indicators.get(visits()).unwrap()).clone()
    };
    let first = UserRecord {
        service_area: Line::optional("Hjemmetjenesten").unwrap(),
        technology: Line::optional("Digitalt tilsyn").unwrap(),
        start: Some(day("2026-02-01")),
        before: UserMeasures { travel: Some(value(10.5)), ..measures(14.0, 20.0) },
        stop: Some(day("2026-10-01")),
        stop_reason: Line::optional("Flyttet til sykehjem").unwrap(),
        ..UserRecord::new(b07(), line("B-07"))
    };
    let later = |date, visits, is_reached| FollowUp {
        day: day(date),
        measures: measures(visits, 15.0),
        is_reached,
    };
    let first = first.with(later("2026-05-01", 9.0, None));
    let first = first.with(later("2026-08-01", 7.0, Some(true)));
    let second = UserRecord::new(Id::from_bits(32), line("C-12"));
    let group = UserGroup {
        users: Some(value(40.0)),
        problem: Some(Level::High),
        hours_per_user: Some(value(12.5)),
        criteria: Prose::optional("Nattevandring\nBor alene").unwrap(),
        ..UserGroup::new(Id::from_bits(41), line("Hjemmeboende med demens"))
    };
    let number =
        |input, number| Assumption { expected: Some(value(number)), ..Assumption::new(input) };
    let gain = ValueLine {
        formula: Some(ValueFormula::Hours),
        scale: Scale::Whole,
        inputs: vec![
            number(Input::HoursAYear, 410.0),
            number(Input::Attribution, 0.9),
            number(Input::HourlyRate, 512.5),
        ],
        ..ValueLine::new(Id::from_bits(51), line("Spart kjøring"))
    };
    let cost = CostLine {
        driver: CostDriver::Once,
        inputs: vec![number(Input::Price, 240_000.0)],
        ..CostLine::new(Id::from_bits(52), line("Opplæring"))
    };
    let steps: [Command; 6] = [
        Edit::Add { item: gain, at: None }.into(),
        Edit::Add { item: cost, at: None }.into(),
        Edit::Change { item: indicator, field: Field::Milestones }.into(),
        Edit::Add { item: first, at: None }.into(),
        Edit::Add { item: second, at: None }.into(),
        Edit::Add { item: group, at: None }.into(),
    ];
    steps
        .into_iter()
        .fold(project, |project, step| apply(&project, step, Moment::from_ms(0)).unwrap().project)
}

fn sheets(project: &Project) -> Vec<SheetSpec> {
    benefits_book(project, &texts(Locale::Nb), UserRows::Along)
}

/// The rows of the sheet with this name.
fn rows<'a>(sheets: &'a mut [SheetSpec], name: &str) -> &'a mut Vec<Vec<Cell>> {
    &mut sheets.iter_mut().find(|it| it.name == name).unwrap().rows
}

/// All but what is as it was: the table, what becomes of the row, and what is told of it.
pub(super) fn differences(project: &Project, book: &Workbook) -> Vec<String> {
    let incoming = compared(project, book, Wanted::Anything, &texts(Locale::Nb)).unwrap();
    let told = incoming.told(&texts(Locale::Nb), false);
    let rows = told.iter().flat_map(|table| table.rows.iter().map(move |row| (table, row)));
    let rows = rows.filter(|(_, row)| row.fate != Fate::Unchanged);
    rows.map(|(table, row)| {
        let facts = row.facts.join(" / ");
        format!("{}: {:?} {}: {facts}", table.title, row.fate, row.name)
    })
    .collect()
}

#[test]
fn every_sheet_in_one_language_is_read_in_another() {
    let project = with_users();
    for from in LOCALES {
        for to in LOCALES {
            let found = compared(&project, &out(&project, from), Wanted::Anything, &texts(to));
            let found = found.unwrap();
            let n_rows: Vec<_> =
                found.told(&texts(to), false).iter().map(|table| table.rows.len()).collect();
            assert_eq!(n_rows, [1, 1, 3, 2, 1, 2, 2], "{from:?} {to:?}");
            assert!(fates(&found).iter().all(|it| *it == Fate::Unchanged), "{from:?} {to:?}");
        }
    }
}

#[test]
fn users_go_out_only_when_they_are_asked_for() {
    let project = with_users();
    let t = texts(Locale::Nb);
    let text = |user_rows| format!("{:?}", benefits_book(&project, &t, user_rows));
    let (without, along) = (text(UserRows::LeftOut), text(UserRows::Along));
    for of_user in ["B-07", "C-12", "Flyttet til sykehjem"] {
        assert!(!without.contains(of_user) && along.contains(of_user), "{of_user}");
    }
    assert!(without.contains("Hjemmeboende med demens"), "a group is no person");
}

#[test]
fn a_log_of_corrections_is_for_reading_and_says_so() {
    let project = with_users();
    let t = texts(Locale::Nb);
    let mut sheets = sheets(&project);
    let log = sheets.iter().find(|it| it.name == t.book_corrections()).unwrap();
    assert_eq!(log.title, t.book_corrections_title());
    let row = rows(&mut sheets, t.book_corrections());
    assert_eq!(row[0][2], Cell::Number(11.0));
    row[0][2] = Cell::Number(99.0);
    row[0][4] = Cell::text("Noe annet");
    let book = read(&write_xlsx(&sheets), "a.xlsx").unwrap();
    assert_eq!(differences(&project, &book), [""; 0]);
    // Alone it is no table of indicators with a baseline.
    for locale in LOCALES {
        let sheets = benefits_book(&project, &texts(locale), UserRows::LeftOut);
        let name = texts(locale).book_corrections().to_owned();
        let log = sheets.into_iter().find(|it| it.name == name).unwrap();
        let book = read(&write_xlsx(&[log]), "a.xlsx").unwrap();
        let found = compared(&project, &book, Wanted::Anything, &texts(locale));
        assert_eq!(found, Err(NoTable), "{locale:?}");
    }
}

#[test]
fn what_changed_in_the_way_and_in_users_is_one_step() {
    let project = with_users();
    let t = texts(Locale::Nb);
    let mut sheets = sheets(&project);
    let days = |text| Cell::Day(day(text).days());
    let way = rows(&mut sheets, t.milestones_title());
    way[1][2] = Cell::Number(6.0);
    way.push(vec![Cell::text("Besøk i uka"), days("2026-11-30"), Cell::Number(5.0)]);
    rows(&mut sheets, t.user_groups())[0][2] = Cell::Number(44.0);
    let users = rows(&mut sheets, t.user_records());
    users[0][4] = Cell::Number(15.0);
    users[0][9] = Cell::Empty;
    users[0][10] = Cell::Empty;
    users.push(vec![Cell::text("D-01"), Cell::text("Hjemmetjenesten")]);
    let later = rows(&mut sheets, t.user_follow_ups());
    later[0][7] = Cell::text("Nei");
    later[1][2] = Cell::Empty;
    later.push(vec![Cell::text("D-01"), days("2026-11-01"), Cell::Number(3.0)]);
    let book = read(&write_xlsx(&sheets), "a.xlsx").unwrap();
    let expected = [
        "Delmål på veien: Changed Besøk i uka · 30. september 2026: delmålene: 6,5 → 6",
        "Delmål på veien: New Besøk i uka · 30. november 2026: 5",
        "Hvem har mest igjen for det: Changed Hjemmeboende med demens: antall brukere: 40 → 44",
        "Oppfølging per bruker: Changed B-07: hvordan det var før: \
         Besøk i uka: 14 · Minutter per besøk: 20 · Reiseminutter: 10,5 → \
         Besøk i uka: 15 · Minutter per besøk: 20 · Reiseminutter: 10,5 / \
         sluttdagen: 01.10.2026 → tomt / hvorfor det tok slutt: Flyttet til sykehjem → tomt",
        "Oppfølging per bruker: New D-01: ",
        "Oppfølginger: Changed B-07 · 1. mai 2026: oppfølgingene: \
         Besøk i uka: 9 · Minutter per besøk: 15 → \
         Besøk i uka: 9 · Minutter per besøk: 15 · Nådd det som var ønsket: Nei",
        "Oppfølginger: Changed B-07 · 1. august 2026: oppfølgingene: \
         Besøk i uka: 7 · Minutter per besøk: 15 · Nådd det som var ønsket: Ja → \
         Minutter per besøk: 15 · Nådd det som var ønsket: Ja",
        "Oppfølginger: New D-01 · 1. november 2026: Besøk i uka: 3",
    ];
    assert_eq!(differences(&project, &book), expected);
    let incoming = compared(&project, &book, Wanted::Anything, &t).unwrap();
    let after = used(&project, &incoming);
    let days = after.indicators.get(visits()).unwrap().milestones.len();
    let new = after.user_records.iter().find(|it| it.name.as_str() == "D-01").unwrap();
    assert_eq!((days, new.follow_ups.len(), after.user_records.len()), (3, 1, 3));
    let old = after.user_records.get(b07()).unwrap();
    assert_eq!((old.stop, old.before.visits), (None, Some(value(15.0))));
    assert_eq!(old.follow_ups[1].measures.visits, None);
    assert_eq!(differences(&after, &out(&after, Locale::Nb)), [""; 0]);
}

#[test]
fn what_one_sheet_gives_another_name_the_next_may_call_as_it_was() {
    let project = with_users();
    let t = texts(Locale::Nb);
    let mut sheets = sheets(&project);
    let days = |text| Cell::Day(day(text).days());
    sheets[0].rows[0][0] = Cell::text("Ro om natta");
    sheets[1].rows[0][0] = Cell::text("Besøk hver uke");
    rows(&mut sheets, t.user_records())[0][0] = Cell::text("B-70");
    for (name, at) in [("Besøk i uka", "2026-11-01"), ("Besøk hver uke", "2026-11-02")] {
        sheets[2].rows.push(vec![Cell::text(name), days(at), Cell::Number(5.0)]);
        let way = rows(&mut sheets, t.milestones_title());
        way.push(vec![Cell::text(name), days(at), Cell::Number(5.0)]);
    }
    for (name, at) in [("B-07", "2026-11-01"), ("B-70", "2026-11-02")] {
        let later = rows(&mut sheets, t.user_follow_ups());
        later.push(vec![Cell::text(name), days(at), Cell::Number(5.0)]);
    }
    let book = read(&write_xlsx(&sheets), "a.xlsx").unwrap();
    let incoming = compared(&project, &book, Wanted::Anything, &t).unwrap();
    let told = tables(&incoming);
    let rejected: Vec<_> = told.iter().flat_map(|it| it.which(Fate::Rejected)).collect();
    assert!(rejected.is_empty(), "{rejected:?}");
    let after = used(&project, &incoming);
    let indicator = after.indicators.get(visits()).unwrap();
    let n = (indicator.benefits.len(), indicator.series.len(), indicator.milestones.len());
    assert_eq!(n, (1, 5, 4));
    assert_eq!(after.user_records.get(b07()).unwrap().follow_ups.len(), 4);
}

#[test]
fn a_number_that_a_program_has_rounded_is_no_change() {
    let third = |number: f64| Cell::Number(format!("{number:.14e}").parse().unwrap());
    let (written, edited) = (1.0 / 3.0, 1.0 / 3.0 + 1e-5);
    let project = with_users();
    let t = texts(Locale::Nb);
    let places: [(&str, usize); 5] = [
        (t.indicators(), 8),
        (t.measurements(), 2),
        (t.milestones_title(), 2),
        (t.user_records(), 4),
        (t.user_follow_ups(), 2),
    ];
    for (name, column) in places {
        let mut sheets = sheets(&project);
        rows(&mut sheets, name)[0][column] = Cell::Number(written);
        let book = read(&write_xlsx(&sheets), "a.xlsx").unwrap();
        let incoming = compared(&project, &book, Wanted::Anything, &t).unwrap();
        let with_third = used(&project, &incoming);
        for (number, n_changed) in [(written, 0), (edited, 1)] {
            rows(&mut sheets, name)[0][column] = third(number);
            let book = read(&write_xlsx(&sheets), "a.xlsx").unwrap();
            let found = differences(&with_third, &book);
            assert_eq!(found.len(), n_changed, "{name}: {found:?}");
        }
    }
}

#[test]
fn a_row_of_these_sheets_that_is_not_used_has_its_reason() {
    let project = with_users();
    let not_understood =
        |column, text: &str| Reason::NotUnderstood { column, text: text.to_owned() };
    let unknown = |column, text: &str| Reason::Unknown { column, text: text.to_owned() };
    let out_of_range = |field| Reason::Refused(Refusal::OutOfRange { field });
    let checks = [
        (
            "Indikator;Dato for delmålet;Ønsket verdi da\nFall;1.2.2026;3",
            unknown(Column::Indicator, "Fall"),
        ),
        (
            "Indikator;Dato for delmålet;Ønsket verdi da\nBesøk i uka;;3",
            Reason::Missing { column: Column::MilestoneDay },
        ),
        (
            "Indikator;Dato for delmålet;Ønsket verdi da\nBesøk i uka;1.2.2026;",
            Reason::Missing { column: Column::Wanted },
        ),
        ("Tegn;Startet\nB-07;i fjor", not_understood(Column::Start, "i fjor")),
        ("Tegn;Før: besøk i uka\nB-07;-2", out_of_range(Field::Before)),
        ("Tegn;Dato;Besøk i uka\nX-99;1.2.2026;3", unknown(Column::Sign, "X-99")),
        ("Tegn;Dato;Besøk i uka\n;1.2.2026;3", Reason::Missing { column: Column::Sign }),
        ("Tegn;Dato;Besøk i uka\nB-07;1.2.2026;-3", out_of_range(Field::FollowUps)),
        ("Gruppe;Antall brukere\nAndre;-3", out_of_range(Field::Users)),
        ("Indikator;Viser gevinstene\nBesøk i uka;Fred", unknown(Column::Shows, "Fred")),
        (
            "Indikator;Viser gevinstene\nBesøk i uka;Færre besøk, Fred",
            unknown(Column::Shows, "Fred"),
        ),
    ];
    for (text, why) in checks {
        let incoming = from_text(&project, text, Wanted::Anything);
        assert_eq!(incoming.command(), None, "{text}");
        let told = tables(&incoming);
        let facts: Vec<_> = told.iter().flat_map(|it| &it.rows).map(|it| &it.facts).collect();
        assert_eq!(facts, [&vec![reason(&texts(Locale::Nb), &why)]], "{text}");
    }
    let twice = "Tegn;Dato;Besøk i uka\nB-07;1.2.2026;3\nb-07;1.2.2026;4";
    let found = fates(&from_text(&project, twice, Wanted::Anything));
    assert_eq!(found, [Fate::New, Fate::Rejected]);
}

#[test]
fn what_does_not_fit_with_the_others_is_left_out_and_the_sheet_says_so() {
    let mut project = with_users();
    project.user_records = (100..20_100_u64)
        .map(|bits| {
            let record = UserRecord::new(Id::from_bits(bits), line(&format!("U-{bits}")));
            let of = |month| FollowUp {
                day: Day::from_ymd(2026, month, 1).unwrap(),
                measures: measures(1.0, 2.0),
                is_reached: None,
            };
            record.with(of(1)).with(of(2))
        })
        .collect();
    let sheets = sheets(&project);
    let [users, later] = &sheets[sheets.len() - 2..] else { panic!() };
    let n = users.rows.len();
    assert!((5_000..20_000).contains(&n), "{n}");
    assert!(users.title.contains("av 20\u{a0}000"), "{}", users.title);
    assert!(later.title.contains("av 40\u{a0}000"), "{}", later.title);
    let book = read(&write_xlsx(&sheets), "a.xlsx").unwrap();
    assert_eq!(differences(&project, &book), [""; 0]);
}
