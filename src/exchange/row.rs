//! One row of a sheet as a stakeholder.

use super::columns::Column;
use super::reader::{Reason, RowReader};
use crate::domain::{Attitude, Level, Line, Stakeholder};
use crate::words::parse;

impl RowReader<'_> {
    /// A stakeholder as the row wants it.
    pub(super) fn applied(&self, old: &Stakeholder, name: Line) -> Result<Stakeholder, Reason> {
        let said = Stakeholder {
            name,
            kind: self.choice(Column::Kind, old.kind, parse::stakeholder_kind)?,
            affected: self.prose(Column::Affected, old.affected.as_ref())?,
            strategy: self.prose(Column::Strategy, old.strategy.as_ref())?,
            effects: self.list(Column::Effects, &old.effects, parse::effect)?,
            benefits: self.benefits(Column::Benefits, &old.benefits)?,
            stages: self.list(Column::Stages, &old.stages, parse::stage)?,
            responsible: self.line(Column::Responsible, old.responsible.as_ref())?,
            ..old.clone()
        };
        self.placed(&said)
    }

    /// The stakeholder where the row sees it. A row that says the same as the newest assessment adds
    /// none, whatever its day is.
    fn placed(&self, old: &Stakeholder) -> Result<Stakeholder, Reason> {
        let influence = self.choice(Column::Influence, old.influence(), parse::level)?;
        let attitude = self.choice(Column::Attitude, old.attitude(), parse::attitude)?;
        let interest = self.choice(Column::Interest, old.interest(), parse::interest)?;
        let said = self.day(self.cell(Column::Day), Column::Day)?;
        let stands = (old.influence(), old.attitude(), old.interest());
        if (influence, attitude, interest) == stands {
            return self.explained(old);
        }
        let day = said.unwrap_or(self.today);
        if let Some(newest) = old.placement().filter(|newest| newest.day > day) {
            return Err(Reason::Older { day: newest.day });
        }
        let placed = old.placed(day, influence, attitude).interested(day, interest);
        let is_newest = placed.placement().is_some_and(|newest| newest.day == day);
        if is_newest { self.explained(&placed) } else { Ok(placed) }
    }

    /// The stakeholder with the row's reason for its newest assessment.
    fn explained(&self, placed: &Stakeholder) -> Result<Stakeholder, Reason> {
        let old = placed.placement().and_then(|newest| newest.reason.clone());
        let reason = self.line(Column::Reason, old.as_ref())?;
        match (placed.placement(), reason) {
            (_, reason) if reason == old => Ok(placed.clone()),
            (Some(newest), reason) => Ok(placed.explained(newest.day, reason)),
            (None, _) => Err(Reason::ReasonAlone),
        }
    }
}

/// What the values of a new stakeholder are told by.
pub(super) fn stands(item: &Stakeholder) -> (Option<Level>, Option<Attitude>) {
    (item.influence(), item.attitude())
}
