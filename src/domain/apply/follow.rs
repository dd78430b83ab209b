//! What becomes of all that pointed at a thing when it is removed.

use std::collections::BTreeSet;
use std::sync::Arc;

use crate::domain::action::Action;
use crate::domain::anchoring::AnchoringActivity;
use crate::domain::benefit::Benefit;
use crate::domain::deviation::Deviation;
use crate::domain::duties::{Role, WorkStep};
use crate::domain::economy::{Conversion, ValueLine};
use crate::domain::entity::{Entity, EntityRef, Kind};
use crate::domain::evidence::Evidence;
use crate::domain::expectation::Expectation;
use crate::domain::gathering::GroupSheet;
use crate::domain::ids::{BenefitId, Id, StakeholderId};
use crate::domain::indicator::Indicator;
use crate::domain::logbook::LogbookEntry;
use crate::domain::participant::Participant;
use crate::domain::project::Project;
use crate::domain::references::{OnDelete, REFERENCES};
use crate::domain::set_aside::SetAside;
use crate::domain::stakeholder::Stakeholder;
use crate::domain::task::Task;
use crate::domain::work_change::WorkChange;

/// Does to all that pointed at a removed thing what the table of references says.
pub(super) fn follow_references(project: &mut Project, removed: EntityRef) {
    for reference in REFERENCES.iter().filter(|it| it.to.contains(&removed.kind())) {
        match (reference.from, reference.on_delete, removed) {
            (Kind::Indicator, OnDelete::CascadeLast, EntityRef::Benefit(benefit)) => {
                remove_all(project, |it: &Indicator| it.benefits == [benefit]);
                replace_all(project, |row: &Indicator| Indicator {
                    benefits: without(&row.benefits, benefit),
                    ..row.clone()
                });
                forget_unseen_deviations(project);
            }
            (Kind::Benefit, OnDelete::Detach, EntityRef::Goal(goal)) => {
                replace_all(project, |row: &Benefit| Benefit {
                    goals: without(&row.goals, goal),
                    ..row.clone()
                });
            }
            (Kind::GroupSheet, OnDelete::Cascade, EntityRef::Gathering(gathering)) => {
                remove_all(project, |it: &GroupSheet| it.gathering == gathering);
            }
            (Kind::LogbookEntry, OnDelete::Detach, EntityRef::Gathering(gone)) => {
                replace_all(project, |row: &LogbookEntry| {
                    let gathering = row.gathering.filter(|&it| it != gone);
                    LogbookEntry { gathering, ..row.clone() }
                });
            }
            (Kind::Task, OnDelete::Detach, EntityRef::Task(task)) => {
                replace_all(project, |row: &Task| Task {
                    after: without(&row.after, task),
                    ..row.clone()
                });
            }
            (Kind::Stakeholder, OnDelete::Detach, EntityRef::Benefit(benefit)) => {
                replace_all(project, |row: &Stakeholder| Stakeholder {
                    benefits: without(&row.benefits, benefit),
                    ..row.clone()
                });
            }
            (_, OnDelete::Detach, EntityRef::Stakeholder(gone))
                if reference.field == "stakeholder" =>
            {
                forget_stakeholder(project, gone);
            }
            (Kind::WorkChange, OnDelete::Detach, _) => forget_in_changes(project, removed),
            (_, OnDelete::Detach, EntityRef::Benefit(gone)) if reference.field == "benefit" => {
                forget_benefit(project, gone);
            }
            (Kind::Deviation, OnDelete::Cascade, _) => forget_unseen_deviations(project),
            (Kind::WorkStep, OnDelete::Detach, EntityRef::Role(role)) => {
                replace_all(project, |row: &WorkStep| row.without(role));
            }
            (Kind::Action, OnDelete::Detach, _) => forget_lost_origins(project),
            (Kind::SetAside, OnDelete::Cascade, _) => forget_about_nothing(project),
            (from, on_delete, to) => {
                unreachable!("no rule how {from:?} does {on_delete:?} when {to} goes")
            }
        }
    }
}

