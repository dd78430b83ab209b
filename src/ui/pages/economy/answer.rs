//! What the calculation comes to: the figures that matter most, the years as a picture and a table.

use leptos::prelude::*;

use super::Economics;
use crate::app::glue::AppHandle;
use crate::charts::years;
use crate::figures::economy::{KeyFigure, YearsRow, YearsTable};
use crate::ui::parts::picture::{Draw, Picture, PictureWords};

#[component]
pub(super) fn Answer(economics: Memo<Option<Economics>>) -> impl IntoView {
    let is_any = Memo::new(move |_| economics.with(Option::is_some));
    move || {
        is_any.get().then(|| {
            view! {
                <KeyFigures economics=economics/>
                <Years economics=economics/>
            }
        })
    }
}

#[component]
fn KeyFigures(economics: Memo<Option<Economics>>) -> impl IntoView {
    let one = |it: KeyFigure| {
        view! {
            <div class="sum-figure">
                <dt>{it.label}</dt>
                <dd><strong>{it.figure}</strong><span class="soft">{it.note}</span></dd>
            </div>
        }
    };
    let all = move || economics.with(|it| it.as_ref().map(|it| it.key.clone())).unwrap_or_default();
    view! { <dl class="sum-figures">{move || all().into_iter().map(one).collect::<Vec<_>>()}</dl> }
}

#[component]
fn Years(economics: Memo<Option<Economics>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let spec = Memo::new(move |_| economics.with(|it| it.as_ref().map(|it| it.flow.clone())));
    let draw = Callback::new(move |Draw { theme, width, frame }: Draw| {
        let mut spec = spec.get()?;
        if theme == crate::charts::Theme::Print {
            spec.id_prefix.insert_str(0, "paper-");
        }
        years::render(&spec, theme, width, frame).ok()
    });
    let words = Memo::new(move |_| {
        let of = |it: &years::YearsSpec| PictureWords {
            title: t.years_title().to_owned(),
            subtitle: it.subtitle.clone(),
            sentence: it.description.clone(),
        };
        spec.with(|it| it.as_ref().map(of)).unwrap_or_default()
    });
    let table = Memo::new(move |_| economics.with(|it| it.as_ref().map(|it| it.table.clone())));
    let name = app.select(|project| project.details.name.to_string());
    view! {
        <Picture draw=draw words=words name=name>
            <details class="fold" open>
                <summary>{t.years_table()}</summary>
                {move || table.get().map(|table| view! { <Table table=table/> })}
            </details>
        </Picture>
    }
}

#[component]
fn Table(table: YearsTable) -> impl IntoView {
    let t = AppHandle::get().t();
    let heads: Vec<_> = table
        .years
        .into_iter()
        .map(|year| view! { <th scope="col" class="number">{year}</th> })
        .collect();
    let row = |row: YearsRow| {
        let cells: Vec<_> =
            row.cells.into_iter().map(|cell| view! { <td class="number">{cell}</td> }).collect();
        let is_sum = row.is_sum.then_some("");
        view! { <tr data-sum=is_sum><th scope="row" class="user-text" dir="auto">{row.label}</th>{cells}</tr> }
    };
    let rows: Vec<_> = table.rows.into_iter().map(row).collect();
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.years_table()>
            <table class="ds-table years-table" data-size="sm">
                <thead><tr><td></td>{heads}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}
