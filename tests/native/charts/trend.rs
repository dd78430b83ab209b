//! Trend charts: goldens, structure of the picture, hostile input, tooltip and table.

use super::check_golden;
use super::samples;
use proptest::prelude::*;
use stifinner::charts::theme::Role;
use stifinner::charts::trend::{
    News, Reference, Signals, Stretch, TrendLayout, TrendNote, TrendSpec, Way, render,
};
use stifinner::charts::{ChartError, Frame, Rect, Size, Theme, table};

const ORDINARY: Size = Size { width: 720, height: 320 };
const NARROW: Size = Size { width: 320, height: 300 };

fn draw(spec: &TrendSpec, size: Size) -> String {
    render(spec, Theme::Light, size, Frame::Bare).unwrap().as_str().to_owned()
}

/// The values of an attribute, in order of appearance.
fn attribute<'a>(svg: &'a str, name: &str) -> Vec<&'a str> {
    let start = format!(" {name}=\"");
    svg.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn the_pilot_looks_as_before() {
    let spec = samples::pilot();
    for (name, theme) in [("light", Theme::Light), ("dark", Theme::Dark), ("print", Theme::Print)] {
        let svg = render(&spec, theme, ORDINARY, Frame::WithTitle).unwrap();
        check_golden(&format!("trend_{name}.svg"), &svg.standalone());
    }
    check_golden("trend_narrow.svg", &draw(&spec, NARROW));
}

#[test]
fn gaps_and_numbered_notes_look_as_before() {
    let spec = samples::gaps();
    let svg = render(&spec, Theme::Light, ORDINARY, Frame::WithTitle).unwrap();
    check_golden("trend_gaps.svg", svg.as_str());
    assert_eq!(svg.as_str().matches("<polyline").count(), 2 + grid_and_ticks(&spec));
    let layout = TrendLayout::new(&spec, ORDINARY, Frame::Bare).unwrap();
    assert_eq!(layout.numbered_notes(), [0, 1, 2, 3, 4, 5]);
}

#[test]
fn signals_look_as_before() {
    let spec = samples::signals();
    for (name, theme) in [("light", Theme::Light), ("dark", Theme::Dark), ("print", Theme::Print)] {
        let svg = render(&spec, theme, ORDINARY, Frame::WithTitle).unwrap();
        check_golden(&format!("trend_signals_{name}.svg"), &svg.standalone());
    }
    check_golden("trend_signals_narrow.svg", &draw(&spec, NARROW));
}

#[test]
fn limits_that_vary_look_as_before() {
    let spec = samples::shares();
    for (name, theme) in [("light", Theme::Light), ("dark", Theme::Dark), ("print", Theme::Print)] {
        let svg = render(&spec, theme, ORDINARY, Frame::WithTitle).unwrap();
        check_golden(&format!("trend_shares_{name}.svg"), &svg.standalone());
    }
    check_golden("trend_shares_narrow.svg", &draw(&spec, NARROW));
}

#[test]
fn limits_that_vary_step_half_way_between_two_points() {
    let spec = samples::shares();
    let layout = TrendLayout::new(&spec, ORDINARY, Frame::Bare).unwrap();
    let svg = draw(&spec, ORDINARY);
    // Two corners at each of twelve points.
    let stepped: Vec<Vec<(f64, f64)>> = attribute(&svg, "points")
        .into_iter()
        .map(|it| {
            let corners = it.trim().split(' ').filter_map(|corner| corner.split_once(','));
            corners.map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap())).collect::<Vec<_>>()
        })
        .filter(|corners| corners.len() == 24)
        .collect();
    assert_eq!(stepped.len(), 2, "the lower and the upper limit");
    let varying = &spec.signals.as_ref().unwrap().stretches[0].varying;
    for (n, point) in spec.points.iter().enumerate() {
        for (line, limit) in stepped.iter().zip([varying[n].0, varying[n].1]) {
            let place = layout.place(point.day, limit);
            let (from, to) = (line[2 * n], line[2 * n + 1]);
            assert!(from.0 / 10.0 <= place.x + 0.1 && place.x <= to.0 / 10.0 + 0.1, "{n}");
            assert!((from.1 / 10.0 - place.y).abs() <= 0.1, "{n}");
        }
    }
}

