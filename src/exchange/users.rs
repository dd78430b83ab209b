//! The columns of a table of users who are followed one by one, and of a table of their follow-ups.

use super::column::{Column, title};
use super::columns::Subject;
use super::dated::Dated;
use super::held::{Held, Tabled, anything, day, number, text};
use super::reader::{Reason, RowReader};
use super::subjects::users::{FOLLOW_UPS, USERS};
use crate::domain::{
    Day, Entity as _, Field, FollowUp, Line, Project, Shown, UserMeasures, UserRecord,
    UserRecordId, Value,
};
use crate::i18n::Texts;
use crate::sheets::{Cell, Look};
use crate::words::{Choice as _, parse};

/// The columns of the measures.
pub(super) const LATER: [Column; 5] =
    [Column::Visits, Column::Minutes, Column::Travel, Column::Decided, Column::Quality];

/// Measures in words, each with what it is; of none nothing.
fn told(t: &Texts, measures: UserMeasures) -> String {
    let values: [Option<Value>; 5] = measures.into();
    let of = |(value, column): (Option<Value>, Column)| {
        Some(format!("{}: {}", title(t, column), t.locale().decimal(value?.get(), 6)))
    };
    values.into_iter().zip(LATER).filter_map(of).collect::<Vec<_>>().join(" · ")
}

impl Tabled for UserRecord {
    const NAME: Column = Column::Sign;
    const SUBJECT: &'static Subject = &USERS;
    const HELD: &'static [Held<Self>] = HELD;
    const FIELDS: &'static [Field] = &[
        Field::Name,
        Field::ServiceArea,
        Field::Technology,
        Field::Start,
        Field::Before,
        Field::Stop,
        Field::StopReason,
    ];

    fn blank(id: UserRecordId, name: Line) -> Self {
        Self::new(id, name)
    }

    fn named(self, name: Line) -> Self {
        Self { name, ..self }
    }

    fn told(&self, field: Field, _: &Project, t: &Texts) -> Option<Shown> {
        if field == Field::Before {
            return (!self.before.is_empty()).then(|| Shown::Text(told(t, self.before)));
        }
        self.show(field)
    }
}

impl Dated for FollowUp {
    type Owner = UserRecord;
    const SUBJECT: &'static Subject = &FOLLOW_UPS;
    const OWNER: Column = Column::Sign;
    const DAY: Column = Column::Measured;
    const FIELD: Field = Field::FollowUps;
    const MAX: usize = UserRecord::MAX_FOLLOW_UPS;

    fn all(owner: &UserRecord) -> &[Self] {
        &owner.follow_ups
    }

    fn replaced(owner: &UserRecord, follow_ups: Vec<Self>) -> UserRecord {
        UserRecord { follow_ups, ..owner.clone() }
    }

    fn day(&self) -> Day {
        self.day
    }

    fn read(day: Day, old: Option<&Self>, row: &RowReader<'_>) -> Result<Self, Reason> {
        let measures = old.map(|it| it.measures).unwrap_or_default();
        let measures = UserMeasures {
            visits: row.number(Column::Visits, measures.visits)?,
            minutes: row.number(Column::Minutes, measures.minutes)?,
            travel: row.number(Column::Travel, measures.travel)?,
            decided_hours: row.number(Column::Decided, measures.decided_hours)?,
            quality: row.number(Column::Quality, measures.quality)?,
        };
        let is_reached = old.and_then(|it| it.is_reached);
        let is_reached = row.choice(Column::Reached, is_reached, parse::answer)?;
        Ok(Self { day, measures, is_reached })
    }

    fn told(&self, t: &Texts) -> String {
        let reached =
            self.is_reached.map(|is| format!("{}: {}", title(t, Column::Reached), is.word(t)));
        let parts = [Some(told(t, self.measures)), reached].into_iter().flatten();
        let parts = parts.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" · ");
        if parts.is_empty() { t.sheet_nothing().to_owned() } else { parts }
    }
}

const WORDS: Held<UserRecord> = Held {
    column: Column::ServiceArea,
    width: 26,
    look: Look::Words,
    choices: anything,
    cell: |_, _, _| Cell::Empty,
    read: |_, _| Ok(()),
};

const NUMBER: Held<UserRecord> = Held { width: 13, look: Look::Number, ..WORDS };

const DAY: Held<UserRecord> = Held { width: 13, look: Look::Day, ..WORDS };

const HELD: &[Held<UserRecord>] = &[
    Held {
        column: Column::ServiceArea,
        cell: |it, _, _| text(it.service_area.as_ref()),
        read: |it, row| {
            it.service_area = row.line(Column::ServiceArea, it.service_area.as_ref())?;
            Ok(())
        },
        ..WORDS
    },
    Held {
        column: Column::Technology,
        cell: |it, _, _| text(it.technology.as_ref()),
        read: |it, row| {
            it.technology = row.line(Column::Technology, it.technology.as_ref())?;
            Ok(())
        },
        ..WORDS
    },
    Held {
        column: Column::Start,
        cell: |it, _, _| day(it.start),
        read: |it, row| {
            it.start = row.date(Column::Start, it.start)?;
            Ok(())
        },
        ..DAY
    },
    // How it was before is read with the first of its numbers.
    Held {
        column: Column::VisitsBefore,
        cell: |it, _, _| number(it.before.visits),
        read: |it, row| {
            let was = it.before;
            it.before = UserMeasures {
                visits: row.number(Column::VisitsBefore, was.visits)?,
                minutes: row.number(Column::MinutesBefore, was.minutes)?,
                travel: row.number(Column::TravelBefore, was.travel)?,
                decided_hours: row.number(Column::DecidedBefore, was.decided_hours)?,
                quality: row.number(Column::QualityBefore, was.quality)?,
            };
            Ok(())
        },
        ..NUMBER
    },
    Held { column: Column::MinutesBefore, cell: |it, _, _| number(it.before.minutes), ..NUMBER },
    Held { column: Column::TravelBefore, cell: |it, _, _| number(it.before.travel), ..NUMBER },
    Held {
        column: Column::DecidedBefore,
        cell: |it, _, _| number(it.before.decided_hours),
        ..NUMBER
    },
    Held { column: Column::QualityBefore, cell: |it, _, _| number(it.before.quality), ..NUMBER },
    Held {
        column: Column::Stop,
        cell: |it, _, _| day(it.stop),
        read: |it, row| {
            it.stop = row.date(Column::Stop, it.stop)?;
            Ok(())
        },
        ..DAY
    },
    Held {
        column: Column::StopReason,
        cell: |it, _, _| text(it.stop_reason.as_ref()),
        read: |it, row| {
            it.stop_reason = row.line(Column::StopReason, it.stop_reason.as_ref())?;
            Ok(())
        },
        ..WORDS
    },
];
