//! Stakeholders from spreadsheets and to spreadsheets.

use std::cell::Cell as Counter;
use std::fs;

use proptest::prelude::*;
use stifinner::domain::{
    Attitude, Command, Currency, Day, Details, Edit, Field, History, Id, Language, Level, Line,
    Moment, Project, Stakeholder, StakeholderId, apply,
};
use stifinner::exchange::{
    Column, NoTable, Preview, Reading, Reason, Verdict, change, preview, reason, stakeholders_csv,
    stakeholders_sheet,
};
use stifinner::i18n::{Locale, Texts};
use stifinner::sheets::{Task, Workbook, read, write_csv, write_xlsx};

use crate::figures::texts;
use crate::files::path;
use crate::strategies::{cases, project};

const LOCALES: [Locale; 4] = [Locale::Nb, Locale::Nn, Locale::Sv, Locale::En];

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn empty() -> Project {
    let details = Details::new(Line::new("Video").unwrap(), Currency::Nok, Language::Nb);
    Project::new(Id::from_bits(7), details, Moment::from_ms(0))
}

fn compared(project: &Project, book: &Workbook, t: &Texts) -> Result<Preview, NoTable> {
    let next = Counter::new(1_000_000);
    let new_id = || {
        next.set(next.get() + 1);
        StakeholderId::from_bits(next.get())
    };
    preview(project, book, &Reading { t, today: day("2026-11-22"), new_id: &new_id })
}

fn from_text(project: &Project, text: &str) -> Preview {
    let book = read(text.as_bytes(), "list.csv").unwrap();
    compared(project, &book, &texts(Locale::Nb)).unwrap()
}

fn used(project: &Project, preview: &Preview) -> Project {
    apply(project, preview.command().unwrap(), Moment::from_ms(1)).unwrap().project
}

fn verdicts(preview: &Preview) -> Vec<(u32, &str, &Verdict)> {
    preview.rows.iter().map(|row| (row.number, row.name.as_str(), &row.verdict)).collect()
}

/// A project with one stakeholder who has stood somewhere since March.
fn with_nurses() -> Project {
    let name = Line::new("Sykepleiere").unwrap();
    let nurses = Stakeholder::new(StakeholderId::from_bits(1), name).placed(
        day("2026-03-01"),
        Some(Level::High),
        Some(Attitude::Negative),
    );
    let add = Command::Stakeholder(Edit::Add { item: nurses, at: None });
    apply(&empty(), add, Moment::from_ms(0)).unwrap().project
}

#[test]
fn the_ks_sheet_comes_in_without_retyping() {
    let bytes = fs::read(path("tests/data/sheets/ks-layout.xlsx")).unwrap();
    let book = read(&bytes, "ks-layout.xlsx").unwrap();
    let preview = compared(&empty(), &book, &texts(Locale::Nb)).unwrap();
    assert_eq!(preview.sheet, "Interessentanalyse_mal");
    let [(6, "Sykepleiere", first), (7, _, _), (8, _, third), (10, "IT-drift", last)] =
        verdicts(&preview)[..]
    else {
        panic!("{preview:?}")
    };
    let Verdict::New(nurses) = first else { panic!("{first:?}") };
    assert_eq!(nurses.affected.as_ref().unwrap().as_str(), "Møter pasientene på video & telefon");
    assert_eq!(
        (nurses.influence(), nurses.attitude()),
        (Some(Level::High), Some(Attitude::Neutral))
    );
    assert_eq!(nurses.placement().unwrap().day, day("2026-11-22"));
    let Verdict::New(doctors) = third else { panic!("{third:?}") };
    assert_eq!((&doctors.affected, &doctors.strategy), (&None, &None));
    let text = "ganske høy".to_owned();
    let why = Reason::NotUnderstood { column: Column::Influence, text };
    assert_eq!(last, &Verdict::Rejected(why));
    assert_eq!(used(&empty(), &preview).stakeholders.len(), 3);
}

