//! Signal or noise: every rule edge by edge on series worked out by hand, and what must hold for
//! any series.

use proptest::prelude::*;
use stifinner::domain::Direction;
use stifinner::domain::calc::spc::run_chart::{crossings_limit, longest_run_limit, median};
use stifinner::domain::calc::spc::xmr::mean;
use stifinner::domain::calc::spc::{
    Assurance, Flag, Limits, Meaning, Reason, Side, assurance, meaning, run_chart, xmr,
};

/// The flags as letters, one a point: outside, trend, near a limit, run, none.
fn letters(flags: &[Option<Flag>]) -> String {
    let of = |flag: &Option<Flag>| match flag.map(|flag| flag.reason) {
        Some(Reason::Outside) => 'o',
        Some(Reason::Trend) => 't',
        Some(Reason::NearLimit) => 'n',
        Some(Reason::Run) => 'r',
        None => '.',
    };
    flags.iter().map(of).collect()
}

#[track_caller]
fn check_flags(values: &[f64], wanted: &str) {
    assert_eq!(letters(&xmr(values, false).unwrap().flags), wanted);
}

#[track_caller]
fn check_near(found: f64, wanted: f64) {
    assert!((found - wanted).abs() < 1e-9, "{found} for {wanted}");
}

#[test]
fn limits_follow_the_mean_moving_range() {
    let chart = xmr(&[10.0, 12.0, 11.0, 13.0], false).unwrap();
    let (limits, near) = (chart.limits.unwrap(), chart.near.unwrap());
    check_near(chart.mean, 11.5);
    check_near(chart.moving_range.unwrap(), 5.0 / 3.0);
    check_near(limits.upper, 11.5 + 133.0 / 30.0);
    check_near(limits.lower, 11.5 - 133.0 / 30.0);
    check_near(near.upper, 11.5 + 133.0 / 45.0);
}

#[test]
fn a_lower_limit_may_be_zero_or_below() {
    let zero = xmr(&[1.66, 3.66, 1.66, 3.66], false).unwrap().limits.unwrap();
    check_near(zero.lower, 2.66 - 2.0 * 2.66);
    let negative = xmr(&[1.0, -4.0, 2.0, 0.0], false).unwrap();
    assert!(negative.limits.unwrap().lower < -4.0);
    assert_eq!(letters(&negative.flags), "....");
}

#[test]
fn a_point_on_a_limit_is_within_and_one_beyond_is_outside() {
    check_flags(&[0.0, 133.0, 0.0, -50.0, 0.0, -51.0, 0.0, 0.0, 0.0, 0.0, -32.0], "...........");
    check_flags(&[0.0, 134.0, 0.0, -50.0, 0.0, -51.0, 0.0, 0.0, 0.0, 0.0, -32.0], ".orrrrrrrrr");
}

#[test]
fn six_one_way_are_no_trend_and_seven_are() {
    let six = [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 1.0];
    let before = [1.0, 9.0].repeat(6);
    check_flags(&[&before[..], &six].concat(), "...................");
    let seven = [2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0];
    check_flags(&[&before[..], &seven].concat(), "............ttttttt.");
    let falling: Vec<f64> = [&before[..], &seven].concat().iter().map(|it| 10.0 - it).collect();
    check_flags(&falling, "............ttttttt.");
}

#[test]
fn a_trend_that_stands_still_once_is_none() {
    let still = [2.0, 3.0, 4.0, 4.0, 5.0, 6.0, 7.0, 8.0, 1.0];
    check_flags(&[&[1.0, 9.0].repeat(6)[..], &still].concat(), ".....................");
}

#[test]
fn a_trend_goes_before_a_run_and_after_what_is_outside() {
    let (up, down) = ([2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0], [7.0, 6.0, 5.0, 4.0, 3.0, 2.0]);
    check_flags(&[&up[..], &down].concat(), "otttttottttto");
}

#[test]
fn two_of_three_near_the_same_limit_are_flagged_and_the_third_is_not() {
    check_flags(&[6.0, 7.0, 8.0, 8.0, 6.0, 4.0, 4.0, 6.0, 6.0, 6.0, 4.0, 4.0], "..nn........");
    check_flags(&[4.0, 4.0, 9.0, 7.0, 9.0, 6.0, 4.0, 6.0, 4.0, 4.0, 6.0, 6.0], "..n.n.......");
}

#[test]
fn two_of_three_across_the_mean_are_ordinary() {
    // The first and third lie beyond the near limit (9.6), the second on the other side.
    check_flags(&[10.0, 2.0, 11.0, 6.0, 6.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 6.0], "............");
}

