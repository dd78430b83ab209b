//! Specs to draw.

use std::sync::Arc;
use stifinner::charts::grid::{AxisStep, Emphasis, GridCell, GridItem, GridSpec};
use stifinner::charts::symbol::Symbol;
use stifinner::charts::theme::{Role, Tint};
use stifinner::charts::ticks::ZeroBase;
use stifinner::charts::trend::{
    Level, News, Reference, Sign, Signals, Stretch, TrendNote, TrendPoint, TrendSpec, Way,
};
use stifinner::charts::{DateFormat, NumberFormat};

pub(super) fn numbers() -> NumberFormat {
    NumberFormat {
        decimal_separator: ',',
        group_separator: "\u{a0}".to_owned(),
        suffix: String::new(),
    }
}

pub(super) fn dates() -> DateFormat {
    let months = [
        "jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.",
        "des.",
    ];
    DateFormat {
        months: months.map(str::to_owned),
        day_month: "{day}. {month}".to_owned(),
        full: "{day2}.{month2}.{year}".to_owned(),
    }
}

/// 2026-01-01 as days since 1970.
pub(super) const NEW_YEAR: i32 = 20_454;

pub(super) fn points(values: &[(i32, f64)]) -> Arc<[TrendPoint]> {
    values.iter().map(|&(day, value)| TrendPoint { day, value, n: None, note: None }).collect()
}

pub(super) fn empty() -> TrendSpec {
    TrendSpec {
        id_prefix: "chart".to_owned(),
        title: "Title".to_owned(),
        subtitle: "Subtitle".to_owned(),
        description: "Description".to_owned(),
        unit: String::new(),
        points: points(&[]),
        gap_days: None,
        last_label: None,
        baseline: None,
        target: None,
        ways: Vec::new(),
        notes: Vec::new(),
        signals: None,
        today: NEW_YEAR,
        zero: ZeroBase::WhenNear,
        numbers: numbers(),
        dates: dates(),
    }
}

pub(super) fn with_points(values: &[(i32, f64)]) -> TrendSpec {
    TrendSpec {
        points: points(values),
        last_label: values.last().map(|(_, value)| numbers().exact(*value)),
        ..empty()
    }
}

/// A pilot as a project would show it: lower is better, everything present.
pub(super) fn pilot() -> TrendSpec {
    let values = [355.0, 366.0, 350.0, 360.0, 268.0, 244.0, 204.0, 160.0, 138.0, 120.0, 98.0, 92.0];
    let measured: Vec<(i32, f64)> = (0..).map(|n| NEW_YEAR + 36 + n * 18).zip(values).collect();
    TrendSpec {
        title: "Ned fra 360 til 92 minutter. Målet er nær.".to_owned(),
        subtitle: "Tid til medisinbesøk, minutter per bruker per 14 dager · 26 brukere · Gerica"
            .to_owned(),
        description: "Tolv målinger fra februar til august. Fra 360 minutter til 92.".to_owned(),
        unit: "minutter".to_owned(),
        baseline: Some(Reference {
            value: 360.0,
            day: Some(NEW_YEAR + 36),
            label: "nullpunkt 360".into(),
        }),
        target: Some(Reference { value: 90.0, day: Some(NEW_YEAR + 272), label: "mål 90".into() }),
        ways: vec![Way {
            role: Role::Planned,
            points: vec![(NEW_YEAR + 36, 360.0), (NEW_YEAR + 272, 90.0)],
            label: "plan".to_owned(),
        }],
        notes: vec![
            TrendNote { day: NEW_YEAR + 101, text: "pilot startet 12. april".to_owned() },
            TrendNote { day: NEW_YEAR + 140, text: "ny rutine for opplæring".to_owned() },
        ],
        ..with_points(&measured)
    }
}

fn level(value: f64, name: &str) -> Level {
    Level { value, label: format!("{name} {}", numbers().exact(value)) }
}

pub(super) fn stretch(places: (usize, usize), [lower, center, upper]: [f64; 3]) -> Stretch {
    Stretch {
        places,
        center: level(center, "gjennomsnitt"),
        limits: Some([level(lower, "nedre grense"), level(upper, "øvre grense")]),
        varying: Vec::new(),
        is_provisional: places.1 - places.0 < 11,
    }
}

pub(super) fn sign(news: News) -> Option<Sign> {
    Some(Sign { news, words: "sju på rad".to_owned() })
}

/// Two segments, the second with provisional limits, and a point of each kind.
pub(super) fn signals() -> TrendSpec {
    let values = [
        20.0, 22.0, 19.0, 21.0, 34.0, 20.0, 22.0, 21.0, 19.0, 20.0, 21.0, 22.0, 12.0, 11.0, 13.0,
        12.0, 10.0, 4.0, 12.0,
    ];
    let measured: Vec<(i32, f64)> =
        values.iter().zip(0..).map(|(&value, n)| (NEW_YEAR + n * 30, value)).collect();
    let mut signs = vec![None; values.len()];
    signs[4] = sign(News::Concern);
    signs[13] = sign(News::Change);
    signs[17] = sign(News::Improvement);
    let start = NEW_YEAR + 12 * 30;
    TrendSpec {
        title: "Færre bomturer".to_owned(),
        unit: "turer".to_owned(),
        last_label: Some("12".to_owned()),
        target: Some(Reference { value: 8.0, day: Some(start + 330), label: "mål 8".to_owned() }),
        notes: vec![TrendNote { day: start, text: "ny rutine for nøkler".to_owned() }],
        signals: Some(Signals {
            stretches: vec![
                stretch((0, 11), [11.8, 21.75, 31.7]),
                stretch((12, 18), [2.1, 10.6, 19.1]),
            ],
            signs,
            names: ["bedring", "forverring", "endring"].map(str::to_owned),
        }),
        ..with_points(&measured)
    }
}

