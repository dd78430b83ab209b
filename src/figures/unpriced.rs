//! Benefits and drawbacks that are not counted in money, told beside the money: how much they matter,
//! how much there is of them, and what that weighs.
//!
//! **Source** DFØ: effects that are not priced are to be visible and assessed; the plus-minus method.

use super::realized::benefit_cell;
use crate::domain::{Benefit, BenefitClass, Project};
use crate::i18n::Texts;
use crate::words::Choice;

/// One of them, as a line of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unpriced {
    /// Which benefit.
    pub id: crate::domain::BenefitId,
    /// What it is called.
    pub title: String,
    /// For whom.
    pub whom: String,
    /// How much it matters.
    pub importance: String,
    /// How much there is of it.
    pub extent: String,
    /// What it weighs, as signs: `+++`, `0`, `−−`; empty until both are said.
    pub weight: String,
    /// How far its indicators have come.
    pub realized: String,
}

/// All that are not counted in money, what weighs most first, what nobody has weighed last.
#[must_use]
pub fn unpriced(project: &Project, t: &Texts) -> Vec<Unpriced> {
    let is_one = |it: &&std::sync::Arc<Benefit>| {
        it.class == Some(BenefitClass::NonPriced) || it.importance.is_some() || it.extent.is_some()
    };
    let mut all: Vec<_> = project.benefits.iter().filter(is_one).collect();
    all.sort_by_key(|it| {
        let weight = it.weight();
        (weight.is_none(), std::cmp::Reverse(weight))
    });
    all.into_iter().map(|it| line(project, t, it)).collect()
}

fn line(project: &Project, t: &Texts, it: &Benefit) -> Unpriced {
    let word = |level: Option<crate::domain::Level>| {
        level.map_or_else(String::new, |level| level.word(t).to_owned())
    };
    Unpriced {
        id: it.id,
        title: it.title.to_string(),
        whom: it.beneficiary.map_or_else(String::new, |it| it.word(t).to_owned()),
        importance: word(it.importance),
        extent: word(it.extent),
        weight: it.weight().map(signs).unwrap_or_default(),
        realized: benefit_cell(project, it, t),
    }
}

/// So many pluses or minuses; 0 for neither.
#[must_use]
pub fn signs(weight: i8) -> String {
    let sign = if weight < 0 { "−" } else { "+" };
    match weight.unsigned_abs() {
        0 => "0".to_owned(),
        n => sign.repeat(usize::from(n)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weight_is_as_many_signs() {
        assert_eq!([4, 1, 0, -3].map(signs), ["++++", "+", "0", "−−−"]);
    }
}
