//! The map of what leads to what: its golden, and that no box covers another or leaves the picture.

use super::check_golden;
use proptest::prelude::*;
use stifinner::charts::map::{MapColumn, MapLayout, MapLink, MapNode, MapSpec, render};
use stifinner::charts::{ChartError, Frame, Rect, Theme};

fn node(key: &str, label: &str, note: &str, is_gap: bool) -> MapNode {
    let [key, label, note] = [key, label, note].map(str::to_owned);
    MapNode { key, label, note, is_gap }
}

fn link(from: &str, to: &str) -> MapLink {
    MapLink { from: from.to_owned(), to: to.to_owned() }
}

fn spec() -> MapSpec {
    let changes = vec![
        node("c1", "Dispenser i stedet for besøk", "", false),
        node("c2", "Ny rutine for varsler", "Fører ikke til noen gevinst", true),
    ];
    let benefits = vec![
        node("b1", "Færre glemte doser hos alle som bor hjemme og får hjelp", "75 %", false),
        node("b2", "Mindre tid til medisinbesøk", "123 %", false),
    ];
    let goals = vec![node("g1", "Trygg medisin", "", false), node("g2", "Tid", "", false)];
    let column = |label: &str, nodes| MapColumn { label: label.to_owned(), nodes };
    MapSpec {
        id_prefix: "map".to_owned(),
        title: "Ett sted i kjeden mangler en sammenheng".to_owned(),
        subtitle: "Trygg medisin hjemme".to_owned(),
        description: "2 endringer, 2 gevinster og 2 mål.".to_owned(),
        columns: vec![
            column("Endringer", changes),
            column("Gevinster", benefits),
            column("Mål", goals),
        ],
        links: vec![
            link("c1", "b2"),
            link("c1", "b1"),
            link("b1", "g2"),
            link("b2", "g1"),
            link("c1", "g1"),
            link("c1", "nobody"),
        ],
    }
}

#[test]
fn the_map_looks_as_it_did() {
    for theme in Theme::ALL {
        let name = format!("map-{}.svg", format!("{theme:?}").to_lowercase());
        let svg = render(&spec(), theme, 900, Frame::WithTitle).unwrap();
        check_golden(&name, svg.as_str());
    }
}

#[test]
fn only_lines_to_the_next_column_are_drawn_and_they_do_not_cross_without_need() {
    let layout = MapLayout::new(&spec(), 900, Frame::Bare).unwrap();
    assert_eq!(layout.edges.len(), 4);
    let place = |key: &str| layout.nodes.iter().find(|it| it.key == key).unwrap().rect.y;
    assert_eq!(place("b1") < place("b2"), place("g2") < place("g1"));
}

#[test]
fn a_map_without_boxes_is_not_drawn() {
    let nothing = MapSpec { columns: Vec::new(), links: Vec::new(), ..spec() };
    assert_eq!(MapLayout::new(&nothing, 900, Frame::Bare).unwrap_err(), ChartError::NoData);
}

fn maps() -> impl Strategy<Value = MapSpec> {
    let labels = || prop::collection::vec("[a-zæøå ]{1,60}", 0..12);
    let links = prop::collection::vec((0..2_usize, 0..12_usize, 0..12_usize), 0..40);
    (labels(), labels(), labels(), links).prop_map(|(first, second, third, links)| {
        let column = |at: usize, labels: Vec<String>| MapColumn {
            label: format!("Column {at}"),
            nodes: labels
                .iter()
                .enumerate()
                .map(|(row, label)| node(&format!("{at}-{row}"), label, "a note", row % 3 == 0))
                .collect(),
        };
        let columns = vec![column(0, first), column(1, second), column(2, third)];
        let link = |(at, from, to)| link(&format!("{at}-{from}"), &format!("{}-{to}", at + 1));
        MapSpec { columns, links: links.into_iter().map(link).collect(), ..spec() }
    })
}

/// How often lines cross, counted from where they end.
fn crossings(layout: &MapLayout) -> usize {
    let lines: Vec<_> = layout.edges.iter().map(|it| it.ends).collect();
    let crosses = |a: usize, b: usize| {
        let ((from, to), (other_from, other_to)) = (lines[a], lines[b]);
        let is_beside = (from.x - other_from.x).abs() < 1.0;
        is_beside && (from.y - other_from.y) * (to.y - other_to.y) < 0.0
    };
    (0..lines.len())
        .flat_map(|a| (0..a).map(move |b| (a, b)))
        .filter(|&(a, b)| crosses(a, b))
        .count()
}

proptest! {
    #[test]
    fn boxes_cover_nothing_stay_inside_and_are_all_there(spec in maps(), width in 600..1_600_u32) {
        prop_assume!(spec.nodes().next().is_some());
        let layout = MapLayout::new(&spec, width, Frame::WithTitle).unwrap();
        prop_assert_eq!(layout.nodes.len(), spec.nodes().count());
        let (wide, high) = (f64::from(layout.size.width), f64::from(layout.size.height));
        let whole = Rect { x: 0.0, y: 0.0, width: wide + 0.5, height: high + 0.5 };
        for (at, node) in layout.nodes.iter().enumerate() {
            prop_assert!(whole.contains(&node.rect), "{:?}", node.rect);
            for other in &layout.nodes[..at] {
                prop_assert!(!node.rect.overlaps(&other.rect));
            }
        }
        prop_assert_eq!(layout, MapLayout::new(&spec, width, Frame::WithTitle).unwrap());
    }

    #[test]
    fn a_map_laid_out_again_in_its_own_order_gets_no_better(spec in maps()) {
        prop_assume!(spec.nodes().next().is_some());
        let layout = MapLayout::new(&spec, 900, Frame::Bare).unwrap();
        let mut sorted = spec.clone();
        for (at, column) in sorted.columns.iter_mut().enumerate() {
            let place = |node: &MapNode| {
                layout.nodes.iter().position(|it| it.column == at && it.key == node.key)
            };
            column.nodes.sort_by_key(place);
        }
        let again = MapLayout::new(&sorted, 900, Frame::Bare).unwrap();
        prop_assert!(crossings(&again) <= crossings(&layout));
    }
}
