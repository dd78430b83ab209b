//! Whole projects.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use stifinner::domain::{
    Act, Benefit, ChangeLog, Currency, Details, EntityRef, Field, Framework, Goal, Id, Indicator,
    Kind, Language, LogEntry, Project, ProjectId, Roster, SetAside,
};

use super::followed::{
    deviation, expectation, sound_deviation, sound_expectation, user_group, user_record,
};
use super::gains::{
    benefit, evidence, goal, indicator, related_project, sound_evidence, stakeholder,
    with_benefits, with_goals,
};
use super::meetings::meetings;
use super::money::{
    conversion, cost_line, economy, sound_conversion, sound_value_line, value_line,
};
use super::people::{
    activity, participant, role, sound_activity, sound_participant, sound_role, sound_work_change,
    sound_work_step, work_change, work_step,
};
use super::work::{action, decision, plan, set_aside, step, with_origin};
use super::{bits, day, line, moment, prose};

pub(super) fn details() -> impl Strategy<Value = Details> {
    let texts = (option::of(line()), option::of(line()), option::of(prose()));
    let choices =
        (select(&Currency::ALL[..]), select(&Language::ALL[..]), select(&Framework::ALL[..]));
    let period = (option::of(day()), option::of(day()));
    let people = (option::of(line()), option::of(line()));
    let problem = (option::of(prose()), option::of(prose()));
    let wish = (option::of(prose()), option::of(prose()));
    let kept = (option::of(prose()), option::of(day()));
    (line(), texts, choices, period, people, (problem, wish, kept, economy())).prop_map(
        |(
            name,
            (organization, service_area, purpose),
            (currency, language, framework),
            period,
            people,
            ((problem, target_picture), (target_group, ask), (names_reason, keep_until), economy),
        )| {
            Details {
                problem,
                target_picture,
                target_group,
                ask,
                names_reason,
                keep_until,
                economy,
                organization,
                service_area,
                purpose,
                period_start: period.0,
                period_end: period.1,
                owner: people.0,
                leader: people.1,
                framework,
                ..Details::new(name, currency, language)
            }
        },
    )
}

pub(super) fn field() -> impl Strategy<Value = Field> {
    select(vec![Field::Name, Field::Strategy, Field::Placement, Field::TargetDay, Field::Rule])
}

pub(super) fn log_entry() -> impl Strategy<Value = LogEntry> {
    let act = select(vec![Act::Added, Act::Changed, Act::Removed, Act::Moved, Act::Measured]);
    let kind = select([&[Kind::Project], Kind::HELD].concat());
    (moment(), act, kind, bits(), (line(), option::of(field()))).prop_map(
        |(at, act, kind, bits, (name, field))| {
            let entity = EntityRef::new(kind, bits);
            LogEntry { at, act, entity, name, field }
        },
    )
}

/// A change log is made by the door alone, or read.
pub(super) fn log() -> impl Strategy<Value = ChangeLog> {
    vec(log_entry(), 0..6)
        .prop_map(|entries| serde_json::from_value(serde_json::to_value(entries).unwrap()).unwrap())
}

