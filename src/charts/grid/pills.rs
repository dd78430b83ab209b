//! The pills of a field: each item's name, shortened, with its sign before it.

use super::GridSpec;
use super::flow::{Flow, PillSize, flow};
use super::layout::{MoreBox, PillBox};
use crate::charts::geometry::Rect;
use crate::charts::symbol::Symbol;
use crate::charts::text_width::{shorten, text_width};

/// Pixels between a sign and the text after it.
pub(super) const SYMBOL_GAP: f64 = 6.0;

/// The pills of one field.
pub(super) fn fill(
    spec: &GridSpec,
    here: &[usize],
    area: &Rect,
    size: PillSize,
) -> (Vec<PillBox>, Option<MoreBox>) {
    let widest = size.widest(area.width);
    let drafts: Vec<Draft> =
        here.iter().filter_map(|&item| Draft::new(spec, item, widest, size)).collect();
    let widths: Vec<f64> = drafts.iter().map(|draft| draft.width).collect();
    let more_text = |hidden: usize| {
        let text = spec.more_template.replace("{n}", &hidden.to_string());
        shorten(&text, area.width - 2.0 * size.padding, size.font_px)
    };
    let more_width = |hidden| text_width(&more_text(hidden), size.font_px) + 2.0 * size.padding;
    let Flow { pills, more } = flow(&widths, area, size.height, more_width);
    let hidden = here.len() - pills.len();
    let pills = drafts.into_iter().zip(pills).map(|(draft, rect)| draft.at(rect, size)).collect();
    (pills, more.map(|rect| MoreBox { rect, text: more_text(hidden) }))
}

/// A pill before it has a place.
struct Draft {
    item: usize,
    text: String,
    symbol: Option<Symbol>,
    width: f64,
}

impl Draft {
    fn new(spec: &GridSpec, index: usize, widest: f64, size: PillSize) -> Option<Self> {
        let item = spec.items.get(index)?;
        let around = 2.0 * size.padding + sign_room(item.symbol, size);
        let text = shorten(&item.label, widest - around, size.font_px);
        let width = text_width(&text, size.font_px) + around;
        Some(Self { item: index, text, symbol: item.symbol, width })
    }

    fn at(self, rect: Rect, size: PillSize) -> PillBox {
        let left = rect.x + size.padding;
        let sign = sign_size(size.font_px);
        let symbol = self
            .symbol
            .map(|symbol| (symbol, Rect::new(left, rect.center().y - sign / 2.0, sign, sign)));
        let text_x = left + sign_room(self.symbol, size);
        PillBox { item: self.item, rect, text: self.text, text_x, symbol }
    }
}

/// The room for a sign before a pill's text: one sign, whatever it repeats on an axis.
fn sign_room(symbol: Option<Symbol>, size: PillSize) -> f64 {
    symbol.map_or(0.0, |_| sign_size(size.font_px) + SYMBOL_GAP)
}

/// The size of a sign beside a text.
pub(super) fn sign_size(font_px: f64) -> f64 {
    (font_px * 0.9).round()
}