fn saved_elsewhere(name: &str) -> Workbook {
    let bytes = fs::read(path(format!("tests/data/sheets/libreoffice/{name}"))).unwrap();
    read(&bytes, name).unwrap()
}

/// A workbook in the columns of the KS template, filled in and saved by `LibreOffice` Calc 7.4.
#[test]
fn the_ks_sheet_comes_in_as_another_program_saves_it() {
    let book = saved_elsewhere("interessenter.xlsx");
    let preview = compared(&empty(), &book, &texts(Locale::Nb)).unwrap();
    assert_eq!(preview.sheet, "Interessentanalyse_mal");
    let after = used(&empty(), &preview);
    let found: Vec<_> = after
        .stakeholders
        .iter()
        .map(|it| (it.name.as_str(), it.influence(), it.attitude(), it.strategy.is_some()))
        .collect();
    let expected = [
        ("Nattevakter", Some(Level::High), Some(Attitude::Neutral), true),
        ("Pårørende & beboere", Some(Level::Medium), Some(Attitude::Positive), true),
        ("Leverandør", Some(Level::Low), Some(Attitude::Negative), false),
        ("Fastleger", None, None, false),
    ];
    assert_eq!(found, expected);
    let again = compared(&after, &book, &texts(Locale::Nb)).unwrap();
    assert_eq!(again.command(), None, "the same sheet once more says nothing new");
}

/// What is opened and saved elsewhere for the test below lies in `target/tmp` after this one.
#[test]
fn a_sheet_for_another_program_is_the_project() {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join("stakeholders.xlsx");
    let (project, t) = (with_everything(), texts(Locale::Nb));
    fs::write(&path, write_xlsx(&[stakeholders_sheet(&project, &t)])).unwrap();
    let book = read(&fs::read(&path).unwrap(), "stakeholders.xlsx").unwrap();
    assert_eq!(compared(&project, &book, &t).unwrap().command(), None);
}

/// Our own workbook, opened and saved by `LibreOffice` Calc 7.4: as it was, and with some cells edited.
#[test]
fn our_own_sheet_comes_back_from_another_program() {
    let project = with_everything();
    let t = texts(Locale::Nb);
    let same = compared(&project, &saved_elsewhere("stakeholders.xlsx"), &t).unwrap();
    assert_eq!((same.rows.len(), same.command()), (1, None));
    let edited = compared(&project, &saved_elsewhere("stakeholders-edited.xlsx"), &t).unwrap();
    let [(_, "Hjemmesykepleiere", first), (_, "Fastleger", second)] = verdicts(&edited)[..] else {
        panic!("{edited:?}")
    };
    let Verdict::Changed { changes, .. } = first else { panic!("{first:?}") };
    let told: Vec<_> = changes.iter().map(|it| change(&t, it)).collect();
    let fields = [Field::Name, Field::Attitude, Field::Benefits];
    assert_eq!(changes.iter().map(|it| it.field).collect::<Vec<_>>(), fields, "{told:?}");
    assert!(matches!(second, Verdict::New(_)), "{second:?}");
}

proptest! {
    #![proptest_config(cases(24, 2_000))]

    #[test]
    fn what_goes_out_comes_back_with_nothing_changed(project in project(), at in 0..4_usize) {
        let t = texts(LOCALES[at]);
        let sheet = stakeholders_sheet(&project, &t);
        let table = stakeholders_csv(&project, &t);
        for (bytes, name) in [(write_xlsx(&[sheet]), "a.xlsx"), (write_csv(&table), "a.csv")] {
            let preview = compared(&project, &read(&bytes, name).unwrap(), &t).unwrap();
            prop_assert_eq!(preview.rows.len(), project.stakeholders.len());
            for row in &preview.rows {
                prop_assert_eq!(&row.verdict, &Verdict::Unchanged, "{} {:?}", name, row);
            }
            prop_assert_eq!(preview.command(), None);
        }
    }
}

