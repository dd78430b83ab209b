//! Where everything in a grid goes, for a given size.

use super::flow::{LARGE, LEGIBLE, PillSize, SMALLEST, WIDE};
use super::pills::{SYMBOL_GAP, fill, sign_size};
use super::trails::{Trail, trails};
use super::{AxisStep, GridSpec};
use crate::charts::geometry::{Rect, Size, count, pixels};
use crate::charts::header::Header;
use crate::charts::symbol::Symbol;
use crate::charts::text_width::{shorten, text_width};
use crate::charts::{ChartError, Frame};

/// The size of axis labels.
pub(super) const AXIS_PX: f64 = 14.0;
/// The size of the words at the top of a field.
pub(super) const HINT_PX: f64 = 13.0;
/// Pixels between fields.
const FIELD_GAP: f64 = 4.0;
/// Pixels between a field's edge and what is in it.
pub(super) const INSET: f64 = 12.0;
/// Pixels of the line of words at the top of a field, with the space under it.
const HINT_ROW: f64 = 26.0;
/// Pixels of the row with the names of the columns.
const COLUMN_ROW: f64 = 36.0;
const LINE: f64 = 18.0;
/// The narrowest a field may be; the picture becomes wider if need be.
const LEAST_FIELD: f64 = 84.0;

/// The geometry of a grid.
#[derive(Debug, Clone, PartialEq)]
pub struct GridLayout {
    /// The whole picture in pixels. Larger than asked when the fields would otherwise be too
    /// small for a single pill, and by the title when that is drawn.
    pub size: Size,
    /// The fields, row by row from the top left.
    pub fields: Vec<FieldBox>,
    /// The names of the rows, from the top.
    pub row_labels: Vec<AxisBox>,
    /// The names of the columns, from the left.
    pub column_labels: Vec<AxisBox>,
    /// Arrows from where items stood before, for the items that are shown.
    pub trails: Vec<Trail>,
    /// Items whose row or column the grid does not have, as indices into the spec's items.
    pub unplaced: Vec<usize>,
    pub(super) header: Header,
}

/// A field and what is in it.
#[derive(Debug, Clone, PartialEq)]
pub struct FieldBox {
    /// Its row, from the top.
    pub row: usize,
    /// Its column, from the left.
    pub column: usize,
    /// Its place.
    pub rect: Rect,
    /// The size of the texts in its pills: 14 px, 16 in a wide picture, or 12 where it is crowded.
    pub font_px: f64,
    /// The words at its top, shortened to fit, with their place.
    pub hint: Option<(String, Rect)>,
    /// The items shown.
    pub pills: Vec<PillBox>,
    /// What stands for the items not shown.
    pub more: Option<MoreBox>,
    /// The items not shown, as indices into the spec's items.
    pub hidden: Vec<usize>,
}

/// An item shown in a field.
#[derive(Debug, Clone, PartialEq)]
pub struct PillBox {
    /// Index into the spec's items.
    pub item: usize,
    /// Its place.
    pub rect: Rect,
    /// Its name, shortened to fit.
    pub text: String,
    /// Where the text begins.
    pub text_x: f64,
    /// The place of its sign.
    pub symbol: Option<(Symbol, Rect)>,
}

/// What stands for the items that have no room in a field.
#[derive(Debug, Clone, PartialEq)]
pub struct MoreBox {
    /// Its place.
    pub rect: Rect,
    /// Its text, shortened to fit.
    pub text: String,
}

/// The name of a row or column.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisBox {
    /// The name, shortened to fit.
    pub text: String,
    /// The place of the name.
    pub text_rect: Rect,
    /// The sign and the place of each time it is drawn.
    pub symbol: Option<(Symbol, Vec<Rect>)>,
}

