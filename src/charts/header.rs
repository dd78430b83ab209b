//! The title and subtitle drawn over an exported picture, broken into lines.

use super::geometry::count;
use super::markup::{Markup, TextStyle};
use super::text_width::wrap;
use super::theme::Palette;

const TITLE_PX: f64 = 20.0;
const SUBTITLE_PX: f64 = 14.0;
/// Pixels between the block and the chart.
const MARGIN: f64 = 14.0;

/// A title block: its lines, and how high it is.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Header {
    title: Vec<String>,
    subtitle: Vec<String>,
}

impl Header {
    pub(super) fn new(title: &str, subtitle: &str, width: f64) -> Self {
        Self { title: wrap(title, width, TITLE_PX), subtitle: wrap(subtitle, width, SUBTITLE_PX) }
    }

    /// Pixels from the upper edge to where the chart begins.
    pub(super) fn height(&self) -> f64 {
        if self.title.is_empty() && self.subtitle.is_empty() {
            return 0.0;
        }
        count(self.title.len()) * line_height(TITLE_PX)
            + count(self.subtitle.len()) * line_height(SUBTITLE_PX)
            + MARGIN
    }

    pub(super) fn draw(&self, picture: &mut Markup, palette: &Palette) {
        let mut top = 0.0;
        let title = TextStyle::new(TITLE_PX, palette.ink).semibold();
        let subtitle = TextStyle::new(SUBTITLE_PX, palette.muted);
        let lines = self.title.iter().map(|line| (line, title));
        for (line, style) in lines.chain(self.subtitle.iter().map(|line| (line, subtitle))) {
            let height = line_height(style.font_px);
            picture.text(line, 0.0, top + height / 2.0, style);
            top += height;
        }
    }
}

fn line_height(font_px: f64) -> f64 {
    (font_px * 1.4).ceil()
}
