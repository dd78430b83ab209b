use super::{check_golden, samples};
use proptest::prelude::*;
use stifinner::charts::grid::{GridItem, GridLayout, GridSpec, render};
use stifinner::charts::{ChartError, Frame, Rect, Size, Theme};

const SIZES: [Size; 3] = [
    Size { width: 640, height: 480 },
    Size { width: 960, height: 640 },
    Size { width: 1600, height: 900 },
];

/// Every rectangle that is drawn in a field.
fn drawn(field: &stifinner::charts::grid::FieldBox) -> Vec<Rect> {
    let hint = field.hint.iter().map(|(_, rect)| *rect);
    let pills = field.pills.iter().map(|pill| pill.rect);
    hint.chain(pills).chain(field.more.iter().map(|more| more.rect)).collect()
}

fn assert_apart(rects: &[Rect]) {
    for (index, rect) in rects.iter().enumerate() {
        for other in &rects[index + 1..] {
            assert!(!rect.overlaps(other), "{rect:?} and {other:?}");
        }
    }
}

fn around(x: f64, y: f64, (wide, high): (f64, f64)) -> Rect {
    Rect { x: x - wide, y: y - high, width: 2.0 * wide, height: 2.0 * high }
}

/// Each shown item that stood elsewhere has one arrow, from a mark that covers nothing to its edge.
fn assert_trails(spec: &GridSpec, layout: &GridLayout) {
    let places: Vec<_> = layout.fields.iter().map(|field| (field.row, field.column)).collect();
    let mut wanted = Vec::new();
    for field in &layout.fields {
        for pill in &field.pills {
            let from = spec.items[pill.item].came_from;
            let has_moved = from
                .is_some_and(|from| from != (field.row, field.column) && places.contains(&from));
            wanted.extend(has_moved.then_some((pill.item, pill.rect, from)));
        }
    }
    assert_eq!(layout.trails.len(), wanted.len());
    for trail in &layout.trails {
        let (_, pill, from) = wanted.iter().find(|(item, ..)| *item == trail.item).unwrap();
        let mark = around(trail.from.x, trail.from.y, (4.0, 4.0));
        let at = places.iter().position(|place| Some(*place) == *from).unwrap();
        let former = &layout.fields[at];
        assert!(former.rect.contains(&mark), "{mark:?} in {:?}", former.rect);
        assert!(drawn(former).iter().all(|rect| !rect.overlaps(&mark)), "{mark:?}");
        let tip = around(trail.to.x, trail.to.y, (0.5, 0.5));
        let (x, y) = (pill.x + pill.width / 2.0, pill.y + pill.height / 2.0);
        let grown = |by: f64| around(x, y, (pill.width / 2.0 + by, pill.height / 2.0 + by));
        assert!(grown(1.0).contains(&tip) && !grown(-1.0).contains(&tip), "{tip:?}");
    }
}

/// Nothing overlaps, all is inside its field and the picture, and every item is accounted for.
fn assert_sound(spec: &GridSpec, size: Size) {
    let layout = GridLayout::new(spec, size, Frame::Bare).unwrap();
    let picture = Rect {
        x: 0.0,
        y: 0.0,
        width: f64::from(layout.size.width),
        height: f64::from(layout.size.height),
    };
    let labels = layout.row_labels.iter().chain(&layout.column_labels).flat_map(|label| {
        let signs = label.symbol.iter().flat_map(|(_, rects)| rects);
        std::iter::once(&label.text_rect).chain(signs).copied()
    });
    let outer: Vec<Rect> = layout.fields.iter().map(|field| field.rect).chain(labels).collect();
    assert_apart(&outer);
    assert!(outer.iter().all(|rect| picture.contains(rect)));

    assert_trails(spec, &layout);
    let mut seen = layout.unplaced.clone();
    for field in &layout.fields {
        let inner = drawn(field);
        assert_apart(&inner);
        assert!(inner.iter().all(|rect| field.rect.contains(rect)), "{field:?}");
        for pill in &field.pills {
            let sign = pill.symbol.iter().map(|(_, rect)| rect.right());
            assert!(sign.chain([pill.rect.x]).all(|left| left <= pill.text_x));
        }
        assert!(field.font_px >= 12.0);
        assert_eq!(field.more.is_some(), !field.hidden.is_empty(), "{field:?}");
        seen.extend(field.pills.iter().map(|pill| pill.item));
        seen.extend(&field.hidden);
    }
    seen.sort_unstable();
    assert_eq!(seen, (0..spec.items.len()).collect::<Vec<_>>());
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn nothing_in_a_grid_covers_anything_else(
        items in prop::collection::vec(
            (
                "[A-Za-zÆØÅæøåäö ]{0,40}|\\PC{0,12}",
                (0..4_usize, 0..4_usize),
                prop::option::of((0..4_usize, 0..4_usize)),
            ),
            0..300,
        ),
        size in prop::sample::select(&SIZES[..]),
    ) {
        let items = items.into_iter().map(|(label, (row, column), came_from)| {
            GridItem { came_from, ..samples::item(&label, row, column) }
        });
        assert_sound(&GridSpec { items: items.collect(), ..samples::empty_grid() }, size);
    }
}

