//! Items placed on two labelled axes: dragged, moved by arrow keys, or placed from the list beside.
//!
//! It knows a [`GridSpec`] and no domain type. All places come from the computed layout, the same
//! that prints and exports: nothing drawn overlaps, what does not fit is counted and opens as a
//! list. On a narrow screen the fields are counts.

mod drag;
mod listed;

use leptos::prelude::*;

use crate::app::glue::{AppHandle, width_of};
use crate::charts::grid::{
    Emphasis, FieldBox, GridItem, GridLayout, GridSpec, PillBox, Trail, render,
};
use crate::charts::theme::{Theme, Tint};
use crate::charts::{Frame, Size};
use crate::ui::parts::icon::{Mark, Symbol, tone as tone_of};
use drag::Drag;
use listed::Listed;
pub use listed::listed_id;

/// The size of the picture on paper: the long side of a sheet, less high than its margins leave. **Unit** px.
const PAPER: Size = Size { width: 1040, height: 610 };
/// Steps in which the picture follows its container's width. **Unit** px.
const STEP_PX: u32 = 20;

/// What a tool gives a grid to work with.
#[derive(Debug, Clone, Copy)]
pub struct GridModel {
    /// The picture as data.
    pub spec: Memo<Option<GridSpec>>,
    /// Puts an item (by its key) into a row and column of the grid.
    pub put: Callback<(String, usize, usize)>,
    /// Opens an item.
    pub open: Callback<String>,
    /// Whether nothing can be moved now, as in a picture of the past.
    pub is_fixed: Signal<bool>,
}

/// What the parts of one grid share.
#[derive(Debug, Clone, Copy)]
struct Shared {
    model: GridModel,
    layout: Memo<Option<GridLayout>>,
    drag: Drag,
    /// How much narrower the page is than the narrowest picture: below 640 px only fields and
    /// their counts are drawn, and those may be squeezed.
    squeeze: Memo<f64>,
    /// Whether the view fills the screen of a room.
    is_shown: Memo<bool>,
    /// The field whose items are listed.
    listed: RwSignal<Option<(usize, usize)>>,
}

/// The grid.
#[component]
pub fn Grid(
    /// What it shows and what may be done.
    model: GridModel,
    /// What the grid is, for those who do not see it.
    #[prop(into)]
    label: String,
    /// How to use it, below the picture.
    #[prop(into)]
    caption: Signal<String>,
) -> impl IntoView {
    let node = NodeRef::<leptos::html::Div>::new();
    let width = width_of(node, STEP_PX);
    let app = AppHandle::get();
    let is_shown = Memo::new(move |_| app.shown().is_some());
    let layout = Memo::new(move |_| {
        let width = width.get();
        if width == 0 {
            return None;
        }
        let height = if is_shown.get() { height_on_screen(width) } else { height_for(width) };
        let size = Size { width, height };
        model.spec.with(|spec| GridLayout::new(spec.as_ref()?, size, Frame::Bare).ok())
    });
    let listed = RwSignal::new(None);
    let squeeze = Memo::new(move |_| {
        let drawn = layout.with(|layout| layout.as_ref().map_or(0, |it| it.size.width));
        if drawn > width.get() { f64::from(width.get()) / f64::from(drawn) } else { 1.0 }
    });
    let shared = Shared { model, layout, drag: Drag::new(), squeeze, is_shown, listed };
    let n_fields =
        Memo::new(move |_| layout.with(|layout| layout.as_ref().map_or(0, |it| it.fields.len())));
    let height = move || {
        let px = layout.with(|layout| layout.as_ref().map_or(480, |it| it.size.height));
        format!("{px}px")
    };
    let fields = move || {
        let field = |at: usize| view! { <FieldView shared=shared at=at/> };
        (0..n_fields.get()).map(field).collect::<Vec<_>>()
    };
    view! {
        <section class="grid print-one-page print-landscape" aria-label=label>
            <div class="grid-plane" node_ref=node style:height=height
                on:pointermove=move |event| drag::moved(shared, &event)
                on:pointerup=move |event| drag::dropped(shared, &event)
                on:pointercancel=move |_| shared.drag.end()>
                <Axes shared=shared/>
                {fields}
                <Trails layout=layout/>
            </div>
            <Paper spec=model.spec/>
            <p class="grid-caption">{move || caption.get()}</p>
            <Listed shared=shared/>
        </section>
    }
}