#[test]
fn each_kind_of_news_has_a_shape_and_a_name_in_the_key() {
    let spec = samples::signals();
    let svg = draw(&spec, ORDINARY);
    for word in ["bedring", "forverring", "endring"] {
        assert!(svg.contains(&format!(">{word}</text>")), "{word}");
    }
    let corners = |svg: &str| {
        let points = attribute(svg, "points").into_iter().map(|it| it.trim().split(' ').count());
        points.collect::<Vec<_>>()
    };
    let polygons: Vec<&str> = svg.lines().filter(|line| line.contains("<polygon")).collect();
    let shapes: Vec<usize> = polygons.iter().flat_map(|line| corners(line)).collect();
    for n_corners in [3, 4, 12] {
        assert!(shapes.iter().filter(|n| **n == n_corners).count() >= 2, "{n_corners} {shapes:?}");
    }
    let mut quiet = spec;
    quiet.signals.iter_mut().for_each(|it| it.signs.clear());
    assert!(!draw(&quiet, ORDINARY).contains(">bedring</text>"), "what nobody sees is not named");
}

#[test]
fn only_provisional_limits_are_dashed() {
    let dashes = |is_provisional: bool| {
        let mut spec = samples::signals();
        (spec.target, spec.notes) = (None, Vec::new());
        for stretch in spec.signals.iter_mut().flat_map(|it| &mut it.stretches) {
            stretch.is_provisional = is_provisional;
        }
        draw(&spec, ORDINARY).matches("stroke-dasharray").count()
    };
    assert_eq!((dashes(false), dashes(true)), (0, 2));
}

#[test]
fn limits_beyond_the_points_are_within_the_picture() {
    let mut spec = samples::signals();
    spec.signals.iter_mut().for_each(|it| {
        it.stretches = vec![samples::stretch((0, 18), [-200.0, 17.0, 400.0])];
    });
    let layout = TrendLayout::new(&spec, ORDINARY, Frame::Bare).unwrap();
    for value in [-200.0, 400.0] {
        let y = layout.place(samples::NEW_YEAR, value).y;
        assert!((layout.plot().y - 0.1..=layout.plot().bottom() + 0.1).contains(&y), "{y}");
    }
    spec.signals.iter_mut().for_each(|it| {
        it.stretches = vec![samples::stretch((0, 18), [f64::NAN, 17.0, 400.0])];
    });
    let refused = TrendLayout::new(&spec, ORDINARY, Frame::Bare);
    assert_eq!(refused, Err(ChartError::NotDrawable { index: 0 }));
}

#[test]
fn signals_about_points_that_are_not_there_do_no_harm() {
    let mut spec = samples::signals();
    spec.signals.iter_mut().for_each(|it| {
        it.stretches = vec![samples::stretch((7, 400), [2.0, 17.0, 40.0])];
        it.signs = vec![samples::sign(News::Concern); 400];
    });
    draw(&spec, ORDINARY);
    spec.points = samples::points(&[]);
    draw(&spec, ORDINARY);
}

/// Lines of a picture that are not data: drawn for the same spec without its points.
fn grid_and_ticks(spec: &TrendSpec) -> usize {
    let planned = spec.points.iter().map(|point| (point.day, point.value)).collect();
    let ways = vec![Way { role: Role::Planned, points: planned, label: String::new() }];
    let without = TrendSpec { points: samples::points(&[]), ways, ..spec.clone() };
    let svg = render(&without, Theme::Light, ORDINARY, Frame::WithTitle).unwrap();
    svg.as_str().matches("<polyline").count() - 1
}

#[test]
fn a_level_without_a_day_has_no_marker_and_takes_no_room_in_time() {
    let dated = samples::pilot();
    let mut spec = dated.clone();
    spec.ways.clear();
    spec.notes = Vec::new();
    let markers = |spec: &TrendSpec| draw(spec, ORDINARY).matches("<polygon").count();
    assert_eq!(markers(&spec), 2);
    for reference in spec.baseline.iter_mut().chain(&mut spec.target) {
        reference.day = None;
    }
    assert_eq!(markers(&spec), 0);
    let layout = TrendLayout::new(&spec, ORDINARY, Frame::Bare).unwrap();
    let last = layout.position(spec.points.len() - 1).unwrap();
    assert!((layout.plot().right() - last.x - 10.0).abs() < 1e-9, "the last point ends the axis");

    let undated = TrendSpec { points: samples::points(&[]), ..spec };
    assert!(draw(&undated, ORDINARY).contains(">2026<"), "the axis stands where today is");
}

