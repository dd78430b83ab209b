//! What is not counted in money, beside the money.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::figures::unpriced::{Unpriced, unpriced};

#[component]
pub(super) fn NotInMoney() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let rows = app.select(move |project| unpriced(project, t));
    let heads = [
        t.benefit_title(),
        t.benefit_beneficiary(),
        t.benefit_importance(),
        t.benefit_extent(),
        t.unpriced_weight(),
        t.benefit_realized(),
    ];
    let row = move |it: Unpriced| {
        view! {
            <tr>
                <th scope="row"><a class="ds-link user-text" dir="auto" href=app.href(Place::Benefit(it.id))>{it.title}</a></th>
                <td>{it.whom}</td><td>{it.importance}</td><td>{it.extent}</td>
                <td class="unpriced-weight">{it.weight}</td><td>{it.realized}</td>
            </tr>
        }
    };
    move || {
        (!rows.with(Vec::is_empty)).then(|| {
            let heads = heads.map(|head| view! { <th scope="col">{head}</th> });
            view! {
                <section class="card" aria-labelledby="unpriced-title">
                    <h2 id="unpriced-title">{t.unpriced()}</h2>
                    <p class="soft">{t.unpriced_lead()}</p>
                    <div class="report-scroll" tabindex="0" role="group" aria-label=t.unpriced()>
                        <table class="ds-table report-table">
                            <thead><tr>{heads.into_iter().collect::<Vec<_>>()}</tr></thead>
                            <tbody>{rows.get().into_iter().map(row).collect_view()}</tbody>
                        </table>
                    </div>
                </section>
            }
        })
    }
}