/// Arrows from where items stood before, behind the items; told in words elsewhere.
#[component]
fn Trails(layout: Memo<Option<GridLayout>>) -> impl IntoView {
    let outlines = Memo::new(move |_| {
        let of = |layout: &GridLayout| layout.trails.iter().map(Trail::outline).collect::<String>();
        layout.with(|layout| layout.as_ref().map(of)).unwrap_or_default()
    });
    move || {
        (!outlines.with(String::is_empty)).then(|| {
            view! { <svg class="grid-trails" aria-hidden="true"><path d=move || outlines.get()/></svg> }
        })
    }
}

/// The picture in greys, title and all, for paper: places on the page follow the width of the
/// window, which has nothing to do with a sheet.
#[component]
fn Paper(spec: Memo<Option<GridSpec>>) -> impl IntoView {
    let drawn = move || {
        let mut spec = spec.get()?;
        spec.id_prefix.insert_str(0, "paper-");
        let svg = render(&spec, Theme::Print, PAPER, Frame::WithTitle).ok()?;
        Some(svg.as_str().to_owned())
    };
    // Only an `Svg` is set as markup.
    view! {
        <div class="figure-paper" aria-hidden="true" inner_html=move || drawn().unwrap_or_default()></div>
    }
}

/// As high as a screen of a room shows below the title, all of it at once.
fn height_on_screen(width: u32) -> u32 {
    (width * 4 / 9).clamp(400, 820)
}

/// As high as a projector shows without scrolling, and never flatter than readable.
fn height_for(width: u32) -> u32 {
    (width * 5 / 8).clamp(420, 820)
}

/// The words at the sides. The fields' headings say the same to those who do not see them.
#[component]
fn Axes(shared: Shared) -> impl IntoView {
    move || {
        shared.layout.with(|layout| {
            let layout = layout.as_ref()?;
            let steps = layout.row_labels.iter().chain(&layout.column_labels);
            let labels: Vec<_> = steps
                .map(|step| {
                    let rect = step.text_rect;
                    let marks: Vec<_> = step
                        .symbol
                        .iter()
                        .flat_map(|(symbol, places)| {
                            let one = single(*symbol);
                            let squeeze = shared.squeeze.get();
                            places.iter().map(move |rect| {
                                view! {
                                    <span class="grid-sign" style:left=px(rect.x * squeeze) style:top=px(rect.y)
                                        style:width=px(rect.width) style:height=px(rect.height)>
                                        <Mark symbol=one/>
                                    </span>
                                }
                            })
                        })
                        .collect();
                    view! {
                        <span class="grid-step" style:left=px(rect.x * shared.squeeze.get()) style:top=px(rect.y)
                            style:width=px(rect.width) style:height=px(rect.height)>{step.text.clone()}</span>
                        {marks}
                    }
                })
                .collect();
            Some(view! { <div class="grid-axes" aria-hidden="true">{labels}</div> })
        })
    }
}

fn px(number: f64) -> String {
    format!("{number}px")
}

/// One sign of a symbol that may stand several times.
fn single(symbol: Symbol) -> Symbol {
    if matches!(symbol, Symbol::Stars(_)) { Symbol::Stars(1) } else { symbol }
}