#[test]
fn nothing_at_all_is_no_data() {
    let only_notes =
        TrendSpec { notes: vec![TrendNote { day: 0, text: "x".to_owned() }], ..samples::empty() };
    for spec in [samples::empty(), only_notes] {
        let outcome = render(&spec, Theme::Light, ORDINARY, Frame::Bare);
        assert_eq!(outcome, Err(ChartError::NoData));
    }
}

#[test]
fn what_cannot_be_drawn_is_refused_by_its_place() {
    let at = |value| samples::with_points(&[(0, 1.0), (1, value)]);
    let not_drawable = ChartError::NotDrawable { index: 1 };
    let rows = [
        (at(f64::NAN), not_drawable.clone()),
        (at(f64::INFINITY), not_drawable.clone()),
        (at(-1e301), not_drawable),
        (samples::with_points(&[(5, 1.0), (4, 1.0)]), ChartError::Unsorted { index: 1 }),
    ];
    for (spec, expected) in rows {
        assert_eq!(TrendLayout::new(&spec, ORDINARY, Frame::Bare), Err(expected));
    }
}

#[test]
fn every_point_has_a_marker_while_there_is_room() {
    let series = |count: i32| {
        let values: Vec<(i32, f64)> = (0..count).map(|n| (n, f64::from(n % 7))).collect();
        samples::with_points(&values)
    };
    for (count, markers) in [(1, 1), (2, 2), (60, 60), (100_000, 0)] {
        let svg = draw(&series(count), ORDINARY);
        assert_eq!(svg.matches("<circle").count(), markers, "{count} points");
    }
    let mut apart = series(500);
    apart.points = samples::points(&(0..500).map(|n| (n * 10, 1.0)).collect::<Vec<_>>());
    apart.gap_days = Some(5);
    assert!(draw(&apart, ORDINARY).matches("<circle").count() >= 490);
}

#[test]
fn a_hundred_thousand_points_stay_a_small_picture() {
    let values: Vec<(i32, f64)> =
        (0..100_000).map(|n| (n / 4, f64::from((n * 7_919) % 1_000))).collect();
    let svg = draw(&samples::with_points(&values), ORDINARY);
    assert!(svg.len() < 60_000, "{} bytes", svg.len());
}

#[test]
fn limits_of_a_hundred_thousand_points_take_no_more_than_there_are_pixels_for() {
    let bytes = |n: i32| {
        let share = |at: i32| f64::from((at * 7_919) % 100);
        let limits = |at: i32| (f64::from(at % 13), f64::from(80 + at % 17));
        let mut spec = samples::shares();
        spec.points = samples::points(&(0..n).map(|at| (at / 4, share(at))).collect::<Vec<_>>());
        let signals = spec.signals.as_mut().unwrap();
        signals.signs.clear();
        signals.stretches[0].places = (0, usize::try_from(n).unwrap() - 1);
        signals.stretches[0].varying = (0..n).map(limits).collect();
        draw(&spec, ORDINARY).len()
    };
    let (some, all) = (bytes(25_000), bytes(100_000));
    assert!(all < some + some / 10, "{some} bytes of 25,000 points, {all} of 100,000");
}

#[test]
fn hostile_texts_stay_texts() {
    let bad = "<script>alert('x')</script>\"& \u{202e}\u{1}\n]]>";
    let text = bad.to_owned();
    let note = TrendNote { day: 3, text: text.clone() };
    let reference = |value| Some(Reference { value, day: Some(1), label: text.clone() });
    let spec = TrendSpec {
        id_prefix: "a b\"><script>".to_owned(),
        title: text.clone(),
        subtitle: text.clone(),
        description: text.clone(),
        unit: text.clone(),
        last_label: Some(text.clone()),
        baseline: reference(2.0),
        target: reference(1.0),
        ways: vec![Way {
            role: Role::Planned,
            points: vec![(0, 1.0), (4, 2.0)],
            label: text.clone(),
        }],
        notes: vec![note; 9],
        ..samples::with_points(&[(0, 1.0), (4, 2.0)])
    };
    for size in [ORDINARY, NARROW] {
        let svg = render(&spec, Theme::Light, size, Frame::WithTitle).unwrap().standalone();
        let known = ["svg", "title", "desc", "g", "rect", "text", "polyline", "polygon", "circle"];
        for tag in svg.split('<').skip(1) {
            let name = tag.trim_start_matches('/').split([' ', '>', '/']).next().unwrap();
            assert!(known.contains(&name), "<{tag}");
        }
        assert!(!svg.contains(['\u{1}', '\u{202e}']));
        assert!(svg.contains("id=\"a-b---script--title\""));
    }
}

