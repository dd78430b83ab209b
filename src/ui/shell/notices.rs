//! What the person is told beside the work, in a stack under the bar.

use leptos::prelude::*;

use crate::app::glue::{AppHandle, Errand};
use crate::app::notice::{Notice, Remedy, Tone};
use crate::app::route::{Place, Route};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::roster::Tool;

#[component]
pub(super) fn Notices() -> impl IntoView {
    let app = AppHandle::get();
    let of = |notice: Notice| view! { <One notice=notice/> };
    view! {
        <div class="notice-stack" role="status">
            {move || app.notices().into_iter().map(of).collect::<Vec<_>>()}
        </div>
    }
}

#[component]
fn One(notice: Notice) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let topic = notice.topic;
    let icon = match notice.tone {
        Tone::Info => Icon::Info,
        Tone::Success => Icon::Check,
        Tone::Warning | Tone::Danger => Icon::Warning,
    };
    let remedies: Vec<_> =
        notice.remedies.iter().map(|&remedy| view! { <Help remedy=remedy/> }).collect();
    let has_remedies = !remedies.is_empty();
    let body = (!notice.body.is_empty()).then(|| view! { <p>{notice.body}</p> });
    view! {
        <div class="notice" data-tone=notice.tone.attribute()>
            <Drawn icon=icon/>
            <div class="notice-text">
                <p class="notice-title">{notice.title}</p>
                {body}
                {has_remedies.then(|| view! { <div class="notice-actions">{remedies}</div> })}
            </div>
            <Tool icon=Icon::Close label=t.dismiss_notice() on_press=Callback::new(move |()| app.dismiss(topic))/>
        </div>
    }
}

#[component]
fn Help(remedy: Remedy) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let label = match remedy {
        Remedy::SaveFile => t.save_file(),
        Remedy::SeeData => t.where_are_my_data(),
        Remedy::OpenOther(_) => t.open_other_version(),
        Remedy::OpenProject(_) => t.incoming_open(),
        Remedy::OpenEarlier(_) => t.open_earlier_version(),
        Remedy::Keep => t.keep_project(),
        Remedy::AllProjects => t.all_projects(),
        Remedy::Reload => t.reload(),
        Remedy::Undo => t.undo(),
    };
    let press = move |_| match remedy {
        Remedy::SaveFile => app.ask(Errand::SaveFile),
        Remedy::SeeData => app.navigate(Route::Data),
        Remedy::OpenOther(id) | Remedy::OpenProject(id) => {
            app.navigate(Route::Project(id, Place::Overview));
        }
        Remedy::OpenEarlier(id) => app.ask(Errand::OpenEarlier(id)),
        Remedy::Keep => app.ask(Errand::KeepProject),
        Remedy::AllProjects => app.navigate(Route::Home),
        Remedy::Reload => app.ask(Errand::Reload),
        Remedy::Undo => app.ask(Errand::Undo),
    };
    view! {
        <button type="button" class="ds-button" data-variant="secondary" data-size="sm" on:click=press>
            <span>{label}</span>
        </button>
    }
}
