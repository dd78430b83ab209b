//! Names written directly at the lines: to the right of the plot where they end, beside the last
//! point, or in a key below when the picture is too narrow for either.

use super::{News, TrendSpec};
use crate::charts::geometry::{Point, Rect, count};
use crate::charts::spread::spread;
use crate::charts::text_width::{shorten, text_width};
use crate::charts::theme::Role;

/// The size of direct labels.
pub(super) const LABEL_PX: f64 = 13.0;
/// The height one label takes.
pub(super) const LABEL_HEIGHT: f64 = 17.0;
/// Pixels between the plot and the labels beside it.
pub(super) const BESIDE: f64 = 8.0;
/// Pixels the sample of a line takes in the key.
pub(super) const SAMPLE: f64 = 30.0;
const KEY_ROW: f64 = 20.0;
const KEY_GAP: f64 = 20.0;

/// A text to write at the end of a line.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Wanted {
    pub(super) role: Role,
    pub(super) text: String,
    /// The end of the line or the point it names.
    pub(super) at: Point,
}

/// A label with its place.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Label {
    pub(super) role: Role,
    pub(super) text: String,
    pub(super) rect: Rect,
    /// The end of its line, or where its sample begins in a key.
    pub(super) at: Point,
}

impl Label {
    /// Whether a label beside the plot had to move so far that a thin line must lead to it.
    pub(super) fn needs_leader(&self, plot: &Rect) -> bool {
        self.rect.x >= plot.right() && (self.rect.center().y - self.at.y).abs() > 5.0
    }
}

/// A line that is named where it ends.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct NamedLine<'a> {
    pub(super) role: Role,
    pub(super) text: &'a str,
    /// The day on which it ends; without one it runs to the right edge.
    pub(super) day: Option<i32>,
    pub(super) value: f64,
}

/// The lines that have a name, in the order of their roles.
pub(super) fn named_lines(spec: &TrendSpec) -> impl Iterator<Item = NamedLine<'_>> {
    let baseline = spec.baseline.iter().map(|it| (Role::Baseline, it));
    let references = baseline.chain(spec.target.iter().map(|it| (Role::Target, it)));
    let references = references.map(|(role, it)| (it.label.as_str(), (role, None, it.value)));
    let ways = spec.ways.iter().filter_map(|way| {
        let &(day, value) = way.points.last()?;
        Some((way.label.as_str(), (way.role, Some(day), value)))
    });
    let last = spec.stretches().last();
    let center = last.into_iter().map(|it| (Role::Center, &it.center));
    let limits = last.into_iter().filter_map(|it| it.limits.as_ref()).flatten();
    let levels = center.chain(limits.map(|it| (Role::Limit, it)));
    let levels = levels.map(|(role, it)| (it.label.as_str(), (role, None, it.value)));
    let lines = references.chain(ways).chain(levels);
    lines.filter(|(text, _)| !text.is_empty()).map(|(text, (role, day, value))| NamedLine {
        role,
        text,
        day,
        value,
    })
}

/// Labels to the right of the plot, moved apart, from `top` down.
pub(super) fn beside(wanted: Vec<Wanted>, plot: &Rect, top: f64, width: f64) -> Vec<Label> {
    let heights: Vec<f64> = wanted.iter().map(|label| label.at.y).collect();
    let half = LABEL_HEIGHT / 2.0;
    let middles = spread(&heights, LABEL_HEIGHT, top, plot.bottom());
    let x = plot.right() + BESIDE;
    wanted
        .into_iter()
        .zip(middles)
        .map(|(Wanted { role, text, at }, middle)| {
            let text = shorten(&text, width, LABEL_PX);
            let rect = Rect::new(x, middle - half, text_width(&text, LABEL_PX), LABEL_HEIGHT);
            Label { role, text, rect, at: Point { x: plot.right(), y: at.y } }
        })
        .collect()
}

/// A label near a point inside the picture, where it covers the least.
///
/// `cost` says how bad a place is: tens for what it would cover. Distance counts little, but parts
/// places that are else as good.
pub(super) fn near(wanted: Wanted, bounds: &Rect, cost: impl Fn(&Rect) -> u32) -> Label {
    let Wanted { role, text, at } = wanted;
    let text = shorten(&text, bounds.width, LABEL_PX);
    let (width, height) = (text_width(&text, LABEL_PX), LABEL_HEIGHT);
    let lefts = [at.x + 9.0, at.x - width / 2.0, at.x - width - 9.0];
    let middles = [0.0, -15.0, 15.0, -30.0, 30.0, -45.0, 45.0].map(|away| at.y + away);
    let fit = |left: f64, middle: f64| {
        let x = left.min(bounds.right() - width).max(bounds.x);
        let y = (middle - height / 2.0).min(bounds.bottom() - height).max(bounds.y);
        Rect::new(x, y, width, height)
    };
    let marker = Rect::new(at.x - 4.0, at.y - 4.0, 8.0, 8.0);
    let spots = middles.iter().flat_map(|&middle| lefts.map(|left| fit(left, middle)));
    let best = spots.enumerate().min_by_key(|(order, rect)| {
        let covers_point = u32::from(rect.overlaps(&marker)) * 200;
        covers_point + cost(rect) + u32::try_from(*order).unwrap_or(0) / 3
    });
    let rect = best.map_or_else(|| fit(at.x, at.y), |(_, rect)| rect);
    Label { role, text, rect, at }
}

/// What points say, for those that say something: in the order of the key.
pub(super) fn sign_names(spec: &TrendSpec) -> impl Iterator<Item = (Role, &str)> {
    let signals = spec.signals.as_ref();
    let names = News::ALL.into_iter().zip(signals.map(|it| &it.names).into_iter().flatten());
    let is_said = move |news: News| {
        signals.is_some_and(|it| it.signs.iter().flatten().any(|sign| sign.news == news))
    };
    names
        .filter(move |(news, name)| !name.is_empty() && is_said(*news))
        .map(|(news, name)| (news.role(), name.as_str()))
}

/// The names under the plot, each after a sample of its line or mark, in rows of at most `width`:
/// of what points say, and in a narrow picture of the lines. Positions count from the upper left corner of the key. Also gives its height.
pub(super) fn key(spec: &TrendSpec, width: f64, wide: bool) -> (Vec<Label>, f64) {
    let mut labels = Vec::new();
    let (mut x, mut row) = (0.0, 0);
    let lines = named_lines(spec).filter(|_| !wide).map(|line| (line.role, line.text));
    for (role, text) in lines.chain(sign_names(spec)) {
        let text = shorten(text, width - SAMPLE - 6.0, LABEL_PX);
        let needed = SAMPLE + 6.0 + text_width(&text, LABEL_PX);
        if x > 0.0 && x + needed > width {
            (x, row) = (0.0, row + 1);
        }
        let y = count(row) * KEY_ROW;
        let rect = Rect::new(x + SAMPLE + 6.0, y, needed - SAMPLE - 6.0, KEY_ROW);
        labels.push(Label { role, text, rect, at: Point { x, y: y + KEY_ROW / 2.0 } });
        x += needed + KEY_GAP;
    }
    let height = if labels.is_empty() { 0.0 } else { count(row + 1) * KEY_ROW + 4.0 };
    (labels, height)
}
