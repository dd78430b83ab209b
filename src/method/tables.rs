//! Turns `structure.txt` into the tables of `structure.rs`, and refuses what does not fit together.
//!
//! The build script compiles this file; each complaint is a sentence with its line. The library
//! compiles it for its tests only.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::kinds::{Role, RuleKey, Stage, Tool};
use super::sections::{self, Field, Section};

/// What each kind of section may hold.
const FIELDS: [(&str, &[&str]); 6] = [
    ("source", &["title", "publisher", "year"]),
    ("activity", &["stage", "who", "tools", "done", "sources"]),
    ("framework", &[]),
    ("point", &["rule"]),
    ("phase", &["step", "points"]),
    ("glossary", &["term"]),
];

/// Checks the structure and writes the tables.
///
/// # Errors
///
/// Every complaint about the file, each a sentence.
pub(super) fn generate(content: &str) -> Result<String, Vec<String>> {
    let sections = match sections::read(content) {
        Ok(sections) => sections,
        Err((line, fault)) => return Err(vec![format!("line {line}: {fault}")]),
    };
    let mut writer = Writer {
        sources: places(&sections, "source"),
        activities: places(&sections, "activity"),
        points: places(&sections, "point"),
        used: Vec::new(),
        complaints: Vec::new(),
    };
    writer.complain_of_shape(&sections);
    let parts = [
        writer.sources(&sections),
        writer.activities(&sections),
        writer.points(&sections),
        writer.frameworks(&sections),
        writer.terms(&sections),
    ];
    writer.complain_of_unused(&sections);
    if writer.complaints.is_empty() { Ok(parts.concat()) } else { Err(writer.complaints) }
}

/// The place of each name among the sections of a kind.
fn places<'a>(sections: &[Section<'a>], kind: &str) -> BTreeMap<&'a str, usize> {
    of_kind(sections, kind).enumerate().map(|(place, section)| (section.name, place)).collect()
}

fn of_kind<'s, 'a>(
    sections: &'s [Section<'a>],
    kind: &str,
) -> impl Iterator<Item = &'s Section<'a>> {
    sections.iter().filter(move |section| section.kind == kind)
}

/// The fields of a section that have this key.
fn all<'a>(section: &Section<'a>, key: &str) -> impl Iterator<Item = Field<'a>> {
    section.fields.iter().copied().filter(move |field| field.key == key)
}

struct Writer<'a> {
    sources: BTreeMap<&'a str, usize>,
    activities: BTreeMap<&'a str, usize>,
    points: BTreeMap<&'a str, usize>,
    /// Activities and points that a framework has.
    used: Vec<&'a str>,
    complaints: Vec<String>,
}

impl<'a> Writer<'a> {
    fn complain(&mut self, line: usize, complaint: &str) {
        self.complaints.push(format!("line {line}: {complaint}"));
    }

