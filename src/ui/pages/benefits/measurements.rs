//! The measurements of an indicator as a register: written by hand, pasted from a spreadsheet,
//! changed in place. A row is known by its place in the series.

use std::sync::Arc;

use leptos::prelude::*;

use super::spreadsheet::BringMeasurements;
use crate::app::glue::AppHandle;
use crate::app::notice::{Notice, Tone, Topic};
use crate::domain::{Command, Indicator, IndicatorId, Kind, MeasurementKind, Point, SeriesEdit};
use crate::figures::amount::short_unit;
use crate::figures::measured::{Block, Reader};
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{
    CellEdit, Column, Paste, Register, RegisterModel, RegisterWords, RowId, Width,
};
use crate::ui::roster::values;

/// Most rows that are pasted over at a time: each is a step of its own within the one that is
/// undone.
const MOST_OVER: usize = 1_000;

/// The element id of the line for a new measurement.
pub(super) fn add_id(id: IndicatorId) -> String {
    format!("{id}-measured-add")
}

#[component]
pub(super) fn Measurements(indicator: Memo<Arc<Indicator>>, id: IndicatorId) -> impl IntoView {
    let t = AppHandle::get().t();
    let unit = Memo::new(move |_| {
        indicator.with(|it| {
            it.unit.as_ref().map_or_else(String::new, |unit| short_unit(unit.as_str()).to_owned())
        })
    });
    let n_points = Memo::new(move |_| indicator.with(|it| it.series.len()));
    let title_id = format!("{id}-measured-title");
    let labelled_by = title_id.clone();
    let register = move || {
        let words = RegisterWords {
            label: t.measurements().to_owned(),
            add_label: t.measurement_new().to_owned(),
            add_prompt: t.measurement_add_prompt().to_owned(),
        };
        let (columns, model) = (columns(&unit.get()), model(indicator, n_points, id));
        let scope = format!("{id}-measured");
        view! { <Register scope=scope words=words columns=columns model=model is_compact=true/> }
    };
    view! {
        <section class="benefit-measurements" aria-labelledby=labelled_by>
            <div class="section-title">
                <h3 id=title_id>
                    {t.measurements()}" "
                    <span class="section-count">{move || n_points.get()}</span>
                </h3>
                <BringMeasurements id=id/>
            </div>
            {register}
        </section>
    }
}

/// Day, value with its unit, sample size, note, and in which part of the work.
fn columns(unit: &str) -> Vec<Column> {
    let t = AppHandle::get().t();
    let kinds = values::options::<MeasurementKind>(t, |_| None);
    let value = match unit {
        "" => t.measurement_value().to_owned(),
        unit => t.measurement_value_in(unit),
    };
    vec![
        Column::kept(Width::Date, FieldSpec::new("day", t.measurement_day(), FieldKind::Date)),
        Column::kept(Width::Number, FieldSpec::new("value", &value, FieldKind::Number)),
        Column::new(Width::Number, FieldSpec::new("n", t.measurement_n(), FieldKind::Number)),
        Column::kept(Width::Text, FieldSpec::new("note", t.measurement_note(), FieldKind::Line)),
        Column::kept(
            Width::Word,
            FieldSpec::new("kind", t.measurement_kind(), FieldKind::Choice(kinds)),
        ),
    ]
}

fn model(indicator: Memo<Arc<Indicator>>, n_points: Memo<usize>, id: IndicatorId) -> RegisterModel {
    let desk = Desk { app: AppHandle::get(), indicator, id };
    RegisterModel {
        rows: Memo::new(move |_| (0..n_points.get()).map(|at| at.to_string()).collect()),
        cells: Callback::new(move |row: RowId| desk.cells(&row)),
        edit: Callback::new(move |edit: CellEdit| desk.edit(&edit)),
        add: Callback::new(move |text: String| desk.add(&text)),
        paste: Callback::new(move |paste: Paste| desk.paste(&paste)),
        remove: Callback::new(move |row: RowId| {
            if let Ok(at) = row.parse() {
                desk.app.act(desk.command(SeriesEdit::Remove { at }));
            }
        }),
        relocate: None,
        open: None,
    }
}

/// What the register does with the measurements of one indicator.
#[derive(Debug, Clone, Copy)]
struct Desk {
    app: AppHandle,
    indicator: Memo<Arc<Indicator>>,
    id: IndicatorId,
}

impl Desk {
    fn command(self, edit: SeriesEdit) -> Command {
        Command::Series { indicator: self.id, edit }
    }

