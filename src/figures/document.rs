//! A document that is handed on: its parts in order, in words, tables and pictures, for the screen,
//! for paper and as text.
//!
//! Everything it says stands elsewhere in the project. A part of which nothing is known is not left
//! out; it says so, since a gap is what the reader has to know of. An [`Outline`] says what a
//! document is made of; a part more is a row more in it.

mod missing;
mod text;

use super::stages::StageNames;
use crate::charts::grid::GridSpec;
use crate::charts::map::MapSpec;
use crate::charts::timeline::TimelineSpec;
use crate::charts::trend::TrendSpec;
use crate::domain::{Day, Project};
use crate::i18n::Texts;
use crate::method::MethodTexts;

pub(super) use missing::{MOST_OF_A_RULE, worth_a_look};

/// What a document is made of.
#[derive(Debug, Clone, Copy)]
pub struct Outline {
    /// What the page is called where it stands among others.
    pub name: Title,
    /// What the document is called.
    pub title: Title,
    /// What it is for, in a sentence or two.
    pub lead: Title,
    /// Its parts, in order.
    pub parts: &'static [Part],
    /// Whether it is to stay on one sheet of paper.
    pub is_one_page: bool,
    /// What may be told since a day, where that is to be chosen.
    pub since: Option<Since>,
}

/// A text that is known by its message.
pub type Title = for<'a> fn(&'a Texts) -> &'a str;

/// A part of a document.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// The name by which style and tests know it; ASCII letters and `-`.
    pub key: &'static str,
    /// Its title.
    pub title: Title,
    /// What it holds; nothing where nothing is known.
    pub write: fn(&Project, Reader<'_>) -> Vec<Block>,
}

/// The days since which something may be told.
#[derive(Debug, Clone, Copy)]
pub struct Since {
    /// What is told since then.
    pub label: Title,
    /// What it says where nothing of it is told.
    pub none: Title,
    /// The days to choose from on a day, the one that is chosen at first before all others.
    pub days: fn(&Project, Day) -> Vec<Day>,
    /// Whether it gives attitudes away.
    pub tells_attitudes: bool,
}

/// What is asked for, and by whom it is read.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The words of the document's language.
    pub t: &'a Texts,
    /// The words of the method in it, where they are here.
    pub method: Option<&'a MethodTexts>,
    /// What the stages of the path are called in it.
    pub stages: &'a StageNames,
    /// The day it is.
    pub today: Day,
    /// The day from which on moves or changes are told; none are without one.
    pub since: Option<Day>,
    /// Whether attitudes are left out.
    pub is_discreet: bool,
}

impl Reader<'_> {
    /// A day in digits.
    pub(super) fn day(self, day: Day) -> String {
        self.t.locale().date_short(day.date())
    }
}

/// A line or a cell, with what belongs to it in smaller letters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Noted {
    /// What it says.
    pub words: String,
    /// What belongs to it; may be empty.
    pub note: String,
    /// Whether the words stay on one line, as a day does.
    pub is_whole: bool,
}

impl Noted {
    pub(super) fn plain(words: impl Into<String>) -> Self {
        Self::new(words, "")
    }

    pub(super) fn new(words: impl Into<String>, note: impl Into<String>) -> Self {
        Self { words: words.into(), note: note.into(), is_whole: false }
    }

    pub(super) fn day(words: String, note: impl Into<String>) -> Self {
        Self { is_whole: true, ..Self::new(words, note) }
    }
}

/// Rows under heads; the first cell of a row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it is, for those who do not see it.
    pub caption: String,
    /// The heads.
    pub heads: Vec<String>,
    /// The rows, each as long as the heads.
    pub rows: Vec<Vec<Noted>>,
}

/// What something is called, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// What it is called.
    pub label: String,
    /// What is known.
    pub is: Noted,
}

/// A piece of a part.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Words(String),
    /// A heading within the part.
    Heading(String),
    /// Lines.
    List(Vec<Noted>),
    /// Facts by name.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// A grid.
    Grid(Box<GridSpec>),
    /// A timeline.
    Timeline(Box<TimelineSpec>),
    /// A series over time.
    Trend(Box<TrendSpec>),
    /// What leads to what.
    Map(Box<MapSpec>),
}

/// A part of a document, written.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The name by which style and tests know it.
    pub key: &'static str,
    /// Its title.
    pub title: String,
    /// What it holds; at least one piece.
    pub blocks: Vec<Block>,
}

/// A document, written.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// What it is called.
    pub title: String,
    /// The project it is about.
    pub project: String,
    /// Whose, and as of when.
    pub facts: Vec<String>,
    /// Its parts.
    pub sections: Vec<Section>,
}

impl Outline {
    /// The document with the parts that are wanted, by their keys.
    #[must_use]
    pub fn write(
        &self,
        project: &Project,
        reader: Reader<'_>,
        is_wanted: impl Fn(&str) -> bool,
    ) -> Document {
        let t = reader.t;
        let organization = project.details.organization.as_ref().map(ToString::to_string);
        let day = t.report_day(&t.locale().date_long(reader.today.date()));
        let section = |part: &Part| {
            let mut blocks = (part.write)(project, reader);
            if blocks.is_empty() {
                blocks.push(Block::Words(t.report_none().to_owned()));
            }
            Section { key: part.key, title: (part.title)(t).to_owned(), blocks }
        };
        Document {
            title: (self.title)(t).to_owned(),
            project: project.details.name.to_string(),
            facts: organization.into_iter().chain([day]).collect(),
            sections: self.parts.iter().filter(|it| is_wanted(it.key)).map(section).collect(),
        }
    }
}

/// A table, without the columns in which nothing stands; nothing without rows. The first column is
/// always there.
pub(super) fn table(caption: &str, heads: &[&str], rows: &[Vec<Noted>]) -> Option<Block> {
    let says = |at: usize| {
        at == 0 || rows.iter().any(|row| row.get(at).is_some_and(|cell| !cell.words.is_empty()))
    };
    let kept: Vec<bool> = (0..heads.len()).map(says).collect();
    let keep = |at: usize| kept.get(at).copied().unwrap_or_default();
    let heads = heads.iter().enumerate().filter(|(at, _)| keep(*at));
    let heads = heads.map(|(_, head)| (*head).to_owned()).collect();
    let cut = |row: &Vec<Noted>| {
        let cells = row.iter().enumerate().filter(|(at, _)| keep(*at));
        cells.map(|(_, cell)| cell.clone()).collect::<Vec<_>>()
    };
    let rows: Vec<Vec<Noted>> = rows.iter().map(cut).collect();
    let table = Table { caption: caption.to_owned(), heads, rows };
    (!table.rows.is_empty()).then_some(Block::Table(table))
}

/// A list; nothing without lines.
pub(super) fn list(lines: Vec<Noted>) -> Option<Block> {
    (!lines.is_empty()).then_some(Block::List(lines))
}
