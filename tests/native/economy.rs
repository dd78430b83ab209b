//! The formulas of money on worked examples, to the krone, and what holds for any figures.

use proptest::collection::vec;
use proptest::prelude::*;
use stifinner::domain::calc::Undefined;
use stifinner::domain::calc::avoided_cost::avoided;
use stifinner::domain::calc::perspective::{Party, Perspective};
use stifinner::domain::calc::present_value::{
    Year, annuity_factor, discounted, equivalent_annual_value, internal_rate_of_return,
    key_figures, payback, present_value,
};
use stifinner::domain::calc::saved_time::{
    Employment, Periods, RepeatedTask, full_time_employees, hours_of_removed_tasks, net_hours,
    value_of_hours,
};
use stifinner::domain::calc::sensitivity::{Range, break_even, cases, delayed, tornado};
use stifinner::domain::calc::simulation::{MOST_DRAWS, simulate};

#[track_caller]
fn near(found: f64, wanted: f64, within: f64) {
    assert!((found - wanted).abs() <= within, "{found} is not {wanted}");
}

/// To the krone, as it is printed.
#[track_caller]
fn kroner(found: f64, wanted: i32) {
    near(found, f64::from(wanted), 0.5);
}

/// The medicine dispenser: what may be uncertain about it, in the order of `INPUTS`.
const HOURS: usize = 0;
const RATE: usize = 1;
const USERS: usize = 2;
const DEVICE: usize = 3;
const PROJECT: usize = 4;
const INPUTS: [f64; 5] = [89.65, 346.0, 1.0, 900.0, 250_000.0];

fn dispenser(inputs: &[f64]) -> Vec<Year> {
    let (response_a_month, onboarding) = (100.0, 1_500.0);
    let table = [(0.0, 0.0), (10.0, 10.0), (26.0, 16.0), (40.0, 14.0), (40.0, 0.0), (40.0, 0.0)];
    let year = |(at, (active, new)): (usize, (f64, f64))| {
        let (active, new) = (active * inputs[USERS], new * inputs[USERS]);
        let running = active * 12.0 * (inputs[DEVICE] + response_a_month) + new * onboarding;
        Year {
            benefits: value_of_hours(active * inputs[HOURS], inputs[RATE]).unwrap(),
            costs: running + if at == 0 { inputs[PROJECT] } else { 0.0 },
        }
    };
    table.into_iter().enumerate().map(year).collect()
}

fn dispenser_npv(inputs: &[f64]) -> Result<f64, Undefined> {
    key_figures(&dispenser(inputs), 0.04).map(|figures| figures.npv)
}

fn with(input: usize, value: f64) -> [f64; 5] {
    let mut inputs = INPUTS;
    inputs[input] = value;
    inputs
}

fn fortnightly(minutes_before: f64, minutes_after: f64, periods: Periods) -> f64 {
    let task = RepeatedTask { minutes_before, minutes_after, occurrences: 1.0, periods };
    task.hours_a_year().unwrap()
}

#[test]
fn the_dispenser_s_hours_come_out_as_written_and_say_which_fortnight() {
    near(fortnightly(390.0, 45.0, Periods::Fortnights), 149.50, 0.005);
    near(fortnightly(390.0, 45.0, Periods::OfDays(14.0)), 149.91, 0.005);
    near(fortnightly(330.0, 10.0, Periods::Fortnights), 138.67, 0.005);
    let mean = fortnightly(360.0, 27.5, Periods::Fortnights);
    near(mean, 144.08, 0.005);
    kroner(value_of_hours(mean, 346.0).unwrap(), 49_853);
    near(26.0 * mean, 3_746.0, 0.5);
    near(fortnightly(45.0, 0.0, Periods::OfDays(1.0)), 273.75, 1e-9);
    near(fortnightly(28.0, 0.0, Periods::OfDays(1.0)), 170.33, 0.005);
    near(net_hours(mean, 28.0 / 45.0, 1.0).unwrap(), 89.6519, 0.00005);
}

