//! Random commands for a project.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use stifinner::domain::command::{DetailsChange, SeriesEdit};
use stifinner::domain::{
    Action, AnchoringActivity, Benefit, Command, Conversion, CostLine, Decision, Details,
    Deviation, Edit, Entity, Evidence, Expectation, Field, Gathering, Goal, GroupSheet, Indicator,
    Kind, LogbookEntry, Participant, Point, Project, RelatedProject, Role, Roster, SetAside,
    Stakeholder, Step, Task, UserGroup, UserRecord, ValueLine, WorkChange, WorkStep,
};

use super::followed::{
    deviation, expectation, sound_deviation, sound_expectation, user_group, user_record,
};
use super::gains::{
    benefit, evidence, goal, indicator, point, related_project, sound_evidence, stakeholder,
    with_benefits, with_benefits_of, with_goals,
};
use super::meetings::{gathering, group_sheet, logbook_entry};
use super::money::{conversion, cost_line, sound_conversion, sound_value_line, value_line};
use super::people::{
    activity, participant, role, sound_activity, sound_participant, sound_role, sound_work_change,
    sound_work_step, work_change, work_step,
};
use super::whole::{details, field};
use super::work::{action, decision, set_aside, step, task, with_origin};

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
    people: (AnchoringActivity, Participant, Role, WorkStep, WorkChange),
    money: (ValueLine, CostLine, Conversion),
    followed: (Expectation, Deviation, UserRecord, UserGroup),
    set_aside: SetAside,
    points: Vec<Point>,
    details: Details,
    field: Field,
}

pub fn ingredients() -> impl Strategy<Value = Ingredients> {
    // Boxed: nested by value they outgrow the stack of a test.
    let path = (step().boxed(), action().boxed(), decision().boxed(), task().boxed());
    let story = (goal().boxed(), evidence().boxed(), related_project().boxed());
    let meeting = (gathering().boxed(), group_sheet().boxed(), logbook_entry().boxed());
    let people = (
        activity().boxed(),
        participant().boxed(),
        role().boxed(),
        work_step().boxed(),
        work_change().boxed(),
    );
    let money = (value_line().boxed(), cost_line().boxed(), conversion().boxed());
    let followed =
        (expectation().boxed(), deviation().boxed(), user_record().boxed(), user_group().boxed());
    let path = (path, story, meeting, people, money);
    let things = (stakeholder().boxed(), benefit().boxed(), indicator().boxed(), path);
    let rest = (vec(point(), 1..4), details(), field(), (set_aside(), followed));
    (any::<u8>(), any::<Index>(), any::<Index>(), things, rest).prop_map(
        |(what, pick, place, things, (points, details, field, (set_aside, followed)))| {
            let (stakeholder, benefit, indicator, (path, story, meeting, people, money)) = things;
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
                people,
                money,
                followed,
                set_aside,
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
        match self.what % 49 {
            0 => {
                Command::Details(DetailsChange { details: self.details.clone(), field: self.field })
            }
            1..4 => self.edit(project, with_benefits(self.stakeholder.clone(), &project.benefits)),
            4..7 => self.edit(project, with_goals(self.benefit.clone(), &project.goals)),
            7..11 => {
                let mut indicator = self.indicator.clone();
                let main = picked(&project.benefits, self.pick).map(|it| it.id);
                indicator.benefits.extend(main);
                self.edit(project, with_benefits_of(indicator, &project.benefits))
            }
            11..15 => self.series(project),
            15 => self.edit(project, self.path.0.clone()),
            16 => self.edit(project, with_origin(self.path.1.clone(), project)),
            17 => self.edit(project, self.path.2.clone()),
            18 => self.edit(project, self.story.0.clone()),
            19 => self.edit(project, sound_evidence(self.story.1.clone(), &project.benefits)),
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
            27..29 => self.edit(project, self.set_aside.clone()),
            29..31 => self.edit(project, sound_activity(self.people.0.clone(), project)),
            31..33 => self.edit(project, sound_participant(self.people.1.clone(), project)),
            33..35 => self.edit(project, sound_role(self.people.2.clone(), project)),
            35..37 => self.edit(project, sound_work_step(self.people.3.clone(), project)),
            37..39 => self.edit(project, sound_work_change(self.people.4.clone(), project)),
            39..41 => self.edit(project, sound_value_line(self.money.0.clone(), project)),
            41 => self.edit(project, self.money.1.clone()),
            42 => self.edit(project, sound_conversion(self.money.2.clone(), project)),
            43 => self.edit(project, sound_expectation(self.followed.0.clone(), project)),
            44 => {
                let deviation = self.followed.1.clone();
                let there = sound_deviation(deviation.clone(), project);
                self.edit(project, there.unwrap_or(deviation))
            }
            45 => self.edit(project, self.followed.2.clone()),
            46 => self.edit(project, self.followed.3.clone()),
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

pub(super) fn picked<T: Entity>(roster: &Roster<T>, pick: Index) -> Option<&Arc<T>> {
    if roster.is_empty() { None } else { roster.iter().nth(pick.index(roster.len())) }
}