    /// Reads with the unit of the indicator.
    fn read<T>(self, read: impl FnOnce(&Reader<'_>, &Indicator) -> T) -> T {
        let indicator = self.indicator.get_untracked();
        let unit = indicator.unit.as_ref().map_or("", |unit| unit.as_str());
        read(&Reader::new(self.app.t(), self.app.today(), unit), &indicator)
    }

    fn cells(self, row: &str) -> Vec<String> {
        let t = self.app.t();
        let of = |point: &Point| {
            vec![
                values::day_text(t, Some(point.day)),
                values::number_text(t, Some(point.value)),
                point.n.map_or_else(String::new, |n| t.locale().count(u64::from(n))),
                point.note.as_ref().map(ToString::to_string).unwrap_or_default(),
                values::key(point.kind),
            ]
        };
        self.indicator.with(|it| {
            let point = row.parse::<usize>().ok().and_then(|at| it.series.points().get(at));
            point.map(of).unwrap_or_default()
        })
    }

    fn edit(self, edit: &CellEdit) -> Result<(), String> {
        let unknown = || self.app.t().refusal_unknown().to_owned();
        let at: usize = edit.row.parse().map_err(|_| unknown())?;
        let point = self.read(|reader, it| {
            let point = it.series.points().get(at).ok_or_else(unknown)?;
            changed(self.app, reader, point, (edit.column, &edit.text))
        })?;
        self.app.try_dispatch(self.command(SeriesEdit::Replace { at, point }))
    }

    fn add(self, text: &str) -> Result<RowId, String> {
        let point = self.read(|reader, _| reader.line(text))?;
        let day = point.day;
        self.app.try_dispatch(self.command(SeriesEdit::Add(point)))?;
        // It stands last among those of its day.
        let n_until = self.read(|_, it| it.series.points().partition_point(|it| it.day <= day));
        Ok(n_until.saturating_sub(1).to_string())
    }

    /// A block with days brings new measurements; a block of any other column is put over what
    /// stands from the cursor on.
    fn paste(self, paste: &Paste) -> Result<(), String> {
        if paste.column > 0 && paste.at.is_some() {
            return self.paste_over(paste);
        }
        let block = self.read(|reader, it| reader.block(&paste.rows, &it.series))?;
        let n_new = block.points.len();
        let words = pasted_words(self.app, &block);
        if n_new > 0 {
            self.app.try_dispatch(self.command(SeriesEdit::Paste(block.points)))?;
        }
        let (title, body) = words;
        let (topic, tone) = (Topic::Action, if n_new > 0 { Tone::Success } else { Tone::Info });
        self.app.notify(Notice { topic, tone, title, body, remedies: vec![] });
        Ok(())
    }

    fn paste_over(self, paste: &Paste) -> Result<(), String> {
        let t = self.app.t();
        let (n_rows, n_places) = (paste.rows.len(), paste.below.len());
        if n_rows > n_places {
            return Err(t.measurements_too_few(n_rows as u64, n_places as u64));
        }
        if n_rows > MOST_OVER {
            return Err(t.measurements_too_many(MOST_OVER as u64));
        }
        let steps = self.read(|reader, it| {
            let rows = paste.rows.iter().zip(&paste.below).enumerate();
            rows.map(|(row, (cells, place))| {
                let fault = |why: String| t.paste_fault(row as u64 + 1, &why);
                let at: usize = place.parse().map_err(|_| fault(t.refusal_unknown().to_owned()))?;
                let unknown = || fault(t.refusal_unknown().to_owned());
                let before = it.series.points().get(at).ok_or_else(unknown)?;
                let mut written = (paste.column..).zip(cells.iter().map(String::as_str));
                let point = written
                    .try_fold(before.clone(), |point, cell| changed(self.app, reader, &point, cell))
                    .map_err(fault)?;
                // What says the same as before is no step.
                let is_new = point != *before;
                Ok(is_new.then(|| self.command(SeriesEdit::Replace { at, point })))
            })
            .collect::<Result<Vec<_>, String>>()
        })?;
        let steps: Vec<Command> = steps.into_iter().flatten().collect();
        if steps.is_empty() {
            return Ok(());
        }
        self.app.try_dispatch(Command::Batch { kind: Kind::Indicator, steps })
    }
}

/// A measurement with one of its cells written anew.
fn changed(
    app: AppHandle,
    reader: &Reader<'_>,
    point: &Point,
    (column, text): (usize, &str),
) -> Result<Point, String> {
    let t = app.t();
    let is_empty = text.trim().is_empty();
    Ok(match column {
        0 if is_empty => return Err(t.measurement_day_missing().to_owned()),
        0 => Point { day: reader.day(text)?, ..point.clone() },
        1 if is_empty => return Err(t.measurement_value_missing().to_owned()),
        1 => Point { value: reader.value(text)?, ..point.clone() },
        2 => Point { n: reader.n(text)?, ..point.clone() },
        4 => Point { kind: values::choice(t, text, |_| None)?, ..point.clone() },
        3 => Point { note: reader.note(text)?, ..point.clone() },
        _ => point.clone(),
    })
}

/// How many came in, and how many were there before.
fn pasted_words(app: AppHandle, block: &Block) -> (String, String) {
    let t = app.t();
    let (n_new, n_known) = (block.points.len() as u64, block.n_known as u64);
    match (n_new, n_known) {
        (0, _) => (t.measurements_all_known().to_owned(), String::new()),
        (n, 0) => (t.measurements_pasted(n), String::new()),
        (n, known) => (t.measurements_pasted(n), t.measurements_known(known)),
    }
}
