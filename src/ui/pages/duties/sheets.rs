//! A sheet for each role: its steps by duty, with the routine. On paper each begins a page.

use leptos::prelude::*;

use super::model::weight;
use crate::app::glue::AppHandle;
use crate::domain::{Duty, Project, Role};
use crate::words::{Letters, duty, duty_letter};

/// A step on a sheet: what is done, and how.
type Line = (String, Option<String>);

/// What a sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sheet {
    key: String,
    name: String,
    notes: Option<String>,
    parts: Vec<(Duty, Vec<Line>)>,
}

fn sheet(project: &Project, role: &Role) -> Sheet {
    let lines = |duty: Duty| {
        let steps = project.work_steps.iter();
        let own = steps.filter(move |step| step.with_duty(duty).contains(&role.id));
        own.map(|step| (step.name.to_string(), step.routine.as_ref().map(ToString::to_string)))
            .collect::<Vec<Line>>()
    };
    let parts = Duty::ALL.into_iter().map(|duty| (duty, lines(duty)));
    Sheet {
        key: role.id.to_string(),
        name: role.name.to_string(),
        notes: role.notes.as_ref().map(ToString::to_string),
        parts: parts.filter(|(_, lines)| !lines.is_empty()).collect(),
    }
}

#[component]
pub(super) fn Sheets(letters: RwSignal<Letters>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let sheets = app.select(|project| {
        project.roles.iter().map(|role| sheet(project, role)).collect::<Vec<_>>()
    });
    let one = move |it: Sheet| view! { <RoleSheet sheet=it letters=letters/> };
    move || match sheets.with(Vec::is_empty) {
        true => view! { <p class="soft">{t.role_sheets_none()}</p> }.into_any(),
        false => view! {
            <div class="role-sheets">{sheets.get().into_iter().map(one).collect_view()}</div>
        }
        .into_any(),
    }
}

#[component]
fn RoleSheet(sheet: Sheet, letters: RwSignal<Letters>) -> impl IntoView {
    let t = AppHandle::get().t();
    let Sheet { key, name, notes, parts } = sheet;
    let title_id = format!("role-sheet-{key}");
    let labelled_by = title_id.clone();
    let is_idle = parts.is_empty();
    let line = |(name, routine): Line| {
        view! {
            <li>
                <span class="user-text" dir="auto">{name}</span>
                {routine.map(|text| view! { <p class="soft user-text" data-lines="" dir="auto">{text}</p> })}
            </li>
        }
    };
    let part = move |(it, lines): (Duty, Vec<Line>)| {
        view! {
            <section class="role-part">
                <h3>
                    <span class="matrix-mark" data-weight=weight(it) aria-hidden="true">{move || duty_letter(t, letters.get(), it)}</span>
                    {move || duty(t, letters.get(), it)}
                </h3>
                <ul>{lines.into_iter().map(line).collect_view()}</ul>
            </section>
        }
    };
    view! {
        <section class="card role-sheet" aria-labelledby=labelled_by>
            <h2 id=title_id class="user-text" dir="auto">{name}</h2>
            {notes.map(|text| view! { <p class="user-text" data-lines="" dir="auto">{text}</p> })}
            {is_idle.then(|| view! { <p class="soft">{t.role_sheet_idle()}</p> })}
            {parts.into_iter().map(part).collect_view()}
        </section>
    }
}
