//! The whole in a few sentences, and the picture of where they stand.

use crate::charts::grid::GridSpec;
use crate::domain::select::stakeholders::{GridView, Move, grid_view, moves};
use crate::domain::{Attitude, Level, Project, Shown, Stakeholder};
use crate::figures::anchoring;
use crate::figures::document::{Block, Noted, Reader};
use crate::figures::stakeholder_grid::{
    ROWS, days, field_hint, finding_words, grid_spec, moves_title, way,
};
use crate::i18n::Texts;
use crate::words;

/// How many there are, who of much influence stands where, how far the plan reaches, who moved.
pub(super) fn short(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    if project.stakeholders.is_empty() && project.anchoring.is_empty() {
        return Vec::new();
    }
    let view = grid_view(project);
    let mut blocks = vec![Block::Words(counts(project, &view, reader))];
    if !reader.is_discreet {
        let influential = influential(t, &view);
        blocks.extend((!influential.is_empty()).then_some(Block::List(influential)));
    }
    if !project.anchoring.is_empty() {
        let title = anchoring::title(project, t, reader.today);
        blocks.push(Block::Words(format!("{} {title}.", anchoring::sentence(project, t))));
    }
    blocks.extend(moved(project, reader));
    blocks
}

fn counts(project: &Project, view: &GridView, reader: Reader<'_>) -> String {
    let t = reader.t;
    let n = project.stakeholders.len() as u64;
    let count = match view.unplaced.len() as u64 {
        0 => t.stakeholder_count(n),
        unplaced => t.stakeholder_count_unplaced(n, unplaced),
    };
    let of_influence = |it: &&std::sync::Arc<Stakeholder>| it.influence() == Some(Level::High);
    let finding = match reader.is_discreet {
        true => {
            let n = project.stakeholders.iter().filter(of_influence).count() as u64;
            (n > 0).then(|| t.report_influential(n))
        }
        false => finding_words(t, view.finding()),
    };
    std::iter::once(format!("{count}.")).chain(finding).collect::<Vec<_>>().join(" ")
}

/// Those with much influence by what they think of it, with what to do.
fn influential(t: &Texts, view: &GridView) -> Vec<Noted> {
    let of = |attitude: Attitude| {
        let names: Vec<&str> =
            view.in_field(Level::High, attitude).map(|it| it.name.as_str()).collect();
        let place = words::shown(t, &Shown::Place(Some(Level::High), Some(attitude)));
        let note = format!("{} · {place}", field_hint(t, Level::High, attitude));
        (!names.is_empty()).then(|| Noted::new(names.join(", "), note))
    };
    Attitude::ALL.into_iter().filter_map(of).collect()
}

/// Who moved since the chosen day, from where to where, and why.
fn moved(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let Some(since) = reader.since.filter(|_| !reader.is_discreet) else { return Vec::new() };
    let all = moves(project, since, None);
    let title = moves_title(t, all.len(), since);
    let line = |it: &Move| {
        let day = t.locale().date_long(it.day.date());
        let words = t.report_move(&it.name, &way(t, it), &day);
        Noted::new(words, it.reason.clone().unwrap_or_default())
    };
    let lines: Vec<Noted> = all.iter().map(line).collect();
    match lines.is_empty() {
        true => vec![Block::Words(format!("{title}."))],
        false => vec![Block::Heading(title), Block::List(lines)],
    }
}

/// The grid, with arrows from where they stood; while attitudes are hidden, influence in words.
pub(super) fn grid(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    if reader.is_discreet {
        return by_influence(project, reader.t);
    }
    let view = grid_view(project);
    let mut blocks = Vec::new();
    if !view.placed.is_empty() {
        let spec = grid_spec(project, reader.t, None, reader.since);
        // The project stands at the top of the document.
        let subtitle = days(reader.t, None, reader.since).unwrap_or_default();
        let spec = GridSpec { id_prefix: "report-grid".to_owned(), subtitle, ..spec };
        blocks.push(Block::Grid(Box::new(spec)));
    }
    if !view.unplaced.is_empty() {
        let names: Vec<String> = view.unplaced.into_iter().map(|(_, name)| name).collect();
        let note = reader.t.grid_unplaced().to_owned();
        blocks.push(Block::List(vec![Noted::new(names.join(", "), note)]));
    }
    blocks
}

fn by_influence(project: &Project, t: &Texts) -> Vec<Block> {
    let of = |level: Option<Level>| {
        let own = project.stakeholders.iter().filter(|it| it.influence() == level);
        let names: Vec<&str> = own.map(|it| it.name.as_str()).collect();
        let note = match level {
            Some(level) => t.influence_level(words::level(t, level)),
            None => t.influence_unknown().to_owned(),
        };
        (!names.is_empty()).then(|| Noted::new(names.join(", "), note))
    };
    let levels = ROWS.into_iter().map(Some).chain([None]);
    let lines: Vec<Noted> = levels.filter_map(of).collect();
    if lines.is_empty() { Vec::new() } else { vec![Block::List(lines)] }
}