/// One field with the pills that fit.
#[component]
fn FieldView(shared: Shared, at: usize) -> impl IntoView {
    let t = AppHandle::get().t();
    let field = Memo::new(move |_| {
        shared.layout.with(|layout| layout.as_ref().and_then(|it| it.fields.get(at).cloned()))
    });
    let place = move || field.with(|field| field.as_ref().map(|it| (it.row, it.column)));
    let name = Memo::new(move |_| {
        let (row, column) = place()?;
        shared.model.spec.with(|spec| field_name(spec.as_ref()?, row, column))
    });
    let tint = move || {
        let (row, column) = place()?;
        shared.model.spec.with(|spec| tone(spec.as_ref()?, row, column))
    };
    let corner = move || {
        let (row, column) = place()?;
        shared.model.spec.with(|spec| corner(spec.as_ref()?, row, column))
    };
    let is_target = move || (shared.drag.target() == place() && place().is_some()).then_some("");
    let wide = move |read: fn(&FieldBox) -> f64| {
        px(field.with(|field| field.as_ref().map_or(0.0, read)) * shared.squeeze.get())
    };
    let rect =
        move |read: fn(&FieldBox) -> f64| px(field.with(|field| field.as_ref().map_or(0.0, read)));
    let n =
        move || field.with(|field| field.as_ref().map_or(0, |it| it.pills.len() + it.hidden.len()));
    let hint = move || {
        field.with(|field| field.as_ref().and_then(|it| it.hint.clone()).map(|(text, _)| text))
    };
    let list = move |_| shared.listed.set(place());
    let count = move || {
        view! {
            <button type="button" class="grid-count" id=format!("grid-count-{at}") disabled=n() == 0 on:click=list
                aria-label=t.grid_count(&name.get().unwrap_or_default(), n() as u64)>{n()}</button>
        }
    };
    let keys = move || {
        field
            .with(|field| {
                let field = field.as_ref()?;
                shared.model.spec.with(|spec| {
                    let spec = spec.as_ref()?;
                    Some(
                        field
                            .pills
                            .iter()
                            .filter_map(|pill| spec.items.get(pill.item))
                            .map(|item| item.key.clone())
                            .collect::<Vec<_>>(),
                    )
                })
            })
            .unwrap_or_default()
    };
    let more = move || {
        field.with(|field| {
            let field = field.as_ref()?;
            let more = field.more.as_ref()?;
            let (x, y) = (more.rect.x - field.rect.x, more.rect.y - field.rect.y);
            Some(view! {
                <button type="button" class="grid-more" id=format!("grid-more-{at}") on:click=list
                    style:left=px(x) style:top=px(y) style:width=px(more.rect.width) style:height=px(more.rect.height)
                    aria-label=t.grid_more(field.hidden.len() as u64, &name.get().unwrap_or_default())>{more.text.clone()}</button>
            })
        })
    };
    let heading = format!("grid-field-{at}");
    let labelled_by = heading.clone();
    view! {
        <section class="grid-field" aria-labelledby=labelled_by data-tone=tint data-corner=corner data-drop=is_target
            style:left=move || wide(|it| it.rect.x) style:top=move || rect(|it| it.rect.y)
            style:width=move || wide(|it| it.rect.width) style:height=move || rect(|it| it.rect.height)>
            <h2 class="grid-field-name" id=heading>
                <span class="visually-hidden">{move || name.get()}". "</span>{hint}
            </h2>
            {count}
            <ul class="grid-list" role="list">
                <For each=keys key=Clone::clone let:key>
                    <Pill shared=shared field=field key=key/>
                </For>
            </ul>
            {more}
        </section>
    }
}

/// "High, positive": the field in the words of its axes.
fn field_name(spec: &GridSpec, row: usize, column: usize) -> Option<String> {
    Some(format!(
        "{}, {}",
        spec.rows.get(row)?.label,
        spec.columns.get(column)?.label.to_lowercase()
    ))
}

/// Which corner of the whole a field is, if any.
fn corner(spec: &GridSpec, row: usize, column: usize) -> Option<&'static str> {
    let (is_top, is_left) = (row == 0, column == 0);
    let (is_bottom, is_right) = (row + 1 == spec.rows.len(), column + 1 == spec.columns.len());
    match (is_top, is_bottom, is_left, is_right) {
        (true, _, true, _) => Some("top-left"),
        (true, _, _, true) => Some("top-right"),
        (_, true, true, _) => Some("bottom-left"),
        (_, true, _, true) => Some("bottom-right"),
        _ => None,
    }
}

fn tone(spec: &GridSpec, row: usize, column: usize) -> Option<&'static str> {
    match spec.cells.get(row * spec.columns.len() + column)?.tint {
        Tint::Plain => None,
        Tint::Attention => Some("attention"),
        Tint::Support => Some("strong"),
        Tint::MildSupport => Some("mild"),
    }
}