#[test]
fn a_picture_names_and_describes_itself() {
    let mut spec = samples::pilot();
    spec.id_prefix = "first".to_owned();
    let svg = draw(&spec, ORDINARY);
    assert_eq!(attribute(&svg, "role"), ["img"]);
    assert_eq!(attribute(&svg, "aria-labelledby"), ["first-title first-desc"]);
    assert_eq!(attribute(&svg, "id"), ["first-title", "first-desc"]);
    assert!(svg.contains(&format!(">{}</title>", spec.title)));
    assert!(svg.contains(&format!(">{}</desc>", spec.description)));
}

#[test]
fn only_an_exported_picture_carries_title_background_and_fonts() {
    let spec = samples::pilot();
    let title = format!(">{}</text>", spec.title);
    let bare = draw(&spec, ORDINARY);
    assert!(!bare.contains(&title) && !bare.contains("font-family"));
    let file = render(&spec, Theme::Light, ORDINARY, Frame::WithTitle).unwrap().standalone();
    assert!(file.contains(&title) && file.contains("sans-serif"));
    assert_eq!(attribute(&file, "xmlns"), ["http://www.w3.org/2000/svg"]);
    let background = format!("fill=\"{}\"/>", Theme::Light.palette().surface);
    assert!(file.split_once("</desc>\n").unwrap().1.lines().next().unwrap().ends_with(&background));
}

#[test]
fn the_picture_grows_by_its_title_and_list() {
    let spec = samples::pilot();
    let bare = TrendLayout::new(&spec, ORDINARY, Frame::Bare).unwrap();
    let titled = TrendLayout::new(&spec, ORDINARY, Frame::WithTitle).unwrap();
    assert_eq!(bare.size(), ORDINARY);
    assert!((titled.plot().height - bare.plot().height).abs() < 0.5);
    assert!(titled.size().height > bare.size().height);
}

/// The rectangles behind direct labels.
fn label_rects(svg: &str) -> Vec<Rect> {
    let halos = svg.lines().filter(|line| line.contains("fill-opacity"));
    let number = |line: &str, name| attribute(line, name)[0].parse().unwrap();
    halos
        .map(|line| Rect {
            x: number(line, "x"),
            y: number(line, "y"),
            width: number(line, "width"),
            height: number(line, "height"),
        })
        .collect()
}

