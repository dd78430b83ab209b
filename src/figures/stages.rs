//! What the stages of the path are called in a project: by the phases of the framework it follows.
//! Kept is the stage, so that a decision or a task keeps its place when the framework changes.

use super::checklist::phases_before;
use crate::domain::{Project, Stage};
use crate::i18n::Texts;
use crate::method::{self, Framework, MethodTexts};
use crate::words;

/// The name of every stage, in the order of the path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StageNames([(Stage, String); 6]);

impl StageNames {
    /// The names in the project's framework; the plain ones where the words of the method are not
    /// here.
    #[must_use]
    pub fn of(project: &Project, texts: Option<&MethodTexts>, t: &Texts) -> Self {
        let followed = method::framework(project.details.framework.key());
        let name = |stage| {
            let named = followed.zip(texts).map(|(it, texts)| in_framework(it, texts, t, stage));
            named.unwrap_or_else(|| words::stage(t, stage).to_owned())
        };
        Self(Stage::ALL.map(|stage| (stage, name(stage))))
    }

    /// What a stage is called.
    #[must_use]
    pub fn get(&self, stage: Stage) -> &str {
        self.iter().find(|(other, _)| *other == stage).map_or("", |(_, name)| name)
    }

    /// All in the order of the path.
    pub fn iter(&self) -> impl Iterator<Item = (Stage, &str)> {
        self.0.iter().map(|(stage, name)| (*stage, name.as_str()))
    }
}

/// The phases that lie in a stage; where they span more than the one, which part of them.
fn in_framework(
    framework: &'static Framework,
    texts: &MethodTexts,
    t: &Texts,
    stage: Stage,
) -> String {
    let phases = phases_before(framework, stage);
    let title = |phase: &&method::Phase| Some(texts.phase(framework.key, phase.key)?.title.clone());
    let titles: Vec<String> = phases.iter().filter_map(title).collect();
    let is_wider = |other: &Stage| *other != stage && phases_before(framework, *other) == phases;
    match Stage::ALL.iter().any(is_wider) {
        true => format!("{}: {}", titles.join(" / "), words::stage(t, stage).to_lowercase()),
        false => titles.join(" / "),
    }
}
