//! What the command palette knows: places, deeds, and what the open project holds.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::glue::AppHandle;
use crate::app::route::{Place, Route};
use crate::app::sample::Sample;
use crate::domain::{ActivityKey, Project, StepId};
use crate::figures::names::step_name;
use crate::method::{self, ACTIVITIES, MethodTexts};
use crate::ui::parts::icon::Icon;
use crate::ui::shell::dialogs::Dialogs;
use crate::ui::shell::focus_soon;
use crate::ui::shell::settings::{languages, text_sizes, themes};
use crate::words::task_kind;

/// Under which heading an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    /// Somewhere to go.
    Go,
    /// Something to do.
    Do,
}

/// What an entry does. It outlives the palette, which is closed before it is done.
pub(super) type Act = Arc<dyn Fn() + Send + Sync>;

/// One entry.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) group: Group,
    pub(super) icon: Icon,
    pub(super) name: String,
    /// What it is, behind the name.
    pub(super) note: String,
    /// The keys that do the same.
    pub(super) keys: &'static [&'static str],
    /// Whether it is one of many things that a project or the method holds.
    pub(super) is_content: bool,
    /// What of the method it leads to: the method knows the other names of it.
    pub(super) of_method: Option<method::Place>,
    pub(super) act: Act,
}

impl Entry {
    fn go(icon: Icon, name: &str, act: impl Fn() + Send + Sync + 'static) -> Self {
        Self {
            group: Group::Go,
            icon,
            name: name.to_owned(),
            note: String::new(),
            keys: &[],
            is_content: false,
            of_method: None,
            act: Arc::new(act),
        }
    }

    fn act(icon: Icon, name: &str, act: impl Fn() + Send + Sync + 'static) -> Self {
        Self { group: Group::Do, ..Self::go(icon, name, act) }
    }

    fn note(self, note: &str) -> Self {
        Self { note: note.to_owned(), ..self }
    }

    fn keys(self, keys: &'static [&'static str]) -> Self {
        Self { keys, ..self }
    }

    fn content(self) -> Self {
        Self { is_content: true, ..self }
    }
}

/// Everything that can be found now.
pub(super) fn entries(app: AppHandle, dialogs: Dialogs) -> Vec<Entry> {
    let mut all = Vec::new();
    if let Some(project) = app.project() {
        all.extend(project_places(app));
        all.extend(contents(app, &project));
        all.extend(app.method().iter().flat_map(|texts| of_method(app, &project, texts)));
        all.extend(project_deeds(app, dialogs));
    }
    all.extend(places(app));
    all.extend(projects(app));
    all.extend(deeds(app, dialogs));
    all.extend(settings(app, dialogs));
    all
}

fn project_places(app: AppHandle) -> Vec<Entry> {
    let t = app.t();
    let go = |icon, name, place| Entry::go(icon, name, move || app.go(place));
    vec![
        go(Icon::Go, t.overview(), Place::Overview),
        go(Icon::Go, t.path(), Place::Path),
        go(Icon::Table, t.actions(), Place::Actions),
        go(Icon::Table, t.decisions(), Place::Decisions),
        go(Icon::Table, t.plan(), Place::Plan),
        go(Icon::Table, t.gatherings(), Place::Gatherings),
        go(Icon::Steps, t.logbook(), Place::Logbook),
        go(Icon::Info, t.words(), Place::Words),
        go(Icon::Go, t.project_details(), Place::Details),
        go(Icon::Table, t.stakeholders(), Place::Stakeholders).note(t.view_list()),
        go(Icon::Picture, t.stakeholders(), Place::StakeholderGrid).note(t.view_grid()),
        go(Icon::Picture, t.stakeholders(), Place::InterestGrid).note(t.view_interest()),
        go(Icon::File, t.report_title(), Place::StakeholderReport).note(t.report()),
        go(Icon::Table, t.anchoring(), Place::Anchoring),
        go(Icon::Table, t.participants(), Place::Participants),
        go(Icon::Table, t.duties(), Place::Duties),
        go(Icon::Table, t.benefits(), Place::Benefits),
        go(Icon::Table, t.work_changes(), Place::WorkChanges),
        go(Icon::Picture, t.benefit_map(), Place::BenefitMap),
        go(Icon::Picture, t.economy(), Place::Economy),
        go(Icon::Table, t.values(), Place::Values),
        go(Icon::Table, t.costs(), Place::Costs),
        go(Icon::Table, t.conversions(), Place::Conversions),
        go(Icon::Table, t.measuring(), Place::Measuring),
        go(Icon::Table, t.user_groups(), Place::UserGroups),
        go(Icon::Table, t.user_records(), Place::UserRecords),
        go(Icon::File, t.benefit_plan(), Place::BenefitPlan),
        go(Icon::File, t.benefit_report(), Place::BenefitReport),
        go(Icon::File, t.benefit_status(), Place::BenefitStatus),
        go(Icon::File, t.handover(), Place::Handover),
        go(Icon::Picture, t.measures(), Place::Measures),
        go(Icon::Picture, t.followed(), Place::Followed),
        go(Icon::Go, t.overall(), Place::Overall),
        go(Icon::Go, t.benefit_matrix(), Place::Matrix),
        go(Icon::Go, t.deviations(), Place::Deviations),
        go(Icon::Steps, t.changes(), Place::Changes),
        go(Icon::Go, t.goals(), Place::Goals),
        go(Icon::Table, t.evidence(), Place::Evidence),
        go(Icon::Table, t.related_projects(), Place::Projects),
        go(Icon::Picture, t.presentation(), Place::Presentation),
    ]
}

