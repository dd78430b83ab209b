//! The influence × attitude grid as a picture, and who moved on it in words.

use crate::charts::grid::{AxisStep, Emphasis, GridCell, GridItem, GridSpec};
use crate::charts::symbol::Symbol;
use crate::charts::theme::Tint;
use crate::domain::select::stakeholders::{GridFinding, Move, Placed, grid_view_at, moves};
use crate::domain::{Attitude, Day, Level, Project, Shown};
use crate::i18n::Texts;
use crate::words;

/// The rows of the grid: influence falls downwards, as the sheet draws it.
pub const ROWS: [Level; 3] = [Level::High, Level::Medium, Level::Low];

/// The symbol of a level, as in the KS sheet.
#[must_use]
pub fn level_symbol(level: Level) -> Symbol {
    match level {
        Level::Low => Symbol::Stars(1),
        Level::Medium => Symbol::Stars(2),
        Level::High => Symbol::Stars(3),
    }
}

/// The symbol of an attitude, as in the KS sheet.
#[must_use]
pub fn attitude_symbol(attitude: Attitude) -> Symbol {
    match attitude {
        Attitude::Negative => Symbol::Down,
        Attitude::Neutral => Symbol::Dot,
        Attitude::Positive => Symbol::Up,
    }
}

/// What the whole picture says; nothing where nobody has high influence.
#[must_use]
pub fn finding_words(t: &Texts, finding: GridFinding) -> Option<String> {
    let (high, against) = (finding.n_influential as u64, finding.n_influential_against as u64);
    match (high, against) {
        (0, _) => None,
        (high, 0) => Some(t.stakeholders_finding_none_against(high)),
        (high, against) => Some(t.stakeholders_finding_against(high, against)),
    }
}

/// From where to where somebody moved. What stayed the same is not said twice.
#[must_use]
pub fn way(t: &Texts, moved: &Move) -> String {
    let is_same_influence = moved.from.0 == moved.to.0;
    let place = |(influence, attitude)| match is_same_influence {
        true => words::shown(t, &Shown::Attitude(attitude)),
        false => words::shown(t, &Shown::Place(Some(influence), Some(attitude))),
    };
    t.grid_move(&place(moved.from), &place(moved.to))
}

/// How many moved since a day.
#[must_use]
pub fn moves_title(t: &Texts, n: usize, since: Day) -> String {
    let day = t.locale().date_long(since.date());
    match n {
        0 => t.grid_moves_none(&day),
        n => t.grid_moves(n as u64, &day),
    }
}

/// The grid as of a day or of now, with arrows from where they stood on an earlier day.
#[must_use]
pub fn grid_spec(project: &Project, t: &Texts, until: Option<Day>, since: Option<Day>) -> GridSpec {
    let view = grid_view_at(project, until);
    let moved = since.map(|since| moves(project, since, until)).unwrap_or_default();
    let title = finding_words(t, view.finding());
    GridSpec {
        id_prefix: "stakeholder-grid".to_owned(),
        title: title.unwrap_or_else(|| t.stakeholders().to_owned()),
        subtitle: subtitle(project, t, until, since),
        description: t.stakeholder_count(project.stakeholders.len() as u64),
        rows: ROWS.iter().map(|&level| row_step(t, level)).collect(),
        columns: Attitude::ALL.iter().map(|&attitude| column_step(t, attitude)).collect(),
        cells: cells(t),
        items: view.placed.iter().map(|placed| item(placed, &moved)).collect(),
        more_template: "+{n}".to_owned(),
    }
}

/// The project, and of which days the picture is when not of now alone.
pub(super) fn subtitle(
    project: &Project,
    t: &Texts,
    until: Option<Day>,
    since: Option<Day>,
) -> String {
    let name = project.details.name.to_string();
    std::iter::once(name).chain(days(t, until, since)).collect::<Vec<_>>().join(" · ")
}

/// Of which days a picture is, when not of now alone.
#[must_use]
pub fn days(t: &Texts, until: Option<Day>, since: Option<Day>) -> Option<String> {
    let day = |day: Day| t.locale().date_long(day.date());
    let last = until.map_or_else(|| t.grid_now().to_lowercase(), day);
    match (since, until) {
        (Some(since), _) => Some(t.grid_move(&day(since), &last)),
        (None, Some(_)) => Some(last),
        (None, None) => None,
    }
}

/// A row of the grid.
#[must_use]
pub fn row_step(t: &Texts, level: Level) -> AxisStep {
    let symbol = Some(level_symbol(level));
    AxisStep { label: words::level(t, level).to_owned(), symbol }
}

fn column_step(t: &Texts, attitude: Attitude) -> AxisStep {
    AxisStep {
        label: words::attitude(t, attitude).to_owned(),
        symbol: Some(attitude_symbol(attitude)),
    }
}

/// What to do with those in a field, in a few words.
#[must_use]
pub fn field_hint(t: &Texts, influence: Level, attitude: Attitude) -> &str {
    match (influence, attitude) {
        (Level::High, Attitude::Negative) => t.grid_high_negative(),
        (Level::High, Attitude::Neutral) => t.grid_high_neutral(),
        (Level::High, Attitude::Positive) => t.grid_high_positive(),
        (Level::Medium, Attitude::Negative) => t.grid_medium_negative(),
        (Level::Medium, Attitude::Neutral) => t.grid_medium_neutral(),
        (Level::Medium, Attitude::Positive) => t.grid_medium_positive(),
        (Level::Low, Attitude::Negative) => t.grid_low_negative(),
        (Level::Low, Attitude::Neutral) => t.grid_low_neutral(),
        (Level::Low, Attitude::Positive) => t.grid_low_positive(),
    }
}

fn tint(influence: Level, attitude: Attitude) -> Tint {
    match (influence, attitude) {
        (Level::High, Attitude::Negative) => Tint::Attention,
        (Level::High, Attitude::Positive) => Tint::Support,
        (Level::Medium, Attitude::Positive) => Tint::MildSupport,
        _ => Tint::Plain,
    }
}

/// The fields, row by row from the top.
fn cells(t: &Texts) -> Vec<GridCell> {
    let cell = |influence, attitude| GridCell {
        tint: tint(influence, attitude),
        hint: Some(field_hint(t, influence, attitude).to_owned()),
    };
    let row = |influence| Attitude::ALL.map(|attitude| cell(influence, attitude));
    ROWS.into_iter().flat_map(row).collect()
}

/// The row and the column of a place.
fn field_of(influence: Level, attitude: Attitude) -> (usize, usize) {
    let row = ROWS.iter().position(|&level| level == influence).unwrap_or_default();
    let column = Attitude::ALL.iter().position(|&it| it == attitude).unwrap_or_default();
    (row, column)
}

fn item(placed: &Placed, moved: &[Move]) -> GridItem {
    let is_against = (placed.influence, placed.attitude) == (Level::High, Attitude::Negative);
    let (row, column) = field_of(placed.influence, placed.attitude);
    let came = moved.iter().find(|it| it.id == placed.id);
    GridItem {
        key: placed.id.to_string(),
        label: placed.name.clone(),
        row,
        column,
        symbol: Some(attitude_symbol(placed.attitude)),
        emphasis: if is_against { Emphasis::Attention } else { Emphasis::Plain },
        came_from: came.map(|it| field_of(it.from.0, it.from.1)),
    }
}