#[test]
fn the_dispenser_s_years_come_out_as_written() {
    let years = dispenser(&INPUTS);
    let net: Vec<f64> = years.iter().map(|year| year.net()).collect();
    let today = discounted(&net, 0.04).unwrap();
    let wanted = [
        (0, 250_000, -250_000, -250_000),
        (310_189, 135_000, 175_189, 168_451),
        (806_491, 336_000, 470_491, 434_996),
        (1_240_756, 501_000, 739_756, 657_640),
        (1_240_756, 480_000, 760_756, 650_297),
        (1_240_756, 480_000, 760_756, 625_286),
    ];
    assert_eq!(years.len(), wanted.len());
    for (at, (benefits, costs, flow, worth)) in wanted.into_iter().enumerate() {
        kroner(years[at].benefits, benefits);
        kroner(years[at].costs, costs);
        kroner(net[at], flow);
        kroner(today[at], worth);
    }
}

#[test]
fn the_dispenser_s_key_figures_come_out_to_the_krone() {
    let figures = key_figures(&dispenser(&INPUTS), 0.04).unwrap();
    kroner(figures.npv, 2_286_670);
    kroner(figures.benefits, 4_227_347);
    kroner(figures.costs, 1_940_677);
    near(figures.ratio.unwrap(), 2.178, 0.0005);
    near(figures.payback.unwrap(), 1.16, 0.005);
    near(figures.discounted_payback.unwrap(), 1.19, 0.005);
    near(figures.internal_rate.unwrap(), 1.359_594_252_591, 1e-11);
    kroner(equivalent_annual_value(figures.npv, 5, 0.04).unwrap(), 513_648);
    let gross = key_figures(&dispenser(&with(HOURS, 144.08)), 0.04).unwrap();
    kroner(gross.npv, 4_853_257);
    near(gross.ratio.unwrap(), 3.501, 0.0005);
}

#[test]
fn hours_computed_from_minutes_are_not_rounded_on_the_way() {
    let gross = fortnightly(360.0, 27.5, Periods::Fortnights);
    let hours = net_hours(gross, 28.0 / 45.0, 1.0).unwrap();
    kroner(dispenser_npv(&with(HOURS, hours)).unwrap(), 2_286_758);
}

#[test]
fn the_dispenser_s_tornado_comes_out_to_the_krone_widest_first() {
    let ranges = INPUTS.map(|input| Range::around(input, 0.2).unwrap());
    let swings = tornado(&ranges, dispenser_npv).unwrap();
    let wanted = [
        (HOURS, 1_441_201, 3_132_140),
        (RATE, 1_441_201, 3_132_140),
        (USERS, 1_779_336, 2_794_005),
        (DEVICE, 2_581_042, 1_992_299),
        (PROJECT, 2_336_670, 2_236_670),
    ];
    for (input, low, high) in wanted {
        let swing = swings.iter().find(|swing| swing.input == input).unwrap();
        kroner(swing.at_low, low);
        kroner(swing.at_high, high);
    }
    assert!(swings.windows(2).all(|pair| pair[0].width() >= pair[1].width()));
    assert_eq!(swings.last().map(|swing| swing.input), Some(PROJECT));
}

#[test]
fn the_dispenser_s_npv_follows_the_rate() {
    let at = |rate| key_figures(&dispenser(&INPUTS), rate).unwrap().npv;
    kroner(at(0.03), 2_372_708);
    kroner(at(0.06), 2_126_193);
}

#[test]
fn a_delay_loses_the_last_year_and_moves_the_payback() {
    let figures = key_figures(&delayed(&dispenser(&INPUTS), 12), 0.04).unwrap();
    kroner(figures.npv, 1_587_870);
    near(figures.payback.unwrap(), 2.16, 0.005);
    let years = dispenser(&INPUTS);
    assert_eq!(delayed(&years, 0), years);
    let half = delayed(&years, 6);
    kroner(half[0].costs, 250_000);
    near(half[1].benefits, 310_189.0 / 2.0, 1e-6);
    near(half[2].costs, f64::midpoint(135_000.0, 336_000.0), 1e-6);
    assert!(delayed(&years, 600)[1..].iter().all(|year| *year == Year::default()));
}