fn places(app: AppHandle) -> Vec<Entry> {
    let t = app.t();
    let go = |icon, name, route| Entry::go(icon, name, move || app.navigate(route));
    vec![
        go(Icon::Go, t.all_projects(), Route::Home),
        go(Icon::Trash, t.wastebasket(), Route::Trash),
        go(Icon::Info, t.where_are_my_data(), Route::Data),
        go(Icon::Info, t.about(), Route::About),
    ]
}

/// The other projects of this browser.
fn projects(app: AppHandle) -> Vec<Entry> {
    let t = app.t();
    let shelf = app.select_shelf(|shelf| {
        let named = shelf.projects.iter().filter(|row| !row.name.is_empty());
        named.map(|row| (row.id, row.name.clone())).collect::<Vec<_>>()
    });
    let go = |(id, name): (_, String)| {
        let open = move || app.navigate(Route::Project(id, Place::Overview));
        Entry::go(Icon::File, &name, open).note(t.palette_project()).content()
    };
    shelf.get_untracked().into_iter().map(go).collect()
}

/// Stakeholders, benefits and indicators of the open project.
fn contents(app: AppHandle, project: &Project) -> Vec<Entry> {
    let t = app.t();
    let stakeholders = project.stakeholders.iter().map(|it| {
        let cell = format!("stakeholders-{}-0", it.id);
        let go = move || {
            app.go(Place::Stakeholders);
            focus_soon(app, cell.clone());
        };
        Entry::go(Icon::Table, it.name.as_str(), go).note(t.palette_stakeholder()).content()
    });
    let participants = project.participants.iter().map(|it| {
        let cell = format!("participants-{}-0", it.id);
        let go = move || {
            app.go(Place::Participants);
            focus_soon(app, cell.clone());
        };
        Entry::go(Icon::Table, it.name.as_str(), go).note(t.participant()).content()
    });
    let benefits = project.benefits.iter().map(|it| {
        let place = Place::Benefit(it.id);
        let go = move || app.go(place);
        Entry::go(Icon::Go, it.title.as_str(), go).note(t.palette_benefit()).content()
    });
    let indicators = project.indicators.iter().map(|it| {
        let place = it.main_benefit().map_or(Place::Overall, Place::Benefit);
        let go = move || app.go(place);
        Entry::go(Icon::Go, it.name.as_str(), go).note(t.palette_indicator()).content()
    });
    let gatherings = project.gatherings.iter().map(|it| {
        let place = Place::Gathering(it.id);
        let go = move || app.go(place);
        Entry::go(Icon::Go, it.name.as_str(), go).note(t.gathering()).content()
    });
    let tasks = project.tasks.iter().map(|it| {
        let cell = format!("plan-{}-0", it.id);
        let go = move || {
            app.go(Place::Plan);
            focus_soon(app, cell.clone());
        };
        let note = task_kind(t, it.kind).to_lowercase();
        Entry::go(Icon::Go, it.name.as_str(), go).note(&note).content()
    });
    let all = stakeholders.chain(participants).chain(benefits).chain(indicators).chain(gatherings);
    all.chain(tasks).collect()
}

