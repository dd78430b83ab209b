//! A file before it is let in: what is in it, what was mended, and the choices. Nothing changes
//! before one of them is made.

use leptos::prelude::*;

use crate::app::glue::{Admit, AppHandle, Incoming, IncomingProject};
use crate::format::RepairKind;
use crate::i18n::Texts;
use crate::ui::parts::dialog::{Cancel, Dialog, Press};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::words;

/// Most repairs that are told one by one.
const TOLD: usize = 12;

/// The preview of the file that waits; nothing while none waits.
#[component]
pub fn IncomingDialog() -> impl IntoView {
    let app = AppHandle::get();
    view! {
        <DropOverlay/>
        {move || app.incoming().map(|incoming| view! { <Preview incoming=incoming/> })}
    }
}

/// Lies over the page and is seen while a file is held over it: the style asks the body for
/// `data-dropping`.
#[component]
fn DropOverlay() -> impl IntoView {
    let t = AppHandle::get().t();
    view! {
        <div class="drop-overlay" aria-hidden="true">
            <Drawn icon=Icon::Drop/>
            <p class="drop-overlay-title">{t.drop_now_title()}</p>
            <p>{t.drop_now_body()}</p>
        </div>
    }
}

#[component]
fn Preview(incoming: Incoming) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let n = incoming.projects.len() as u64;
    let title = if n == 1 { t.incoming_title().to_owned() } else { t.incoming_title_many(n) };
    let n_here = incoming.projects.iter().filter(|one| one.is_here).count() as u64;
    let content = match incoming.projects.as_slice() {
        [one] => view! { <One one=one.clone()/> }.into_any(),
        _ => view! { <Many projects=incoming.projects.clone()/> }.into_any(),
    };
    view! {
        <Dialog id="incoming" title=title on_close=Callback::new(move |()| app.refuse_incoming())>
            <div class="dialog-body">
                <p class="soft user-text">{t.incoming_file(&incoming.name)}</p>
                {content}
                <LeftOut left_out=incoming.left_out.clone()/>
            </div>
            <Choices n=n n_here=n_here/>
        </Dialog>
    }
}

/// The one project of a file.
#[component]
fn One(one: IncomingProject) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let project = &one.project;
    let changed = t.incoming_changed(&app.moment_in_words(project.changed_at));
    let organization = project.details.organization.as_ref().map(ToString::to_string);
    let facts = organization.into_iter().chain([changed]).collect::<Vec<_>>().join(" · ");
    let count = |n: usize, word: fn(&Texts, u64) -> String| {
        let n = n as u64;
        view! { <div><dt>{word(t, n)}</dt><dd>{t.locale().count(n)}</dd></div> }
    };
    view! {
        <div>
            <p class="user-text" dir="auto"><b>{project.details.name.to_string()}</b></p>
            <p class="soft user-text">{facts}</p>
        </div>
        <dl class="preview-counts">
            {count(project.stakeholders.len(), Texts::count_word_stakeholders)}
            {count(project.benefits.len(), Texts::count_word_benefits)}
            {count(project.indicators.len(), Texts::count_word_indicators)}
            {count(project.n_measurements(), Texts::count_word_measurements)}
        </dl>
        <Repairs one=one/>
    }
}

/// All projects of a file with several, a line each.
#[component]
fn Many(projects: Vec<IncomingProject>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let line = |one: &IncomingProject| {
        let changed = t.incoming_changed(&app.moment_in_words(one.project.changed_at));
        let n_mended = mended(one).len() as u64;
        let here = one.is_here.then(|| t.incoming_is_here_short().to_owned());
        let mended = (n_mended > 0).then(|| t.incoming_mended_title(n_mended));
        let facts = [Some(changed), here, mended].into_iter().flatten().collect::<Vec<_>>();
        view! {
            <li>
                <b class="user-text" dir="auto">{one.project.details.name.to_string()}</b>
                <br/>
                <span class="soft">{facts.join(" · ")}</span>
            </li>
        }
    };
    let lines: Vec<_> = projects.iter().map(line).collect();
    view! { <ul class="preview-repairs">{lines}</ul> }
}

/// Projects of the file that cannot be opened, each with its reason.
#[component]
fn LeftOut(left_out: Vec<(String, String)>) -> impl IntoView {
    let t = AppHandle::get().t();
    let n = left_out.len() as u64;
    let line = |(name, why): (String, String)| {
        view! { <li><b class="user-text" dir="auto">{name}</b><br/>{why}</li> }
    };
    (n > 0).then(|| {
        view! {
            <div class="notice" data-tone="warning" data-place="inline">
                <Drawn icon=Icon::Warning/>
                <div class="notice-text">
                    <p class="notice-title">{t.incoming_left_out_title(n)}</p>
                    <ul class="preview-repairs">{left_out.into_iter().map(line).collect::<Vec<_>>()}</ul>
                </div>
            </div>
        }
    })
}

/// Repairs worth telling: that a file is written otherwise than here changes nothing in it.
fn mended(one: &IncomingProject) -> Vec<&crate::format::Repair> {
    one.repairs.iter().filter(|repair| repair.kind != RepairKind::Rewritten).collect()
}

#[component]
fn Repairs(one: IncomingProject) -> impl IntoView {
    let t = AppHandle::get().t();
    let repairs = mended(&one);
    let n = repairs.len() as u64;
    let told: Vec<_> = repairs
        .iter()
        .take(TOLD)
        .map(|repair| view! { <li class="user-text">{words::repair(t, repair)}</li> })
        .collect();
    let more = (repairs.len() > TOLD).then(|| {
        view! { <li>{t.incoming_mended_more((repairs.len() - TOLD) as u64)}</li> }
    });
    (n > 0).then(|| {
        view! {
            <div class="notice" data-tone="warning" data-place="inline">
                <Drawn icon=Icon::Warning/>
                <div class="notice-text">
                    <p class="notice-title">{t.incoming_mended_title(n)}</p>
                    <ul class="preview-repairs">{told}{more}</ul>
                    <p>{t.incoming_mended_body()}</p>
                </div>
            </div>
        }
    })
}

/// Whether it is here already, and the buttons.
#[component]
fn Choices(n: u64, n_here: u64) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let admit = move |admit: Admit| Callback::new(move |()| app.admit_incoming(admit));
    if n_here == 0 {
        let label = if n == 1 { t.incoming_open() } else { t.incoming_open_many() };
        return view! {
            <div class="dialog-foot">
                <Cancel/>
                <Press label=label on_press=admit(Admit::AsCopy)/>
            </div>
        }
        .into_any();
    }
    let is_here =
        if n == 1 { t.incoming_is_here().to_owned() } else { t.incoming_are_here(n_here) };
    let as_copy = if n == 1 { t.incoming_as_copy() } else { t.incoming_as_copies() };
    view! {
        <div class="dialog-body"><p>{is_here}</p></div>
        <div class="dialog-foot">
            <Cancel/>
            <Press label=t.incoming_replace() variant="secondary" on_press=admit(Admit::Replace)/>
            <Press label=as_copy on_press=admit(Admit::AsCopy)/>
        </div>
    }
    .into_any()
}
