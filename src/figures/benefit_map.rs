//! The benefit map: which change leads to which benefit, which goal that serves, and where the chain
//! is broken.
//!
//! **Source** the benefit map and overview of DFØ; ends, ways and means of the benefits dependency
//! network.

use std::collections::BTreeMap;

use super::signals::steadiness;
use crate::charts::map::{MapColumn, MapLink, MapNode, MapSpec};
use crate::domain::calc::spc::Meaning;
use crate::domain::{Benefit, Goal, Project};
use crate::figures::realized::benefit_cell;
use crate::i18n::Texts;

/// What stands between two notes.
const BETWEEN: &str = " · ";

/// The map of a project. A sort of thing that the project has none of makes no column, and nothing is
/// missing for the lack of it.
#[must_use]
pub fn benefit_map(project: &Project, t: &Texts) -> MapSpec {
    let columns = [changes(project, t), benefits(project, t), goals(project, t)];
    let columns = columns.into_iter().filter(|column| !column.nodes.is_empty());
    let columns: Vec<_> = columns.map(|column| told_twice(column, t)).collect();
    let gaps = columns.iter().flat_map(|it| &it.nodes).filter(|it| it.is_gap).count();
    let has = |key: &str| columns.iter().flat_map(|it| &it.nodes).any(|it| it.key == key);
    let links: Vec<_> = links(project).filter(|it| has(&it.from) && has(&it.to)).collect();
    let title = match (links.len(), gaps as u64) {
        (0, _) => t.benefit_map().to_owned(),
        (_, 0) => t.benefit_map_whole().to_owned(),
        (_, n) => t.benefit_map_broken(n),
    };
    MapSpec {
        id_prefix: "benefit-map".to_owned(),
        title,
        subtitle: project.details.name.to_string(),
        description: t.benefit_map_description(
            project.work_changes.len() as u64,
            project.benefits.len() as u64,
            project.goals.len() as u64,
        ),
        columns,
        links,
    }
}

/// Marks what stands in a column more than once, however it is written.
fn told_twice(column: MapColumn, t: &Texts) -> MapColumn {
    let alike = |node: &MapNode| node.label.trim().to_lowercase();
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for node in &column.nodes {
        *times.entry(alike(node)).or_default() += 1;
    }
    let marked = |node: MapNode| match times.get(&alike(&node)) {
        Some(2..) => {
            let notes = [t.benefit_map_twice(), &node.note];
            let notes: Vec<&str> = notes.into_iter().filter(|it| !it.is_empty()).collect();
            MapNode { note: notes.join(BETWEEN), is_gap: true, ..node }
        }
        _ => node,
    };
    MapColumn { nodes: column.nodes.into_iter().map(marked).collect(), ..column }
}

/// How far the indicators of a benefit have come, and whether one signals a change.
fn measured(project: &Project, benefit: &Benefit, t: &Texts) -> String {
    let own = project.indicators.iter().filter(|it| it.shows(benefit.id));
    let meanings: Vec<_> = own.filter_map(|it| steadiness(it, t).meaning).collect();
    let signals = [
        (Meaning::Improvement, t.news_improvement()),
        (Meaning::Concern, t.news_concern()),
        (Meaning::Neutral, t.news_change()),
    ];
    let told = signals.into_iter().filter(|(meaning, _)| meanings.contains(meaning));
    let cell = benefit_cell(project, benefit, t);
    let parts = std::iter::once(cell).chain(told.map(|(_, word)| word.to_owned()));
    parts.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(BETWEEN)
}

fn changes(project: &Project, t: &Texts) -> MapColumn {
    let node = |key: String, label: String, leads: bool| MapNode {
        key,
        label,
        note: if leads { String::new() } else { t.benefit_map_no_benefit().to_owned() },
        is_gap: !leads,
    };
    let changes = project.work_changes.iter();
    MapColumn {
        label: t.benefit_map_changes().to_owned(),
        nodes: changes
            .map(|it| node(it.id.to_string(), it.name.to_string(), !it.benefits.is_empty()))
            .collect(),
    }
}

fn benefits(project: &Project, t: &Texts) -> MapColumn {
    let (has_changes, has_goals) = (!project.work_changes.is_empty(), !project.goals.is_empty());
    let node = |benefit: &Benefit| {
        let comes = project.work_changes.iter().any(|it| it.benefits.contains(&benefit.id));
        let no_cause = (has_changes && !comes).then(|| t.benefit_map_no_change());
        let no_goal = (has_goals && benefit.goals.is_empty()).then(|| t.benefit_map_no_goal());
        let gaps: Vec<&str> = no_cause.into_iter().chain(no_goal).collect();
        let is_gap = !gaps.is_empty();
        let note = if is_gap { gaps.join(BETWEEN) } else { measured(project, benefit, t) };
        MapNode { key: benefit.id.to_string(), label: benefit.title.to_string(), note, is_gap }
    };
    MapColumn {
        label: t.benefits().to_owned(),
        nodes: project.benefits.iter().map(|it| node(it)).collect(),
    }
}

fn goals(project: &Project, t: &Texts) -> MapColumn {
    let node = |goal: &Goal| {
        let is_gap = !project.benefits.iter().any(|it| it.goals.contains(&goal.id));
        let note = if is_gap { t.benefit_map_no_benefit_yet().to_owned() } else { String::new() };
        MapNode { key: goal.id.to_string(), label: goal.name.to_string(), note, is_gap }
    };
    MapColumn {
        label: t.benefit_map_goals().to_owned(),
        nodes: project.goals.iter().map(|it| node(it)).collect(),
    }
}

fn links(project: &Project) -> impl Iterator<Item = MapLink> {
    let causes = project.work_changes.iter().flat_map(|change| {
        change.benefits.iter().map(|to| (change.id.to_string(), to.to_string()))
    });
    let ends = project.benefits.iter().flat_map(|benefit| {
        benefit.goals.iter().map(|to| (benefit.id.to_string(), to.to_string()))
    });
    causes.chain(ends).map(|(from, to)| MapLink { from, to })
}
