//! The documents of benefits: the same in every language, whole as text, and honest about what is
//! missing.

use std::collections::BTreeSet;
use std::path::Path;

use proptest::prelude::*;
use stifinner::domain::{
    Action, ActionId, Benefit, BenefitId, BenefitKind, Currency, Day, Decision, DecisionId,
    Details, Direction, EntityRef, Frequency, Id, Indicator, IndicatorId, Language, Line, Mark,
    Moment, Outcome, Point, Project, ProjectId, Prose, Roster, Series, Value,
};
use stifinner::figures::benefits::{BENEFIT_PLAN, BENEFIT_REPORT, BENEFIT_STATUS, HANDOVER};
use stifinner::figures::document::{Block, Document, Noted, Outline, Reader};
use stifinner::figures::report::STAKEHOLDER_REPORT;
use stifinner::figures::stages::StageNames;
use stifinner::figures::stakeholder_grid::moves_title;
use stifinner::format::read;
use stifinner::i18n::Locale;

use crate::family_house::family_house;
use crate::figures::texts;
use crate::files::text_at;
use crate::samples::SAMPLES;
use crate::strategies;

const LOCALES: [Locale; 4] = [Locale::Nb, Locale::Nn, Locale::Sv, Locale::En];
const ALL: [(&str, &Outline); 4] = [
    ("plan", &BENEFIT_PLAN),
    ("report", &BENEFIT_REPORT),
    ("status", &BENEFIT_STATUS),
    ("handover", &HANDOVER),
];
/// The day of the samples, and one before it.
const TODAY: &str = "2026-11-22";
const SINCE: &str = "2026-10-23";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn value(number: f64) -> Option<Value> {
    Some(Value::new(number).unwrap())
}

fn written(outline: &Outline, project: &Project, locale: Locale) -> Document {
    let t = texts(locale);
    let stages = StageNames::of(project, None, &t);
    let (today, since) = (day(TODAY), Some(day(SINCE)));
    let reader = Reader { t: &t, method: None, stages: &stages, today, since, is_discreet: false };
    outline.write(project, reader, |_| true)
}

/// One part as text, without its title.
fn part(outline: &Outline, key: &str, project: &Project) -> String {
    let mut document = written(outline, project, Locale::Nb);
    document.sections.retain(|it| it.key == key);
    let text = document.text();
    let title = &document.sections.first().expect("there is such a part").title;
    text.split_once(&format!("\n{title}\n")).expect("its title is there").1.to_owned()
}

fn empty() -> Project {
    let details = Details::new(line("Tomt"), Currency::Nok, Language::Nb);
    Project::new(ProjectId::from_bits(1), details, Moment::from_ms(0))
}

fn benefit(bits: u64, title: &str) -> Benefit {
    Benefit::new(BenefitId::from_bits(bits), line(title))
}

/// An indicator of a benefit, down from 12 to 4 within the year.
fn indicator(bits: u64, of: u64, name: &str, measured: &[(&str, f64)]) -> Indicator {
    let point = |&(on, number): &(&str, f64)| Point::new(day(on), value(number).unwrap());
    Indicator {
        unit: Some(line("besøk")),
        direction: Some(Direction::Lower),
        frequency: Some(Frequency::Monthly),
        baseline: Mark { value: value(12.0), day: Some(day("2026-01-01")) },
        target: Mark { value: value(4.0), day: Some(day("2027-01-01")) },
        series: Series::new(measured.iter().map(point).collect()).into(),
        ..Indicator::new(IndicatorId::from_bits(bits), BenefitId::from_bits(of), line(name))
    }
}

fn with(benefits: Vec<Benefit>, indicators: Vec<Indicator>) -> Project {
    let mut project = empty();
    project.benefits = Roster::from_iter(benefits);
    project.indicators = Roster::from_iter(indicators);
    project
}

/// Compares with the golden file of that name; `UPDATE=1` writes it instead.
#[track_caller]
fn check_golden(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden/benefits").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        return std::fs::write(&path, actual).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap();
    assert!(actual == golden, "{name} differs; look at it, then run again with UPDATE=1");
}

#[test]
fn of_the_samples_each_document_reads_as_it_did() {
    for (file, locale) in SAMPLES.iter().zip(LOCALES) {
        let project = read(&text_at(Path::new(file))).unwrap().project;
        for (name, outline) in ALL {
            let text = written(outline, &project, locale).text();
            check_golden(&format!("{name}-{}.txt", locale.tag()), &text);
        }
    }
}

#[test]
fn of_the_samples_no_part_is_empty() {
    for (file, locale) in SAMPLES.iter().zip(LOCALES) {
        let project = read(&text_at(Path::new(file))).unwrap().project;
        let none = [Block::Words(texts(locale).report_none().to_owned())];
        for (name, outline) in ALL {
            for section in written(outline, &project, locale).sections {
                assert_ne!(section.blocks, none, "{name} {}", section.key);
            }
        }
    }
}

