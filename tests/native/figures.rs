//! What figures say: titles, sentences, specs, and how measurements are read.

use std::sync::Arc;

use stifinner::charts::theme::Theme;
use stifinner::charts::trend::render;
use stifinner::charts::{Frame, Size};
use stifinner::domain::{
    BenefitId, Day, Direction, Frequency, Id, Indicator, IndicatorId, Line, Mark, Point, Rule,
    Series, Value,
};
use stifinner::figures::measured::Reader;
use stifinner::figures::realized::direction_warning;
use stifinner::figures::{Decided, realized_words, trend, with_decisions};
use stifinner::i18n::{Locale, Texts};

pub fn texts(locale: Locale) -> Texts {
    let source = match locale {
        Locale::Nb => include_str!("../../src/i18n/texts/nb.txt"),
        Locale::Nn => include_str!("../../src/i18n/texts/nn.txt"),
        Locale::Sv => include_str!("../../src/i18n/texts/sv.txt"),
        Locale::En => include_str!("../../src/i18n/texts/en.txt"),
    };
    Texts::parse(locale, source).unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn value(number: f64) -> Value {
    Value::new(number).unwrap()
}

fn line(text: &str) -> Option<Line> {
    Some(Line::new(text).unwrap())
}

fn mark(number: f64, on: &str) -> Mark {
    Mark { value: Some(value(number)), day: Some(day(on)) }
}

/// Minutes, from a baseline in February to a target at the end of the year; measured monthly.
fn minutes(baseline: Option<f64>, target: Option<f64>, measured: &[f64]) -> Indicator {
    let name = Line::new("Tid til medisinbesøk").unwrap();
    let mut it = Indicator::new(IndicatorId::from_bits(1), BenefitId::from_bits(1), name);
    it.unit = line("minutter per bruker per 14 dager");
    it.baseline = baseline.map_or_else(Mark::default, |b| mark(b, "2026-02-02"));
    it.target = target.map_or_else(Mark::default, |t| mark(t, "2026-12-31"));
    let points = measured.iter().zip(1..).map(|(&number, month)| {
        Point::new(Day::from_ymd(2026, 2 + month, 12).unwrap(), value(number))
    });
    it.series = Arc::new(Series::new(points.collect()));
    it
}

fn keep(baseline: f64, tolerance: f64, measured: &[f64]) -> Indicator {
    let mut it = minutes(Some(baseline), None, measured);
    it.unit = line("besøk");
    it.rule = Rule::Keep { tolerance: value(tolerance) };
    it.direction = Some(Direction::Lower);
    it
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// The title in bokmål and English.
#[track_caller]
fn check_title(indicator: &Indicator, nb: &str, en: &str) {
    for (locale, wanted) in [(Locale::Nb, nb), (Locale::En, en)] {
        let spec = trend(indicator, &texts(locale), day("2026-09-01"));
        assert_eq!(plain(&spec.title), wanted);
    }
}

#[test]
fn the_title_says_which_way_it_went_and_how_near_the_target_is() {
    let of = |b: f64, t: f64, m: f64| minutes(Some(b), Some(t), &[m]);
    check_title(
        &of(360.0, 90.0, 90.0),
        "Ned fra 360 til 90 minutter, målet er nådd",
        "Down from 360 to 90 minutter, the target is reached",
    );
    check_title(
        &of(360.0, 90.0, 27.5),
        "Ned fra 360 til 27,5 minutter, målet er nådd og passert",
        "Down from 360 to 27.5 minutter, the target is reached and passed",
    );
    check_title(
        &of(60.0, 80.0, 75.0),
        "Opp fra 60 til 75 minutter, 75 % av veien til målet",
        "Up from 60 to 75 minutter, 75% of the way to the target",
    );
    check_title(
        &of(12.0, 4.0, 14.0),
        "Opp fra 12 til 14 minutter, lenger fra målet enn ved nullpunktet",
        "Up from 12 to 14 minutter, further from the target than at the baseline",
    );
    check_title(
        &of(12.0, 4.0, 12.0),
        "Uendret på 12 minutter, 0 % av veien til målet",
        "Unchanged at 12 minutter, 0% of the way to the target",
    );
    check_title(
        &of(100.0, 50.0, 50.01),
        "Ned fra 100 til 50,01 minutter, 99,9 % av veien til målet",
        "Down from 100 to 50.01 minutter, 99.9% of the way to the target",
    );
}

#[test]
fn a_level_to_keep_is_kept_or_not() {
    check_title(
        &keep(3.0, 0.5, &[3.4]),
        "Nivået er holdt: 3,4 besøk mot 3 ved nullpunktet",
        "The level is kept: 3.4 besøk against 3 at the baseline",
    );
    check_title(
        &keep(3.0, 0.5, &[3.0]),
        "Nivået er holdt på 3 besøk",
        "The level is kept at 3 besøk",
    );
    check_title(
        &keep(3.0, 0.5, &[3.6]),
        "Nivået er ikke holdt: 3,6 besøk mot 3 ved nullpunktet",
        "The level is not kept: 3.6 besøk against 3 at the baseline",
    );
}

#[test]
fn a_target_equal_to_the_baseline_is_a_level_to_keep() {
    let mut same = minutes(Some(4.0), Some(4.0), &[3.0]);
    same.direction = Some(Direction::Lower);
    check_title(
        &same,
        "Nivået er holdt: 3 minutter mot 4 ved nullpunktet",
        "The level is kept: 3 minutter against 4 at the baseline",
    );
}

#[test]
fn what_is_missing_is_said_in_the_title() {
    check_title(
        &minutes(None, Some(90.0), &[40.0, 28.0]),
        "Ned fra 40 til 28 minutter siden første måling, nullpunkt mangler",
        "Down from 40 to 28 minutter since the first measurement, there is no baseline",
    );
    check_title(
        &minutes(None, None, &[28.0]),
        "28 minutter ved første måling, nullpunkt mangler",
        "28 minutter at the first measurement, there is no baseline",
    );
    check_title(
        &minutes(Some(360.0), None, &[225.0]),
        "Ned fra 360 til 225 minutter, måltall mangler",
        "Down from 360 to 225 minutter, there is no target",
    );
    check_title(&minutes(None, None, &[]), "Ingen målinger ennå", "No measurements yet");
    check_title(
        &minutes(Some(360.0), Some(90.0), &[]),
        "Skal fra 360 til 90 minutter, ingen målinger ennå",
        "To go from 360 to 90 minutter, no measurements yet",
    );
}

#[test]
fn measurements_before_the_baseline_are_no_realization() {
    let mut early = minutes(Some(360.0), Some(90.0), &[350.0, 355.0]);
    early.baseline.day = Some(day("2026-08-01"));
    check_title(
        &early,
        "355 minutter ved siste måling, ingen måling etter nullpunktet ennå",
        "355 minutter at the latest measurement, none after the baseline yet",
    );
    assert!(!realized_words(&early, &texts(Locale::Nb)).is_result);
}

/// The card's figure and words in bokmål and English.
#[track_caller]
fn check_realized(indicator: &Indicator, nb: (&str, &str), en: (&str, &str)) {
    for (locale, (figure, words)) in [(Locale::Nb, nb), (Locale::En, en)] {
        let realized = realized_words(indicator, &texts(locale));
        assert_eq!((&*plain(&realized.figure), &*plain(&realized.words)), (figure, words));
    }
}

#[test]
fn the_realized_share_follows_the_worked_examples() {
    let of = |b: f64, t: f64, m: f64| minutes(Some(b), Some(t), &[m]);
    check_realized(
        &of(360.0, 90.0, 27.5),
        ("123 %", "av veien fra nullpunkt til mål. Målet er nådd og passert."),
        ("123%", "of the way from baseline to target. The target is reached and passed."),
    );
    check_realized(
        &of(12.0, 4.0, 6.0),
        ("75 %", "av veien fra nullpunkt til mål. 2 minutter gjenstår."),
        ("75%", "of the way from baseline to target. 2 minutter to go."),
    );
    check_realized(
        &of(12.0, 4.0, 3.0),
        ("112,5 %", "av veien fra nullpunkt til mål. Målet er nådd og passert."),
        ("112.5%", "of the way from baseline to target. The target is reached and passed."),
    );
    check_realized(
        &of(12.0, 4.0, 14.0),
        (
            "−25 %",
            "av veien fra nullpunkt til mål. Siste måling er dårligere enn nullpunktet, og \
             10 minutter gjenstår.",
        ),
        (
            "−25%",
            "of the way from baseline to target. The latest measurement is worse than the \
             baseline, and 10 minutter are to go.",
        ),
    );
    check_realized(
        &of(12.0, 4.0, 4.0),
        ("100 %", "av veien fra nullpunkt til mål. Målet er nådd."),
        ("100%", "of the way from baseline to target. The target is reached."),
    );
    check_realized(
        &of(100.0, 50.0, 41.0),
        ("118 %", "av veien fra nullpunkt til mål. Målet er nådd og passert."),
        ("118%", "of the way from baseline to target. The target is reached and passed."),
    );
}

#[test]
fn a_share_that_cannot_be_worked_out_says_why() {
    check_realized(
        &minutes(Some(1.0), Some(2.0), &[]),
        ("Ikke målt", "Den første målingen viser hvor langt dere er kommet."),
        ("Not measured", "The first measurement will show how far you have come."),
    );
    check_realized(
        &minutes(None, Some(2.0), &[1.0]),
        (
            "Uten nullpunkt",
            "Uten nullpunkt kan realiseringsgraden ikke regnes ut, så bare utviklingen vises. \
             Skriv inn nullpunktet når dere har det.",
        ),
        (
            "No baseline",
            "Without a baseline the realised share cannot be worked out, so only the trend is \
             shown. Write the baseline when you have it.",
        ),
    );
    check_realized(
        &minutes(Some(360.0), None, &[225.0]),
        (
            "Uten måltall",
            "Ned fra 360 til 225 minutter. Skriv inn måltallet for å se hvor stor del av veien \
             det er.",
        ),
        (
            "No target",
            "Down from 360 to 225 minutter. Write the target to see how much of the way that is.",
        ),
    );
}

#[test]
fn keeping_names_its_tolerance_and_what_decides() {
    check_realized(
        &keep(3.0, 0.5, &[3.4]),
        ("Holdt", "Siste måling er ikke dårligere enn nullpunktet med mer enn 0,5 besøk."),
        ("Kept", "The latest measurement is not worse than the baseline by more than 0.5 besøk."),
    );
    check_realized(
        &keep(3.0, 0.5, &[3.6]),
        ("Ikke holdt", "Siste måling er dårligere enn nullpunktet med mer enn 0,5 besøk."),
        ("Not kept", "The latest measurement is worse than the baseline by more than 0.5 besøk."),
    );
    let mut undecided = keep(3.0, 0.0, &[2.0]);
    undecided.direction = None;
    check_realized(
        &undecided,
        (
            "Ikke holdt",
            "Siste måling er dårligere enn nullpunktet. Velg hva som er best, høyere eller \
             lavere. Til da regnes begge veier som dårligere.",
        ),
        (
            "Not kept",
            "The latest measurement is worse than the baseline. Choose whether higher or lower \
             is better. Until then both ways count as worse.",
        ),
    );
}

#[test]
fn a_direction_against_the_figures_is_warned_of() {
    let t = texts(Locale::En);
    let mut it = minutes(Some(360.0), Some(90.0), &[225.0]);
    it.direction = Some(Direction::Lower);
    assert_eq!(direction_warning(&it, &t), None);
    it.direction = Some(Direction::Higher);
    let warning = direction_warning(&it, &t).unwrap();
    assert!(warning.starts_with("The direction says that higher is better"), "{warning}");
}

#[test]
fn the_description_tells_every_figure() {
    let mut it = minutes(Some(360.0), Some(90.0), &[350.123_456, 225.0]);
    it.source = line("Gerica");
    let mut last = it.series.last().unwrap().clone();
    last.n = Some(26);
    it.series = Arc::new(it.series.replaced(1, last).unwrap().0);
    let spec = trend(&it, &texts(Locale::Nb), day("2026-09-01"));
    assert_eq!(
        plain(&spec.description),
        "Nullpunktet 2. februar 2026 er 360 minutter. 2 målinger fra 12. mars 2026 til \
         12. april 2026. Siste måling, 12. april 2026, er 225 minutter (n = 26). Målet er \
         90 minutter innen 31. desember 2026. Realiseringsgraden er 50 %."
    );
    assert_eq!(
        plain(&spec.subtitle),
        "Tid til medisinbesøk, minutter per bruker per 14 dager · n = 26 · Kilde: Gerica"
    );
}

#[test]
fn decisions_of_the_time_that_is_drawn_are_notes_and_are_told() {
    let it = minutes(Some(360.0), Some(90.0), &[350.0, 225.0]);
    let t = texts(Locale::En);
    let spec = trend(&it, &t, day("2026-09-01"));
    let of = |name: &str, on: &str| Decided { day: day(on), name: name.to_owned() };
    let decisions = [of("Before", "2026-02-01"), of("On", "2026-05-01"), of("End", "2026-12-31")];
    let told = with_decisions(spec.clone(), &decisions, &t);
    let notes: Vec<_> = told.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["On", "End"]);
    let tail = "Decisions in the same period: “On” on 1 May 2026, “End” on 31 December 2026.";
    assert_eq!(plain(&told.description), format!("{} {tail}", plain(&spec.description)));
    assert_eq!(with_decisions(spec.clone(), &decisions[..1], &t), spec);
}

#[test]
fn the_description_says_what_is_missing() {
    let check = |it: &Indicator, wanted: &str| {
        let spec = trend(it, &texts(Locale::En), day("2026-09-01"));
        assert_eq!(plain(&spec.description), wanted);
    };
    check(
        &minutes(None, None, &[]),
        "There is no baseline, so only the trend can be shown. Nothing has been measured yet. \
         There is no target, so the realised share cannot be worked out.",
    );
    let mut same = minutes(Some(4.0), Some(4.0), &[4.0]);
    same.direction = Some(Direction::Lower);
    check(
        &same,
        "The baseline is 4 minutter (2 February 2026). The latest measurement, 12 March 2026, is \
         4 minutter. The target is 4 minutter by 31 December 2026. Target and baseline are the \
         same, so the level is to be kept. The level is kept, with a tolerance of 0 minutter.",
    );
}

#[test]
fn the_chart_shows_plan_gaps_and_notes() {
    let mut it = minutes(Some(360.0), Some(90.0), &[350.0, 225.0]);
    it.frequency = Some(Frequency::Weekly);
    let mut first = it.series.points().first().unwrap().clone();
    first.note = line("Pilot startet");
    it.series = Arc::new(it.series.replaced(0, first).unwrap().0);
    let spec = trend(&it, &texts(Locale::Nb), day("2026-09-01"));
    assert_eq!(spec.gap_days, Some(18));
    assert_eq!(spec.last_label.as_deref(), Some("225"));
    assert_eq!(spec.unit, "minutter");
    assert_eq!(spec.notes.iter().map(|it| it.text.as_str()).collect::<Vec<_>>(), ["Pilot startet"]);
    let plan = &spec.ways[0].points;
    assert_eq!(*plan, [(day("2026-02-02").days(), 360.0), (day("2026-12-31").days(), 90.0)]);
}

#[test]
fn a_day_that_is_not_known_is_said_at_the_line_and_makes_no_plan() {
    let mut it = minutes(Some(360.0), Some(90.0), &[225.0]);
    it.target.day = None;
    let spec = trend(&it, &texts(Locale::Nb), day("2026-09-01"));
    let target = spec.target.unwrap();
    assert_eq!((target.label.as_str(), target.day), ("mål 90 (uten dato)", None));
    assert_eq!(spec.ways, []);
}

#[test]
fn a_level_to_keep_shows_how_far_it_may_go() {
    let limit = |direction| {
        let mut it = keep(3.0, 0.5, &[3.1]);
        it.direction = direction;
        trend(&it, &texts(Locale::Nb), day("2026-09-01")).target.map(|line| line.value)
    };
    assert_eq!(limit(Some(Direction::Lower)), Some(3.5));
    assert_eq!(limit(Some(Direction::Higher)), Some(2.5));
    assert_eq!(limit(None), None);
}

#[test]
fn every_indicator_with_anything_to_show_can_be_drawn_in_every_language() {
    let all = [
        minutes(Some(360.0), Some(90.0), &[350.0, 27.5]),
        minutes(None, None, &[1.0]),
        minutes(Some(4.0), None, &[]),
        keep(3.0, 0.5, &[3.6, 3.4]),
    ];
    for locale in Locale::ALL {
        for it in &all {
            let spec = trend(it, &texts(locale), day("2026-09-01"));
            let size = Size { width: 560, height: 300 };
            let svg = render(&spec, Theme::Light, size, Frame::WithTitle).unwrap();
            assert!(svg.as_str().contains("<desc"), "{locale:?}");
        }
    }
}

/// A line by hand: day, value, n, note.
type Read<'a> = (&'a str, f64, Option<u32>, Option<&'a str>);

#[track_caller]
fn check_line(locale: Locale, text: &str, wanted: Result<Read<'_>, &str>) {
    let t = texts(locale);
    let reader = Reader::new(&t, day("2026-09-01"), "minutter per bruker");
    let read = reader.line(text);
    let wanted = wanted.map(|(on, number, n, note)| Point {
        n,
        note: note.and_then(line),
        ..Point::new(day(on), value(number))
    });
    match (read, wanted) {
        (Ok(read), Ok(wanted)) => assert_eq!(read, wanted, "{text}"),
        (Err(why), Err(part)) => assert!(plain(&why).contains(part), "{text}: {why}"),
        (read, wanted) => panic!("{text}: {read:?} instead of {wanted:?}"),
    }
}

#[test]
fn a_measurement_is_written_as_day_and_value() {
    let nb = |text, wanted| check_line(Locale::Nb, text, wanted);
    nb("12.3.26 27,5", Ok(("2026-03-12", 27.5, None, None)));
    nb("12. mars 2026 1 234,5", Ok(("2026-03-12", 1234.5, None, None)));
    nb("12.3 127,5", Ok(("2026-03-12", 127.5, None, None)));
    nb("12.3.26 27,5 minutter", Ok(("2026-03-12", 27.5, None, None)));
    nb("12.3.26 27,5 n=26", Ok(("2026-03-12", 27.5, Some(26), None)));
    nb("12.3.26 27,5 min n = 2, ferie", Ok(("2026-03-12", 27.5, None, Some("min n = 2, ferie"))));
    nb("12.3.26 27,5 n = 2, ferie", Ok(("2026-03-12", 27.5, Some(2), Some("ferie"))));
    nb("12.3.26\t27,5\t26\tferie", Ok(("2026-03-12", 27.5, Some(26), Some("ferie"))));
    nb("12.3.26;27,5", Ok(("2026-03-12", 27.5, None, None)));
    check_line(Locale::En, "12 Mar 2026 27.5", Ok(("2026-03-12", 27.5, None, None)));
    check_line(Locale::Sv, "2026-03-12 27,5", Ok(("2026-03-12", 27.5, None, None)));
}

#[test]
fn a_measurement_that_is_not_whole_says_what_to_write() {
    let nb = |text, part| check_line(Locale::Nb, text, Err(part));
    // Nobody can tell a year from a value here, so the day is said and the value asked for.
    nb("12.3 27", "forstått som 12. mars 2027. Skriv verdien");
    nb("12.3.26", "forstått som 12. mars 2026. Skriv verdien");
    nb("minutter 27,5", "begynner ikke med en dato");
    nb("12.3.26 mange", "«mange» ble ikke forstått som et tall");
    nb("12.3.26\t27,5\t2,5", "«2,5» er ikke et antall");
    nb("12.3.26\t27,5\t0", "«0» er ikke et antall");
}

fn rows(text: &str) -> Vec<Vec<String>> {
    stifinner::app::table::block::read(text)
}

#[track_caller]
fn check_block(text: &str, known: &Series, wanted: Result<(&[(&str, f64)], usize), &str>) {
    let t = texts(Locale::Nb);
    let reader = Reader::new(&t, day("2026-09-01"), "minutter");
    match (reader.block(&rows(text), known), wanted) {
        (Ok(block), Ok((points, n_known))) => {
            let read: Vec<(String, f64)> =
                block.points.iter().map(|it| (it.day.to_string(), it.value.get())).collect();
            let wanted: Vec<(String, f64)> =
                points.iter().map(|(on, number)| ((*on).to_owned(), *number)).collect();
            assert_eq!((read, block.n_known), (wanted, n_known), "{text}");
        }
        (Err(why), Err(wanted)) => assert_eq!(why, wanted),
        (read, wanted) => panic!("{text}: {read:?} instead of {wanted:?}"),
    }
}

#[test]
fn a_block_is_read_with_its_heads_its_decimal_mark_and_empty_rows() {
    let none = Series::default();
    check_block(
        "Dato\tMinutter\n1.2.26\t1.234,5\n\t\n2.2.26\t1.234\n",
        &none,
        Ok((&[("2026-02-01", 1234.5), ("2026-02-02", 1234.0)], 0)),
    );
    check_block(
        "2026-02-01\t27.5\n2026-02-02\t1,234",
        &none,
        Ok((&[("2026-02-01", 27.5), ("2026-02-02", 1234.0)], 0)),
    );
    check_block("01.02.2026 00:00\t12 %", &none, Ok((&[("2026-02-01", 12.0)], 0)));
}

#[test]
fn a_longer_version_of_a_sheet_brings_only_what_is_new() {
    let known = Series::new(vec![Point::new(day("2026-02-01"), value(10.0))]);
    check_block("1.2.26\t10\n2.2.26\t9", &known, Ok((&[("2026-02-02", 9.0)], 1)));
    check_block("1.2.26\t11", &known, Ok((&[("2026-02-01", 11.0)], 0)));
}

#[test]
fn a_row_that_is_not_understood_stops_the_block_and_is_named() {
    let none = Series::default();
    check_block(
        "Dato\tVerdi\n1.2.26\t10\n31.2.26\t11",
        &none,
        Err("Ingenting er limt inn. Rad 3: «31.2.26» ble ikke forstått som en dato. Skriv for \
             eksempel 1.2.2026."),
    );
    check_block(
        "1.2.26\tmange",
        &none,
        Err("Ingenting er limt inn. Rad 1: «mange» ble ikke forstått som et tall. Skriv for \
             eksempel 1 234,5."),
    );
}
