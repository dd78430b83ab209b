//! Signal or noise in words: what points say, how the series varies at its end, whether the target
//! is within reach, and the lines and marks of the chart.

use super::amount::Amounts;
use crate::charts::trend::{Level, News, Sign, Signals, Stretch};
use crate::domain::calc::spc::analysis::{RUN_CHART_FROM, XMR_FROM};
use crate::domain::calc::spc::xmr::PROVISIONAL_BELOW;
use crate::domain::calc::spc::{
    Analysis, Assurance, Flag, Hindrance, Limits, Meaning, Part, Reason, Side, Unsuited, Variation,
    Worked, analysis, proposed,
};
use crate::domain::{ChartKind, Indicator};
use crate::i18n::Texts;
use crate::words::Choice as _;

/// How an indicator varies and whether it reaches its target, as an icon and words say it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Steadiness {
    /// The meaning of the variation; `None` where there are too few measurements to tell.
    pub meaning: Option<Meaning>,
    /// The mark it has in a chart; `None` for ordinary variation.
    pub news: Option<News>,
    /// The same in words.
    pub variation: String,
    /// Whether the target is reached; `None` without limits or target.
    pub assurance: Option<Assurance>,
    /// The same in words.
    pub assured: Option<String>,
}

/// How an indicator varies, in words.
#[must_use]
pub fn steadiness(indicator: &Indicator, t: &Texts) -> Steadiness {
    let looked_at = analysis(indicator);
    let meaning = looked_at.variation().map(|variation| variation.meaning);
    let variation = match meaning {
        None => t.variation_too_few(),
        Some(Meaning::Common) => t.variation_common(),
        Some(Meaning::Improvement) => t.variation_improvement(),
        Some(Meaning::Concern) => t.variation_concern(),
        Some(Meaning::Neutral) => t.variation_change(),
    };
    let assurance = looked_at.assurance(indicator);
    let assured = assurance.map(|assurance| match assurance {
        Assurance::Passes => t.assurance_passes(),
        Assurance::Fails => t.assurance_fails(),
        Assurance::HitOrMiss => t.assurance_hit_or_miss(),
    });
    Steadiness {
        meaning,
        news: meaning.and_then(news),
        variation: variation.to_owned(),
        assurance,
        assured: assured.map(str::to_owned),
    }
}

fn news(meaning: Meaning) -> Option<News> {
    match meaning {
        Meaning::Common => None,
        Meaning::Improvement => Some(News::Improvement),
        Meaning::Concern => Some(News::Concern),
        Meaning::Neutral => Some(News::Change),
    }
}

fn news_word(t: &Texts, news: News) -> &str {
    match news {
        News::Improvement => t.news_improvement(),
        News::Concern => t.news_concern(),
        News::Change => t.news_change(),
    }
}

/// The lines and marks of a chart; `None` for a plain line.
pub(super) fn signals(t: &Texts, looked_at: &Analysis) -> Option<Signals> {
    if looked_at.parts.is_empty() {
        return None;
    }
    let line = line_name(t, looked_at.kind);
    let signs = looked_at.flags().zip(&looked_at.meanings).map(|(flag, &meaning)| {
        let (why, news) = (sign_words(t, flag?, line), news(meaning)?);
        Some(Sign { news, words: t.sign_words(&why, news_word(t, news)) })
    });
    Some(Signals {
        stretches: looked_at.parts.iter().map(|part| stretch(t, part)).collect(),
        signs: signs.collect(),
        names: News::ALL.map(|news| news_word(t, news).to_owned()),
    })
}

fn stretch(t: &Texts, part: &Part) -> Stretch {
    let center = part.worked.center();
    let limits = part.worked.limits();
    let all: Vec<f64> = std::iter::once(center)
        .chain(limits.into_iter().flat_map(|it| [it.lower, it.upper]))
        .collect();
    let words = Amounts::new(t.locale(), None, &all);
    let number = |value: f64| words.number(value);
    let label = match part.worked {
        Worked::RunChart(_) => t.chart_median(&number(center)),
        Worked::Xmr(_) | Worked::Counted(_) => t.chart_mean(&number(center)),
    };
    let limits = limits.map(|Limits { lower, upper }| {
        [
            Level { value: lower, label: t.chart_lower(&number(lower)) },
            Level { value: upper, label: t.chart_upper(&number(upper)) },
        ]
    });
    Stretch {
        places: (part.places.start, part.places.end.saturating_sub(1)),
        center: Level { value: center, label },
        limits,
        varying: part.worked.varying_limits().iter().map(|it| (it.lower, it.upper)).collect(),
        is_provisional: part.worked.is_provisional(),
    }
}

fn line_name(t: &Texts, kind: ChartKind) -> &str {
    match kind {
        ChartKind::Line | ChartKind::RunChart => t.line_median(),
        ChartKind::Xmr
        | ChartKind::XmrScreened
        | ChartKind::Share
        | ChartKind::Rate
        | ChartKind::Count => t.line_mean(),
    }
}

/// Why a point is no ordinary one.
fn sign_words(t: &Texts, Flag { reason, side }: Flag, line: &str) -> String {
    match (reason, side) {
        (Reason::Outside, Side::Above) => t.sign_outside_above().to_owned(),
        (Reason::Outside, Side::Below) => t.sign_outside_below().to_owned(),
        (Reason::Trend, Side::Above) => t.sign_trend_up().to_owned(),
        (Reason::Trend, Side::Below) => t.sign_trend_down().to_owned(),
        (Reason::NearLimit, Side::Above) => t.sign_near_above().to_owned(),
        (Reason::NearLimit, Side::Below) => t.sign_near_below().to_owned(),
        (Reason::Run, Side::Above) => t.sign_run_above(line),
        (Reason::Run, Side::Below) => t.sign_run_below(line),
    }
}

