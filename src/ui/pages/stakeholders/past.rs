//! The grid as it was: a slider over the days of assessment, arrows from an earlier day, and the
//! moves between the two in words.

use leptos::prelude::*;

use super::only::Only;
use crate::app::glue::AppHandle;
use crate::domain::select::stakeholders::{Move, assessed_days};
use crate::domain::{Day, Project};
use crate::figures::stakeholder_grid::moves_title;
use crate::i18n::Texts;

/// Which days the grid shows.
#[derive(Debug, Clone, Copy)]
pub(super) struct Times {
    /// The day as of which it shows who stands where; as of now without one.
    pub(super) until: RwSignal<Option<Day>>,
    /// The day from which on it shows who moved.
    pub(super) since: RwSignal<Option<Day>>,
}

impl Times {
    pub(super) fn new() -> Self {
        Self { until: RwSignal::new(None), since: RwSignal::new(None) }
    }

    /// Whether it shows a day that is over, which nobody can move in any more.
    pub(super) fn is_past(self) -> bool {
        self.until.get().is_some()
    }

    /// The day to tell moves from, where it lies before the day that is shown.
    pub(super) fn start(self) -> Option<Day> {
        let until = self.until.get();
        self.since.get().filter(|since| until.is_none_or(|until| *since < until))
    }

    /// The earlier day with who has moved since; nothing when no such day is chosen.
    pub(super) fn moved(
        self,
        only: Only,
        read: impl Fn(&Project, Day, Option<Day>) -> Vec<Moved> + Send + Sync + 'static,
    ) -> Memo<Option<(Day, Vec<Moved>)>> {
        only.select(move |project| {
            let until = self.until.get();
            self.start().map(|since| (since, read(project, since, until)))
        })
    }
}

/// What stands under the grid: how to move somebody, or that nobody can be moved in the past.
pub(super) fn caption(times: Times, now: &'static str) -> Signal<String> {
    let t = AppHandle::get().t();
    Signal::derive(move || match times.is_past() {
        true => t.grid_caption_past().to_owned(),
        false => now.to_owned(),
    })
}

/// Somebody who has moved, in words.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moved {
    name: String,
    way: String,
    day: Day,
    reason: Option<String>,
}

impl Moved {
    pub(super) fn new<P>(moved: Move<P>, way: impl Fn(&Move<P>) -> String) -> Self {
        Self { way: way(&moved), name: moved.name, day: moved.day, reason: moved.reason }
    }

    /// The same without what lay behind.
    pub(super) fn without_reason(self) -> Self {
        Self { reason: None, ..self }
    }
}

/// The slider and the choice of the earlier day, once there are two days to tell apart.
#[component]
pub(super) fn TimeBar(times: Times) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let days = app.select(assessed_days);
    let is_needed = Memo::new(move |_| days.with(|days| days.len() > 1));
    move || {
        is_needed.get().then(|| {
            view! {
                <div class="grid-times">
                    <Slider times=times days=days/>
                    <Since times=times days=days/>
                    {move || times.is_past().then(|| view! {
                        <button type="button" class="ds-button" data-variant="secondary" data-size="sm"
                            on:click=move |_| {
                                times.until.set(None);
                                app.focus("grid-until");
                            }>{t.grid_to_now()}</button>
                    })}
                </div>
            }
        })
    }
}

/// One stop for each day on which anyone was assessed; the last is now.
#[component]
fn Slider(times: Times, days: Memo<Vec<Day>>) -> impl IntoView {
    let t = AppHandle::get().t();
    let last = move || days.with(|days| days.len() - 1);
    let at = move || match times.until.get() {
        None => last(),
        Some(day) => days.with(|days| days.partition_point(|it| *it < day)).min(last()),
    };
    let words = move || match times.until.get() {
        None => t.grid_now().to_owned(),
        Some(day) => t.locale().date_long(day.date()),
    };
    let turn = move |event| {
        let at = event_target_value(&event).parse().unwrap_or(usize::MAX);
        times.until.set(days.with_untracked(|days| match at + 1 < days.len() {
            true => days.get(at).copied(),
            false => None,
        }));
    };
    view! {
        <div class="grid-time">
            <label class="ds-label" for="grid-until">{t.grid_as_it_was()}</label>
            <input type="range" id="grid-until" min="0" max=move || last().to_string() step="1"
                prop:value=move || at().to_string() aria-valuetext=words on:input=turn/>
            <output for="grid-until" class="grid-time-day">{words}</output>
        </div>
    }
}

#[component]
fn Since(times: Times, days: Memo<Vec<Day>>) -> impl IntoView {
    let t = AppHandle::get().t();
    let options = move || {
        let until = times.until.get();
        let before = days.get().into_iter().filter(|day| until.is_none_or(|until| *day < until));
        let option = |day: Day| {
            let is_chosen = move || times.since.get() == Some(day);
            view! {
                <option value=day.to_string() selected=is_chosen>{t.locale().date_long(day.date())}</option>
            }
        };
        before.map(option).collect::<Vec<_>>()
    };
    let choose = move |event| times.since.set(event_target_value(&event).parse().ok());
    view! {
        <div class="grid-time">
            <label class="ds-label" for="grid-since">{t.grid_moves_since()}</label>
            <select class="ds-input" id="grid-since" on:change=choose>
                <option value="" selected=move || times.start().is_none()>{t.grid_moves_hide()}</option>
                {options}
            </select>
        </div>
    }
}

/// Who moved between the two days, from where to where, and why.
#[component]
pub(super) fn MovesList(moved: Memo<Option<(Day, Vec<Moved>)>>) -> impl IntoView {
    let t = AppHandle::get().t();
    move || {
        moved.get().map(|(since, all)| {
            let title = moves_title(t, all.len(), since);
            let lines: Vec<_> = all.into_iter().map(|it| line(t, it)).collect();
            view! {
                <section class="grid-listed" aria-labelledby="moves-title">
                    <h2 id="moves-title">{title}</h2>
                    <ul class="grid-moves" role="list">{lines}</ul>
                </section>
            }
        })
    }
}

fn line(t: &'static Texts, moved: Moved) -> impl IntoView {
    let day = t.locale().date_long(moved.day.date());
    view! {
        <li>
            <b class="user-text" dir="auto">{moved.name}</b>
            <span>{moved.way}", "<time datetime=moved.day.to_string()>{day}</time></span>
            {moved.reason.map(|reason| view! { <span class="soft user-text" dir="auto">{reason}</span> })}
        </li>
    }
}
