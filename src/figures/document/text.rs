//! A document as rows of cells and as plain text: pictures by what they say.

use super::{Block, Document, Noted};
use crate::charts::map::{MapColumn, MapSpec};

/// What stands between the cells of a row in plain text.
const BETWEEN: &str = " | ";

impl Document {
    /// The document as rows of cells, to be pasted.
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

    /// The document as lines of text, to be kept or sent.
    #[must_use]
    pub fn text(&self) -> String {
        let rows = self.rows();
        let lines = rows.iter().map(|row| row.join(BETWEEN).trim_end().to_owned());
        lines.map(|line| line + "\n").collect()
    }
}

impl Block {
    fn rows(&self) -> Vec<Vec<String>> {
        match self {
            Self::Words(words) => vec![vec![words.clone()]],
            Self::Heading(words) => vec![vec![String::new()], vec![words.clone()]],
            Self::List(lines) => lines.iter().map(|line| vec![said(line)]).collect(),
            Self::Facts(facts) => {
                facts.iter().map(|fact| vec![fact.label.clone(), said(&fact.is)]).collect()
            }
            Self::Table(table) => {
                let rows = table.rows.iter().map(|row| row.iter().map(said).collect());
                std::iter::once(table.heads.clone()).chain(rows).collect()
            }
            // The tables beside them say the same.
            Self::Grid(spec) => vec![vec![spec.title.clone()]],
            Self::Timeline(spec) => vec![vec![spec.title.clone()]],
            Self::Trend(spec) => {
                let says = [&spec.title, &spec.subtitle, &spec.description];
                says.map(|words| vec![words.clone()]).into_iter().collect()
            }
            Self::Map(spec) => map(spec),
        }
    }
}

/// Each box with what it leads to.
fn map(spec: &MapSpec) -> Vec<Vec<String>> {
    let label = |key: &str| spec.nodes().find(|it| it.key == key).map(|it| it.label.clone());
    let of_column = |column: &MapColumn| {
        let nodes = column.nodes.iter().map(|node| {
            let here =
                Noted { words: node.label.clone(), note: node.note.clone(), is_whole: false };
            let ends = spec.links.iter().filter(|it| it.from == node.key);
            let ends: Vec<String> = ends.filter_map(|it| label(&it.to)).collect();
            let arrow = (!ends.is_empty()).then(|| format!("→ {}", ends.join(", ")));
            std::iter::once(said(&here)).chain(arrow).collect()
        });
        std::iter::once(vec![column.label.clone()]).chain(nodes).collect::<Vec<_>>()
    };
    let head = [vec![spec.title.clone()], vec![spec.description.clone()]];
    head.into_iter().chain(spec.columns.iter().flat_map(of_column)).collect()
}

fn said(cell: &Noted) -> String {
    match cell.note.is_empty() {
        true => cell.words.clone(),
        false => format!("{} ({})", cell.words, cell.note),
    }
}
