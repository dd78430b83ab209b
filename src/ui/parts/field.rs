//! One labelled field of any kind: line, running text, choice, number or date.
//!
//! The field keeps a draft while the person types. It hands the draft in after a short rest, when
//! the field is left, and when the page is hidden; what is refused is said at the field and the
//! draft stays. Without focus it shows what the document holds.

use leptos::prelude::*;

use super::icon::Symbol;
use crate::app::glue::{AppHandle, Rest};

/// Rest after the last key before the draft is handed in. **Unit** ms.
const REST_MS: u32 = 150;

/// One value of a choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChoiceOption {
    /// What the field holds.
    pub key: String,
    /// What the person reads.
    pub label: String,
    /// A symbol before it.
    pub symbol: Option<Symbol>,
}

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FieldKind {
    /// One line.
    Line,
    /// Running text, so many lines high.
    Prose(u8),
    /// One of a list, or none.
    Choice(Vec<ChoiceOption>),
    /// One of a list, always.
    Must(Vec<ChoiceOption>),
    /// Any number of a list; the field holds their keys with commas between.
    Many(Vec<ChoiceOption>),
    /// A number as people write it.
    Number,
    /// A day as people write it.
    Date,
}

/// A field as data: the same description serves a table column, a panel and a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldSpec {
    /// Stable name, part of element ids.
    pub key: &'static str,
    /// The label.
    pub label: String,
    /// A line under the field.
    pub hint: Option<String>,
    /// What opens at the question mark.
    pub help: Option<String>,
    /// What it holds.
    pub kind: FieldKind,
}

impl FieldSpec {
    /// A field with a label and nothing else.
    #[must_use]
    pub fn new(key: &'static str, label: &str, kind: FieldKind) -> Self {
        Self { key, label: label.to_owned(), hint: None, help: None, kind }
    }

    /// With a line under the field.
    #[must_use]
    pub fn hint(self, hint: &str) -> Self {
        Self { hint: Some(hint.to_owned()), ..self }
    }

    /// With an explanation that opens at the question mark.
    #[must_use]
    pub fn help(self, help: &str) -> Self {
        Self { help: Some(help.to_owned()), ..self }
    }

    /// What a value reads as: the label of a choice, else the value itself.
    #[must_use]
    pub fn display(&self, value: &str) -> String {
        let label = |key: &str| self.option(key).map(|option| option.label.clone());
        match &self.kind {
            FieldKind::Many(_) => value.split(',').filter_map(label).collect::<Vec<_>>().join(", "),
            FieldKind::Line
            | FieldKind::Prose(_)
            | FieldKind::Choice(_)
            | FieldKind::Must(_)
            | FieldKind::Number
            | FieldKind::Date => label(value).unwrap_or_else(|| value.to_owned()),
        }
    }

    /// The values of a choice; none for any other kind.
    #[must_use]
    pub fn options(&self) -> &[ChoiceOption] {
        match &self.kind {
            FieldKind::Choice(options) | FieldKind::Must(options) | FieldKind::Many(options) => {
                options
            }
            FieldKind::Line | FieldKind::Prose(_) | FieldKind::Number | FieldKind::Date => &[],
        }
    }

    /// The key of the option that reads like this.
    #[must_use]
    pub fn key_of(&self, label: &str) -> Option<&str> {
        let label = label.trim().to_lowercase();
        let found = self.options().iter().find(|option| option.label.to_lowercase() == label);
        found.map(|option| option.key.as_str())
    }

    /// The place of a choice's value in its list.
    #[must_use]
    pub fn place_of(&self, value: &str) -> Option<usize> {
        self.options().iter().position(|option| option.key == value)
    }

    /// The option of a choice with this key.
    #[must_use]
    pub fn option(&self, value: &str) -> Option<&ChoiceOption> {
        self.options().iter().find(|option| option.key == value)
    }
}

/// What a draft is handed in to; the error is a sentence for the person.
pub type Commit = Callback<String, Result<(), String>>;

