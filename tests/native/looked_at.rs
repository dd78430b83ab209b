//! An indicator's measurements looked at: which chart, which parts, and what the end of the series
//! says.

use std::sync::Arc;

use stifinner::domain::calc::spc::{
    Analysis, Assurance, Meaning, Reason, Side, Worked, analysis, proposed,
};
use stifinner::domain::{
    Benefit, BenefitId, ChartKind, Day, Direction, Entity, Field, Id, Indicator, IndicatorId, Line,
    Point, Project, Refusal, Rule, Segment, Series, Value,
};
use stifinner::figures::trend::trend;
use stifinner::i18n::Locale;

use crate::figures::texts;

pub fn value(number: f64) -> Value {
    Value::new(number).unwrap()
}

/// The n-th of the month days that were measured, from January 2024 on.
pub fn month(n: u32) -> Day {
    Day::from_ymd(2024 + i32::try_from(n / 12).unwrap(), n % 12 + 1, 1).unwrap()
}

/// Trips a month: fewer are better.
pub fn trips(measured: &[f64]) -> Indicator {
    let name = Line::new("Bomturer").unwrap();
    let mut it = Indicator::new(IndicatorId::from_bits(1), BenefitId::from_bits(1), name);
    it.unit = Some(Line::new("turer").unwrap());
    it.direction = Some(Direction::Lower);
    let points = measured.iter().zip(0..).map(|(&number, n)| Point::new(month(n), value(number)));
    it.series = Arc::new(Series::new(points.collect()));
    it
}

pub fn segment(start: u32, reason: &str) -> Segment {
    Segment { start: month(start), reason: Line::new(reason).unwrap() }
}

/// What is said of the chart in sentences.
fn told(it: &Indicator) -> String {
    trend(it, &texts(Locale::Nb), month(12)).description
}

/// Where the parts begin and end.
fn parts(analysis: &Analysis) -> Vec<(usize, usize)> {
    analysis.parts.iter().map(|part| (part.places.start, part.places.end)).collect()
}

#[test]
fn the_number_of_measurements_proposes_a_chart() {
    let rows = [
        (0, ChartKind::Line),
        (9, ChartKind::Line),
        (10, ChartKind::RunChart),
        (19, ChartKind::RunChart),
        (20, ChartKind::Xmr),
        (200_000, ChartKind::Xmr),
    ];
    for (n, wanted) in rows {
        assert_eq!(proposed(n), wanted, "{n}");
    }
}

#[test]
fn what_people_choose_goes_before_what_is_proposed() {
    let mut it = trips(&[1.0, 2.0, 3.0]);
    assert_eq!((analysis(&it).kind, analysis(&it).is_proposed), (ChartKind::Line, true));
    it.chart = Some(ChartKind::Xmr);
    assert_eq!((analysis(&it).kind, analysis(&it).is_proposed), (ChartKind::Xmr, false));
    assert_eq!(analysis(&it).meanings, [Meaning::Common; 3]);
}

#[test]
fn limits_without_the_largest_leaps_are_tighter_and_said_to_be() {
    let mut it = trips(&[10.0, 11.0, 10.0, 12.0, 11.0, 10.0, 11.0, 30.0, 11.0, 10.0, 12.0, 11.0]);
    let mut limits = |kind| {
        it.chart = Some(kind);
        (analysis(&it).parts[0].worked.limits().unwrap(), told(&it))
    };
    let (wide, plain) = limits(ChartKind::Xmr);
    let (tight, screened) = limits(ChartKind::XmrScreened);
    assert!(wide.lower < tight.lower && tight.upper < wide.upper, "{wide:?} {tight:?}");
    // Moving ranges but the two of 19: 11 in 9, so 12.4167 ± 2.66 × 11 ÷ 9.
    assert!((tight.upper - 15.667_777_8).abs() < 1e-6, "{tight:?}");
    let sentence = "De største sprangene er holdt utenfor grensene.";
    assert_eq!([plain, screened].map(|it| it.contains(sentence)), [false, true]);
}

#[test]
fn a_plain_line_says_nothing() {
    let plain = analysis(&trips(&[1.0; 9]));
    assert_eq!((plain.parts.len(), plain.meanings.len()), (0, 0));
    assert_eq!((plain.variation(), plain.n_at_end()), (None, 0));
}

#[test]
fn a_series_is_one_part_until_somebody_says_where_it_begins_anew() {
    let mut it = trips(&[5.0; 24]);
    assert_eq!(parts(&analysis(&it)), [(0, 24)]);
    it.segments = vec![segment(12, "Ny rutine")];
    let looked_at = analysis(&it);
    assert_eq!(parts(&looked_at), [(0, 12), (12, 24)]);
    let reasons: Vec<_> = looked_at.parts.iter().map(|it| it.reason.is_some()).collect();
    assert_eq!(reasons, [false, true]);
}

#[test]
fn a_segment_without_measurements_is_no_part() {
    let mut it = trips(&[5.0; 20]);
    it.segments = vec![segment(0, "First"), segment(10, "A"), segment(10, "B"), segment(99, "C")];
    assert_eq!(parts(&analysis(&it)), [(0, 10), (10, 20)]);
}

