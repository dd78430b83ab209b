//! What is wrong, how it shall become, and the goals in three groups: each with the strategy it
//! serves and the benefits that serve it.

use leptos::prelude::*;

use super::details::StorySheet;
use crate::app::glue::AppHandle;
use crate::app::route::Place;
use crate::domain::{Beneficiary, Field, Goal, GoalId};
use crate::i18n::Texts;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::register::{Column, RowId, Width};
use crate::ui::roster::values::{choice, key, line, name, options, prose};
use crate::ui::roster::{EntityField, EntityFields, ReadColumn, RosterPage, RosterWords};

/// The problem, what is wanted instead, and the goals.
#[component]
pub fn GoalsPage() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let title = Memo::new(move |_| t.goals().to_owned());
    let lead = Memo::new(move |_| t.goals_lead().to_owned());
    let words = RosterWords {
        label: t.goals_list().to_owned(),
        add_label: t.goal_new().to_owned(),
        add_prompt: t.goal_add_prompt().to_owned(),
        remove: t.goal_remove().to_owned(),
    };
    let fields = goal_fields(t).stored();
    let above = ViewFn::from(move || {
        view! {
            <StorySheet/>
            <h2 class="section-title">{t.goals_list()}</h2>
        }
    });
    let tools = ViewFn::from(move || {
        view! {
            <a class="ds-button" data-variant="secondary" href=app.href(Place::Presentation)>
                <Drawn icon=Icon::Picture/>
                <span>{t.presentation()}</span>
            </a>
        }
    });
    let benefits = FieldSpec::new("benefits", t.goal_benefits(), FieldKind::Line);
    let more = ReadColumn {
        column: Column::new(Width::Text, benefits),
        cell: Callback::new(move |row: RowId| serving(app, &row)),
    };
    view! {
        <RosterPage scope="goals" title=title lead=lead words=words fields=fields tools=tools
            above=above more=more/>
    }
}

/// The benefits that serve the goal of a row.
fn serving(app: AppHandle, row: &str) -> String {
    let (Some(project), Ok(goal)) = (app.follow_project(), row.parse::<GoalId>()) else {
        return String::new();
    };
    let serving = project.benefits.iter().filter(|it| it.goals.contains(&goal));
    serving.map(|it| it.title.to_string()).collect::<Vec<_>>().join(", ")
}

fn goal_fields(t: &'static Texts) -> EntityFields<Goal> {
    let fields = vec![name_field(t), group_field(t), strategy_field(t), notes_field(t)];
    EntityFields { fields, new: Goal::new }
}

fn name_field(t: &'static Texts) -> EntityField<Goal> {
    let spec = FieldSpec::new("name", t.goal(), FieldKind::Line).hint(t.goal_hint());
    EntityField {
        field: Field::Name,
        column: Column::kept(Width::Name, spec),
        in_table: true,
        get: |it, _| it.name.to_string(),
        set: |it, text, setting| Ok(Goal { name: name(setting.t, text)?, ..it.clone() }),
    }
}

fn group_field(t: &'static Texts) -> EntityField<Goal> {
    let groups = options::<Beneficiary>(t, |_| None);
    let spec = FieldSpec::new("group", t.goal_group(), FieldKind::Choice(groups));
    EntityField {
        field: Field::Beneficiary,
        column: Column::new(Width::Word, spec),
        in_table: true,
        get: |it, _| key(it.group),
        set: |it, text, setting| {
            Ok(Goal { group: choice(setting.t, text, |_| None)?, ..it.clone() })
        },
    }
}

fn strategy_field(t: &'static Texts) -> EntityField<Goal> {
    let spec =
        FieldSpec::new("strategy", t.goal_strategy(), FieldKind::Line).hint(t.goal_strategy_hint());
    EntityField {
        field: Field::Strategy,
        column: Column::new(Width::Text, spec),
        in_table: true,
        get: |it, _| it.strategy.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Goal { strategy: line(setting.t, text)?, ..it.clone() }),
    }
}

fn notes_field(t: &'static Texts) -> EntityField<Goal> {
    let spec = FieldSpec::new("notes", t.goal_notes(), FieldKind::Prose(3));
    EntityField {
        field: Field::Notes,
        column: Column::new(Width::Text, spec),
        in_table: false,
        get: |it, _| it.notes.as_ref().map(ToString::to_string).unwrap_or_default(),
        set: |it, text, setting| Ok(Goal { notes: prose(setting.t, text)?, ..it.clone() }),
    }
}
