//! Shares, rates and counts: limits worked out by hand, and what must hold for any of them.

use std::sync::Arc;

use proptest::prelude::*;
use stifinner::domain::calc::spc::{
    Assurance, Counted, Counting, Flag, Reason, Side, Unsuited, Worked, analysis, counted,
};
use stifinner::domain::{ChartKind, Direction, Indicator, Point, Series};

use crate::looked_at::{month, segment, trips, value};

/// 5 of 50, 12 of 80, 2 of 40 and 31 of 100, in percent.
const SHARES: [(f64, u32); 4] = [(10.0, 50), (15.0, 80), (5.0, 40), (31.0, 100)];

fn series(measured: &[(f64, u32)]) -> Arc<Series> {
    let points = measured
        .iter()
        .zip(0..)
        .map(|(&(number, n), at)| Point { n: Some(n), ..Point::new(month(at), value(number)) });
    Arc::new(Series::new(points.collect()))
}

pub fn shares() -> Arc<Series> {
    series(&SHARES)
}

fn worked(counting: Counting, measured: &[(f64, u32)]) -> Counted {
    let measured: Vec<_> = measured.iter().map(|&(value, n)| (value, Some(n))).collect();
    counted(counting, &measured).unwrap().unwrap()
}

#[track_caller]
fn check(counting: Counting, measured: &[(f64, u32)], center: f64, limits: &[(f64, f64)]) {
    let chart = worked(counting, measured);
    assert!((chart.center - center).abs() < 1e-9, "{} for {center}", chart.center);
    assert_eq!(chart.limits.len(), limits.len());
    for (found, wanted) in chart.limits.iter().zip(limits) {
        let is_near =
            (found.lower - wanted.0).abs() < 1e-6 && (found.upper - wanted.1).abs() < 1e-6;
        assert!(is_near, "{found:?} for {wanted:?}");
    }
}

#[test]
fn the_limits_of_a_share_follow_from_its_cases() {
    // 50 of 270; for 100 cases 18.5185 ± 3 × √(18.5185 × 81.4815 ÷ 100).
    let limits = [
        (2.038_077_4, 34.998_959_6),
        (5.489_585_9, 31.547_451_2),
        (0.092_825_2, 36.944_211_8),
        (6.865_086_9, 30.171_950_2),
    ];
    check(Counting::Share, &SHARES, 50.0 / 2.7, &limits);
    // 9 of 10 and 10 of 10: 95 ± 20.7 percent ends at 100.
    let lower = 95.0 - 3.0 * 47.5_f64.sqrt();
    check(Counting::Share, &[(90.0, 10), (100.0, 10)], 95.0, &[(lower, 100.0); 2]);
}

#[test]
fn the_limits_of_a_rate_follow_from_its_cases() {
    // 20, 30, 10, 2 and 118 events: 180 in 75 cases; for 10 cases 2.4 ± 3 × √(2.4 ÷ 10).
    let measured = [(2.0, 10), (1.5, 20), (2.5, 4), (2.0, 1), (2.95, 40)];
    let limits = [
        (0.930_306_2, 3.869_693_8),
        (1.360_769_5, 3.439_230_5),
        (0.076_21, 4.723_79),
        (0.0, 7.047_580_0),
        (1.665_153_1, 3.134_846_9),
    ];
    check(Counting::Rate, &measured, 2.4, &limits);
}

#[test]
fn the_limits_of_a_count_follow_from_its_mean() {
    // 49 in 7 months: 7 ± 3 × √7, and nothing is counted below 0.
    let counts = [4.0, 9.0, 6.0, 5.0, 1.0, 20.0, 4.0].map(|it| (it, 1));
    check(Counting::Count, &counts, 7.0, &[(0.0, 14.937_253_9); 7]);
    let chart = worked(Counting::Count, &counts);
    assert!(!chart.has_varying_limits());
    let outside = Some(Flag { reason: Reason::Outside, side: Side::Above });
    assert_eq!(chart.flags, [None, None, None, None, None, outside, None]);
}

