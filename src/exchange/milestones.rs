//! The columns of a table of intermediate targets.

use super::column::Column;
use super::columns::Subject;
use super::dated::Dated;
use super::reader::{Reason, RowReader};
use super::subjects::MILESTONES;
use crate::domain::{Day, Field, Indicator, Milestone};
use crate::i18n::Texts;

impl Dated for Milestone {
    type Owner = Indicator;
    const SUBJECT: &'static Subject = &MILESTONES;
    const OWNER: Column = Column::Indicator;
    const DAY: Column = Column::MilestoneDay;
    const FIELD: Field = Field::Milestones;
    const MAX: usize = Self::MAX;

    fn all(owner: &Indicator) -> &[Self] {
        &owner.milestones
    }

    fn replaced(owner: &Indicator, milestones: Vec<Self>) -> Indicator {
        Indicator { milestones, ..owner.clone() }
    }

    fn day(&self) -> Day {
        self.day
    }

    /// A target without a value is none: its cell has to say one.
    fn read(day: Day, old: Option<&Self>, row: &RowReader<'_>) -> Result<Self, Reason> {
        let column = Column::Wanted;
        let value = row.number(column, old.map(|it| it.value))?;
        Ok(Self { day, value: value.ok_or(Reason::Missing { column })? })
    }

    fn told(&self, t: &Texts) -> String {
        t.locale().decimal(self.value.get(), 6)
    }
}
