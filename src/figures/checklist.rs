//! What the method asks before a decision: the points of the phases that lie before it, which of
//! them held, and what the data tell beside.

use crate::domain::{Day, Decision, PointKey, Project, Stage};
use crate::method::{self, Framework, MethodTexts, Phase, Point};

use super::path::{Tally, stage, tally};

/// The points of one phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhasePoints {
    /// What the phase is called; `None` for what was ticked under another framework.
    pub title: Option<String>,
    /// Its points in order.
    pub points: Vec<PointView>,
}

/// One point.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointView {
    /// By what name a decision keeps it.
    pub key: PointKey,
    /// What it says.
    pub text: String,
    /// Whether those who decide say that it holds.
    pub holds: bool,
    /// What the data tell, where they can.
    pub told: Option<Tally>,
}

/// How many points of a list hold, and how many there are.
#[must_use]
pub fn count(list: &[PhasePoints]) -> Tally {
    let points = || list.iter().flat_map(|phase| &phase.points);
    Tally { met: points().filter(|point| point.holds).count(), all: points().count() }
}

/// The checklist of a decision by the project's framework; nothing where it lies after no stage and
/// nothing was ticked.
#[must_use]
pub fn checklist(
    project: &Project,
    decision: &Decision,
    texts: &MethodTexts,
    today: Day,
) -> Vec<PhasePoints> {
    let key = project.details.framework.key();
    let view = |point: &Point| {
        let key = PointKey::new(point.key)?;
        Some(PointView {
            text: texts.point(point.key)?.to_owned(),
            holds: decision.held.contains(&key),
            told: point.rule.map(|rule| tally(project, rule, today)),
            key,
        })
    };
    let framework = method::framework(key);
    let phases = framework.zip(decision.stage).map(|(it, stage)| phases_before(it, stage));
    let mut list: Vec<PhasePoints> = Vec::new();
    for phase in phases.into_iter().flatten() {
        let is_new = |point: &&&Point| {
            list.iter().flat_map(|it| &it.points).all(|other| other.key.as_str() != point.key)
        };
        let points = phase.points.iter().filter(is_new).filter_map(|point| view(point)).collect();
        let title = texts.phase(key, phase.key).map(|it| it.title.clone());
        list.push(PhasePoints { title, points });
    }
    let asked = |key: &PointKey| list.iter().flat_map(|it| &it.points).any(|it| it.key == *key);
    let others = decision.held.iter().filter(|key| !asked(key));
    let others: Vec<_> = others
        .filter_map(|key| method::POINTS.iter().find(|point| point.key == key.as_str()))
        .filter_map(view)
        .collect();
    if !others.is_empty() {
        list.push(PhasePoints { title: None, points: others });
    }
    list
}

/// The stage in which a phase begins.
#[must_use]
pub fn stage_of(phase: &Phase) -> Option<Stage> {
    phase.steps.first().map(|step| stage(step.activity.stage))
}

/// The phases that lie just before a decision after a stage: those of the stage; where a framework
/// has none, the last one before it.
#[must_use]
pub fn phases_before(framework: &'static Framework, stage: Stage) -> Vec<&'static Phase> {
    let latest = framework.phases.iter().filter_map(stage_of).filter(|&it| it <= stage).max();
    let here = |phase: &&Phase| latest.is_some() && stage_of(phase) == latest;
    let phases: Vec<_> = framework.phases.iter().filter(here).collect();
    if phases.is_empty() { framework.phases.iter().take(1).collect() } else { phases }
}
