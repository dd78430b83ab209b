//! What leads to what: a picture whose boxes are links, walked along its lines by the arrow keys, and
//! where there is no room for a picture a list.
//!
//! It knows a [`MapSpec`] and no domain type. The picture is the one that prints and exports; over
//! each box lies a link in the same place.

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use crate::app::glue::{AppHandle, width_of};
use crate::charts::Frame;
use crate::charts::map::{MapColumn, MapLayout, MapNode, MapSpec, NodeBox, render, render_layout};
use crate::charts::theme::Theme;
use crate::ui::parts::figure::PictureActions;

/// Steps in which the picture follows its container's width. **Unit** px.
const STEP_PX: u32 = 20;
/// Below this there is no room for columns side by side. **Unit** px.
const NARROW_PX: u32 = 600;
/// The width of a picture that leaves the page. **Unit** px.
const EXPORT_PX: u32 = 1_280;
/// The width of a picture on the long side of A4 within its margins. **Unit** px.
const PAPER_PX: u32 = 1_040;

/// What a tool gives a map to work with.
#[derive(Debug, Clone, Copy)]
pub struct MapModel {
    /// The picture as data.
    pub spec: Memo<MapSpec>,
    /// Where a box leads, by its key.
    pub href: Callback<String, String>,
}

/// What the parts of one map share.
#[derive(Debug, Clone, Copy)]
struct Shared {
    model: MapModel,
    layout: Memo<Option<Arc<MapLayout>>>,
    /// The box that Tab leads to.
    active: RwSignal<Option<String>>,
}

/// The map.
#[component]
pub fn Map(
    /// What it shows and where its boxes lead.
    model: MapModel,
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
        let lay = |spec: &MapSpec| MapLayout::new(spec, width, Frame::Bare).ok();
        (width >= NARROW_PX).then(|| model.spec.with(lay)).flatten().map(Arc::new)
    });
    let is_narrow = Memo::new(move |_| (1..NARROW_PX).contains(&width.get()));
    let is_any = Memo::new(move |_| model.spec.with(|spec| spec.nodes().next().is_some()));
    let picture = Callback::new(move |()| {
        render(&model.spec.get_untracked(), Theme::Light, EXPORT_PX, Frame::WithTitle).ok()
    });
    let drawn = Memo::new(move |_| {
        let (theme, layout) = (app.chart_theme(), layout.get()?);
        Some(model.spec.with(|spec| render_layout(spec, &layout, theme)).as_str().to_owned())
    });
    let paper = move || {
        let mut spec = model.spec.get();
        spec.id_prefix.insert_str(0, "paper-");
        let svg = render(&spec, Theme::Print, PAPER_PX, Frame::Bare).ok()?;
        Some(svg.as_str().to_owned())
    };
    let shared = Shared { model, layout, active: RwSignal::new(None) };
    // Only an `Svg` is set as markup.
    view! {
        <figure class="card figure map print-landscape" aria-label=label hidden=move || !is_any.get()>
            <div class="figure-area" node_ref=area>
                <div class="figure-drawn" inner_html=move || drawn.get().unwrap_or_default()></div>
                <Links shared=shared/>
                {move || is_narrow.get().then(|| view! { <Listed model=model/> })}
            </div>
            <div class="figure-paper" aria-hidden="true" inner_html=move || paper().unwrap_or_default()></div>
            <p class="figure-sentence">{move || model.spec.with(|spec| spec.description.clone())}</p>
            <p class="field-hint screen-only" hidden=move || is_narrow.get()>{help}</p>
            <PictureActions picture=picture name=name/>
        </figure>
    }
}

fn link_id(key: &str) -> String {
    format!("map-{key}")
}

/// The links over the boxes, in the order of the picture.
#[component]
fn Links(shared: Shared) -> impl IntoView {
    let keys = Memo::new(move |_| {
        let layout = shared.layout.get();
        let key = |node: &NodeBox| node.key.clone();
        layout.map(|it| it.nodes.iter().map(key).collect::<Vec<_>>()).unwrap_or_default()
    });
    view! {
        <div class="map-plane screen-only">
            <For each=move || keys.get() key=Clone::clone let:key>
                <Link shared=shared key=key/>
            </For>
        </div>
    }
}