#[test]
fn a_segment_at_the_last_measurement_has_no_limits_yet() {
    let mut it = trips(&[5.0; 20]);
    it.segments = vec![segment(19, "Ny rutine")];
    let looked_at = analysis(&it);
    assert_eq!(parts(&looked_at), [(0, 19), (19, 20)]);
    let Worked::Xmr(last) = &looked_at.parts[1].worked else { panic!("not an XmR chart") };
    assert_eq!((last.limits, last.is_provisional), (None, true));
    it.direction = Some(Direction::Lower);
    assert_eq!(looked_at.assurance(&it), None);
}

#[test]
fn months_without_a_measurement_make_no_difference() {
    let values: Vec<f64> = (0..20).map(|n| f64::from(n % 3)).collect();
    let full = trips(&values);
    let mut gaps = full.clone();
    let points = values.iter().zip(0..).map(|(&it, n)| Point::new(month(n * 3), value(it)));
    gaps.series = Arc::new(Series::new(points.collect()));
    assert_eq!(analysis(&full).parts, analysis(&gaps).parts);
}

#[test]
fn seven_at_the_end_below_the_mean_are_good_news_where_less_is_better() {
    let before = [9.0, 11.0, 10.0, 12.0, 9.0, 11.0, 10.0, 12.0, 10.0, 11.0, 9.0, 12.0, 11.0];
    let it = trips(&[&before[..], &[8.0, 7.5, 8.0, 7.5, 8.0, 7.5, 8.0]].concat());
    let looked_at = analysis(&it);
    let variation = looked_at.variation().unwrap();
    assert_eq!(variation.meaning, Meaning::Improvement);
    let flag = variation.flag.unwrap();
    assert_eq!((flag.reason, flag.side), (Reason::Run, Side::Below));
    assert_eq!(looked_at.n_at_end(), 7);
    let higher = Indicator { direction: Some(Direction::Higher), ..it.clone() };
    assert_eq!(analysis(&higher).variation().unwrap().meaning, Meaning::Concern);
    let unknown = Indicator { direction: None, ..it };
    assert_eq!(analysis(&unknown).variation().unwrap().meaning, Meaning::Neutral);
}

#[test]
fn few_crossings_alone_say_that_something_changed_and_not_which_way() {
    // Runs of four and less, and one crossing where two are the fewest.
    let it = trips(&[1.0, 1.0, 2.0, 1.0, 1.0, 3.0, 3.0, 4.0, 3.0, 3.0]);
    let looked_at = analysis(&it);
    assert_eq!(looked_at.kind, ChartKind::RunChart);
    let variation = looked_at.variation().unwrap();
    assert_eq!((variation.meaning, variation.flag), (Meaning::Neutral, None));
}

#[test]
fn the_target_is_held_against_the_last_part() {
    let high = [[20.0, 22.0].repeat(6), [4.0, 6.0].repeat(6)].concat();
    let mut it = trips(&high);
    it.segments = vec![segment(12, "Ny rutine")];
    let mut check = |target: Option<f64>, wanted: Option<Assurance>| {
        it.target.value = target.map(value);
        assert_eq!(analysis(&it).assurance(&it), wanted, "{target:?}");
    };
    check(None, None);
    check(Some(15.0), Some(Assurance::Passes));
    check(Some(5.0), Some(Assurance::HitOrMiss));
    check(Some(-1.0), Some(Assurance::Fails));
}

#[test]
fn what_the_last_measurement_contradicts_is_not_said() {
    let check = |last: f64, target: f64, wanted: Assurance| {
        let mut it = trips(&[[20.0, 22.0].repeat(10), vec![last]].concat());
        it.target.value = Some(value(target));
        assert_eq!(analysis(&it).assurance(&it), Some(wanted), "{last} against {target}");
    };
    check(21.0, 5.0, Assurance::Fails);
    check(4.0, 5.0, Assurance::HitOrMiss);
    check(5.0, 5.0, Assurance::HitOrMiss);
    check(21.0, 40.0, Assurance::Passes);
    check(44.0, 40.0, Assurance::HitOrMiss);
}

#[test]
fn a_level_to_be_kept_is_held_against_the_worst_that_counts_as_kept() {
    let mut it = trips(&[4.0, 6.0].repeat(10));
    it.baseline.value = Some(value(5.0));
    let mut check = |tolerance: f64, wanted: Assurance| {
        it.rule = Rule::Keep { tolerance: value(tolerance) };
        assert_eq!(analysis(&it).assurance(&it), Some(wanted), "{tolerance}");
    };
    check(1.0, Assurance::HitOrMiss);
    check(9.0, Assurance::Passes);
}

#[test]
fn segments_out_of_order_are_refused() {
    let mut it = trips(&[1.0]);
    it.segments = vec![segment(5, "B"), segment(2, "A")];
    let mut project = crate::family_house::family_house();
    let benefit = Benefit::new(it.benefits[0], Line::new("Færre bomturer").unwrap());
    project.benefits = [benefit].into_iter().collect();
    let admit = |it: &Indicator, project: &Project| it.admit(project);
    let refused = Err(Refusal::OutOfRange { field: Field::Segments });
    assert_eq!(admit(&it, &project), refused);
    it.segments.reverse();
    assert_eq!(admit(&it, &project), Ok(()));
}