#[test]
fn of_an_empty_project_every_part_is_there_and_says_that_nothing_is() {
    let none = texts(Locale::Nb).report_none().to_owned();
    for (name, outline) in ALL {
        let told = written(outline, &empty(), Locale::Nb);
        let keys: Vec<_> = told.sections.iter().map(|it| it.key).collect();
        assert_eq!(keys, outline.parts.iter().map(|it| it.key).collect::<Vec<_>>());
        for section in told.sections.iter().filter(|it| it.key != "news") {
            assert_eq!(section.blocks, [Block::Words(none.clone())], "{name} {}", section.key);
        }
    }
}

#[test]
fn parts_of_a_document_have_names_of_their_own() {
    for (name, outline) in ALL.into_iter().chain([("stakeholders", &STAKEHOLDER_REPORT)]) {
        let keys: BTreeSet<_> = outline.parts.iter().map(|it| it.key).collect();
        assert_eq!(keys.len(), outline.parts.len(), "{name}");
    }
}

/// Whether a part of a document says what is missing, and no longer once it is there.
#[track_caller]
fn check(outline: &Outline, key: &str, words: &str, missing: &Project, there: &Project) {
    let (before, after) = (part(outline, key, missing), part(outline, key, there));
    assert!(before.contains(words), "{key} says: {before}");
    assert!(!after.contains(words), "{key} still says: {after}");
}

#[test]
fn what_is_missing_is_said_where_it_would_stand() {
    let bare = || with(vec![benefit(1, "Ro")], vec![]);
    let owned = |who: &str| Benefit { owner: Some(line(who)), ..benefit(1, "Ro") };
    let measured = || with(vec![benefit(1, "Ro")], vec![indicator(1, 1, "Besøk", &[])]);
    let whole = || with(vec![owned("Leder")], vec![indicator(1, 1, "Besøk", &[(TODAY, 6.0)])]);
    check(&BENEFIT_PLAN, "missing", "«Ro» har ingen gevinsteier", &bare(), &whole());
    check(&BENEFIT_PLAN, "missing", "«Ro» har ingen indikator", &bare(), &measured());
    let mut blind = measured();
    let mark = Mark { value: None, day: None };
    let unknown = Indicator { baseline: mark, target: mark, ..indicator(1, 1, "Besøk", &[]) };
    blind.indicators = Roster::from_iter([unknown]);
    check(&BENEFIT_PLAN, "missing", "«Besøk» mangler nullpunkt", &blind, &measured());
    check(&BENEFIT_PLAN, "missing", "«Besøk» mangler måltall", &blind, &measured());
    check(&BENEFIT_PLAN, "indicators", "| Ikke satt | Ikke satt |", &blind, &measured());
    check(&BENEFIT_PLAN, "measuring", "Nullpunktet mangler", &blind, &measured());
    check(&BENEFIT_REPORT, "achieved", "Ikke ført inn ennå.", &measured(), &whole());
    check(&BENEFIT_REPORT, "unmeasured", "«Ro» har ingen indikator", &bare(), &measured());
    check(&BENEFIT_REPORT, "unmeasured", "Besøk (Ingen målinger ennå", &measured(), &whole());
    check(&BENEFIT_STATUS, "benefits", "Har ingen indikator", &bare(), &measured());
    check(&HANDOVER, "benefits", "Eier fra nå av | Ingen ennå", &bare(), &whole());
    check(&HANDOVER, "benefits", "Slik måles den | Har ingen indikator", &bare(), &measured());
    let bad = |it: Benefit| with(vec![Benefit { is_drawback: true, ..it }], vec![]);
    check(&BENEFIT_PLAN, "drawbacks", "Ingen ulemper", &bare(), &bad(benefit(1, "Uro")));
}

#[test]
fn one_person_in_every_role_is_a_quiet_warning_of_its_own() {
    let who = || Some(line("Avdelingsleder"));
    let two = Benefit { owner: who(), responsible: who(), ..benefit(1, "Ro") };
    let all = Benefit { measurer: who(), assessor: who(), ..two.clone() };
    let words = "«Ro» har én person i alle rollene";
    let (all, two) = (with(vec![all], vec![]), with(vec![two], vec![]));
    check(&BENEFIT_PLAN, "missing", words, &all, &two);
    let softer = "«Ro» har samme eier og ansvarlig";
    check(&BENEFIT_PLAN, "missing", softer, &two, &all);
}