/// A labelled field.
#[component]
pub fn Field(
    /// What it is.
    spec: FieldSpec,
    /// Prefix that makes its element id unique on the page.
    #[prop(into)]
    scope: String,
    /// What the document holds.
    #[prop(into)]
    value: Signal<String>,
    /// Takes the draft.
    commit: Commit,
    /// What was understood of a number or date, as a sentence.
    #[prop(optional)]
    understood: Option<Callback<String, Option<String>>>,
    /// What to think of before it stays there, as a sentence. It keeps nobody from writing it.
    #[prop(optional)]
    warn: Option<Callback<String, Option<String>>>,
    /// Whether it is a row of a sheet, with the label beside.
    #[prop(optional)]
    in_sheet: bool,
) -> impl IntoView {
    let id = format!("{scope}-{}", spec.key);
    let draft = RwSignal::new(None::<String>);
    let error = RwSignal::new(None::<String>);
    let shown = Memo::new(move |_| draft.get().unwrap_or_else(|| value.get()));
    let hand_in = Callback::new(move |()| {
        // A field that goes away loses the focus too; its draft was handed in before.
        if let Some(text) = draft.try_get_untracked().flatten() {
            error.set(commit.run(text).err());
        }
    });
    let rest = Rest::new(REST_MS, hand_in);
    let on_draft = Callback::new(move |text: String| {
        draft.set(Some(text));
        rest.begin();
    });
    let on_leave = Callback::new(move |()| {
        rest.end();
        hand_in.run(());
        if error.try_get_untracked() == Some(None) {
            draft.set(None);
        }
        AppHandle::get().mark();
    });
    let hint_id = format!("{id}-hint");
    let understood_line = move || {
        let text = draft.get()?;
        understood.and_then(|understood| understood.run(text))
    };
    let warning = Memo::new(move |_| warn.and_then(|warn| warn.run(shown.get())));
    let is_invalid = move || error.get().is_some();
    let described_by = hint_id.clone();
    let class = if in_sheet { "sheet-row field" } else { "ds-field field" };
    view! {
        <div class=class>
            <div class="field-head">
                <label class="ds-label" for=id.clone()>{spec.label.clone()}</label>
                {spec.help.clone().map(|help| view! { <Help about=spec.label.clone() text=help/> })}
            </div>
            <div class="field-body">
                <Control
                    id=id
                    kind=spec.kind.clone()
                    value=shown
                    is_draft=Signal::derive(move || draft.with(Option::is_some))
                    on_draft=on_draft
                    on_leave=on_leave
                    described_by=described_by
                    is_invalid=Signal::derive(is_invalid)
                />
                <div class="field-lines" id=hint_id aria-live="polite">
                    {spec.hint.map(|hint| view! { <p class="field-hint">{hint}</p> })}
                    {move || understood_line().map(|line| view! { <p class="field-understood">{line}</p> })}
                    {move || warning.get().map(|line| view! { <p class="field-warning">{line}</p> })}
                    {move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}
                </div>
            </div>
        </div>
    }
}

/// An explanation that opens in place.
#[component]
pub fn Help(
    /// What it explains.
    about: String,
    /// The explanation; line breaks part paragraphs.
    text: String,
) -> impl IntoView {
    let t = AppHandle::get().t();
    let paragraphs: Vec<_> = text.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect();
    view! {
        <details class="help">
            <summary aria-label=t.help_about(&about) title=t.help_title()>"?"</summary>
            <div class="help-text">{paragraphs}</div>
        </details>
    }
}

/// Tells that a field was left. A field that goes away with its page is left too, after everything
/// it could be told to is gone; its draft was handed in then.
fn left(on_leave: Callback<()>) {
    on_leave.try_run(());
}

/// The control alone, without label and lines: the native element of the kind.
#[component]
fn Control(
    id: String,
    kind: FieldKind,
    value: Memo<String>,
    is_draft: Signal<bool>,
    on_draft: Callback<String>,
    on_leave: Callback<()>,
    described_by: String,
    is_invalid: Signal<bool>,
) -> impl IntoView {
    // While a draft waits, Ctrl+Z is the field's own.
    let waits = move || is_draft.get().then_some("");
    let invalid = move || is_invalid.get().then_some("true");
    match kind {
        FieldKind::Prose(lines) => view! {
            <textarea
                class="ds-input"
                id=id
                rows=lines.to_string()
                dir="auto"
                aria-describedby=described_by
                aria-invalid=invalid
                data-draft=waits
                prop:value=move || value.get()
                on:input=move |event| on_draft.run(event_target_value(&event))
                on:blur=move |_| left(on_leave)
            ></textarea>
        }
        .into_any(),
        FieldKind::Choice(options) => view! {
            <Select id=id options=options may_be_empty=true value=value on_draft=on_draft on_leave=on_leave described_by=described_by/>
        }
        .into_any(),
        FieldKind::Must(options) => view! {
            <Select id=id options=options may_be_empty=false value=value on_draft=on_draft on_leave=on_leave described_by=described_by/>
        }
        .into_any(),
        FieldKind::Line | FieldKind::Number | FieldKind::Date | FieldKind::Many(_) => {
            let mode = if kind == FieldKind::Number { "decimal" } else { "text" };
            view! {
                <input
                    class="ds-input"
                    id=id
                    type="text"
                    inputmode=mode
                    autocomplete="off"
                    dir="auto"
                    aria-describedby=described_by
                    aria-invalid=invalid
                    data-draft=waits
                    prop:value=move || value.get()
                    on:input=move |event| on_draft.run(event_target_value(&event))
                    on:blur=move |_| left(on_leave)
                />
            }
            .into_any()
        }
    }
}

/// A native choice list that hands in at once: there is nothing to rest for.
#[component]
fn Select(
    id: String,
    options: Vec<ChoiceOption>,
    may_be_empty: bool,
    value: Memo<String>,
    on_draft: Callback<String>,
    on_leave: Callback<()>,
    described_by: String,
) -> impl IntoView {
    let empty = may_be_empty
        .then(|| view! { <option value="" selected=move || value.get().is_empty()></option> });
    let options: Vec<_> = options
        .into_iter()
        .map(|option| {
            let key = option.key.clone();
            view! {
                <option value=option.key selected=move || value.get() == key>{option.label}</option>
            }
        })
        .collect();
    view! {
        <select
            class="ds-input"
            id=id
            aria-describedby=described_by
            prop:value=move || value.get()
            on:change=move |event| {
                on_draft.run(event_target_value(&event));
                on_leave.run(());
            }
        >
            {empty}
            {options}
        </select>
    }
}