/// A sound project: ids occur once, every indicator has its benefit.
pub fn project() -> impl Strategy<Value = Project> {
    let things = (vec(stakeholder(), 0..5), vec(benefit(), 0..4), vec(indicator(), 0..5));
    let path = (
        vec(step(), 0..4).boxed(),
        vec(action(), 0..4).boxed(),
        vec(decision(), 0..3).boxed(),
        plan().boxed(),
        meetings().boxed(),
        vec(set_aside(), 0..6).boxed(),
    );
    let story = (
        vec(goal(), 0..4).boxed(),
        vec(evidence(), 0..3).boxed(),
        vec(related_project(), 0..3).boxed(),
    );
    let people = (
        vec(activity(), 0..3).boxed(),
        vec(participant(), 0..3).boxed(),
        vec(role(), 0..3).boxed(),
        vec(work_step(), 0..3).boxed(),
        vec(work_change(), 0..3).boxed(),
    );
    let money = (
        vec(value_line(), 0..3).boxed(),
        vec(cost_line(), 0..3).boxed(),
        vec(conversion(), 0..3).boxed(),
    );
    let followed = (
        vec(expectation(), 0..4).boxed(),
        vec(deviation(), 0..3).boxed(),
        vec(user_record(), 0..3).boxed(),
        vec(user_group(), 0..3).boxed(),
    );
    (any::<u64>(), moment(), details(), things, (path, story, people, (money, followed)), log())
        .prop_map(
            |(
                bits,
                changed_at,
                details,
                (stakeholders, benefits, indicators),
                (path, story, people, (money, followed)),
                log,
            )| {
                let goals: Roster<Goal> = story.0.into_iter().collect();
                let benefits: Roster<Benefit> =
                    benefits.into_iter().map(|benefit| with_goals(benefit, &goals)).collect();
                let indicators = indicators.into_iter().enumerate().map(|(at, indicator)| {
                    let main = benefits.iter().nth(at % benefits.len().max(1));
                    let benefits = main.map(|it| it.id).into_iter().collect();
                    Indicator { benefits, ..indicator }
                });
                let mut project = Project {
                    id: ProjectId::from_bits(bits),
                    changed_at,
                    details,
                    stakeholders: stakeholders
                        .into_iter()
                        .map(|stakeholder| with_benefits(stakeholder, &benefits))
                        .collect(),
                    indicators: indicators.collect(),
                    benefits,
                    steps: path.0.into_iter().collect(),
                    actions: Roster::default(),
                    decisions: path.2.into_iter().collect(),
                    gatherings: path.4.0,
                    group_sheets: path.4.1,
                    logbook: path.4.2,
                    tasks: path.3.into_iter().collect(),
                    goals,
                    evidence: Roster::default(),
                    expectations: Roster::default(),
                    deviations: Roster::default(),
                    user_records: followed.2.into_iter().collect(),
                    user_groups: followed.3.into_iter().collect(),
                    related_projects: story.2.into_iter().collect(),
                    anchoring: Roster::default(),
                    participants: Roster::default(),
                    roles: Roster::default(),
                    work_steps: Roster::default(),
                    work_changes: Roster::default(),
                    value_lines: Roster::default(),
                    cost_lines: money.1.into_iter().collect(),
                    conversions: Roster::default(),
                    set_aside: Roster::default(),
                    log,
                };
                project.anchoring =
                    people.0.into_iter().map(|it| sound_activity(it, &project)).collect();
                project.participants =
                    people.1.into_iter().map(|it| sound_participant(it, &project)).collect();
                project.roles = people.2.into_iter().map(|it| sound_role(it, &project)).collect();
                project.work_steps =
                    people.3.into_iter().map(|it| sound_work_step(it, &project)).collect();
                project.work_changes =
                    people.4.into_iter().map(|it| sound_work_change(it, &project)).collect();
                project.value_lines =
                    money.0.into_iter().map(|it| sound_value_line(it, &project)).collect();
                project.conversions =
                    money.2.into_iter().map(|it| sound_conversion(it, &project)).collect();
                project.evidence =
                    story.1.into_iter().map(|it| sound_evidence(it, &project.benefits)).collect();
                project.expectations =
                    followed.0.into_iter().map(|it| sound_expectation(it, &project)).collect();
                project.deviations =
                    followed.1.into_iter().filter_map(|it| sound_deviation(it, &project)).collect();
                let actions = path.1.into_iter();
                project.actions = actions.map(|action| with_origin(action, &project)).collect();
                let is_there = |it: &SetAside| it.about.is_none_or(|about| about.is_in(&project));
                project.set_aside = path.5.into_iter().filter(is_there).collect();
                project
            },
        )
}
