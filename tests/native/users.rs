//! Users in words: what is told of them in documents, and what is not, since it would tell of one.

use stifinner::domain::{
    Currency, Day, Details, FollowUp, Id, Language, Level, Line, Moment, Project, ProjectId, Prose,
    UserGroup, UserGroupId, UserMeasures, UserRecord, UserRecordId, Value,
};
use stifinner::figures::benefits::{BENEFIT_PLAN, BENEFIT_REPORT};
use stifinner::figures::document::{Outline, Reader};
use stifinner::figures::potential::ranking;
use stifinner::figures::stages::StageNames;
use stifinner::figures::users::{Audience, all_users, finding, key_figures, sentences};
use stifinner::i18n::Locale;
use stifinner::results::results;

use crate::figures::texts;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn value(number: f64) -> Option<Value> {
    Value::new(number).ok()
}

fn visits(visits: f64) -> UserMeasures {
    UserMeasures { visits: value(visits), minutes: value(30.0), ..UserMeasures::default() }
}

/// From seven hours a week to so many, ten weeks ago.
fn user(bits: u64, to: f64) -> UserRecord {
    let measures = visits(2.0 * to);
    UserRecord {
        start: Some(day("2026-09-13")),
        before: visits(14.0),
        follow_ups: vec![FollowUp { day: day("2026-10-11"), measures, is_reached: None }],
        ..UserRecord::new(UserRecordId::from_bits(bits), line(&format!("B-{bits:02}")))
    }
}

fn stopped(bits: u64, reason: Option<&str>) -> UserRecord {
    UserRecord { stop: Some(day("2026-10-25")), stop_reason: reason.map(line), ..user(bits, 1.0) }
}

fn felt(bits: u64, before: f64, later: f64) -> UserRecord {
    let mut record = user(bits, 1.0);
    record.before.quality = value(before);
    record.with_latest(day("2026-10-11"), |it| FollowUp {
        measures: UserMeasures { quality: value(later), ..it.measures },
        ..it
    })
}

fn with(records: Vec<UserRecord>, groups: Vec<UserGroup>) -> Project {
    let details = Details::new(line("Dispensere"), Currency::Nok, Language::Nb);
    let now = Moment::from_ms(i64::from(day("2026-11-22").days()) * 86_400_000);
    let mut project = Project::new(ProjectId::from_bits(1), details, now);
    project.user_records = records.into_iter().collect();
    project.user_groups = groups.into_iter().collect();
    project
}

fn group(bits: u64, name: &str, users: Option<f64>, hours: Option<f64>) -> UserGroup {
    UserGroup {
        users: users.and_then(value),
        hours_per_user: hours.and_then(value),
        ..UserGroup::new(UserGroupId::from_bits(bits), line(name))
    }
}

fn part(outline: &Outline, key: &str, project: &Project) -> String {
    let t = texts(Locale::Nb);
    let stages = StageNames::of(project, None, &t);
    let (today, since) = (day("2026-11-22"), None);
    let reader = Reader { t: &t, method: None, stages: &stages, today, since, is_discreet: false };
    outline.write(project, reader, |it| it == key).text()
}

#[track_caller]
fn check(records: Vec<UserRecord>, told: &[&str], untold: &[&str]) {
    let text = part(&BENEFIT_REPORT, "users", &with(records, vec![])).replace('\u{a0}', " ");
    for words in told {
        assert!(text.contains(words), "{words} is not in {text}");
    }
    for words in untold {
        assert!(!text.contains(words), "{words} is in {text}");
    }
}

#[test]
fn of_fewer_than_five_the_report_gives_no_figure() {
    let few = (1..5).map(|it| user(it, 1.0)).collect();
    check(few, &["Færre enn fem"], &["timer", "Spart"]);
    let five = (1..6).map(|it| user(it, 1.0)).collect();
    check(
        five,
        &["5 av 5 brukere", "30 timer", "300 timer", "Snitt av 5"],
        &["Færre enn fem", "B-0"],
    );
}

#[test]
fn what_rests_on_fewer_than_five_of_many_is_left_out_of_the_report() {
    let mut all: Vec<_> = (1..6).map(|it| user(it, 1.0)).collect();
    all.extend([felt(6, 2.0, 4.0), felt(7, 3.0, 4.0)]);
    check(all.clone(), &["Snitt av 7", "færre enn fem"], &["Kvalitet"]);
    all.extend([felt(8, 2.0, 4.0), felt(9, 2.0, 4.0), felt(10, 2.0, 4.0)]);
    check(all, &["Kvalitet per bruker", "+1,8"], &["færre enn fem"]);
}

