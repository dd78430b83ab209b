//! The way to the target: intermediate targets, and how baselines were put right.

use super::table;
use crate::domain::{Correction, Indicator, Milestone, Project};
use crate::exchange::column::{Column, title};
use crate::exchange::held::{column, day, id_column, number};
use crate::i18n::Texts;
use crate::sheets::{Cell, Look, SheetSpec};

/// The intermediate targets of all indicators.
pub(super) fn milestones(project: &Project, t: &Texts) -> SheetSpec {
    let all = vec![
        column(title(t, Column::Indicator), 36, Look::Words),
        column(title(t, Column::MilestoneDay), 17, Look::Day),
        column(title(t, Column::Wanted), 17, Look::Number),
        id_column(),
    ];
    let row = |of: &Indicator, it: &Milestone| {
        vec![
            Cell::text(of.name.as_str()),
            Cell::Day(it.day.days()),
            Cell::Number(it.value.get()),
            Cell::text(of.id.to_string()),
        ]
    };
    let rows = project.indicators.iter();
    let rows = rows.flat_map(|of| of.milestones.iter().map(move |it| row(of, it)));
    table(t.milestones_title(), all, rows.collect())
}

/// How the baselines were put right, to be read: a log is not written in a spreadsheet.
pub(super) fn corrections(project: &Project, t: &Texts) -> Option<SheetSpec> {
    let all = vec![
        column(title(t, Column::Indicator), 36, Look::Words),
        column(title(t, Column::Corrected), 13, Look::Day),
        column(t.book_baseline_before(), 17, Look::Number),
        column(t.book_baseline_day_before(), 17, Look::Day),
        column(t.correction_reason(), 60, Look::Words),
    ];
    let row = |of: &Indicator, it: &Correction| {
        vec![
            Cell::text(of.name.as_str()),
            Cell::Day(it.day.days()),
            number(it.before.value),
            day(it.before.day),
            Cell::text(it.reason.as_str()),
        ]
    };
    let rows = project.indicators.iter();
    let rows = rows.flat_map(|of| of.corrections.iter().map(move |it| row(of, it)));
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| SheetSpec {
        title: t.book_corrections_title().to_owned(),
        ..table(t.book_corrections(), all, rows)
    })
}
