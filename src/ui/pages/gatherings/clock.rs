//! The clock of a gathering, as the time keeper has it: sixty minutes, five more when they are
//! needed, then a few for each group. Calm: it says something twice, and makes no sound.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::meeting_clock::{Call, MeetingClock, Part};
use crate::app::show::Show;
use crate::domain::{GatheringId, Moment};
use crate::ui::parts::icon::{Drawn, Icon};

/// How often the clock is looked at while it runs. **Unit** ms.
const LOOK_MS: u64 = 250;

/// What the parts of the clock share.
#[derive(Debug, Clone, Copy)]
struct Shared {
    app: AppHandle,
    clock: RwSignal<MeetingClock>,
    now: RwSignal<Moment>,
    /// The groups in the order in which they tell.
    groups: Memo<Vec<String>>,
}

impl Shared {
    /// Another clock from now on, kept for the tab.
    fn set(self, change: impl FnOnce(MeetingClock, Moment) -> MeetingClock) {
        let now = self.app.now();
        let clock = change(self.clock.get_untracked(), now);
        self.app.keep_meeting_clock(&clock);
        self.now.set(now);
        self.clock.set(clock);
    }

    fn call(self) -> Call {
        self.clock.get().call(self.now.get())
    }

    /// The group that tells; none while all work.
    fn group(self) -> Option<String> {
        let Part::Plenary(at) = self.clock.get().part else { return None };
        Some(self.groups.with(|groups| groups.get(at).cloned()).unwrap_or_default())
    }
}

/// The clock with its buttons.
#[component]
pub(super) fn Clock(id: GatheringId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let kept = app.meeting_clock(id).unwrap_or(MeetingClock::new(id, Part::Work));
    let groups = app.select(move |project| {
        let here = project.group_sheets.iter().filter(|it| it.gathering == id);
        here.map(|it| it.name.to_string()).collect::<Vec<_>>()
    });
    let shared = Shared { app, clock: RwSignal::new(kept), now: RwSignal::new(app.now()), groups };
    follow_time(shared);
    let part = move || match shared.group() {
        Some(group) => t.clock_plenary(&group),
        None => t.clock_work().to_owned(),
    };
    let ends = move || {
        let (clock, now) = (shared.clock.get(), shared.now.get());
        let end = Moment::from_ms(now.ms().saturating_add(clock.left_ms(now)));
        (clock.is_running() && shared.call() != Call::Over).then(|| t.clock_ends(&app.time_of(end)))
    };
    // "Ten minutes left" is said once, and wrong a minute later: for those who do not see the clock.
    let is_for_hearing = move || shared.call() != Call::Over;
    let state = move || match shared.call() {
        Call::Calm => "calm",
        Call::Soon => "soon",
        Call::Over => "over",
    };
    view! {
        <section class="card clock" aria-labelledby="clock-title" data-state=state>
            <div class="card-head">
                <h2 id="clock-title" class="user-text" tabindex="-1" dir="auto">{part}</h2>
                <button type="button" class="ds-button clock-large" data-variant="tertiary" data-size="sm"
                    on:click=move |_| app.enter_show(Show::Clock)>
                    <Drawn icon=Icon::Screen/><span>{t.clock_large()}</span>
                </button>
            </div>
            <Face shared=shared/>
            <p class="clock-line" role="status" class:visually-hidden=is_for_hearing>{said(shared)}</p>
            <p class="soft">{move || ends().unwrap_or_else(|| t.clock_hint().to_owned())}</p>
            <Buttons shared=shared/>
        </section>
    }
}

/// Looks at the time while the page lives; the page is told only when the second is another.
fn follow_time(shared: Shared) {
    let look = move || {
        let is_running = shared.clock.try_get_untracked().is_some_and(|clock| clock.is_running());
        if !is_running {
            return;
        }
        let now = shared.app.now();
        let clock = shared.clock.get_untracked();
        if shared.now.try_get_untracked().is_some_and(|then| clock.left(then) != clock.left(now)) {
            shared.now.set(now);
        }
    };
    let every = std::time::Duration::from_millis(LOOK_MS);
    match set_interval_with_handle(look, every) {
        Ok(handle) => on_cleanup(move || handle.clear()),
        // Only a page without timers refuses, and that is no browser.
        Err(fault) => leptos::logging::warn!("{fault:?}"),
    }
}

/// Minutes and seconds, and how much of the time is used.
#[component]
fn Face(shared: Shared) -> impl IntoView {
    let t = shared.app.t();
    let left = Memo::new(move |_| shared.clock.get().left(shared.now.get()));
    let words = move || t.clock_left(left.get().0 + u64::from(left.get().1 > 0));
    let digits = move || format!("{}:{:02}", left.get().0, left.get().1);
    let share = move || format!("{:.4}", shared.clock.get().used_share(shared.now.get()));
    view! {
        <p class="clock-face" role="timer" aria-label=words>{digits}</p>
        <div class="meter" aria-hidden="true"><div class="meter-fill" style=("--share", share)></div></div>
    }
}

/// What is said aloud: ten minutes before the end, and at the end.
fn said(shared: Shared) -> impl Fn() -> String + Send + 'static {
    let t = shared.app.t();
    let call = Memo::new(move |_| (shared.call(), shared.group()));
    move || match call.get() {
        (Call::Calm, _) => String::new(),
        (Call::Soon, None) => t.clock_left(10),
        (Call::Soon, Some(_)) => t.clock_left(1),
        (Call::Over, None) => t.clock_over_work().to_owned(),
        (Call::Over, Some(group)) => t.clock_over_group(&group),
    }
}

#[component]
fn Buttons(shared: Shared) -> impl IntoView {
    let t = shared.app.t();
    let is_running =
        Memo::new(move |_| shared.clock.get().is_running() && shared.call() != Call::Over);
    // Stays where the focus is when the time is up, and does nothing then.
    let toggle = move |_| {
        if shared.clock.get_untracked().call(shared.app.now()) == Call::Over {
            return;
        }
        let runs = is_running.get_untracked();
        shared.set(|clock, now| if runs { clock.paused(now) } else { clock.started(now) });
    };
    let has_begun = move || shared.clock.get().has_begun();
    let next = move || {
        let n = shared.groups.with(Vec::len);
        match shared.clock.get().part {
            Part::Work => (n > 0).then(|| (t.clock_to_plenary(), 0)),
            Part::Plenary(at) => (at + 1 < n).then(|| (t.clock_next_group(), at + 1)),
        }
    };
    let go_on = move |at: usize| {
        shared.set(|clock, _| MeetingClock::new(clock.gathering, Part::Plenary(at)));
    };
    view! {
        <div class="button-row clock-buttons">
            <button type="button" class="ds-button" on:click=toggle aria-disabled=move || (shared.call() == Call::Over).then_some("true")>
                {move || if is_running.get() { t.clock_pause() } else { t.clock_start() }}
            </button>
            <button type="button" class="ds-button" data-variant="secondary"
                on:click=move |_| shared.set(|clock, now| clock.extended(5, now))>{t.clock_more()}</button>
            {move || next().map(|(label, at)| view! {
                <button type="button" class="ds-button" data-variant="secondary" on:click=move |_| go_on(at)>{label}</button>
            })}
            <button type="button" class="ds-button" data-variant="tertiary" data-color="neutral"
                hidden=move || !has_begun() && shared.clock.get().part == Part::Work
                on:click=move |_| shared.set(|clock, _| MeetingClock::new(clock.gathering, Part::Work))>{t.clock_again()}</button>
        </div>
    }
}
