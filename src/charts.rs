//! Charts as pure functions: a complete spec in, an accessible SVG out.
//!
//! A spec carries every text, number format and date format it needs, so drawing asks nobody
//! anything: the same spec gives the same bytes on every machine. Nothing here knows projects,
//! benefits or stakeholders; the views select from the project and fill a spec.
//!
//! Start with [`trend`] (a series over time), [`grid`] (items placed in fields), [`timeline`]
//! (what is planned, on its days), [`map`] (what leads to what), [`years`] (what each year brings and
//! costs) and [`swings`] (what moves a result most). Lines and
//! markers are drawn by plotters behind `canvas`; texts are laid out with the fixed metrics of
//! [`text_width`], never by asking a page. How colors change with light, dark and print is in
//! [`theme`].

#![warn(missing_docs, unreachable_pub, missing_debug_implementations)]
#![warn(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![warn(clippy::float_cmp, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
#![warn(clippy::cast_precision_loss, clippy::wildcard_enum_match_arm, clippy::too_many_lines)]
#![warn(clippy::missing_errors_doc, clippy::allow_attributes_without_reason)]

mod canvas;
mod civil;
mod dates;
pub mod decimate;
mod geometry;
pub mod grid;
mod header;
pub mod hover;
pub mod map;
mod markup;
mod number;
pub mod scale;
mod spread;
pub mod svg;
pub mod swings;
pub mod symbol;
pub mod table;
pub mod text_width;
pub mod theme;
pub mod ticks;
pub mod timeline;
pub mod trend;
pub mod years;

pub use dates::DateFormat;
pub use geometry::{Point, Rect, Size};
pub use number::NumberFormat;
pub use svg::Svg;
pub use theme::Theme;

/// Whether the title and subtitle are part of the picture.
///
/// On a page they are headings beside the picture; in an exported file they must travel with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    /// The chart alone.
    Bare,
    /// Title and subtitle above the chart, which makes the picture higher than the asked size.
    WithTitle,
}

/// Why a chart could not be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ChartError {
    /// There is nothing at all to draw. An ordinary state of a new indicator, not a fault.
    NoData,
    /// The value at this index (of the points, or of the planned line) is not a number that can
    /// be drawn: infinite, not a number, or beyond ±1e300.
    NotDrawable {
        /// Index into the list the value came from; 0 for baseline and target.
        index: usize,
    },
    /// The point at this index is earlier than the one before it.
    Unsorted {
        /// Index of the point that is out of order.
        index: usize,
    },
    /// The drawing library refused.
    Drawing {
        /// Its own words, for the log.
        reason: String,
    },
}

impl std::fmt::Display for ChartError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoData => write!(f, "nothing to draw"),
            Self::NotDrawable { index } => write!(f, "value {index} cannot be drawn"),
            Self::Unsorted { index } => write!(f, "point {index} is earlier than the one before"),
            Self::Drawing { reason } => write!(f, "drawing failed: {reason}"),
        }
    }
}

impl std::error::Error for ChartError {}
