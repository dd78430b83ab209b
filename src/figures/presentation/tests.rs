use super::*;
use crate::domain::{
    Beneficiary, Benefit, BenefitId, Decision, DecisionId, Evidence, EvidenceId, EvidenceKind,
    Goal, GoalId, Id, Indicator, IndicatorId, Line as Words, Mark, Prose, Task, TaskId, TaskKind,
    Value,
};
use crate::i18n::{Locale, Texts};

fn line(text: &str) -> Words {
    Words::new(text).unwrap()
}

fn prose(text: &str) -> Option<Prose> {
    Some(Prose::new(text).unwrap())
}

fn slides(project: &Project) -> Presentation {
    let texts = Texts::parse(Locale::En, include_str!("../../i18n/texts/en.txt")).unwrap();
    presentation(project, &texts)
}

fn slide(presentation: &Presentation, part: Part) -> Vec<Block> {
    let found = presentation.slides.iter().find(|slide| slide.part == part);
    found.map(|slide| slide.blocks.clone()).unwrap_or_default()
}

fn said(words: &str, note: &str) -> Line {
    Line { words: words.to_owned(), note: note.to_owned() }
}

#[test]
fn of_an_empty_project_there_is_its_name_and_everything_is_not_said_yet() {
    let found = slides(&Project::sample_for_tests());
    let [slide] = found.slides.as_slice() else { panic!("{found:?}") };
    assert_eq!((slide.part, slide.title.as_str()), (Part::Start, "Medication support"));
    assert_eq!(found.missing, Part::ALL);
    assert_eq!(found.for_a_room().len(), 1);
}

#[test]
fn what_is_said_makes_a_slide_and_is_not_missing() {
    let mut project = Project::sample_for_tests();
    project.details.problem = prose("Long waits\n\nand missed doses");
    let found = slides(&project);
    let words = |text: &str| Block::Words(text.to_owned());
    assert_eq!(slide(&found, Part::Problem), [words("Long waits"), words("and missed doses")]);
    assert!(!found.missing.contains(&Part::Problem));
    assert!(found.missing.contains(&Part::Ask));
}

#[test]
fn evidence_is_shown_only_when_it_may_be() {
    let mut project = Project::sample_for_tests();
    let evidence = |bits, name, kind, may_be_shown| Evidence {
        kind,
        may_be_shown,
        source: Some(line("Users")),
        ..Evidence::new(EvidenceId::from_bits(bits), line(name))
    };
    let secret = evidence(1, "My name is known", Some(EvidenceKind::Quote), false);
    project.evidence = [secret.clone()].into_iter().collect();
    assert!(slides(&project).missing.contains(&Part::Evidence));
    let figure = evidence(2, "12 missed doses", Some(EvidenceKind::Figure), true);
    let quote = evidence(3, "I sit and wait", Some(EvidenceKind::Quote), true);
    project.evidence = [secret, figure, quote].into_iter().collect();
    let blocks = slide(&slides(&project), Part::Evidence);
    let figures = Block::List(String::new(), vec![said("12 missed doses", "Users")]);
    assert_eq!(
        blocks,
        [Block::Quotes(vec![said("\u{201c}I sit and wait\u{201d}", "Users")]), figures]
    );
}

#[test]
fn goals_stand_in_their_groups_with_the_strategy_they_serve() {
    let mut project = Project::sample_for_tests();
    let goal = |bits, name, group, strategy: Option<&str>| Goal {
        group,
        strategy: strategy.map(line),
        ..Goal::new(GoalId::from_bits(bits), line(name))
    };
    project.goals = [
        goal(1, "Room for growth", Some(Beneficiary::Organization), None),
        goal(2, "Something else", None, None),
        goal(3, "Coping", Some(Beneficiary::UsersAndNextOfKin), Some("The health plan")),
    ]
    .into_iter()
    .collect();
    let blocks = slide(&slides(&project), Part::Goals);
    let lists: Vec<_> = blocks
        .into_iter()
        .map(|block| match block {
            Block::List(heading, lines) => (heading, lines),
            other @ (Block::Words(_) | Block::Quotes(_)) => panic!("{other:?}"),
        })
        .collect();
    let list = |heading: &str, line: Line| (heading.to_owned(), vec![line]);
    assert_eq!(
        lists,
        [
            list("Users and next of kin", said("Coping", "Serves The health plan")),
            list("The organisation", said("Room for growth", "")),
            list("Other goals", said("Something else", "")),
        ]
    );
}