/// The activities and the words of the method.
fn of_method(app: AppHandle, project: &Project, texts: &MethodTexts) -> Vec<Entry> {
    let t = app.t();
    let steps = ACTIVITIES.iter().filter_map(|activity| {
        let id = StepId::of_activity(&ActivityKey::new(activity.key)?);
        let title = step_name(project, id, Some(texts))?;
        let go = move || app.go(Place::Step(id));
        let entry = Entry::go(Icon::Go, &title, go).note(t.palette_step());
        Some(Entry { of_method: Some(method::Place::Activity(activity.key)), ..entry.content() })
    });
    let terms = texts.terms().iter().map(|term| {
        let key = term.key;
        let go = move || {
            app.go(Place::Words);
            focus_soon(app, format!("term-{key}"));
        };
        let entry = Entry::go(Icon::Info, &term.title, go).note(t.palette_term());
        Entry { of_method: Some(method::Place::Term(key)), ..entry.content() }
    });
    steps.chain(terms).collect()
}

fn project_deeds(app: AppHandle, dialogs: Dialogs) -> Vec<Entry> {
    let t = app.t();
    let discreet = if app.is_discreet() { t.discreet_leave() } else { t.discreet_begin() };
    vec![
        Entry::act(Icon::Save, t.save_file(), move || app.save_file()).keys(&["Ctrl", "S"]),
        Entry::act(Icon::File, t.save_file_as(), move || app.save_file_as()),
        Entry::act(Icon::File, t.nameless(), move || dialogs.nameless.set(true)),
        Entry::act(Icon::Undo, t.undo(), move || app.undo()).keys(&["Ctrl", "Z"]),
        Entry::act(Icon::Redo, t.redo(), move || app.redo()).keys(&["Ctrl", "Y"]),
        Entry::act(Icon::Steps, t.all_steps(), move || dialogs.steps.set(true)),
        Entry::act(Icon::Print, t.print(), move || app.print()),
        Entry::act(Icon::Screen, t.show_begin(), move || app.toggle_show()).keys(&["F8"]),
        Entry::act(Icon::Hidden, discreet, move || app.toggle_discreet()).keys(&["Shift", "F8"]),
    ]
}

fn deeds(app: AppHandle, dialogs: Dialogs) -> Vec<Entry> {
    let t = app.t();
    let mut all = vec![
        Entry::act(Icon::Add, t.project_new(), move || app.new_project()),
        Entry::act(Icon::Folder, t.open_file(), move || app.open_file()),
        Entry::act(Icon::Download, t.save_all(), move || app.save_all()),
        Entry::act(Icon::Keyboard, t.shortcuts(), move || dialogs.shortcuts.set(true)).keys(&["?"]),
    ];
    all.extend(Sample::ALL.map(|sample| {
        let name = t.palette_choice(t.sample_see(), sample.words(t).0);
        Entry::act(Icon::Go, &name, move || app.open_sample(sample))
    }));
    all
}

fn settings(app: AppHandle, dialogs: Dialogs) -> Vec<Entry> {
    let t = app.t();
    let mut all =
        vec![Entry::act(Icon::Settings, t.settings(), move || dialogs.settings.set(true))];
    all.extend(languages().into_iter().map(|(it, name, _)| {
        let name = t.palette_choice(t.language(), &name);
        Entry::act(Icon::Language, &name, move || app.set_language(it))
    }));
    all.extend(themes(t).into_iter().map(|(it, name, _)| {
        let name = t.palette_choice(t.theme(), &name);
        Entry::act(Icon::Settings, &name, move || app.set_theme(it))
    }));
    all.extend(text_sizes(t).into_iter().map(|(it, name, _)| {
        let name = t.palette_choice(t.text_size(), &name);
        Entry::act(Icon::Settings, &name, move || app.set_text_size(it))
    }));
    all
}