/// **Source** D. C. Montgomery, *Introduction to Statistical Quality Control*, the chapter on
/// attributes: cans of orange juice that leak, faults on circuit boards, faults of computers. The
/// limits are those printed there, with their two or four decimals.
mod published {
    use super::*;

    #[track_caller]
    fn check(
        counting: Counting,
        measured: &[(f64, u32)],
        printed: [f64; 3],
        precision: f64,
        outside: &[usize],
    ) {
        let chart = worked(counting, measured);
        let limits = chart.limits[0];
        for (found, printed) in [limits.lower, chart.center, limits.upper].iter().zip(printed) {
            assert!((found - printed).abs() <= precision, "{found} for {printed}");
        }
        let is_outside = |it: &Option<Flag>| it.is_some_and(|it| it.reason == Reason::Outside);
        let told: Vec<_> = (1..).zip(&chart.flags).filter(|(_, it)| is_outside(it)).collect();
        let told: Vec<usize> = told.into_iter().map(|(at, _)| at).collect();
        assert_eq!(told, outside);
    }

    #[test]
    fn leaking_cans_as_a_share() {
        let leaking = [
            12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15,
            9, 12, 7, 13, 9, 6,
        ];
        let measured: Vec<_> = leaking.map(|it| (f64::from(it) * 2.0, 50)).into();
        check(Counting::Share, &measured, [5.24, 23.13, 41.02], 0.005, &[15, 23]);
    }

    #[test]
    fn faults_on_circuit_boards_as_a_count() {
        let faults = [
            21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24,
            16, 19, 17, 15,
        ];
        let measured: Vec<_> = faults.map(|it| (f64::from(it), 1)).into();
        check(Counting::Count, &measured, [6.48, 19.85, 33.22], 0.01, &[6, 20]);
    }

    #[test]
    fn faults_of_computers_as_a_rate() {
        let faults = [10, 12, 8, 14, 10, 16, 11, 7, 10, 15, 9, 5, 7, 11, 12, 6, 8, 10, 7, 5];
        let measured: Vec<_> = faults.map(|it| (f64::from(it) / 5.0, 5)).into();
        check(Counting::Rate, &measured, [0.07, 1.93, 3.79], 0.005, &[]);
    }
}

#[test]
fn a_point_is_held_against_its_own_limits() {
    let outside = Some(Flag { reason: Reason::Outside, side: Side::Above });
    assert_eq!(worked(Counting::Share, &SHARES).flags, [None, None, None, outside]);
    // The same share of ever so few cases says nothing.
    let few = [SHARES[0], SHARES[1], SHARES[2], (31.0, 20)];
    assert_eq!(worked(Counting::Share, &few).flags, [None; 4]);
}

#[test]
fn two_of_three_near_their_own_limits_are_told() {
    // Around 21 percent: with 100 cases near from 29.2 on, with 16 from 41.4 on.
    let near = [(30.0, 100), (22.0, 16), (30.0, 100), (15.0, 400), (20.0, 100), (22.4, 500)];
    let flags = worked(Counting::Share, &near).flags;
    let told: Vec<_> = flags.iter().map(|it| it.map(|flag| flag.reason)).collect();
    assert_eq!(told[..3], [Some(Reason::NearLimit), None, Some(Reason::NearLimit)]);
}

#[test]
fn seven_on_one_side_are_a_run() {
    let measured = [[(40.0, 50); 7], [(44.0, 50); 7]].concat();
    let flags = worked(Counting::Share, &measured).flags;
    let run = |side| Some(Flag { reason: Reason::Run, side });
    assert_eq!(flags[..7], [run(Side::Below); 7]);
    assert_eq!(flags[7..], [run(Side::Above); 7]);
}