#[test]
fn a_sheet_in_one_language_is_read_in_another() {
    let project = with_nurses();
    for from in LOCALES {
        let table = write_csv(&stakeholders_csv(&project, &texts(from)));
        for to in LOCALES {
            let book = read(&table, "a.csv").unwrap();
            let preview = compared(&project, &book, &texts(to)).unwrap();
            assert_eq!(preview.rows[0].verdict, Verdict::Unchanged, "{from:?} {to:?}");
        }
    }
}

#[test]
fn every_word_that_is_offered_is_understood() {
    use stifinner::domain::{Effect, Interest, Stage, StakeholderKind};
    use stifinner::words::{Choice, parse};
    for locale in LOCALES {
        let t = texts(locale);
        for level in Level::ALL {
            assert_eq!(parse::level(level.word(&t)), Some(level));
        }
        for attitude in Attitude::ALL {
            assert_eq!(parse::attitude(attitude.word(&t)), Some(attitude));
        }
        for kind in StakeholderKind::ALL {
            assert_eq!(parse::stakeholder_kind(kind.word(&t)), Some(kind), "{}", kind.word(&t));
        }
        for interest in Interest::ALL {
            assert_eq!(parse::interest(interest.word(&t)), Some(interest));
        }
        for effect in Effect::ALL {
            assert_eq!(parse::effect(effect.word(&t)), Some(effect), "{}", effect.word(&t));
        }
        for stage in Stage::ALL {
            assert_eq!(parse::stage(stage.word(&t)), Some(stage), "{}", stage.word(&t));
        }
    }
}

#[test]
fn a_change_is_told_field_by_field_and_is_one_step_back() {
    let project = with_nurses();
    let text =
        "Interessent;Holdning;Innflytelse;Strategi\nsykepleiere;Positiv;;Møtes\nPasienter;;Lav;";
    let preview = from_text(&project, text);
    let Verdict::Changed { changes, .. } = &preview.rows[0].verdict else { panic!("{preview:?}") };
    let t = texts(Locale::Nb);
    let told: Vec<_> = changes.iter().map(|it| change(&t, it)).collect();
    assert_eq!(
        changes.iter().map(|it| it.field).collect::<Vec<_>>(),
        [Field::Name, Field::Strategy, Field::Attitude]
    );
    assert!(told[1].ends_with("tomt → Møtes"), "{told:?}");
    let mut history = History::new(project.clone());
    history.push(
        apply(&project, preview.command().unwrap(), Moment::from_ms(1)).unwrap(),
        Moment::from_ms(1),
    );
    assert_eq!(history.present().stakeholders.len(), 2);
    let nurses = history.present().stakeholders.iter().next().unwrap();
    assert_eq!(
        (nurses.influence(), nurses.attitude()),
        (Some(Level::High), Some(Attitude::Positive))
    );
    assert_eq!(nurses.placements.len(), 2, "the former assessment is kept");
    history.undo();
    assert_eq!(**history.present(), project);
}

#[test]
fn an_empty_cell_takes_away_only_in_a_sheet_that_came_from_here() {
    let project = with_nurses();
    let id = project.stakeholders.iter().next().unwrap().id;
    let foreign = from_text(&project, "Interessent;Innflytelse;Holdning\nSykepleiere;;");
    assert_eq!(foreign.rows[0].verdict, Verdict::Unchanged);
    let ours = format!("Interessent;Innflytelse;Holdning;Stifinner-id\nLeger;;;{id}");
    let ours = from_text(&project, &ours);
    let after = used(&project, &ours);
    let nurses = after.stakeholders.iter().next().unwrap();
    assert_eq!(
        (nurses.name.as_str(), nurses.influence(), nurses.attitude()),
        ("Leger", None, None)
    );
}

