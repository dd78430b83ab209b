//! The users who are followed up one by one: what it comes to for all of them, and the register.

mod above;
mod fields;
mod follow_ups;

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::calc::per_user::{PerUser, followed};
use crate::domain::nameless::looks_like_person;
use crate::domain::{UserRecord, UserRecordId};
use crate::figures::users::finding;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, RowId, Width};
use crate::ui::roster::{ReadColumn, RosterPage, RosterWords};
use above::Above;
use follow_ups::FollowUps;

/// The register of users.
#[component]
pub fn UserRecordsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let today = app.today();
    // Thousands of records are put together when one of them has changed, and not with every change
    // of the project: the list holds pointers, which are quick to compare.
    let records = app.select(|project| project.user_records.clone());
    let told = Memo::new(move |_| {
        records.with(|records| followed(records.iter().map(AsRef::as_ref), today))
    });
    let saved = Memo::new(move |_| {
        records.with(|records| {
            let of = |it: &UserRecord| Some((it.id, PerUser::of(it, today).ok()?.saved?));
            records.iter().filter_map(|it| of(it)).collect::<BTreeMap<UserRecordId, f64>>()
        })
    });
    let title = Memo::new(move |_| {
        told.with(|told| finding(told, t)).unwrap_or_else(|| t.user_records().to_owned())
    });
    let lead = Memo::new(move |_| match told.with(|told| told.n_written) {
        0 => t.user_records_empty().to_owned(),
        _ => t.user_records_lead().to_owned(),
    });
    let words = RosterWords {
        label: t.user_records().to_owned(),
        add_label: t.user_record_new().to_owned(),
        add_prompt: t.user_record_add_prompt().to_owned(),
        remove: t.user_record_remove().to_owned(),
    };
    let fields = fields::fields(t).stored();
    let spec = FieldSpec::new("saved", t.user_saved(), FieldKind::Line);
    let more = ReadColumn {
        column: Column::kept(Width::Number, spec),
        cell: Callback::new(move |row: RowId| {
            let id = row.parse::<UserRecordId>().ok();
            let hours = id.and_then(|id| saved.with(|saved| saved.get(&id).copied()));
            hours.map_or_else(String::new, |hours| t.locale().decimal(hours, 1))
        }),
    };
    let open = RwSignal::new(None);
    let above = ViewFn::from(move || view! { <Above records=records told=told open=open/> });
    let below = Callback::new(|row: RowId| view! { <Below row=row/> }.into_any());
    view! {
        <RosterPage<UserRecord> scope="users" title=title lead=lead words=words fields=fields
            above=above more=more below=below open=open/>
    }
}

/// What stands under the fields of a user: a quiet word where the sign looks like a name, and all
/// follow-ups.
#[component]
fn Below(row: RowId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let id = row.parse::<UserRecordId>().ok();
    let is_named = app.select(move |project| {
        let record = id.and_then(|id| project.user_records.get(id));
        record.is_some_and(|it| looks_like_person(it.name.as_str()))
    });
    view! {
        {move || is_named.get().then(|| view! { <p class="field-warning" role="status">{t.users_named(1)}</p> })}
        {id.map(|id| view! { <FollowUps id=id/> })}
    }
}
