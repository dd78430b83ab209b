//! Random projects and random commands, for the properties that must hold for all of them.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use stifinner::domain::command::{DetailsChange, SeriesEdit};
use stifinner::domain::{
    Act, Action, ActionId, ActionStatus, ActivityKey, Approach, Attitude, Beneficiary, Benefit,
    BenefitId, BenefitKind, ChangeLog, Command, Comment, Currency, Day, Decision, DecisionId,
    Details, Direction, Edit, Entity, EntityRef, Evidence, EvidenceId, EvidenceKind, Field,
    Framework, Frequency, Gathering, GatheringId, GatheringTheme, Goal, GoalId, GroupSheet,
    GroupSheetId, Id, Indicator, IndicatorId, Kind, Language, Level, Line, LogEntry, LogbookEntry,
    LogbookId, Mark, Moment, Outcome, Placement, Point, Progress, Project, ProjectId, Prose,
    RelatedProject, RelatedProjectId, Roster, Rule, Series, Span, Stage, Stakeholder,
    StakeholderId, StakeholderKind, Step, StepId, Task, TaskId, TaskKind, Value,
};

/// The settings of a property: so many cases, or the full count of the long run.
pub fn cases(n_sample: u32, n_full: u32) -> ProptestConfig {
    let full = std::env::var("STIFINNER_SOAK").is_ok_and(|soak| soak == "full");
    ProptestConfig { cases: if full { n_full } else { n_sample }, ..ProptestConfig::default() }
}

/// Letters that files and pages trip over.
fn letter() -> impl Strategy<Value = char> {
    prop_oneof![
        12 => prop::char::range('a', 'z'),
        3 => select(vec![' ', 'æ', 'ø', 'å', 'ö', 'ä', 'é', '0', '9', '-', '.']),
        2 => select(vec!['"', '\\', '/', '<', '>', '&', '\'', '{', '[', ':', ',']),
        1 => select(vec!['\u{2028}', '\u{feff}', '\u{a0}', '\u{200d}', '😀', '\u{10ffff}']),
        1 => any::<char>(),
    ]
}

pub fn line() -> impl Strategy<Value = Line> {
    let text = prop_oneof![20 => vec(letter(), 1..12), 1 => vec(letter(), 190..220)];
    // Mapped and not filtered: the long runs would use up what may be rejected.
    text.prop_map(|letters| {
        Line::fitting(&String::from_iter(letters)).unwrap_or_else(|| Line::new("a").unwrap())
    })
}

fn prose() -> impl Strategy<Value = Prose> {
    let letter = prop_oneof![9 => letter(), 1 => Just('\n'), 1 => Just('\t')];
    vec(letter, 1..40).prop_map(|letters| {
        Prose::fitting(&String::from_iter(letters)).unwrap_or_else(|| Prose::new("a").unwrap())
    })
}

pub fn day() -> impl Strategy<Value = Day> {
    prop_oneof![9 => 20_000..21_000_i32, 1 => Day::FIRST.days()..=Day::LAST.days()]
        .prop_map(|days| Day::from_days(days).unwrap())
}

fn moment() -> impl Strategy<Value = Moment> {
    prop_oneof![9 => 1_750_000_000_000..1_800_000_000_000_i64, 1 => any::<i64>()]
        .prop_map(Moment::from_ms)
}

pub fn value() -> impl Strategy<Value = Value> {
    prop_oneof![
        4 => (-100_000..100_000_i32, 0..4_usize)
            .prop_map(|(whole, scale)| f64::from(whole) / [1.0, 10.0, 100.0, 1000.0][scale]),
        1 => -1e15..1e15,
        1 => any::<f64>(),
    ]
    .prop_map(|number| Value::new(number).unwrap_or_else(|_| Value::new(0.5).unwrap()))
}

