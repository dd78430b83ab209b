//! The words of the method in one language.

use std::collections::BTreeMap;

use super::fields::Sections;
use super::glossary::{Forms, Occurrence};
use super::rich::{self, Inline};
use super::structure::{ACTIVITIES, FRAMEWORKS, Framework, POINTS, Phase, TERMS};
use super::{Role, TextFault};
use crate::i18n::Locale;

/// The gatherings of the method, in their order.
pub const GATHERINGS: [&str; 4] = ["overall-goal", "benefits", "actors", "roadmap"];

/// What a framework is called and for whom it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FrameworkText {
    /// Its name.
    pub title: String,
    /// When to choose it.
    pub about: String,
}

/// What a phase is called and what it is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseText {
    /// Its name.
    pub title: String,
    /// What happens in it.
    pub about: String,
}

/// What an activity is called at its place in a framework.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepText {
    /// The framework's own name for it, else the activity's.
    pub title: String,
    /// What is different here.
    pub note: Option<String>,
}

/// The guidance of an activity. All but the title may hold markup, see [`MethodTexts::inline`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityText {
    /// What one does, in a few words.
    pub title: String,
    /// Why one does it.
    pub purpose: String,
    /// How to go about it, three to six points.
    pub how: Vec<String>,
    /// How it went somewhere.
    pub example: String,
    /// An idea for the meeting where it is done.
    pub tip: String,
    /// How long it takes.
    pub time: String,
    /// What one has in hand afterwards.
    pub gives: String,
    /// When one may call it done.
    pub done: String,
}

/// What a gathering of the method is filled with, to be changed at will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GatheringText {
    /// What is on the program, a point a line.
    pub agenda: Vec<String>,
    /// What everyone does until the next one.
    pub homework: String,
}

/// A term of the glossary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermText {
    /// Stable name.
    pub key: &'static str,
    /// The term.
    pub title: String,
    /// What else people call it, or would search for.
    pub also: Vec<String>,
    /// Those of them by which it is found in running text, as its title is.
    pub forms: Vec<String>,
    /// What it means; may hold markup.
    pub meaning: String,
}

/// All words of the method in one language; complete, since [`MethodTexts::parse`] refuses a gap.
/// What is asked for by name is therefore `None` only for a name that the method has not.
#[derive(Debug)]
pub struct MethodTexts {
    locale: Locale,
    frameworks: BTreeMap<&'static str, FrameworkText>,
    /// By their names in the file, `framework.phase` and `framework.phase.activity`.
    phases: BTreeMap<String, PhaseText>,
    steps: BTreeMap<String, StepText>,
    /// In the order of [`Role::ALL`].
    roles: Vec<String>,
    activities: BTreeMap<&'static str, ActivityText>,
    gatherings: BTreeMap<&'static str, GatheringText>,
    points: BTreeMap<&'static str, String>,
    /// In the order of [`TERMS`].
    terms: Vec<TermText>,
    forms: Forms,
}