#[test]
fn the_dispenser_breaks_even_at_less_than_half_of_the_hours() {
    let hours = break_even((0.0, 200.0), |hours| dispenser_npv(&with(HOURS, hours))).unwrap();
    near(hours, 41.16, 0.005);
    near(hours * 60.0 / 26.0, 95.0, 0.5);
    near(hours / 89.65, 0.459, 0.0005);
    let out_of_reach = break_even((100.0, 200.0), |hours| dispenser_npv(&with(HOURS, hours)));
    assert_eq!(out_of_reach, Err(Undefined::NoSolution));
}

#[test]
fn locks_beat_the_goal_for_time_and_still_do_not_pay() {
    let hours = hours_of_removed_tasks(25.0 * 0.5, 8.0 * 365.0).unwrap();
    near(hours, 608.33, 0.005);
    let running =
        Year { benefits: value_of_hours(hours, 346.0).unwrap(), costs: 200.0 * 120.0 * 12.0 };
    let start = Year { benefits: 0.0, costs: 200.0 * 2_500.0 + 100_000.0 };
    let figures = key_figures(&[start, running, running, running, running, running], 0.04).unwrap();
    kroner(figures.npv, -945_090);
    near(figures.ratio.unwrap(), 0.498, 0.0005);
    assert_eq!(figures.payback, Err(Undefined::NotPaidBack));
    assert_eq!(figures.internal_rate, Err(Undefined::NoSignChange));
}

#[test]
fn the_pre_study_of_locks_pays_back_in_months_and_turns_at_five_minutes() {
    let months = |saving: f64| {
        let flows: Vec<f64> =
            (0..=12).map(|month| if month == 0 { -50_000.0 } else { saving / 12.0 }).collect();
        payback(&flows).unwrap()
    };
    near(months(200_000.0), 3.0, 1e-9);
    near(months(120_000.0), 5.0, 1e-9);
    near(months(100_000.0), 6.0, 1e-9);
    let minutes = break_even((0.0, 20.0), |minutes| Ok(10_000.0 * minutes - 50_000.0)).unwrap();
    near(minutes, 5.0, 1e-9);
}

#[test]
fn the_mobile_alarm_pays_within_four_months_for_society() {
    let costs = 53_000.0 / 2.1;
    near(costs, 25_238.0, 0.5);
    near(costs * 3.1, 78_238.0, 0.5);
    let a_month = costs * 3.1 / 36.0;
    near(a_month, 2_173.0, 0.5);
    let flows: Vec<f64> =
        (0..=36).map(|month| if month == 0 { -6_625.0 } else { a_month - 517.0 }).collect();
    near(payback(&flows).unwrap(), 4.0, 0.005);
    let surplus = [(Party::Municipality, 36_000.0), (Party::OtherPublic, 17_000.0)];
    kroner(Perspective::Society.sum(&surplus), 53_000);
    kroner(Perspective::Municipality.sum(&surplus), 36_000);
}

#[test]
fn shares_of_the_national_totals_come_out_as_written() {
    near(net_hours(100_000.0, 0.48, 1.0).unwrap(), 48_000.0, 1e-6);
    near(avoided(1.0, 140e6, 0.47).unwrap(), 66e6, 0.5e6);
}

#[test]
fn supervision_at_night_subtracts_the_new_work() {
    let visits = RepeatedTask {
        minutes_before: 20.0,
        minutes_after: 3.0,
        occurrences: 3.0,
        periods: Periods::OfDays(1.0),
    };
    near(visits.periods.a_year().unwrap() * visits.occurrences, 1_095.0, 1e-9);
    let call_outs = hours_of_removed_tasks(20.0, 1_095.0 * 12.0 * 0.1).unwrap();
    let hours = 12.0 * visits.hours_a_year().unwrap() - call_outs;
    near(hours, 3_285.0, 1e-9);
    let of = |adoption| Year {
        benefits: value_of_hours(net_hours(hours, 1.0, adoption).unwrap(), 346.0).unwrap(),
        costs: 1_150.0 * 12.0 * 12.0,
    };
    let start = Year { benefits: 0.0, costs: 240_000.0 };
    let years = [start, of(0.5), of(0.9), of(1.0), of(1.0), of(1.0)];
    let figures = key_figures(&years, 0.04).unwrap();
    kroner(years[5].benefits, 1_136_610);
    kroner(figures.npv, 3_431_231);
    near(figures.ratio.unwrap(), 4.511, 0.0005);
}

