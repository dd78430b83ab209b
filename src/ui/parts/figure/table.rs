//! The figures of a chart as tables, made when they are opened: the measurements, newest first, and the
//! lines and events beside them.

use leptos::prelude::*;
use leptos::web_sys::HtmlElement;

use crate::app::glue::AppHandle;
use crate::charts::table::{MeasurementRow, NamedRow, measurement, named};
use crate::charts::trend::{Signals, TrendSpec};

/// Most rows shown: more are read in the register that holds them, or in a spreadsheet.
const MOST_ROWS: usize = 500;

#[component]
pub(super) fn FigureTable(spec: Memo<TrendSpec>) -> impl IntoView {
    let t = AppHandle::get().t();
    let is_open = RwSignal::new(false);
    let on_toggle = move |event: leptos::ev::Event| {
        let details = event_target::<HtmlElement>(&event);
        is_open.set(details.has_attribute("open"));
    };
    let n_rows = Memo::new(move |_| spec.with(|spec| spec.points.len()));
    let lines = Memo::new(move |_| spec.with(|spec| named(spec).collect::<Vec<_>>()));
    let value_head = move || {
        spec.with(|spec| match spec.unit.as_str() {
            "" => t.measurement_value().to_owned(),
            unit => t.measurement_value_in(unit),
        })
    };
    let has_signals = Memo::new(move |_| spec.with(|spec| spec.signals.is_some()));
    let has_limits = Memo::new(move |_| {
        let varies = |signals: &Signals| signals.stretches.iter().any(|it| !it.varying.is_empty());
        spec.with(|spec| spec.signals.as_ref().is_some_and(varies))
    });
    let rows = move || {
        let (has_signals, has_limits) = (has_signals.get(), has_limits.get());
        spec.with(|spec| {
            let newest = (0..spec.points.len()).rev().take(MOST_ROWS);
            newest
                .filter_map(|index| measurement(spec, index))
                .map(|it| row(it, has_signals, has_limits))
                .collect::<Vec<_>>()
        })
    };
    let measured = move || {
        (n_rows.get() > 0).then(|| {
            view! {
                <div class="figure-table" tabindex="0" role="group" aria-label=t.measurements()>
                    <table class="ds-table" data-size="sm">
                        <thead><tr>
                            <th scope="col">{t.measurement_day()}</th>
                            <th scope="col" data-kind="number">{value_head}</th>
                            <th scope="col" data-kind="number">{t.measurement_n()}</th>
                            {move || has_limits.get().then(|| view! {
                                <th scope="col" data-kind="number">{t.measurement_lower()}</th>
                                <th scope="col" data-kind="number">{t.measurement_upper()}</th>
                            })}
                            {move || has_signals.get().then(|| view! {
                                <th scope="col">{t.measurement_signal()}</th>
                            })}
                            <th scope="col">{t.measurement_note()}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                {move || (n_rows.get() > MOST_ROWS).then(|| {
                    let (shown, all) = (MOST_ROWS as u64, n_rows.get() as u64);
                    view! { <p class="soft">{t.figure_table_newest(shown, all)}</p> }
                })}
            }
        })
    };
    move || {
        (n_rows.get() > 0 || lines.with(|lines| !lines.is_empty())).then(|| {
            let table = move || {
                is_open
                    .get()
                    .then(|| view! { {measured} <LineTable lines=lines value_head=value_head/> })
            };
            view! {
                <details class="fold" on:toggle=on_toggle>
                    <summary>{t.show_as_table()}</summary>
                    {table}
                </details>
            }
        })
    }
}

/// Baseline, target, ways and events, as the picture names them.
#[component]
fn LineTable(
    lines: Memo<Vec<NamedRow>>,
    value_head: impl Fn() -> String + Copy + Send + 'static,
) -> impl IntoView {
    let t = AppHandle::get().t();
    let row = |it: NamedRow| {
        view! {
            <tr>
                <th scope="row" class="user-text" dir="auto">{it.label}</th>
                <td>{it.date}</td>
                <td data-kind="number">{it.value}</td>
            </tr>
        }
    };
    move || {
        lines.with(|lines| !lines.is_empty()).then(|| {
            view! {
                <div class="figure-table" tabindex="0" role="group" aria-label=t.figure_lines()>
                    <table class="ds-table" data-size="sm">
                        <thead><tr>
                            <th scope="col">{t.figure_line()}</th>
                            <th scope="col">{t.measurement_day()}</th>
                            <th scope="col" data-kind="number">{value_head}</th>
                        </tr></thead>
                        <tbody>{lines.get().into_iter().map(row).collect::<Vec<_>>()}</tbody>
                    </table>
                </div>
            }
        })
    }
}

fn row(row: MeasurementRow, has_signals: bool, has_limits: bool) -> impl IntoView {
    let limits = has_limits.then(|| {
        let [lower, upper] = row.limits.unwrap_or_default();
        view! { <td data-kind="number">{lower}</td><td data-kind="number">{upper}</td> }
    });
    let signal = has_signals.then(|| view! { <td>{row.signal}</td> });
    view! {
        <tr>
            <th scope="row">{row.date}</th>
            <td data-kind="number">{row.value}</td>
            <td data-kind="number">{row.n}</td>
            {limits}
            {signal}
            <td class="user-text" dir="auto">{row.note}</td>
        </tr>
    }
}