#[test]
fn a_row_that_is_not_used_has_its_reason() {
    let long = "a".repeat(201);
    let project = with_nurses();
    let rows = [
        (";Høy;;;", Reason::NoName),
        (&format!("{long};Høy;;;"), Reason::TooLong { column: Column::Name, max: 200 }),
        ("A;7;;;", Reason::NotUnderstood { column: Column::Influence, text: "7".to_owned() }),
        ("B;;sur;;", Reason::NotUnderstood { column: Column::Attitude, text: "sur".to_owned() }),
        (
            "C;Lav;;en gang;",
            Reason::NotUnderstood { column: Column::Day, text: "en gang".to_owned() },
        ),
        ("Sykepleiere;Lav;;2026-02-01;", Reason::Older { day: day("2026-03-01") }),
        ("D;;;;Ny leder", Reason::ReasonAlone),
    ];
    for (row, why) in rows {
        let text = format!("Interessent;Innflytelse;Holdning;Vurdert;Grunn\n{row}\n");
        let preview = from_text(&project, &text);
        assert_eq!(preview.rows[0].verdict, Verdict::Rejected(why.clone()), "{row}");
        assert_eq!(preview.command(), None);
        for locale in LOCALES {
            assert!(reason(&texts(locale), &why).ends_with('.'));
        }
    }
}

#[test]
fn two_rows_about_the_same_are_told_of() {
    let text =
        "Interessent;Innflytelse\nFastleger;Lav\nSykepleiere;Lav\nfastleger ;Høy\nSYKEPLEIERE;Høy";
    let preview = from_text(&with_nurses(), text);
    assert_eq!(preview.rows[2].verdict, Verdict::Rejected(Reason::SameAs { row: 2 }));
    assert_eq!(preview.rows[3].verdict, Verdict::Rejected(Reason::SameAs { row: 3 }));
}

#[test]
fn a_name_that_several_have_points_to_nobody() {
    let project = with_nurses();
    let twin = Stakeholder::new(StakeholderId::from_bits(2), Line::new("sykepleiere").unwrap());
    let add = Command::Stakeholder(Edit::Add { item: twin, at: None });
    let project = apply(&project, add, Moment::from_ms(0)).unwrap().project;
    let preview = from_text(&project, "Interessent;Innflytelse\nSykepleiere;Lav");
    assert_eq!(preview.rows[0].verdict, Verdict::Rejected(Reason::SeveralSoCalled));
}

#[test]
fn a_reason_comes_in_with_its_assessment() {
    let text = "Interessent;Holdning;Vurdert;Grunn\nSykepleiere;Positiv;01.06.2026;Fikk prøve selv";
    let after = used(&with_nurses(), &from_text(&with_nurses(), text));
    let newest = after.stakeholders.iter().next().unwrap().placement().unwrap();
    assert_eq!(newest.day, day("2026-06-01"));
    assert_eq!(newest.reason.as_ref().unwrap().as_str(), "Fikk prøve selv");
}

#[test]
fn a_workbook_without_stakeholders_says_so() {
    for text in ["Ansvarlig;Frist\nKari;1. mai", "Interessent\nKari", ""] {
        let book = read(text.as_bytes(), "list.csv").unwrap();
        assert_eq!(compared(&empty(), &book, &texts(Locale::Nb)), Err(NoTable), "{text}");
    }
}

#[test]
fn page_and_worker_understand_each_other() {
    let t = texts(Locale::Nb);
    let sheet = stakeholders_sheet(&with_nurses(), &t);
    let file = Task::answer(&Task::WriteXlsx(vec![sheet]).words().unwrap(), &[]).unwrap();
    let question = Task::Read { name: "a.xlsx".to_owned() }.words().unwrap();
    let answer = Task::answer(&question, &file).unwrap();
    let book = Task::what_was_read(&answer).unwrap().unwrap();
    assert_eq!(compared(&with_nurses(), &book, &t).unwrap().command(), None);
    assert!(Task::answer("{}", &[]).is_err());
}