    /// Sections and fields of unknown kinds, and names given twice.
    fn complain_of_shape(&mut self, sections: &[Section<'a>]) {
        let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        for section in sections {
            let (kind, name) = (section.kind, section.name);
            if let Some(first) = seen.insert((kind, name), section.line) {
                self.complain(section.line, &format!("`{kind} {name}` is on line {first} too"));
            }
            let Some((_, fields)) = FIELDS.iter().find(|(known, _)| *known == kind) else {
                self.complain(section.line, &format!("`{kind}` is no kind of section"));
                continue;
            };
            for field in section.fields.iter().filter(|field| !fields.contains(&field.key)) {
                self.complain(field.line, &format!("`{kind}` has no field `{}`", field.key));
            }
        }
    }

    fn complain_of_unused(&mut self, sections: &[Section<'a>]) {
        for section in of_kind(sections, "activity").chain(of_kind(sections, "point")) {
            if !self.used.contains(&section.name) {
                self.complain(section.line, &format!("no framework has `{}`", section.name));
            }
        }
    }

    /// The one field of this key, or a complaint.
    fn one<'s>(&mut self, section: &'s Section<'a>, key: &str) -> Option<Field<'s>> {
        let mut fields = all(section, key);
        let first = fields.next();
        if let Some(again) = fields.next() {
            self.complain(again.line, &format!("`{key}` comes twice"));
        } else if first.is_none() {
            self.complain(section.line, &format!("`{}` has no `{key}`", section.name));
        }
        first
    }

    /// The words of a field as values, written by `value`; a complaint for each that has none.
    fn words(
        &mut self,
        field: Option<Field<'_>>,
        value: impl Fn(&Self, &str) -> Option<String>,
    ) -> String {
        let Some(field) = field else { return String::new() };
        let mut values = Vec::new();
        for word in field.text.split(' ') {
            match value(self, word) {
                Some(value) => values.push(value),
                None => {
                    let complaint = format!("`{}` names `{word}`, which is unknown", field.key);
                    self.complain(field.line, &complaint);
                }
            }
        }
        values.join(", ")
    }

    fn sources(&mut self, sections: &[Section<'a>]) -> String {
        let mut rows = String::new();
        for section in of_kind(sections, "source") {
            let text = |field: Option<Field<'_>>| field.map_or("", |field| field.text).to_owned();
            let (key, year) = (section.name, all(section, "year").next().map(|field| field.text));
            let title = text(self.one(section, "title"));
            let publisher = text(self.one(section, "publisher"));
            let _ = writeln!(
                rows,
                "    Source {{ key: {key:?}, title: {title:?}, publisher: {publisher:?}, \
                 year: {year:?} }},"
            );
        }
        table("SOURCES", "Source", "The works that the method comes from.", &rows)
    }

    fn activities(&mut self, sections: &[Section<'a>]) -> String {
        let mut rows = String::new();
        for section in of_kind(sections, "activity") {
            let stage = self.one(section, "stage");
            let stage = self.words(stage, |_, word| variant("Stage", Stage::from_key(word)));
            let who = self.one(section, "who");
            let who = self.words(who, |_, word| variant("Role", Role::from_key(word)));
            let tools = all(section, "tools").next();
            let tools = self.words(tools, |_, word| variant("Tool", Tool::from_key(word)));
            let rule = all(section, "done").next();
            let rule = self.words(rule, |_, word| variant("RuleKey", RuleKey::from_key(word)));
            let done =
                if rule.is_empty() { "Done::ByHand".into() } else { format!("Done::Rule({rule})") };
            let works = self.one(section, "sources");
            let works = self.words(works, |writer, word| {
                writer.sources.get(word).map(|place| format!("&SOURCES_TABLE[{place}]"))
            });
            let _ = writeln!(
                rows,
                "    Activity {{ key: {:?}, stage: {stage}, who: &[{who}], tools: &[{tools}], \
                 done: {done}, sources: &[{works}] }},",
                section.name
            );
        }
        table("ACTIVITIES", "Activity", "Every activity, written once, in stable order.", &rows)
    }

    fn frameworks(&mut self, sections: &[Section<'a>]) -> String {
        let mut rows = String::new();
        for framework in of_kind(sections, "framework") {
            let key = framework.name;
            let mut phases = String::new();
            let mut seen = Vec::new();
            let mine = of_kind(sections, "phase").filter_map(|phase| {
                let name = phase.name.strip_prefix(key)?.strip_prefix('.')?;
                Some((phase, name))
            });
            for (phase, name) in mine {
                let steps = self.steps(phase, &mut seen);
                let points = self.points_of(phase);
                let _ = write!(
                    phases,
                    "Phase {{ key: {name:?}, steps: &[{steps}], points: &[{points}] }}, "
                );
            }
            if seen.is_empty() {
                self.complain(framework.line, &format!("`{key}` has no phase"));
            }
            let _ = writeln!(rows, "    Framework {{ key: {key:?}, phases: &[{phases}] }},");
        }
        for phase in of_kind(sections, "phase") {
            let framework = phase.name.split('.').next().unwrap_or_default();
            if of_kind(sections, "framework").all(|it| it.name != framework) {
                self.complain(phase.line, &format!("`{}` is of no framework", phase.name));
            }
        }
        table("FRAMEWORKS", "Framework", "The ready-made frameworks, as they are offered.", &rows)
    }

    fn points(&mut self, sections: &[Section<'a>]) -> String {
        let mut rows = String::new();
        for point in of_kind(sections, "point") {
            let rule = all(point, "rule").next();
            let rule = self.words(rule, |_, word| variant("RuleKey", RuleKey::from_key(word)));
            let rule = if rule.is_empty() { "None".to_owned() } else { format!("Some({rule})") };
            let _ = writeln!(rows, "    Point {{ key: {:?}, rule: {rule} }},", point.name);
        }
        table("POINTS", "Point", "What the method asks about before a decision.", &rows)
    }

    /// What should be in place before one goes on from a phase.
    fn points_of(&mut self, phase: &Section<'a>) -> String {
        let _complained = self.one(phase, "points");
        let field = all(phase, "points").next();
        self.used.extend(field.iter().flat_map(|field| field.text.split(' ')));
        self.words(field, |writer, word| {
            writer.points.get(word).map(|place| format!("&POINTS_TABLE[{place}]"))
        })
    }

    fn steps(&mut self, phase: &Section<'a>, seen: &mut Vec<&'a str>) -> String {
        let mut steps = String::new();
        for field in all(phase, "step") {
            let name = field.text.strip_suffix('?').unwrap_or(field.text);
            let is_optional = name != field.text;
            let Some(place) = self.activities.get(name) else {
                self.complain(field.line, &format!("`{name}` is no activity"));
                continue;
            };
            let _ = write!(
                steps,
                "Step {{ activity: &ACTIVITIES_TABLE[{place}], is_optional: {is_optional} }}, "
            );
            if seen.contains(&name) {
                self.complain(field.line, &format!("the framework has `{name}` already"));
            }
            seen.push(name);
            self.used.push(name);
        }
        if steps.is_empty() {
            self.complain(phase.line, &format!("`{}` has no step", phase.name));
        }
        steps
    }

    fn terms(&mut self, sections: &[Section<'a>]) -> String {
        let mut rows = String::new();
        let mut before = "";
        for field in of_kind(sections, "glossary").flat_map(|section| all(section, "term")) {
            if field.text <= before {
                self.complain(field.line, &format!("`{}` stands after `{before}`", field.text));
            }
            before = field.text;
            let _ = writeln!(rows, "    {:?},", field.text);
        }
        table("TERMS", "&str", "The terms of the glossary, sorted.", &rows)
    }
}

fn variant(kind: &str, value: Option<impl std::fmt::Debug>) -> Option<String> {
    value.map(|value| format!("{kind}::{value:?}"))
}

fn table(name: &str, kind: &str, about: &str, rows: &str) -> String {
    let count = rows.lines().count();
    format!(
        "/// {about}\npub static {name}: &[{kind}] = &{name}_TABLE;\n\
         static {name}_TABLE: [{kind}; {count}] = [\n{rows}];\n\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOUND: &str = "\
[source a]
title = A
publisher = B

[activity ideas]
stage = develop
who = leader users
tools = benefits
done = benefits-named
sources = a

[point tested]
rule = benefits-named

[framework f]

[phase f.one]
step = ideas?
points = tested

[glossary terms]
term = benefit
term = owner
";

    #[track_caller]
    fn check(from: &str, to: &str, complaint: &str) {
        assert!(SOUND.contains(from), "{from}");
        let complaints = generate(&SOUND.replacen(from, to, 1)).unwrap_err();
        assert_eq!(complaints.first().map(String::as_str), Some(complaint));
    }

    #[test]
    fn a_sound_structure_becomes_tables() {
        let code = generate(SOUND).unwrap();
        for part in [
            "Activity { key: \"ideas\", stage: Stage::Develop, who: &[Role::Leader, Role::Users], \
             tools: &[Tool::Benefits], done: Done::Rule(RuleKey::BenefitsNamed), \
             sources: &[&SOURCES_TABLE[0]] }",
            "steps: &[Step { activity: &ACTIVITIES_TABLE[0], is_optional: true }, ]",
            "Point { key: \"tested\", rule: Some(RuleKey::BenefitsNamed) }",
            "points: &[&POINTS_TABLE[0]]",
            "static TERMS_TABLE: [&str; 2]",
        ] {
            assert!(code.contains(part), "{part} in {code}");
        }
    }

    #[test]
    fn names_that_do_not_exist_are_refused_with_their_line() {
        check("users", "robots", "line 7: `who` names `robots`, which is unknown");
        check("= develop", "= never", "line 6: `stage` names `never`, which is unknown");
        check("= benefits\n", "= hammers\n", "line 8: `tools` names `hammers`, which is unknown");
        check("benefits-named", "x", "line 9: `done` names `x`, which is unknown");
        check("sources = a", "sources = b", "line 10: `sources` names `b`, which is unknown");
        check("step = ideas?", "step = idea", "line 18: `idea` is no activity");
        check("= tested", "= tasted", "line 19: `points` names `tasted`, which is unknown");
        check("rule = benefits-named", "rule = x", "line 13: `rule` names `x`, which is unknown");
        check("[phase f.", "[phase g.", "line 15: `f` has no phase");
    }

    #[test]
    fn what_is_there_twice_or_not_at_all_is_refused() {
        check("ideas?", "ideas\nstep = ideas", "line 19: the framework has `ideas` already");
        check("step = ideas?\n", "", "line 17: `f.one` has no step");
        check("= benefit\n", "= silo\n", "line 23: `owner` stands after `silo`");
        check("stage = develop\n", "", "line 5: `ideas` has no `stage`");
        check("title = A", "title = A\ntitle = A", "line 3: `title` comes twice");
        check("[framework f]", "[framework f]\na = b", "line 16: `framework` has no field `a`");
        check("[glossary terms]", "[source a]", "line 21: `source a` is on line 1 too");
        check("[glossary ", "[glossaries ", "line 21: `glossaries` is no kind of section");
        let more = "[activity alone]\nstage = pilot\nwho = it\nsources = a\n\n[framework f]";
        check("[framework f]", more, "line 15: no framework has `alone`");
        check(
            "[framework f]",
            "[point alone]\n\n[framework f]",
            "line 15: no framework has `alone`",
        );
    }
}