#[test]
fn a_benefit_tells_for_whom_and_from_where_to_where() {
    let mut project = Project::sample_for_tests();
    let id = BenefitId::from_bits(1);
    let benefit = Benefit {
        beneficiary: Some(Beneficiary::Employees),
        ..Benefit::new(id, line("Less time"))
    };
    let mark = |number| Mark { value: Some(Value::new(number).unwrap()), day: None };
    let indicator = Indicator {
        unit: Some(line("minutes per user")),
        baseline: mark(360.0),
        target: mark(90.0),
        ..Indicator::new(IndicatorId::from_bits(1), id, line("Time"))
    };
    project.benefits = [benefit].into_iter().collect();
    project.indicators = [indicator].into_iter().collect();
    let blocks = slide(&slides(&project), Part::Benefits);
    let note = "Employees · 360 → 90\u{a0}minutes";
    assert_eq!(blocks, [Block::List(String::new(), vec![said("Less time", note)])]);
}

#[test]
fn decisions_and_milestones_with_a_day_stand_in_the_order_of_their_days() {
    let mut project = Project::sample_for_tests();
    let decision = |bits, name, day: Option<&str>| Decision {
        day: day.map(|day| day.parse().unwrap()),
        ..Decision::new(DecisionId::from_bits(bits), line(name))
    };
    project.decisions = [
        decision(1, "After the pilot", Some("2026-10-01")),
        decision(2, "Some day", None),
        decision(3, "Start", Some("2026-02-02")),
    ]
    .into_iter()
    .collect();
    let day = "2026-06-01".parse().unwrap();
    let task = |bits, name, kind| {
        Task::new(TaskId::from_bits(bits), line(name)).of_kind(kind).ending(Some(day))
    };
    project.tasks = [
        task(1, "Everyone is trained", TaskKind::Milestone),
        task(2, "Training", TaskKind::Activity),
    ]
    .into_iter()
    .collect();
    let blocks = slide(&slides(&project), Part::Time);
    let [Block::List(_, lines)] = blocks.as_slice() else { panic!("{blocks:?}") };
    let words: Vec<_> = lines.iter().map(|line| line.words.as_str()).collect();
    assert_eq!(words, ["Start", "Everyone is trained", "After the pilot"]);
}

#[test]
fn a_long_list_goes_on_on_the_next_slide_and_nothing_is_lost() {
    let mut project = Project::sample_for_tests();
    let goal = |bits: u64| {
        let group = (bits < 4).then_some(Beneficiary::Employees);
        Goal { group, ..Goal::new(GoalId::from_bits(bits), line(&bits.to_string())) }
    };
    project.goals = (0..12).map(goal).collect();
    let found = slides(&project).for_a_room();
    let size = |slide: &Slide| slide.blocks.iter().map(Block::size).sum::<usize>();
    let goals: Vec<_> = found.iter().filter(|slide| slide.part == Part::Goals).collect();
    assert_eq!(goals.len(), 3);
    assert!(goals.iter().all(|slide| (1..=ROOM).contains(&size(slide))), "{goals:?}");
    let mut said = Vec::new();
    for block in goals.iter().flat_map(|slide| &slide.blocks) {
        if let Block::List(_, lines) = block {
            said.extend(lines.iter().map(|line| line.words.clone()));
        }
    }
    assert_eq!(said, (0..12).map(|it| it.to_string()).collect::<Vec<_>>());
}

#[test]
fn paragraphs_that_do_not_fit_go_on_and_one_that_never_fits_has_a_slide_of_its_own() {
    let mut project = Project::sample_for_tests();
    let (short, long) = ("A short one.", "Long. ".repeat(300));
    project.details.problem = prose(&format!("{short}\n{long}\n{short}"));
    let found = slides(&project).for_a_room();
    let problem: Vec<_> = found.iter().filter(|slide| slide.part == Part::Problem).collect();
    let words = |text: &str| vec![Block::Words(text.trim().to_owned())];
    let blocks: Vec<_> = problem.iter().map(|slide| slide.blocks.clone()).collect();
    assert_eq!(blocks, [words(short), words(&long), words(short)]);
    assert!(problem[1].is_full() && !problem[0].is_full());
}

#[test]
fn what_was_said_stands_in_the_quotation_marks_of_the_language_and_in_them_once() {
    let mut project = Project::sample_for_tests();
    let quote = |bits, name| Evidence {
        kind: Some(EvidenceKind::Quote),
        may_be_shown: true,
        ..Evidence::new(EvidenceId::from_bits(bits), line(name))
    };
    project.evidence =
        [quote(1, "I wait"), quote(2, "\u{ab}Eg ventar\u{bb}")].into_iter().collect();
    let blocks = slide(&slides(&project), Part::Evidence);
    let lines = vec![said("\u{201c}I wait\u{201d}", ""), said("\u{ab}Eg ventar\u{bb}", "")];
    assert_eq!(blocks, [Block::Quotes(lines)]);
}