#[test]
fn a_point_on_the_near_limit_is_not_beyond_it() {
    let on = [-2.0, 133.0, 100.0, 133.0, 0.0, -75.0, 0.0, -75.0, 0.0, -110.0, -104.0];
    check_flags(&on, "...........");
    let beyond = [-2.0, 140.0, 100.0, 140.0, 0.0, -75.0, 0.0, -75.0, 0.0, -110.0, -104.0];
    check_flags(&beyond, ".n.nrrrrrrr");
}

#[test]
fn six_on_one_side_are_no_run_and_seven_are() {
    let wide = [1.0, 9.0].repeat(6);
    // With the last nine of what comes before, five are six in a row.
    let six = [&wide[..], &[6.0, 7.0, 6.0, 7.0, 6.0, 1.0, 1.0, 9.0, 1.0]].concat();
    check_flags(&six, ".....................");
    let seven = [&wide[..], &[6.0, 7.0, 6.0, 7.0, 6.0, 7.0, 1.0, 1.0, 9.0, 1.0]].concat();
    check_flags(&seven, "...........rrrrrrr....");
}

#[test]
fn a_point_on_the_mean_breaks_a_run() {
    // The mean is 5; seven values above it with one right on it between them.
    let run = [7.0, 6.0, 7.0, 5.0, 6.0, 7.0, 6.0];
    let values = [&run[..], &[1.0, 9.0, 1.0, 9.0, 1.0, 2.0, 3.0]].concat();
    check_near(mean(&values).unwrap(), 5.0);
    check_flags(&values, "..............");
}

#[test]
fn a_mean_that_is_exact_in_decimals_only_is_met_all_the_same() {
    let values = [0.7, 0.6, 0.7, 0.5, 0.6, 0.7, 0.6, 0.1, 0.9, 0.1, 0.9, 0.1, 0.2, 0.3];
    check_flags(&values, "..............");
}

#[test]
fn values_that_are_all_equal_are_ordinary_and_their_limits_are_the_mean() {
    for value in [5.0, 0.1, -3.3, 0.0] {
        let chart = xmr(&[value; 10], false).unwrap();
        assert_eq!(letters(&chart.flags), "..........");
        let limits = chart.limits.unwrap();
        assert!(limits.lower.total_cmp(&limits.upper).is_eq());
        assert!(limits.upper.total_cmp(&value).is_eq());
    }
}

#[test]
fn too_few_points_for_limits_have_none() {
    assert_eq!(xmr(&[], false), None);
    let one = xmr(&[4.0], false).unwrap();
    assert_eq!((one.limits, one.near, one.moving_range), (None, None, None));
    assert_eq!(letters(&one.flags), ".");
}

#[test]
fn limits_are_provisional_below_twelve_points() {
    let check = |n: usize, wanted: bool| {
        assert_eq!(xmr(&vec![1.0; n], false).unwrap().is_provisional, wanted);
    };
    check(11, true);
    check(12, false);
}

#[test]
fn mean_and_limits_are_those_that_the_r_package_publishes() {
    // Twenty values with three figures each and what NHSRplotthedots makes of them, as its tests
    // keep it (`ptd_spc_standard`); it works with all figures, so the last ones differ.
    let values = [
        -0.560, -0.230, 1.56, 0.0705, 0.129, 1.72, 0.461, -1.27, -0.687, -0.446, 1.22, 0.360,
        0.401, 0.111, -0.556, 1.79, 0.498, -1.97, 0.701, -0.473,
    ];
    let mut leaping = values;
    leaping[14] = 10.0;
    let check = |values: &[f64], screening: bool, wanted: [f64; 3]| {
        let chart = xmr(values, screening).unwrap();
        let Limits { lower, upper } = chart.limits.unwrap();
        for (found, wanted) in [chart.mean, lower, upper].into_iter().zip(wanted) {
            assert!((found - wanted).abs() < 0.005, "{found} for {wanted}");
        }
    };
    // Nothing leaps, so that screening changes nothing.
    check(&values, false, [0.141_623_8, -3.011_38, 3.294_627]);
    check(&values, true, [0.141_623_8, -3.011_38, 3.294_627]);
    check(&leaping, false, [0.669_415_9, -4.596_625, 5.935_457]);
    check(&leaping, true, [0.669_415_9, -2.383_666, 3.722_497]);
    check_flags(&values, "....................");
    check_flags(&leaping, "..............o.....");
}

#[test]
fn a_range_is_left_out_only_from_the_limit_of_screening_on() {
    let with = |leap: f64| {
        let mut values: Vec<f64> = [0.0, 1.0].repeat(10);
        values.push(1.0 + leap);
        xmr(&values, true).unwrap().moving_range.unwrap()
    };
    // 19 ranges of 1 and one of m: m = 3.267 × (19 + m) ÷ 20 where m = 62.073 ÷ 16.733 = 3.7096.
    check_near(with(3.71), 1.0);
    check_near(with(3.70), (19.0 + 3.70) / 20.0);
}

