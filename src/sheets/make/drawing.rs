//! Where the charts of a sheet lie, and what points to them.

use super::parts::{HEAD, OFFICE};
use crate::sheets::book::ChartSpec;

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const KIND: &str = "application/vnd.openxmlformats-officedocument";
/// The families of names of drawings and of charts.
pub(super) const SHAPES: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
pub(super) const CHART: &str = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const ON_SHEET: &str = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/// What a sheet with charts says of them; its last element.
pub(super) const DRAWING: &str = "<drawing r:id=\"rId1\"/>";

/// What points from a sheet to its drawing.
pub(super) fn of_sheet(number: usize) -> String {
    format!(
        "{HEAD}<Relationships xmlns=\"{PACKAGE}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/drawing\" \
         Target=\"../drawings/drawing{number}.xml\"/></Relationships>"
    )
}

/// What points from a drawing to its charts, which are numbered through the workbook.
pub(super) fn relations(n_charts: usize, first: usize) -> String {
    let chart = |at: usize| {
        let (id, number) = (at + 1, first + at);
        format!(
            "<Relationship Id=\"rId{id}\" Type=\"{OFFICE}/chart\" Target=\"../charts/chart{number}.xml\"/>"
        )
    };
    let charts: String = (0..n_charts).map(chart).collect();
    format!("{HEAD}<Relationships xmlns=\"{PACKAGE}\">{charts}</Relationships>")
}

/// What the parts of all drawings are. `n_charts` are the charts of each sheet.
pub(super) fn types(n_charts: &[usize]) -> String {
    let drawings = n_charts.iter().enumerate().filter(|(_, n)| **n > 0).map(|(at, _)| {
        let number = at + 1;
        format!(
            "<Override PartName=\"/xl/drawings/drawing{number}.xml\" ContentType=\"{KIND}.drawing+xml\"/>"
        )
    });
    let charts = (1..=n_charts.iter().sum()).map(|number: usize| {
        format!(
            "<Override PartName=\"/xl/charts/chart{number}.xml\" ContentType=\"{KIND}.drawingml.chart+xml\"/>"
        )
    });
    drawings.chain(charts).collect()
}

/// The charts, each between two corners of cells.
pub(super) fn drawing(charts: &[ChartSpec]) -> String {
    let frame = |(at, chart): (usize, &ChartSpec)| {
        let number = at + 1;
        let corner = |name: &str, (column, row): (usize, usize)| {
            format!(
                "<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff>\
                 <xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{name}>"
            )
        };
        let end = (chart.at.0 + chart.size.0, chart.at.1 + chart.size.1);
        let (from, to) = (corner("from", chart.at), corner("to", end));
        let title = super::cells::escaped(&chart.title);
        format!(
            "<xdr:twoCellAnchor>{from}{to}<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr>\
             <xdr:cNvPr id=\"{}\" name=\"{number}\" descr=\"{title}\"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>\
             <xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>\
             <a:graphic><a:graphicData uri=\"{CHART}\"><c:chart xmlns:c=\"{CHART}\" r:id=\"rId{number}\"/>\
             </a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>",
            number + 1
        )
    };
    let frames: String = charts.iter().enumerate().map(frame).collect();
    format!(
        "{HEAD}<xdr:wsDr xmlns:xdr=\"{ON_SHEET}\" xmlns:a=\"{SHAPES}\" xmlns:r=\"{OFFICE}\">{frames}</xdr:wsDr>"
    )
}
