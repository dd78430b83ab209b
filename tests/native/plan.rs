//! What the plan says: lanes, notes, titles, in the words of a person.

use stifinner::charts::timeline::Mark;
use stifinner::domain::{
    Action, ActionId, ActionStatus, ActivityKey, Currency, Day, Decision, DecisionId, Details, Id,
    Language, Line, Moment, Project, ProjectId, Span, Stage, Task, TaskId, TaskKind,
};
use stifinner::figures::plan::{PlanView, plan, sentence, title};
use stifinner::figures::stages::StageNames;
use stifinner::i18n::{Locale, Texts};

fn nb() -> Texts {
    Texts::parse(Locale::Nb, include_str!("../../src/i18n/texts/nb.txt")).unwrap()
}

const TODAY: &str = "2026-11-22";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn task(bits: u64, name: &str, start: &str, end: &str) -> Task {
    let span = Span::new(day(start), day(end)).unwrap();
    Task::new(TaskId::from_bits(bits), line(name)).on(span)
}

fn project(tasks: Vec<Task>) -> Project {
    let details = Details::new(line("Trygg medisin"), Currency::Nok, Language::Nb);
    let mut project = Project::new(ProjectId::from_bits(1), details, Moment::from_ms(0));
    project.tasks = tasks.into_iter().collect();
    project
}

fn said(tasks: Vec<Task>) -> String {
    title(&project(tasks), &nb(), day(TODAY))
}

#[test]
fn the_title_says_what_is_most_worth_knowing() {
    let coming = || task(1, "Pilot", "2026-12-01", "2026-12-31");
    let milestone = task(2, "Klar", "2027-01-15", "2027-01-15").of_kind(TaskKind::Milestone);
    assert_eq!(said(vec![]), "Plan");
    assert_eq!(said(vec![coming()]), "Planen går som den skal");
    assert_eq!(said(vec![coming(), milestone.clone()]), "Neste milepæl er «Klar», 15.01.2027");
    let baseline = Span::new(day("2026-11-01"), day("2026-11-30"));
    let late = Task { baseline, ..coming() };
    assert_eq!(said(vec![late, milestone]), "1 av 1 planpunkter er senere enn planlagt");
    let over = task(3, "Kurs", "2026-10-01", "2026-11-21");
    assert_eq!(said(vec![coming(), over.clone()]), "1 planpunkt skulle vært ferdig");
    let done = Task { status: ActionStatus::Done, ..over };
    assert_eq!(said(vec![done]), "Alt i planen er gjort");
}

#[test]
fn the_sentence_counts_and_dates() {
    let tasks = vec![
        task(1, "Kurs", "2026-10-01", "2026-11-30"),
        task(2, "Klar", "2027-01-15", "2027-01-15").of_kind(TaskKind::Milestone),
    ];
    assert_eq!(
        sentence(&project(tasks), &nb(), day(TODAY)),
        "Planen har 1 aktivitet og 1 milepæl. 0 av dem er gjort eller lagt bort. \
         Den går fra 1. oktober 2026 til 15. januar 2027. Neste milepæl er «Klar», 15. januar 2027."
    );
}

/// A plan with a decision and two actions, one of them from an activity of the method.
fn whole() -> Project {
    let mut project = project(vec![
        Task {
            stage: Some(Stage::Pilot),
            responsible: Some(line("Fagleder")),
            ..task(1, "Kurs", "2026-10-01", "2026-11-10")
        },
        Task {
            after: vec![TaskId::from_bits(1)],
            ..task(2, "Utprøving", "2026-11-01", "2027-02-01")
        },
        Task::new(TaskId::from_bits(3), line("Uten dato")),
    ]);
    let decision = Decision::new(DecisionId::from_bits(1), line("Videre"));
    let decision = Decision { stage: Some(Stage::Pilot), day: Some(day("2027-02-10")), ..decision };
    project.decisions = std::iter::once(decision).collect();
    let action = |bits, name, due, activity: &str| Action {
        due: Some(day(due)),
        activity: ActivityKey::new(activity),
        responsible: Some(line("fagleder")),
        ..Action::new(ActionId::from_bits(bits), line(name))
    };
    project.actions = [
        action(1, "Bestill lokale", "2026-12-01", "pilot-plan"),
        action(2, "Ring legen", "2026-11-01", "gone"),
    ]
    .into_iter()
    .collect();
    project
}

fn plain() -> StageNames {
    StageNames::of(&whole(), None, &nb())
}

fn labels(view: PlanView) -> Vec<(String, Vec<String>)> {
    let picture = plan(&whole(), &plain(), &nb(), day(TODAY), view);
    let names = |lane: &stifinner::figures::plan::PlanLane| {
        (lane.label.clone(), lane.entries.iter().map(|it| it.name.clone()).collect())
    };
    picture.lanes.iter().map(names).collect()
}

fn lane(label: &str, names: &[&str]) -> (String, Vec<String>) {
    (label.to_owned(), names.iter().map(|&name| name.to_owned()).collect())
}

#[test]
fn lanes_follow_the_stages_and_an_action_stands_where_its_activity_does() {
    assert_eq!(
        labels(PlanView::Stages),
        [
            lane("Pilotering", &["Kurs", "Videre", "Bestill lokale"]),
            lane("Uten etappe", &["Utprøving", "Ring legen"]),
        ]
    );
}

#[test]
fn by_person_a_name_is_one_however_it_is_written_and_nobody_comes_last() {
    assert_eq!(
        labels(PlanView::People),
        [
            lane("Fagleder", &["Kurs", "Ring legen", "Bestill lokale"]),
            lane("Uten ansvarlig", &["Utprøving", "Videre"]),
        ]
    );
}

#[test]
fn overdue_shows_what_should_have_been_done_and_nothing_else() {
    assert_eq!(
        labels(PlanView::Overdue),
        [lane("Pilotering", &["Kurs"]), lane("Uten etappe", &["Ring legen"])]
    );
}

#[test]
fn the_picture_shows_each_thing_in_its_way() {
    let picture = plan(&whole(), &plain(), &nb(), day(TODAY), PlanView::Stages);
    let rows: Vec<_> = picture.spec.rows().collect();
    let marks: Vec<_> = rows.iter().map(|row| matches!(row.mark, Mark::Dues(_))).collect();
    assert_eq!(marks, [false, false, true, false, true]);
    assert_eq!(rows[0].note(), "12 dager over tiden · Ikke begynt · 01.10.2026–10.11.2026");
    assert_eq!(rows[1].note(), "Beslutning · ikke bestemt ennå · 10.02.2027");
    assert!(rows[0].is_late && !rows[1].is_late);
    assert_eq!(picture.undated, [("task:0000000003".to_owned(), "Uten dato".to_owned())]);
    // The course is late and not settled, and the trial has begun without it.
    assert_eq!(picture.spec.links.iter().map(|it| it.is_broken).collect::<Vec<_>>(), [true]);
}
