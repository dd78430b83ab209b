//! Users: groups of possible ones, and those who are followed one by one.
//!
//! A row of a user tells about one person, although nobody is named. Such rows go out when they are
//! asked for, and never by the way.

use std::sync::Arc;

use super::table;
use crate::domain::{FollowUp, Project, UserGroup, UserRecord};
use crate::exchange::column::{Column, title};
use crate::exchange::held::{Tabled, cells, column, columns, id_column, number, word, words};
use crate::exchange::users::LATER;
use crate::i18n::Texts;
use crate::sheets::limits::MAX_CELLS;
use crate::sheets::{Cell, ColumnSpec, Look, SheetSpec};

/// Cells that are left free, for lists of choices and what people add.
const SPARE: usize = 10_000;

/// The groups of possible users; `None` while there are none.
pub(super) fn groups(project: &Project, t: &Texts) -> Option<SheetSpec> {
    let rows = project.user_groups.iter().map(|it| row::<UserGroup>(it, project, t));
    let rows: Vec<_> = rows.collect();
    (!rows.is_empty()).then(|| table(t.user_groups(), with_id::<UserGroup>(t), rows))
}

/// The users and their follow-ups, as many as come back beside the other sheets.
pub(super) fn records(project: &Project, t: &Texts, others: &[SheetSpec]) -> [SheetSpec; 2] {
    let taken: usize = others.iter().map(|it| (it.rows.len() + 1) * it.columns.len()).sum();
    let free = MAX_CELLS.saturating_sub(taken + SPARE);
    let (of_user, of_follow_up) = (with_id::<UserRecord>(t), follow_up_columns(t));
    // Half of it for each, so that neither crowds the other out.
    let most = free / 2 / of_user.len();
    let users = || project.user_records.iter().take(most);
    let rows = users().map(|it| row::<UserRecord>(it, project, t)).collect();
    let n_all = project.user_records.len();
    let users_sheet = whole(t, table(t.user_records(), of_user, rows), n_all);
    let most_later = free / 2 / of_follow_up.len();
    let all = users().flat_map(|of| of.follow_ups.iter().map(move |it| (of, it)));
    let rows = all.take(most_later).map(|(of, it)| follow_up(of, it, t)).collect();
    let n_all = project.user_records.iter().map(|it| it.follow_ups.len()).sum();
    let sheet = table(t.user_follow_ups(), of_follow_up, rows);
    [users_sheet, whole(t, sheet, n_all)]
}

/// Of a sheet that does not hold all, the title says so.
fn whole(t: &Texts, sheet: SheetSpec, n_all: usize) -> SheetSpec {
    match sheet.rows.len() {
        n if n < n_all => {
            let title = t.book_first(&sheet.name, n as u64, n_all as u64);
            SheetSpec { title, ..sheet }
        }
        _ => sheet,
    }
}

fn with_id<T: Tabled>(t: &Texts) -> Vec<ColumnSpec> {
    columns::<T>(t).into_iter().chain([id_column()]).collect()
}

fn row<T: Tabled>(item: &Arc<T>, project: &Project, t: &Texts) -> Vec<Cell> {
    let id = Cell::text(item.id().to_string());
    cells(&**item, project, t).into_iter().chain([id]).collect()
}

fn follow_up_columns(t: &Texts) -> Vec<ColumnSpec> {
    let measures = LATER.map(|it| column(title(t, it), 13, Look::Number));
    let reached = column(title(t, Column::Reached), 17, Look::Words);
    let mut all = vec![
        column(title(t, Column::Sign), 36, Look::Words),
        column(title(t, Column::Measured), 13, Look::Day),
    ];
    all.extend(measures);
    all.push(ColumnSpec { choices: words::<bool>(t), ..reached });
    all.push(id_column());
    all
}

fn follow_up(of: &UserRecord, it: &FollowUp, t: &Texts) -> Vec<Cell> {
    let measures: [_; 5] = it.measures.into();
    let mut row = vec![Cell::text(of.name.as_str()), Cell::Day(it.day.days())];
    row.extend(measures.map(number));
    row.push(word(it.is_reached, t));
    row.push(Cell::text(of.id.to_string()));
    row
}
