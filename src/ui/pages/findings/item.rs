//! One finding: the way to where it is settled, and what else can be done with it.

use leptos::ev;
use leptos::prelude::*;

use super::{FindingLine, HEADING};
use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::select::findings::Finding;
use crate::domain::{Action, Edit, Line, SetAside, SetAsideId};
use crate::ui::parts::menu::{Menu, MenuItem};
use crate::ui::parts::register::cell_id;
use crate::ui::shell::focus_soon;
use crate::words;

fn link_id(finding: Finding) -> String {
    let (rule, about) = finding.key();
    format!("link-{}", SetAsideId::of(rule, about))
}

#[component]
pub(super) fn Item(line: FindingLine) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let (rule, about) = line.finding.key();
    let field_id = SetAsideId::of(rule, about).to_string();
    let is_asked = RwSignal::new(false);
    let focus = field_id.clone();
    let ask = Callback::new(move |()| {
        is_asked.set(true);
        app.focus(&focus);
    });
    let label = t.finding_options(&line.what);
    let finding = line.finding;
    let deed = line.deed;
    let promise = Callback::new(move |()| promise(app, finding, &deed));
    let form = move || {
        let field_id = field_id.clone();
        is_asked
            .get()
            .then(|| view! { <Reason finding=finding field_id=field_id is_asked=is_asked/> })
    };
    view! {
        <li>
            <div class="finding-head">
                <a class="ds-link user-text" dir="auto" id=link_id(finding) href=app.href(line.place)>{line.what}</a>
                <div class="edit-only screen-only">
                    <Menu label=label>
                        <MenuItem label=t.finding_make_action() on_press=promise/>
                        <MenuItem label=t.finding_set_aside() on_press=ask/>
                    </Menu>
                </div>
            </div>
            <p class="soft">{line.why}</p>
            {form}
        </li>
    }
}

/// Makes an action of a finding and goes there, where it gets words of a deed.
fn promise(app: AppHandle, finding: Finding, deed: &str) {
    let Some(name) = Line::fitting(deed) else { return };
    let (rule, origin) = finding.key();
    let id = app.new_id();
    let item = Action { origin, finding: Some(rule), ..Action::new(id, name) };
    app.act(Edit::Add { item, at: None });
    app.go(Place::Actions);
    focus_soon(app, cell_id("actions", &id.to_string(), 0));
}

/// Asks why a finding is not relevant here.
#[component]
fn Reason(finding: Finding, field_id: String, is_asked: RwSignal<bool>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let draft = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let error_id = format!("{field_id}-error");
    let described_by = error_id.clone();
    let put = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let text = draft.get_untracked();
        if text.trim().is_empty() {
            error.set(Some(t.finding_reason_missing().to_owned()));
            return;
        }
        let reason = Line::new(&text).map_err(|fault| words::text_error(t, fault));
        let item = reason.map(|reason| SetAside::new(finding, reason, app.today()));
        match item.and_then(|item| app.try_dispatch(Edit::Add { item, at: None })) {
            Ok(()) => app.focus(HEADING),
            Err(sentence) => error.set(Some(sentence)),
        }
    };
    let leave = move || {
        is_asked.set(false);
        app.focus(&link_id(finding));
    };
    let pressed = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            event.stop_propagation();
            leave();
        }
    };
    view! {
        <form class="finding-form" on:submit=put on:keydown=pressed>
            <label class="ds-label" for=field_id.clone()>{t.finding_reason()}</label>
            <input class="ds-input" id=field_id type="text" autocomplete="off" dir="auto"
                aria-describedby=described_by
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                prop:value=move || draft.get() on:input=move |event| draft.set(event_target_value(&event))/>
            <div aria-live="polite" id=error_id>
                {move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}
            </div>
            <div class="button-row">
                <button type="submit" class="ds-button" data-variant="secondary" data-size="sm">{t.finding_set_aside()}</button>
                <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" on:click=move |_| leave()>{t.cancel()}</button>
            </div>
        </form>
    }
}