#[test]
fn a_crowd_in_one_field_becomes_a_number() {
    let items = (0..300).map(|n| samples::item(&format!("Interessent {n}"), 1, 1)).collect();
    let spec = GridSpec { items, ..samples::empty_grid() };
    for size in SIZES {
        assert_sound(&spec, size);
        let layout = GridLayout::new(&spec, size, Frame::Bare).unwrap();
        let field = layout.fields.iter().find(|field| !field.hidden.is_empty()).unwrap();
        assert_eq!((field.row, field.column), (1, 1));
        assert_eq!(field.more.as_ref().unwrap().text, format!("+{}", field.hidden.len()));
    }
}

#[test]
fn a_tiny_picture_grows_until_every_field_can_hold_a_number() {
    let items = (0..40).map(|n| samples::item("Interessent", n % 3, n / 3 % 3)).collect();
    assert_sound(&GridSpec { items, ..samples::empty_grid() }, Size { width: 1, height: 1 });
}

#[test]
fn a_roomy_grid_shows_every_name_in_full() {
    let mut spec = samples::stakeholders();
    spec.items.truncate(12);
    let layout = GridLayout::new(&spec, Size { width: 1200, height: 640 }, Frame::Bare).unwrap();
    let shown = layout.fields.iter().flat_map(|field| &field.pills);
    let mut texts: Vec<&str> = shown.map(|pill| pill.text.as_str()).collect();
    let mut labels: Vec<&str> = spec.items.iter().map(|item| item.label.as_str()).collect();
    texts.sort_unstable();
    labels.sort_unstable();
    assert_eq!(texts, labels);
}

#[test]
fn letters_shrink_before_a_name_is_cut_and_grow_in_a_wide_picture() {
    let long = "Hjemmesykepleien i sone øst og vest";
    let spec = GridSpec { items: vec![samples::item(long, 0, 1)], ..samples::empty_grid() };
    let check = |width: u32, font_px: f64, is_whole: bool| {
        let layout = GridLayout::new(&spec, Size { width, height: 700 }, Frame::Bare).unwrap();
        let field = layout.fields.iter().find(|field| !field.pills.is_empty()).unwrap();
        assert_eq!(field.pills[0].text == long, is_whole, "{width}");
        assert!((field.font_px - font_px).abs() < f64::EPSILON, "{width}: {}", field.font_px);
    };
    check(700, 14.0, false);
    check(960, 12.0, true);
    check(1200, 14.0, true);
    check(1600, 16.0, true);
}

#[test]
fn an_item_outside_the_axes_is_named_not_lost() {
    let items = vec![samples::item("a", 0, 3), samples::item("b", 7, 0), samples::item("c", 0, 0)];
    let spec = GridSpec { items, ..samples::empty_grid() };
    let layout = GridLayout::new(&spec, SIZES[0], Frame::Bare).unwrap();
    assert_eq!(layout.unplaced, [0, 1]);
}

#[test]
fn a_grid_without_rows_is_nothing_to_draw() {
    let spec = GridSpec { rows: Vec::new(), ..samples::empty_grid() };
    assert_eq!(render(&spec, Theme::Light, SIZES[0], Frame::Bare), Err(ChartError::NoData));
}

#[test]
fn the_stakeholder_grid_looks_as_before() {
    let spec = samples::stakeholders();
    for (name, theme) in [("light", Theme::Light), ("print", Theme::Print)] {
        let svg = render(&spec, theme, Size { width: 960, height: 560 }, Frame::WithTitle).unwrap();
        check_golden(&format!("grid_{name}.svg"), &svg.standalone());
    }
}

#[test]
fn arrows_lead_from_where_items_stood_before() {
    let mut spec = samples::stakeholders();
    spec.items.truncate(12);
    for (item, from) in spec.items.iter_mut().zip([(0, 0), (2, 1), (1, 1), (0, 0), (2, 2)]) {
        item.came_from = Some(from);
    }
    let size = Size { width: 960, height: 560 };
    let svg = render(&spec, Theme::Light, size, Frame::WithTitle).unwrap();
    check_golden("grid_trails_light.svg", &svg.standalone());
}
