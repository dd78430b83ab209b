//! What the app is, whose method it supports, where the data stay, and whose work it is built on.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::Route;

/// What the app is built on, as it is shipped: name, license, who holds the rights.
const PARTS: &[(&str, &str, &str)] = &[
    ("Designsystemet (CSS)", "MIT", "Digitaliseringsdirektoratet"),
    ("Inter", "OFL-1.1", "The Inter Project Authors"),
    ("leptos", "MIT", "Greg Johnston"),
    ("wasm-bindgen, web-sys, js-sys", "MIT / Apache-2.0", "The wasm-bindgen Developers"),
    ("gloo-storage, gloo-utils", "MIT / Apache-2.0", "Rust and WebAssembly Working Group"),
    ("serde, serde_json", "MIT / Apache-2.0", "Erick Tryzelaar, David Tolnay"),
    ("plotters, plotters-svg", "MIT", "Hao Hou and contributors"),
    ("chrono", "MIT / Apache-2.0", "Kang Seonghoon and contributors"),
    ("flate2", "MIT / Apache-2.0", "Alex Crichton and contributors"),
    ("miniz_oxide", "MIT / Apache-2.0 / Zlib", "Frommi, oyvindln and contributors"),
    ("crc32fast", "MIT / Apache-2.0", "Sam Rijs, Alex Crichton"),
    ("base64", "MIT / Apache-2.0", "Marshall Pierce and contributors"),
];

/// What the app is.
#[component]
pub fn AboutPage() -> impl IntoView {
    let t = AppHandle::get().t();
    view! {
        <main class="home" id="main" tabindex="-1">
            <article class="prose">
                <h1 tabindex="-1" id="view-title">{t.about()}</h1>
                <p class="lead">{t.about_lead()}</p>
                <h2>{t.about_method_title()}</h2>
                <p>{t.about_method()}</p>
                <p>{t.about_endorsed()}</p>
                <h2>{t.about_data_title()}</h2>
                <ul>
                    <li>{t.about_data_here()}</li>
                    <li>{t.about_data_no_tracking()}</li>
                    <li>{t.about_data_no_patients()}</li>
                    <li>{t.about_data_roles()}</li>
                </ul>
                <p><a class="ds-link" href=Route::Data.hash()>{t.where_are_my_data()}</a></p>
                <h2>{t.about_licenses_title()}</h2>
                <p>{t.about_licenses()}</p>
                <Parts/>
                <p class="soft">{t.about_version(env!("CARGO_PKG_VERSION"))}</p>
                <p><a class="ds-link" href=Route::Home.hash()>{t.all_projects()}</a></p>
            </article>
        </main>
    }
}

#[component]
fn Parts() -> impl IntoView {
    let rows: Vec<_> = PARTS
        .iter()
        .map(|&(name, license, holder)| {
            view! {
                <div>
                    <dt translate="no">{name}</dt>
                    <dd translate="no">{license}" · "{holder}</dd>
                </div>
            }
        })
        .collect();
    view! { <dl class="facts">{rows}</dl> }
}