pub fn point() -> impl Strategy<Value = Point> {
    let n = option::of(prop_oneof![9 => 1..100_u32, 1 => 1..=u32::MAX]);
    (day(), value(), n, option::weighted(0.1, line())).prop_map(|(day, value, n, note)| Point {
        day,
        value,
        n,
        note,
    })
}

fn mark() -> impl Strategy<Value = Mark> {
    (option::of(value()), option::of(day())).prop_map(|(value, day)| Mark { value, day })
}

fn rule() -> impl Strategy<Value = Rule> {
    prop_oneof![
        3 => Just(Rule::Reach),
        1 => (0.0..100.0)
            .prop_map(|tolerance| Rule::Keep { tolerance: Value::new(tolerance).unwrap() }),
    ]
}

/// Few ids, so that commands meet what is there and what is not.
fn bits() -> impl Strategy<Value = u64> {
    prop_oneof![8 => 0..6_u64, 1 => any::<u64>()]
}

pub fn stakeholder() -> impl Strategy<Value = Stakeholder> {
    let levels = (option::of(select(&Level::ALL[..])), option::of(select(&Attitude::ALL[..])));
    let placement = (day(), levels, option::of(line()));
    let texts = (option::of(prose()), option::of(prose()));
    let kind = option::of(select(&StakeholderKind::ALL[..]));
    (bits(), line(), kind, texts, vec(placement, 0..4)).prop_map(
        |(bits, name, kind, (affected, strategy), placements)| {
            let mut placements: Vec<_> = placements
                .into_iter()
                .map(|(day, (influence, attitude), reason)| Placement {
                    day,
                    influence,
                    attitude,
                    reason,
                })
                .collect();
            placements.sort_by_key(|placement| placement.day);
            placements.dedup_by_key(|placement| placement.day);
            let id = StakeholderId::from_bits(bits);
            Stakeholder { id, name, kind, affected, strategy, placements }
        },
    )
}

pub fn benefit() -> impl Strategy<Value = Benefit> {
    let kind = option::of(select(&BenefitKind::ALL[..]));
    let beneficiary = option::of(select(&Beneficiary::ALL[..]));
    let people = (option::of(line()), option::of(line()));
    let goals = vec(bits(), 0..3);
    (bits(), line(), kind, beneficiary, (option::of(prose()), goals), people).prop_map(
        |(bits, title, kind, beneficiary, (description, goals), (owner, responsible))| {
            let id = BenefitId::from_bits(bits);
            let goals = goals.into_iter().map(GoalId::from_bits).collect();
            Benefit { id, title, kind, beneficiary, description, owner, responsible, goals }
        },
    )
}

pub fn indicator() -> impl Strategy<Value = Indicator> {
    let direction = option::of(select(vec![Direction::Higher, Direction::Lower]));
    let how = (option::of(line()), direction, rule());
    let from = (option::of(line()), option::of(select(&Frequency::ALL[..])));
    let ids = (bits(), bits());
    (ids, line(), how, from, (mark(), mark()), vec(point(), 0..8)).prop_map(
        |((id, benefit), name, (unit, direction, rule), (source, frequency), marks, points)| {
            Indicator {
                id: IndicatorId::from_bits(id),
                benefit: BenefitId::from_bits(benefit),
                name,
                unit,
                direction,
                rule,
                source,
                frequency,
                baseline: marks.0,
                target: marks.1,
                series: Arc::new(Series::new(points)),
            }
        },
    )
}

fn activity() -> impl Strategy<Value = ActivityKey> {
    select(vec!["baseline", "ideas", "problem-and-goals"])
        .prop_map(|key| ActivityKey::new(key).unwrap())
}

pub fn step() -> impl Strategy<Value = Step> {
    let what = (bits(), option::of(activity()), line(), option::of(select(&Stage::ALL[..])));
    let state = (select(&Progress::ALL[..]), option::of(line()), option::of(prose()));
    let plan = (option::of(line()), option::of(day()), option::of(day()));
    (what, state, plan).prop_map(
        |((bits, activity, name, stage), (progress, reason, notes), (responsible, start, due))| {
            let id = StepId::from_bits(bits);
            let step = Step { activity, stage, progress, reason, ..Step::own(id, name) };
            Step { notes, responsible, start, due, ..step }
        },
    )
}