fn any_spec() -> impl Strategy<Value = TrendSpec> {
    let level = || prop::option::of((-500.0..500.0, 0..900));
    let mark = || prop::option::of((-500.0..500.0, prop::option::of(0..900)));
    let label = "[A-Za-zæøå0-9 ]{1,30}";
    let points = prop::collection::vec((0..800_i32, -400.0..400.0), 0..40);
    let notes = prop::collection::vec((0..800_i32, label), 0..8);
    let limits = prop::option::of([-500.0..500.0, -500.0..500.0, -500.0..500.0]);
    let limits = (limits, prop::collection::vec((-500.0..0.0, 0.0..500.0), 0..40));
    (points, (mark(), mark()), level(), limits, notes, label, -3..9_i32).prop_map(
        |(mut points, (baseline, target), planned, (limits, varying), notes, label, power)| {
            points.sort_by_key(|point| point.0);
            let size = format!("1e{power}").parse::<f64>().unwrap();
            let points: Vec<(i32, f64)> = points.iter().map(|p| (p.0, p.1 * size)).collect();
            let reference = |level: Option<(f64, Option<i32>)>| {
                level.map(|(value, day)| Reference {
                    value: value * size,
                    day,
                    label: label.clone(),
                })
            };
            TrendSpec {
                unit: "minutter".to_owned(),
                baseline: reference(baseline),
                target: reference(target),
                ways: planned
                    .into_iter()
                    .flat_map(|(value, day)| {
                        let way = |role, value: f64| Way {
                            role,
                            points: vec![(0, 0.0), (day, value * size)],
                            label: label.clone(),
                        };
                        [way(Role::Planned, value), way(Role::Drawback, -value)]
                    })
                    .collect(),
                signals: limits.map(|mut limits| {
                    limits.sort_by(f64::total_cmp);
                    let last = points.len().saturating_sub(1);
                    Signals {
                        stretches: vec![Stretch {
                            varying: varying.iter().map(|it| (it.0 * size, it.1 * size)).collect(),
                            ..samples::stretch((0, last), limits.map(|it| it * size))
                        }],
                        signs: points.iter().map(|_| samples::sign(News::Concern)).collect(),
                        names: [(); 3].map(|()| label.clone()),
                    }
                }),
                notes: notes.into_iter().map(|(day, text)| TrendNote { day, text }).collect(),
                gap_days: Some(90),
                ..samples::with_points(&points)
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 200, ..ProptestConfig::default()
    })]

    #[test]
    fn direct_labels_never_cover_each_other(spec in any_spec(), width in 240..1_600_u32) {
        let size = Size { width, height: 300 };
        let Ok(svg) = render(&spec, Theme::Light, size, Frame::Bare) else { return Ok(()) };
        let rects = label_rects(svg.as_str());
        for (index, rect) in rects.iter().enumerate() {
            let inside = rect.x >= 0.0 && rect.right() <= f64::from(width) + 3.0;
            prop_assert!(inside && rect.y >= -2.0 && rect.bottom() <= 302.0, "{rect:?}");
            for other in &rects[index + 1..] {
                prop_assert!(!rect.overlaps(other), "{rect:?} {other:?}");
            }
        }
        let sizes = attribute(svg.as_str(), "font-size");
        prop_assert!(sizes.iter().all(|size| size.parse::<f64>().unwrap() >= 12.0));
    }

    #[test]
    fn the_nearest_point_is_found(
        days in prop::collection::vec(0..3_000_i32, 1..60), x in -50.0..800.0,
    ) {
        let mut days = days;
        days.sort_unstable();
        let values: Vec<(i32, f64)> = days.iter().map(|&day| (day, 1.0)).collect();
        let spec = samples::with_points(&values);
        let layout = TrendLayout::new(&spec, ORDINARY, Frame::Bare).unwrap();
        let away = |index| f64::abs(layout.position(index).unwrap().x - x);
        let found = layout.nearest(x).unwrap();
        let best = (0..days.len()).map(away).fold(f64::MAX, f64::min);
        prop_assert!((away(found) - best).abs() < 1e-9);
    }
}

#[test]
fn a_tooltip_stands_at_the_drawn_marker() {
    let spec = samples::pilot();
    let layout = TrendLayout::new(&spec, ORDINARY, Frame::Bare).unwrap();
    let svg = draw(&spec, ORDINARY);
    let [xs, ys] = ["cx", "cy"].map(|name| attribute(&svg, name));
    for (index, (x, y)) in xs.iter().zip(ys).enumerate() {
        let place = layout.position(index).unwrap();
        assert!((x.parse::<f64>().unwrap() / 10.0 - place.x).abs() <= 0.051);
        assert!((y.parse::<f64>().unwrap() / 10.0 - place.y).abs() <= 0.051);
        assert_eq!(layout.nearest(place.x), Some(index));
    }
    assert_eq!(layout.position(xs.len()), None);
    let without = TrendSpec { points: samples::points(&[]), ..spec };
    assert_eq!(TrendLayout::new(&without, ORDINARY, Frame::Bare).unwrap().nearest(9.0), None);
}

#[test]
fn the_table_says_what_the_picture_says() {
    let mut spec = samples::pilot();
    let mut points = spec.points.to_vec();
    points[1].n = Some(26);
    points[1].note = Some("ferie".to_owned());
    spec.points = points.into();
    assert_eq!(table::measurements(&spec).len(), 12);
    let row = table::measurement(&spec, 1).unwrap();
    assert_eq!((row.date.as_str(), row.value.as_str()), ("24.02.2026", "366"));
    assert_eq!((row.n.as_deref(), row.note.as_deref()), (Some("26"), Some("ferie")));
    assert_eq!(row.signal, None);
    let told = table::measurement(&samples::signals(), 4).unwrap();
    assert_eq!(told.signal.as_deref(), Some("sju på rad"));
    assert_eq!(table::measurement(&spec, 12), None);
    let named: Vec<(String, Option<String>)> =
        table::named(&spec).map(|row| (row.label, row.value)).collect();
    let words = |label: &str, value: Option<&str>| (label.to_owned(), value.map(str::to_owned));
    let expected = [
        words("nullpunkt 360", Some("360")),
        words("mål 90", Some("90")),
        words("plan", Some("360")),
        words("plan", Some("90")),
        words("pilot startet 12. april", None),
        words("ny rutine for opplæring", None),
    ];
    assert_eq!(named, expected);
}