impl GridLayout {
    /// Lays a grid out for a size in pixels.
    ///
    /// # Errors
    ///
    /// [`ChartError::NoData`] when the grid has no rows or no columns. A grid without items is
    /// laid out empty.
    pub fn new(spec: &GridSpec, size: Size, frame: Frame) -> Result<Self, ChartError> {
        if spec.rows.is_empty() || spec.columns.is_empty() {
            return Err(ChartError::NoData);
        }
        let size = size.at_least(Size::MIN);
        let labels = row_label_width(spec, f64::from(size.width));
        let size = size.at_least(least_size(spec, labels));
        let header = match frame {
            Frame::Bare => Header::default(),
            Frame::WithTitle => Header::new(&spec.title, &spec.subtitle, f64::from(size.width)),
        };
        let height = f64::from(size.height) - COLUMN_ROW;
        let area = Rect::new(labels, header.height(), f64::from(size.width) - labels, height);
        let frames = FieldFrames::new(spec, area);
        let fields = frames.fields(spec);
        Ok(Self {
            size: Size {
                width: size.width,
                height: pixels(f64::from(size.height) + header.height()),
            },
            trails: trails(spec, &fields),
            fields,
            row_labels: frames.row_labels(spec),
            column_labels: frames.column_labels(spec),
            unplaced: outside(spec),
            header,
        })
    }
}

/// The room for the names of the rows.
fn row_label_width(spec: &GridSpec, width: f64) -> f64 {
    let widest = spec.rows.iter().map(|step| {
        let signs = step.symbol.map_or(0.0, signs_width);
        text_width(&step.label, AXIS_PX).max(signs)
    });
    (widest.fold(0.0, f64::max) + INSET).min(width * 0.25).ceil()
}

/// Signs side by side stand one pixel apart.
fn signs_width(symbol: Symbol) -> f64 {
    f64::from(symbol.repeats()) * (sign_size(AXIS_PX) + 1.0)
}

/// The smallest picture in which every field has room for one pill.
fn least_size(spec: &GridSpec, labels: f64) -> Size {
    let field = SMALLEST.height + HINT_ROW + 2.0 * INSET + FIELD_GAP;
    Size {
        width: pixels(labels + count(spec.columns.len()) * (LEAST_FIELD + FIELD_GAP)),
        height: pixels(COLUMN_ROW + count(spec.rows.len()) * field),
    }
}

fn outside(spec: &GridSpec) -> Vec<usize> {
    let (rows, columns) = (spec.rows.len(), spec.columns.len());
    let items = spec.items.iter().enumerate();
    items
        .filter(|(_, item)| item.row >= rows || item.column >= columns)
        .map(|(index, _)| index)
        .collect()
}

/// The fields without content.
struct FieldFrames {
    area: Rect,
    width: f64,
    height: f64,
}

impl FieldFrames {
    fn new(spec: &GridSpec, area: Rect) -> Self {
        let share = |length: f64, parts: usize| {
            ((length - FIELD_GAP * count(parts.saturating_sub(1))) / count(parts)).floor()
        };
        Self {
            area,
            width: share(area.width, spec.columns.len()),
            height: share(area.height, spec.rows.len()),
        }
    }

    fn rect(&self, row: usize, column: usize) -> Rect {
        let x = self.area.x + count(column) * (self.width + FIELD_GAP);
        let y = self.area.y + count(row) * (self.height + FIELD_GAP);
        Rect::new(x, y, self.width, self.height)
    }

    fn fields(&self, spec: &GridSpec) -> Vec<FieldBox> {
        let columns = spec.columns.len();
        let places =
            (0..spec.rows.len()).flat_map(|row| (0..columns).map(move |column| (row, column)));
        places.map(|(row, column)| self.field(spec, row, column)).collect()
    }