#[test]
fn new_work_has_negative_hours() {
    near(fortnightly(0.0, 30.0, Periods::AYear(12.0)), -6.0, 1e-12);
}

#[test]
fn an_hour_and_a_full_time_employee_come_out_as_written() {
    let employment = Employment {
        annual_wage: 500_000.0,
        social_costs: 0.3,
        overhead: 40_000.0,
        effective_hours: 1_725.0,
    };
    near(employment.hourly_rate().unwrap(), 400.0, 1e-9);
    near(full_time_employees(3_450.0, 1_725.0).unwrap(), 2.0, 1e-12);
    assert_eq!(full_time_employees(1.0, 0.0), Err(Undefined::NothingToDivideBy));
}

#[test]
fn what_is_outside_its_range_is_refused_and_not_mended() {
    assert_eq!(net_hours(10.0, 1.1, 1.0), Err(Undefined::OutOfRange));
    assert_eq!(net_hours(10.0, 1.0, -0.1), Err(Undefined::OutOfRange));
    assert_eq!(value_of_hours(f64::INFINITY, 1.0), Err(Undefined::NotFinite));
    assert_eq!(Periods::OfDays(0.0).a_year(), Err(Undefined::NothingToDivideBy));
    assert_eq!(present_value(&[1.0], -1.0), Err(Undefined::OutOfRange));
    assert_eq!(annuity_factor(0, 0.04), Err(Undefined::NothingToDivideBy));
    assert_eq!(Range::new(2.0, 1.0, 3.0), Err(Undefined::OutOfRange));
    assert_eq!(Range::around(1.0, -0.2), Err(Undefined::OutOfRange));
    let free = key_figures(&[Year { benefits: 1.0, costs: 0.0 }], 0.04).unwrap();
    assert_eq!(free.ratio, Err(Undefined::NothingToDivideBy));
}

#[test]
fn factors_come_out_as_printed_in_tables() {
    let worth = discounted(&[1.0; 6], 0.04).unwrap();
    for (at, wanted) in
        [1.0, 0.961_538, 0.924_556, 0.888_996, 0.854_804, 0.821_927].iter().enumerate()
    {
        near(worth[at], *wanted, 5e-7);
    }
    near(annuity_factor(5, 0.04).unwrap(), 4.451_822, 5e-7);
    near(annuity_factor(10, 0.04).unwrap(), 8.1109, 5e-5);
    near(annuity_factor(7, 0.0).unwrap(), 7.0, 1e-12);
}

#[test]
fn payback_is_the_last_time_that_something_is_owed() {
    near(payback(&[-100.0, 150.0, -100.0, 200.0]).unwrap(), 2.25, 1e-12);
    near(payback(&[-100.0, 100.0]).unwrap(), 1.0, 1e-12);
    near(payback(&[0.0, 10.0]).unwrap(), 0.0, 0.0);
    assert_eq!(payback(&[-100.0, 99.0]), Err(Undefined::NotPaidBack));
}

#[test]
fn a_rate_of_return_is_told_only_where_there_is_one() {
    near(internal_rate_of_return(&[-100.0, 110.0]).unwrap(), 0.1, 1e-12);
    near(internal_rate_of_return(&[-100.0, 50.0]).unwrap(), -0.5, 1e-12);
    near(internal_rate_of_return(&[0.0, 100.0, -121.0]).unwrap(), 0.21, 1e-12);
    let several = internal_rate_of_return(&[-100.0, 250.0, -150.0]);
    assert_eq!(several, Err(Undefined::SeveralSignChanges));
    assert_eq!(internal_rate_of_return(&[1.0, 2.0]), Err(Undefined::NoSignChange));
    assert_eq!(internal_rate_of_return(&[]), Err(Undefined::NoSignChange));
    assert_eq!(internal_rate_of_return(&[-1e308, 5e-324]), Err(Undefined::NotFinite));
}

#[test]
fn the_bad_case_takes_each_input_at_its_worse_end() {
    let ranges = [Range::new(80.0, 100.0, 130.0).unwrap(), Range::new(40.0, 50.0, 70.0).unwrap()];
    let found = cases(&ranges, |inputs| Ok(inputs[0] - inputs[1])).unwrap();
    near(found.low, 10.0, 0.0);
    near(found.expected, 50.0, 0.0);
    near(found.high, 90.0, 0.0);
}

