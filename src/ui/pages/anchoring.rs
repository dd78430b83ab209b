//! The anchoring plan: what comes next, who is left out, the timeline, and the register of all
//! activities.

mod coming;
mod deeds;
mod fields;
mod gaps;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::Stakeholder;
use crate::figures::anchoring::{AnchoringView, sentence, timeline, title};
use crate::figures::stages::StageNames;
use crate::ui::parts::field::ChoiceOption;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::register::RowId;
use crate::ui::parts::timeline::{Timeline, TimelineModel, item_id};
use crate::ui::roster::values::{stage_names, thing_options};
use crate::ui::roster::{RosterPage, RosterWords};
use crate::words::templates::Template;
use coming::Coming;
use gaps::LeftOut;

/// The anchoring plan, with the panel of the open activity.
#[component]
pub fn AnchoringPage() -> impl IntoView {
    let app = AppHandle::get();
    let (stages, people) = (stage_names(app), thing_options::<Stakeholder>(app));
    move || stages.get().map(|stages| view! { <Plan stages=stages people=people.get()/> })
}

#[component]
fn Plan(stages: StageNames, people: Vec<ChoiceOption>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let open = RwSignal::new(None::<RowId>);
    let title = app.select(move |project| title(project, t, app.today()));
    let is_any = app.select(|project| !project.anchoring.is_empty());
    // The sentence stands under the picture once there is one.
    let lead = Memo::new(move |_| match is_any.get() {
        true => t.anchoring_lead().to_owned(),
        false => t.anchoring_empty().to_owned(),
    });
    let words = RosterWords {
        label: t.anchoring().to_owned(),
        add_label: t.anchoring_new().to_owned(),
        add_prompt: t.anchoring_add_prompt().to_owned(),
        remove: t.anchoring_remove().to_owned(),
    };
    let fields = fields::activity_fields(t, &stages, people).stored();
    let stages = StoredValue::new(stages);
    let above = ViewFn::from(move || {
        view! {
            <Suggestions is_any=is_any/>
            <div class="anchoring-cards"><Coming open=open is_any=is_any/><LeftOut open=open/></div>
            <Picture stages=stages open=open/>
        }
    });
    let tools = ViewFn::from(move || {
        view! {
            <button type="button" class="ds-button" data-variant="secondary" title=t.calendar_save_help()
                on:click=move |_| app.save_calendar()>
                <Drawn icon=Icon::Download/><span>{t.calendar_save()}</span>
            </button>
        }
    });
    let from = Callback::new(|row: RowId| item_id(&row));
    view! {
        <RosterPage scope="anchoring" title=title lead=lead words=words fields=fields tools=tools
            above=above open=open from=from/>
    }
}

/// Sets of activities to start from.
#[component]
fn Suggestions(is_any: Memo<bool>) -> impl IntoView {
    let t = AppHandle::get().t();
    let button = move |template: Template| {
        let app = AppHandle::get();
        view! {
            <button type="button" class="ds-button" data-variant="secondary" data-size="sm"
                on:click=move |_| deeds::take_up(app, template)>
                <Drawn icon=Icon::Add/><span>{template.word(t).to_owned()}</span>
            </button>
        }
    };
    view! {
        <div class="anchoring-suggestions screen-only edit-only" role="group" aria-labelledby="anchoring-suggestions"
            data-first=move || (!is_any.get()).then_some("")>
            <span id="anchoring-suggestions">{t.anchoring_suggestions()}</span>
            {Template::ALL.map(button).collect_view()}
        </div>
    }
}

/// The timeline with the switch of its two views.
#[component]
fn Picture(stages: StoredValue<StageNames>, open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let view = RwSignal::new(AnchoringView::default());
    let spec = app.select(move |project| {
        stages.with_value(|stages| timeline(project, stages, t, app.today(), view.get()))
    });
    let is_drawn = Memo::new(move |_| spec.with(|spec| !spec.lanes.is_empty()));
    let choice = move |it: AnchoringView| {
        let word = match it {
            AnchoringView::Levels => t.anchoring_view_levels(),
            AnchoringView::Stages => t.anchoring_view_stages(),
        };
        view! {
            <button type="button" aria-pressed=move || (view.get() == it).to_string()
                on:click=move |_| view.set(it)>{word}</button>
        }
    };
    let model = TimelineModel {
        spec,
        shift: Callback::new(move |(row, shift): (String, _)| deeds::shift(app, &row, shift)),
        words: Callback::new(move |(row, shift): (String, _)| deeds::words(app, &row, shift)),
        open: Callback::new(move |row| open.set(Some(row))),
        rest: Callback::new(move |()| app.mark()),
    };
    let name = app.select(|project| project.details.name.to_string());
    // Where nothing has a day there is no picture to say it.
    let says =
        app.select(move |project| (!project.anchoring.is_empty()).then(|| sentence(project, t)));
    view! {
        <div class="switch screen-only" role="group" aria-label=t.anchoring_view() hidden=move || !is_drawn.get()>
            {AnchoringView::ALL.map(choice).collect_view()}
        </div>
        <Timeline model=model label=t.anchoring_timeline() help=t.anchoring_timeline_help() name=name/>
        {move || says.get().filter(|_| !is_drawn.get()).map(|says| view! { <p class="soft">{says}</p> })}
    }
}
