use super::check_golden;
use super::samples::{NEW_YEAR, dates};
use proptest::prelude::*;
use stifinner::charts::timeline::{
    Due, Lane, Link, Mark, Row, State, TimelineLayout, TimelineSpec, render, sheets,
};
use stifinner::charts::{ChartError, Frame, Rect, Theme};

fn row(key: &str, label: &str, mark: Mark, state: State, days: (i32, i32)) -> Row {
    Row {
        key: key.to_owned(),
        label: label.to_owned(),
        notes: vec!["Ikke begynt".to_owned(), "02.01.2026–10.02.2026".to_owned()],
        mark,
        state,
        days: (NEW_YEAR + days.0, NEW_YEAR + days.1),
        baseline: None,
        is_late: false,
    }
}

fn lane(label: &str, rows: Vec<Row>) -> Lane {
    Lane { label: label.to_owned(), rows }
}

fn link(from: &str, to: &str, is_broken: bool) -> Link {
    Link { from: from.to_owned(), to: to.to_owned(), is_broken }
}

fn empty() -> TimelineSpec {
    TimelineSpec {
        id_prefix: "plan".to_owned(),
        title: "Neste milepæl er «Klar for drift»".to_owned(),
        subtitle: "Trygg medisin hjemme".to_owned(),
        description: "Fire aktiviteter og en milepæl.".to_owned(),
        today: NEW_YEAR + 100,
        today_label: "i dag".to_owned(),
        baseline_label: "Slik det var planlagt".to_owned(),
        dates: dates(),
        ..TimelineSpec::default()
    }
}

/// A plan with everything that can be drawn.
fn project() -> TimelineSpec {
    let interviews = row("a", "Intervjuer", Mark::Bar, State::Done, (0, 40));
    let journey = row(
        "b",
        "Tegn dagens tjenestereise sammen med hjemmetjenesten",
        Mark::Bar,
        State::UnderWay,
        (30, 120),
    );
    let pilot = row("c", "Pilot", Mark::Bar, State::Open, (110, 300));
    let app = row("d", "Egen app", Mark::Bar, State::Dropped, (150, 152));
    let due = |day: i32, is_late| Due { day: NEW_YEAR + day, state: State::Open, is_late };
    let dues = Mark::Dues(vec![due(90, true), due(130, false), due(131, false)]);
    TimelineSpec {
        lanes: vec![
            lane(
                "Innsikt",
                vec![
                    Row { baseline: Some((NEW_YEAR - 5, NEW_YEAR + 30)), ..interviews },
                    Row {
                        is_late: true,
                        notes: vec!["I gang".to_owned(), "4 dager over tiden".to_owned()],
                        ..journey
                    },
                    row("dues", "Frister for tiltak", dues, State::Open, (90, 131)),
                ],
            ),
            lane(
                "Pilotering",
                vec![
                    pilot,
                    app,
                    row("e", "Klar for drift", Mark::Milestone, State::Open, (310, 310)),
                    row("f", "Videre etter piloten", Mark::Decision, State::Open, (305, 305)),
                ],
            ),
        ],
        links: vec![
            link("a", "b", true),
            link("c", "e", false),
            link("a", "c", false),
            link("x", "a", false),
        ],
        ..empty()
    }
}

#[test]
fn a_plan_in_each_theme() {
    for (name, theme, frame) in [
        ("timeline_light.svg", Theme::Light, Frame::Bare),
        ("timeline_dark.svg", Theme::Dark, Frame::Bare),
        ("timeline_print.svg", Theme::Print, Frame::WithTitle),
    ] {
        check_golden(name, render(&project(), theme, 900, frame).unwrap().as_str());
    }
}

#[test]
fn a_narrow_plan() {
    check_golden(
        "timeline_narrow.svg",
        render(&project(), Theme::Light, 480, Frame::Bare).unwrap().as_str(),
    );
}

#[test]
fn a_plan_without_rows_is_not_drawn() {
    let drawn = render(&empty(), Theme::Light, 900, Frame::Bare);
    assert_eq!(drawn.err(), Some(ChartError::NoData));
}

#[test]
fn today_is_drawn_where_it_does_not_squeeze_the_plan() {
    let with_today = |today: i32| {
        let spec = TimelineSpec { today, ..project() };
        render(&spec, Theme::Light, 900, Frame::Bare).unwrap().as_str().contains("i dag")
    };
    assert!(with_today(NEW_YEAR + 310 + 200));
    assert!(!with_today(NEW_YEAR + 310 + 2_000));
}

#[test]
fn sheets_hold_every_row_once_and_the_same_days() {
    let all = sheets(&project(), 4);
    let keys = |spec: &TimelineSpec| spec.rows().map(|row| row.key.clone()).collect::<Vec<_>>();
    assert_eq!(all.iter().flat_map(keys).collect::<Vec<_>>(), keys(&project()));
    assert!(all.len() > 1 && all.iter().all(|sheet| sheet.days == all[0].days));
    assert!(all.iter().all(|sheet| sheet.rows().count() + sheet.lanes.len() <= 4));
}

fn texts(layout: &TimelineLayout) -> Vec<Rect> {
    let lanes = layout.lanes.iter().map(|lane| lane.rect);
    let rows = layout.rows.iter().flat_map(|row| [row.name.1, row.note.1]);
    rows.chain(lanes).collect()
}

fn any_spec() -> impl Strategy<Value = TimelineSpec> {
    let mark = prop_oneof![Just(Mark::Bar), Just(Mark::Milestone), Just(Mark::Decision)];
    let one = ("[a-zæøå ]{0,60}", mark, -400..4_000_i32, 0..2_000_i32);
    let rows = prop::collection::vec(one, 0..12);
    prop::collection::vec(rows, 1..4).prop_map(|lanes| {
        let lanes: Vec<Lane> = lanes
            .into_iter()
            .enumerate()
            .map(|(at, rows)| {
                let rows =
                    rows.into_iter().enumerate().map(|(place, (name, mark, first, length))| {
                        row(
                            &format!("{at}-{place}"),
                            &name,
                            mark,
                            State::Open,
                            (first, first + length),
                        )
                    });
                lane("Etappe", rows.collect())
            })
            .collect();
        let keys: Vec<String> =
            lanes.iter().flat_map(|it| &it.rows).map(|it| it.key.clone()).collect();
        let links = keys.windows(2).map(|pair| link(&pair[1], &pair[0], false)).collect();
        TimelineSpec { lanes, links, ..empty() }
    })
}

proptest! {
    #[test]
    fn no_name_covers_another_and_bars_stay_in_their_rows(spec in any_spec(), width in 300..1_600_u32) {
        let Ok(layout) = TimelineLayout::new(&spec, width, Frame::Bare) else {
            prop_assert_eq!(spec.rows().count(), 0);
            return Ok(());
        };
        let texts = texts(&layout);
        for (at, rect) in texts.iter().enumerate() {
            prop_assert!(texts.iter().skip(at + 1).all(|other| !rect.overlaps(other)), "{rect:?}");
        }
        for row in &layout.rows {
            prop_assert!(row.name.1.right() <= layout.plot.x && row.note.1.right() <= layout.plot.x);
            prop_assert!(row.band.y <= row.bar.y && row.bar.bottom() <= row.band.bottom());
            prop_assert!(layout.plot.x - 0.01 <= row.bar.x && row.bar.right() <= layout.plot.right() + 4.01);
        }
        prop_assert!(render(&spec, Theme::Light, width, Frame::WithTitle).is_ok());
    }
}
