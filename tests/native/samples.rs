//! The sample projects: as the app writes them, alike in all languages, with the figures of their case.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde_json::{Value, json};
use stifinner::app::sample::Sample;
use stifinner::charts::theme::Role;
use stifinner::domain::calc::perspective::Perspective;
use stifinner::domain::calc::realized::{Realized, standing};
use stifinner::domain::calc::spc::{Meaning, analysis};
use stifinner::domain::economy::Model;
use stifinner::domain::select::interest::interest_moves;
use stifinner::domain::select::stakeholders::Move;
use stifinner::domain::{
    ChartKind, CostKind, Day, EntityRef, Input, Interest, Language, Level, Project,
};
use stifinner::figures::followed::{Measure, picture};
use stifinner::figures::interest_grid::{interest_spec, way};
use stifinner::figures::presentation::{Density, presentation};
use stifinner::format::read;
use stifinner::i18n::Locale;
use stifinner::results::results;

use crate::figures::texts;
use crate::files::{check_canonical, text_at};

/// The first of them in every language.
pub const SAMPLES: [&str; 4] = [
    "public/sample/medicine/nb.stifinner.json",
    "public/sample/medicine/nn.stifinner.json",
    "public/sample/medicine/sv.stifinner.json",
    "public/sample/medicine/en.stifinner.json",
];

pub const LANGUAGES: [(Locale, Language); 4] = [
    (Locale::Nb, Language::Nb),
    (Locale::Nn, Language::Nn),
    (Locale::Sv, Language::Sv),
    (Locale::En, Language::En),
];

/// Where a sample lies.
pub fn file_of(sample: Sample, locale: Locale) -> String {
    format!("public/sample/{}/{}.stifinner.json", sample.folder(), locale.tag())
}

fn sample(sample: Sample) -> Project {
    read(&text_at(Path::new(&file_of(sample, Locale::Nb)))).unwrap().project
}

/// The shape of a project without its words.
fn structure(value: &Value) -> Value {
    let words = ["name", "title", "affected", "strategy", "description", "owner", "responsible"];
    let said = ["agenda", "homework", "participants", "notes", "what", "who", "why", "how"];
    let kept = ["firstThing", "discussed", "decided", "positive", "improvable", "by", "text"];
    let more = ["unit", "source", "organization", "serviceArea", "purpose", "leader"];
    let story = ["problem", "targetPicture", "targetGroup", "ask", "notes", "overlap", "contact"];
    let work = ["reason", "basis", "conditions", "work", "routine", "aim", "message", "feedback"];
    let change = ["prerequisites", "measurer", "assessor", "before", "after", "stops"];
    let money = ["task", "agreement", "decidedBy"];
    let followed = ["cause", "technology", "criteria", "stopReason"];
    match value {
        Value::Object(object) => object
            .iter()
            .filter(|(key, _)| !["currency", "language"].contains(&key.as_str()))
            .map(|(key, item)| {
                let mut wordy =
                    [&words[..], &more, &story, &work, &change, &said, &kept, &money, &followed]
                        .into_iter()
                        .flatten();
                // Of a deviation it is told, of a decision chosen.
                let is_told = key == "outcome" && object.contains_key("cause");
                let wordy = is_told || wordy.any(|wordy| wordy == key);
                let is_word = wordy && !item.is_array();
                (key.clone(), if is_word { Value::Bool(item.is_string()) } else { structure(item) })
            })
            .collect(),
        Value::Array(items) => match items.as_slice() {
            [day, value, n, Value::String(_), kind @ ..] => {
                json!([day, value, n, "a note", kind])
            }
            items => items.iter().map(structure).collect(),
        },
        other => other.clone(),
    }
}

