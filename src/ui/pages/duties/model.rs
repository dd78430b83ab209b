//! Joins roles and steps of work to the matrix.

use std::str::FromStr;

use leptos::prelude::*;

use super::{Opened, SCOPE};
use crate::app::glue::AppHandle;
use crate::app::table::block;
use crate::domain::select::duties::faults;
use crate::domain::{Duty, Edit, Field, Role, WorkStep};
use crate::i18n::Texts;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::matrix::{Axis, CellId, Head, HeadId, Mark, MatrixModel, element_id};
use crate::words::{Letters, duty, duty_letter, step_fault};

/// How heavy a duty looks.
pub(super) fn weight(duty: Duty) -> &'static str {
    match duty {
        Duty::Main => "full",
        Duty::Performs => "strong",
        Duty::Consulted => "light",
        Duty::Informed => "lighter",
    }
}

pub(super) fn matrix_model(
    app: AppHandle,
    letters: RwSignal<Letters>,
    opened: Opened,
) -> MatrixModel {
    let t = app.t();
    let mark = move |it: Duty| Mark {
        letter: duty_letter(t, letters.get(), it).to_owned(),
        word: duty(t, letters.get(), it).to_owned(),
        weight: weight(it),
    };
    MatrixModel {
        rows: app.select(move |project| {
            project.work_steps.iter().map(|step| step_head(t, step)).collect::<Vec<_>>()
        }),
        columns: app
            .select(|project| project.roles.iter().map(|role| role_head(role)).collect::<Vec<_>>()),
        marks: Memo::new(move |_| Duty::ALL.into_iter().map(mark).collect()),
        cell: Callback::new(move |cell: CellId| held(app, &cell).unwrap_or_default()),
        set: Callback::new(move |(cell, marks): (CellId, Vec<usize>)| assign(app, &cell, &marks)),
        open: Callback::new(move |head: (Axis, HeadId)| opened.set(Some(head))),
        relocate: Callback::new(move |(axis, id, by): (Axis, HeadId, isize)| {
            relocate(app, axis, &id, by);
        }),
    }
}

fn step_head(t: &Texts, step: &WorkStep) -> Head {
    let notes = faults(step).into_iter().map(|fault| step_fault(t, fault).to_owned()).collect();
    Head { id: step.id.to_string(), name: step.name.to_string(), notes }
}

fn role_head(role: &Role) -> Head {
    Head { id: role.id.to_string(), name: role.name.to_string(), notes: Vec::new() }
}

/// The places of a cell's duties; `None` when its step or role is gone.
fn held(app: AppHandle, (step, role): &CellId) -> Option<Vec<usize>> {
    let project = app.follow_project()?;
    let step = project.work_steps.get(step.parse().ok()?)?;
    let duties: Vec<Duty> = step.duties_of(role.parse().ok()?).collect();
    let places = Duty::ALL.iter().enumerate().filter(|(_, duty)| duties.contains(duty));
    Some(places.map(|(at, _)| at).collect())
}

/// Gives a role these duties in a step: one press is one step that can be undone.
fn assign(app: AppHandle, (step, role): &CellId, marks: &[usize]) {
    let step = step.parse().ok().and_then(|id| app.project()?.work_steps.get(id).cloned());
    let (Some(step), Ok(role)) = (step, role.parse()) else { return };
    let duties: Vec<Duty> = marks.iter().filter_map(|&at| Duty::ALL.get(at).copied()).collect();
    app.mark();
    app.act(Edit::Change { item: step.assigned(role, &duties), field: Field::Duties });
    app.mark();
}

fn relocate(app: AppHandle, axis: Axis, id: &str, by: isize) {
    let Some(project) = app.project() else { return };
    match axis {
        Axis::Row => {
            let Ok(id) = FromStr::from_str(id) else { return };
            if let Some(at) = project.work_steps.position(id) {
                app.act(Edit::<WorkStep>::Move { id, to: at.saturating_add_signed(by) });
            }
        }
        Axis::Column => {
            let Ok(id) = FromStr::from_str(id) else { return };
            if let Some(at) = project.roles.position(id) {
                app.act(Edit::<Role>::Move { id, to: at.saturating_add_signed(by) });
            }
        }
    }
}

/// Closes the panel and gives the focus back to the head it was opened from.
pub(super) fn close(opened: Opened, heads: Memo<Vec<Head>>) {
    let Some((axis, id)) = opened.get_untracked() else { return };
    let at = heads.with_untracked(|heads| heads.iter().position(|head| head.id == id));
    opened.set(None);
    let at = at.map_or(1, |at| at + 1);
    let place = match axis {
        Axis::Row => (at, 0),
        Axis::Column => (0, at),
    };
    AppHandle::get().give_focus_back([element_id(SCOPE, place), super::add::id(axis).to_owned()]);
}

/// The matrix as a block of cells for a spreadsheet.
pub(super) fn as_block(t: &Texts, model: MatrixModel) -> String {
    let (rows, columns) = (model.rows.get_untracked(), model.columns.get_untracked());
    let marks = model.marks.get_untracked();
    let letters = |step: &Head, role: &Head| {
        let held = untrack(|| model.cell.run((step.id.clone(), role.id.clone())));
        let letters = held.iter().filter_map(|&at| marks.get(at));
        letters.map(|mark| mark.letter.as_str()).collect::<Vec<_>>().join(" ")
    };
    let names = columns.iter().map(|role| role.name.clone());
    let head = std::iter::once(t.work_step().to_owned()).chain(names).collect();
    let body = rows.iter().map(|step| {
        let cells = columns.iter().map(|role| letters(step, role));
        std::iter::once(step.name.clone()).chain(cells).collect()
    });
    block::write(&std::iter::once(head).chain(body).collect::<Vec<Vec<String>>>())
}

/// Buttons that move the open step or role.
#[component]
pub(super) fn MoveTools(model: MatrixModel, axis: Axis, id: HeadId) -> impl IntoView {
    let t = AppHandle::get().t();
    let (back, on) = match axis {
        Axis::Row => (t.move_up(), t.move_down()),
        Axis::Column => (t.move_left(), t.move_right()),
    };
    let id = StoredValue::new(id);
    let button = move |icon: Icon, word: &'static str, by: isize| {
        view! {
            <button type="button" class="ds-button" data-variant="secondary" data-size="sm"
                on:click=move |_| model.relocate.run((axis, id.get_value(), by))>
                <Drawn icon=icon/><span>{word}</span>
            </button>
        }
    };
    view! {
        <div class="button-row">
            {button(Icon::Previous, back, -1)}
            {button(Icon::Next, on, 1)}
        </div>
    }
}
