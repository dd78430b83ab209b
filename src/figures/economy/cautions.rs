//! What to think of before a calculation is shown, in words.

use crate::domain::economy::{Gap, Model};
use crate::domain::select::economy::{Caution, cautions};
use crate::domain::{EntityRef, Project};
use crate::i18n::Texts;
use crate::words::Choice;

/// A caution in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CautionWords {
    /// What to think of.
    pub words: String,
    /// The line it is about; `None` when it is about all.
    pub about: Option<EntityRef>,
    /// The line in which it can be mended; `None` where that is done for all lines at once.
    pub link: Option<EntityRef>,
    /// Whether something is not counted because of it.
    pub is_gap: bool,
}

/// All cautions of a project's calculation.
#[must_use]
pub fn caution_words(project: &Project, model: &Model, t: &Texts) -> Vec<CautionWords> {
    cautions(project, model).iter().map(|it| one(project, it, t)).collect()
}

fn one(project: &Project, caution: &Caution, t: &Texts) -> CautionWords {
    let name = |line: &EntityRef| line.name(project).map(ToString::to_string).unwrap_or_default();
    let plain = |words: String, line: Option<EntityRef>| CautionWords {
        words,
        about: line,
        link: line,
        is_gap: false,
    };
    match caution {
        Caution::Gap(gap) => gap_words(project, *gap, t),
        Caution::SameTask { task, first, second } => {
            plain(t.caution_same_task(task, &name(first), &name(second)), Some(*second))
        }
        Caution::NoCounterfactual { line } => {
            plain(t.caution_no_counterfactual(&name(line)), Some(*line))
        }
        Caution::NoCosts { kinds } => {
            let kinds: Vec<String> = kinds.iter().map(|it| it.word(t).to_lowercase()).collect();
            plain(t.caution_no_costs(&kinds.join(", ")), None)
        }
        Caution::NoSource { count, all } => plain(t.caution_no_source(*count, *all), None),
    }
}

fn gap_words(project: &Project, gap: Gap, t: &Texts) -> CautionWords {
    let name = |line: EntityRef| line.name(project).map(ToString::to_string).unwrap_or_default();
    let (words, line, is_gap) = match gap {
        Gap::NoFormula { line } => (t.caution_no_formula(&name(line)), Some(line), true),
        Gap::NoNumber { line, input } => {
            (t.caution_no_number(&name(line), &input.word(t).to_lowercase()), Some(line), true)
        }
        Gap::NoUsers { line } => (t.caution_no_users(&name(line)), Some(line), true),
        Gap::Disorder { line, input } => {
            let of = line.map(name).unwrap_or_else(|| t.economy_shared().to_owned());
            (t.caution_disorder(&of, &input.word(t).to_lowercase()), line, false)
        }
    };
    let is_for_all = matches!(gap, Gap::NoUsers { .. });
    CautionWords { words, about: line, link: line.filter(|_| !is_for_all), is_gap }
}
