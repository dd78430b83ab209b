//! Signal and noise in words: titles, sentences, marks and tables say the same.

use stifinner::charts::table;
use stifinner::charts::theme::Theme;
use stifinner::charts::trend::{News, render};
use stifinner::charts::{Frame, Size};
use stifinner::domain::calc::spc::{Assurance, Meaning};
use stifinner::domain::{
    Benefit, ChartKind, Day, Direction, Id, Indicator, IndicatorId, Line, Mark, Value,
};
use stifinner::figures::measures::{MeasureFigures, measures, n_signals, signals_first};
use stifinner::figures::signals::chart_why;
use stifinner::figures::{steadiness, trend};
use stifinner::i18n::Locale;

use crate::counted::shares;
use crate::figures::texts;
use crate::looked_at::{segment, trips};

fn today() -> Day {
    Day::from_ymd(2026, 9, 1).unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// Thirteen ordinary months, then seven below the mean.
fn fewer() -> Indicator {
    let before = [9.0, 11.0, 10.0, 12.0, 9.0, 11.0, 10.0, 12.0, 10.0, 11.0, 9.0, 12.0, 11.0];
    trips(&[&before[..], &[8.0, 7.5, 8.0, 7.5, 8.0, 7.5, 8.0]].concat())
}

#[track_caller]
fn check_title(indicator: &Indicator, nb: &str, en: &str) {
    for (locale, wanted) in [(Locale::Nb, nb), (Locale::En, en)] {
        assert_eq!(plain(&trend(indicator, &texts(locale), today()).title), wanted);
    }
}

#[test]
fn the_title_says_the_signal() {
    check_title(
        &fewer(),
        "Ned fra 9 til 8 turer siden første måling, nullpunkt mangler: 7 målinger på rad under \
         gjennomsnittet",
        "Down from 9 to 8 turer since the first measurement, there is no baseline: 7 measurements \
         in a row below the mean",
    );
    let rising = [1.0, 9.0].repeat(7).into_iter().chain((2..9).map(f64::from));
    check_title(
        &trips(&rising.collect::<Vec<_>>()),
        "Opp fra 1 til 8 turer siden første måling, nullpunkt mangler: 7 målinger på rad som stiger",
        "Up from 1 to 8 turer since the first measurement, there is no baseline: 7 rising \
         measurements in a row",
    );
    let mut last = [4.0, 6.0].repeat(10);
    last.push(30.0);
    check_title(
        &trips(&last),
        "Opp fra 4 til 30 turer siden første måling, nullpunkt mangler: siste måling er over øvre \
         grense",
        "Up from 4 to 30 turer since the first measurement, there is no baseline: the latest \
         measurement is above the upper limit",
    );
}

#[test]
fn ordinary_variation_makes_no_title() {
    check_title(
        &trips(&[4.0, 6.0].repeat(10)),
        "Opp fra 4 til 6 turer siden første måling, nullpunkt mangler",
        "Up from 4 to 6 turer since the first measurement, there is no baseline",
    );
}

/// What the description says about signal and noise.
#[track_caller]
fn check_told(indicator: &Indicator, wanted: &str) {
    let told = plain(&trend(indicator, &texts(Locale::Nb), today()).description);
    assert!(told.ends_with(wanted), "{told}");
}

#[test]
fn the_description_tells_lines_limits_and_signal() {
    check_told(
        &trips(&[4.0, 6.0].repeat(10)),
        "Gjennomsnittet er 5 turer. Vanlig variasjon ligger mellom −0,32 og 10,32 turer. Ingenting \
         tyder på en endring: siste måling er vanlig variasjon.",
    );
    check_told(
        &trips(&[1.0, 1.0, 2.0, 1.0, 1.0, 3.0, 3.0, 4.0, 3.0, 3.0]),
        "Medianen er 2,5 turer. Signal: medianen krysses sjeldnere enn ved tilfeldigheter \
         (endring). Med så få målinger er reglene bare en tommelfingerregel.",
    );
}

#[test]
fn a_new_start_is_told_with_its_reason_noted_and_its_limits_provisional() {
    let mut it = fewer();
    it.segments = vec![segment(13, "Nye nøkler.")];
    check_told(
        &it,
        "Fra 1. februar 2025 sammenliknes målingene på nytt: Nye nøkler. Gjennomsnittet er \
         7,79 turer. Vanlig variasjon ligger mellom 6,46 og 9,12 turer. Ingenting tyder på en \
         endring: siste måling er vanlig variasjon. Grensene er foreløpige: de bygger på færre enn \
         12 målinger.",
    );
    let spec = trend(&it, &texts(Locale::Nb), today());
    let notes: Vec<_> = spec.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(notes, ["Nye nøkler."]);
    let stretches = &spec.signals.as_ref().unwrap().stretches;
    let places: Vec<_> = stretches.iter().map(|it| (it.places, it.is_provisional)).collect();
    assert_eq!(places, [((0, 12), false), ((13, 19), true)]);
}

#[test]
fn the_picture_and_its_table_say_the_same() {
    let spec = trend(&fewer(), &texts(Locale::Nb), today());
    for place in 0..20 {
        let (sign, row) = (spec.sign(place), table::measurement(&spec, place).unwrap());
        assert_eq!(sign.map(|it| it.words.clone()), row.signal);
        assert_eq!(sign.map(|it| it.news), (place >= 13).then_some(News::Improvement), "{place}");
    }
    let words = table::measurement(&spec, 19).unwrap().signal;
    assert_eq!(words.as_deref(), Some("del av en rekke under gjennomsnittet (bedring)"));
}

#[test]
fn a_short_series_and_a_chosen_line_have_no_signals() {
    let mut it = fewer();
    assert!(trend(&it, &texts(Locale::Nb), today()).signals.is_some());
    it.chart = Some(ChartKind::Line);
    assert_eq!(trend(&it, &texts(Locale::Nb), today()).signals, None);
    assert_eq!(trend(&trips(&[1.0; 9]), &texts(Locale::Nb), today()).signals, None);
}

#[test]
fn variation_and_assurance_are_said_in_words() {
    let check = |it: &Indicator, meaning, variation: &str, assurance, assured: Option<&str>| {
        let steady = steadiness(it, &texts(Locale::Nb));
        assert_eq!((steady.meaning, steady.variation.as_str()), (meaning, variation));
        assert_eq!((steady.assurance, steady.assured.as_deref()), (assurance, assured));
    };
    let few = trips(&[1.0; 9]);
    check(&few, None, "For få målinger til å se signaler", None, None);
    let mut it = fewer();
    it.target = Mark { value: Some(Value::new(8.0).unwrap()), day: None };
    check(
        &it,
        Some(Meaning::Improvement),
        "Signal om bedring",
        Some(Assurance::HitOrMiss),
        Some("Når målet av og til"),
    );
    it.direction = Some(Direction::Higher);
    it.target.value = Some(Value::new(99.0).unwrap());
    check(
        &it,
        Some(Meaning::Concern),
        "Signal om forverring",
        Some(Assurance::Fails),
        Some("Når ikke målet slik det er nå"),
    );
}

#[test]
fn the_chart_says_why_it_is_the_one_it_is() {
    let check = |n: usize, chart, wanted: &str| {
        let mut it = trips(&vec![1.0; n]);
        it.chart = chart;
        assert_eq!(chart_why(&it, &texts(Locale::En)), wanted);
    };
    check(
        1,
        None,
        "1 measurement gives a line. With 10 or more the chart can tell whether something has \
         changed.",
    );
    let run = "14 measurements: a run chart, which tells whether something has changed. With 20 or \
               more there are enough to show the limits of ordinary variation.";
    check(14, None, run);
    check(14, Some(ChartKind::RunChart), run);
    check(14, Some(ChartKind::Line), &format!("You have chosen a line. {run}"));
    check(
        14,
        Some(ChartKind::Count),
        "You have chosen a chart of counted events (c). The limits follow from how many events \
         there are on average, and hold when each measurement covers the same length of time.",
    );
}

#[test]
fn a_chart_that_cannot_be_made_says_what_is_in_the_way() {
    let check = |chart, locale, measured: &[f64], wanted: &str| {
        let it = Indicator { chart: Some(chart), ..trips(measured) };
        let spec = trend(&it, &texts(locale), today());
        assert_eq!(spec.signals, None, "a plain line");
        assert_eq!(plain(&chart_why(&it, &texts(locale))), wanted);
    };
    let day = "1. januar 2024";
    let size = format!(
        "Dere har valgt diagram for andeler (p). Målingen fra {day} mangler hvor mange den er gjort \
         på (n). Derfor vises målingene som en linje."
    );
    check(ChartKind::Share, Locale::Nb, &[5.0, 7.0], &size);
    let share = format!(
        "De har valt diagram for delar (p). Målinga frå {day} er ikkje ein prosent mellom 0 og 100. \
         Derfor blir målingane viste som ei linje."
    );
    check(ChartKind::Share, Locale::Nn, &[101.0, 7.0], &share);
    let negative = "Ni har valt diagram för händelser per fall (u). Mätningen från 1 januari 2024 är \
                    mindre än 0. Därför visas mätningarna som en linje.";
    check(ChartKind::Rate, Locale::Sv, &[-1.0, 7.0], negative);
    let whole = "You have chosen a chart of counted events (c). The measurement of 1 January 2024 is \
                 not a whole number of events, so the measurements are shown as a line.";
    check(ChartKind::Count, Locale::En, &[1.5, 7.0], whole);
}

#[test]
fn limits_that_vary_are_told_for_the_latest_measurement() {
    let mut it = Indicator { chart: Some(ChartKind::Share), ..trips(&[]) };
    it.unit = Some(Line::new("prosent").unwrap());
    it.series = shares();
    // p̄ = 50 of 270, and 31 of the last 100.
    check_told(
        &it,
        "Gjennomsnittet er 18,52 prosent. Med like mange som i siste måling ligger vanlig variasjon \
         mellom 6,87 og 30,17 prosent. Signal: siste måling er over øvre grense (forverring). \
         Grensene er foreløpige: de bygger på færre enn 12 målinger.",
    );
    let spec = trend(&it, &texts(Locale::Nb), today());
    let stretch = &spec.signals.as_ref().unwrap().stretches[0];
    assert_eq!(stretch.varying.len(), 4);
    let upper = &stretch.limits.as_ref().unwrap()[1];
    assert_eq!(upper.label, "øvre grense 30,17");
    assert!((upper.value - stretch.varying[3].1).abs() < 1e-12, "named where it ends");
    let row = table::measurement(&spec, 3).unwrap();
    assert_eq!(row.signal.as_deref(), Some("over øvre grense (forverring)"));
    assert_eq!(row.limits, Some(["6,9", "30,2"].map(str::to_owned)), "those of this point");
}

#[test]
fn all_indicators_stand_side_by_side_without_words_in_their_pictures() {
    let mut project = crate::family_house::family_house();
    let mut better = fewer();
    better.target = Mark { value: Some(Value::new(8.0).unwrap()), day: None };
    let benefit = Benefit::new(better.benefits[0], Line::new("Mindre kjøring").unwrap());
    project.benefits = [benefit].into_iter().collect();
    let few = Indicator { id: IndicatorId::from_bits(2), ..trips(&[3.0]) };
    project.indicators = [better, few].into_iter().collect();
    let all = measures(&project, &texts(Locale::Nb), today());
    let names: Vec<_> = all.iter().map(|it| (it.name.as_str(), it.of.as_str())).collect();
    assert_eq!(names, [("Bomturer", "Mindre kjøring"); 2]);
    assert_eq!(n_signals(&all), (1, 0));
    assert_eq!(signals_first(&all), [0, 1]);
    assert_eq!(signals_first(&[all[1].clone(), all[0].clone()]), [1, 0], "the signal comes first");
    assert_eq!(all[0].figures.target, "8");
    assert!(all[0].figures.limits.contains(" til "), "{:?}", all[0].figures);
    let plain = MeasureFigures { latest: "3\u{a0}turer".into(), ..MeasureFigures::default() };
    assert_eq!(all[1].figures, plain);
    for measure in &all {
        let size = Size { width: 280, height: 160 };
        let svg = render(&measure.picture, Theme::Light, size, Frame::Bare).unwrap();
        for word in ["gjennomsnitt", "grense", "mål", "bedring"] {
            assert!(!svg.as_str().contains(&format!(">{word}")), "{word}");
        }
    }
}
