//! The groups that could get the service: who has most to gain, and who gets it first.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Field, Level, UserGroup, UserGroupId};
use crate::figures::potential::{RankedWords, finding, ranking};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{Column, RowId, Width};
use crate::ui::roster::values::{
    amount, choice, key, line, name, number, number_text, options, prose, prose_text,
};
use crate::ui::roster::{EntityField, EntityFields, ReadColumn, RosterPage, RosterWords};

type One = EntityField<UserGroup>;

/// Most groups in the ranking; the register has them all.
const MOST: usize = 20;

/// The register of groups, under their ranking.
#[component]
pub fn UserGroupsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title = app
        .select(move |project| finding(project, t).unwrap_or_else(|| t.user_groups().to_owned()));
    let lead = app.select(move |project| match project.user_groups.is_empty() {
        true => t.user_groups_empty().to_owned(),
        false => t.user_groups_lead().to_owned(),
    });
    let words = RosterWords {
        label: t.user_groups().to_owned(),
        add_label: t.user_group_new().to_owned(),
        add_prompt: t.user_group_add_prompt().to_owned(),
        remove: t.user_group_remove().to_owned(),
    };
    let spec = FieldSpec::new("yearly", t.group_yearly(), FieldKind::Line);
    let more = ReadColumn {
        column: Column::kept(Width::Number, spec),
        cell: Callback::new(move |row: RowId| {
            let id = row.parse::<UserGroupId>().ok();
            let project = app.follow_project();
            let hours = project.and_then(|it| it.user_groups.get(id?)?.hours());
            hours.map_or_else(String::new, |hours| t.locale().decimal(hours, 0))
        }),
    };
    let fields = fields(t).stored();
    let open = RwSignal::new(None);
    let above = ViewFn::from(move || view! { <Ranking open=open/> });
    view! {
        <RosterPage<UserGroup> scope="groups" title=title lead=lead words=words fields=fields
            above=above more=more open=open/>
    }
}

/// The groups in their order, each with a bar and with who gets it first.
#[component]
fn Ranking(open: RwSignal<Option<RowId>>) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = app.select(move |project| ranking(project, t));
    let is_any = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let one = move |it: RankedWords| {
        let bar = it.share.map(|share| {
            let share = format!("{share:.3}");
            view! { <div class="meter" aria-hidden="true"><div class="meter-fill" style=("--share", share)></div></div> }
        });
        let id = it.id;
        view! {
            <li class="ranked">
                <div class="ranked-head">
                    <button type="button" class="users-open user-text" dir="auto"
                        on:click=move |_| open.set(Some(id.clone()))>{it.name}</button>
                    <span>{it.amount}</span>
                </div>
                {bar}
                <p class="soft user-text" dir="auto">{it.first}</p>
            </li>
        }
    };
    let more = move || {
        let more = all.with(Vec::len).saturating_sub(MOST) as u64;
        (more > 0).then(|| view! { <p class="soft">{t.anchoring_gap_more(more)}</p> })
    };
    move || {
        is_any.get().then(|| {
            view! {
                <section class="ranking" aria-labelledby="ranking">
                    <h2 id="ranking">{t.user_groups_ranking()}</h2>
                    <ol class="ranked-list">
                        {move || all.get().into_iter().take(MOST).map(one).collect::<Vec<_>>()}
                    </ol>
                    {more}
                </section>
            }
        })
    }
}

fn fields(t: &'static Texts) -> EntityFields<UserGroup> {
    let fields = vec![
        name_field(t),
        area_field(t),
        users_field(t),
        problem_field(t),
        hours_field(t),
        criteria_field(t),
    ];
    EntityFields { fields, new: UserGroup::new }
}

fn name_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("name", t.user_group(), FieldKind::Line);
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(UserGroup { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn area_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("area", t.details_service_area(), FieldKind::Line);
    EntityField {
        field: Field::ServiceArea,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.service_area.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| {
            Ok(UserGroup { service_area: line(setting.t, text)?, ..it.clone() })
        },
    }
}

fn users_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("users", t.group_users(), FieldKind::Number);
    EntityField {
        field: Field::Users,
        column: Column::new(Width::Number, spec),
        in_table: true,
        get: |it, t| number_text(t, it.users),
        set: |it, text, setting| Ok(UserGroup { users: amount(setting.t, text)?, ..it.clone() }),
    }
}

fn problem_field(t: &'static Texts) -> One {
    let levels = options::<Level>(t, |_| None);
    let spec = FieldSpec::new("problem", t.group_problem(), FieldKind::Choice(levels))
        .hint(t.group_problem_hint());
    EntityField {
        field: Field::Problem,
        column: Column::new(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.problem),
        set: |it, text, setting| {
            Ok(UserGroup { problem: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn hours_field(t: &'static Texts) -> One {
    let spec =
        FieldSpec::new("hours", t.group_hours(), FieldKind::Number).hint(t.group_hours_hint());
    EntityField {
        field: Field::HoursPerUser,
        column: Column::new(Width::Number, spec),
        in_table: true,
        get: |it, t| number_text(t, it.hours_per_user),
        set: |it, text, setting| {
            Ok(UserGroup { hours_per_user: number(setting.t, text)?, ..it.clone() })
        },
    }
}

/// Said in the ranking; a column would leave no room for the others.
fn criteria_field(t: &'static Texts) -> One {
    let spec = FieldSpec::new("criteria", t.group_criteria(), FieldKind::Prose(4))
        .hint(t.group_criteria_hint());
    EntityField {
        field: Field::Criteria,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| prose_text(it.criteria.as_ref()),
        set: |it, text, setting| Ok(UserGroup { criteria: prose(setting.t, text)?, ..it.clone() }),
    }
}
