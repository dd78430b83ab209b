//! A spreadsheet as it is read, and as it is to be written.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::formula::{Area, Formula};

/// What a cell holds. The short names are those between the page and the worker.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub enum Cell {
    /// Nothing.
    #[default]
    #[serde(rename = "e")]
    Empty,
    /// A text, exactly as it stands there.
    #[serde(rename = "t")]
    Text(String),
    /// A finite number.
    #[serde(rename = "n")]
    Number(f64),
    /// A day, in days since 1970-01-01.
    #[serde(rename = "d")]
    Day(i32),
    /// Yes or no.
    #[serde(rename = "b")]
    Bool(bool),
    /// What is worked out, in a workbook that is written. Reading gives what was worked out last.
    #[serde(rename = "f")]
    Formula(Box<Formula>),
}

impl Cell {
    /// A text; an empty one is an empty cell.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Whether it holds nothing, or nothing that can be seen.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Empty => true,
            Self::Text(text) => text.trim().is_empty(),
            Self::Number(_) | Self::Day(_) | Self::Bool(_) => false,
            Self::Formula(formula) => formula.value.is_blank(),
        }
    }

    /// What it says: a number with a point, a day as `2026-11-22`.
    #[must_use]
    pub fn words(&self) -> Cow<'_, str> {
        match self {
            Self::Empty => Cow::Borrowed(""),
            Self::Text(text) => Cow::Borrowed(text),
            Self::Number(number) => Cow::Owned(number.to_string()),
            Self::Day(days) => Cow::Owned(iso(*days)),
            Self::Bool(true) => Cow::Borrowed("TRUE"),
            Self::Bool(false) => Cow::Borrowed("FALSE"),
            Self::Formula(formula) => formula.value.words(),
        }
    }
}

/// A day as `2026-11-22`.
pub(super) fn iso(days: i32) -> String {
    chrono::NaiveDate::from_epoch_days(days).map(|date| date.to_string()).unwrap_or_default()
}

/// A row in which something stands.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Row {
    /// Its number in the sheet, counted from 1.
    pub number: u32,
    /// Its cells from the first column to the last that is filled.
    pub cells: Vec<Cell>,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// The name on its tab.
    pub name: String,
    /// Whether its tab is hidden.
    pub is_hidden: bool,
    /// The rows in which something stands, in order.
    pub rows: Vec<Row>,
}

/// A spreadsheet as it was read.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Workbook {
    /// Its sheets in the order of the tabs.
    pub sheets: Vec<Sheet>,
}

/// How the cells of a column look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Look {
    /// Words that may take several lines.
    #[default]
    Words,
    /// A symbol in the middle.
    Symbol,
    /// Numbers as they are.
    Number,
    /// Numbers without decimals, in groups of three digits.
    Whole,
    /// Shares of one, in percent with one decimal.
    Percent,
    /// Days.
    Day,
    /// Numbers as [`Look::Whole`] that add up others.
    Sum,
}

/// A column that is to be written.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct ColumnSpec {
    /// What stands in the header row; may be empty.
    pub title: String,
    /// How wide it is. **Unit** characters.
    pub width: u16,
    /// How its cells look.
    pub look: Look,
    /// Whether it is folded away.
    pub is_hidden: bool,
    /// What may be chosen in its cells; empty: anything.
    pub choices: Vec<String>,
}

/// What a chart is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChartForm {
    /// Lines over days.
    Days,
    /// Columns, and lines over them, over names.
    Names,
}

/// How a series of a chart is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum SeriesLook {
    /// A line with a dot at every value.
    Dots,
    /// A thin line that the others are compared with.
    Dashes,
    /// A line.
    Line,
    /// Columns, in a chart over names alone.
    Columns,
}

/// A series of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeriesSpec {
    /// What it is called.
    pub name: String,
    /// Where its values stand.
    pub values: Area,
    /// How it is drawn.
    pub look: SeriesLook,
    /// Its colour as six hexadecimal digits.
    pub colour: String,
}

/// A chart that the reader of the workbook can go on working with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChartSpec {
    /// What it is.
    pub form: ChartForm,
    /// What stands over it.
    pub title: String,
    /// What its values are counted in; may be empty.
    pub unit: String,
    /// Where its days or names stand.
    pub over: Area,
    /// What it shows.
    pub series: Vec<SeriesSpec>,
    /// The column and the row of its upper left corner, counted from 0.
    pub at: (usize, usize),
    /// How many columns and rows of ordinary size it covers.
    pub size: (usize, usize),
}

/// A sheet that is to be written.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct SheetSpec {
    /// The name on its tab.
    pub name: String,
    /// What stands above the table, two rows over its header.
    pub title: String,
    /// The row of the header, counted from 1.
    pub header_row: u32,
    /// The columns.
    pub columns: Vec<ColumnSpec>,
    /// The rows under the header.
    pub rows: Vec<Vec<Cell>>,
    /// Rows that look otherwise than their columns say, by their place under the header.
    pub row_looks: Vec<(usize, Look)>,
    /// The charts that lie on it.
    pub charts: Vec<ChartSpec>,
}
