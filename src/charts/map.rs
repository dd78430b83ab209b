//! What leads to what: boxes in columns, with lines from each column to the next.
//!
//! Fill a [`MapSpec`] and call [`render`]; [`MapLayout`] is the geometry the picture is drawn with,
//! for whoever lays links over the boxes. Boxes of a column are put in the order in which the fewest
//! lines cross, always the same for the same map. A box that something is missing at has a broken
//! outline and says so under its name.

mod draw;
mod layout;
mod order;

pub use draw::{render, render_layout};
pub use layout::{ColumnBox, Edge, MapLayout, NodeBox};

/// All a map needs to be drawn. Plain data: two equal specs give the same picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MapSpec {
    /// Makes the ids of this picture unique in the page; ASCII letters, digits, `-` and `_`.
    pub id_prefix: String,
    /// What the map says, stated as the finding; the picture's accessible name.
    pub title: String,
    /// What is mapped.
    pub subtitle: String,
    /// The whole map in a sentence, for those who do not see the picture.
    pub description: String,
    /// The columns from the left.
    pub columns: Vec<MapColumn>,
    /// What leads to what, from a column to the next; others are not drawn.
    pub links: Vec<MapLink>,
}

/// Boxes of one sort.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapColumn {
    /// What they are.
    pub label: String,
    /// The boxes, in the order of whoever wrote them.
    pub nodes: Vec<MapNode>,
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapNode {
    /// Names it to links and to whoever asks the layout; never drawn.
    pub key: String,
    /// What it is called.
    pub label: String,
    /// A few words under its name; may be empty.
    pub note: String,
    /// Whether something is missing here.
    pub is_gap: bool,
}

/// A line between two boxes, by their keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapLink {
    /// The box it leads from.
    pub from: String,
    /// The box it leads to.
    pub to: String,
}

impl MapSpec {
    /// All boxes, column by column.
    pub fn nodes(&self) -> impl Iterator<Item = &MapNode> {
        self.columns.iter().flat_map(|column| &column.nodes)
    }
}