#[test]
fn what_cannot_be_counted_with_is_said() {
    let check = |counting: Counting, value, n, wanted| {
        assert_eq!(counting.unsuited(value, n), wanted, "{counting:?} {value} {n:?}");
        assert_eq!(counted(counting, &[(value, n)]).err(), wanted);
    };
    let (share, rate, count) = (Counting::Share, Counting::Rate, Counting::Count);
    check(share, 100.0, Some(1), None);
    check(share, 100.1, Some(1), Some(Unsuited::NoShare));
    check(share, -0.1, Some(1), Some(Unsuited::NoShare));
    check(share, 5.0, None, Some(Unsuited::SizeMissing));
    check(share, 5.0, Some(0), Some(Unsuited::SizeMissing));
    check(rate, 250.5, Some(1), None);
    check(rate, -1.0, Some(1), Some(Unsuited::Negative));
    check(rate, 1.0, None, Some(Unsuited::SizeMissing));
    check(count, 3.0, None, None);
    check(count, 0.0, None, None);
    check(count, 2.5, None, Some(Unsuited::NotWhole));
    check(count, -2.0, None, Some(Unsuited::Negative));
}

#[test]
fn nothing_measured_has_no_limits() {
    assert_eq!(counted(Counting::Share, &[]), Ok(None));
    let it = Indicator { chart: Some(ChartKind::Share), ..trips(&[]) };
    assert_eq!((analysis(&it).parts.len(), analysis(&it).hindrance), (0, None));
}

#[test]
fn one_measurement_without_its_size_makes_a_plain_line_of_all() {
    let mut it = Indicator { chart: Some(ChartKind::Share), ..trips(&[]) };
    it.series = shares();
    it.segments = vec![segment(2, "Ny rutine")];
    assert_eq!((analysis(&it).kind, analysis(&it).parts.len()), (ChartKind::Share, 2));
    let mut points = it.series.points().to_vec();
    points[2].n = None;
    it.series = Arc::new(Series::new(points));
    let looked_at = analysis(&it);
    let hindrance = looked_at.hindrance.unwrap();
    assert_eq!((hindrance.day, hindrance.why), (month(2), Unsuited::SizeMissing));
    assert_eq!((looked_at.kind, looked_at.parts.len()), (ChartKind::Line, 0));
    assert_eq!(looked_at.variation(), None);
}

#[test]
fn the_target_is_held_against_the_limits_of_the_last_point() {
    let check = |last: (f64, u32), wanted| {
        let mut it = Indicator { chart: Some(ChartKind::Share), ..trips(&[]) };
        it.direction = Some(Direction::Lower);
        it.target.value = Some(value(45.0));
        it.series = series(&[(20.0, 100), (20.0, 100), last]);
        let Worked::Counted(_) = &analysis(&it).parts[0].worked else { panic!("no shares") };
        assert_eq!(analysis(&it).assurance(&it), Some(wanted), "{last:?}");
    };
    // 20 ± 3 × √(1600 ÷ n): to 32 for 100 cases, to 60 for 9.
    check((20.0, 100), Assurance::Passes);
    check((20.0, 9), Assurance::HitOrMiss);
}

proptest! {
    #[test]
    fn the_center_lies_within_the_limits_and_nothing_leaves_the_scale(
        measured in prop::collection::vec((0.0..=100.0, 1..u32::MAX), 1..40),
    ) {
        for counting in [Counting::Share, Counting::Rate] {
            let chart = worked(counting, &measured);
            for limits in &chart.limits {
                prop_assert!(limits.lower >= 0.0 && limits.lower <= chart.center);
                prop_assert!(limits.upper >= chart.center && limits.upper.is_finite());
                prop_assert!(counting != Counting::Share || limits.upper <= 100.0);
            }
        }
    }

    #[test]
    fn more_cases_never_widen_the_limits(value in 0.0..=100.0, n in 1..1_000_000_u32) {
        let chart = worked(Counting::Share, &[(value, n), (value, n + 1)]);
        prop_assert!(chart.limits[1].upper <= chart.limits[0].upper);
        prop_assert!(chart.limits[1].lower >= chart.limits[0].lower);
        prop_assert_eq!(chart.flags, [None, None]);
    }
}
