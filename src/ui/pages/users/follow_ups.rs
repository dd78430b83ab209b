//! All follow-ups of one user as a register: a day written is a new one, cells are changed in place,
//! rows are pasted from a spreadsheet. A row is known by its place.

use leptos::prelude::*;

use super::fields::{answer, answer_key, reached_spec};
use crate::app::glue::AppHandle;
use crate::domain::{Day, Edit, Field, FollowUp, UserMeasures, UserRecord, UserRecordId};
use crate::i18n::find::fold;
use crate::ui::parts::field::{FieldKind, FieldSpec};
use crate::ui::parts::register::{
    CellEdit, Column, Paste, Register, RegisterModel, RegisterWords, RowId, Width,
};
use crate::ui::roster::{Setting, values};

#[component]
pub(super) fn FollowUps(id: UserRecordId) -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let all = app.select(move |project| {
        project.user_records.get(id).map(|it| it.follow_ups.clone()).unwrap_or_default()
    });
    let desk = Desk { app, all, id };
    let words = RegisterWords {
        label: t.user_follow_ups().to_owned(),
        add_label: t.user_follow_up_new().to_owned(),
        add_prompt: t.user_follow_up_prompt().to_owned(),
    };
    view! {
        <div class="panel-section users-follow-ups">
            <h3>{t.user_follow_ups()}</h3>
            <Register scope="follow-ups" words=words columns=columns(app) model=desk.model()
                is_compact=true/>
        </div>
    }
}

fn columns(app: AppHandle) -> Vec<Column> {
    let t = app.t();
    let number = |key, label: &str| {
        Column::kept(Width::Number, FieldSpec::new(key, label, FieldKind::Number))
    };
    let day = FieldSpec::new("day", t.measurement_day(), FieldKind::Date);
    vec![
        Column::kept(Width::Date, day),
        number("visits", t.user_visits()),
        number("minutes", t.user_minutes()),
        number("travel", t.user_travel()),
        number("decided", t.user_decided()),
        number("quality", t.user_quality()),
        Column::kept(Width::Word, reached_spec(t)),
    ]
}

/// What the register does with the follow-ups of one user.
#[derive(Debug, Clone, Copy)]
struct Desk {
    app: AppHandle,
    all: Memo<Vec<FollowUp>>,
    id: UserRecordId,
}

impl Desk {
    fn model(self) -> RegisterModel {
        RegisterModel {
            rows: Memo::new(move |_| {
                self.all.with(|all| (0..all.len()).map(|at| at.to_string()).collect())
            }),
            cells: Callback::new(move |row: RowId| self.cells(&row)),
            edit: Callback::new(move |edit: CellEdit| self.edit(&edit)),
            add: Callback::new(move |text: String| self.add(&text)),
            paste: Callback::new(move |paste: Paste| self.paste(&paste)),
            remove: Callback::new(move |row: RowId| self.remove(&row)),
            relocate: None,
            open: None,
        }
    }

    fn setting(self) -> Setting {
        Setting { t: self.app.t(), today: self.app.today() }
    }

    fn cells(self, row: &str) -> Vec<String> {
        let t = self.app.t();
        let of = |it: &FollowUp| {
            let numbers: [_; 5] = it.measures.into();
            let numbers = numbers.map(|it| values::number_text(t, it));
            let day = values::day_text(t, Some(it.day));
            std::iter::once(day).chain(numbers).chain([answer_key(it.is_reached)]).collect()
        };
        let at = row.parse::<usize>().ok();
        self.all.with(|all| at.and_then(|at| all.get(at)).map(of).unwrap_or_default())
    }

    fn edit(self, edit: &CellEdit) -> Result<(), String> {
        let mut all = self.all.get_untracked();
        let at = edit.row.parse::<usize>().ok();
        let Some(of) = at.and_then(|at| all.get_mut(at)) else {
            return Err(self.app.t().refusal_unknown().to_owned());
        };
        *of = self.changed(*of, edit.column, &edit.text)?;
        self.put(all)
    }

    fn add(self, text: &str) -> Result<RowId, String> {
        let day = self.day(text)?;
        let mut all = self.all.get_untracked();
        all.push(empty(day));
        self.put(all)?;
        let at = self.all.with_untracked(|all| all.iter().position(|it| it.day == day));
        Ok(at.unwrap_or_default().to_string())
    }