#[test]
fn samples_are_as_the_app_writes_them_and_alike_in_all_languages() {
    for sample in Sample::ALL {
        let mut first = None;
        for (locale, language) in LANGUAGES {
            let file = file_of(sample, locale);
            let outcome = check_canonical(&file);
            assert_eq!(outcome.project.details.language, language);
            let offered = texts(locale);
            assert_eq!(outcome.project.details.name.as_str(), sample.words(&offered).0, "{file}");
            let shape = structure(&serde_json::to_value(&outcome.project).unwrap());
            let first = first.get_or_insert_with(|| shape.clone());
            assert!(*first == shape, "{file} has another structure");
        }
    }
}

fn words(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) => found.push(text.clone()),
        Value::Array(items) => items.iter().for_each(|item| words(item, found)),
        Value::Object(fields) => fields.values().for_each(|item| words(item, found)),
        _ => {}
    }
}

#[test]
fn samples_speak_their_own_language() {
    let mut said: BTreeMap<String, Locale> = BTreeMap::new();
    let files = Sample::ALL.into_iter().flat_map(|it| LANGUAGES.map(|(locale, _)| (it, locale)));
    for (sample, locale) in files {
        let file = file_of(sample, locale);
        let project: Value = serde_json::from_str(&text_at(Path::new(&file))).unwrap();
        let mut texts = Vec::new();
        words(&project["project"], &mut texts);
        for text in texts {
            let plain = text.to_lowercase();
            let mut each = plain.split(|c: char| !c.is_alphabetic());
            if locale == Locale::Nn {
                let stray = each.find(|w| ["ikke", "hva", "hvordan", "noen", "fra"].contains(w));
                assert_eq!(stray, None, "{file}: {text}");
            } else if locale == Locale::Sv {
                assert!(!plain.contains(['æ', 'ø']), "{file}: {text}");
            }
            // Bokmål and nynorsk share short sentences by right.
            let other = said.insert(text.clone(), locale).filter(|it| *it != locale);
            let shared = if locale == Locale::Nn { 8 } else { 4 };
            if text.split_whitespace().count() > shared {
                assert_eq!(other, None, "{file} says the same: {text}");
            }
        }
    }
}

/// The realized share of each indicator in the order of the register. **Unit** percent.
fn shares(project: &Project) -> Vec<Option<f64>> {
    let share = |realized| match realized {
        Realized::Share(share) => Some((share * 1_000.0_f64).round() / 10.0),
        _ => None,
    };
    project.indicators.iter().map(|indicator| share(standing(indicator).realized)).collect()
}

#[test]
fn each_sample_shows_the_figures_of_its_case() {
    let check = |name: Sample, wanted: &[Option<f64>], kept: usize| {
        let project = sample(name);
        assert_eq!(shares(&project), wanted, "{name:?}");
        let is_kept = Realized::Kept { kept: true, target_equals_baseline: false };
        let n_kept = project.indicators.iter().filter(|it| standing(it).realized == is_kept);
        assert_eq!(n_kept.count(), kept, "{name:?}");
        for indicator in project.indicators.iter() {
            let last = indicator.series.last().unwrap().day.to_string();
            assert!(last.as_str() < "2026-11-22", "{last}");
        }
    };
    check(Sample::Medicine, &[Some(123.1), Some(84.6), Some(75.0), None, Some(73.9)], 1);
    let night = [Some(90.0), Some(78.6), Some(69.2), Some(77.8), Some(84.6), None, None];
    check(Sample::Night, &night, 2);
    check(Sample::Locks, &[Some(200.0), Some(80.0), Some(85.7), Some(95.3), None], 1);
    check(Sample::Family, &[Some(76.9), Some(85.7)], 0);
}

#[track_caller]
fn model(name: Sample) -> Model {
    let model = Model::of(&sample(name), Perspective::Municipality);
    assert_eq!(model.gaps(), [], "{name:?}");
    model
}

