//! The calendar file: what is in it, that it is written as calendars read it, and that taking it in
//! again doubles nothing.

use std::collections::BTreeSet;

use proptest::prelude::*;
use stifinner::app::calendar::{Asked, Scope};
use stifinner::domain::{
    Action, ActionId, ActionStatus, ActivityKey, Benefit, BenefitId, Currency, Decision,
    DecisionId, Details, Frequency, Gathering, GatheringId, Id, Indicator, IndicatorId, Language,
    Line, Moment, Outcome, Point, Progress, Project, ProjectId, Roster, Series, Step, StepId, Task,
    TaskId, TaskKind, Value,
};
use stifinner::i18n::Locale;
use stifinner::method::MethodTexts;

use crate::figures::texts;
use crate::files::text_at;
use crate::strategies;

const NOW: i64 = 1_795_339_800_000;

/// The file in bokmål.
pub fn told(
    project: &Project,
    scope: Scope,
    method: Option<&MethodTexts>,
    now: i64,
) -> Option<String> {
    let t = texts(Locale::Nb);
    let asked = Asked { t: &t, method, now: Moment::from_ms(now), scope };
    stifinner::app::calendar::calendar(project, asked)
}

fn calendar(project: &Project, now: i64) -> Option<String> {
    told(project, Scope::Everything, None, now)
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn project() -> Project {
    let details = Details::new(line("Medisinstøtte, sone 1"), Currency::Nok, Language::Nb);
    Project::new(ProjectId::from_bits(1), details, Moment::from_ms(NOW))
}

fn action(bits: u64, name: &str) -> Action {
    let due = "2026-12-31".parse().ok();
    Action { due, ..Action::new(ActionId::from_bits(bits), line(name)) }
}

/// The lines as a reader joins them.
fn unfolded(file: &str) -> Vec<String> {
    let joined = file.strip_suffix("\r\n").unwrap().replace("\r\n ", "");
    joined.split("\r\n").map(str::to_owned).collect()
}

fn values<'a>(lines: &'a [String], property: &str) -> Vec<&'a str> {
    lines.iter().filter_map(|line| line.strip_prefix(property)).collect()
}

/// A text as a reader understands it.
fn read_text(text: &str) -> String {
    let mut letters = text.chars();
    let mut read = String::new();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' => match letters.next().expect("a sign is marked") {
                'n' => read.push('\n'),
                marked => read.push(marked),
            },
            letter => read.push(letter),
        }
    }
    read
}

#[test]
fn an_action_is_a_whole_day_with_what_and_who() {
    let mut project = project();
    let mut train = action(7, "Lær opp; øv, spør");
    train.responsible = Some(line("Teamleder"));
    project.actions = Roster::from_iter([train]);
    let file = calendar(&project, NOW).unwrap();
    let wanted = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Stifinner//Stifinner//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        r"X-WR-CALNAME:Medisinstøtte\, sone 1",
        "BEGIN:VEVENT",
        "UID:action-0000000007.project-0000000001@stifinner",
        "DTSTAMP:20261122T093000Z",
        "DTSTART;VALUE=DATE:20261231",
        "DTEND;VALUE=DATE:20270101",
        r"SUMMARY:Lær opp\; øv\, spør (Teamleder)",
        r"DESCRIPTION:Medisinstøtte\, sone 1",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
    ];
    assert_eq!(file, wanted.map(|line| format!("{line}\r\n")).concat());
}

#[test]
fn only_what_is_ahead_and_has_a_day_is_in_it() {
    let mut project = project();
    let done = Action { status: ActionStatus::Done, ..action(2, "Done") };
    let dropped = Action { status: ActionStatus::Dropped, ..action(3, "Dropped") };
    let dateless = Action { due: None, ..action(4, "Dateless") };
    project.actions = Roster::from_iter([action(1, "Open"), done, dropped, dateless]);
    let step = |bits, name, progress| Step {
        due: "2026-12-01".parse().ok(),
        progress,
        ..Step::own(StepId::from_bits(bits), line(name))
    };
    project.steps = Roster::from_iter([
        step(1, "Interviews", Progress::UnderWay),
        step(2, "Walked", Progress::Done),
        step(3, "Left out", Progress::NotRelevant),
    ]);
    let decision = |bits, name, outcome| Decision {
        day: "2026-12-02".parse().ok(),
        outcome,
        ..Decision::new(DecisionId::from_bits(bits), line(name))
    };
    project.decisions = Roster::from_iter([
        decision(1, "After the pilot", None),
        decision(2, "Before the pilot", Some(Outcome::Continue)),
    ]);
    let gathering = |bits, name, day: &str| Gathering {
        day: day.parse().ok(),
        ..Gathering::new(GatheringId::from_bits(bits), line(name))
    };
    project.gatherings = Roster::from_iter([
        gathering(1, "Held", "2026-01-15"),
        gathering(2, "To come", "2099-01-15"),
        Gathering::new(GatheringId::from_bits(3), line("Some day")),
    ]);
    let lines = unfolded(&calendar(&project, NOW).unwrap());
    assert_eq!(values(&lines, "SUMMARY:"), ["Open", "Interviews", "After the pilot", "To come"]);
}

#[test]
fn a_project_without_days_ahead_has_no_calendar() {
    assert_eq!(calendar(&project(), NOW), None);
    let mut project = project();
    project.actions = Roster::from_iter([Action { due: None, ..action(1, "Some day") }]);
    assert_eq!(calendar(&project, NOW), None);
}

