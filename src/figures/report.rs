//! The stakeholder analysis and the anchoring plan as one document: who they are, where they stand
//! and have moved, what each needs, what is done, who takes part, and what is missing.
//!
//! Everything stands elsewhere in the project. A part of which nothing is known is not left out; it
//! says so, since a gap is what the reader has to know of.

mod missing;
mod people;
mod planned;
mod short;

use super::stages::StageNames;
use crate::charts::grid::GridSpec;
use crate::charts::timeline::TimelineSpec;
use crate::domain::{Day, Project};
use crate::i18n::Texts;

/// What a part of the document is about, in the order of the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The whole in a few sentences.
    Short,
    /// Where they stand.
    Grid,
    /// All stakeholders.
    Stakeholders,
    /// What the change means to each, and who sees to them.
    Needs,
    /// What is done to anchor the change.
    Plan,
    /// Who takes part.
    People,
    /// What is missing.
    Missing,
}

impl Part {
    /// All, in order.
    pub const ALL: [Self; 7] = [
        Self::Short,
        Self::Grid,
        Self::Stakeholders,
        Self::Needs,
        Self::Plan,
        Self::People,
        Self::Missing,
    ];

    /// The name by which style and tests know it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Grid => "grid",
            Self::Stakeholders => "stakeholders",
            Self::Needs => "needs",
            Self::Plan => "plan",
            Self::People => "people",
            Self::Missing => "missing",
        }
    }

    /// Its title.
    #[must_use]
    pub fn title(self, t: &Texts) -> &str {
        match self {
            Self::Short => t.report_short(),
            Self::Grid => t.report_grid(),
            Self::Stakeholders => t.stakeholders(),
            Self::Needs => t.report_needs(),
            Self::Plan => t.anchoring(),
            Self::People => t.participants(),
            Self::Missing => t.report_missing(),
        }
    }
}

/// What is asked for, and by whom it is read.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    /// The words of the document's language.
    pub t: &'a Texts,
    /// What the stages of the path are called in it.
    pub stages: &'a StageNames,
    /// The day it is.
    pub today: Day,
    /// The day from which on moves are told; none are without one.
    pub since: Option<Day>,
    /// Whether attitudes are left out.
    pub is_discreet: bool,
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
    fn plain(words: impl Into<String>) -> Self {
        Self::new(words, "")
    }

    fn new(words: impl Into<String>, note: impl Into<String>) -> Self {
        Self { words: words.into(), note: note.into(), is_whole: false }
    }

    fn day(words: String, note: impl Into<String>) -> Self {
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

/// A piece of a part.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A paragraph.
    Words(String),
    /// A heading within the part.
    Heading(String),
    /// Lines.
    List(Vec<Noted>),
    /// A table.
    Table(Table),
    /// The grid.
    Grid(Box<GridSpec>),
    /// The timeline.
    Timeline(Box<TimelineSpec>),
}

/// A part of the document.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// What it is about.
    pub part: Part,
    /// Its title.
    pub title: String,
    /// What it holds; at least one piece.
    pub blocks: Vec<Block>,
}

/// The document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Report {
    /// What it is called.
    pub title: String,
    /// The project it is about.
    pub project: String,
    /// Whose, and as of when.
    pub facts: Vec<String>,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// The document with the parts that are wanted.
#[must_use]
pub fn report(project: &Project, reader: Reader<'_>, is_wanted: impl Fn(Part) -> bool) -> Report {
    let t = reader.t;
    let organization = project.details.organization.as_ref().map(ToString::to_string);
    let day = t.report_day(&t.locale().date_long(reader.today.date()));
    let section = |part: Part| {
        let mut blocks = blocks(part, project, reader);
        if blocks.is_empty() {
            blocks.push(Block::Words(t.report_none().to_owned()));
        }
        Section { part, title: part.title(t).to_owned(), blocks }
    };
    Report {
        title: t.report_title().to_owned(),
        project: project.details.name.to_string(),
        facts: organization.into_iter().chain([day]).collect(),
        sections: Part::ALL.into_iter().filter(|&part| is_wanted(part)).map(section).collect(),
    }
}

fn blocks(part: Part, project: &Project, reader: Reader<'_>) -> Vec<Block> {
    match part {
        Part::Short => short::short(project, reader),
        Part::Grid => short::grid(project, reader),
        Part::Stakeholders => people::stakeholders(project, reader),
        Part::Needs => people::needs(project, reader),
        Part::Plan => planned::plan(project, reader),
        Part::People => people::participants(project, reader.t),
        Part::Missing => missing::missing(project, reader),
    }
}

/// A table, without the columns in which nothing stands; nothing without rows. The first column is
/// always there.
fn table(caption: &str, heads: &[&str], rows: &[Vec<Noted>]) -> Option<Block> {
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

impl Report {
    /// The document as rows of cells, to be pasted: pictures by what they say.
    #[must_use]
    pub fn rows(&self) -> Vec<Vec<String>> {
        let line = |words: &str| vec![words.to_owned()];
        let mut rows = vec![line(&self.title), line(&self.project)];
        rows.extend(self.facts.iter().map(|fact| line(fact)));
        for section in &self.sections {
            rows.extend([line(""), line(&section.title)]);
            rows.extend(section.blocks.iter().flat_map(Block::rows));
        }
        rows
    }
}

impl Block {
    fn rows(&self) -> Vec<Vec<String>> {
        match self {
            Self::Words(words) => vec![vec![words.clone()]],
            Self::Heading(words) => vec![vec![String::new()], vec![words.clone()]],
            Self::List(lines) => lines.iter().map(|line| vec![said(line)]).collect(),
            Self::Table(table) => {
                let rows = table.rows.iter().map(|row| row.iter().map(said).collect());
                std::iter::once(table.heads.clone()).chain(rows).collect()
            }
            // The tables beside them say the same.
            Self::Grid(spec) => vec![vec![spec.title.clone()]],
            Self::Timeline(spec) => vec![vec![spec.title.clone()]],
        }
    }
}

fn said(cell: &Noted) -> String {
    match cell.note.is_empty() {
        true => cell.words.clone(),
        false => format!("{} ({})", cell.words, cell.note),
    }
}