impl MethodTexts {
    /// Reads the file of a language.
    ///
    /// # Errors
    ///
    /// The first [`TextFault`]: a line that breaks the grammar, a section or field that is missing
    /// or does not belong, markup that does not read, a link that leads nowhere.
    pub fn parse(locale: Locale, source: &str) -> Result<Self, TextFault> {
        let mut sections = Sections::read(source)?;
        let mut texts = Self {
            locale,
            frameworks: BTreeMap::new(),
            phases: BTreeMap::new(),
            steps: BTreeMap::new(),
            roles: Vec::with_capacity(Role::ALL.len()),
            activities: BTreeMap::new(),
            gatherings: BTreeMap::new(),
            points: BTreeMap::new(),
            terms: Vec::with_capacity(TERMS.len()),
            forms: Forms::default(),
        };
        for activity in ACTIVITIES {
            texts.activities.insert(activity.key, activity_text(&mut sections, activity.key)?);
        }
        for framework in FRAMEWORKS {
            texts.read_framework(&mut sections, framework)?;
        }
        for key in GATHERINGS {
            let mut fields = sections.take("gathering", key)?;
            let mut agenda = vec![fields.one("agenda")?];
            agenda.extend(fields.many("agenda")?);
            let text = GatheringText { agenda, homework: fields.one("homework")? };
            fields.finish()?;
            texts.gatherings.insert(key, text);
        }
        for point in POINTS {
            let mut fields = sections.take("point", point.key)?;
            texts.points.insert(point.key, fields.one("point")?);
            fields.finish()?;
        }
        for role in Role::ALL {
            let mut fields = sections.take("role", role.key())?;
            texts.roles.push(fields.one("title")?);
            fields.finish()?;
        }
        for key in TERMS {
            texts.terms.push(term_text(&mut sections, key)?);
        }
        sections.finish()?;
        texts.forms = Forms::new(locale, texts.terms.iter().map(names_in_text));
        Ok(texts)
    }

    fn read_framework(
        &mut self,
        sections: &mut Sections<'_>,
        framework: &'static Framework,
    ) -> Result<(), TextFault> {
        let mut fields = sections.take("framework", framework.key)?;
        let text = FrameworkText { title: fields.one("title")?, about: fields.one("about")? };
        fields.finish()?;
        self.frameworks.insert(framework.key, text);
        for phase in framework.phases {
            let name = format!("{}.{}", framework.key, phase.key);
            let mut fields = sections.take("phase", &name)?;
            let text = PhaseText { title: fields.one("title")?, about: fields.one("about")? };
            fields.finish()?;
            self.phases.insert(name, text);
            self.read_steps(sections, framework, phase)?;
        }
        Ok(())
    }

    fn read_steps(
        &mut self,
        sections: &mut Sections<'_>,
        framework: &'static Framework,
        phase: &'static Phase,
    ) -> Result<(), TextFault> {
        for step in phase.steps {
            let key = step.activity.key;
            let name = format!("{}.{}.{key}", framework.key, phase.key);
            let (mut title, mut note) = (None, None);
            if let Some(mut fields) = sections.take_if_there("step", &name) {
                title = fields.if_there("title")?;
                note = fields.if_there("note")?;
                fields.finish()?;
            }
            let own = || self.activities.get(key).map(|text| text.title.clone());
            // The activities have been read before, all of them.
            let title = title.or_else(own).unwrap_or_default();
            self.steps.insert(name, StepText { title, note });
        }
        Ok(())
    }

    /// The language of these texts.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// A framework's name and description.
    #[must_use]
    pub fn framework(&self, key: &str) -> Option<&FrameworkText> {
        self.frameworks.get(key)
    }

    /// A phase's name and description.
    #[must_use]
    pub fn phase(&self, framework: &str, phase: &str) -> Option<&PhaseText> {
        self.phases.get(&format!("{framework}.{phase}"))
    }

    /// What an activity is called at its place, and what is different there.
    #[must_use]
    pub fn step(&self, framework: &str, phase: &str, activity: &str) -> Option<&StepText> {
        self.steps.get(&format!("{framework}.{phase}.{activity}"))
    }

    /// What an activity is called in a framework, also where the framework has no place for it.
    #[must_use]
    pub fn title_in(&self, framework: &str, activity: &str) -> Option<&str> {
        let mut steps = super::framework(framework).into_iter().flat_map(Framework::steps);
        let here = steps.find(|(_, step)| step.activity.key == activity);
        let here = here.and_then(|(phase, _)| self.step(framework, phase.key, activity));
        let title = here.map(|step| &step.title);
        title.or_else(|| self.activity(activity).map(|it| &it.title)).map(String::as_str)
    }

    /// What those who take part are called.
    #[must_use]
    pub fn role(&self, role: Role) -> &str {
        // `parse` has read one for each.
        self.roles.get(role as usize).map_or("", String::as_str)
    }

