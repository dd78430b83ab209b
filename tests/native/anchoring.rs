//! What the anchoring plan says, draws, and hands to calendars.

use stifinner::app::calendar::Scope;
use stifinner::charts::timeline::Mark;
use stifinner::domain::{
    AnchoringActivity, AnchoringId, Currency, Day, Details, Frequency, Id, Language, Level, Line,
    Moment, OrganizationLevel, Project, ProjectId, Stakeholder, StakeholderId,
};
use stifinner::figures::anchoring::{AnchoringView, coming_lines, sentence, timeline, title};
use stifinner::figures::stages::StageNames;
use stifinner::i18n::Locale;
use stifinner::words::templates::Template;

use crate::calendar::told;
use crate::figures::texts;

const TODAY: &str = "2026-11-22";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn activity(bits: u64, first: &str) -> AnchoringActivity {
    let activity = AnchoringActivity::new(AnchoringId::from_bits(bits), line("Personalmøte"));
    AnchoringActivity { day: Some(day(first)), ..activity }
}

fn project(anchoring: Vec<AnchoringActivity>) -> Project {
    let details = Details::new(line("Trygg medisin"), Currency::Nok, Language::Nb);
    let mut project = Project::new(ProjectId::from_bits(1), details, Moment::from_ms(0));
    let nurses = Stakeholder::new(StakeholderId::from_bits(7), line("Hjemmesykepleiere"));
    let nurses = nurses.placed(day("2026-01-01"), Some(Level::High), None);
    project.stakeholders = std::iter::once(nurses).collect();
    project.anchoring = anchoring.into_iter().collect();
    project
}

fn with_nurses(it: AnchoringActivity) -> AnchoringActivity {
    AnchoringActivity { stakeholder: Some(StakeholderId::from_bits(7)), ..it }
}

#[test]
fn the_title_says_what_is_most_worth_knowing() {
    let t = texts(Locale::Nb);
    let said = |all: Vec<AnchoringActivity>| title(&project(all), &t, day(TODAY));
    assert_eq!(said(vec![]), "Forankringsplan");
    let over = activity(1, "2026-11-21");
    let late = said(vec![over, activity(2, "2026-11-25")]);
    assert_eq!(late, "1 forankringsaktivitet skulle vært gjennomført");
    let missed = said(vec![activity(2, "2026-11-25")]);
    assert_eq!(missed, "1 innflytelsesrik interessent mangler i planen");
    let reached = said(vec![with_nurses(activity(2, "2026-11-25"))]);
    assert_eq!(reached, "1 forankringsaktivitet de neste 30 dagene");
    let far = said(vec![with_nurses(activity(2, "2027-06-01"))]);
    assert_eq!(far, "Ingen forankringsaktiviteter de neste 30 dagene");
}

#[test]
fn the_sentence_counts_whom_and_which_levels_it_reaches() {
    let level = Some(OrganizationLevel::Employees);
    let with = AnchoringActivity { level, ..with_nurses(activity(1, "2026-11-25")) };
    assert_eq!(
        sentence(&project(vec![with, activity(2, "2026-12-01")]), &texts(Locale::Nb)),
        "Planen har 2 aktiviteter og når 1 av 1 interessenter på 1 nivå i organisasjonen."
    );
}

#[test]
fn a_rhythm_is_drawn_on_each_of_its_days_and_what_is_once_on_its_own() {
    let rhythm = Some(Frequency::Monthly);
    let again = AnchoringActivity { rhythm, ..activity(1, "2026-09-30") };
    let mut project = project(vec![again, activity(2, "2026-12-01")]);
    project.details.period_end = Some(day("2026-12-18"));
    let t = texts(Locale::Nb);
    let stages = StageNames::of(&project, None, &t);
    let spec = timeline(&project, &stages, &t, day(TODAY), AnchoringView::Levels);
    let rows: Vec<_> = spec.rows().collect();
    assert!(matches!(&rows[0].mark, Mark::Dues(dues) if dues.len() == 3), "{:?}", rows[0]);
    assert_eq!(rows[1].mark, Mark::Milestone);
    assert_eq!(spec.lanes.len(), 1);
    let lines = coming_lines(&project, &t, day(TODAY));
    let when: Vec<_> = lines.iter().map(|it| it.when.as_str()).collect();
    assert_eq!(when, ["30.11.2026", "01.12.2026"]);
}

#[track_caller]
fn check_rule(first: &str, rhythm: Frequency, until: Option<&str>, rule: &str) {
    let until = until.map(day);
    let it = AnchoringActivity { rhythm: Some(rhythm), until, ..activity(1, first) };
    let file = told(&project(vec![it]), Scope::Everything, None, 0).unwrap();
    let found: Vec<_> = file.lines().filter(|line| line.starts_with("RRULE")).collect();
    assert_eq!(found, [rule]);
}

/// **Source** RFC 5545, 3.3.10: a day that a month lacks is left out, unless the rule says otherwise.
#[test]
fn a_rhythm_is_a_rule_in_the_calendar() {
    let weekly = "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261201";
    check_rule("2026-11-24", Frequency::Fortnightly, Some("2026-12-01"), weekly);
    let monthly = "RRULE:FREQ=MONTHLY;INTERVAL=3";
    check_rule("2026-11-28", Frequency::Quarterly, None, monthly);
    let last = "RRULE:FREQ=MONTHLY;INTERVAL=1;BYMONTHDAY=28,29,30;BYSETPOS=-1";
    check_rule("2026-11-30", Frequency::Monthly, None, last);
    let over = "RRULE:FREQ=DAILY;INTERVAL=1;UNTIL=20261124";
    check_rule("2026-11-24", Frequency::Daily, Some("2026-01-01"), over);
}

#[test]
fn a_suggestion_has_every_activity_in_every_language() {
    for locale in [Locale::Nb, Locale::Nn, Locale::Sv, Locale::En] {
        for (template, n) in [(Template::Communication, 7), (Template::Onboarding, 5)] {
            let mut bits = 0;
            let new = template.activities(&texts(locale), || {
                bits += 1;
                AnchoringId::from_bits(bits)
            });
            assert_eq!(new.len(), n);
            assert!(new.iter().all(|it| it.aim.is_some()), "{locale:?}");
        }
    }
}