/// One item. Dragged, moved by arrow keys, opened by Enter or a press.
#[component]
fn Pill(shared: Shared, field: Memo<Option<FieldBox>>, key: String) -> impl IntoView {
    let t = AppHandle::get().t();
    let item = {
        let key = key.clone();
        Memo::new(move |_| {
            shared.model.spec.with(|spec| {
                let items = &spec.as_ref()?.items;
                let at = items.iter().position(|item| item.key == key)?;
                items.get(at).cloned().map(|item| (at, item))
            })
        })
    };
    let pill = Memo::new(move |_| {
        let (at, _) = item.get()?;
        field.with(|field| {
            let field = field.as_ref()?;
            let pill = field.pills.iter().find(|pill| pill.item == at)?;
            Some((pill.clone(), field.rect, field.font_px))
        })
    });
    let of = move |read: fn(&PillBox) -> f64, origin: f64| {
        pill.with(|pill| pill.as_ref().map_or(0.0, |(pill, ..)| read(pill))) - origin
    };
    let left = move || {
        px(of(|it| it.rect.x, pill.with(|it| it.as_ref().map_or(0.0, |(_, rect, _)| rect.x))))
    };
    let top = move || {
        px(of(|it| it.rect.y, pill.with(|it| it.as_ref().map_or(0.0, |(_, rect, _)| rect.y))))
    };
    let font = move || px(pill.with(|it| it.as_ref().map_or(14.0, |(_, _, font_px)| *font_px)));
    let text = move || pill.with(|it| it.as_ref().map(|(pill, ..)| pill.text.clone()));
    let mark = move || {
        item.with(|item| item.as_ref().and_then(|(_, item)| item.symbol))
            .map(|symbol| view! { <Mark symbol=symbol/> })
    };
    let label = move || {
        item.with(|item| item.as_ref().map(|(_, item)| item.label.clone())).unwrap_or_default()
    };
    let emphasis = move || {
        item.with(|item| {
            item.as_ref().is_some_and(|(_, item)| item.emphasis == Emphasis::Attention)
        })
        .then_some("")
    };
    let attitude =
        move || item.with(|item| item.as_ref().and_then(|(_, item)| item.symbol)).map(tone_of);
    let shift = {
        let key = key.clone();
        move || shared.drag.shift(&key)
    };
    let is_dragged = {
        let key = key.clone();
        move || shared.drag.shift(&key).is_some().then_some("")
    };
    let (for_keys, for_press, for_open, id) =
        (key.clone(), key.clone(), key.clone(), pill_id(&key));
    view! {
        <li>
            <button type="button" class="grid-pill" id=id data-attitude=attitude data-emphasis=emphasis data-dragging=is_dragged
                style:left=left style:top=top
                style:width=move || px(of(|it| it.rect.width, 0.0)) style:height=move || px(of(|it| it.rect.height, 0.0))
                style:font-size=font style:transform=move || shift().map(|(x, y)| format!("translate({x}px, {y}px)")).unwrap_or_default()
                title=label
                aria-keyshortcuts="ArrowUp ArrowDown ArrowLeft ArrowRight"
                on:keydown=move |event| by_key(shared, &for_keys, item, &event)
                on:pointerdown=move |event| drag::pressed(shared, &for_press, &event)
                on:click=move |event| {
                    // A press by key has no pointer and so ends no drag.
                    if event.detail() == 0 || !shared.drag.has_just_moved() {
                        shared.model.open.run(for_open.clone());
                    }
                }>
                {mark}
                // Shortened to what fits; read out it is whole.
                <span class="user-text" aria-hidden="true">{text}</span>
                <span class="visually-hidden">{move || t.grid_item(&label())}</span>
            </button>
        </li>
    }
}

/// Element id of an item on the grid, for whoever gives it the focus.
#[must_use]
pub fn pill_id(key: &str) -> String {
    format!("pill-{key}")
}

type Item = (usize, GridItem);

/// Arrow keys put the item into the neighboring field; the focus goes with it.
fn by_key(shared: Shared, key: &str, item: Memo<Option<Item>>, event: &leptos::ev::KeyboardEvent) {
    let Some((_, item)) = item.get_untracked() else { return };
    let (n_rows, n_columns) = shared.model.spec.with_untracked(|spec| {
        spec.as_ref().map_or((1, 1), |it| (it.rows.len(), it.columns.len()))
    });
    let (row, column) = match event.key().as_str() {
        "ArrowUp" => (item.row.saturating_sub(1), item.column),
        "ArrowDown" => ((item.row + 1).min(n_rows - 1), item.column),
        "ArrowLeft" => (item.row, item.column.saturating_sub(1)),
        "ArrowRight" => (item.row, (item.column + 1).min(n_columns - 1)),
        "Escape" if shared.drag.target().is_some() => return shared.drag.end(),
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    if shared.model.is_fixed.get_untracked() {
        return;
    }
    if (row, column) != (item.row, item.column) {
        shared.model.put.run((key.to_owned(), row, column));
        AppHandle::get().focus(&pill_id(key));
    }
}
