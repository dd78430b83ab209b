//! All changes by day, and what changed since a chosen day.

use leptos::prelude::*;

use super::lately::Line;
use crate::app::glue::AppHandle;
use crate::domain::Day;
use crate::figures::changes::{ChangeDay, ChangeLine, Reader, by_day};
use crate::ui::parts::field::{Commit, Field, FieldKind, FieldSpec};
use crate::ui::roster::{Setting, values};

/// Lines shown at first, and more with each press.
const PAGE: usize = 200;

/// The change log.
#[component]
pub fn ChangesPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let since = RwSignal::new(None::<Day>);
    let most = RwSignal::new(PAGE);
    let days = Memo::new(move |_| {
        let project = app.follow_project();
        project
            .map(|project| {
                let method = app.method();
                let reader =
                    Reader { t, method: method.as_deref(), is_discreet: app.is_discreet() };
                by_day(&project, reader, since.get(), |at| app.day_of(at))
            })
            .unwrap_or_default()
    });
    let count =
        Memo::new(move |_| days.with(|days| days.iter().map(|day| day.lines.len()).sum::<usize>()));
    let lead = move || {
        let n = count.get() as u64;
        let day = since.get().map(|day| t.locale().date_long(day.date()));
        match (n, day) {
            (0, None) => t.changes_none().to_owned(),
            (0, Some(day)) => t.changes_none_since(&day),
            (n, None) => t.changes_count(n),
            (n, Some(day)) => t.changes_count_since(n, &day),
        }
    };
    let shown = move || {
        let days = days.with(|days| first_lines(days, most.get()));
        days.into_iter().map(|day| view! { <OneDay day=day/> }).collect::<Vec<_>>()
    };
    let more = move || {
        (count.get() > most.get()).then(|| view! {
            <p><button type="button" class="ds-button" data-variant="secondary"
                on:click=move |_| most.update(|most| *most += PAGE)>{t.changes_more()}</button></p>
        })
    };
    view! {
        <main class="frame-main" id="main" tabindex="-1">
            <div class="view-head">
                <div class="view-head-text">
                    <h1 tabindex="-1" id="view-title">{t.changes()}</h1>
                    <p class="lead" role="status">{lead}</p>
                </div>
            </div>
            <Since since=since/>
            {shown}
            {more}
        </main>
    }
}

/// The days that the first so many lines stand on, the last of them cut.
fn first_lines(days: &[ChangeDay], most: usize) -> Vec<ChangeDay> {
    let mut room = most;
    let mut first = Vec::new();
    for day in days {
        let lines: Vec<ChangeLine> = day.lines.iter().take(room).cloned().collect();
        if lines.is_empty() {
            break;
        }
        room -= lines.len();
        first.push(ChangeDay { day: day.day, lines });
    }
    first
}

/// The field for the day since when changes are shown.
#[component]
fn Since(since: RwSignal<Option<Day>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let spec =
        FieldSpec::new("since", t.changes_since(), FieldKind::Date).hint(t.changes_since_hint());
    let value = Signal::derive(move || values::day_text(t, since.get()));
    let commit: Commit = Callback::new(move |text: String| {
        let setting = Setting { t, today: app.today() };
        since.set(values::day(setting, &text)?);
        Ok(())
    });
    let understood = Callback::new(move |text: String| values::understood_day(app, &text));
    view! {
        <div class="changes-since screen-only">
            <Field spec=spec scope="changes" value=value commit=commit understood=understood/>
        </div>
    }
}

#[component]
fn OneDay(day: ChangeDay) -> impl IntoView {
    let app = AppHandle::get();
    let title_id = format!("changes-{}", day.day);
    let labelled_by = title_id.clone();
    let title = app.locale().date_long(day.day.date());
    let line = move |line: ChangeLine| {
        let when = app.time_of(line.at);
        view! { <Line line=line when=when/> }
    };
    let lines: Vec<_> = day.lines.into_iter().map(line).collect();
    view! {
        <section class="card" aria-labelledby=labelled_by>
            <h2 id=title_id>{title}</h2>
            <ul class="change-list" role="list">{lines}</ul>
        </section>
    }
}
