//! The path of a project: the phases of its framework with their steps, how far each has come, and
//! where one is.

mod rules;

use std::sync::Arc;

use super::checklist;
use crate::domain::{ActivityKey, Day, Entity, Line, Progress, Project, Stage, Step, StepId};
use crate::method::{self, Done, MethodTexts};

pub use rules::{Tally, is_met, tally};

/// A project's path in words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PathView {
    /// What the framework is called.
    pub title: String,
    /// Whom it suits.
    pub about: String,
    /// Its phases in order.
    pub phases: Vec<PhaseView>,
    /// The step where one is: the first that is under way, else the first that is open.
    pub here: Option<StepId>,
}

impl PathView {
    /// [`PhaseView::n_walked`] of all phases.
    #[must_use]
    pub fn n_walked(&self) -> (usize, usize) {
        let counts = self.phases.iter().map(PhaseView::n_walked);
        counts.fold((0, 0), |(walked, all), of| (walked + of.0, all + of.1))
    }
}

/// One phase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhaseView {
    /// By what name the method knows it.
    pub key: Option<&'static str>,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub about: String,
    /// The stage in which it begins.
    pub stage: Option<Stage>,
    /// Its steps in order, those of the project's own last.
    pub stations: Vec<Station>,
}

impl PhaseView {
    /// How many of its steps are done, and how many are to be walked at all: those left out are in
    /// neither.
    #[must_use]
    pub fn n_walked(&self) -> (usize, usize) {
        let n_of = |wanted: Progress| {
            self.stations.iter().filter(|station| station.progress == wanted).count()
        };
        (n_of(Progress::Done), self.stations.len() - n_of(Progress::NotRelevant))
    }
}

/// One step on the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Station {
    /// Which step.
    pub id: StepId,
    /// Which activity of the method; `None` for a step of the project's own.
    pub activity: Option<&'static str>,
    /// What it is called here.
    pub title: String,
    /// How far it has come.
    pub progress: Progress,
    /// What the data say, where they can tell.
    pub is_met: Option<bool>,
    /// Whether the framework leaves it open to do it.
    pub is_optional: bool,
    /// Who sees to it.
    pub responsible: Option<Line>,
    /// When it is to be done.
    pub due: Option<Day>,
}

impl Station {
    /// Whether it needs nothing more: done, or left out.
    #[must_use]
    pub fn is_walked(&self) -> bool {
        matches!(self.progress, Progress::Done | Progress::NotRelevant)
    }

    /// The word that styles know.
    #[must_use]
    pub fn state(&self) -> &'static str {
        match self.progress {
            Progress::Open => "open",
            Progress::UnderWay => "under-way",
            Progress::Done => "walked",
            Progress::NotRelevant => "left-out",
        }
    }

    /// Whether it was marked done though the data say otherwise.
    #[must_use]
    pub fn is_in_doubt(&self) -> bool {
        self.progress == Progress::Done && self.is_met == Some(false)
    }
}

/// The path of a project by its framework.
#[must_use]
pub fn path(project: &Project, texts: &MethodTexts, today: Day) -> PathView {
    let key = project.details.framework.key();
    let Some(framework) = method::framework(key) else { return PathView::default() };
    let mut phases = Vec::new();
    for phase in framework.phases {
        let stations = phase
            .steps
            .iter()
            .filter_map(|step| {
                let title = texts.step(key, phase.key, step.activity.key)?.title.clone();
                let mut station = station(project, step.activity, title, today)?;
                station.is_optional = step.is_optional;
                Some(station)
            })
            .collect();
        let words = texts.phase(key, phase.key);
        let text =
            |of: fn(&method::PhaseText) -> &String| words.map(of).cloned().unwrap_or_default();
        let (title, about) = (text(|it| &it.title), text(|it| &it.about));
        let stage = checklist::stage_of(phase);
        phases.push(PhaseView { key: Some(phase.key), title, about, stage, stations });
    }
    add_own(project, framework, &mut phases);
    let words = texts.framework(key);
    let title = words.map(|it| it.title.clone()).unwrap_or_default();
    let about = words.map(|it| it.about.clone()).unwrap_or_default();
    let here = here(&phases);
    PathView { title, about, phases, here }
}

/// The activity that a step is about.
#[must_use]
pub fn activity_of(id: StepId) -> Option<&'static method::Activity> {
    method::ACTIVITIES
        .iter()
        .find(|it| ActivityKey::new(it.key).is_some_and(|key| StepId::of_activity(&key) == id))
}

fn station(
    project: &Project,
    activity: &'static method::Activity,
    title: String,
    today: Day,
) -> Option<Station> {
    let id = StepId::of_activity(&ActivityKey::new(activity.key)?);
    let touched = project.steps.get(id);
    let is_met = match activity.done {
        Done::ByHand => None,
        Done::Rule(rule) => Some(is_met(project, rule, today)),
    };
    let own_title = touched.and_then(|step| step.title.as_ref()).map(ToString::to_string);
    Some(Station {
        id,
        activity: Some(activity.key),
        title: own_title.unwrap_or(title),
        progress: touched.map_or(Progress::Open, |step| step.progress),
        is_met,
        is_optional: false,
        responsible: touched.and_then(|step| step.responsible.clone()),
        due: touched.and_then(|step| step.due),
    })
}

/// Puts the project's own steps at the end of the phase that shares their stage.
fn add_own(project: &Project, framework: &method::Framework, phases: &mut [PhaseView]) {
    let own = project.steps.iter().filter(|step| step.activity.is_none());
    for step in own {
        let is_here = |phase| step.stage.is_some() && checklist::stage_of(phase) == step.stage;
        let at = framework.phases.iter().position(is_here);
        let last = phases.len().saturating_sub(1);
        if let Some(phase) = phases.get_mut(at.unwrap_or(last)) {
            phase.stations.push(own_station(step));
        }
    }
}

fn own_station(step: &Arc<Step>) -> Station {
    Station {
        id: step.id,
        activity: None,
        title: step.name().to_string(),
        progress: step.progress,
        is_met: None,
        is_optional: false,
        responsible: step.responsible.clone(),
        due: step.due,
    }
}

/// The document's word for a stage of the method.
#[must_use]
pub fn stage(stage: method::Stage) -> Stage {
    match stage {
        method::Stage::Anchor => Stage::Anchor,
        method::Stage::Insight => Stage::Insight,
        method::Stage::Develop => Stage::Develop,
        method::Stage::Pilot => Stage::Pilot,
        method::Stage::Transition => Stage::Transition,
        method::Stage::Practice => Stage::Practice,
    }
}

fn here(phases: &[PhaseView]) -> Option<StepId> {
    let all = || phases.iter().flat_map(|phase| &phase.stations);
    let under_way = all().find(|it| it.progress == Progress::UnderWay);
    let open = || all().find(|it| it.progress == Progress::Open && !it.is_optional);
    under_way.or_else(open).map(|station| station.id)
}
