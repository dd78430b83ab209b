//! Lines and markers drawn by plotters.
//!
//! plotters writes whole pixels and knows no dashes. So each kind of line is drawn as one group
//! whose attributes say the dash, in tenths of a pixel. It may not measure or set text: on a page
//! it would insert elements to do so. [`Pen`] refuses that, and a picture that tried fails.

use super::ChartError;
use super::geometry::{Point, Size, coordinate, pixels};
use super::markup::Markup;
use super::theme::{Color, Stroke};
use plotters::prelude::SVGBackend;
use plotters::style::{Color as _, RGBColor, ShapeStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

/// Coordinates a pixel.
const FINENESS: u32 = 10;

type Fault = DrawingErrorKind<std::io::Error>;

/// The refusal to measure or set a text.
#[derive(Debug)]
struct TextRefused;

impl std::fmt::Display for TextRefused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "texts are neither measured nor set by the drawing library")
    }
}

impl std::error::Error for TextRefused {}

impl From<Fault> for ChartError {
    fn from(fault: Fault) -> Self {
        Self::Drawing { reason: fault.to_string() }
    }
}

/// Draws one layer of lines or markers in one style.
pub(super) struct Pen<'a> {
    backend: SVGBackend<'a>,
    style: ShapeStyle,
}

impl Pen<'_> {
    /// A line through the points.
    pub(super) fn line(&mut self, points: &[Point]) -> Result<(), ChartError> {
        let style = self.style;
        Ok(self.draw_path(points.iter().map(fine), &style)?)
    }

    /// A filled area between the points.
    pub(super) fn area(&mut self, points: &[Point]) -> Result<(), ChartError> {
        let style = self.style;
        Ok(self.fill_polygon(points.iter().map(fine), &style)?)
    }

    /// A filled dot of `radius` pixels.
    pub(super) fn dot(&mut self, center: Point, radius: f64) -> Result<(), ChartError> {
        let style = self.style;
        let radius = pixels(radius * f64::from(FINENESS));
        Ok(self.draw_circle(fine(&center), radius, &style, true)?)
    }
}

fn fine(point: &Point) -> BackendCoord {
    let fineness = f64::from(FINENESS);
    (coordinate(point.x * fineness), coordinate(point.y * fineness))
}

/// Adds one layer to the picture: whatever `draw` draws, in the given stroke.
pub(super) fn layer(
    picture: &mut Markup,
    size: Size,
    stroke: Stroke,
    draw: impl FnOnce(&mut Pen<'_>) -> Result<(), ChartError>,
) -> Result<(), ChartError> {
    let mut buffer = String::new();
    {
        let Color { red, green, blue } = stroke.color;
        let style = ShapeStyle {
            color: RGBColor(red, green, blue).to_rgba(),
            filled: true,
            stroke_width: pixels(stroke.width * f64::from(FINENESS)),
        };
        let backend = SVGBackend::with_string(&mut buffer, (size.width, size.height));
        let mut pen = Pen { backend, style };
        draw(&mut pen)?;
        pen.present()?;
    }
    // The library wraps all it draws in a root element of its own, which a group has no use for.
    let inner = buffer.split_once(">\n").and_then(|(_, rest)| rest.strip_suffix("</svg>\n"));
    let Some(inner) = inner else {
        return Err(ChartError::Drawing { reason: "unexpected root element".to_owned() });
    };
    picture.push(r#"<g transform="scale(.1)" stroke-linejoin="round""#);
    if !stroke.dashes.is_empty() {
        let lengths: Vec<String> =
            stroke.dashes.iter().map(|length| (length * FINENESS).to_string()).collect();
        picture.write(format_args!(r#" stroke-dasharray="{}""#, lengths.join(" ")));
    }
    picture.push(">\n");
    picture.push(inner);
    picture.push("</g>\n");
    Ok(())
}

impl DrawingBackend for Pen<'_> {
    type ErrorType = std::io::Error;

    fn get_size(&self) -> (u32, u32) {
        self.backend.get_size()
    }

    fn ensure_prepared(&mut self) -> Result<(), Fault> {
        self.backend.ensure_prepared()
    }

    fn present(&mut self) -> Result<(), Fault> {
        self.backend.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Result<(), Fault> {
        self.backend.draw_pixel(point, color)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Fault> {
        self.backend.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), Fault> {
        self.backend.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Fault> {
        self.backend.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        _text: &str,
        _style: &S,
        _position: BackendCoord,
    ) -> Result<(), Fault> {
        Err(DrawingErrorKind::FontError(Box::new(TextRefused)))
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        _text: &str,
        _style: &S,
    ) -> Result<(u32, u32), Fault> {
        Err(DrawingErrorKind::FontError(Box::new(TextRefused)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use plotters::prelude::{DrawingArea, IntoDrawingArea};

    #[test]
    fn a_title_that_plotters_would_measure_is_refused() {
        let mut buffer = String::new();
        let backend = SVGBackend::with_string(&mut buffer, (100, 100));
        let pen = Pen { backend, style: ShapeStyle::from(RGBColor(0, 0, 0)) };
        let area: DrawingArea<Pen<'_>, _> = pen.into_drawing_area();
        let refusal = area.titled("title", ("sans-serif", 20)).err().map(|fault| fault.to_string());
        assert!(refusal.is_some_and(|reason| reason.contains("neither measured nor set")));
    }
}
