use super::*;
use crate::domain::ids::{Id, UserRecordId};
use crate::domain::text::Line;
use crate::domain::value::Value;

fn day(month: u32, day: u32) -> Day {
    Day::from_ymd(2026, month, day).unwrap()
}

/// The day asked: 24 weeks after 5 January.
fn asked() -> Day {
    day(6, 22)
}

/// So many visits of half an hour, driving included.
fn visits(visits: f64) -> UserMeasures {
    let value = |it: f64| Some(Value::new(it).unwrap());
    UserMeasures {
        visits: value(visits),
        minutes: value(20.0),
        travel: value(10.0),
        ..UserMeasures::default()
    }
}

fn with(measures: UserMeasures, decided: f64, quality: f64) -> UserMeasures {
    let value = |it: f64| Some(Value::new(it).unwrap());
    UserMeasures { decided_hours: value(decided), quality: value(quality), ..measures }
}

fn seen(day: Day, measures: UserMeasures, is_reached: Option<bool>) -> FollowUp {
    FollowUp { day, measures, is_reached }
}

fn user(bits: u64, start: Day, before: UserMeasures, follow_ups: Vec<FollowUp>) -> UserRecord {
    let new = UserRecord::new(UserRecordId::from_bits(bits), Line::new("A").unwrap());
    UserRecord { start: Some(start), before, follow_ups, ..new }
}

/// Five users: one stopped early, one has no baseline, one takes more time than before.
fn five() -> Vec<UserRecord> {
    let stopped = user(
        3,
        day(1, 5),
        with(visits(14.0), 8.0, 4.0),
        vec![
            seen(day(2, 2), with(visits(6.0), 4.0, 3.0), Some(false)),
            seen(day(4, 27), visits(14.0), None),
        ],
    );
    let reason = Line::new("Moved to a nursing home").ok();
    vec![
        user(
            1,
            day(1, 5),
            with(visits(14.0), 8.0, 2.0),
            vec![seen(day(3, 2), with(visits(2.0), 2.0, 4.0), Some(true))],
        ),
        user(
            2,
            day(2, 2),
            UserMeasures { quality: Value::new(3.0).ok(), ..visits(7.0) },
            vec![
                seen(day(3, 2), visits(3.0), Some(false)),
                seen(
                    day(4, 27),
                    UserMeasures { quality: Value::new(4.0).ok(), ..visits(1.0) },
                    Some(true),
                ),
            ],
        ),
        UserRecord { stop: Some(day(3, 2)), stop_reason: reason, ..stopped },
        user(4, day(1, 5), UserMeasures::default(), vec![seen(day(3, 2), visits(2.0), Some(true))]),
        user(5, day(5, 25), visits(2.0), vec![seen(day(6, 8), visits(3.0), None)]),
    ]
}

#[track_caller]
fn near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 1e-9, "{found} is not {wanted}");
}

#[track_caller]
fn check(record: &UserRecord, saved: f64, weeks: f64, so_far: f64) {
    let it = PerUser::of(record, asked()).unwrap();
    near(it.saved.unwrap(), saved);
    near(it.weeks, weeks);
    near(it.so_far.unwrap(), so_far);
}

#[test]
fn five_users_by_hand() {
    let all = five();
    // 7 h → 1 h, 24 weeks: 6 × 24.
    check(&all[0], 6.0, 24.0, 144.0);
    // 3.5 h → 1.5 h for 12 weeks, → 0.5 h for 8: 2 × 12 + 3 × 8.
    check(&all[1], 3.0, 20.0, 48.0);
    // 7 h → 3 h until it ended after 8 weeks: 4 × 8. What was seen afterwards does not count.
    check(&all[2], 4.0, 8.0, 32.0);
    // 1 h → 1.5 h, 4 weeks.
    check(&all[4], -0.5, 4.0, -2.0);

    let told = followed(&all, asked());
    let it = told.figures;
    assert_eq!((told.n_written, it.n, it.n_active, told.n_stopped), (5, 4, 3, 1));
    assert_eq!(told.left_out, [(UserRecordId::from_bits(4), LeftOut::NoBaseline)]);
    assert_eq!(told.reasons, [(Line::new("Moved to a nursing home").ok(), 1)]);
    near(it.saved_a_week, 6.0 + 3.0 - 0.5);
    near(it.saved_so_far, 144.0 + 48.0 + 32.0 - 2.0);
    let saved = it.saved.unwrap();
    near(saved.mean, 3.125);
    near(saved.deviation.unwrap(), (22.1875_f64 / 3.0).sqrt());
    assert_eq!(saved.n, 4);
    let quality = it.quality.unwrap();
    assert_eq!(quality.n, 3);
    near(quality.mean, 2.0 / 3.0);
    near(it.decided.unwrap().mean, -5.0);
    near(it.decided_a_week, -6.0);
    assert_eq!(it.reached, Share { yes: 2, n: 3 });
    near(extrapolated(saved.mean, 40.0).unwrap(), 3.125 * 40.0 * 365.0 / 7.0);
}

#[test]
fn who_does_not_count_is_told_why() {
    let before = visits(7.0);
    let later = || vec![seen(day(3, 2), visits(1.0), None)];
    let known = user(1, day(1, 5), before, later());
    let why = |record: UserRecord| followed([&record], asked()).left_out.first().map(|it| it.1);
    assert_eq!(why(known.clone()), None);
    assert_eq!(why(UserRecord { start: None, ..known.clone() }), Some(LeftOut::NoStart));
    let none = UserMeasures::default();
    assert_eq!(why(UserRecord { before: none, ..known.clone() }), Some(LeftOut::NoBaseline));
    assert_eq!(why(UserRecord { follow_ups: vec![], ..known.clone() }), Some(LeftOut::NoFollowUp));
    // Not yet begun, and followed up too late.
    assert_eq!(
        why(UserRecord { start: Some(day(7, 1)), ..known.clone() }),
        Some(LeftOut::NoFollowUp)
    );
    assert_eq!(
        why(UserRecord { stop: Some(day(2, 1)), ..known.clone() }),
        Some(LeftOut::NoFollowUp)
    );
    let happy = UserMeasures { quality: Value::new(4.0).ok(), ..none };
    assert_eq!(why(UserRecord { before: happy, ..known }), Some(LeftOut::NoHours));
}

#[test]
fn a_day_before_all_was_known_is_told_as_it_was_then() {
    let it = PerUser::of(&five()[1], day(4, 13)).unwrap();
    near(it.saved.unwrap(), 2.0);
    near(it.so_far.unwrap(), 2.0 * 10.0);
    assert!(PerUser::of(&five()[2], day(2, 16)).unwrap().is_active);
}

#[test]
fn nobody_comes_to_nothing() {
    let it = followed([], asked());
    assert_eq!(it.figures.saved, None);
    assert_eq!((it.n_written, it.figures.n, it.n_stopped), (0, 0, 0));
    near(it.figures.saved_so_far, 0.0);
    assert_eq!(extrapolated(1.0, -1.0), Err(Undefined::OutOfRange));
}
