//! What a change is worth and what it costs: the answer, what it rests on, and what it turns on.

mod answer;
mod assumptions;
mod conversions;
mod costs;
mod followed;
mod lines;
mod outlook;
mod settings;
mod unpriced;
mod values;
mod wage;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::notice::{Notice, Tone, Topic};
use crate::app::ports::file_name::file_name;
use crate::app::route::Place;
use crate::domain::calc::perspective::Perspective;
use crate::domain::economy::Model;
use crate::domain::{EntityRef, Project};
use crate::figures::economy::{CautionWords, Economics, caution_words, economics};
use crate::results;
use crate::ui::parts::icon::{Drawn, Icon};
use answer::Answer;
pub use conversions::ConversionsPage;
pub use costs::CostsPage;
pub use followed::FollowedPage;
use outlook::Outlook;
use settings::Settings;
use unpriced::NotInMoney;
pub use values::ValuesPage;

/// How the files with all figures end.
const FIGURES: &str = ".stifinner-results.json";

/// The calculation.
#[component]
pub fn EconomyPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let perspective = RwSignal::new(Perspective::Municipality);
    let economics = Memo::new(move |_| {
        let project = app.follow_project()?;
        economics(&project, perspective.get(), t)
    });
    let title = move || match economics.with(|it| it.as_ref().map(|it| it.title.clone())) {
        Some(title) => title,
        None => t.economy().to_owned(),
    };
    let lead = move || match economics.with(|it| it.as_ref().map(|it| it.lead.clone())) {
        Some(lead) => lead,
        None => t.economy_empty().to_owned(),
    };
    let ways = [
        (Place::Values, t.values()),
        (Place::Costs, t.costs()),
        (Place::Conversions, t.conversions()),
        (Place::Followed, t.followed()),
    ];
    let ways = ways.map(|(place, label)| {
        view! { <a class="ds-button" data-variant="secondary" data-size="sm" href=app.href(place)>{label}</a> }
    });
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{title}</h1>
                    <p class="lead">{lead}</p>
                </div>
                <div class="view-head-actions screen-only">
                    {ways.into_iter().collect::<Vec<_>>()}
                    <SaveFigures is_any=Signal::derive(move || economics.with(Option::is_some))/>
                </div>
            </div>
            <Perspectives perspective=perspective/>
            <Cautions perspective=perspective/>
            <Answer economics=economics/>
            <NotInMoney/>
            <Outlook economics=economics/>
            <Settings/>
        </main>
    }
}

/// Every figure as a file, for whoever wants to check them.
#[component]
fn SaveFigures(is_any: Signal<bool>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let save = move |_| {
        let Some(project) = app.project() else { return };
        match results::write(&project) {
            Ok(text) => {
                let name = file_name(project.details.name.as_str(), t.economy(), FIGURES);
                app.download(&name, "application/json", text.as_bytes());
            }
            Err(_) => app.notify(Notice {
                topic: Topic::Action,
                tone: Tone::Warning,
                title: t.action_refused_title().to_owned(),
                body: t.undefined_out_of_range().to_owned(),
                remedies: Vec::new(),
            }),
        }
    };
    view! {
        <button type="button" class="ds-button" data-variant="tertiary" data-size="sm"
            title=t.economy_save_figures_title() disabled=move || !is_any.get() on:click=save>
            <Drawn icon=Icon::Download/>
            <span>{t.economy_save_figures()}</span>
        </button>
    }
}

/// The choice of whose money counts; of use only when somebody else gains or pays too.
#[component]
fn Perspectives(perspective: RwSignal<Perspective>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let others = app.select(|project: &Project| {
        let own = Model::of(project, Perspective::Municipality);
        own != Model::of(project, Perspective::Society)
    });
    let choice = move |of: Perspective, label: &'static str| {
        view! {
            <label>
                <input class="ds-input" type="radio" name="perspective" prop:checked=move || perspective.get() == of
                    on:change=move |_| perspective.set(of)/>
                <span>{label}</span>
            </label>
        }
    };
    move || {
        (others.get() || perspective.get() == Perspective::Society).then(|| {
            view! {
                <fieldset class="perspectives">
                    <legend class="ds-label">{t.perspective()}</legend>
                    {choice(Perspective::Municipality, t.perspective_municipality())}
                    {choice(Perspective::Society, t.perspective_society())}
                </fieldset>
            }
        })
    }
}

/// What to think of before it is shown to others.
#[component]
fn Cautions(perspective: RwSignal<Perspective>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let cautions = Memo::new(move |_| {
        let Some(project) = app.follow_project() else { return Vec::new() };
        caution_words(&project, &Model::of(&project, perspective.get()), t)
    });
    let one = move |caution: CautionWords| {
        let CautionWords { words, link, .. } = caution;
        match link {
            Some(line) => {
                let place = place_of(line);
                let open = move |event: leptos::ev::MouseEvent| {
                    // With a key held, a link is the browser's own: another tab, another window.
                    if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                        event.prevent_default();
                        app.go_and_open(place, line);
                    }
                };
                view! { <li><a class="ds-link user-text" dir="auto" href=app.href(place) on:click=open>{words}</a></li> }
                    .into_any()
            }
            None => view! { <li class="user-text" dir="auto">{words}</li> }.into_any(),
        }
    };
    move || {
        let all = cautions.get();
        (!all.is_empty()).then(|| {
            let n = all.len() as u64;
            let rows: Vec<_> = all.into_iter().map(one).collect();
            view! {
                <details class="fold cautions" open=n <= 3>
                    <summary>{t.cautions()}" "<span class="soft">{t.locale().count(n)}</span></summary>
                    <ul class="caution-list">{rows}</ul>
                </details>
            }
        })
    }
}

/// Where a line is written; cautions are about gains and costs alone.
fn place_of(line: EntityRef) -> Place {
    if matches!(line, EntityRef::CostLine(_)) { Place::Costs } else { Place::Values }
}