pub fn action() -> impl Strategy<Value = Action> {
    let plan = (option::of(line()), option::of(day()), select(&ActionStatus::ALL[..]));
    (bits(), line(), plan, option::of(activity()), option::of(prose())).prop_map(
        |(bits, name, (responsible, due, status), activity, notes)| {
            let action = Action::new(ActionId::from_bits(bits), name);
            Action { responsible, due, status, activity, notes, ..action }
        },
    )
}

pub fn decision() -> impl Strategy<Value = Decision> {
    let what = (option::of(select(&Stage::ALL[..])), option::of(select(&Outcome::ALL[..])));
    let texts = (option::of(line()), option::of(prose()), option::of(prose()));
    (bits(), line(), what, option::of(day()), texts).prop_map(
        |(bits, name, (stage, outcome), day, (responsible, basis, conditions))| {
            let decision = Decision::new(DecisionId::from_bits(bits), name);
            Decision { stage, outcome, day, responsible, basis, conditions, ..decision }
        },
    )
}

pub fn goal() -> impl Strategy<Value = Goal> {
    let group = option::of(select(&Beneficiary::ALL[..]));
    (bits(), line(), group, option::of(line()), option::of(prose())).prop_map(
        |(bits, name, group, strategy, notes)| Goal {
            group,
            strategy,
            notes,
            ..Goal::new(GoalId::from_bits(bits), name)
        },
    )
}

pub fn gathering() -> impl Strategy<Value = Gathering> {
    let plan = (option::of(select(&GatheringTheme::ALL[..])), option::of(day()));
    let texts = (option::of(prose()), option::of(prose()), option::of(prose()));
    (bits(), line(), plan, texts, option::of(prose())).prop_map(
        |(bits, name, (theme, day), (agenda, homework, participants), notes)| {
            let gathering = Gathering::new(GatheringId::from_bits(bits), name);
            Gathering { theme, day, agenda, homework, participants, notes, ..gathering }
        },
    )
}

fn span() -> impl Strategy<Value = Span> {
    (day(), day()).prop_map(|(one, other)| Span::new(one.min(other), one.max(other)).unwrap())
}

/// A task that waits for others, which may be there or not.
pub fn task() -> impl Strategy<Value = Task> {
    let what = (bits(), line(), select(&TaskKind::ALL[..]), option::of(select(&Stage::ALL[..])));
    let plan = (option::of(line()), option::of(day()), option::of(span()));
    let rest = (select(&ActionStatus::ALL[..]), option::of(span()), option::of(prose()));
    let after = prop_oneof![2 => Just(Vec::new()), 1 => vec(0..6_u64, 1..3)];
    (what, plan, rest, after).prop_map(
        |((bits, name, kind, stage), (responsible, start, days), rest, after)| {
            let (status, baseline, notes) = rest;
            let mut after: Vec<_> = after.into_iter().map(TaskId::from_bits).collect();
            after.sort();
            after.dedup();
            let task = Task::new(TaskId::from_bits(bits), name).of_kind(kind);
            let task = days.map_or(task.clone().starting(start), |days| task.on(days));
            Task { stage, responsible, status, baseline, notes, after, ..task }
        },
    )
}

pub fn evidence() -> impl Strategy<Value = Evidence> {
    let what = (option::of(select(&EvidenceKind::ALL[..])), any::<bool>(), option::of(day()));
    (bits(), line(), what, option::of(line()), option::of(prose())).prop_map(
        |(bits, name, (kind, may_be_shown, day), source, notes)| {
            let evidence = Evidence::new(EvidenceId::from_bits(bits), name);
            Evidence { kind, may_be_shown, day, source, notes, ..evidence }
        },
    )
}

