//! How far the answer can be trusted: what moves it most, and what if.

use leptos::prelude::*;

use super::Economics;
use crate::app::glue::AppHandle;
use crate::charts::swings;
use crate::figures::economy::SwingWords;
use crate::ui::parts::picture::{Draw, Picture, PictureWords};

#[component]
pub(super) fn Outlook(economics: Memo<Option<Economics>>) -> impl IntoView {
    let is_any =
        Memo::new(move |_| economics.with(|it| it.as_ref().is_some_and(|it| it.swings.is_some())));
    move || {
        is_any.get().then(|| {
            view! {
                <Swings economics=economics/>
                <WhatIfs economics=economics/>
            }
        })
    }
}

#[component]
fn Swings(economics: Memo<Option<Economics>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let spec =
        Memo::new(move |_| economics.with(|it| it.as_ref().and_then(|it| it.swings.clone())));
    let draw = Callback::new(move |Draw { theme, width, frame }: Draw| {
        let mut spec = spec.get()?;
        if theme == crate::charts::Theme::Print {
            spec.id_prefix.insert_str(0, "paper-");
        }
        swings::render(&spec, theme, width, frame).ok()
    });
    let words = Memo::new(move |_| {
        let of = |it: &swings::SwingsSpec| PictureWords {
            title: it.title.clone(),
            subtitle: it.subtitle.clone(),
            sentence: it.description.clone(),
        };
        spec.with(|it| it.as_ref().map(of)).unwrap_or_default()
    });
    let rows = move || {
        economics.with(|it| it.as_ref().map(|it| it.swing_rows.clone())).unwrap_or_default()
    };
    let name = app.select(|project| project.details.name.to_string());
    view! {
        <Picture draw=draw words=words name=name>
            <details class="fold">
                <summary>{t.swings_table()}</summary>
                {move || view! { <SwingTable rows=rows()/> }}
            </details>
        </Picture>
    }
}

#[component]
fn SwingTable(rows: Vec<SwingWords>) -> impl IntoView {
    let t = AppHandle::get().t();
    let row = |it: SwingWords| {
        view! {
            <tr>
                <th scope="row" class="user-text" dir="auto">{it.label}</th>
                <td class="number">{it.expected}</td>
                <td class="number">{it.range}</td>
                <td class="number">{it.at_low}</td>
                <td class="number">{it.at_high}</td>
                <td class="number">{it.turns}</td>
            </tr>
        }
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    let heads = [
        t.swings_expects(),
        t.swings_range(),
        t.swings_at_low(),
        t.swings_at_high(),
        t.swings_turns(),
    ];
    let heads = heads.map(|head| view! { <th scope="col" class="number">{head}</th> });
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label=t.swings_table()>
            <table class="ds-table years-table" data-size="sm">
                <thead><tr><th scope="col">{t.swings_input()}</th>{heads.into_iter().collect::<Vec<_>>()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
}

#[component]
fn WhatIfs(economics: Memo<Option<Economics>>) -> impl IntoView {
    let t = AppHandle::get().t();
    let all =
        move || economics.with(|it| it.as_ref().map(|it| it.what_ifs.clone())).unwrap_or_default();
    let row = |(what, comes_to): (String, String)| {
        view! { <tr><th scope="row">{what}</th><td class="number">{comes_to}</td></tr> }
    };
    view! {
        <section class="card what-ifs" aria-labelledby="what-ifs">
            <h2 id="what-ifs">{t.what_ifs()}</h2>
            <table class="ds-table years-table" data-size="sm">
                <thead><tr><th scope="col">{t.what_ifs()}</th><th scope="col" class="number">{t.key_npv()}</th></tr></thead>
                <tbody>{move || all().into_iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        </section>
    }
}
