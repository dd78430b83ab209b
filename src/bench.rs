//! Doors for the benchmarks, behind the feature `bench`: the chart and the reader without the views
//! around them. Never part of the shipped app.
#![allow(missing_debug_implementations, reason = "handles of a benchmark, seen by its page only")]

use wasm_bindgen::prelude::wasm_bindgen;

use crate::charts::theme::Role;
use crate::charts::ticks::ZeroBase;
use crate::charts::trend::{
    Level, News, Reference, Sign, Signals, Stretch, TrendPoint, TrendSpec, Way, render,
};
use crate::charts::{Frame, Size, Theme};
use crate::domain::calc::spc::xmr::{Xmr, xmr};
use crate::figures::formats;
use crate::format;
use crate::i18n::Locale;

/// A trend chart of given points, ready to be drawn again and again.
#[wasm_bindgen]
pub struct BenchTrend {
    spec: TrendSpec,
    values: Vec<f64>,
}

#[wasm_bindgen]
impl BenchTrend {
    /// Takes days since 1970-01-01, none earlier than the one before, with a value each.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(days: &[i32], values: &[f64]) -> Self {
        let pairs = days.iter().zip(values);
        let point = |(&day, &value)| TrendPoint { day, value, n: None, note: None };
        let (first, last) = (ends(days), ends(values));
        let reference =
            |day, value, label: &str| Reference { day: Some(day), value, label: label.to_owned() };
        let spec = TrendSpec {
            id_prefix: "bench".to_owned(),
            title: "Minutes a visit fell from the baseline towards the target".to_owned(),
            subtitle: "Minutes a visit · n = 1,200 · source: work lists".to_owned(),
            description: "A long series that falls with noise and gaps.".to_owned(),
            unit: "minutes".to_owned(),
            points: pairs.map(point).collect(),
            gap_days: Some(7),
            last_label: Some(format!("{:.1}", last.1)),
            baseline: Some(reference(first.0, last.0, "Baseline")),
            target: Some(reference(first.1, last.0 / 2.0, "Target")),
            ways: vec![Way {
                role: Role::Planned,
                points: vec![(first.0, last.0), (first.1, last.0 / 2.0)],
                label: "Planned".to_owned(),
            }],
            notes: Vec::new(),
            signals: None,
            today: first.1,
            zero: ZeroBase::WhenNear,
            numbers: formats::numbers(Locale::En),
            dates: formats::dates(Locale::En),
        };
        Self { spec, values: values.to_vec() }
    }

    /// Lays the chart out and draws it. **Unit** CSS pixels.
    ///
    /// # Errors
    /// What the chart says, as words.
    pub fn svg(&self, width: u32, height: u32) -> Result<String, String> {
        svg(&self.spec, width, height)
    }

    /// The same with what tells signal from noise: works out limits and rules anew each time, as
    /// a new measurement makes the app do, and draws them. **Unit** CSS pixels.
    ///
    /// # Errors
    /// What the chart says, as words; also when there are no limits.
    pub fn svg_with_limits(&self, width: u32, height: u32) -> Result<String, String> {
        let looked_at = xmr(&self.values, false).ok_or_else(|| "no points".to_owned())?;
        let spec = TrendSpec { signals: Some(signals(&looked_at)?), ..self.spec.clone() };
        svg(&spec, width, height)
    }
}

fn svg(spec: &TrendSpec, width: u32, height: u32) -> Result<String, String> {
    let drawn = render(spec, Theme::Light, Size { width, height }, Frame::Bare);
    drawn.map(|svg| svg.as_str().to_owned()).map_err(|error| error.to_string())
}

/// One stretch with its limits, and each point that is no ordinary one.
fn signals(chart: &Xmr) -> Result<Signals, String> {
    let level = |value: f64| Level { value, label: format!("{value:.1}") };
    let limits = chart.limits.ok_or_else(|| "no limits".to_owned())?;
    let sign = || Sign { news: News::Change, words: "No ordinary one".to_owned() };
    Ok(Signals {
        stretches: vec![Stretch {
            places: (0, chart.flags.len().saturating_sub(1)),
            center: level(chart.mean),
            limits: Some([level(limits.lower), level(limits.upper)]),
            varying: Vec::new(),
            is_provisional: false,
        }],
        signs: chart.flags.iter().map(|flag| flag.map(|_| sign())).collect(),
        names: ["better", "worse", "change"].map(str::to_owned),
    })
}

/// Reads and checks a file as opening it does; answers with the number of measurements.
///
/// # Errors
/// Why it could not be read, as words; also when it was migrated or mended on the way, since that is
/// another way than the one that is measured.
#[wasm_bindgen]
pub fn bench_read(bytes: &[u8]) -> Result<usize, String> {
    let text = format::text_of(bytes).map_err(|error| error.to_string())?;
    let read = format::read_all(text).map_err(|error| error.to_string())?;
    let is_plain = |outcome: &format::ReadOutcome| {
        outcome.header.version == format::VERSION && outcome.repairs.is_empty()
    };
    if !read.outcomes.iter().all(is_plain) {
        return Err("not a sound file of the present version".to_owned());
    }
    Ok(read.outcomes.iter().map(|outcome| outcome.project.n_measurements()).sum())
}

/// First and last; the default of the type where there is none.
fn ends<T: Copy + Default>(all: &[T]) -> (T, T) {
    let of = |value: Option<&T>| value.copied().unwrap_or_default();
    (of(all.first()), of(all.last()))
}
