//! The log book as people read it, and what a gathering's groups put into it.

use stifinner::domain::{
    Comment, Currency, Day, Details, Gathering, GatheringId, GroupSheet, GroupSheetId, Id,
    Language, Line, LogbookEntry, LogbookId, Moment, Project, ProjectId, Prose, TextError,
};
use stifinner::figures::logbook::{Results, as_text, heading, records, results};
use stifinner::i18n::{Locale, Texts};

/// Texts of a language; they live as long as the tests.
fn texts(tag: &str) -> &'static Texts {
    let locale = Locale::from_tag(tag).unwrap();
    let source = std::fs::read_to_string(crate::files::path(format!("src/i18n/texts/{tag}.txt")));
    Box::leak(Box::new(Texts::parse(locale, &source.unwrap()).unwrap()))
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn prose(text: &str) -> Option<Prose> {
    Prose::new(text).ok()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn gathering(bits: u64, name: &str) -> Gathering {
    Gathering::new(GatheringId::from_bits(bits), line(name))
}

fn entry(bits: u64, name: &str, on: Option<&str>) -> LogbookEntry {
    let entry = LogbookEntry::new(LogbookId::from_bits(bits), line(name));
    LogbookEntry { day: on.map(day), ..entry }
}

fn project(sheets: Vec<GroupSheet>, logbook: Vec<LogbookEntry>) -> Project {
    let details = Details::new(line("Safe medicine"), Currency::Nok, Language::En);
    let mut project = Project::new(ProjectId::from_bits(1), details, Moment::from_ms(0));
    let first = Gathering { day: Some(day("2026-03-03")), ..gathering(1, "First gathering") };
    project.gatherings = [first, gathering(2, "Second gathering")].into_iter().collect();
    project.group_sheets = sheets.into_iter().collect();
    project.logbook = logbook.into_iter().collect();
    project
}

fn sheet(bits: u64, name: &str) -> GroupSheet {
    GroupSheet::new(GroupSheetId::from_bits(bits), GatheringId::from_bits(1), line(name))
}

fn filled() -> Vec<GroupSheet> {
    vec![
        GroupSheet {
            what: prose("A morning meeting"),
            who: prose("Home nursing and the ward"),
            first_thing: prose("Book the room"),
            ..sheet(1, "Group 1")
        },
        sheet(2, "Group 2"),
        GroupSheet { why: prose("Fewer calls"), ..sheet(3, "Group 3") },
    ]
}

fn of_first(project: &Project, t: &Texts) -> Results {
    results(project, t, project.gatherings.iter().next().unwrap(), day("2026-11-22")).unwrap()
}

#[test]
fn the_newest_day_comes_first_and_what_has_no_day_before_it() {
    let first = GatheringId::from_bits(1);
    let book = vec![
        entry(1, "Old", Some("2026-01-10")),
        entry(2, "Call", Some("2026-03-03")),
        LogbookEntry { gathering: Some(first), ..entry(3, "At the first", Some("2026-03-03")) },
        entry(4, "Undated", None),
        LogbookEntry { gathering: Some(first), ..entry(5, "Later that day", Some("2026-03-03")) },
    ];
    let t = texts("en");
    let seen: Vec<_> = records(&project(vec![], book))
        .iter()
        .map(|record| (heading(t, record), record.entries.iter().map(|id| id.bits()).collect()))
        .collect::<Vec<(String, Vec<u64>)>>();
    assert_eq!(
        seen,
        [
            (t.logbook_no_day().to_owned(), vec![4]),
            ("3 March 2026 · First gathering".to_owned(), vec![5, 3]),
            ("3 March 2026".to_owned(), vec![2]),
            ("10 January 2026".to_owned(), vec![1]),
        ]
    );
}

#[test]
fn the_text_that_is_handed_on_says_everything_once() {
    let comment = Comment {
        day: day("2026-03-05"),
        by: Some(line("Union")),
        text: Prose::new("Mind the shifts.").unwrap(),
    };
    let said = LogbookEntry {
        discussed: prose("Why we do this."),
        positive: prose("Open talk"),
        improvable: prose("More time"),
        comments: vec![comment],
        ..entry(1, "The goal", Some("2026-03-03"))
    };
    let t = texts("en");
    let text = as_text(&project(vec![], vec![said]), t);
    let wanted = format!(
        "{} – Safe medicine\n\n3 March 2026\n\nThe goal\n{}: Why we do this.\n{}: Open talk\n\
         {}: More time\nUnion · 5 March 2026: Mind the shifts.",
        t.logbook(),
        t.logbook_discussed(),
        t.logbook_positive(),
        t.logbook_improvable(),
    );
    assert_eq!(text, wanted);
}

#[test]
fn what_groups_wrote_becomes_one_entry_of_the_gathering() {
    let t = texts("en");
    let project = project(filled(), vec![]);
    let Results::New(entry) = of_first(&project, t) else { panic!("no new entry") };
    assert_eq!(entry.name.as_str(), "First gathering");
    assert_eq!(entry.day, Some(day("2026-03-03")));
    assert_eq!(entry.gathering, Some(GatheringId::from_bits(1)));
    let wanted = format!(
        "Group 1\n{}: A morning meeting\n{}: Home nursing and the ward\n\nGroup 3\n{}: Fewer calls",
        t.sheet_what(),
        t.sheet_who(),
        t.sheet_why(),
    );
    assert_eq!(entry.discussed.unwrap().as_str(), wanted);
    assert_eq!(entry.decided.unwrap().as_str(), "Group 1\nBook the room");
}

#[test]
fn results_of_a_gathering_without_a_day_are_of_today() {
    let t = texts("en");
    let sheet = GroupSheet { gathering: GatheringId::from_bits(2), ..filled()[0].clone() };
    let project = project(vec![sheet], vec![]);
    let second = project.gatherings.iter().nth(1).unwrap();
    let Ok(Results::New(entry)) = results(&project, t, second, day("2026-11-22")) else {
        panic!("no new entry")
    };
    assert_eq!(entry.day, Some(day("2026-11-22")));
}

#[test]
fn putting_them_in_twice_makes_no_second_entry() {
    let t = texts("en");
    let Results::New(entry) = of_first(&project(filled(), vec![]), t) else { panic!("not new") };
    let kept = LogbookEntry { positive: prose("Good talk"), ..entry };
    assert_eq!(of_first(&project(filled(), vec![kept.clone()]), t), Results::There);
    let mut sheets = filled();
    sheets[2].first_thing = prose("Ask the ward");
    let Results::Newer(newer) = of_first(&project(sheets, vec![kept.clone()]), t) else {
        panic!("not newer")
    };
    assert_eq!((newer.id, &newer.positive), (kept.id, &kept.positive));
    assert_eq!(newer.decided.unwrap().as_str(), "Group 1\nBook the room\n\nGroup 3\nAsk the ward");
}

#[test]
fn empty_sheets_make_no_entry_and_too_long_ones_are_told_of() {
    let t = texts("en");
    assert_eq!(of_first(&project(vec![sheet(1, "Group 1")], vec![]), t), Results::Nothing);
    let long = || prose(&"a".repeat(3_000));
    let long = GroupSheet { what: long(), who: long(), ..sheet(1, "Group 1") };
    let project = project(vec![long], vec![]);
    let first = project.gatherings.iter().next().unwrap();
    let refused = results(&project, t, first, day("2026-11-22"));
    assert!(matches!(refused, Err(TextError::TooLong { max: 4_000, .. })), "{refused:?}");
}
