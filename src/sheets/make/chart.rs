//! One chart. It points to cells, so that it follows them and can be worked on; what the cells hold
//! today stands in it too, for programs that only show.
//!
//! **Source** ECMA-376 part 1, 21.2; elements in the order of their schema.

use std::fmt::Write as _;

use super::cells::{EPOCH, escaped};
use super::drawing::{CHART, SHAPES};
use super::parts::HEAD;
use crate::sheets::book::{Cell, ChartForm, ChartSpec, SeriesLook, SeriesSpec, SheetSpec};
use crate::sheets::formula::{Area, Place};

/// The two axes by number.
const ACROSS: u32 = 1;
const UP: u32 = 2;

/// A chart of the sheet `own`.
pub(super) fn chart(
    spec: &ChartSpec,
    own: usize,
    sheets: &[SheetSpec],
    names: &[String],
) -> String {
    let source = Source { own, sheets, names };
    let is_column = |it: &&SeriesSpec| it.look == SeriesLook::Columns;
    let all = |wanted: bool| -> String {
        let series = spec.series.iter().enumerate();
        let some = series.filter(|(_, it)| is_column(it) == wanted);
        some.map(|(at, it)| source.series(spec, at, it)).collect()
    };
    let (columns, lines) = (all(true), all(false));
    let ids = format!("<c:axId val=\"{ACROSS}\"/><c:axId val=\"{UP}\"/>");
    let mut plot = String::new();
    if !columns.is_empty() {
        let _infallible = write!(
            plot,
            "<c:barChart><c:barDir val=\"col\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>\
             {columns}<c:gapWidth val=\"60\"/>{ids}</c:barChart>"
        );
    }
    if !lines.is_empty() {
        let _infallible = write!(
            plot,
            "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{lines}\
             <c:marker val=\"1\"/>{ids}</c:lineChart>"
        );
    }
    let (title, axes) = (title(&spec.title, 1_200), axes(spec));
    format!(
        "{HEAD}<c:chartSpace xmlns:c=\"{CHART}\" xmlns:a=\"{SHAPES}\"><c:roundedCorners val=\"0\"/><c:chart>{title}\
         <c:autoTitleDeleted val=\"0\"/><c:plotArea><c:layout/>{plot}{axes}</c:plotArea>\
         <c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend><c:plotVisOnly val=\"1\"/>\
         <c:dispBlanksAs val=\"gap\"/></c:chart></c:chartSpace>"
    )
}

/// A title. **Unit** of its size: hundredths of a point.
fn title(text: &str, size: u32) -> String {
    let text = escaped(text);
    format!(
        "<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"{size}\" b=\"0\"/></a:pPr>\
         <a:r><a:rPr sz=\"{size}\" b=\"0\"/><a:t>{text}</a:t></a:r></a:p></c:rich></c:tx>\
         <c:overlay val=\"0\"/></c:title>"
    )
}

fn axes(spec: &ChartSpec) -> String {
    const SCALE: &str =
        "<c:scaling><c:orientation val=\"minMax\"/></c:scaling><c:delete val=\"0\"/>";
    const MARKS: &str = "<c:majorTickMark val=\"out\"/><c:minorTickMark val=\"none\"/>";
    let across = match spec.form {
        ChartForm::Days => format!(
            "<c:dateAx><c:axId val=\"{ACROSS}\"/>{SCALE}<c:axPos val=\"b\"/>\
             <c:numFmt formatCode=\"m/d/yyyy\" sourceLinked=\"1\"/>{MARKS}<c:tickLblPos val=\"low\"/>\
             <c:crossAx val=\"{UP}\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/>\
             <c:lblOffset val=\"100\"/><c:baseTimeUnit val=\"days\"/></c:dateAx>"
        ),
        ChartForm::Names => format!(
            "<c:catAx><c:axId val=\"{ACROSS}\"/>{SCALE}<c:axPos val=\"b\"/>{MARKS}\
             <c:tickLblPos val=\"low\"/><c:crossAx val=\"{UP}\"/><c:crosses val=\"autoZero\"/>\
             <c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/>\
             <c:noMultiLvlLbl val=\"0\"/></c:catAx>"
        ),
    };
    let unit = if spec.unit.is_empty() { String::new() } else { title(&spec.unit, 900) };
    format!(
        "{across}<c:valAx><c:axId val=\"{UP}\"/>{SCALE}<c:axPos val=\"l\"/>\
         <c:majorGridlines><c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"D9DEE2\"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>\
         {unit}<c:numFmt formatCode=\"General\" sourceLinked=\"1\"/>{MARKS}<c:tickLblPos val=\"nextTo\"/>\
         <c:crossAx val=\"{ACROSS}\"/><c:crosses val=\"autoZero\"/></c:valAx>"
    )
}

