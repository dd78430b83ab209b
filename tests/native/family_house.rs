//! A family house: services for families move together. Half a year of what their people thought of
//! it, read from the grid, from the report and from the file.
//!
//! **Source** the fourth acceptance case; days, moves and reasons are invented.

use stifinner::domain::select::stakeholders::{assessed_days, grid_view_at, moves};
use stifinner::domain::{
    AnchoringActivity, AnchoringId, Attitude, Circle, Currency, Day, Details, Frequency, Id,
    Language, Level, Line, Moment, OrganizationLevel, Participant, ParticipantId, Project,
    ProjectId, ProjectRole, Prose, Stakeholder, StakeholderId, StakeholderKind,
};
use stifinner::figures::stakeholder_grid::way;
use stifinner::format::{Lineage, read, write};
use stifinner::i18n::Locale;

use crate::figures::texts;

use Attitude::{Negative, Neutral, Positive};
use Level::{High, Low, Medium};

/// A day, where somebody stood from then on, and what lay behind.
type Stand = (&'static str, Level, Attitude, &'static str);
/// Who, of which sort, and where they stood.
type Party = (&'static str, StakeholderKind, &'static [Stand]);

/// The last day of the story.
pub const TODAY: &str = "2026-06-30";

const PARTIES: &[Party] = &[
    (
        "Helsesykepleiere",
        StakeholderKind::Employee,
        &[
            ("2026-01-12", High, Neutral, ""),
            ("2026-03-02", High, Positive, "Tegnet den felles veien inn selv"),
        ],
    ),
    (
        "Barneverntjenesten",
        StakeholderKind::Employee,
        &[
            ("2026-01-12", High, Negative, "Frykter for taushetsplikten"),
            ("2026-04-13", High, Neutral, "Juristen forklarte hva de kan dele"),
            ("2026-06-08", High, Positive, "Første felles familiemøte gikk godt"),
        ],
    ),
    (
        "PPT",
        StakeholderKind::Employee,
        &[
            ("2026-01-12", Medium, Negative, ""),
            ("2026-05-04", Medium, Neutral, "Får beholde kontoret på skolen"),
        ],
    ),
    ("Jordmødre", StakeholderKind::Employee, &[("2026-01-12", Low, Positive, "")]),
    (
        "NAV",
        StakeholderKind::Other,
        &[
            ("2026-01-26", Low, Neutral, ""),
            ("2026-05-04", High, Neutral, "Eier halve bygget"),
            ("2026-06-08", High, Negative, "Husleien gikk opp"),
        ],
    ),
    (
        "Foreldre og barn",
        StakeholderKind::ResidentOrUser,
        &[
            ("2026-02-09", Medium, Neutral, ""),
            ("2026-06-08", Medium, Positive, "Én dør i stedet for fem"),
        ],
    ),
    ("Tillitsvalgte", StakeholderKind::Representative, &[("2026-02-09", Medium, Neutral, "")]),
];

pub fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn line(text: &str) -> Line {
    Line::new(text).unwrap()
}

fn party(bits: u64, (name, kind, stands): &Party) -> Stakeholder {
    let who = Stakeholder::new(StakeholderId::from_bits(bits), line(name));
    let who = Stakeholder { kind: Some(*kind), ..who };
    stands.iter().fold(who, |who, &(on, influence, attitude, reason)| {
        let placed = who.placed(day(on), Some(influence), Some(attitude));
        placed.explained(day(on), Line::new(reason).ok())
    })
}

fn activity(bits: u64, name: &str, whom: Option<u64>, first: &str) -> AnchoringActivity {
    AnchoringActivity {
        stakeholder: whom.map(StakeholderId::from_bits),
        level: Some(OrganizationLevel::Employees),
        responsible: Some(line("Prosjektleder")),
        day: Some(day(first)),
        ..AnchoringActivity::new(AnchoringId::from_bits(bits), line(name))
    }
}