#[component]
fn Link(shared: Shared, key: String) -> impl IntoView {
    let t = AppHandle::get().t();
    let words = {
        let key = key.clone();
        Memo::new(move |_| {
            let words = |spec: &MapSpec| {
                let node = spec.nodes().find(|node| node.key == key)?;
                let leads: Vec<_> = targets(spec, &key).map(|it| it.label.as_str()).collect();
                let leads = (!leads.is_empty()).then(|| t.map_leads_to(&leads.join(", ")));
                let all = [Some(node.label.clone()), Some(node.note.clone()), leads];
                let said = all.into_iter().flatten().filter(|text| !text.is_empty());
                Some(said.collect::<Vec<_>>().join(". "))
            };
            shared.model.spec.with(words)
        })
    };
    let sides = {
        let key = key.clone();
        Memo::new(move |_| {
            let layout = shared.layout.get()?;
            let rect = layout.nodes.iter().find(|node| node.key == key)?.rect;
            let (width, height) = (f64::from(layout.size.width), f64::from(layout.size.height));
            let percent = |part: f64, of: f64| format!("{:.3}%", part / of * 100.0);
            let all =
                [(rect.x, width), (rect.y, height), (rect.width, width), (rect.height, height)];
            Some(all.map(|(part, of)| percent(part, of)))
        })
    };
    let side = move |at: usize| {
        sides.with(|sides| sides.as_ref().and_then(|it| it.get(at).cloned())).unwrap_or_default()
    };
    let tabindex = {
        let key = key.clone();
        move || if is_tab_stop(shared, &key) { "0" } else { "-1" }
    };
    let (href, for_keys, for_focus) =
        (shared.model.href.run(key.clone()), key.clone(), key.clone());
    view! {
        <a class="map-link" id=link_id(&key) href=href tabindex=tabindex aria-label=move || words.get()
            style:left=move || side(0) style:top=move || side(1)
            style:width=move || side(2) style:height=move || side(3)
            on:focus=move |_| shared.active.set(Some(for_focus.clone()))
            on:keydown=move |event| walk(shared, &for_keys, &event)></a>
    }
}

/// The boxes that a box leads to.
fn targets<'a>(spec: &'a MapSpec, key: &'a str) -> impl Iterator<Item = &'a MapNode> {
    let links = spec.links.iter().filter(move |link| link.from == key);
    links.filter_map(|link| spec.nodes().find(|node| node.key == link.to))
}

/// One box is reached by Tab, the others from it by the arrow keys.
fn is_tab_stop(shared: Shared, key: &str) -> bool {
    let active = shared.active.get();
    shared.layout.with(|layout| {
        let nodes = layout.as_ref().map(|it| it.nodes.as_slice()).unwrap_or_default();
        let has = |active: &String| nodes.iter().any(|node| node.key == *active);
        let active = active.as_ref().filter(|active| has(active));
        active.or(nodes.first().map(|it| &it.key)).is_some_and(|stop| stop == key)
    })
}

/// Left and right follow the uppermost line, up and down stay in the column.
fn walk(shared: Shared, key: &str, event: &KeyboardEvent) {
    let next = shared.layout.with_untracked(|layout| {
        let layout = layout.as_ref()?;
        match event.key().as_str() {
            "ArrowRight" => along(layout, key, true),
            "ArrowLeft" => along(layout, key, false),
            "ArrowUp" => beside(layout, key, false),
            "ArrowDown" => beside(layout, key, true),
            _ => None,
        }
    });
    if let Some(next) = next {
        event.prevent_default();
        AppHandle::get().focus_now(&link_id(&next));
    }
}

fn along(layout: &MapLayout, key: &str, is_forward: bool) -> Option<String> {
    let ends = layout.edges.iter().filter_map(|edge| match is_forward {
        true => (edge.from == key).then_some(&edge.to),
        false => (edge.to == key).then_some(&edge.from),
    });
    let boxes = ends.filter_map(|end| layout.nodes.iter().find(|node| node.key == *end));
    boxes.min_by(|a, b| a.rect.y.total_cmp(&b.rect.y)).map(|node| node.key.clone())
}

fn beside(layout: &MapLayout, key: &str, is_down: bool) -> Option<String> {
    let own = layout.nodes.iter().find(|node| node.key == key)?;
    let is_on_the_way = |node: &&NodeBox| {
        node.column == own.column && (node.rect.y > own.rect.y) == is_down && node.key != own.key
    };
    let way = |node: &&NodeBox| (node.rect.y - own.rect.y).abs();
    let others = layout.nodes.iter().filter(is_on_the_way);
    others.min_by(|a, b| way(a).total_cmp(&way(b))).map(|node| node.key.clone())
}

/// The boxes as lists, a list a column.
#[component]
fn Listed(model: MapModel) -> impl IntoView {
    let node = move |node: MapNode| {
        let note = (!node.note.is_empty()).then(|| {
            view! { <span class="soft" data-gap=node.is_gap.then_some("")>{node.note}</span> }
        });
        view! {
            <li>
                <a class="ds-link user-text" dir="auto" href=model.href.run(node.key)>{node.label}</a>
                {note}
            </li>
        }
    };
    move || {
        let columns = model.spec.with(|spec| spec.columns.clone());
        let column = |column: MapColumn| {
            view! {
                <h2>{column.label}</h2>
                <ul class="map-listed" role="list">{column.nodes.into_iter().map(node).collect::<Vec<_>>()}</ul>
            }
        };
        columns.into_iter().map(column).collect::<Vec<_>>()
    }
}