#[test]
fn an_event_keeps_its_uid_when_everything_else_changes_and_a_copy_has_others() {
    let uids = |project: &Project, now: i64| {
        let lines = unfolded(&calendar(project, now).unwrap());
        values(&lines, "UID:").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let mut project = project();
    project.actions = Roster::from_iter([action(1, "Train"), action(2, "Tell")]);
    let before = uids(&project, NOW);
    let moved = Action { due: "2027-03-01".parse().ok(), ..action(1, "Train everybody") };
    project.actions = Roster::from_iter([action(2, "Tell"), moved]);
    let mut after = uids(&project, NOW + 86_400_000);
    after.reverse();
    assert_eq!(after, before);
    let copy = project.copied(ProjectId::from_bits(2), line("Copy"));
    assert!(uids(&copy, NOW).iter().all(|uid| !before.contains(uid)));
}

proptest! {
    #![proptest_config(strategies::cases(64, 4_000))]

    #[test]
    fn every_line_fits_and_joins_again_to_what_was_written(project in strategies::project()) {
        let Some(file) = calendar(&project, NOW) else { return Ok(()) };
        for line in file.split_terminator("\r\n") {
            prop_assert!(line.len() <= 75, "{} octets: {line}", line.len());
            prop_assert!(!line.contains(['\r', '\n']), "{line:?}");
        }
        let lines = unfolded(&file);
        let uids = values(&lines, "UID:");
        prop_assert_eq!(uids.iter().collect::<BTreeSet<_>>().len(), uids.len());
        let read: Vec<_> = values(&lines, "SUMMARY:").into_iter().map(read_text).collect();
        let actions = project.actions.iter().filter(|it| it.status.is_pending());
        let wanted: Vec<_> = actions
            .filter(|it| it.due.is_some())
            .map(|it| match &it.responsible {
                Some(who) => format!("{} ({who})", it.name),
                None => it.name.to_string(),
            })
            .collect();
        prop_assert!(read.starts_with(&wanted), "{read:?} begins with {wanted:?}");
    }
}

#[test]
fn a_milestone_that_is_still_to_come_is_in_the_calendar_and_activities_are_not() {
    let mut project = project();
    let day = "2026-12-15".parse().ok();
    let task = |bits: u64, name: &str| Task::new(TaskId::from_bits(bits), line(name)).ending(day);
    let settled = Task { status: ActionStatus::Done, ..task(3, "Over") };
    project.tasks = [
        task(1, "Ready, set; go").of_kind(TaskKind::Milestone),
        task(2, "Training"),
        settled.of_kind(TaskKind::Milestone),
    ]
    .into_iter()
    .collect();
    let lines = unfolded(&calendar(&project, NOW).unwrap());
    assert_eq!(values(&lines, "SUMMARY:"), ["Ready\\, set\\; go"]);
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE:"), ["20261215"]);
    let uid = format!("{}.{}@stifinner", TaskId::from_bits(1), project.id).replace(':', "-");
    assert_eq!(values(&lines, "UID:"), [uid]);
}

#[test]
fn a_step_is_called_by_its_title_in_the_readers_language() {
    let source = text_at(std::path::Path::new("src/method/texts/sv.txt"));
    let texts = MethodTexts::parse(Locale::Sv, &source).unwrap();
    let mut project = project();
    let key = ActivityKey::new("interviews").unwrap();
    let step = Step { due: "2026-12-15".parse().ok(), ..Step::of_activity(key, line("Intervju")) };
    let summary = |project: &Project| {
        let file = told(project, Scope::Everything, Some(&texts), NOW).unwrap();
        read_text(values(&unfolded(&file), "SUMMARY:")[0])
    };
    project.steps = std::iter::once(step.clone()).collect();
    let title = texts.title_in(project.details.framework.key(), "interviews").unwrap();
    assert_eq!(summary(&project), title);
    let renamed = Step { title: Some(line("Samtal hemma")), ..step };
    project.steps = std::iter::once(renamed).collect();
    assert_eq!(summary(&project), "Samtal hemma");
}

/// Something measured every month on the last day of it, by somebody who is named.
fn measured(on: &str) -> Project {
    let mut project = project();
    let measurer = Some(line("Fagsykepleier"));
    let benefit = Benefit { measurer, ..Benefit::new(BenefitId::from_bits(1), line("Ro")) };
    let indicator = Indicator::new(IndicatorId::from_bits(7), benefit.id, line("Besøk"));
    let point = Point::new(on.parse().unwrap(), Value::new(12.0).unwrap());
    project.indicators = Roster::from_iter([Indicator {
        frequency: Some(Frequency::Monthly),
        series: Series::new(vec![point]).into(),
        ..indicator
    }]);
    project.benefits = Roster::from_iter([benefit]);
    project
}

#[test]
fn what_is_to_be_measured_comes_again_in_its_rhythm() {
    let lines = unfolded(&calendar(&measured("2026-10-31"), NOW).unwrap());
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE:"), ["20261130"]);
    let rule = "FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1";
    assert_eq!(values(&lines, "RRULE:"), [rule]);
    assert_eq!(values(&lines, "SUMMARY:"), ["Måling: Besøk (Fagsykepleier)"]);
}

#[test]
fn what_should_have_been_measured_is_due_today() {
    let lines = unfolded(&calendar(&measured("2026-06-30"), NOW).unwrap());
    assert_eq!(values(&lines, "DTSTART;VALUE=DATE:"), ["20261122"]);
}

#[test]
fn those_who_measure_get_a_file_of_their_own() {
    let mut project = measured("2026-10-31");
    project.actions = Roster::from_iter([action(7, "Lær opp")]);
    let of = |scope| unfolded(&told(&project, scope, None, NOW).unwrap());
    let n = |scope| values(&of(scope), "SUMMARY:").len();
    assert_eq!((n(Scope::Measurements), n(Scope::Everything)), (1, 2));
    project.indicators = Roster::default();
    assert_eq!(told(&project, Scope::Measurements, None, NOW), None);
}