/// What the series of a chart point to.
struct Source<'a> {
    own: usize,
    sheets: &'a [SheetSpec],
    names: &'a [String],
}

impl Source<'_> {
    fn series(&self, spec: &ChartSpec, at: usize, series: &SeriesSpec) -> String {
        let (name, look) = (escaped(&series.name), look(series));
        let over = match spec.form {
            ChartForm::Days => self.numbers(&spec.over, "m/d/yyyy"),
            ChartForm::Names => self.texts(&spec.over),
        };
        let values = self.numbers(&series.values, "General");
        let smooth = if series.look == SeriesLook::Columns { "" } else { "<c:smooth val=\"0\"/>" };
        format!(
            "<c:ser><c:idx val=\"{at}\"/><c:order val=\"{at}\"/><c:tx><c:v>{name}</c:v></c:tx>{look}\
             <c:cat>{over}</c:cat><c:val>{values}</c:val>{smooth}</c:ser>"
        )
    }

    /// Areas of charts name their sheet always.
    fn area(&self, area: &Area) -> String {
        let sheet = area.sheet.or(Some(self.own));
        quick_xml::escape::escape(Area { sheet, ..*area }.text(self.names)).into_owned()
    }

    fn numbers(&self, area: &Area, code: &str) -> String {
        let number = |cell: &Cell| match cell {
            Cell::Number(number) if number.is_finite() => Some(number.to_string()),
            Cell::Day(days) => Some((i64::from(*days) + EPOCH).to_string()),
            Cell::Empty | Cell::Text(_) | Cell::Number(_) | Cell::Bool(_) | Cell::Formula(_) => {
                None
            }
        };
        let (n, points) = self.points(area, number);
        format!(
            "<c:numRef><c:f>{}</c:f><c:numCache><c:formatCode>{code}</c:formatCode>\
             <c:ptCount val=\"{n}\"/>{points}</c:numCache></c:numRef>",
            self.area(area)
        )
    }

    fn texts(&self, area: &Area) -> String {
        let text = |cell: &Cell| (!cell.is_blank()).then(|| escaped(&cell.words()));
        let (n, points) = self.points(area, text);
        format!(
            "<c:strRef><c:f>{}</c:f><c:strCache><c:ptCount val=\"{n}\"/>{points}</c:strCache></c:strRef>",
            self.area(area)
        )
    }

    /// How many cells an area has, and what those hold that hold something.
    fn points(&self, area: &Area, text: impl Fn(&Cell) -> Option<String>) -> (usize, String) {
        let (mut n, mut points) = (0, String::new());
        for place in area.places() {
            let value = match self.cell(place) {
                Some(Cell::Formula(formula)) => text(&formula.value),
                Some(cell) => text(&cell),
                None => None,
            };
            if let Some(value) = value {
                let _infallible = write!(points, "<c:pt idx=\"{n}\"><c:v>{value}</c:v></c:pt>");
            }
            n += 1;
        }
        (n, points)
    }

    /// A cell of a sheet, in its header or under it.
    fn cell(&self, place: Place) -> Option<Cell> {
        let sheet = self.sheets.get(place.sheet.unwrap_or(self.own))?;
        let header = usize::try_from(sheet.header_row).ok()?.max(1);
        let Some(row) = (place.row + 1).checked_sub(header + 1) else {
            let is_header = place.row + 1 == header;
            let column = sheet.columns.get(place.column).filter(|_| is_header)?;
            return Some(Cell::text(column.title.as_str()));
        };
        sheet.rows.get(row)?.get(place.column).cloned()
    }
}

fn look(series: &SeriesSpec) -> String {
    let colour = quick_xml::escape::escape(&series.colour);
    let fill = format!("<a:solidFill><a:srgbClr val=\"{colour}\"/></a:solidFill>");
    let line = |width: u32, dash: &str| {
        format!("<c:spPr><a:ln w=\"{width}\" cap=\"rnd\">{fill}{dash}<a:round/></a:ln></c:spPr>")
    };
    const NO_DOTS: &str = "<c:marker><c:symbol val=\"none\"/></c:marker>";
    match series.look {
        SeriesLook::Columns => {
            format!("<c:spPr>{fill}</c:spPr><c:invertIfNegative val=\"0\"/>")
        }
        SeriesLook::Dots => format!(
            "{}<c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/><c:spPr>{fill}</c:spPr></c:marker>",
            line(22_225, "")
        ),
        SeriesLook::Dashes => {
            format!("{}{NO_DOTS}", line(12_700, "<a:prstDash val=\"dash\"/>"))
        }
        SeriesLook::Line => format!("{}{NO_DOTS}", line(22_225, "")),
    }
}
