//! Where everything in a map goes, for a given width.

use std::collections::BTreeMap;

use super::order::order;
use super::{MapNode, MapSpec};
use crate::charts::geometry::{Point, Rect, Size, count, pixels};
use crate::charts::header::Header;
use crate::charts::text_width::{shorten, wrap};
use crate::charts::{ChartError, Frame};

/// The size of the names in boxes and of columns.
pub(super) const NAME_PX: f64 = 14.0;
/// The size of the words under a name.
pub(super) const NOTE_PX: f64 = 12.0;
/// Pixels from line to line of a name.
pub(super) const LINE: f64 = 18.0;
/// Pixels of the row with the names of the columns.
const HEAD: f64 = 32.0;
/// Pixels between a box's edge and what is in it.
pub(super) const INSET: f64 = 12.0;
/// Pixels between boxes of a column.
const GAP: f64 = 14.0;
/// Share of the width that lines have between two columns.
const LANE_SHARE: f64 = 0.09;
/// Most lines of a name; longer ones are shortened.
const MOST_LINES: usize = 3;

/// The geometry of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapLayout {
    /// The whole picture in pixels.
    pub size: Size,
    /// The names of the columns.
    pub columns: Vec<ColumnBox>,
    /// The boxes, column by column from the top.
    pub nodes: Vec<NodeBox>,
    /// The lines.
    pub edges: Vec<Edge>,
    pub(super) header: Header,
}

/// The name of a column.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnBox {
    /// Its name, shortened to fit.
    pub text: String,
    /// Its place.
    pub rect: Rect,
}

/// A box with its words.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeBox {
    /// What the spec knows it by.
    pub key: String,
    /// Which column it is in, from the left.
    pub column: usize,
    /// Its place.
    pub rect: Rect,
    /// Its name, broken into lines.
    pub lines: Vec<String>,
    /// The words under it, shortened to fit.
    pub note: String,
    /// Whether something is missing here.
    pub is_gap: bool,
}

/// A line from the right edge of a box to the left edge of another.
#[derive(Debug, Clone, PartialEq)]
pub struct Edge {
    /// The key of the box it leads from.
    pub from: String,
    /// The key of the box it leads to.
    pub to: String,
    /// Its ends.
    pub ends: (Point, Point),
}

impl MapLayout {
    /// Lays a map out for a width in pixels; its height follows.
    ///
    /// # Errors
    /// [`ChartError::NoData`] when there is no box.
    pub fn new(spec: &MapSpec, width: u32, frame: Frame) -> Result<Self, ChartError> {
        if spec.nodes().next().is_none() {
            return Err(ChartError::NoData);
        }
        let width = f64::from(width.max(Size::MIN.width));
        let header = match frame {
            Frame::Bare => Header::default(),
            Frame::WithTitle => Header::new(&spec.title, &spec.subtitle, width),
        };
        let frames = Frames::new(spec.columns.len(), width, header.height());
        let (nodes, height) = frames.nodes(spec);
        let columns = spec.columns.iter().enumerate().map(|(at, column)| {
            let rect = Rect::new(frames.left(at), header.height(), frames.column, HEAD);
            ColumnBox { text: shorten(&column.label, frames.column, NAME_PX), rect }
        });
        Ok(Self {
            size: Size { width: pixels(width), height: pixels(height) },
            columns: columns.collect(),
            edges: edges(spec, &nodes),
            nodes,
            header,
        })
    }
}

/// The columns of a picture.
struct Frames {
    column: f64,
    lane: f64,
    top: f64,
}

impl Frames {
    fn new(n: usize, width: f64, top: f64) -> Self {
        let lane = width * LANE_SHARE;
        let lanes = count(n.saturating_sub(1)) * lane;
        Self { column: (width - lanes) / count(n.max(1)), lane, top: top + HEAD }
    }

    fn left(&self, column: usize) -> f64 {
        count(column) * (self.column + self.lane)
    }

    /// The boxes, each column in the middle of the highest, and where the picture ends.
    fn nodes(&self, spec: &MapSpec) -> (Vec<NodeBox>, f64) {
        let columns: Vec<Vec<NodeBox>> = order(spec)
            .iter()
            .zip(&spec.columns)
            .enumerate()
            .map(|(at, (order, column))| {
                let nodes = order.iter().filter_map(|&row| column.nodes.get(row));
                self.stacked(at, nodes)
            })
            .collect();
        let bottom = |nodes: &Vec<NodeBox>| nodes.last().map_or(self.top, |it| it.rect.bottom());
        let lowest = columns.iter().map(bottom).fold(self.top, f64::max);
        let centered = columns.into_iter().flat_map(|mut nodes| {
            let down = (lowest - bottom(&nodes)) / 2.0;
            nodes.iter_mut().for_each(|node| node.rect.y += down);
            nodes
        });
        (centered.collect(), lowest + 1.0)
    }

    fn stacked<'a>(&self, column: usize, nodes: impl Iterator<Item = &'a MapNode>) -> Vec<NodeBox> {
        let mut y = self.top;
        let place = |node: &MapNode| {
            let room = self.column - 2.0 * INSET;
            let lines = lines(&node.label, room);
            let note = if node.note.is_empty() { 0.0 } else { LINE };
            let height = 2.0 * INSET + count(lines.len()) * LINE + note;
            let rect = Rect::new(self.left(column), y, self.column, height);
            y += height + GAP;
            NodeBox {
                key: node.key.clone(),
                column,
                rect,
                lines,
                note: shorten(&node.note, room, NOTE_PX),
                is_gap: node.is_gap,
            }
        };
        nodes.map(place).collect()
    }
}

/// A name in so many lines at most, the last shortened.
fn lines(label: &str, room: f64) -> Vec<String> {
    let mut lines = wrap(label, room, NAME_PX);
    if lines.len() > MOST_LINES {
        let rest = lines.split_off(MOST_LINES - 1).join(" ");
        lines.push(shorten(&rest, room, NAME_PX));
    }
    lines
}

fn edges(spec: &MapSpec, nodes: &[NodeBox]) -> Vec<Edge> {
    let places: BTreeMap<&str, &NodeBox> = nodes.iter().map(|it| (it.key.as_str(), it)).collect();
    let edge = |from: &str, to: &str| {
        let (left, right) = places.get(from).zip(places.get(to))?;
        let ends = (
            Point { x: left.rect.right(), y: left.rect.center().y },
            Point { x: right.rect.x, y: right.rect.center().y },
        );
        let is_next = right.column == left.column + 1;
        is_next.then(|| Edge { from: from.to_owned(), to: to.to_owned(), ends })
    };
    spec.links.iter().filter_map(|link| edge(&link.from, &link.to)).collect()
}
