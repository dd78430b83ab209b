//! The columns of a table of benefits.

use super::columns::{Column, Subject};
use super::held::{Held, Tabled, anything, text, word, words};
use super::lists;
use super::subjects::BENEFITS;
use crate::domain::{
    Beneficiary, Benefit, BenefitClass, BenefitId, BenefitKind, Field, Goal, Level, Line, Project,
    Shown,
};
use crate::i18n::Texts;
use crate::sheets::{Cell, Look};
use crate::words::parse;

impl Tabled for Benefit {
    const NAME: Column = Column::Benefit;
    const SUBJECT: &'static Subject = &BENEFITS;
    const HELD: &'static [Held<Self>] = HELD;
    const FIELDS: &'static [Field] = &[
        Field::Name,
        Field::Kind,
        Field::Beneficiary,
        Field::Class,
        Field::Drawback,
        Field::Importance,
        Field::Extent,
        Field::Owner,
        Field::Responsible,
        Field::Measurer,
        Field::Assessor,
        Field::Goals,
        Field::Prerequisites,
        Field::Description,
    ];

    fn blank(id: BenefitId, name: Line) -> Self {
        Self::new(id, name)
    }

    fn named(self, title: Line) -> Self {
        Self { title, ..self }
    }

    fn told(&self, field: Field, project: &Project, _: &Texts) -> Option<Shown> {
        use crate::domain::Entity as _;
        if field == Field::Goals {
            let names = lists::names(&project.goals, &self.goals).collect::<Vec<_>>().join(", ");
            return (!names.is_empty()).then_some(Shown::Text(names));
        }
        self.show(field)
    }
}

const WORDS: Held<Benefit> = Held {
    column: Column::Description,
    width: 26,
    look: Look::Words,
    choices: anything,
    cell: |_, _, _| Cell::Empty,
    read: |_, _| Ok(()),
};

const HELD: &[Held<Benefit>] = &[
    Held {
        column: Column::BenefitKind,
        choices: words::<BenefitKind>,
        cell: |it, _, t| word(it.kind, t),
        read: |it, row| {
            it.kind = row.choice(Column::BenefitKind, it.kind, parse::benefit_kind)?;
            Ok(())
        },
        width: 17,
        ..WORDS
    },
    Held {
        column: Column::Beneficiary,
        choices: words::<Beneficiary>,
        cell: |it, _, t| word(it.beneficiary, t),
        read: |it, row| {
            it.beneficiary = row.choice(Column::Beneficiary, it.beneficiary, parse::beneficiary)?;
            Ok(())
        },
        ..WORDS
    },
    Held {
        column: Column::Class,
        choices: words::<BenefitClass>,
        cell: |it, _, t| word(it.class, t),
        read: |it, row| {
            it.class = row.choice(Column::Class, it.class, parse::benefit_class)?;
            Ok(())
        },
        ..WORDS
    },
    Held {
        column: Column::Drawback,
        choices: words::<bool>,
        cell: |it, _, t| word(Some(it.is_drawback), t),
        read: |it, row| {
            let said = row.choice(Column::Drawback, Some(it.is_drawback), parse::answer)?;
            it.is_drawback = said.unwrap_or(it.is_drawback);
            Ok(())
        },
        width: 12,
        ..WORDS
    },
    Held {
        column: Column::Importance,
        choices: words::<Level>,
        cell: |it, _, t| word(it.importance, t),
        read: |it, row| {
            it.importance = row.choice(Column::Importance, it.importance, parse::level)?;
            Ok(())
        },
        width: 12,
        ..WORDS
    },
    Held {
        column: Column::Extent,
        choices: words::<Level>,
        cell: |it, _, t| word(it.extent, t),
        read: |it, row| {
            it.extent = row.choice(Column::Extent, it.extent, parse::level)?;
            Ok(())
        },
        width: 12,
        ..WORDS
    },
    Held {
        column: Column::Owner,
        cell: |it, _, _| text(it.owner.as_ref()),
        read: |it, row| {
            it.owner = row.line(Column::Owner, it.owner.as_ref())?;
            Ok(())
        },
        ..WORDS
    },
    Held {
        column: Column::BenefitResponsible,
        cell: |it, _, _| text(it.responsible.as_ref()),
        read: |it, row| {
            it.responsible = row.line(Column::BenefitResponsible, it.responsible.as_ref())?;
            Ok(())
        },
        ..WORDS
    },
    Held {
        column: Column::Measurer,
        cell: |it, _, _| text(it.measurer.as_ref()),
        read: |it, row| {
            it.measurer = row.line(Column::Measurer, it.measurer.as_ref())?;
            Ok(())
        },
        ..WORDS
    },
    Held {
        column: Column::Assessor,
        cell: |it, _, _| text(it.assessor.as_ref()),
        read: |it, row| {
            it.assessor = row.line(Column::Assessor, it.assessor.as_ref())?;
            Ok(())
        },
        ..WORDS
    },
    Held {
        column: Column::Goals,
        cell: |it, project, _| {
            Cell::text(lists::one_a_line(lists::names(&project.goals, &it.goals)))
        },
        read: |it, row| {
            it.goals = row.named::<Goal>(Column::Goals, &it.goals)?;
            Ok(())
        },
        width: 34,
        ..WORDS
    },
    Held {
        column: Column::Prerequisites,
        cell: |it, _, _| text(it.prerequisites.as_ref()),
        read: |it, row| {
            it.prerequisites = row.prose(Column::Prerequisites, it.prerequisites.as_ref())?;
            Ok(())
        },
        width: 44,
        ..WORDS
    },
    Held {
        column: Column::Description,
        cell: |it, _, _| text(it.description.as_ref()),
        read: |it, row| {
            it.description = row.prose(Column::Description, it.description.as_ref())?;
            Ok(())
        },
        width: 44,
        ..WORDS
    },
];
