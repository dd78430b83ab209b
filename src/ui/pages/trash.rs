//! The wastebasket: what lies in it, brought back or gone for good.

use leptos::prelude::*;

use super::home::name_or_none;
use crate::app::glue::{AppHandle, RowState, ShelfRow};
use crate::app::route::Route;
use crate::domain::{Id, ProjectId};
use crate::ui::parts::dialog::Confirm;
use crate::ui::parts::icon::{Drawn, Icon};

/// What is asked before it happens.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Question {
    /// Delete this one for good.
    One(ProjectId, String),
    /// Delete all of them.
    All,
}

/// The wastebasket.
#[component]
pub fn TrashPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let ids = app.select_shelf(|shelf| shelf.trash.iter().map(|row| row.id).collect::<Vec<_>>());
    let question = RwSignal::new(None::<Question>);
    let count = Memo::new(move |_| ids.with(Vec::len) as u64);
    let lead = move || match count.get() {
        0 => t.wastebasket_empty().to_owned(),
        n => t.wastebasket_lead(n),
    };
    let empty =
        move || {
            (count.get() > 0).then(|| view! {
            <button type="button" class="ds-button" data-variant="secondary" data-color="danger"
                on:click=move |_| question.set(Some(Question::All))>
                <Drawn icon=Icon::Trash/>
                <span>{t.wastebasket_empty_out()}</span>
            </button>
        })
        };
    view! {
        <main class="home" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.wastebasket()}</h1>
                    <p class="lead">{lead}</p>
                </div>
                <div class="view-head-actions">{empty}</div>
            </div>
            <ul class="wastebasket-list" role="list">
                <For each=move || ids.get() key=|id| id.bits() let:id>
                    <Thrown id=id question=question/>
                </For>
            </ul>
            <p><a class="ds-link" href=Route::Home.hash()>{t.all_projects()}</a></p>
            {move || question.get().map(|asked| view! { <Ask asked=asked question=question count=count/> })}
        </main>
    }
}

#[component]
fn Thrown(id: ProjectId, question: RwSignal<Option<Question>>) -> impl IntoView {
    let app = AppHandle::get();
    let row = app.select_shelf(move |shelf| shelf.trash.iter().find(|row| row.id == id).cloned());
    move || row.get().map(|row| line(app, row, question))
}

fn line(app: AppHandle, row: ShelfRow, question: RwSignal<Option<Question>>) -> impl IntoView {
    let t = app.t();
    let id = row.id;
    let name = name_or_none(t, &row.name);
    let changed = row.changed_at.map(|at| t.card_changed(&app.moment_in_words(at)));
    let restore = move |_| {
        app.restore_project(id);
        app.focus("view-title");
    };
    let restore_label = t.restore_named(&name);
    let delete_label = t.delete_for_good_named(&name);
    let asked = Question::One(id, name.clone());
    let can_restore = row.state != RowState::TooNew;
    view! {
        <li class="wastebasket-item">
            <span>
                <span class="user-text" dir="auto">{name}</span>
                " "
                <span class="soft">{changed}</span>
            </span>
            <span class="button-row">
                {can_restore.then(|| view! {
                    <button type="button" class="ds-button" data-variant="secondary" data-size="sm"
                        aria-label=restore_label on:click=restore>
                        <Drawn icon=Icon::Restore/>
                        <span>{t.restore()}</span>
                    </button>
                })}
                <button type="button" class="ds-button" data-variant="tertiary" data-color="danger" data-size="sm"
                    aria-label=delete_label on:click=move |_| question.set(Some(asked.clone()))>
                    {t.delete_for_good()}
                </button>
            </span>
        </li>
    }
}

#[component]
fn Ask(asked: Question, question: RwSignal<Option<Question>>, count: Memo<u64>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let on_close = Callback::new(move |()| question.set(None));
    let (title, body, act) = match &asked {
        Question::One(_, name) => (
            t.delete_for_good_title(name),
            t.delete_for_good_body().to_owned(),
            t.delete_for_good(),
        ),
        Question::All => (
            t.wastebasket_empty_title().to_owned(),
            t.wastebasket_empty_body(count.get_untracked()),
            t.wastebasket_empty_out(),
        ),
    };
    let on_confirm = Callback::new(move |()| {
        match asked {
            Question::One(id, _) => app.delete_for_good(id),
            Question::All => app.empty_trash(),
        }
        app.focus("view-title");
    });
    view! {
        <Confirm id="delete" title=title body=body act=act.to_owned() on_confirm=on_confirm on_close=on_close/>
    }
}