/// A sheet of no gathering that is there; the project and the commands give it one.
pub fn group_sheet() -> impl Strategy<Value = GroupSheet> {
    let texts = (option::of(prose()), option::of(prose()), option::of(prose()));
    (bits(), line(), texts, option::of(prose()), option::of(prose())).prop_map(
        |(bits, name, (what, who, why), how, first_thing)| {
            let gathering = GatheringId::from_bits(bits);
            let sheet = GroupSheet::new(GroupSheetId::from_bits(bits), gathering, name);
            GroupSheet { what, who, why, how, first_thing, ..sheet }
        },
    )
}

pub fn related_project() -> impl Strategy<Value = RelatedProject> {
    let approach = option::of(select(&Approach::ALL[..]));
    let people = (option::of(line()), option::of(line()));
    (bits(), line(), approach, people, (option::of(prose()), option::of(prose()))).prop_map(
        |(bits, name, approach, (owner, contact), (overlap, notes))| {
            let project = RelatedProject::new(RelatedProjectId::from_bits(bits), name);
            RelatedProject { owner, overlap, contact, approach, notes, ..project }
        },
    )
}

fn comment() -> impl Strategy<Value = Comment> {
    (day(), option::of(line()), prose()).prop_map(|(day, by, text)| Comment { day, by, text })
}

pub fn logbook_entry() -> impl Strategy<Value = LogbookEntry> {
    let said = (option::of(prose()), option::of(prose()));
    let columns = (option::of(prose()), option::of(prose()));
    (bits(), line(), option::of(day()), (said, columns), vec(comment(), 0..3)).prop_map(
        |(bits, name, day, ((discussed, decided), (positive, improvable)), comments)| {
            let entry = LogbookEntry::new(LogbookId::from_bits(bits), name);
            LogbookEntry { day, discussed, decided, positive, improvable, comments, ..entry }
        },
    )
}

/// What a benefit points at is there, and stands there once.
fn with_goals(benefit: Benefit, goals: &Roster<Goal>) -> Benefit {
    let there = benefit.goals.iter().copied().filter(|&id| goals.get(id).is_some());
    let goals: std::collections::BTreeSet<_> = there.collect();
    Benefit { goals: goals.into_iter().collect(), ..benefit }
}

type Meetings = (Roster<Gathering>, Roster<GroupSheet>, Roster<LogbookEntry>);

/// Gatherings with their sheets, and a log book of which some entries point at them.
fn meetings() -> impl Strategy<Value = Meetings> {
    let parts = (vec(gathering(), 0..3), vec(group_sheet(), 0..4), vec(logbook_entry(), 0..4));
    parts.prop_map(|(gatherings, sheets, entries)| {
        let gatherings: Roster<Gathering> = gatherings.into_iter().collect();
        let nth = |at: usize| gatherings.iter().nth(at).map(|it| it.id);
        let sheets = sheets.into_iter().enumerate().filter_map(|(at, sheet)| {
            Some(GroupSheet { gathering: nth(at % gatherings.len().max(1))?, ..sheet })
        });
        let entry = |(at, entry)| LogbookEntry { gathering: nth(at), ..entry };
        let sheets = sheets.collect();
        let entries = entries.into_iter().enumerate().map(entry).collect();
        (gatherings, sheets, entries)
    })
}

/// Tasks that wait for earlier ones alone.
fn plan() -> impl Strategy<Value = Vec<Task>> {
    vec(task(), 0..4).prop_map(|mut tasks| {
        let mut earlier = Vec::new();
        for task in &mut tasks {
            if !earlier.contains(&task.id) {
                task.after.retain(|id| earlier.contains(id));
                earlier.push(task.id);
            }
        }
        tasks
    })
}

