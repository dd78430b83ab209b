//! How far a calculation can be trusted, in words and as a picture.

use super::Told;
use crate::charts::swings::{SwingBar, SwingsSpec};
use crate::domain::calc::present_value::{Year, present_value};
use crate::domain::calc::sensitivity::{Range, Swing, cases, delayed, tornado};
use crate::domain::calc::simulation::simulate;
use crate::domain::calc::undefined::Undefined;
use crate::domain::economy::Variable;
use crate::figures::formats;
use crate::words::Choice;

/// Most bars: the widest. The rest moves the result less than these.
const MOST_BARS: usize = 8;
/// The same draws on every machine.
const SEED: u64 = 20_260_101;
/// Enough that a share of the draws is right to the whole percent.
const DRAWS: u32 = 10_000;

/// What one input does to the result, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwingWords {
    /// Which input.
    pub label: String,
    /// What is expected of it.
    pub expected: String,
    /// From what to what it is moved.
    pub range: String,
    /// The result at its low end.
    pub at_low: String,
    /// The result at its high end.
    pub at_high: String,
    /// Where the result turns.
    pub turns: String,
}

pub(super) fn swings(told: &Told<'_>) -> (Option<SwingsSpec>, Vec<SwingWords>) {
    let (t, money) = (told.t, told.money);
    let found = tornado(&told.model.ranges(), |at| told.model.npv(at)).unwrap_or_default();
    let found = found.into_iter().filter(|it| it.width() >= 0.5).take(MOST_BARS);
    let found: Vec<(Swing, &Variable)> =
        found.filter_map(|it| Some((it, told.model.variables().get(it.input)?))).collect();
    let rows = found.iter().map(|(swing, variable)| row(told, *swing, variable)).collect();
    let Some((widest, _)) = found.first() else { return (None, rows) };
    let npv = told.figures.npv;
    let ends = found.iter().flat_map(|(it, _)| [it.at_low, it.at_high]);
    let largest = ends.map(f64::abs).fold(npv.abs(), f64::max);
    let (unit, unit_name) = money.unit(largest);
    let first = found.first().map(|(_, variable)| label(told, variable)).unwrap_or_default();
    let turns = widest.at_low.min(widest.at_high) < 0.0 && npv > 0.0;
    let bar = |(swing, variable): &(Swing, &Variable)| SwingBar {
        label: label(told, variable),
        note: range(told, variable),
        at_low: swing.at_low / unit,
        at_high: swing.at_high / unit,
    };
    let spec = SwingsSpec {
        id_prefix: "economy-swings".to_owned(),
        title: if turns { t.swings_can_turn(&first) } else { t.swings_most(&first) },
        subtitle: t.swings_subtitle(&unit_name),
        description: t.swings_description(
            &first,
            &money.whole(widest.at_low.min(widest.at_high)),
            &money.whole(widest.at_low.max(widest.at_high)),
        ),
        expected: npv / unit,
        expected_label: t.swings_expected(&money.short(npv)),
        rows: found.iter().map(bar).collect(),
        numbers: formats::numbers(t.locale()),
    };
    (Some(spec), rows)
}

fn row(told: &Told<'_>, swing: Swing, variable: &Variable) -> SwingWords {
    let text = |number: f64| told.input_text(variable.input, number);
    let turns = told.model.turning_point(swing.input).map(text);
    SwingWords {
        label: label(told, variable),
        expected: text(variable.range.expected()),
        range: range(told, variable),
        at_low: told.money.whole(swing.at_low),
        at_high: told.money.whole(swing.at_high),
        turns: told.or_why(turns),
    }
}

/// Which number it is: of which line, when it belongs to one.
fn label(told: &Told<'_>, variable: &Variable) -> String {
    let input = variable.input.map_or(told.t.input_users(), |input| input.word(told.t));
    match variable.line {
        Some(line) => told.t.input_of_line(&told.line_name(line), input),
        None => input.to_owned(),
    }
}

fn range(told: &Told<'_>, variable: &Variable) -> String {
    let text = |number: f64| told.input_text(variable.input, number);
    told.t.from_to(&text(variable.range.low()), &text(variable.range.high()))
}

/// What it would come to if things went otherwise.
pub(super) fn what_ifs(told: &Told<'_>) -> Vec<(String, String)> {
    let (t, money) = (told.t, told.money);
    let amount = |result: Result<f64, Undefined>| told.or_why(result.map(|npv| money.whole(npv)));
    let late = |months: u16| {
        let years: Vec<Year> = told.totals.iter().map(|year| year.money).collect();
        let flows: Vec<f64> = delayed(&years, months).into_iter().map(Year::net).collect();
        amount(present_value(&flows, told.model.rate(&told.at)))
    };
    let mut all = vec![(t.what_if_late(6), late(6)), (t.what_if_late(12), late(12))];
    let users = told.model.variables().iter().position(|it| it.input.is_none());
    if let Some(users) = users {
        let mut at = told.at.clone();
        if let Some(factor) = at.get_mut(users) {
            *factor = 0.5;
        }
        all.push((t.what_if_half_users().to_owned(), amount(told.model.npv(&at))));
    }
    all.extend(within_ranges(told));
    all
}

/// What the ranges that people have given say together.
fn within_ranges(told: &Told<'_>) -> Vec<(String, String)> {
    let (t, money) = (told.t, told.money);
    let of = |it: &Variable| {
        let expected = it.range.expected();
        if it.is_given { Ok(it.range) } else { Range::new(expected, expected, expected) }
    };
    let given = told.model.variables().iter().filter(|it| it.is_given).count() as u64;
    let ranges: Result<Vec<Range>, Undefined> = told.model.variables().iter().map(of).collect();
    let (true, Ok(ranges)) = (given > 0, ranges) else { return Vec::new() };
    let npv = |at: &[f64]| told.model.npv(at);
    let mut all = Vec::new();
    if let Ok(cases) = cases(&ranges, npv) {
        all.push((t.what_if_worst(given), money.whole(cases.low)));
        all.push((t.what_if_best(given), money.whole(cases.high)));
    }
    if let Ok(spread) = simulate(&ranges, (SEED, DRAWS), npv) {
        let between = t.from_to(&money.whole(spread.tenth), &money.whole(spread.ninetieth));
        all.push((t.what_if_most_draws().to_owned(), between));
        let share = t.locale().percent(spread.share_above_zero, 0);
        all.push((t.what_if_pays().to_owned(), share));
    }
    all
}