    /// The guidance of an activity.
    #[must_use]
    pub fn activity(&self, key: &str) -> Option<&ActivityText> {
        self.activities.get(key)
    }

    /// What a gathering is filled with.
    #[must_use]
    pub fn gathering(&self, key: &str) -> Option<&GatheringText> {
        self.gatherings.get(key)
    }

    /// What a point says, as those who decide would say it.
    #[must_use]
    pub fn point(&self, key: &str) -> Option<&str> {
        self.points.get(key).map(String::as_str)
    }

    /// The glossary, sorted by name.
    #[must_use]
    pub fn terms(&self) -> &[TermText] {
        &self.terms
    }

    /// A term of the glossary.
    #[must_use]
    pub fn term(&self, key: &str) -> Option<&TermText> {
        self.terms.get(TERMS.binary_search(&key).ok()?)
    }

    /// A text of these, taken apart: markup read, and each term of the glossary that occurs in
    /// plain words made a link where it stands first.
    #[must_use]
    pub fn inline<'a>(&'a self, text: &'a str) -> Vec<Inline<'a>> {
        let pieces = rich::parse(text);
        let mut met: Vec<usize> = pieces.iter().filter_map(linked_term).collect();
        let mut linked = Vec::new();
        for piece in pieces {
            match piece {
                Inline::Text(words) => {
                    let found = self.forms.occurrences(words, &mut met);
                    self.cut(words, &found, &mut linked);
                }
                Inline::Strong(_) | Inline::Activity { .. } | Inline::Term { .. } => {
                    linked.push(piece);
                }
            }
        }
        linked
    }

    /// Cuts plain words into the terms found and what stands between them.
    fn cut<'a>(&'a self, words: &'a str, found: &[Occurrence], into: &mut Vec<Inline<'a>>) {
        let mut from = 0;
        let between = |from, to| words.get(from..to).filter(|words| !words.is_empty());
        for occurrence in found {
            let range = occurrence.range.clone();
            let term = self.terms.get(occurrence.term).zip(words.get(range.clone()));
            let Some((term, text)) = term else { continue };
            into.extend(between(from, range.start).map(Inline::Text));
            into.push(Inline::Term { key: term.key, text });
            from = range.end;
        }
        into.extend(between(from, words.len()).map(Inline::Text));
    }
}

/// The names by which a term is found in running text.
fn names_in_text(term: &TermText) -> impl Iterator<Item = &str> {
    std::iter::once(&term.title).chain(&term.forms).map(String::as_str)
}

/// The place in the glossary of a term that the author has linked.
fn linked_term(piece: &Inline<'_>) -> Option<usize> {
    match piece {
        Inline::Term { key, .. } => TERMS.binary_search(key).ok(),
        Inline::Text(_) | Inline::Strong(_) | Inline::Activity { .. } => None,
    }
}

fn activity_text(sections: &mut Sections<'_>, key: &str) -> Result<ActivityText, TextFault> {
    let mut fields = sections.take("activity", key)?;
    let title = fields.one("title")?;
    let purpose = fields.one("purpose")?;
    let mut how = vec![fields.one("how")?];
    how.extend(fields.many("how")?);
    let text = ActivityText {
        title,
        purpose,
        how,
        example: fields.one("example")?,
        tip: fields.one("tip")?,
        time: fields.one("time")?,
        gives: fields.one("gives")?,
        done: fields.one("done")?,
    };
    fields.finish()?;
    Ok(text)
}

fn term_text(sections: &mut Sections<'_>, key: &'static str) -> Result<TermText, TextFault> {
    let mut fields = sections.take("term", key)?;
    let title = fields.one("title")?;
    let mut also = fields.many("also")?;
    let forms = fields.many("form")?;
    also.extend(forms.iter().cloned());
    let text = TermText { key, title, also, forms, meaning: fields.one("meaning")? };
    fields.finish()?;
    Ok(text)
}