/// Shares of few and of many cases: limits in steps, and one point outside its own.
pub(super) fn shares() -> TrendSpec {
    let values = [12.0, 9.0, 15.0, 11.0, 30.0, 10.0, 8.0, 13.0, 22.0, 12.0, 9.0, 11.0];
    let sizes = [60.0, 55.0, 20.0, 62.0, 64.0, 58.0, 12.0, 61.0, 18.0, 57.0, 63.0, 40.0];
    let measured: Vec<(i32, f64)> =
        values.iter().zip(0..).map(|(&value, n)| (NEW_YEAR + n * 30, value)).collect();
    let center = 13.5;
    let around = |n: f64| {
        let away = 3.0 * f64::sqrt(center * (100.0 - center) / n);
        (f64::max(center - away, 0.0), center + away)
    };
    let varying: Vec<(f64, f64)> = sizes.into_iter().map(around).collect();
    let last = varying[11];
    let mut signs = vec![None; values.len()];
    signs[4] = sign(News::Concern);
    TrendSpec {
        title: "Andelen avvik er som før".to_owned(),
        unit: "prosent".to_owned(),
        last_label: Some("11".to_owned()),
        signals: Some(Signals {
            stretches: vec![Stretch {
                varying,
                ..stretch((0, 11), [last.0, center, last.1.round()])
            }],
            signs,
            names: ["bedring", "forverring", "endring"].map(str::to_owned),
        }),
        ..with_points(&measured)
    }
}

/// A line that breaks, and more notes than have room for their texts.
pub(super) fn gaps() -> TrendSpec {
    let values = [(0, 3.0), (30, 4.0), (60, 5.0), (200, 4.5), (330, 5.0), (360, 7.0)];
    let values = values.map(|(day, value)| (NEW_YEAR + day, value));
    let note = |day, text: &str| TrendNote { day: NEW_YEAR + day, text: text.to_owned() };
    TrendSpec {
        gap_days: Some(45),
        notes: (0..6).map(|n| note(100 + n * 2, "en endring med lang tekst")).collect(),
        ..with_points(&values)
    }
}

fn step(label: &str, symbol: Symbol) -> AxisStep {
    AxisStep { label: label.to_owned(), symbol: Some(symbol) }
}

/// Nine fields without items.
pub(super) fn empty_grid() -> GridSpec {
    use Tint::{Attention, MildSupport, Plain, Support};
    let tints = [Attention, Plain, Support, Plain, Plain, MildSupport, Plain, Plain, Plain];
    let hints = ["Lytt og finn løsning sammen", "Vinn tidlig", "Gjør til medeiere"];
    let hints = hints.map(|hint| Some(hint.to_owned())).into_iter().chain([const { None }; 6]);
    GridSpec {
        id_prefix: "grid".to_owned(),
        title: "Seks står høyt. Én av dem er imot.".to_owned(),
        subtitle: "14 interessenter · vurdert 21. august".to_owned(),
        description: "Tre nivåer av innflytelse og tre holdninger.".to_owned(),
        rows: vec![
            step("Høy", Symbol::Stars(3)),
            step("Medium", Symbol::Stars(2)),
            step("Lav", Symbol::Stars(1)),
        ],
        columns: vec![
            step("Negativ", Symbol::Down),
            step("Nøytral", Symbol::Dot),
            step("Positiv", Symbol::Up),
        ],
        cells: tints.into_iter().zip(hints).map(|(tint, hint)| GridCell { tint, hint }).collect(),
        items: Vec::new(),
        more_template: "+{n}".to_owned(),
    }
}

pub(super) fn item(label: &str, row: usize, column: usize) -> GridItem {
    let symbol = [Symbol::Down, Symbol::Dot, Symbol::Up].get(column).copied();
    let emphasis = match (row, column) {
        (0, 0) => Emphasis::Attention,
        (_, 2) => Emphasis::Support,
        _ => Emphasis::Plain,
    };
    let came_from = None;
    let (key, label) = (label.to_owned(), label.to_owned());
    GridItem { key, label, row, column, symbol, emphasis, came_from }
}

/// A workshop's result, with one crowded field.
pub(super) fn stakeholders() -> GridSpec {
    let mut items = vec![
        item("Tillitsvalgte", 0, 0),
        item("Responssenter", 0, 1),
        item("Hjemmesykepleien i sone øst og vest", 0, 1),
        item("IT-drift", 0, 1),
        item("Tildelingskontor", 0, 2),
        item("Økonomi", 0, 2),
        item("Apotek", 1, 1),
        item("Fastleger", 1, 1),
        item("Leverandør", 1, 1),
        item("Brukere med støtte", 1, 2),
        item("Pårørende", 1, 2),
        item("Frivilligsentral", 2, 2),
    ];
    items.extend((1..=25).map(|n| item(&format!("Avdeling {n}"), 2, 1)));
    GridSpec { items, ..empty_grid() }
}
