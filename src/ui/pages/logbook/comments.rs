//! What was said to an entry later, and the place to say more.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Comment, Edit, Field, LogbookEntry, LogbookId, Prose};
use crate::figures::logbook::comment_head;
use crate::ui::parts::icon::Icon;
use crate::ui::roster::{Tool, values};
use crate::words;

/// The comments on one entry.
#[component]
pub(super) fn Comments(id: LogbookId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let comments = app.select(move |project| {
        project.logbook.get(id).map(|entry| entry.comments.clone()).unwrap_or_default()
    });
    let one = move |(at, comment): (usize, Comment)| {
        let head = comment_head(t, &comment);
        view! {
            <li class="comment">
                <div>
                    <p class="soft user-text" dir="auto">{head}</p>
                    <p class="user-text" data-lines="" dir="auto">{comment.text.to_string()}</p>
                </div>
                <div class="edit-only screen-only">
                    <Tool icon=Icon::Trash label=t.comment_remove() on_press=Callback::new(move |()| remove(app, id, at))/>
                </div>
            </li>
        }
    };
    let list = move || {
        let all = comments.get();
        (!all.is_empty()).then(|| {
            let all: Vec<_> = all.into_iter().enumerate().map(one).collect();
            view! { <ul class="comments" role="list" aria-label=t.comments()>{all}</ul> }
        })
    };
    view! { {list}<Write id=id/> }
}

fn change(
    app: AppHandle,
    id: LogbookId,
    change: impl FnOnce(&mut Vec<Comment>),
) -> Result<(), String> {
    let Some(entry) = app.project().and_then(|project| project.logbook.get(id).cloned()) else {
        return Err(app.t().refusal_unknown().to_owned());
    };
    let mut comments = entry.comments.clone();
    change(&mut comments);
    let item = LogbookEntry { comments, ..entry.as_ref().clone() };
    // Each comment is a step of its own, however fast they follow each other.
    app.mark();
    app.try_dispatch(Edit::Change { item, field: Field::Comments })
}

fn remove(app: AppHandle, id: LogbookId, at: usize) {
    // One that another step took away meanwhile is gone, as was asked for.
    drop(change(app, id, |comments| {
        if at < comments.len() {
            comments.remove(at);
        }
    }));
    app.focus(&write_id(id));
}

fn write_id(id: LogbookId) -> String {
    format!("comment-{id}")
}

/// Opens in place, and closes once the comment stands there.
#[component]
fn Write(id: LogbookId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let is_open = RwSignal::new(false);
    let (text, by) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let error = RwSignal::new(None::<String>);
    let put = move || -> Result<(), String> {
        let text =
            Prose::new(&text.get_untracked()).map_err(|error| words::text_error(t, error))?;
        let by = values::line(t, &by.get_untracked())?;
        change(app, id, |comments| comments.push(Comment { day: app.today(), by, text }))
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match put() {
            Ok(()) => {
                text.set(String::new());
                error.set(None);
                is_open.set(false);
                app.focus(&write_id(id));
            }
            Err(sentence) => error.set(Some(sentence)),
        }
    };
    let (text_id, by_id) = (format!("comment-text-{id}"), format!("comment-by-{id}"));
    let warning = Memo::new(move |_| {
        let written = format!("{}\n{}", text.get(), by.get());
        words::personal_warning(t, Field::Comments, &written)
    });
    let first = text_id.clone();
    let begin = move |_| {
        is_open.set(true);
        app.focus(&first);
    };
    let form = move || {
        let (text_id, by_id) = (text_id.clone(), by_id.clone());
        is_open.get().then(|| view! {
            <form class="comment-form" on:submit=submit>
                <label class="ds-label" for=text_id.clone()>{t.comment_text()}</label>
                <textarea class="ds-input" id=text_id rows="3" dir="auto" prop:value=move || text.get()
                    on:input=move |event| text.set(event_target_value(&event))></textarea>
                <label class="ds-label" for=by_id.clone()>{t.comment_by()}</label>
                <input class="ds-input" id=by_id type="text" autocomplete="off" dir="auto" prop:value=move || by.get()
                    on:input=move |event| by.set(event_target_value(&event))/>
                <div aria-live="polite">
                    {move || warning.get().map(|line| view! { <p class="field-warning">{line}</p> })}
                    {move || error.get().map(|line| view! { <p class="field-error">{line}</p> })}
                </div>
                <div class="button-row">
                    <button type="submit" class="ds-button" data-size="sm">{t.add()}</button>
                    <button type="button" class="ds-button" data-variant="tertiary" data-color="neutral" data-size="sm"
                        on:click=move |_| { is_open.set(false); app.focus(&write_id(id)); }>{t.cancel()}</button>
                </div>
            </form>
        })
    };
    view! {
        <div class="screen-only edit-only">
            <button type="button" class="ds-button" data-variant="tertiary" data-size="sm" id=write_id(id)
                hidden=move || is_open.get() on:click=begin>{t.comment_write()}</button>
            {form}
        </div>
    }
}