/// Removes every thing of a kind that is left without what it belongs to.
fn remove_all<T: Entity>(project: &mut Project, is_orphan: impl Fn(&T) -> bool) {
    let orphans: Vec<_> =
        T::roster(project).iter().filter(|it| is_orphan(it)).map(|it| it.id()).collect();
    for orphan in orphans {
        T::roster_mut(project).remove(orphan);
    }
}

/// Puts another in the place of every thing of a kind that it differs from.
fn replace_all<T: Entity>(project: &mut Project, change: impl Fn(&T) -> T) {
    let rows = T::roster(project).iter().map(|row| (Arc::clone(row), change(row)));
    let changed: Vec<T> = rows.filter(|(row, new)| **row != *new).map(|(_, new)| new).collect();
    for row in changed {
        T::roster_mut(project).replace(row);
    }
}

fn without<I: Id>(ids: &[I], gone: I) -> Vec<I> {
    ids.iter().copied().filter(|&it| it != gone).collect()
}

/// What belonged to a benefit stays when it is gone.
fn forget_benefit(project: &mut Project, gone: BenefitId) {
    let kept = |benefit: Option<BenefitId>| benefit.filter(|&it| it != gone);
    replace_all(project, |row: &ValueLine| ValueLine { benefit: kept(row.benefit), ..row.clone() });
    replace_all(project, |row: &Conversion| Conversion {
        benefit: kept(row.benefit),
        ..row.clone()
    });
    replace_all(project, |row: &Evidence| Evidence { benefit: kept(row.benefit), ..row.clone() });
    replace_all(project, |row: &Expectation| Expectation {
        benefit: kept(row.benefit),
        ..row.clone()
    });
}

/// A deviation goes with the indicator that shows it, also when that went with its benefit.
fn forget_unseen_deviations(project: &mut Project) {
    let seen: BTreeSet<_> = project.indicators.iter().map(|it| it.id).collect();
    remove_all(project, |it: &Deviation| !seen.contains(&it.indicator));
}

/// A change of work forgets whoever bore it and the benefit it led to.
fn forget_in_changes(project: &mut Project, removed: EntityRef) {
    replace_all(project, |row: &WorkChange| {
        let mut kept = row.clone();
        kept.bearers.retain(|&it| EntityRef::Stakeholder(it) != removed);
        kept.benefits.retain(|&it| EntityRef::Benefit(it) != removed);
        kept
    });
}

/// What was done with or by a stakeholder stays when it is gone.
fn forget_stakeholder(project: &mut Project, gone: StakeholderId) {
    let kept = |to: Option<StakeholderId>| to.filter(|&to| to != gone);
    replace_all(project, |row: &AnchoringActivity| {
        let stakeholder = kept(row.stakeholder);
        AnchoringActivity { stakeholder, ..row.clone() }
    });
    replace_all(project, |row: &Participant| Participant {
        stakeholder: kept(row.stakeholder),
        ..row.clone()
    });
    replace_all(project, |row: &Role| Role { stakeholder: kept(row.stakeholder), ..row.clone() });
}

/// Actions stay when what they came from is gone.
fn forget_lost_origins(project: &mut Project) {
    let there = project.clone();
    replace_all(project, |row: &Action| Action {
        origin: row.origin.filter(|to| to.is_in(&there)),
        ..row.clone()
    });
}

/// What was set aside of a thing that is gone is gone too.
fn forget_about_nothing(project: &mut Project) {
    let is_gone = |it: &&Arc<SetAside>| it.about.is_some_and(|to| !to.is_in(project));
    let gone: Vec<_> = project.set_aside.iter().filter(is_gone).map(|it| it.id).collect();
    for id in gone {
        project.set_aside.remove(id);
    }
}
