//! A plan on its days: a picture whose bars are dragged or moved by keys, on paper on A3, and where
//! there is no room for a picture a list.
//!
//! It knows a [`TimelineSpec`] and no domain type. The picture is the one that prints and exports;
//! over each bar lies a button in the same place, which takes pointer and keys.

mod drag;
mod item;
mod listed;
mod paper;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use crate::app::glue::{AppHandle, width_of};
use crate::charts::theme::Theme;
use crate::charts::timeline::{Mark, TimelineLayout, TimelineSpec, render, render_layout};
use crate::charts::{Frame, Rect};
use crate::ui::parts::figure::PictureActions;
use drag::Drag;
use item::Item;
pub use item::item_id;
use listed::Listed;
use paper::Paper;

/// Steps in which the picture follows its container's width. **Unit** px.
const STEP_PX: u32 = 20;
/// Below this there is no room for names beside bars. **Unit** px.
const NARROW_PX: u32 = 640;
/// The width of a picture that leaves the page. **Unit** px.
const EXPORT_PX: u32 = 1_280;

/// What is done to the days of a row. **Unit** days, less than nought when earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shift {
    /// All of it is moved.
    Move(i32),
    /// It begins at another time.
    Start(i32),
    /// It ends at another time.
    End(i32),
}

impl Shift {
    /// By how many days.
    #[must_use]
    pub fn days(self) -> i32 {
        match self {
            Self::Move(days) | Self::Start(days) | Self::End(days) => days,
        }
    }

    fn by(self, days: i32) -> Self {
        match self {
            Self::Move(_) => Self::Move(days),
            Self::Start(_) => Self::Start(days),
            Self::End(_) => Self::End(days),
        }
    }
}

/// What a tool gives a timeline to work with. Rows are named by their keys.
#[derive(Debug, Clone, Copy)]
pub struct TimelineModel {
    /// The picture as data.
    pub spec: Memo<TimelineSpec>,
    /// Moves a row.
    pub shift: Callback<(String, Shift)>,
    /// The days of a row in words, as they are after a shift.
    pub words: Callback<(String, Shift), String>,
    /// Opens a row.
    pub open: Callback<String>,
    /// Hears that a row is left: whatever is moved next is another step.
    pub rest: Callback<()>,
}

/// A row as the buttons over the picture know it.
#[derive(Debug, Clone, PartialEq)]
struct Placed {
    name: String,
    note: String,
    rect: Rect,
    /// Whether it can be moved, and whether its ends can.
    is_movable: bool,
    is_long: bool,
}

/// What the parts of one timeline share.
#[derive(Debug, Clone, Copy)]
struct Shared {
    model: TimelineModel,
    layout: Memo<Option<Arc<TimelineLayout>>>,
    placed: Memo<Arc<BTreeMap<String, Placed>>>,
    keys: Memo<Vec<String>>,
    drag: Drag,
    /// The row that Tab leads to.
    active: RwSignal<Option<String>>,
    /// What is told after a move.
    told: RwSignal<String>,
}

/// The timeline.
#[component]
pub fn Timeline(
    /// What it shows and what may be done.
    model: TimelineModel,
    /// What it is, for those who do not see it.
    #[prop(into)]
    label: String,
    /// How to use it, below the picture.
    #[prop(into)]
    help: String,
    /// Stem of the names of files it is saved to.
    #[prop(into)]
    name: Signal<String>,
) -> impl IntoView {
    let app = AppHandle::get();
    let area = NodeRef::<html::Div>::new();
    let width = width_of(area, STEP_PX);
    let layout = Memo::new(move |_| {
        let width = width.get();
        let is_drawn = width >= NARROW_PX;
        let draw = |spec: &TimelineSpec| TimelineLayout::new(spec, width, Frame::Bare).ok();
        is_drawn.then(|| model.spec.with(draw)).flatten().map(Arc::new)
    });
    let is_narrow = Memo::new(move |_| (1..NARROW_PX).contains(&width.get()));
    let is_printing = RwSignal::new(false);
    let on_print = Callback::new(move |()| app.print_part(is_printing));
    let picture = Callback::new(move |()| {
        let spec = model.spec.get_untracked();
        render(&spec, Theme::Light, EXPORT_PX, Frame::WithTitle).ok()
    });
    let is_any = Memo::new(move |_| model.spec.with(|spec| spec.rows().next().is_some()));
    let help_id = "timeline-help";
    view! {
        <figure class="card figure timeline" aria-label=label hidden=move || !is_any.get()
            class:print-one-page=move || is_printing.get()>
            <div class="figure-area" node_ref=area>
                <Plane model=model layout=layout help_id=help_id/>
                {move || is_narrow.get().then(|| view! { <Listed model=model/> })}
            </div>
            <Paper spec=model.spec is_alone=is_printing/>
            <p class="figure-sentence">{move || model.spec.with(|spec| spec.description.clone())}</p>
            <p class="field-hint screen-only" id=help_id hidden=move || is_narrow.get()>{help}</p>
            <PictureActions picture=picture name=name on_print=on_print/>
        </figure>
    }
}

/// The picture with its buttons.
#[component]
fn Plane(
    model: TimelineModel,
    layout: Memo<Option<Arc<TimelineLayout>>>,
    help_id: &'static str,
) -> impl IntoView {
    let app = AppHandle::get();
    let placed = Memo::new(move |_| {
        let layout = layout.get();
        Arc::new(model.spec.with(|spec| layout.map(|it| placed(spec, &it)).unwrap_or_default()))
    });
    let keys = Memo::new(move |_| {
        let placed = placed.get();
        let is_placed = |key: &String| placed.contains_key(key);
        model.spec.with(|spec| spec.rows().map(|row| row.key.clone()).filter(is_placed).collect())
    });
    let (active, told) = (RwSignal::new(None), RwSignal::new(String::new()));
    let shared = Shared { model, layout, placed, keys, drag: Drag::new(), active, told };
    let drawn = Memo::new(move |_| {
        let (theme, layout) = (app.chart_theme(), layout.get()?);
        let svg = model.spec.with(|spec| render_layout(spec, &layout, theme)).ok()?;
        Some(svg.as_str().to_owned())
    });
    // Only an `Svg` is set as markup.
    view! {
        <div class="figure-drawn" inner_html=move || drawn.get().unwrap_or_default()></div>
        <div class="timeline-plane" role="group" aria-describedby=help_id
            data-held=move || shared.drag.is_on().then_some("")
            on:pointermove=move |event| drag::moved(shared, &event)
            on:pointerup=move |_| drag::dropped(shared)
            on:pointercancel=move |_| shared.drag.end()>
            <For each=move || keys.get() key=Clone::clone let:key>
                <Item shared=shared key=key/>
            </For>
        </div>
        <p class="visually-hidden" role="status">{move || told.get()}</p>
    }
}

/// The rows that can be pressed, by their keys.
fn placed(spec: &TimelineSpec, layout: &TimelineLayout) -> BTreeMap<String, Placed> {
    let rows = spec.rows().zip(&layout.rows);
    rows.filter_map(|(row, place)| {
        let (is_movable, is_long) = match row.mark {
            Mark::Bar => (true, true),
            Mark::Milestone => (true, false),
            Mark::Decision => (false, false),
            Mark::Dues(_) => return None,
        };
        let (name, note) = (row.label.clone(), row.note());
        let placed = Placed { name, note, rect: place.bar, is_movable, is_long };
        Some((row.key.clone(), placed))
    })
    .collect()
}