/// What the end of the series says, for the title; `None` for ordinary variation.
pub(super) fn headline(t: &Texts, looked_at: &Analysis) -> Option<String> {
    let Variation { meaning, flag } = looked_at.variation()?;
    let Some(Flag { reason, side }) = flag else {
        return (meaning != Meaning::Common).then(|| t.signal_crossings().to_owned());
    };
    let n = t.locale().count(looked_at.n_at_end() as u64);
    let line = line_name(t, looked_at.kind);
    Some(match (reason, side) {
        (Reason::Outside, Side::Above) => t.signal_outside_above().to_owned(),
        (Reason::Outside, Side::Below) => t.signal_outside_below().to_owned(),
        (Reason::Trend, Side::Above) => t.signal_trend_up(&n),
        (Reason::Trend, Side::Below) => t.signal_trend_down(&n),
        (Reason::NearLimit, Side::Above) => t.signal_near_above().to_owned(),
        (Reason::NearLimit, Side::Below) => t.signal_near_below().to_owned(),
        (Reason::Run, Side::Above) => t.signal_run_above(&n, line),
        (Reason::Run, Side::Below) => t.signal_run_below(&n, line),
    })
}

/// The sentences about signal and noise; none for a plain line.
pub(super) fn sentences(t: &Texts, indicator: &Indicator, looked_at: &Analysis) -> Vec<String> {
    let Some(last) = looked_at.parts.last() else { return Vec::new() };
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    let center = last.worked.center();
    let limits = last.worked.limits();
    let all: Vec<f64> = std::iter::once(center)
        .chain(limits.into_iter().flat_map(|it| [it.lower, it.upper]))
        .collect();
    let words = Amounts::new(t.locale(), unit, &all);
    let mut told = anew(t, indicator, looked_at);
    told.push(match &last.worked {
        Worked::RunChart(_) => t.tells_median(&words.amount(center)),
        Worked::Xmr(_) | Worked::Counted(_) => t.tells_mean(&words.amount(center)),
    });
    told.extend(limits.map(|it| {
        let (lower, upper) = (words.number(it.lower), words.amount(it.upper));
        if last.worked.varying_limits().is_empty() {
            t.tells_limits(&lower, &upper)
        } else {
            t.tells_limits_latest(&lower, &upper)
        }
    }));
    if looked_at.kind == ChartKind::XmrScreened && limits.is_some() {
        told.push(t.tells_screened().to_owned());
    }
    let meaning = looked_at.variation().map_or(Meaning::Common, |variation| variation.meaning);
    told.push(match headline(t, looked_at).zip(news(meaning)) {
        Some((signal, news)) => t.tells_signal(&signal, news_word(t, news)),
        None => t.tells_no_signal().to_owned(),
    });
    if last.worked.is_provisional() {
        told.push(t.tells_provisional(&t.locale().count(PROVISIONAL_BELOW as u64)));
    }
    if matches!(&last.worked, Worked::RunChart(chart) if chart.is_weak) {
        told.push(t.tells_weak().to_owned());
    }
    told
}

/// Where the measurements are compared anew, and why.
fn anew(t: &Texts, indicator: &Indicator, looked_at: &Analysis) -> Vec<String> {
    let points = indicator.series.points();
    let of = |part: &Part| {
        let day = points.get(part.places.start)?.day;
        let reason = part.reason.as_ref()?.as_str().trim_end_matches('.').to_owned();
        Some(t.tells_anew(&t.locale().date_long(day.date()), &reason))
    };
    looked_at.parts.iter().filter_map(of).collect()
}

/// Which chart an indicator has and why; where the one that was chosen cannot be made, what stands
/// in the way.
#[must_use]
pub fn chart_why(indicator: &Indicator, t: &Texts) -> String {
    let n = indicator.series.len();
    let chosen = indicator.chart.filter(|chosen| *chosen != proposed(n));
    let why = match (chosen, analysis(indicator).hindrance) {
        (_, Some(hindrance)) => hindered(t, hindrance),
        (Some(ChartKind::Share | ChartKind::Rate), None) => t.chart_why_sizes().to_owned(),
        (Some(ChartKind::Count), None) => t.chart_why_count().to_owned(),
        (Some(ChartKind::XmrScreened), None) => t.chart_why_screened().to_owned(),
        (Some(ChartKind::Line | ChartKind::RunChart | ChartKind::Xmr) | None, None) => {
            by_number(t, n)
        }
    };
    match chosen {
        Some(chosen) => format!("{} {why}", t.chart_chosen(&chosen.word(t).to_lowercase())),
        None => why,
    }
}

/// Which chart fits a number of measurements.
fn by_number(t: &Texts, n: usize) -> String {
    if n < RUN_CHART_FROM {
        t.chart_why_line(n as u64, RUN_CHART_FROM as u64)
    } else if n < XMR_FROM {
        t.chart_why_run(&t.locale().count(n as u64), XMR_FROM as u64)
    } else {
        t.chart_why_xmr(&t.locale().count(n as u64))
    }
}

/// Why a plain line is shown in place of the chart that was chosen.
fn hindered(t: &Texts, Hindrance { day, why }: Hindrance) -> String {
    let day = t.locale().date_long(day.date());
    match why {
        Unsuited::SizeMissing => t.chart_hindered_size(&day),
        Unsuited::NoShare => t.chart_hindered_share(&day),
        Unsuited::Negative => t.chart_hindered_negative(&day),
        Unsuited::NotWhole => t.chart_hindered_whole(&day),
    }
}
