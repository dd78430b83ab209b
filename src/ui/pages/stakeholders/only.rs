//! Which stakeholders are shown: all, or those of a sort, of a phase, of somebody.

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::domain::{Project, Stage, Stakeholder, StakeholderKind};
use crate::i18n::find::fold;
use crate::ui::parts::field::ChoiceOption;
use crate::ui::parts::register::RowId;
use crate::ui::roster::Chosen;
use crate::ui::roster::values::{options, stage_names, stage_options};
use crate::words::Choice;

/// What is chosen.
#[derive(Debug, Clone, Copy)]
pub(super) struct Only {
    app: AppHandle,
    kind: RwSignal<Option<StakeholderKind>>,
    stage: RwSignal<Option<Stage>>,
    person: RwSignal<Option<String>>,
    chosen: Chosen,
}

impl Only {
    pub(super) fn new(app: AppHandle) -> Self {
        let (kind, stage, person) = (RwSignal::new(None), RwSignal::new(None), RwSignal::new(None));
        Self { app, kind, stage, person, chosen: Chosen::new(app) }
    }

    /// What a view reads of the project, with the chosen stakeholders alone.
    pub(super) fn select<R: Default + PartialEq + Send + Sync + 'static>(
        self,
        read: impl Fn(&Project) -> R + Send + Sync + 'static,
    ) -> Memo<R> {
        self.app.select(move |project| match self.is_all() {
            true => read(project),
            false => read(&self.of(project)),
        })
    }

    /// The project with the chosen stakeholders alone.
    pub(super) fn of(self, project: &Project) -> Project {
        let stakeholders = project.stakeholders.only(|it| self.fits(it));
        Project { stakeholders, ..project.clone() }
    }

    /// The rows of the register.
    pub(super) fn rows(self) -> Memo<Vec<RowId>> {
        self.chosen.rows::<Stakeholder>()
    }

    fn is_all(self) -> bool {
        self.kind.get().is_none() && self.stage.get().is_none() && self.person.get().is_none()
    }

    fn fits(self, it: &Stakeholder) -> bool {
        let who = it.responsible.as_ref().map_or("", |who| who.as_str());
        self.kind.get().is_none_or(|kind| it.kind == Some(kind))
            && self.stage.get().is_none_or(|stage| it.stages.contains(&stage))
            && self.person.get().is_none_or(|person| fold(&person) == fold(who))
    }

    fn choose(self) {
        match untrack(|| self.is_all()) {
            true => self.chosen.all(),
            false => self.chosen.only::<Stakeholder>(|it| untrack(|| self.fits(it))),
        }
    }
}

/// Everyone who keeps in touch with somebody, by name.
fn people(project: &Project) -> Vec<String> {
    let who = project.stakeholders.iter().filter_map(|it| it.responsible.as_ref());
    let mut names: Vec<String> = who.map(ToString::to_string).collect();
    names.sort_by_cached_key(|name| fold(name));
    names.dedup_by_key(|name| fold(name));
    names
}

/// The three choices, folded away until somebody wants them.
#[component]
pub(super) fn Choose(only: Only) -> impl IntoView {
    let app = only.app;
    let t = app.t();
    let is_any = app.select(|project| project.stakeholders.len() > 1);
    let people = app.select(people);
    let stages = stage_names(app);
    let kinds = move || options::<StakeholderKind>(t, |_| None);
    let phases = move || stages.get().map(|it| stage_options(&it)).unwrap_or_default();
    let names = move || {
        let option = |name: String| ChoiceOption { key: name.clone(), label: name, symbol: None };
        people.get().into_iter().map(option).collect()
    };
    let to_kind = Callback::new(move |key: String| {
        only.kind.set(Choice::from_key(&key));
        only.choose();
    });
    let to_stage = Callback::new(move |key: String| {
        only.stage.set(Choice::from_key(&key));
        only.choose();
    });
    let to_person = Callback::new(move |name: String| {
        only.person.set(Some(name).filter(|name| !name.is_empty()));
        only.choose();
    });
    move || {
        is_any.get().then(|| {
            view! {
                <details class="fold stakeholder-choice screen-only">
                    <summary>{t.stakeholders_only()}</summary>
                    <div class="actions-choice">
                        <One id="only-kind" label=t.stakeholder_kind() options=Signal::derive(kinds) on_choice=to_kind/>
                        <One id="only-stage" label=t.stakeholder_stages() options=Signal::derive(phases) on_choice=to_stage/>
                        <One id="only-person" label=t.stakeholder_responsible() options=Signal::derive(names) on_choice=to_person/>
                    </div>
                </details>
            }
        })
    }
}

#[component]
fn One(
    id: &'static str,
    label: &'static str,
    options: Signal<Vec<ChoiceOption>>,
    on_choice: Callback<String>,
) -> impl IntoView {
    let t = AppHandle::get().t();
    let option = |it: ChoiceOption| view! { <option value=it.key>{it.label}</option> };
    view! {
        <label class="ds-label" for=id>{label}</label>
        <select class="ds-input" id=id on:change=move |event| on_choice.run(event_target_value(&event))>
            <option value="">{t.actions_everyone()}</option>
            {move || options.get().into_iter().map(option).collect::<Vec<_>>()}
        </select>
    }
}
