//! The method as people meet it: complete, the same in four languages, each text in its own
//! language, short enough, and every term reachable.

use std::collections::{BTreeMap, BTreeSet};

use stifinner::domain::{Framework, GatheringTheme};
use stifinner::i18n::Locale;
use stifinner::method::rich::{self, Inline};
use stifinner::method::{
    self, ACTIVITIES, Done, FRAMEWORKS, LineFault, MethodTexts, POINTS, Place, Role, RuleKey,
    SOURCES, Stage, TERMS, TextProblem, Tool,
};
use stifinner::words;

use crate::figures;

/// How long a text may be, in letters, so that a step is read in a minute or two.
const LONGEST: [(&str, usize); 16] = [
    ("title", 48),
    ("purpose", 240),
    ("how", 260),
    ("example", 320),
    ("tip", 240),
    ("time", 60),
    ("gives", 140),
    ("done", 160),
    ("about", 300),
    ("note", 220),
    ("meaning", 260),
    ("also", 60),
    ("form", 60),
    ("agenda", 120),
    ("homework", 140),
    ("point", 110),
];

/// Common words of a neighbor that the language has not, or that ours does without.
const FOREIGN: [(Locale, &str); 4] = [
    (
        Locale::Nb,
        "ikkje kva korleis kvifor kven kvar nokon noko nokre frå eg dykk ho mykje utan saman gjer \
         gjere vere berre meir fleire heile sjølv desse ein eit dei seier fekk gjekk namn teneste \
         tenester tenesta tenestene brukar brukarar brukaren tilsett tilsette leiar leiarar \
         leiaren ansvarleg mogleg moglegheit tidlegare seinare førre finst veke veker månad \
         månader dagar timar gonger gong eining verdiar gevinstar endringar och inte \
         är från också",
    ),
    (
        Locale::Nn,
        "ikke hva hvordan hvorfor hvilke hvilken hvilket hvem hver hvert hvis hvor noen noe fra \
         jeg deres hun mye uten sammen gjør gjøre være vært bare mer flere hele selv samme disse \
         en et dem sier fikk gikk mens navn navnet tjeneste tjenester tjenesten tjenestene eier \
         leder ledere lederen ansvarlig mulig mulige mulighet tidligere senere forrige finnes \
         brukes uke uker uken måned måneder dager timer ganger enhet enheter enheten ansatt \
         ansatte brukere brukeren målinger verdier gevinster gevinstene endringer \
         endringene interessenter prosjekter kun gje gjev gjeve och inte är från",
    ),
    (
        Locale::Sv,
        "og ikke ikkje til frå hva kva hvis jeg eg et eit noen nokon mye meir flere \
         prosjekt prosjektet gevinst gevinsten gevinster interessent uke veke bruker navn være \
         vere måling tjeneste tjenesten teneste ansatte ledere dere deres hvordan",
    ),
    (
        Locale::En,
        "color organization organizations realization realize realized analyze analyzed center \
         behavior favorite program programs prioritize prioritized summarize og ikke och inte \
         gevinst nytta",
    ),
];

/// A text of more words than this is no coincidence in two languages.
const LONGEST_SHARED_WORDS: usize = 4;

fn source(locale: Locale) -> &'static str {
    match locale {
        Locale::Nb => include_str!("../../src/method/texts/nb.txt"),
        Locale::Nn => include_str!("../../src/method/texts/nn.txt"),
        Locale::Sv => include_str!("../../src/method/texts/sv.txt"),
        Locale::En => include_str!("../../src/method/texts/en.txt"),
    }
}

#[track_caller]
fn texts(locale: Locale) -> MethodTexts {
    match MethodTexts::parse(locale, source(locale)) {
        Ok(texts) => texts,
        Err(fault) => panic!("{}.txt: {fault}", locale.tag()),
    }
}

/// A line of a file with what it belongs to.
struct Line {
    /// As `nb.txt:3: activity ideas: how`.
    place: String,
    section: &'static str,
    key: &'static str,
    text: &'static str,
}

