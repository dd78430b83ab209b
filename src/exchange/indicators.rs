//! The columns of a table of indicators.

use super::columns::{Column, Subject};
use super::held::{Held, Tabled, anything, day, number, text, word, words};
use super::lists::{benefit_names, one_a_line};
use super::reader::{Reason, RowReader, not_understood};
use super::subjects::INDICATORS;
use crate::domain::{
    Direction, Entity as _, Field, Frequency, Indicator, IndicatorId, Line, MeasuringMethod,
    Project, Rule, Shown, Value,
};
use crate::i18n::Texts;
use crate::sheets::{Cell, Look};
use crate::words::parse;

impl Tabled for Indicator {
    const NAME: Column = Column::Indicator;
    const SUBJECT: &'static Subject = &INDICATORS;
    const HELD: &'static [Held<Self>] = HELD;
    const FIELDS: &'static [Field] = &[
        Field::Name,
        Field::Benefits,
        Field::Unit,
        Field::Direction,
        Field::Rule,
        Field::BaselineValue,
        Field::BaselineDay,
        Field::TargetValue,
        Field::TargetDay,
        Field::Frequency,
        Field::Method,
        Field::Source,
    ];

    fn blank(id: IndicatorId, name: Line) -> Self {
        Self::overall(id, name)
    }

    fn named(self, name: Line) -> Self {
        Self { name, ..self }
    }

    fn told(&self, field: Field, project: &Project, _: &Texts) -> Option<Shown> {
        if field == Field::Benefits {
            let names = benefit_names(project, &self.benefits).collect::<Vec<_>>().join(", ");
            return (!names.is_empty()).then_some(Shown::Text(names));
        }
        self.show(field)
    }
}

fn tolerance(it: &Indicator) -> Option<Value> {
    match it.rule {
        Rule::Keep { tolerance } => Some(tolerance),
        Rule::Reach => None,
    }
}

fn rules(t: &Texts) -> Vec<String> {
    vec![t.rule_reach().to_owned(), t.rule_keep().to_owned()]
}

/// The rule and its tolerance, which stand in two columns.
fn read_rule(it: &mut Indicator, row: &RowReader<'_>) -> Result<(), Reason> {
    let was = matches!(it.rule, Rule::Keep { .. });
    let is_kept = row.choice(Column::Rule, Some(was), parse::is_kept)?.unwrap_or(was);
    let said = row.number(Column::Tolerance, tolerance(it))?;
    it.rule = match (is_kept, said) {
        (false, _) => Rule::Reach,
        (true, Some(tolerance)) => Rule::Keep { tolerance },
        (true, None) => {
            let none = Value::new(0.0).map_err(|_| not_understood(Column::Tolerance, ""))?;
            Rule::Keep { tolerance: none }
        }
    };
    Ok(())
}

const WORDS: Held<Indicator> = Held {
    column: Column::Source,
    width: 26,
    look: Look::Words,
    choices: anything,
    cell: |_, _, _| Cell::Empty,
    read: |_, _| Ok(()),
};

const NUMBER: Held<Indicator> = Held { width: 13, look: Look::Number, ..WORDS };

const DAY: Held<Indicator> = Held { width: 13, look: Look::Day, ..WORDS };

const HELD: &[Held<Indicator>] = &[
    Held {
        column: Column::Shows,
        cell: |it, project, _| Cell::text(one_a_line(benefit_names(project, &it.benefits))),
        read: |it, row| {
            it.benefits = row.benefits(Column::Shows, &it.benefits)?;
            Ok(())
        },
        width: 36,
        ..WORDS
    },
    Held {
        column: Column::Unit,
        cell: |it, _, _| text(it.unit.as_ref()),
        read: |it, row| {
            it.unit = row.line(Column::Unit, it.unit.as_ref())?;
            Ok(())
        },
        ..WORDS
    },
    Held {
        column: Column::Direction,
        choices: words::<Direction>,
        cell: |it, _, t| word(it.direction, t),
        read: |it, row| {
            it.direction = row.choice(Column::Direction, it.direction, parse::direction)?;
            Ok(())
        },
        width: 17,
        ..WORDS
    },
    Held {
        column: Column::Rule,
        choices: rules,
        cell: |it, _, t| {
            Cell::text(if it.rule == Rule::Reach { t.rule_reach() } else { t.rule_keep() })
        },
        read: read_rule,
        width: 17,
        ..WORDS
    },
    // Read together with the rule.
    Held { column: Column::Tolerance, cell: |it, _, _| number(tolerance(it)), ..NUMBER },
    Held {
        column: Column::Baseline,
        cell: |it, _, _| number(it.baseline.value),
        read: |it, row| {
            it.baseline.value = row.number(Column::Baseline, it.baseline.value)?;
            Ok(())
        },
        ..NUMBER
    },
    Held {
        column: Column::BaselineDay,
        cell: |it, _, _| day(it.baseline.day),
        read: |it, row| {
            it.baseline.day = row.date(Column::BaselineDay, it.baseline.day)?;
            Ok(())
        },
        ..DAY
    },
    Held {
        column: Column::Target,
        cell: |it, _, _| number(it.target.value),
        read: |it, row| {
            it.target.value = row.number(Column::Target, it.target.value)?;
            Ok(())
        },
        ..NUMBER
    },
    Held {
        column: Column::TargetDay,
        cell: |it, _, _| day(it.target.day),
        read: |it, row| {
            it.target.day = row.date(Column::TargetDay, it.target.day)?;
            Ok(())
        },
        ..DAY
    },
    Held {
        column: Column::Frequency,
        choices: words::<Frequency>,
        cell: |it, _, t| word(it.frequency, t),
        read: |it, row| {
            it.frequency = row.choice(Column::Frequency, it.frequency, parse::frequency)?;
            Ok(())
        },
        width: 17,
        ..WORDS
    },
    Held {
        column: Column::Method,
        choices: words::<MeasuringMethod>,
        cell: |it, _, t| word(it.method, t),
        read: |it, row| {
            it.method = row.choice(Column::Method, it.method, parse::measuring_method)?;
            Ok(())
        },
        ..WORDS
    },
    Held {
        column: Column::Source,
        cell: |it, _, _| text(it.source.as_ref()),
        read: |it, row| {
            it.source = row.line(Column::Source, it.source.as_ref())?;
            Ok(())
        },
        ..WORDS
    },
];
