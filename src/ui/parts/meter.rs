//! A share of a whole as a bar, with words beside it that say the same.

use leptos::prelude::*;

/// The bar.
#[component]
pub fn Meter(
    /// What it is a share of.
    #[prop(into)]
    label: String,
    /// The share, 0 to 1.
    #[prop(into)]
    share: Signal<f64>,
    /// The share in words.
    #[prop(into)]
    words: Signal<String>,
    /// From which share on it asks for attention.
    #[prop(default = 0.8)]
    attention_from: f64,
) -> impl IntoView {
    let share = Memo::new(move |_| share.get().clamp(0.0, 1.0));
    let percent = move || format!("{:.0}", 100.0 * share.get());
    view! {
        <div class="meter" role="meter" aria-label=label aria-valuemin="0" aria-valuemax="100"
            aria-valuenow=percent aria-valuetext=move || words.get()
            data-state=move || (share.get() >= attention_from).then_some("attention")>
            <div class="meter-fill" style=("--share", move || format!("{:.3}", share.get()))></div>
        </div>
    }
}