    /// Cells go over the rows from the cursor on; further rows begin with their day and are new.
    fn paste(self, paste: &Paste) -> Result<(), String> {
        let t = self.app.t();
        let mut all = self.all.get_untracked();
        let is_head = |cells: &Vec<String>| {
            cells.first().is_some_and(|cell| fold(cell.trim()) == fold(t.measurement_day()))
        };
        let n_heads = usize::from(paste.rows.first().is_some_and(is_head));
        let mut targets = paste.below.iter().filter_map(|row| row.parse::<usize>().ok());
        for (at, cells) in paste.rows.iter().skip(n_heads).enumerate() {
            let fault = |why: String| t.paste_fault((at + n_heads) as u64 + 1, &why);
            let target = targets.next().filter(|_| paste.at.is_some());
            if let Some(of) = target.and_then(|at| all.get_mut(at)) {
                *of = self.row(*of, paste.column, cells).map_err(fault)?;
            } else if cells.iter().any(|cell| !cell.trim().is_empty()) {
                let day = self.day(cells.first().map_or("", String::as_str)).map_err(fault)?;
                all.push(self.row(empty(day), 0, cells).map_err(fault)?);
            }
        }
        self.put(all)
    }

    fn row(self, of: FollowUp, column: usize, cells: &[String]) -> Result<FollowUp, String> {
        (column..).zip(cells).try_fold(of, |of, (column, cell)| self.changed(of, column, cell))
    }

    fn remove(self, row: &str) {
        let mut all = self.all.get_untracked();
        if let Some(at) = row.parse::<usize>().ok().filter(|at| *at < all.len()) {
            all.remove(at);
            // Taking one away cannot be refused.
            drop(self.put(all));
        }
    }

    fn day(self, text: &str) -> Result<Day, String> {
        let day = values::day(self.setting(), text)?;
        day.ok_or_else(|| self.app.t().user_follow_up_day_missing().to_owned())
    }

    /// A follow-up with one of its cells written anew.
    fn changed(self, of: FollowUp, column: usize, text: &str) -> Result<FollowUp, String> {
        let t = self.app.t();
        let (FollowUp { day, is_reached, .. }, it) = (of, of.measures);
        let with = |measures| FollowUp { day, measures, is_reached };
        Ok(match column {
            0 => FollowUp { day: self.day(text)?, ..of },
            1 => with(UserMeasures { visits: values::amount(t, text)?, ..it }),
            2 => with(UserMeasures { minutes: values::amount(t, text)?, ..it }),
            3 => with(UserMeasures { travel: values::amount(t, text)?, ..it }),
            4 => with(UserMeasures { decided_hours: values::amount(t, text)?, ..it }),
            5 => with(UserMeasures { quality: values::number(t, text)?, ..it }),
            6 => {
                let spec = reached_spec(t);
                FollowUp { is_reached: answer(t, spec.key_of(text).unwrap_or(text))?, ..of }
            }
            _ => of,
        })
    }

    /// Puts all follow-ups of the user in place of those that stood there.
    fn put(self, mut follow_ups: Vec<FollowUp>) -> Result<(), String> {
        let t = self.app.t();
        follow_ups.sort_by_key(|it| it.day);
        if !follow_ups.is_sorted_by(|a, b| a.day < b.day) {
            return Err(t.user_follow_up_day_taken().to_owned());
        }
        if follow_ups.len() > UserRecord::MAX_FOLLOW_UPS {
            return Err(t.user_follow_ups_full(UserRecord::MAX_FOLLOW_UPS as u64));
        }
        let Some(project) = self.app.project() else { return Ok(()) };
        let Some(record) = project.user_records.get(self.id) else {
            return Err(t.refusal_unknown().to_owned());
        };
        let item = UserRecord { follow_ups, ..record.as_ref().clone() };
        self.app.try_dispatch(Edit::Change { item, field: Field::FollowUps })
    }
}

fn empty(day: Day) -> FollowUp {
    FollowUp { day, measures: UserMeasures::default(), is_reached: None }
}
