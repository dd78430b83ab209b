//! Stakeholders and anchoring as a document, in four languages.

use std::path::Path;

use stifinner::domain::{
    Currency, Day, Details, Id, Language, Line, Moment, Project, ProjectId, StakeholderId,
};
use stifinner::figures::document::{Block, Document, Reader};
use stifinner::figures::report::STAKEHOLDER_REPORT;
use stifinner::figures::stages::StageNames;
use stifinner::format::read;
use stifinner::i18n::Locale;

use crate::family_house::{TODAY, day, family_house};
use crate::figures::texts;
use crate::files::text_at;
use crate::samples::SAMPLES;

const LOCALES: [Locale; 4] = [Locale::Nb, Locale::Nn, Locale::Sv, Locale::En];

/// The day of the samples.
const SAMPLE_DAY: &str = "2026-11-22";

#[derive(Clone, Copy)]
struct Asked {
    locale: Locale,
    today: &'static str,
    since: Option<&'static str>,
    is_discreet: bool,
}

impl Asked {
    fn of(locale: Locale) -> Self {
        Self { locale, today: TODAY, since: Some("2026-02-28"), is_discreet: false }
    }

    fn report(self, project: &Project, is_wanted: impl Fn(&str) -> bool) -> Document {
        let t = texts(self.locale);
        let stages = StageNames::of(project, None, &t);
        let (today, since): (Day, _) = (day(self.today), self.since.map(day));
        let is_discreet = self.is_discreet;
        let reader = Reader { t: &t, method: None, stages: &stages, today, since, is_discreet };
        STAKEHOLDER_REPORT.write(project, reader, is_wanted)
    }

    fn text(self, project: &Project) -> String {
        self.report(project, |_| true).text()
    }
}

/// Compares with the golden file of that name; `UPDATE=1` writes it instead.
#[track_caller]
fn check_golden(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden/report").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        return std::fs::write(&path, actual).unwrap();
    }
    let golden = std::fs::read_to_string(&path).unwrap();
    assert!(actual == golden, "{name} differs; look at it, then run again with UPDATE=1");
}

#[test]
fn the_document_reads_the_same_in_every_language() {
    for locale in LOCALES {
        let text = Asked::of(locale).text(&family_house());
        check_golden(&format!("family-house-{}.txt", locale.tag()), &text);
    }
}

#[test]
fn the_samples_make_a_whole_document_each_in_its_language() {
    for (file, locale) in SAMPLES.iter().zip(LOCALES) {
        let project = read(&text_at(Path::new(file))).unwrap().project;
        let asked = Asked { today: SAMPLE_DAY, ..Asked::of(locale) };
        let none = texts(locale).report_none().to_owned();
        for section in asked.report(&project, |_| true).sections {
            assert_ne!(section.blocks, [Block::Words(none.clone())], "{file} {:?}", section.key);
        }
    }
}

#[test]
fn of_an_empty_project_every_part_says_that_nothing_is_there() {
    let details = Details::new(Line::new("Tomt").unwrap(), Currency::Nok, Language::Nb);
    let empty = Project::new(ProjectId::from_bits(1), details, Moment::from_ms(0));
    let told = Asked::of(Locale::Nb).report(&empty, |_| true);
    let parts: Vec<_> = told.sections.iter().map(|it| it.key).collect();
    assert_eq!(parts, STAKEHOLDER_REPORT.parts.iter().map(|it| it.key).collect::<Vec<_>>());
    let none = Block::Words(texts(Locale::Nb).report_none().to_owned());
    assert!(told.sections.iter().all(|it| it.blocks == [none.clone()]));
}

#[test]
fn a_part_that_is_not_wanted_is_not_there() {
    let told = Asked::of(Locale::Nb).report(&family_house(), |part| part == "plan");
    let parts: Vec<_> = told.sections.iter().map(|it| it.key).collect();
    assert_eq!(parts, ["plan"]);
}

#[test]
fn while_attitudes_are_hidden_the_document_neither_tells_nor_draws_them() {
    for locale in LOCALES {
        let asked = Asked { is_discreet: true, ..Asked::of(locale) };
        let told = asked.report(&family_house(), |_| true);
        let is_drawn = |block: &Block| matches!(block, Block::Grid(_));
        assert!(!told.sections.iter().flat_map(|it| &it.blocks).any(is_drawn));
        let text = asked.text(&family_house()).to_lowercase();
        let t = texts(locale);
        let words = [t.attitude_negative(), t.attitude_positive(), t.stakeholder_attitude()];
        for word in words.into_iter().chain(["Husleien gikk opp", "taushetsplikten"]) {
            assert!(!text.contains(&word.to_lowercase()), "{locale:?} tells {word}");
        }
    }
}

#[test]
fn without_a_day_no_moves_are_told_and_no_arrows_drawn() {
    let asked = Asked { since: None, ..Asked::of(Locale::Nb) };
    assert!(!asked.text(&family_house()).contains("Husleien gikk opp"));
    let all = asked.report(&family_house(), |_| true).sections;
    let grid = all.into_iter().flat_map(|it| it.blocks).find_map(|block| match block {
        Block::Grid(spec) => Some(spec),
        _ => None,
    });
    assert!(grid.unwrap().items.iter().all(|item| item.came_from.is_none()));
}

#[test]
fn a_long_list_of_one_sort_is_cut_and_counted() {
    let mut project = family_house();
    let unplaced = (10..20).map(|bits| {
        let name = Line::new(&format!("Gruppe {bits}")).unwrap();
        stifinner::domain::Stakeholder::new(StakeholderId::from_bits(bits), name)
    });
    project.stakeholders =
        project.stakeholders.iter().map(|it| it.as_ref().clone()).chain(unplaced).collect();
    let only = |part: &str| part == "missing";
    let told = Asked::of(Locale::Nb).report(&project, only).rows();
    let n = told.iter().flatten().filter(|line| line.starts_with("«Gruppe")).count();
    assert_eq!(n, 5);
    assert!(told.iter().flatten().any(|line| line == "og 5 til"), "{told:?}");
}