#[test]
fn screening_leaves_out_the_ranges_of_a_leap() {
    let values = [10.0, 11.0, 10.0, 11.0, 10.0, 11.0, 40.0, 11.0, 10.0, 11.0, 10.0, 11.0];
    let (plain, screened) = (xmr(&values, false).unwrap(), xmr(&values, true).unwrap());
    check_near(plain.moving_range.unwrap(), 67.0 / 11.0);
    check_near(screened.moving_range.unwrap(), 1.0);
    check_near(plain.mean, screened.mean);
}

#[test]
fn screening_is_not_used_where_it_would_leave_no_variation() {
    let leap = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 20.0];
    assert_eq!(xmr(&leap, true), xmr(&leap, false));
}

#[test]
fn a_run_chart_has_the_limits_that_r_computes_for_ten_to_a_hundred_points() {
    // R 4.2.2: qbinom(0.05, n - 1, 0.5), and where round(log2(n) + 3) is another one.
    #[rustfmt::skip]
    let crossings = [
        2, 2, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7, 8, 8, 8, 9, 9, 10, 10, 11, 11, 11, 12, 12, 13,
        13, 14, 14, 14, 15, 15, 16, 16, 17, 17, 17, 18, 18, 19, 19, 20, 20, 21, 21, 21, 22, 22,
        23, 23, 24, 24, 25, 25, 25, 26, 26, 27, 27, 28, 28, 29, 29, 29, 30, 30, 31, 31, 32, 32,
        33, 33, 34, 34, 34, 35, 35, 36, 36, 37, 37, 38, 38, 39, 39, 39, 40, 40, 41, 41,
    ];
    let runs = [(10, 6), (12, 7), (23, 8), (46, 9), (91, 10)];
    for (n, wanted) in (10..=100).zip(crossings) {
        let run = runs.iter().rfind(|(from, _)| *from <= n).unwrap().1;
        assert_eq!((longest_run_limit(n), crossings_limit(n)), (run, wanted), "{n} points");
    }
}

#[test]
fn limits_of_hardly_any_points_are_no_trap() {
    assert_eq!([0, 1, 2].map(longest_run_limit), [0, 3, 4]);
    assert_eq!([0, 1, 2].map(crossings_limit), [0, 0, 0]);
}

#[test]
fn the_median_is_the_middle_or_between_the_two_in_the_middle() {
    assert_eq!(median(&[]), None);
    assert_eq!(median(&[3.0, 1.0, 2.0]), Some(2.0));
    assert_eq!(median(&[4.0, 1.0, 2.0, 3.0]), Some(2.5));
    assert_eq!(median(&[0.1, 0.1]), Some(0.1));
}

#[test]
fn points_on_the_median_neither_break_a_run_nor_count() {
    let values = [1.0, 1.0, 1.0, 2.0, 1.0, 1.0, 3.0, 2.0, 3.0, 3.0, 3.0, 3.0];
    let chart = run_chart(&values).unwrap();
    check_near(chart.median, 2.0);
    assert_eq!((chart.n_useful, chart.longest_run, chart.crossings), (10, 5, 1));
    assert!(!chart.has_long_run() && chart.has_few_crossings());
    assert_eq!(letters(&chart.flags), "............");
}

#[test]
fn a_run_is_a_signal_only_beyond_its_limit() {
    // Ten points count: six in a row are chance, seven cannot stand against three on the median's
    // other side, so the longer run needs more points.
    let six = [1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0];
    assert_eq!(run_chart(&six).unwrap().longest_run_limit, 7);
    assert!(!run_chart(&six).unwrap().has_long_run());
    let eight = [&[1.0; 8][..], &[3.0; 8]].concat();
    let chart = run_chart(&eight).unwrap();
    assert_eq!((chart.longest_run, chart.longest_run_limit), (8, 7));
    assert_eq!(letters(&chart.flags), "rrrrrrrrrrrrrrrr");
    assert_eq!(chart.flags[0].map(|flag| flag.side), Some(Side::Below));
    assert_eq!(chart.flags[15].map(|flag| flag.side), Some(Side::Above));
}

#[test]
fn a_run_chart_of_fewer_than_twenty_points_that_count_is_weak() {
    let values = |n: u32| (0..n).map(|at| f64::from(at % 2)).collect::<Vec<_>>();
    assert!(run_chart(&values(18)).unwrap().is_weak);
    assert!(!run_chart(&values(20)).unwrap().is_weak);
    let on_the_median = [values(18), vec![0.5; 3]].concat();
    assert!(run_chart(&on_the_median).unwrap().is_weak, "points on the median do not count");
}