#[test]
fn a_simulation_repeats_itself_and_follows_its_triangle() {
    let ranges = [Range::new(0.0, 1.0, 4.0).unwrap()];
    let run = |seed, draws| simulate(&ranges, (seed, draws), |inputs| Ok(inputs[0] - 1.0));
    assert_eq!(run(7, 500), run(7, 500));
    assert_ne!(run(7, 500), run(8, 500));
    let spread = run(1, MOST_DRAWS).unwrap();
    // Mean (0 + 1 + 4) ÷ 3, three quarters above the peak, and the quantiles of the triangle.
    near(spread.mean, 5.0 / 3.0 - 1.0, 0.01);
    near(spread.share_above_zero, 0.75, 0.01);
    near(spread.tenth, 0.4_f64.sqrt() - 1.0, 0.02);
    near(spread.median, 3.0 - 6.0_f64.sqrt(), 0.02);
    near(spread.ninetieth, 3.0 - 1.2_f64.sqrt(), 0.02);
    assert_eq!(run(1, 0), Err(Undefined::OutOfRange));
    assert_eq!(run(1, MOST_DRAWS + 1), Err(Undefined::OutOfRange));
}

/// Whole kroner, so that sums are exact in any order.
fn whole_kroner() -> impl Strategy<Value = f64> {
    (-1_000_000_000_i32..1_000_000_000).prop_map(f64::from)
}

proptest! {
    #[test]
    fn at_a_rate_of_zero_the_npv_is_the_sum(flows in vec(whole_kroner(), 0..40)) {
        let sum: f64 = flows.iter().sum();
        prop_assert_eq!(present_value(&flows, 0.0), Ok(sum));
    }

    #[test]
    fn another_currency_scales_the_npv(
        flows in vec(whole_kroner(), 1..40), rate in -0.5..0.5, factor in 0.01..100.0,
    ) {
        let scaled: Vec<f64> = flows.iter().map(|flow| flow * factor).collect();
        let sizes: f64 = discounted(&scaled, rate).unwrap().iter().map(|it| it.abs()).sum();
        let apart: f64 = present_value(&scaled, rate).unwrap()
            - factor * present_value(&flows, rate).unwrap();
        prop_assert!(apart.abs() <= 1e-12 * sizes);
    }

    #[test]
    fn a_ratio_above_one_says_the_same_as_an_npv_above_zero(
        years in vec((0_i32..1_000_000, 1_i32..1_000_000), 1..20), rate in 0.0..0.2,
    ) {
        let years: Vec<Year> = years
            .iter()
            .map(|(benefits, costs)| Year { benefits: (*benefits).into(), costs: (*costs).into() })
            .collect();
        let figures = key_figures(&years, rate).unwrap();
        prop_assume!(figures.npv.abs() > 1e-6);
        prop_assert_eq!(figures.ratio.unwrap() > 1.0, figures.npv > 0.0);
    }

    #[test]
    fn parties_add_up_in_any_order(amounts in vec((any::<bool>(), whole_kroner()), 0..40)) {
        let party = |ours| if ours { Party::Municipality } else { Party::Others };
        let amounts: Vec<_> = amounts.into_iter().map(|(ours, it)| (party(ours), it)).collect();
        let backwards: Vec<_> = amounts.iter().rev().copied().collect();
        for perspective in [Perspective::Municipality, Perspective::Society] {
            let (there, back) = (perspective.sum(&amounts), perspective.sum(&backwards));
            prop_assert_eq!(there.to_bits(), back.to_bits());
        }
    }

    #[test]
    fn at_the_rate_of_return_the_flows_are_worth_nothing(
        spent in 1_i32..1_000_000, earned in vec(1_i32..1_000_000, 1..12),
    ) {
        let flows: Vec<f64> =
            std::iter::once(-spent).chain(earned).map(f64::from).collect();
        let rate = internal_rate_of_return(&flows).unwrap();
        let worth = present_value(&flows, rate).unwrap();
        prop_assert!(worth.abs() <= 1e-9 * f64::from(spent), "{worth}");
    }
}