fn details() -> impl Strategy<Value = Details> {
    let texts = (option::of(line()), option::of(line()), option::of(prose()));
    let choices =
        (select(&Currency::ALL[..]), select(&Language::ALL[..]), select(&Framework::ALL[..]));
    let period = (option::of(day()), option::of(day()));
    let people = (option::of(line()), option::of(line()));
    let problem = (option::of(prose()), option::of(prose()));
    let wish = (option::of(prose()), option::of(prose()));
    (line(), texts, choices, period, people, (problem, wish)).prop_map(
        |(
            name,
            (organization, service_area, purpose),
            (currency, language, framework),
            period,
            people,
            ((problem, target_picture), (target_group, ask)),
        )| {
            Details {
                problem,
                target_picture,
                target_group,
                ask,
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

fn field() -> impl Strategy<Value = Field> {
    select(vec![Field::Name, Field::Strategy, Field::Placement, Field::TargetDay, Field::Rule])
}

fn log_entry() -> impl Strategy<Value = LogEntry> {
    let act = select(vec![Act::Added, Act::Changed, Act::Removed, Act::Moved, Act::Measured]);
    let kind = select(vec![
        Kind::Project,
        Kind::Stakeholder,
        Kind::Benefit,
        Kind::Indicator,
        Kind::Step,
        Kind::Action,
        Kind::Decision,
        Kind::Goal,
        Kind::Evidence,
        Kind::RelatedProject,
        Kind::Gathering,
        Kind::GroupSheet,
        Kind::LogbookEntry,
        Kind::Task,
    ]);
    (moment(), act, kind, bits(), (line(), option::of(field()))).prop_map(
        |(at, act, kind, bits, (name, field))| {
            let entity = EntityRef::new(kind, bits);
            LogEntry { at, act, entity, name, field }
        },
    )
}

/// A change log is made by the door alone, or read.
fn log() -> impl Strategy<Value = ChangeLog> {
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
    );
    let story = (
        vec(goal(), 0..4).boxed(),
        vec(evidence(), 0..3).boxed(),
        vec(related_project(), 0..3).boxed(),
    );
    (any::<u64>(), moment(), details(), things, (path, story), log()).prop_map(
        |(bits, changed_at, details, (stakeholders, benefits, indicators), (path, story), log)| {
            let goals: Roster<Goal> = story.0.into_iter().collect();
            let benefits: Roster<Benefit> =
                benefits.into_iter().map(|benefit| with_goals(benefit, &goals)).collect();
            let indicators = indicators.into_iter().enumerate().filter_map(|(at, indicator)| {
                let benefit = benefits.iter().nth(at % benefits.len().max(1))?.id;
                Some(Indicator { benefit, ..indicator })
            });
            Project {
                id: ProjectId::from_bits(bits),
                changed_at,
                details,
                stakeholders: stakeholders.into_iter().collect(),
                indicators: indicators.collect(),
                benefits,
                steps: path.0.into_iter().collect(),
                actions: path.1.into_iter().collect(),
                decisions: path.2.into_iter().collect(),
                gatherings: path.4.0,
                group_sheets: path.4.1,
                logbook: path.4.2,
                tasks: path.3.into_iter().collect(),
                goals,
                evidence: story.1.into_iter().collect(),
                related_projects: story.2.into_iter().collect(),
                log,
            }
        },
    )
}

/// What a random command is made of, once there is a project to command.
#[derive(Debug, Clone)]
pub struct Ingredients {
    what: u8,
    pick: Index,
    place: Index,
    stakeholder: Stakeholder,
    benefit: Benefit,
    indicator: Indicator,
    path: (Step, Action, Decision, Task),
    story: (Goal, Evidence, RelatedProject),
    meeting: (Gathering, GroupSheet, LogbookEntry),
    points: Vec<Point>,
    details: Details,
    field: Field,
}

pub fn ingredients() -> impl Strategy<Value = Ingredients> {
    // Boxed: nested by value they outgrow the stack of a test.
    let path = (step().boxed(), action().boxed(), decision().boxed(), task().boxed());
    let story = (goal().boxed(), evidence().boxed(), related_project().boxed());
    let meeting = (gathering().boxed(), group_sheet().boxed(), logbook_entry().boxed());
    let path = (path, story, meeting);
    let things = (stakeholder().boxed(), benefit().boxed(), indicator().boxed(), path);
    let rest = (vec(point(), 1..4), details(), field());
    (any::<u8>(), any::<Index>(), any::<Index>(), things, rest).prop_map(
        |(what, pick, place, things, (points, details, field))| {
            let (stakeholder, benefit, indicator, (path, story, meeting)) = things;
            Ingredients {
                what,
                pick,
                place,
                stakeholder,
                benefit,
                indicator,
                path,
                story,
                meeting,
                points,
                details,
                field,
            }
        },
    )
}

impl Ingredients {
    /// A command for a project; often one that is carried out, sometimes one that is refused.
    pub fn command(&self, project: &Project) -> Command {
        match self.what % 29 {
            0 => {
                Command::Details(DetailsChange { details: self.details.clone(), field: self.field })
            }
            1..4 => self.edit(project, self.stakeholder.clone()),
            4..7 => self.edit(project, with_goals(self.benefit.clone(), &project.goals)),
            7..11 => {
                let mut indicator = self.indicator.clone();
                if let Some(benefit) = picked(&project.benefits, self.pick) {
                    indicator.benefit = benefit.id;
                }
                self.edit(project, indicator)
            }
            11..15 => self.series(project),
            15 => self.edit(project, self.path.0.clone()),
            16 => self.edit(project, self.path.1.clone()),
            17 => self.edit(project, self.path.2.clone()),
            18 => self.edit(project, self.story.0.clone()),
            19 => self.edit(project, self.story.1.clone()),
            20 => self.edit(project, self.story.2.clone()),
            21..23 => self.edit(project, self.meeting.0.clone()),
            23 => {
                let mut sheet = self.meeting.1.clone();
                if let Some(gathering) = picked(&project.gatherings, self.pick) {
                    sheet.gathering = gathering.id;
                }
                self.edit(project, sheet)
            }
            24 => {
                let gathering = picked(&project.gatherings, self.place).map(|it| it.id);
                self.edit(project, LogbookEntry { gathering, ..self.meeting.2.clone() })
            }
            25..27 => self.edit(project, self.path.3.clone()),
            _ => Command::Batch {
                kind: Kind::Stakeholder,
                steps: vec![
                    self.edit(project, self.stakeholder.clone()),
                    self.edit(project, self.benefit.clone()),
                ],
            },
        }
    }

    fn edit<T: Entity>(&self, project: &Project, item: T) -> Command
    where
        Command: From<Edit<T>>,
    {
        let roster = T::roster(project);
        let id = picked(roster, self.pick).map_or(item.id(), |row| row.id());
        let place = self.place.index(roster.len() + 2);
        let edit = match self.what / 16 {
            0..6 => Edit::Add { item, at: Some(place).filter(|place| place % 2 == 0) },
            6..11 => Edit::Change { item, field: self.field },
            11..13 => Edit::Remove { id },
            _ => Edit::Move { id, to: place },
        };
        edit.into()
    }

    fn series(&self, project: &Project) -> Command {
        let picked = picked(&project.indicators, self.pick);
        let indicator = picked.map_or(self.indicator.id, |indicator| indicator.id);
        let at = self.place.index(picked.map_or(0, |indicator| indicator.series.len()) + 1);
        let point = self.points[0].clone();
        let edit = match self.what / 16 % 4 {
            0 => SeriesEdit::Add(point),
            1 => SeriesEdit::Replace { at, point },
            2 => SeriesEdit::Remove { at },
            _ => SeriesEdit::Paste(self.points.clone()),
        };
        Command::Series { indicator, edit }
    }
}

fn picked<T: Entity>(roster: &Roster<T>, pick: Index) -> Option<&Arc<T>> {
    if roster.is_empty() { None } else { roster.iter().nth(pick.index(roster.len())) }
}
