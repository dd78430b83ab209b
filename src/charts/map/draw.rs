//! Writes a laid-out map as SVG, back to front.

use super::MapSpec;
use super::layout::{Edge, INSET, LINE, MapLayout, NAME_PX, NOTE_PX, NodeBox};
use crate::charts::geometry::{Point, count};
use crate::charts::markup::{Markup, TextStyle};
use crate::charts::svg::{Names, Svg};
use crate::charts::theme::{Palette, Role, Theme};
use crate::charts::{ChartError, Frame};

/// Draws a map for a width in pixels.
///
/// # Errors
///
/// See [`MapLayout::new`].
pub fn render(spec: &MapSpec, theme: Theme, width: u32, frame: Frame) -> Result<Svg, ChartError> {
    Ok(render_layout(spec, &MapLayout::new(spec, width, frame)?, theme))
}

/// Draws a map that is already laid out.
#[must_use]
pub fn render_layout(spec: &MapSpec, layout: &MapLayout, theme: Theme) -> Svg {
    let palette = theme.palette();
    let mut picture = Markup::default();
    layout.header.draw(&mut picture, palette);
    for column in &layout.columns {
        let style = TextStyle::new(NAME_PX, palette.muted);
        picture.text(&column.text, column.rect.x, column.rect.center().y - 4.0, style);
    }
    for edge in &layout.edges {
        line(&mut picture, palette, edge);
    }
    for node in &layout.nodes {
        draw_box(&mut picture, palette, node);
    }
    let names =
        Names { id_prefix: &spec.id_prefix, title: &spec.title, description: &spec.description };
    Svg::assemble(names, layout.size, palette.page, &picture.finish())
}

/// A curve that leaves and arrives level, with a head.
fn line(picture: &mut Markup, palette: &Palette, edge: &Edge) {
    let (Point { x, y }, Point { x: to_x, y: to_y }) = edge.ends;
    let (middle, end) = ((x + to_x) / 2.0, to_x - 6.0);
    let color = palette.axis;
    picture.write(format_args!(
        "<path d=\"M{x:.1} {y:.1}C{middle:.1} {y:.1} {middle:.1} {to_y:.1} {end:.1} {to_y:.1}\" \
         fill=\"none\" stroke=\"{color}\" stroke-width=\"1.5\"/>\n"
    ));
    let head = [(to_x - 1.0, to_y), (to_x - 8.0, to_y - 4.0), (to_x - 8.0, to_y + 4.0)];
    picture.polygon(&head, &format!("fill=\"{color}\""));
}

fn draw_box(picture: &mut Markup, palette: &Palette, node: &NodeBox) {
    let note = palette.stroke(Role::Note).color;
    let (fill, outline) = (palette.surface, palette.outline);
    let attributes = match node.is_gap {
        true => {
            format!("fill=\"{fill}\" stroke=\"{note}\" stroke-width=\"2\" stroke-dasharray=\"5 4\"")
        }
        false => format!("fill=\"{fill}\" stroke=\"{outline}\" stroke-width=\"1.5\""),
    };
    picture.rect(&node.rect.inset(1.0), 8.0, &attributes);
    let name = TextStyle::new(NAME_PX, palette.ink).semibold();
    let (x, mut y) = (node.rect.x + INSET, node.rect.y + INSET + LINE / 2.0);
    for text in &node.lines {
        picture.text(text, x, y, name);
        y += LINE;
    }
    let color = if node.is_gap { note } else { palette.muted };
    let y = node.rect.y + INSET + count(node.lines.len()) * LINE + LINE / 2.0;
    picture.text(&node.note, x, y, TextStyle::new(NOTE_PX, color));
}
