//! Items placed in the fields of a grid, two axes of a few steps each.
//!
//! A field is a place, not a scale: where in it an item stands means nothing and is computed, so
//! that nothing drawn ever covers anything else. [`GridLayout`] gives every rectangle, for a view
//! that builds interactive elements from it; [`render`] draws the same layout as a picture.

mod draw;
mod flow;
mod layout;
mod pills;
mod trails;

pub use draw::{render, render_layout};
pub use layout::{AxisBox, FieldBox, GridLayout, MoreBox, PillBox};
pub use trails::Trail;

use super::symbol::Symbol;
use super::theme::Tint;

/// All a grid needs to be drawn. Plain data: two equal specs give the same picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridSpec {
    /// Makes the ids of this picture unique in the page; ASCII letters, digits, `-` and `_`.
    pub id_prefix: String,
    /// What the grid shows, stated as the finding; the picture's accessible name.
    pub title: String,
    /// What was placed, and when.
    pub subtitle: String,
    /// The whole finding in words, for those who do not see the picture.
    pub description: String,
    /// The steps of the vertical axis, from the top.
    pub rows: Vec<AxisStep>,
    /// The steps of the horizontal axis, from the left.
    pub columns: Vec<AxisStep>,
    /// The fields, row by row from the top left; missing ones are plain.
    pub cells: Vec<GridCell>,
    /// What is placed, in the order of showing.
    pub items: Vec<GridItem>,
    /// What stands for the items without room; `{n}` is their number.
    pub more_template: String,
}

/// A step of an axis.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AxisStep {
    /// Its name.
    pub label: String,
    /// The sign with its name, so that the step is not told by place or color alone.
    pub symbol: Option<Symbol>,
}

/// How a field looks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GridCell {
    /// Its color.
    pub tint: Tint,
    /// A few words at its top, for instance what to do with those in it.
    pub hint: Option<String>,
}

/// An item in a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GridItem {
    /// What the view knows the item by; not drawn.
    pub key: String,
    /// Its name; shortened where it does not fit.
    pub label: String,
    /// The row it is in, from the top.
    pub row: usize,
    /// The column it is in, from the left.
    pub column: usize,
    /// The sign before its name.
    pub symbol: Option<Symbol>,
    /// How it is outlined.
    pub emphasis: Emphasis,
    /// The row and column where it stood before; an arrow leads from there to where it is.
    pub came_from: Option<(usize, usize)>,
}

/// How much an item asks to be seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Emphasis {
    /// Like any other.
    #[default]
    Plain,
    /// On our side.
    Support,
    /// Needs attention.
    Attention,
}