#[test]
fn the_deviation_from_the_plan_goes_by_which_way_is_better() {
    let deviation = |measured: f64, target: f64| {
        let halfway = "2026-07-02";
        let mark = Mark { value: value(target), day: Some(day("2026-12-31")) };
        let it = Indicator { target: mark, ..indicator(1, 1, "Besøk", &[(halfway, measured)]) };
        part(&BENEFIT_REPORT, "achieved", &with(vec![benefit(1, "Ro")], vec![it]))
    };
    // Halfway from 12 to 4 is 8, and from 12 to 20 is 16.
    for (measured, target, words) in [
        (7.0, 4.0, "1\u{a0}besøk foran planen"),
        (10.0, 4.0, "2\u{a0}besøk bak planen"),
        (8.0, 4.0, "Som planlagt"),
        (18.0, 20.0, "2\u{a0}besøk foran planen"),
        (13.0, 20.0, "3\u{a0}besøk bak planen"),
    ] {
        let text = deviation(measured, target);
        assert!(text.contains(words), "{measured} of {target}: {text}");
    }
}

#[test]
fn drawbacks_are_never_counted_as_benefits() {
    let bad = Benefit {
        is_drawback: true,
        kind: Some(BenefitKind::SavedTime),
        ..benefit(2, "Mer stress på natta")
    };
    let good = Benefit { kind: Some(BenefitKind::SavedTime), ..benefit(1, "Ro") };
    let indicators = vec![
        indicator(1, 1, "Besøk", &[(TODAY, 4.0)]),
        indicator(2, 2, "Fravær", &[(TODAY, 13.0)]),
    ];
    let project = with(vec![good, bad], indicators);
    for key in ["achieved", "time", "whole"] {
        let text = part(&BENEFIT_REPORT, key, &project);
        assert!(!text.contains("stress") && !text.contains("Fravær"), "{key}: {text}");
    }
    let whole = part(&BENEFIT_REPORT, "whole", &project);
    assert!(whole.contains("1 av 1 indikator er i mål"), "{whole}");
    assert!(part(&BENEFIT_REPORT, "drawbacks", &project).contains("Mer stress på natta"));
    assert!(part(&BENEFIT_STATUS, "benefits", &project).contains("Mer stress på natta (Ulempe)"));
}

#[test]
fn what_may_not_be_shown_is_counted_and_not_told() {
    let file = SAMPLES[0];
    let project = read(&text_at(Path::new(file))).unwrap().project;
    let text = part(&BENEFIT_REPORT, "quality", &project);
    assert!(!text.contains("Datteren"), "{text}");
    assert!(text.contains("1 sitat eller tall er ikke avklart"), "{text}");
}

#[test]
fn the_status_tells_what_is_new_since_the_day_and_nothing_older() {
    let measured = [("2026-09-30", 9.0), ("2026-10-22", 8.0), (SINCE, 7.0), ("2026-11-20", 6.0)];
    let old = indicator(2, 1, "Reiser", &[("2026-10-22", 5.0)]);
    let mut project = with(vec![benefit(1, "Ro")], vec![indicator(1, 1, "Besøk", &measured), old]);
    let decision = |bits, name: &str, on: &str| Decision {
        outcome: Some(Outcome::Continue),
        day: Some(day(on)),
        ..Decision::new(DecisionId::from_bits(bits), line(name))
    };
    project.decisions =
        Roster::from_iter([decision(1, "Start", "2026-10-22"), decision(2, "Drift", SINCE)]);
    let news = part(&BENEFIT_STATUS, "news", &project);
    assert!(news.contains("Besøk: Ned fra 8 til 6\u{a0}besøk (20.11.2026)"), "{news}");
    assert!(news.contains("Drift (Gå videre"), "{news}");
    assert!(!news.contains("Reiser") && !news.contains("Start"), "{news}");
}

#[test]
fn a_status_stays_on_a_page_and_counts_what_it_leaves_out() {
    let all = (1..=40).map(|bits| benefit(bits, &format!("Gevinst {bits}"))).collect();
    let mut project = with(all, vec![]);
    project.details.purpose = Prose::new(&"Rolige morgener. ".repeat(100)).ok();
    let text = written(&BENEFIT_STATUS, &project, Locale::Nb).text();
    assert!(text.contains("Gevinst 10") && !text.contains("Gevinst 11"), "{text}");
    assert!(text.contains("og 30 til"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 420), "{text}");
}

