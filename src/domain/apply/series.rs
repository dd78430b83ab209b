//! Adding, changing, removing and pasting measurements.

use std::sync::Arc;

use super::Done;
use crate::domain::command::{Refusal, SeriesEdit};
use crate::domain::entity::{Act, EntityRef, Field, Kind, Label, Shown};
use crate::domain::ids::IndicatorId;
use crate::domain::project::Project;
use crate::domain::series::{Point, Series};

pub(super) fn edit(
    project: &mut Project,
    id: IndicatorId,
    edit: SeriesEdit,
) -> Result<Done, Refusal> {
    let unknown = Refusal::Unknown { kind: Kind::Indicator };
    let old = project.indicators.get(id).ok_or(unknown.clone())?;
    let before = &old.series;
    let added = match &edit {
        SeriesEdit::Add(_) => 1,
        SeriesEdit::Paste(points) => points.len(),
        SeriesEdit::Replace { .. } | SeriesEdit::Remove { .. } => 0,
    };
    if before.len() + added > Series::MAX {
        return Err(Refusal::TooMany { kind: Kind::Indicator, max: Series::MAX });
    }
    let change = change(before, edit).ok_or(unknown.clone())?;
    if change.series == **before {
        return Err(Refusal::NoChange);
    }
    let unshared_bytes = change.series.len() * size_of::<Point>() + 1_000;
    let label = Label {
        act: change.act,
        entity: EntityRef::Indicator(id),
        name: old.name.clone(),
        field: Some(Field::Measurements),
        from: change.from,
        to: change.to,
    };
    let mut indicator = old.as_ref().clone();
    indicator.series = Arc::new(change.series);
    project.indicators.replace(indicator).ok_or(unknown)?;
    Ok(Done { label, unshared_bytes })
}

struct Change {
    series: Series,
    act: Act,
    from: Option<Shown>,
    to: Option<Shown>,
}

/// `None` when there is no measurement at the place.
fn change(before: &Series, edit: SeriesEdit) -> Option<Change> {
    let day_at = |at: usize| before.points().get(at).map(|point| Shown::Day(point.day));
    match edit {
        SeriesEdit::Add(point) => {
            let to = Some(Shown::Day(point.day));
            Some(Change { series: before.with(point).0, act: Act::Measured, from: None, to })
        }
        SeriesEdit::Replace { at, point } => {
            let to = Some(Shown::Day(point.day));
            let (series, _) = before.replaced(at, point)?;
            Some(Change { series, act: Act::Changed, from: day_at(at), to })
        }
        SeriesEdit::Remove { at } => {
            let from = day_at(at);
            Some(Change { series: before.without(at)?, act: Act::Unmeasured, from, to: None })
        }
        SeriesEdit::Paste(points) => {
            let to = Some(Shown::Count(points.len() as u64));
            let series = before.with_all(&points);
            Some(Change { series, act: Act::Pasted, from: None, to })
        }
    }
}