    /// A field with its pills, at the most legible size that shows every item with its whole
    /// name, else every item, else at the smallest.
    fn field(&self, spec: &GridSpec, row: usize, column: usize) -> FieldBox {
        let rect = self.rect(row, column);
        let mut area = rect.inset(INSET);
        let columns = spec.columns.len();
        let cells_of_row = spec.cells.iter().skip(row * columns).take(columns);
        let hints: Vec<Option<&str>> = cells_of_row.map(|cell| cell.hint.as_deref()).collect();
        let hint = hints.get(column).copied().flatten().map(|words| {
            let text = shorten(words, area.width, HINT_PX);
            let width = text_width(&text, HINT_PX);
            (text, Rect::new(area.x, area.y - 4.0, width, LINE))
        });
        // Pills of one row begin at one height, with a hint over them or not.
        if hints.iter().any(Option::is_some) {
            area.y += HINT_ROW;
            area.height -= HINT_ROW;
        }
        let items = spec.items.iter().enumerate();
        let here: Vec<usize> = items
            .filter(|(_, item)| item.row == row && item.column == column)
            .map(|(index, _)| index)
            .collect();
        let attempt = |size: PillSize| (size, fill(spec, &here, &area, size));
        let large = (area.width >= WIDE).then_some(LARGE);
        let sizes = large.into_iter().chain(LEGIBLE);
        let all: Vec<_> =
            sizes.map(attempt).filter(|(_, (pills, _))| pills.len() == here.len()).collect();
        let whole =
            all.iter().find(|(_, (pills, _))| pills.iter().all(|pill| is_whole(spec, pill)));
        let (size, (pills, more)) =
            whole.or(all.first()).cloned().unwrap_or_else(|| attempt(SMALLEST));
        let hidden = here.get(pills.len()..).unwrap_or_default().to_vec();
        FieldBox { row, column, rect, font_px: size.font_px, hint, pills, more, hidden }
    }

    fn row_labels(&self, spec: &GridSpec) -> Vec<AxisBox> {
        let right = self.area.x - INSET;
        let label = |(row, step): (usize, &AxisStep)| {
            let middle = self.rect(row, 0).center().y;
            let text = shorten(&step.label, right, AXIS_PX);
            let width = text_width(&text, AXIS_PX);
            let y = if step.symbol.is_some() { middle } else { middle - LINE / 2.0 };
            let symbol = step.symbol.map(|symbol| {
                let left = right - signs_width(symbol);
                (symbol, signs(symbol, left, middle - LINE))
            });
            AxisBox { text, text_rect: Rect::new(right - width, y, width, LINE), symbol }
        };
        spec.rows.iter().enumerate().map(label).collect()
    }

    fn column_labels(&self, spec: &GridSpec) -> Vec<AxisBox> {
        let y = self.area.bottom() + (COLUMN_ROW - LINE) / 2.0;
        let label = |(column, step): (usize, &AxisStep)| {
            let field = self.rect(0, column);
            let sign = step.symbol.map_or(0.0, |symbol| signs_width(symbol) + SYMBOL_GAP);
            let text = shorten(&step.label, field.width - sign, AXIS_PX);
            let width = text_width(&text, AXIS_PX);
            let left = field.center().x - (sign + width) / 2.0;
            let symbol = step.symbol.map(|symbol| (symbol, signs(symbol, left, y)));
            AxisBox { text, text_rect: Rect::new(left + sign, y, width, LINE), symbol }
        };
        spec.columns.iter().enumerate().map(label).collect()
    }
}

/// Whether a pill has room for the whole name of its item.
fn is_whole(spec: &GridSpec, pill: &PillBox) -> bool {
    spec.items.get(pill.item).is_some_and(|item| item.label == pill.text)
}

/// The places of a sign's repetitions, centered in a line of text.
fn signs(symbol: Symbol, left: f64, line_top: f64) -> Vec<Rect> {
    let size = sign_size(AXIS_PX);
    let y = line_top + (LINE - size) / 2.0;
    (0..symbol.repeats())
        .map(|n| Rect::new(left + f64::from(n) * (size + 1.0), y, size, size))
        .collect()
}
