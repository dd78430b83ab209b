//! Which texts there are, and what each holds.

use super::{Holds, Reword, See, Text, TextField, Worded};
use crate::domain::action::Action;
use crate::domain::anchoring::AnchoringActivity;
use crate::domain::benefit::Benefit;
use crate::domain::decision::Decision;
use crate::domain::deviation::Deviation;
use crate::domain::duties::{Role, WorkStep};
use crate::domain::economy::{
    Achieved, Assumption, Conversion, CostLine, Economy, KeptPlan, ValueLine,
};
use crate::domain::evidence::Evidence;
use crate::domain::expectation::Expectation;
use crate::domain::gathering::{Gathering, GroupSheet};
use crate::domain::goal::Goal;
use crate::domain::indicator::Indicator;
use crate::domain::logbook::{Comment, LogbookEntry};
use crate::domain::participant::Participant;
use crate::domain::planned_path::Correction;
use crate::domain::project::Details;
use crate::domain::related_project::RelatedProject;
use crate::domain::segment::Segment;
use crate::domain::series::Point;
use crate::domain::set_aside::SetAside;
use crate::domain::stakeholder::{Placement, Stakeholder};
use crate::domain::step::Step;
use crate::domain::task::Task;
use crate::domain::user_group::UserGroup;
use crate::domain::user_record::UserRecord;
use crate::domain::work_change::WorkChange;

/// A row a type: its texts with what they hold, then its fields that have texts of their own.
macro_rules! worded {
    ($($of:ident { $($field:ident: $holds:ident),* $(; $($inner:ident),*)? })*) => {
        /// Every text of every type.
        pub const FIELDS: &[TextField] = &[$($(TextField {
            of: stringify!($of),
            field: stringify!($field),
            holds: Holds::$holds,
        },)*)*];

        $(impl Worded for $of {
            fn see(&self, see: &mut See<'_>) {
                $(self.$field.see_as(Holds::$holds, see);)*
                $($(self.$inner.see(see);)*)?
            }

            fn reword(&mut self, reword: &mut Reword<'_>) {
                $(self.$field.reword_as(Holds::$holds, reword);)*
                $($(self.$inner.reword(reword);)*)?
            }
        })*
    };
}

worded! {
    Details {
        name: Words, organization: Words, service_area: Words, purpose: Words, owner: People,
        leader: People, problem: Words, target_picture: Words, target_group: Words, ask: Words,
        names_reason: Words; economy
    }
    Stakeholder { name: Group, affected: Words, strategy: Words, responsible: People; placements }
    Placement { reason: Words }
    Benefit {
        title: Words, description: Words, prerequisites: Words, owner: People, responsible: People,
        measurer: People, assessor: People
    }
    Indicator { name: Words, unit: Words, source: Words; corrections, segments, series }
    Correction { reason: Words }
    Segment { reason: Words }
    Point { note: Words }
    Step { name: Words, title: Words, reason: Words, notes: Words, responsible: People }
    Action { name: Words, responsible: People, notes: Words }
    Decision { name: Words, responsible: People, basis: Words, conditions: Words }
    Goal { name: Words, strategy: Words, notes: Words }
    Evidence { name: Words, source: Group, technology: Words, notes: Words }
    RelatedProject { name: Words, owner: Group, overlap: Words, contact: Contact, notes: Words }
    Gathering { name: Words, agenda: Words, homework: Words, participants: People, notes: Words }
    GroupSheet {
        name: Group, what: Words, who: People, why: Words, how: Words, first_thing: Words
    }
    LogbookEntry {
        name: Words, discussed: Words, decided: Words, positive: Words, improvable: Words; comments
    }
    Comment { by: People, text: Comment }
    Task { name: Words, responsible: People, notes: Words }
    AnchoringActivity {
        name: Words, aim: Words, message: Words, responsible: People, feedback: Words
    }
    Participant {
        name: Group, unit: Words, organization: Words, work: Words, competence: Words,
        contact: Contact, notes: Words
    }
    Role { name: Group, notes: Words }
    WorkStep { name: Words, routine: Words }
    WorkChange { name: Words, before: Words, after: Words, stops: Words }
    Assumption { source: Words }
    Economy { ; inputs, kept_plans }
    KeptPlan { reason: Words }
    Achieved { source: Words }
    ValueLine { name: Words, task: Words, counterfactual: Words; inputs, achieved }
    CostLine { name: Words; inputs }
    Conversion { name: Words, agreement: Words, decided_by: People }
    Expectation { name: Words, notes: Words }
    Deviation { name: Words, cause: Words, outcome: Words }
    UserRecord { name: Group, service_area: Words, technology: Words, stop_reason: Words }
    UserGroup { name: Group, service_area: Words, criteria: Words }
    SetAside { reason: Words }
}
