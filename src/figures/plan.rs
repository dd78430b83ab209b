//! The plan as a timeline, as a table, and in words.
//!
//! [`plan`] gathers tasks, decisions and the due days of actions into lanes, by stage of the path or
//! by person. Title and sentence say what the plan says as a whole.

mod lanes;
mod says;

use super::formats;
use super::stages::StageNames;
use crate::charts::timeline::{Link, TimelineSpec};
use crate::domain::select::plan::{starts_too_early, waited_for};
use crate::domain::{Day, Project, Task};
use crate::i18n::Texts;

pub(super) use lanes::state;
pub use lanes::{Entry, PlanLane};
pub use says::{sentence, span_words, title};

/// How the plan is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PlanView {
    /// By stage of the path.
    #[default]
    Stages,
    /// By who sees to it.
    People,
    /// Only what should have been done.
    Overdue,
}

impl PlanView {
    /// All of them in the order of the switch.
    pub const ALL: [Self; 3] = [Self::Stages, Self::People, Self::Overdue];
}

/// The plan, ready to be shown.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct PlanPicture {
    /// The timeline.
    pub spec: TimelineSpec,
    /// The same as rows of words.
    pub lanes: Vec<PlanLane>,
    /// What has no day yet: its id and name.
    pub undated: Vec<(String, String)>,
}

/// The plan as it stands on a day, in one of its views.
#[must_use]
pub fn plan(
    project: &Project,
    stages: &StageNames,
    t: &Texts,
    today: Day,
    view: PlanView,
) -> PlanPicture {
    let lanes = lanes::lanes(project, stages, t, today, view);
    let undated = |task: &&std::sync::Arc<Task>| task.span().is_none();
    let named = |task: &std::sync::Arc<Task>| (task.id.to_string(), task.name.to_string());
    PlanPicture {
        spec: TimelineSpec {
            id_prefix: "plan".to_owned(),
            title: title(project, t, today),
            subtitle: project.details.name.to_string(),
            description: sentence(project, t, today),
            lanes: lanes.iter().map(PlanLane::drawn).collect(),
            links: links(project),
            days: None,
            today: today.days(),
            today_label: t.plan_today().to_owned(),
            baseline_label: t.plan_baseline().to_owned(),
            dates: formats::dates(t.locale()),
        },
        lanes,
        undated: match view {
            PlanView::Overdue => Vec::new(),
            PlanView::Stages | PlanView::People => {
                project.tasks.iter().filter(undated).map(named).collect()
            }
        },
    }
}

fn links(project: &Project) -> Vec<Link> {
    let of = |task: &std::sync::Arc<Task>| {
        waited_for(task, project)
            .map(|before| Link {
                from: before.id.to_string(),
                to: task.id.to_string(),
                is_broken: starts_too_early(task, before),
            })
            .collect::<Vec<_>>()
    };
    project.tasks.iter().flat_map(of).collect()
}