/// The project on the last day.
pub fn family_house() -> Project {
    let details = Details::new(line("Familiens hus"), Currency::Nok, Language::Nb);
    let details = Details { organization: Some(line("Fjordvik kommune")), ..details };
    let mut project = Project::new(ProjectId::from_bits(4), details, Moment::from_ms(0));
    project.stakeholders = (1..).zip(PARTIES).map(|(bits, it)| party(bits, it)).collect();
    let meeting = activity(1, "Fellesmøte", Some(1), "2026-01-19");
    let talk = activity(2, "Samtale om leie", Some(5), "2026-06-22");
    project.anchoring = [
        AnchoringActivity {
            rhythm: Some(Frequency::Monthly),
            until: Some(day("2026-12-31")),
            aim: Prose::new("Alle vet hva som skjer nå").ok(),
            ..meeting
        },
        AnchoringActivity { level: Some(OrganizationLevel::Partners), ..talk },
    ]
    .into_iter()
    .collect();
    let leader = Participant::new(ParticipantId::from_bits(1), line("Kommunalsjef oppvekst"));
    let union = Participant::new(ParticipantId::from_bits(2), line("Fagforbundet"));
    project.participants = [
        Participant {
            role: Some(ProjectRole::Owner),
            circle: Some(Circle::SteeringGroup),
            ..leader
        },
        Participant {
            role: Some(ProjectRole::UnionRepresentative),
            circle: Some(Circle::AdvisoryGroup),
            stakeholder: Some(StakeholderId::from_bits(7)),
            ..union
        },
    ]
    .into_iter()
    .collect();
    project
}

/// Those of high influence by what they thought at the end of a day.
fn influential(project: &Project, on: &str) -> Vec<(String, Attitude)> {
    let view = grid_view_at(project, Some(day(on)));
    let high = view.placed.into_iter().filter(|it| it.influence == High);
    high.map(|it| (it.name, it.attitude)).collect()
}

/// Asks the same of the project, and of the project that was written to a file and read again.
#[track_caller]
fn check(ask: impl Fn(&Project)) {
    let project = family_house();
    let file = write(&project, &Lineage::default());
    let back = read(&file).unwrap().project;
    assert_eq!(back.stakeholders, project.stakeholders);
    ask(&project);
    ask(&back);
}

#[test]
fn the_grid_tells_how_it_stood_in_every_month() {
    check(|project| {
        let named = |all: &[(&str, Attitude)]| -> Vec<(String, Attitude)> {
            all.iter().map(|&(name, attitude)| (name.to_owned(), attitude)).collect()
        };
        let (nurses, care, nav) = ("Helsesykepleiere", "Barneverntjenesten", "NAV");
        assert_eq!(influential(project, "2026-01-11"), []);
        let january = named(&[(nurses, Neutral), (care, Negative)]);
        assert_eq!(influential(project, "2026-01-31"), january);
        let march = named(&[(nurses, Positive), (care, Negative)]);
        assert_eq!(influential(project, "2026-03-31"), march);
        let may = named(&[(nurses, Positive), (care, Neutral), (nav, Neutral)]);
        assert_eq!(influential(project, "2026-05-31"), may);
        let june = named(&[(nurses, Positive), (care, Positive), (nav, Negative)]);
        assert_eq!(influential(project, TODAY), june);
        assert_eq!(assessed_days(project).len(), 7);
    });
}

#[test]
fn the_moves_tell_who_came_round_who_turned_and_why() {
    check(|project| {
        let t = texts(Locale::Nb);
        let told: Vec<String> = moves(project, day("2026-02-28"), None)
            .iter()
            .map(|it| {
                format!("{} {}. {}", it.name, way(&t, it), it.reason.clone().unwrap_or_default())
            })
            .collect();
        let wanted = [
            "Helsesykepleiere fra nøytral til positiv. Tegnet den felles veien inn selv",
            "Barneverntjenesten fra negativ til positiv. Første felles familiemøte gikk godt",
            "PPT fra negativ til nøytral. Får beholde kontoret på skolen",
            "NAV fra lav innflytelse, nøytral til høy innflytelse, negativ. Husleien gikk opp",
            "Foreldre og barn fra nøytral til positiv. Én dør i stedet for fem",
        ];
        assert_eq!(told, wanted);
    });
}

#[test]
fn a_person_who_opens_the_file_finds_every_day_and_every_reason() {
    let file = write(&family_house(), &Lineage::default());
    for (name, _, stands) in PARTIES {
        assert!(file.contains(name), "{name}");
        for (on, .., reason) in *stands {
            assert!(file.contains(on) && file.contains(reason), "{name} {on}");
        }
    }
}