/// With two benefits, one of which is about the nurses, and all else that a sheet can hold.
fn with_everything() -> Project {
    use stifinner::domain::{Benefit, BenefitId, Effect, Interest, Stage};
    let mut project = with_nurses();
    for (bits, title) in [(1, "Færre besøk"), (2, "Trygghet; og ro")] {
        let item = Benefit::new(BenefitId::from_bits(bits), Line::new(title).unwrap());
        let add = Command::Benefit(Edit::Add { item, at: None });
        project = apply(&project, add, Moment::from_ms(0)).unwrap().project;
    }
    let nurses = project.stakeholders.iter().next().unwrap();
    let item = Stakeholder {
        effects: vec![Effect::Gains, Effect::MustChange],
        benefits: vec![BenefitId::from_bits(2)],
        stages: vec![Stage::Insight, Stage::Pilot],
        responsible: Line::new("Prosjektleder").ok(),
        ..nurses.interested(day("2026-03-01"), Some(Interest::Much))
    };
    let change = Command::Stakeholder(Edit::Change { item, field: Field::Effects });
    apply(&project, change, Moment::from_ms(0)).unwrap().project
}

#[test]
fn what_a_colleague_wrote_in_the_new_columns_is_told_value_by_value() {
    let project = with_everything();
    let t = texts(Locale::Nb);
    let id = project.stakeholders.iter().next().unwrap().id;
    let text = format!(
        "Interessent;Interesse;Hva endringen betyr for dem;Gevinster det gjelder;Faser der de er \
         viktige;Hvem holder kontakten;Vurdert;Stifinner-id\n\
         Sykepleiere;liten;Taper på endringen, vinner;\"trygghet; og ro, færre besøk\";;Fagleder;01.06.2026;{id}"
    );
    let unsure = from_text(&project, &text);
    // One name holds the sign that the other is parted by.
    assert!(matches!(
        &unsure.rows[0].verdict,
        Verdict::Rejected(Reason::Unknown { column: Column::Benefits, .. })
    ));
    let preview = from_text(&project, &text.replace("ro, færre", "ro\nfærre"));
    let Verdict::Changed { item, changes } = &preview.rows[0].verdict else {
        panic!("{preview:?}")
    };
    let told: Vec<_> = changes.iter().map(|it| change(&t, it)).collect();
    let fields =
        [Field::Interest, Field::Effects, Field::Benefits, Field::Stages, Field::Responsible];
    assert_eq!(changes.iter().map(|it| it.field).collect::<Vec<_>>(), fields, "{told:?}");
    assert!(told[2].ends_with("Trygghet; og ro → Trygghet; og ro, Færre besøk"), "{told:?}");
    assert!(told[3].ends_with("→ tomt"), "{told:?}");
    assert_eq!(item.placements.len(), 2, "interest is dated, and the former is kept");
    assert_eq!(item.influence(), Some(Level::High));
}

#[test]
fn a_workbook_with_everything_comes_back_whole_and_names_what_it_does_not_know() {
    let project = with_everything();
    for locale in LOCALES {
        let bytes = write_xlsx(&[stakeholders_sheet(&project, &texts(locale))]);
        let book = read(&bytes, "a.xlsx").unwrap();
        let preview = compared(&project, &book, &texts(Locale::Nb)).unwrap();
        assert_eq!(preview.rows[0].verdict, Verdict::Unchanged, "{locale:?}");
        // In a project that has neither the stakeholder nor the benefits.
        let elsewhere = compared(&empty(), &book, &texts(Locale::Nb)).unwrap();
        let why = Reason::Unknown { column: Column::Benefits, text: "Trygghet; og ro".to_owned() };
        assert_eq!(elsewhere.rows[0].verdict, Verdict::Rejected(why));
    }
}
