//! The influence × interest grid as a picture, and who moved on it in words.

use super::stakeholder_grid::{ROWS, row_step, subtitle};
use crate::charts::grid::{AxisStep, Emphasis, GridCell, GridItem, GridSpec};
use crate::charts::theme::Tint;
use crate::domain::select::interest::{Interested, Involvement, interest_moves, interest_view_at};
use crate::domain::select::stakeholders::Move;
use crate::domain::{Day, Interest, Level, Project};
use crate::i18n::Texts;
use crate::words::{self, Choice};

/// What the whole picture says: how many are to be worked with.
#[must_use]
pub fn finding_words(t: &Texts, to_engage: usize) -> String {
    match to_engage as u64 {
        0 => t.stakeholders().to_owned(),
        n => t.interest_grid_finding(n),
    }
}

/// From where to where somebody moved. What stayed the same is not said twice.
#[must_use]
pub fn way(t: &Texts, moved: &Move<Interest>) -> String {
    let is_same_influence = moved.from.0 == moved.to.0;
    let place = |(influence, interest): (Level, Interest)| {
        let interest = interest.word(t).to_lowercase();
        match is_same_influence {
            true => interest,
            false => t.interest_place(&words::level(t, influence).to_lowercase(), &interest),
        }
    };
    t.grid_move(&place(moved.from), &place(moved.to))
}

/// The grid as of a day or of now, with arrows from where they stood on an earlier day.
#[must_use]
pub fn interest_spec(
    project: &Project,
    t: &Texts,
    until: Option<Day>,
    since: Option<Day>,
) -> GridSpec {
    let view = interest_view_at(project, until);
    let moved = since.map(|since| interest_moves(project, since, until)).unwrap_or_default();
    let column =
        |interest: &Interest| AxisStep { label: interest.word(t).to_owned(), symbol: None };
    GridSpec {
        id_prefix: "interest-grid".to_owned(),
        title: finding_words(t, view.count(Involvement::Engage)),
        subtitle: format!("{} · {}", subtitle(project, t, until, since), t.interest_grid_axes()),
        description: t.stakeholder_count(project.stakeholders.len() as u64),
        rows: ROWS.iter().map(|&level| row_step(t, level)).collect(),
        columns: Interest::ALL.iter().map(column).collect(),
        cells: cells(t),
        items: view.placed.iter().map(|placed| item(placed, &moved)).collect(),
        more_template: "+{n}".to_owned(),
    }
}

/// The four quarters by their tint; what each asks for stands in its outer corner.
fn cells(t: &Texts) -> Vec<GridCell> {
    let rows = ROWS.iter().enumerate();
    let cell = |(row, &influence): (usize, _), (column, &interest): (usize, _)| {
        let involvement = Involvement::of(influence, interest);
        let is_corner = row % (ROWS.len() - 1) == 0 && column % (Interest::ALL.len() - 1) == 0;
        let tint = match involvement {
            Involvement::Engage => Tint::Support,
            Involvement::Satisfy | Involvement::Inform => Tint::MildSupport,
            Involvement::SpendLittle => Tint::Plain,
        };
        GridCell { tint, hint: is_corner.then(|| words::involvement(t, involvement).to_owned()) }
    };
    let row = |row| Interest::ALL.iter().enumerate().map(move |column| cell(row, column));
    rows.flat_map(row).collect()
}

/// The row and the column of a place.
fn field_of((influence, interest): (Level, Interest)) -> (usize, usize) {
    let row = ROWS.iter().position(|&it| it == influence).unwrap_or_default();
    let column = Interest::ALL.iter().position(|&it| it == interest).unwrap_or_default();
    (row, column)
}

fn item(placed: &Interested, moved: &[Move<Interest>]) -> GridItem {
    let (row, column) = field_of((placed.influence, placed.interest));
    let came = moved.iter().find(|it| it.id == placed.id);
    GridItem {
        key: placed.id.to_string(),
        label: placed.name.clone(),
        row,
        column,
        symbol: None,
        emphasis: Emphasis::Plain,
        came_from: came.map(|it| field_of(it.from)),
    }
}
