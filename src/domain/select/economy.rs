//! What to think of before a calculation is shown to others, and what becomes of the gains.

use std::collections::BTreeSet;

use crate::domain::economy::{
    Assumption, ConversionUse, CostKind, Economy, Gap, Input, Model, ValueLine, assumption,
};
use crate::domain::entity::EntityRef;
use crate::domain::project::Project;

/// Something that makes a calculation say more, or less, than is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Caution {
    /// Something is not counted.
    Gap(Gap),
    /// Two lines are about the same task in the same years: it may be counted twice.
    SameTask {
        /// The task, as the first line writes it.
        task: String,
        /// The line further up.
        first: EntityRef,
        /// The line further down.
        second: EntityRef,
    },
    /// Nobody has said what would have happened otherwise.
    NoCounterfactual {
        /// In which line.
        line: EntityRef,
    },
    /// Sorts of costs that hardly any change does without, and that no line is about.
    NoCosts {
        /// Which.
        kinds: Vec<CostKind>,
    },
    /// Numbers of which nobody says where they come from.
    NoSource {
        /// How many.
        count: u64,
        /// Of how many.
        all: u64,
    },
}

/// All cautions of a calculation, the weightiest first.
#[must_use]
pub fn cautions(project: &Project, model: &Model) -> Vec<Caution> {
    let mut all: Vec<Caution> = model.gaps().iter().copied().map(Caution::Gap).collect();
    all.extend(same_tasks(project));
    let avoided = project.value_lines.iter().filter(|it| {
        it.formula.is_some_and(crate::domain::ValueFormula::is_avoided)
            && it.counterfactual.is_none()
    });
    all.extend(avoided.map(|it| Caution::NoCounterfactual { line: EntityRef::ValueLine(it.id) }));
    let kinds: BTreeSet<CostKind> = project.cost_lines.iter().filter_map(|it| it.kind).collect();
    let missing: Vec<_> = CostKind::USUAL.into_iter().filter(|it| !kinds.contains(it)).collect();
    let is_begun = !project.value_lines.is_empty() || !project.cost_lines.is_empty();
    if is_begun && !missing.is_empty() {
        all.push(Caution::NoCosts { kinds: missing });
    }
    let (count, sum) = without_source(project);
    if count > 0 {
        all.push(Caution::NoSource { count, all: sum });
    }
    all
}

fn same_tasks(project: &Project) -> Vec<Caution> {
    let lines: Vec<&ValueLine> = project.value_lines.iter().map(AsRef::as_ref).collect();
    let mut found = Vec::new();
    for (at, first) in lines.iter().enumerate() {
        for second in lines.iter().skip(at + 1) {
            let tasks = first.task.as_ref().zip(second.task.as_ref());
            let same = tasks.filter(|(a, b)| folded(a) == folded(b));
            if let Some((task, _)) = same.filter(|_| overlap(first, second)) {
                found.push(Caution::SameTask {
                    task: task.to_string(),
                    first: EntityRef::ValueLine(first.id),
                    second: EntityRef::ValueLine(second.id),
                });
            }
        }
    }
    found
}

fn folded(text: &crate::domain::Line) -> String {
    text.as_str().trim().to_lowercase()
}

/// Whether two lines count in a year together.
fn overlap(a: &ValueLine, b: &ValueLine) -> bool {
    let ends_before =
        |a: &ValueLine, b: &ValueLine| a.until.is_some_and(|until| until < b.from.unwrap_or(1));
    !ends_before(a, b) && !ends_before(b, a)
}

/// Numbers in use without a source, and all numbers in use. A number that all lines share is one,
/// and so is the customary rate, which has its source.
fn without_source(project: &Project) -> (u64, u64) {
    let shared = &project.details.economy.inputs;
    let of = |inputs: &[Assumption], needed: &[Input]| {
        let said = needed.iter().filter_map(|&input| assumption(inputs, input));
        let said: Vec<_> = said.filter(|it| it.expected.is_some()).collect();
        (said.iter().filter(|it| it.source.is_none()).count() as u64, said.len() as u64)
    };
    let values = project.value_lines.iter();
    let values = values.filter_map(|it| Some(of(&it.inputs, it.formula?.inputs())));
    let costs = project.cost_lines.iter().map(|it| of(&it.inputs, it.driver.inputs()));
    let shared = std::iter::once(of(shared, &Economy::SHARED));
    values.chain(costs).chain(shared).fold((0, 0), |a, b| (a.0 + b.0, a.1 + b.1))
}

/// What is planned, decided and done with the gains in one way.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct UseTotal {
    /// **Unit** money a year.
    pub planned: f64,
    /// **Unit** money a year.
    pub decided: f64,
    /// **Unit** money a year.
    pub done: f64,
}

impl UseTotal {
    fn plus(self, other: Self) -> Self {
        Self {
            planned: self.planned + other.planned,
            decided: self.decided + other.decided,
            done: self.done + other.done,
        }
    }
}

/// The gains by what becomes of them. The three groups are never added together.
#[derive(Debug, Clone, PartialEq)]
pub struct UseTotals {
    /// Each way that something is said of.
    pub uses: Vec<(ConversionUse, UseTotal)>,
    /// What shows in the accounts.
    pub cashable: UseTotal,
    /// What is used for something else in the service.
    pub capacity: UseTotal,
}

/// Adds up what becomes of the gains.
#[must_use]
pub fn use_totals(project: &Project) -> UseTotals {
    let amount = |value: Option<crate::domain::Value>| value.map_or(0.0, |it| it.get());
    let total = |of: ConversionUse| {
        let rows = project.conversions.iter().filter(|it| it.use_for == Some(of));
        let rows = rows.map(|it| UseTotal {
            planned: amount(it.planned),
            decided: amount(it.decided),
            done: amount(it.done),
        });
        rows.reduce(UseTotal::plus)
    };
    let uses: Vec<_> =
        ConversionUse::ALL.into_iter().filter_map(|of| Some((of, total(of)?))).collect();
    let sum = |fits: fn(ConversionUse) -> bool| {
        let fitting = uses.iter().filter(|(of, _)| fits(*of)).map(|(_, total)| *total);
        fitting.fold(UseTotal::default(), UseTotal::plus)
    };
    let is_capacity = |of: ConversionUse| !of.is_cashable() && of != ConversionUse::NotYet;
    UseTotals { cashable: sum(ConversionUse::is_cashable), capacity: sum(is_capacity), uses }
}