#[test]
fn an_action_stands_with_the_benefit_it_comes_from_and_nowhere_else() {
    let mut project = with(
        vec![benefit(1, "Ro"), benefit(2, "Tid")],
        vec![indicator(1, 1, "Besøk", &[(TODAY, 6.0)])],
    );
    let action = |bits, name: &str, origin| Action {
        origin,
        ..Action::new(ActionId::from_bits(bits), line(name))
    };
    let of_benefit = Some(EntityRef::Benefit(BenefitId::from_bits(2)));
    let of_indicator = Some(EntityRef::Indicator(IndicatorId::from_bits(1)));
    project.actions = Roster::from_iter([
        action(1, "Tell om igjen", of_indicator),
        action(2, "Lær opp", of_benefit),
        action(3, "Si fra", None),
    ]);
    let benefits = part(&HANDOVER, "benefits", &project);
    let (calm, time) = benefits.split_once("\nTid\n").expect("both are there");
    assert!(calm.contains("Tell om igjen") && !calm.contains("Lær opp"), "{calm}");
    assert!(time.contains("Lær opp") && !time.contains("Tell om igjen"), "{time}");
    let others = part(&HANDOVER, "actions", &project);
    assert!(others.contains("Si fra") && !others.contains("Lær opp"), "{others}");
}

#[test]
fn while_attitudes_are_hidden_the_status_tells_no_moves() {
    let project = family_house();
    let t = texts(Locale::Nb);
    let stages = StageNames::of(&project, None, &t);
    let told = |is_discreet| {
        let (today, since) = (day("2026-06-30"), Some(day("2026-02-28")));
        let reader = Reader { t: &t, method: None, stages: &stages, today, since, is_discreet };
        BENEFIT_STATUS.write(&project, reader, |key| key == "news").text()
    };
    let moved = moves_title(&t, 5, day("2026-02-28"));
    assert!(told(false).contains(&moved), "{}", told(false));
    assert!(!told(true).contains(&moved), "{}", told(true));
}

#[test]
fn news_can_be_told_since_the_last_decision_and_some_round_times_the_nearest_first() {
    let mut project = empty();
    project.details.period_start = Some(day("2026-01-05"));
    let decision = |bits, on: &str, outcome| Decision {
        outcome,
        day: Some(day(on)),
        ..Decision::new(DecisionId::from_bits(bits), line("Videre"))
    };
    project.decisions = Roster::from_iter([
        decision(1, "2026-03-11", Some(Outcome::Continue)),
        decision(2, "2026-11-10", None),
        decision(3, "2026-12-16", Some(Outcome::Continue)),
    ]);
    let since = BENEFIT_STATUS.since.expect("the day can be chosen");
    let days: Vec<String> =
        (since.days)(&project, day(TODAY)).iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-10-23", "2026-08-23", "2026-05-24", "2026-03-11", "2026-01-05"]);
}

/// Everything that a reader of the document sees in words.
fn seen(document: &Document) -> Vec<String> {
    let noted = |it: &Noted| [it.words.clone(), it.note.clone()];
    let of_block = |block: &Block| -> Vec<String> {
        match block {
            Block::Words(words) | Block::Heading(words) => vec![words.clone()],
            Block::List(lines) => lines.iter().flat_map(noted).collect(),
            Block::Facts(facts) => {
                let of = |it: &stifinner::figures::document::Fact| {
                    std::iter::once(it.label.clone()).chain(noted(&it.is)).collect::<Vec<_>>()
                };
                facts.iter().flat_map(of).collect()
            }
            Block::Table(table) => {
                let cells = table.rows.iter().flatten().flat_map(noted);
                table.heads.iter().cloned().chain(cells).collect()
            }
            Block::Grid(spec) => vec![spec.title.clone()],
            Block::Timeline(spec) => vec![spec.title.clone()],
            Block::Trend(spec) => vec![spec.title.clone(), spec.description.clone()],
            Block::Map(spec) => {
                let nodes = spec.nodes().flat_map(|it| [it.label.clone(), it.note.clone()]);
                std::iter::once(spec.title.clone()).chain(nodes).collect()
            }
        }
    };
    let sections = document.sections.iter();
    let blocks = sections.flat_map(|it| {
        std::iter::once(it.title.clone()).chain(it.blocks.iter().flat_map(of_block))
    });
    let head = [document.title.clone(), document.project.clone()];
    head.into_iter().chain(document.facts.clone()).chain(blocks).collect()
}

proptest! {
    #![proptest_config(strategies::cases(12, 48))]

    #[test]
    fn nothing_in_a_document_is_lost_as_text(project in strategies::project()) {
        for (name, outline) in ALL.into_iter().chain([("stakeholders", &STAKEHOLDER_REPORT)]) {
            let document = written(outline, &project, Locale::Nb);
            let text = document.text();
            for words in seen(&document) {
                prop_assert!(text.contains(words.trim_end()), "{name} lost {words:?}");
            }
            for section in &document.sections {
                prop_assert!(!section.blocks.is_empty(), "{name} {}", section.key);
                for block in &section.blocks {
                    if let Block::Table(table) = block {
                        let is_even = table.rows.iter().all(|it| it.len() == table.heads.len());
                        prop_assert!(is_even, "{name} {}", table.caption);
                    }
                }
            }
        }
    }
}
