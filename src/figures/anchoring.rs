//! The anchoring plan as a timeline, as a table and in words.

use super::formats;
use super::plan::state;
use super::stages::StageNames;
use crate::charts::timeline::{Due, Lane, Mark, Row, TimelineSpec};
use crate::domain::select::anchoring::{coming, days, gaps};
use crate::domain::{AnchoringActivity, Day, Line, OrganizationLevel, Project, Stage};
use crate::i18n::Texts;
use crate::words::{self, Choice};

/// How far a rhythm is drawn when nothing says where it ends. **Unit** days.
const DRAWN_DAYS: i32 = 180;

/// How the plan is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AnchoringView {
    /// By level of the organization.
    #[default]
    Levels,
    /// By stage of the path.
    Stages,
}

impl AnchoringView {
    /// Both, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Levels, Self::Stages];
}

/// What there is to say first: what should have been, then who with much influence is left out,
/// then what comes.
#[must_use]
pub fn title(project: &Project, t: &Texts, today: Day) -> String {
    let n_overdue = project.anchoring.iter().filter(|it| it.is_overdue(today)).count() as u64;
    let n_missed = gaps(project).n_influential() as u64;
    let n_coming = coming(project, today).iter().filter(|it| !it.is_overdue).count() as u64;
    if project.anchoring.is_empty() {
        t.anchoring().to_owned()
    } else if n_overdue > 0 {
        t.anchoring_finding_overdue(n_overdue)
    } else if n_missed > 0 {
        t.anchoring_finding_missed(n_missed)
    } else if n_coming > 0 {
        t.anchoring_finding_coming(n_coming)
    } else {
        t.anchoring_finding_quiet().to_owned()
    }
}

/// The plan in a sentence or two.
#[must_use]
pub fn sentence(project: &Project, t: &Texts) -> String {
    let n = project.anchoring.len() as u64;
    if n == 0 {
        return t.anchoring_empty().to_owned();
    }
    let gaps = gaps(project);
    let reached = project.stakeholders.len() - gaps.stakeholders.len();
    let levels = OrganizationLevel::ALL.len() - gaps.levels.len();
    let all = t.locale().count(project.stakeholders.len() as u64);
    t.anchoring_says(n, &t.locale().count(reached as u64), &all, levels as u64)
}

/// The timeline, by level or by stage.
#[must_use]
pub fn timeline(
    project: &Project,
    stages: &StageNames,
    t: &Texts,
    today: Day,
    view: AnchoringView,
) -> TimelineSpec {
    TimelineSpec {
        id_prefix: "anchoring".to_owned(),
        title: title(project, t, today),
        subtitle: project.details.name.to_string(),
        description: sentence(project, t),
        lanes: lanes(project, stages, t, today, view),
        today: today.days(),
        today_label: t.plan_today().to_owned(),
        dates: formats::dates(t.locale()),
        ..TimelineSpec::default()
    }
}

fn lanes(
    project: &Project,
    stages: &StageNames,
    t: &Texts,
    today: Day,
    view: AnchoringView,
) -> Vec<Lane> {
    let lane = |label: String, is_here: &dyn Fn(&AnchoringActivity) -> bool| {
        let here = project.anchoring.iter().filter(|it| is_here(it));
        let rows: Vec<Row> = here.filter_map(|it| row(project, t, today, it)).collect();
        (!rows.is_empty()).then_some(Lane { label, rows })
    };
    let lanes: Vec<Option<Lane>> = match view {
        AnchoringView::Levels => {
            let levels = OrganizationLevel::ALL.into_iter().map(Some).chain([None]);
            let name = |it: Option<OrganizationLevel>| {
                it.map_or_else(|| t.anchoring_no_level(), |level| level.word(t)).to_owned()
            };
            levels.map(|level| lane(name(level), &|it| it.level == level)).collect()
        }
        AnchoringView::Stages => {
            let all = Stage::ALL.into_iter().map(Some).chain([None]);
            let name = |it: Option<Stage>| {
                it.map_or_else(|| t.plan_no_stage().to_owned(), |it| stages.get(it).to_owned())
            };
            all.map(|stage| lane(name(stage), &|it| it.stage == stage)).collect()
        }
    };
    lanes.into_iter().flatten().collect()
}

/// A row for whatever has a day: a mark for once, one for each of its days for a rhythm.
fn row(project: &Project, t: &Texts, today: Day, it: &AnchoringActivity) -> Option<Row> {
    let first = it.day?;
    let is_late = it.is_overdue(today);
    let state = state(it.status);
    let whom = it.stakeholder.and_then(|id| project.stakeholders.get(id));
    let late = is_late.then(|| t.overdue_since(&t.locale().date_short(first.date())));
    let notes = [
        late,
        whom.map(|it| it.name.to_string()),
        Some(words::action_status(t, it.status).to_owned()),
        it.rhythm.map(|rhythm| words::frequency(t, rhythm).to_lowercase()),
    ];
    let last = project.details.period_end.unwrap_or(today.plus_days(DRAWN_DAYS)).max(first);
    let again = it.rhythm.map(|_| days(project, it, first, last)).filter(|days| days.len() > 1);
    let (mark, end) = match again {
        None => (Mark::Milestone, first),
        Some(days) => {
            let due = |day: &Day| Due { day: day.days(), state, is_late: false };
            let end = days.last().copied().unwrap_or(first);
            (Mark::Dues(days.iter().map(due).collect()), end)
        }
    };
    Some(Row {
        key: it.id.to_string(),
        label: it.name.to_string(),
        notes: notes.into_iter().flatten().collect(),
        mark,
        state,
        days: (first.days(), end.days()),
        baseline: None,
        is_late,
    })
}

/// An activity on one of the next days, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComingLine {
    /// Which row of the register.
    pub row: String,
    /// What it is called.
    pub name: String,
    /// With whom and by whom, as far as that is known.
    pub who: String,
    /// When.
    pub when: String,
    /// Whether it should have been.
    pub is_overdue: bool,
}

/// What comes in the next days, in words.
#[must_use]
pub fn coming_lines(project: &Project, t: &Texts, today: Day) -> Vec<ComingLine> {
    let line = |it: crate::domain::select::anchoring::Occurrence| {
        let activity = project.anchoring.get(it.id)?;
        let whom = activity.stakeholder.and_then(|id| project.stakeholders.get(id));
        let who: Vec<&str> = [whom.map(|it| &it.name), activity.responsible.as_ref()]
            .into_iter()
            .flatten()
            .map(Line::as_str)
            .collect();
        let day = t.locale().date_short(it.day.date());
        Some(ComingLine {
            row: it.id.to_string(),
            name: activity.name.to_string(),
            who: who.join(" · "),
            when: if it.is_overdue { t.overdue_since(&day) } else { day },
            is_overdue: it.is_overdue,
        })
    };
    coming(project, today).into_iter().filter_map(line).collect()
}