fn lines(locale: Locale) -> Vec<Line> {
    let mut section = "";
    let mut lines = Vec::new();
    for (at, line) in source(locale).lines().enumerate() {
        if let Some(name) = line.strip_prefix('[') {
            section = name.trim_end_matches(']');
        } else if let Some((key, text)) = line.split_once(" = ") {
            let place = format!("{}.txt:{}: {section}: {key}", locale.tag(), at + 1);
            lines.push(Line { place, section, key, text });
        }
    }
    assert!(lines.len() > 1000, "the texts are where they are looked for");
    lines
}

/// Applies a rule to every line of a language and lists what it objects to.
#[track_caller]
fn check<T: std::fmt::Debug>(locale: Locale, rule: impl Fn(&Line) -> Option<T>) {
    let found: Vec<String> = lines(locale)
        .iter()
        .filter_map(|line| Some(format!("{}: {:?} in: {}", line.place, rule(line)?, line.text)))
        .collect();
    assert!(found.is_empty(), "\n{}\n", found.join("\n"));
}

/// The words of a text as people read it.
fn words(text: &str) -> Vec<String> {
    let text: String = rich::parse(text).iter().map(|piece| piece.text().to_lowercase()).collect();
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[test]
fn every_language_fills_the_method() {
    for locale in Locale::ALL {
        let texts = texts(locale);
        assert_eq!(texts.locale(), locale);
        for activity in ACTIVITIES {
            let how = &texts.activity(activity.key).unwrap().how;
            assert!((3..=6).contains(&how.len()), "{}", activity.key);
        }
        for framework in FRAMEWORKS {
            for (phase, step) in framework.steps() {
                let text = texts.step(framework.key, phase.key, step.activity.key).unwrap();
                assert!(!text.title.is_empty());
            }
        }
        for role in Role::ALL {
            assert!(!texts.role(*role).is_empty());
        }
        assert!(TERMS.iter().all(|key| texts.term(key).is_some_and(|term| term.key == *key)));
    }
}

#[test]
fn the_languages_say_the_same_in_the_same_places() {
    let shape = |locale| {
        let lines = lines(locale);
        let kept = lines.iter().filter(|line| !matches!(line.key, "also" | "form"));
        kept.map(|line| (line.section, line.key)).collect::<Vec<_>>()
    };
    for locale in Locale::ALL {
        assert_eq!(shape(locale), shape(Locale::En), "{}", locale.tag());
    }
}

#[test]
fn links_lead_to_the_same_places_in_every_language() {
    let links = |locale| {
        let mut links = BTreeMap::new();
        for line in lines(locale) {
            for piece in rich::parse(line.text) {
                if let Inline::Activity { key, .. } | Inline::Term { key, .. } = piece {
                    links.entry(line.section).or_insert_with(BTreeSet::new).insert(key);
                }
            }
        }
        links
    };
    assert!(!links(Locale::En).is_empty());
    for locale in Locale::ALL {
        assert_eq!(links(locale), links(Locale::En), "{}", locale.tag());
    }
}

#[test]
fn each_gathering_of_the_domain_has_its_texts() {
    assert_eq!(GatheringTheme::ALL.map(GatheringTheme::key), method::GATHERINGS);
    for locale in Locale::ALL {
        let texts = texts(locale);
        for theme in GatheringTheme::ALL {
            let text = texts.gathering(theme.key()).unwrap();
            assert_eq!(text.agenda.len(), 5, "{} {}", locale.tag(), theme.key());
        }
    }
}

#[test]
fn every_value_of_the_structure_is_used_by_some_activity() {
    let any = |uses: &dyn Fn(&method::Activity) -> bool| ACTIVITIES.iter().any(uses);
    for role in Role::ALL {
        assert!(any(&|it| it.who.contains(role)), "{role:?}");
    }
    for tool in Tool::ALL {
        assert!(any(&|it| it.tools.contains(tool)), "{tool:?}");
    }
    for rule in RuleKey::ALL {
        let is_asked = POINTS.iter().any(|point| point.rule == Some(*rule));
        assert!(is_asked || any(&|it| it.done == Done::Rule(*rule)), "{rule:?}");
    }
    for stage in Stage::ALL {
        assert!(any(&|it| it.stage == *stage), "{stage:?}");
    }
    for source in SOURCES {
        assert!(any(&|it| it.sources.contains(&source)), "{}", source.key);
    }
}

#[test]
fn the_frameworks_are_those_of_the_sources() {
    let phases: Vec<_> = FRAMEWORKS.iter().map(|it| (it.key, it.phases.len())).collect();
    assert_eq!(
        phases,
        [
            ("veikart-five", 5),
            ("veikart-six", 6),
            ("benefits-three", 3),
            ("benefits-four", 4),
            ("sintef-five", 5),
        ]
    );
    assert!(method::framework(method::DEFAULT_FRAMEWORK).is_some());
    let optional: Vec<_> = FRAMEWORKS
        .iter()
        .flat_map(method::Framework::steps)
        .filter(|(_, step)| step.is_optional)
        .map(|(_, step)| step.activity.key)
        .collect();
    assert_eq!(optional, ["relevant-projects"]);
}

#[test]
fn titles_tell_activities_and_terms_apart() {
    for locale in Locale::ALL {
        let texts = texts(locale);
        let titles = |titles: Vec<&String>| {
            let mut seen = BTreeSet::new();
            for title in titles {
                assert!(seen.insert(title.to_lowercase()), "{}: {title}", locale.tag());
            }
        };
        titles(ACTIVITIES.iter().map(|it| &texts.activity(it.key).unwrap().title).collect());
        titles(texts.terms().iter().map(|term| &term.title).collect());
        for framework in FRAMEWORKS {
            let steps = framework.steps().map(|(phase, step)| {
                &texts.step(framework.key, phase.key, step.activity.key).unwrap().title
            });
            titles(steps.collect());
        }
    }
}

#[test]
fn a_framework_is_chosen_by_the_name_the_method_gives_it() {
    for locale in Locale::ALL {
        let (texts, t) = (texts(locale), figures::texts(locale));
        for framework in Framework::ALL {
            let named = texts.framework(framework.key()).map(|text| &*text.title);
            assert_eq!(named, Some(words::framework(&t, framework)), "{}", locale.tag());
        }
    }
}

#[test]
fn texts_fit_on_a_hand() {
    for locale in Locale::ALL {
        check(locale, |line| {
            let (_, longest) = LONGEST.iter().find(|(key, _)| *key == line.key)?;
            let length = line.text.chars().count();
            (length > *longest).then_some(length)
        });
    }
}

#[test]
fn every_text_is_in_its_language() {
    for (locale, foreign) in FOREIGN {
        let foreign: BTreeSet<&str> = foreign.split_whitespace().collect();
        // Other names of a term may be a neighbor's, so that it is found by them.
        check(locale, |line| {
            let words = words(line.text).into_iter();
            words.filter(|_| line.key != "also").find(|word| foreign.contains(word.as_str()))
        });
    }
    for (locale, letters) in
        [(Locale::Nb, "äö"), (Locale::Nn, "äö"), (Locale::Sv, "æø"), (Locale::En, "æøåäö")]
    {
        check(locale, |line| {
            let words = words(line.text).into_iter().filter(|_| line.key != "also");
            words.into_iter().find(|word| word.contains(|c| letters.contains(c)))
        });
    }
}

#[test]
fn no_long_text_is_the_same_in_two_languages() {
    let mut seen = BTreeMap::new();
    for locale in Locale::ALL {
        for line in lines(locale) {
            // Titles are often the same in bokmål and nynorsk.
            let is_text = !matches!(line.key, "also" | "title" | "time");
            if is_text && words(line.text).len() > LONGEST_SHARED_WORDS {
                let first: &String = seen.entry(line.text).or_insert_with(|| line.place.clone());
                assert_eq!(*first, line.place, "{}", line.text);
            }
        }
    }
}

#[test]
fn nothing_is_said_twice() {
    for locale in Locale::ALL {
        let mut seen = BTreeMap::new();
        for line in lines(locale) {
            if words(line.text).len() > LONGEST_SHARED_WORDS && line.key != "title" {
                let first = seen.insert(line.text, line.place.clone());
                assert_eq!(first, None, "{}", line.place);
            }
        }
    }
}

#[test]
fn signs_are_those_of_the_language_and_nothing_shouts() {
    for locale in Locale::ALL {
        let quotes: &[&str] = match locale {
            Locale::Nb | Locale::Nn => &["“", "”", "„", "‘"],
            Locale::Sv => &["“", "„", "«", "»", "‘"],
            Locale::En => &["«", "»", "„"],
        };
        check(locale, |line| {
            let careless = ["\"", "'", "...", "!", "  ", " - ", "\u{fffd}", "<", "http"];
            careless.iter().chain(quotes).find(|sign| line.text.contains(**sign)).copied()
        });
    }
}

#[test]
fn the_build_has_the_terms_in_order_for_looking_them_up() {
    assert!(TERMS.is_sorted());
    assert_eq!(texts(Locale::Nb).term("no-such-term"), None);
    assert_eq!(method::activity("no-such-activity"), None);
    assert_eq!(method::framework("no-such-framework"), None);
}

/// Puts one text in place of another and expects the fault on the line that begins so, or so many
/// lines below it.
#[track_caller]
fn check_refused(from: &str, to: &str, (part, below): (&str, usize), problem: TextProblem) {
    let damaged = source(Locale::En).replacen(from, to, 1);
    assert_ne!(damaged, source(Locale::En), "{from}");
    let line = damaged.lines().position(|line| line.starts_with(part)).unwrap() + 1 + below;
    let fault = MethodTexts::parse(Locale::En, &damaged).unwrap_err();
    assert_eq!((fault.line, fault.problem), (line, problem));
}

#[test]
fn a_damaged_file_is_refused_with_its_line() {
    let (ideas, it) = ("[activity ideas]", "[role it]");
    let section = || "activity ideas".to_owned();
    let cut = TextProblem::Line(LineFault::Opening);
    check_refused(ideas, "[activity ideas", ("[activity ideas", 0), cut);
    let cut = TextProblem::Line(LineFault::NoField);
    check_refused("[activity ideas]\ntitle = ", "[activity ideas]\ntitle ", (ideas, 1), cut);
    let twice = TextProblem::SectionTwice("role it".to_owned());
    check_refused("[role kin]", it, (it, 9), twice);
    let unknown = TextProblem::SectionUnknown("role ghost".to_owned());
    check_refused(it, "[role ghost]\ntitle = x\n\n[role it]", ("[role ghost]", 0), unknown);
    let lacks = TextProblem::FieldMissing { section: section(), field: "title" };
    check_refused("[activity ideas]\ntitle", "[activity ideas]\nname", (ideas, 0), lacks);
    let field = "how".to_owned();
    let surplus = TextProblem::FieldUnknown { section: "role it".to_owned(), field };
    check_refused("[role it]\ntitle = IT", "[role it]\ntitle = IT\nhow = x", (it, 2), surplus);
    let title = "[activity ideas]\ntitle = ";
    let stressed = format!("{title}2 * 3 ");
    check_refused(title, &stressed, (ideas, 1), TextProblem::Markup("*"));
    let linked = format!("{title}[a](activity:ghost)");
    check_refused(title, &linked, (ideas, 1), TextProblem::Link("ghost".to_owned()));
}

#[test]
fn a_file_cut_anywhere_is_refused() {
    let sound = source(Locale::Sv);
    for (at, _) in sound.match_indices('\n').step_by(7) {
        let cut = sound.get(..at).unwrap();
        if at + 1 < sound.len() {
            assert!(MethodTexts::parse(Locale::Sv, cut).is_err(), "cut at {at}");
        }
    }
}

/// The places found for a query, best first.
fn found(texts: &MethodTexts, query: &str) -> Vec<Place> {
    texts.find(query).iter().map(|found| found.place).collect()
}

#[test]
fn what_people_call_a_thing_finds_it() {
    let swedish = texts(Locale::Sv);
    for query in ["nytta", "vinst", "Vinst", "gevinst"] {
        assert_eq!(found(&swedish, query).first(), Some(&Place::Term("benefit")), "{query}");
    }
    let hit = swedish.find("vinst").swap_remove(0);
    assert_eq!((hit.title, hit.through), ("nytta", Some("vinst")));
    assert_eq!(hit.marks.first(), Some(&(0..5)));
    assert!(found(&texts(Locale::Nb), "intervju").contains(&Place::Activity("interviews")));
    assert_eq!(found(&swedish, " "), []);
    assert_eq!(found(&swedish, "qqq"), []);
}

#[test]
fn every_title_finds_its_own_before_anything_with_another_title() {
    for locale in Locale::ALL {
        let texts = texts(locale);
        let check = |title: &str, place: Place| {
            let found = texts.find(title);
            // An activity and a term may be called the same.
            let mut same = found.iter().take_while(|it| it.title.eq_ignore_ascii_case(title));
            assert!(same.any(|it| it.place == place), "{}: {title}: {found:?}", locale.tag());
        };
        for term in texts.terms() {
            check(&term.title, Place::Term(term.key));
        }
        for activity in ACTIVITIES {
            check(&texts.activity(activity.key).unwrap().title, Place::Activity(activity.key));
        }
    }
}

#[test]
fn a_term_is_found_by_its_other_forms_too() {
    let linked = |locale, text: &str| {
        let texts = texts(locale);
        let term = |piece: &Inline<'_>| match piece {
            Inline::Term { key, text } => Some(format!("{key}: {text}")),
            _ => None,
        };
        texts.inline(text).iter().filter_map(term).collect::<Vec<_>>()
    };
    assert_eq!(linked(Locale::Nb, "Gi det til linja."), ["line-organisation: linja"]);
    assert_eq!(linked(Locale::Sv, "De anhörigas röst"), ["next-of-kin: anhörigas"]);
    assert_eq!(linked(Locale::En, "Two pilots"), ["piloting: pilots"]);
}