/// Worked out by hand from the inputs of the cases; see the comments.
#[test]
fn the_money_of_each_sample_is_that_of_its_case_to_the_krone() {
    let check = |name, wanted: f64| {
        let model = model(name);
        let npv = model.npv(&model.expected()).unwrap();
        assert!((npv - wanted).abs() < 0.5, "{name:?}: {npv}");
    };
    // 4,380 h − 657 h of checks − 438 h of call-outs, at 346; 50/90/100 %; 240,000 + 165,600 a year.
    check(Sample::Night, 3_431_231.0);
    // 8 × 365 × 12.5 min at 346 against 600,000 + 288,000 a year.
    check(Sample::Locks, -945_090.0);
    assert!(model(Sample::Family).is_empty());
}

#[test]
fn the_locks_would_pay_with_twice_as_many_shifts() {
    let model = model(Sample::Locks);
    let times = |it: &stifinner::domain::economy::Variable| it.input == Some(Input::Times);
    let place = model.variables().iter().position(times).unwrap();
    // (600,000 ÷ 4.451822 + 288,000) ÷ 346 = 1,221.9 hours a year.
    let shifts = model.turning_point(place).unwrap();
    assert!((shifts - 16.07).abs() < 0.005, "{shifts}");
    let at_most: Vec<f64> = model.ranges().iter().map(|it| it.expected()).collect();
    let mut many = at_most.clone();
    many[place] = 30.0;
    assert!(model.npv(&many).unwrap() > 0.0 && model.npv(&at_most).unwrap() < 0.0);
    let costs: Vec<_> = sample(Sample::Locks).cost_lines.iter().filter_map(|it| it.kind).collect();
    assert!(CostKind::USUAL.iter().any(|usual| !costs.contains(usual)), "a cost is missing");
}

#[test]
fn the_visits_at_night_show_a_change_that_is_no_chance() {
    let project = sample(Sample::Night);
    let indicators: Vec<_> = project.indicators.iter().collect();
    let visits = analysis(indicators[0]);
    assert_eq!(visits.kind, ChartKind::Xmr);
    assert!(visits.meanings.contains(&Meaning::Improvement));
    assert!(indicators[0].milestones.len() == 2 && indicators[0].series.len() >= 20);
    assert!((12..20).contains(&indicators[1].series.len()));
    // Somebody who had no services before: no baseline, and what was won stands in a story.
    let is_new = |it: &stifinner::domain::UserRecord| it.before.is_empty();
    assert_eq!(project.user_records.iter().filter(|it| is_new(it)).count(), 1);
}

#[test]
fn what_differs_from_the_plan_of_the_locks_has_a_cause_and_actions() {
    let project = sample(Sample::Locks);
    for deviation in project.deviations.iter() {
        assert!(deviation.cause.is_some(), "{:?}", deviation.name);
        let of_it = Some(EntityRef::Deviation(deviation.id));
        assert!(project.actions.iter().any(|it| it.origin == of_it), "{:?}", deviation.name);
    }
    assert_eq!(project.deviations.iter().filter(|it| it.is_closed).count(), 1);
    let weights: Vec<_> = project.benefits.iter().filter_map(|it| it.weight()).collect();
    assert_eq!(weights, [3, 4, 3, -1]);
    let kept = &project.details.economy.kept_plans[0];
    assert!((kept.years[1].gains.get() - 30.0 * 365.0 * 12.5 / 60.0 * 346.0).abs() < 1e-6);
}

#[test]
fn the_matrix_of_the_family_house_is_full_and_two_of_it_are_followed_up() {
    let project = sample(Sample::Family);
    let cells: BTreeSet<_> =
        project.expectations.iter().filter_map(|it| Some((it.area?, it.beneficiary?))).collect();
    assert_eq!(cells.len(), 12);
    let followed: Vec<_> = project.expectations.iter().filter_map(|it| it.benefit).collect();
    let benefits: Vec<_> = project.benefits.iter().map(|it| it.id).collect();
    assert_eq!(followed, benefits);
    assert_eq!((project.expectations.len(), project.gatherings.len()), (15, 4));
}