#[test]
fn a_series_that_never_varies_has_no_signal() {
    let chart = run_chart(&[0.1; 30]).unwrap();
    assert_eq!((chart.n_useful, chart.longest_run, chart.crossings), (0, 0, 0));
    assert!(!chart.has_signal());
}

#[test]
fn what_is_good_news_depends_on_which_way_is_better() {
    let at = |side| Some(Flag { reason: Reason::Run, side });
    let check = |flag, direction, wanted| assert_eq!(meaning(flag, direction), wanted);
    check(at(Side::Below), Some(Direction::Lower), Meaning::Improvement);
    check(at(Side::Above), Some(Direction::Lower), Meaning::Concern);
    check(at(Side::Above), Some(Direction::Higher), Meaning::Improvement);
    check(at(Side::Below), Some(Direction::Higher), Meaning::Concern);
    check(at(Side::Below), None, Meaning::Neutral);
    check(None, Some(Direction::Lower), Meaning::Common);
}

#[test]
fn a_target_is_assured_only_strictly_beyond_a_limit() {
    let limits = Limits { lower: 2.0, upper: 6.0 };
    let check = |target, direction, wanted| {
        assert_eq!(assurance(limits, target, direction), wanted, "{target} {direction:?}");
    };
    use Assurance::{Fails, HitOrMiss, Passes};
    check(7.0, Direction::Lower, Passes);
    check(1.0, Direction::Lower, Fails);
    check(7.0, Direction::Higher, Fails);
    check(1.0, Direction::Higher, Passes);
    for direction in Direction::ALL {
        check(2.0, direction, HitOrMiss);
        check(4.0, direction, HitOrMiss);
        check(6.0, direction, HitOrMiss);
    }
}

fn series() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec((-40..40_i32).prop_map(f64::from), 1..60)
}

fn mirrored(values: &[f64]) -> Vec<f64> {
    values.iter().map(|value| -value).collect()
}

proptest! {
    #[test]
    fn flags_do_not_depend_on_where_zero_is_or_on_the_unit(
        values in series(), shift in -1_000..1_000_i32, power in -6..9_i32,
    ) {
        let unit: f64 = format!("1e{power}").parse().unwrap();
        let other: Vec<f64> =
            values.iter().map(|value| (value + f64::from(shift)) * unit).collect();
        let (a, b) = (xmr(&values, false).unwrap(), xmr(&other, false).unwrap());
        prop_assert_eq!(a.flags, b.flags);
        let (a, b) = (run_chart(&values).unwrap(), run_chart(&other).unwrap());
        prop_assert_eq!(a.flags, b.flags);
        prop_assert_eq!((a.longest_run, a.crossings), (b.longest_run, b.crossings));
    }

    #[test]
    fn upside_down_improvement_and_concern_change_places(values in series()) {
        let of = |values: &[f64], direction| {
            let flags = xmr(values, false).unwrap().flags;
            flags.iter().map(|&flag| meaning(flag, Some(direction))).collect::<Vec<_>>()
        };
        let swapped = |meaning: Meaning| match meaning {
            Meaning::Improvement => Meaning::Concern,
            Meaning::Concern => Meaning::Improvement,
            other => other,
        };
        let up = of(&values, Direction::Higher);
        prop_assert_eq!(&of(&mirrored(&values), Direction::Lower), &up);
        let down: Vec<Meaning> = of(&values, Direction::Lower).into_iter().map(swapped).collect();
        prop_assert_eq!(down, up);
    }

    #[test]
    fn the_lines_do_not_depend_on_the_order(values in series(), from in 0..60_usize) {
        let mut turned = values.clone();
        turned.rotate_left(from % values.len());
        turned.reverse();
        prop_assert!((mean(&values).unwrap() - mean(&turned).unwrap()).abs() < 1e-9);
        prop_assert_eq!(median(&values), median(&turned));
    }

    #[test]
    fn only_what_is_beyond_a_limit_is_outside(values in series()) {
        let chart = xmr(&values, false).unwrap();
        let Some(limits) = chart.limits else { return Ok(()) };
        for (value, flag) in values.iter().zip(&chart.flags) {
            let is_outside = flag.is_some_and(|flag| flag.reason == Reason::Outside);
            let beyond = (limits.lower - value).max(value - limits.upper);
            prop_assert!(is_outside == (beyond > 0.0) || beyond.abs() < 1e-6, "{value}");
        }
    }
}
