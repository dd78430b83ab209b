//! Bars, diamonds, flags and small marks, each in its state.

use super::State;
use crate::charts::geometry::{Point, Rect};
use crate::charts::markup::Markup;
use crate::charts::svg::identifier;
use crate::charts::theme::{Color, Palette, Role};

/// Narrowest bar that has room for a tick.
const TICK_ROOM: f64 = 20.0;
/// A tick in a box of 16 by 16.
const TICK: &str = "M6.4 12.2L2.4 8.2l1.5-1.5 2.5 2.5 5.7-5.7 1.5 1.5z";
/// A triangle that points up, in a box of 16 by 16: attention.
const ATTENTION: &str = "M8 2.5L14.5 13.5H1.5z";

/// How marks of a picture are filled.
#[derive(Debug, Clone)]
pub(super) struct Marks<'a> {
    palette: &'a Palette,
    hatch: String,
}

impl<'a> Marks<'a> {
    pub(super) fn new(id_prefix: &str, palette: &'a Palette) -> Self {
        Self { palette, hatch: format!("{}-hatch", identifier(id_prefix)) }
    }

    /// The pattern of what is under way.
    pub(super) fn define(&self, picture: &mut Markup) {
        let (id, surface, color) = (&self.hatch, self.palette.surface, self.color(false));
        picture.write(format_args!(
            "<defs><pattern id=\"{id}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"{surface}\"/>\
             <rect width=\"3\" height=\"6\" fill=\"{color}\"/></pattern></defs>\n"
        ));
    }

    fn color(&self, is_late: bool) -> Color {
        self.palette.stroke(if is_late { Role::Note } else { Role::Series }).color
    }

    fn attributes(&self, state: State, is_late: bool) -> String {
        let (color, surface) = (self.color(is_late), self.palette.surface);
        let fill = match state {
            State::Open | State::Dropped => format!("fill=\"{surface}\""),
            State::UnderWay => format!("fill=\"url(#{})\"", self.hatch),
            State::Done => format!("fill=\"{color}\""),
        };
        match state {
            State::Dropped => {
                let axis = self.palette.axis;
                format!("{fill} stroke=\"{axis}\" stroke-width=\"1.5\" stroke-dasharray=\"4 3\"")
            }
            State::Open | State::UnderWay | State::Done => {
                format!("{fill} stroke=\"{color}\" stroke-width=\"2\"")
            }
        }
    }

    pub(super) fn bar(&self, picture: &mut Markup, rect: &Rect, state: State, is_late: bool) {
        // Half of the stroke lies inside, so that a bar ends where its last day does.
        picture.rect(&rect.inset(1.0), 4.0, &self.attributes(state, is_late));
        let middle = rect.center();
        if state == State::Done && rect.width >= TICK_ROOM {
            let square = Rect::new(middle.x - 6.0, middle.y - 6.0, 12.0, 12.0);
            picture.symbol(TICK, &square, self.palette.surface);
        }
        if is_late {
            let square = Rect::new(rect.right() + 3.0, middle.y - 6.0, 12.0, 12.0);
            picture.symbol(ATTENTION, &square, self.color(true));
        }
    }

    pub(super) fn diamond(&self, picture: &mut Markup, rect: &Rect, state: State, is_late: bool) {
        let Point { x, y } = rect.center();
        let r = rect.width / 2.0 - 1.0;
        let corners = [(x, y - r), (x + r, y), (x, y + r), (x - r, y)];
        picture.polygon(&corners, &self.attributes(state, is_late));
    }

    /// A flag on a pole that stands on its day.
    pub(super) fn flag(&self, picture: &mut Markup, rect: &Rect, state: State, is_late: bool) {
        let Point { x, .. } = rect.center();
        let (top, half) = (rect.y + 1.0, rect.y + rect.height / 2.0 + 2.0);
        let pole =
            [(x - 1.0, top), (x + 1.0, top), (x + 1.0, rect.bottom()), (x - 1.0, rect.bottom())];
        let color = self.color(is_late);
        picture.polygon(&pole, &format!("fill=\"{color}\""));
        let cloth = [(x + 1.0, top + 1.0), (x + 12.0, (top + half) / 2.0), (x + 1.0, half)];
        picture.polygon(&cloth, &self.attributes(state, is_late));
    }

    /// A small triangle that points at its day.
    pub(super) fn due(&self, picture: &mut Markup, at: Point, state: State, is_late: bool) {
        let Point { x, y } = at;
        let corners = [(x - 5.0, y - 5.0), (x + 5.0, y - 5.0), (x, y + 4.0)];
        picture.polygon(&corners, &self.attributes(state, is_late));
    }
}