#[test]
fn terms_are_links_where_they_stand_first_in_a_text() {
    let texts = texts(Locale::Nb);
    let text = "Spør *alle* om gevinster. [Gevinsten](activity:map-benefits) har en gevinsteier, \
                og gevinst er gevinst.";
    let pieces = texts.inline(text);
    assert_eq!(
        pieces,
        [
            Inline::Text("Spør "),
            Inline::Strong("alle"),
            Inline::Text(" om "),
            Inline::Term { key: "benefit", text: "gevinster" },
            Inline::Text(". "),
            Inline::Activity { key: "map-benefits", text: "Gevinsten" },
            Inline::Text(" har en "),
            Inline::Term { key: "benefit-owner", text: "gevinsteier" },
            Inline::Text(", og gevinst er gevinst."),
        ]
    );
}

#[test]
fn linking_terms_changes_no_word() {
    for locale in Locale::ALL {
        let texts = texts(locale);
        let mut reached = BTreeSet::new();
        for line in lines(locale) {
            let linked = texts.inline(line.text);
            let joined =
                |pieces: &[Inline<'_>]| pieces.iter().map(|piece| piece.text()).collect::<String>();
            assert_eq!(joined(&linked), joined(&rich::parse(line.text)), "{}", line.place);
            let mut met = BTreeSet::new();
            for piece in linked {
                if let Inline::Term { key, .. } = piece {
                    assert!(met.insert(key.to_owned()), "{}: {key} twice", line.place);
                    reached.insert(key.to_owned());
                }
            }
        }
        // Each stands at least in the title of its own term, whatever brackets are about it.
        let missed: Vec<_> = TERMS.iter().filter(|key| !reached.contains(**key)).collect();
        assert!(missed.is_empty(), "{}: {missed:?}", locale.tag());
    }
}
