//! The columns of a table of groups of possible users.

use super::column::Column;
use super::columns::Subject;
use super::held::{Held, Tabled, anything, number, text, word, words};
use super::subjects::users::GROUPS;
use crate::domain::{Entity as _, Field, Level, Line, Project, Shown, UserGroup, UserGroupId};
use crate::i18n::Texts;
use crate::sheets::{Cell, Look};
use crate::words::parse;

impl Tabled for UserGroup {
    const NAME: Column = Column::Group;
    const SUBJECT: &'static Subject = &GROUPS;
    const HELD: &'static [Held<Self>] = HELD;
    const FIELDS: &'static [Field] = &[
        Field::Name,
        Field::ServiceArea,
        Field::Users,
        Field::Problem,
        Field::HoursPerUser,
        Field::Criteria,
    ];

    fn blank(id: UserGroupId, name: Line) -> Self {
        Self::new(id, name)
    }

    fn named(self, name: Line) -> Self {
        Self { name, ..self }
    }

    fn told(&self, field: Field, _: &Project, _: &Texts) -> Option<Shown> {
        self.show(field)
    }
}

const WORDS: Held<UserGroup> = Held {
    column: Column::ServiceArea,
    width: 26,
    look: Look::Words,
    choices: anything,
    cell: |_, _, _| Cell::Empty,
    read: |_, _| Ok(()),
};

const NUMBER: Held<UserGroup> = Held { width: 13, look: Look::Number, ..WORDS };

const HELD: &[Held<UserGroup>] = &[
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
        column: Column::Users,
        cell: |it, _, _| number(it.users),
        read: |it, row| {
            it.users = row.number(Column::Users, it.users)?;
            Ok(())
        },
        ..NUMBER
    },
    Held {
        column: Column::Problem,
        choices: words::<Level>,
        cell: |it, _, t| word(it.problem, t),
        read: |it, row| {
            it.problem = row.choice(Column::Problem, it.problem, parse::level)?;
            Ok(())
        },
        width: 17,
        ..WORDS
    },
    Held {
        column: Column::HoursPerUser,
        cell: |it, _, _| number(it.hours_per_user),
        read: |it, row| {
            it.hours_per_user = row.number(Column::HoursPerUser, it.hours_per_user)?;
            Ok(())
        },
        ..NUMBER
    },
    Held {
        column: Column::Criteria,
        cell: |it, _, _| text(it.criteria.as_ref()),
        read: |it, row| {
            it.criteria = row.prose(Column::Criteria, it.criteria.as_ref())?;
            Ok(())
        },
        width: 44,
        ..WORDS
    },
];