#[test]
fn the_samples_can_be_presented_whole_on_one_sheet_and_keep_to_themselves_what_may_not_be_shown() {
    for sample in Sample::ALL {
        for (locale, _) in LANGUAGES {
            let file = file_of(sample, locale);
            let project = read(&text_at(Path::new(&file))).unwrap().project;
            let told = presentation(&project, &texts(locale));
            assert_eq!(told.missing, [], "{file}");
            assert_ne!(told.density(), Density::Tight, "{file}");
            let kept: Vec<_> = project.evidence.iter().filter(|it| !it.may_be_shown).collect();
            let whole = format!("{told:?}");
            assert_eq!(kept.len(), 1, "{file}");
            assert!(kept.iter().all(|it| !whole.contains(it.name.as_str())), "{file}");
        }
    }
}

#[test]
fn what_drawbacks_take_stands_below_zero_in_its_own_line() {
    let project = sample(Sample::Medicine);
    let t = texts(Locale::Nb);
    let today: Day = "2027-12-31".parse().unwrap();
    let money = picture(&project, &t, today, Measure::Money).unwrap();
    let ways: Vec<_> =
        money.ways.iter().map(|way| (way.role, way.label.as_str(), way.points.last())).collect();
    let [(Role::Planned, "plan", _), (_, "planlagte ulemper", expected), (role, "ulemper", taken)] =
        ways[..]
    else {
        panic!("{ways:?}")
    };
    assert_eq!(role, Role::Drawback);
    // 30,069 + 78,180 + three times 120,276; and the 14 hours that were counted.
    assert_eq!(expected.map(|it| it.1), Some(-469_077.0));
    assert_eq!(taken.map(|it| it.1), Some(-4_844.0));
    let told = "Av dette er ulemper −4844 kr, planlagt −30\u{a0}069 kr";
    let plain = money.description.replace('\u{a0}', " ");
    assert!(plain.ends_with(&told.replace('\u{a0}', " ")), "{}", money.description);
}

#[test]
fn the_results_tell_what_was_planned_and_what_has_come() {
    let it = results(&sample(Sample::Medicine)).unwrap().followed;
    assert_eq!((it.kept, it.first_year), (Some("2026-06-15".parse().unwrap()), Some(2026)));
    let planned: f64 = it.planned.iter().map(|year| year.money).sum();
    // 280,016 + 728,040 + three times 1,120,062.
    assert!((planned - 4_368_242.0).abs() < 1e-6, "{planned}");
    let last = it.realized.last().unwrap();
    assert_eq!((last.sum.money, last.sum.lost), (95_150.0, -4_844.0));
}

#[test]
fn the_grid_of_interest_shows_who_came_to_care() {
    let (project, t) = (sample(Sample::Locks), texts(Locale::Nb));
    let since: Day = "2025-09-30".parse().unwrap();
    let moved = interest_moves(&project, since, None);
    let told: Vec<_> = moved.iter().map(|it| format!("{} {}", it.name, way(&t, it))).collect();
    let wanted = [
        "Ansatte i hjemmetjenesten fra middels til stor",
        "Borettslag og sameier fra liten til middels",
        "Økonomiavdelingen fra middels til stor",
    ];
    assert_eq!(told, wanted);
    let spec = interest_spec(&project, &t, None, Some(since));
    let moved_there =
        spec.items.iter().filter_map(|it| it.came_from.zip(Some((it.row, it.column))));
    // From left to right, and up nowhere.
    assert!(moved_there.clone().all(|(from, to)| from.0 == to.0 && from.1 + 1 == to.1));
    assert_eq!(moved_there.count(), wanted.len());
    let higher = Move { from: (Level::Medium, Interest::None), ..moved[1].clone() };
    let words = "fra medium innflytelse, ingen interesse til høy innflytelse, middels interesse";
    assert_eq!(way(&t, &higher), words);
}