#[test]
fn a_reason_that_few_gave_stands_with_others_in_the_report() {
    let mut all: Vec<_> = (1..6).map(|it| stopped(it, Some("Flyttet"))).collect();
    all.push(stopped(6, Some("Falt hjemme")));
    all.push(stopped(7, None));
    check(all.clone(), &["7 har sluttet: Flyttet (5), andre grunner (2)"], &["Falt"]);
    let (project, t) = (with(all, vec![]), texts(Locale::Nb));
    let own = sentences(&project, &all_users(&project, day("2026-11-22")), Audience::Service, &t);
    assert!(
        own[0].contains("Falt hjemme (1)") && own[0].contains("ikke sagt hvorfor (1)"),
        "{own:?}"
    );
}

#[test]
fn the_estimate_for_all_is_told_with_the_number_it_rests_on() {
    let project =
        with(vec![user(1, 1.0), user(2, 3.0)], vec![group(1, "Hjemme", Some(40.0), None)]);
    let t = texts(Locale::Nb);
    let told = all_users(&project, day("2026-11-22"));
    // Mean of 6 and 4, times 40 users, times 365 ÷ 7.
    let words = sentences(&project, &told, Audience::Service, &t).join(" ").replace('\u{a0}', " ");
    assert!(words.contains("10 429 timer") && words.contains("bygger på 2 brukere"), "{words}");
    assert_eq!(sentences(&project, &told, Audience::Anyone, &t), Vec::<String>::new());
    assert_eq!(key_figures(&told, Audience::Anyone, &t), []);
}

#[test]
fn the_finding_says_whether_it_is_less_or_more() {
    let t = texts(Locale::Nb);
    let of = |records| finding(&all_users(&with(records, vec![]), day("2026-11-22")), &t);
    assert_eq!(of(vec![]), None);
    assert_eq!(of(vec![user(1, 1.0)]).unwrap(), "1 bruker teller med: 6 timer mindre i uka nå");
    let more = of(vec![user(1, 9.0), user(2, 8.0)]).unwrap();
    assert_eq!(more, "2 brukere teller med: 3 timer mer i uka nå");
    let none = of(vec![UserRecord { start: None, ..user(1, 1.0) }]).unwrap();
    assert!(none.contains("teller ikke med ennå"), "{none}");
}

#[test]
fn groups_stand_in_their_order_with_what_is_missing() {
    let high =
        UserGroup { problem: Some(Level::High), ..group(2, "Heime", Some(10.0), Some(20.0)) };
    let criteria = Prose::optional("Bor alene").unwrap();
    let first = UserGroup { criteria, ..group(3, "Bolig", Some(40.0), Some(20.0)) };
    let project = with(vec![], vec![group(1, "Ukjent", None, Some(20.0)), high, first]);
    let t = texts(Locale::Nb);
    let all = ranking(&project, &t);
    let told: Vec<_> = all.iter().map(|it| (it.name.as_str(), it.share)).collect();
    assert_eq!(told, [("Bolig", Some(1.0)), ("Heime", Some(0.25)), ("Ukjent", None)]);
    assert_eq!(all[0].first, "Tildeling: Bor alene");
    assert_eq!(all[2].amount, "Mangler: antall brukere");
    let text = part(&BENEFIT_PLAN, "potential", &project).replace('\u{a0}', " ");
    let places: Vec<_> = ["Bolig", "Heime", "Ukjent"].map(|it| text.find(it).unwrap()).into();
    assert!(places.is_sorted(), "{text}");
    assert!(text.contains("Bolig | 40 | Ikke satt | 800 | Bor alene"), "{text}");
    assert!(text.contains("Ikke satt | Mangler: antall brukere"), "{text}");
}

#[test]
fn the_file_of_results_holds_sums_and_nothing_of_a_few() {
    let of =
        |n: u64| results(&with((1..=n).map(|it| user(it, 1.0)).collect(), vec![])).unwrap().users;
    let few = of(4);
    assert_eq!((few.written, few.counted, few.saved_a_week, few.saved_so_far), (4, 4, None, None));
    let five = of(5);
    assert_eq!((five.saved_a_week, five.saved_so_far), (Some(30.0), Some(300.0)));
    let saved = five.saved.unwrap();
    assert_eq!((saved.n, saved.mean, saved.deviation), (5, 6.0, Some(0.0)));
}
