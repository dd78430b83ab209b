//! Writes a laid-out grid as SVG.

use super::layout::{AXIS_PX, AxisBox, FieldBox, GridLayout, HINT_PX};
use super::trails::Trail;
use super::{Emphasis, GridSpec};
use crate::charts::geometry::{Point, Rect, Size};
use crate::charts::markup::{Anchor, Markup, TextStyle};
use crate::charts::svg::{Names, Svg, identifier};
use crate::charts::symbol::Symbol;
use crate::charts::theme::{Color, Palette, Role, Theme, Tint};
use crate::charts::{ChartError, Frame};

/// Draws a grid for a size in pixels.
///
/// # Errors
///
/// See [`GridLayout::new`].
pub fn render(spec: &GridSpec, theme: Theme, size: Size, frame: Frame) -> Result<Svg, ChartError> {
    Ok(render_layout(spec, &GridLayout::new(spec, size, frame)?, theme))
}

/// Draws a grid that is already laid out.
#[must_use]
pub fn render_layout(spec: &GridSpec, layout: &GridLayout, theme: Theme) -> Svg {
    let palette = theme.palette();
    let hatch = format!("{}-hatch", identifier(&spec.id_prefix));
    let drawing = Drawing { spec, palette, hatch };
    let mut picture = Markup::default();
    layout.header.draw(&mut picture, palette);
    drawing.pattern(&mut picture);
    for field in &layout.fields {
        drawing.ground(&mut picture, field);
    }
    for trail in &layout.trails {
        drawing.trail(&mut picture, trail);
    }
    for field in &layout.fields {
        drawing.field(&mut picture, field);
    }
    for label in layout.row_labels.iter().chain(&layout.column_labels) {
        drawing.axis_label(&mut picture, label);
    }
    let names =
        Names { id_prefix: &spec.id_prefix, title: &spec.title, description: &spec.description };
    Svg::assemble(names, layout.size, palette.page, &picture.finish())
}

struct Drawing<'a> {
    spec: &'a GridSpec,
    palette: &'a Palette,
    /// The id of the pattern that stands for color on paper.
    hatch: String,
}

impl Drawing<'_> {
    fn pattern(&self, picture: &mut Markup) {
        if self.palette.field_outline.is_none() {
            return;
        }
        let (id, ground) = (&self.hatch, self.palette.surface);
        let line = self.palette.tint(Tint::Attention);
        picture.write(format_args!(
            "<pattern id=\"{id}\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><rect width=\"8\" height=\"8\" fill=\"{ground}\"/>\
             <rect width=\"3\" height=\"8\" fill=\"{line}\"/></pattern>\n"
        ));
    }

    fn tint(&self, field: &FieldBox) -> Tint {
        let index = field.row * self.spec.columns.len() + field.column;
        self.spec.cells.get(index).map_or(Tint::Plain, |cell| cell.tint)
    }

    fn ground(&self, picture: &mut Markup, field: &FieldBox) {
        let tint = self.tint(field);
        let fill = self.palette.tint(tint).to_string();
        let attributes = match self.palette.field_outline {
            None => format!(r#"fill="{fill}""#),
            Some(outline) if tint == Tint::Attention => {
                format!(r#"fill="url(#{})" stroke="{outline}""#, self.hatch)
            }
            Some(outline) => format!(r#"fill="{fill}" stroke="{outline}""#),
        };
        picture.rect(&field.rect, 0.0, &attributes);
    }

    fn trail(&self, picture: &mut Markup, trail: &Trail) {
        let (color, outline) = (self.palette.muted, trail.outline());
        picture.write(format_args!(
            "<path d=\"{outline}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"1.5\"/>\n"
        ));
    }

    fn field(&self, picture: &mut Markup, field: &FieldBox) {
        let tint = self.tint(field);
        if let Some((text, rect)) = &field.hint {
            self.hint(picture, text, rect, tint);
        }
        for pill in &field.pills {
            let emphasis =
                self.spec.items.get(pill.item).map_or(Emphasis::Plain, |item| item.emphasis);
            self.pill(picture, &pill.rect, emphasis);
            if let Some((symbol, rect)) = &pill.symbol {
                draw_symbol(picture, *symbol, rect, self.palette.ink);
            }
            let style = TextStyle::new(field.font_px, self.palette.ink).semibold();
            picture.text(&pill.text, pill.text_x, pill.rect.center().y, style);
        }
        if let Some(more) = &field.more {
            let fill = format!(r#"fill="{}""#, self.palette.grid_line);
            picture.rect(&more.rect, more.rect.height / 2.0, &fill);
            let Point { x, y } = more.rect.center();
            let style = TextStyle::new(field.font_px, self.palette.ink).semibold();
            picture.text(&more.text, x, y, style.anchored(Anchor::Middle));
        }
    }

    fn hint(&self, picture: &mut Markup, text: &str, rect: &Rect, tint: Tint) {
        if self.palette.field_outline.is_some() && tint == Tint::Attention {
            // Words stand on paper, not on the pattern.
            let paper = Rect::new(rect.x - 4.0, rect.y, rect.width + 8.0, rect.height);
            picture.rect(&paper, 3.0, &format!(r#"fill="{}""#, self.palette.surface));
        }
        let style = TextStyle::new(HINT_PX, self.palette.muted);
        picture.text(text, rect.x, rect.center().y, style);
    }

    fn pill(&self, picture: &mut Markup, rect: &Rect, emphasis: Emphasis) {
        let (color, width) = match emphasis {
            Emphasis::Plain => (self.palette.outline, "1.5"),
            Emphasis::Support => (self.palette.stroke(Role::Target).color, "1.5"),
            Emphasis::Attention => (self.palette.stroke(Role::Note).color, "2.5"),
        };
        let surface = self.palette.surface;
        // The outline is drawn half outside a rectangle; kept inside, neighbors stay apart.
        let inner = rect.inset(1.0);
        let style = format!(r#"fill="{surface}" stroke="{color}" stroke-width="{width}""#);
        picture.rect(&inner, inner.height / 2.0, &style);
    }

    fn axis_label(&self, picture: &mut Markup, label: &AxisBox) {
        let style = TextStyle::new(AXIS_PX, self.palette.ink).semibold();
        picture.text(&label.text, label.text_rect.x, label.text_rect.center().y, style);
        if let Some((symbol, rects)) = &label.symbol {
            for rect in rects {
                draw_symbol(picture, *symbol, rect, self.palette.ink);
            }
        }
    }
}

fn draw_symbol(picture: &mut Markup, symbol: Symbol, rect: &Rect, color: Color) {
    picture.symbol(symbol.path(), rect, color);
}
