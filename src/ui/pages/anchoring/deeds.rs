//! What is done to the anchoring plan beside writing in its fields.

use crate::app::glue::AppHandle;
use crate::domain::{
    AnchoringActivity, AnchoringId, Command, Day, Edit, Field, Kind, Line, OrganizationLevel,
    Stakeholder, StakeholderKind,
};
use crate::ui::parts::register::RowId;
use crate::ui::parts::timeline::Shift;
use crate::words::Choice;
use crate::words::templates::Template;

/// Adds a set of activities in one step.
pub(super) fn take_up(app: AppHandle, template: Template) {
    app.flush_drafts();
    let new = template.activities(app.t(), || app.new_id());
    let add = |item| Command::from(Edit::Add { item, at: None });
    app.mark();
    app.act(Command::Batch {
        kind: Kind::AnchoringActivity,
        steps: new.into_iter().map(add).collect(),
    });
    app.mark();
}

/// Adds an activity for a stakeholder that has none; gives its row.
pub(super) fn plan_for(app: AppHandle, whom: &Stakeholder) -> Option<RowId> {
    let name = Line::fitting(&app.t().anchoring_talk_with(whom.name.as_str()))?;
    let (stakeholder, level) = (Some(whom.id), whom.kind.map(level_of));
    let new = AnchoringActivity::new(app.new_id(), name);
    add(app, AnchoringActivity { stakeholder, level, ..new })
}

/// Adds an activity on a level that has none; gives its row.
pub(super) fn plan_on(app: AppHandle, level: OrganizationLevel) -> Option<RowId> {
    let name = Line::fitting(&app.t().anchoring_talk_with(&level.word(app.t()).to_lowercase()))?;
    let new = AnchoringActivity::new(app.new_id(), name);
    add(app, AnchoringActivity { level: Some(level), ..new })
}

fn add(app: AppHandle, item: AnchoringActivity) -> Option<RowId> {
    let id = item.id;
    app.flush_drafts();
    app.act(Edit::Add { item, at: None });
    // It may have been refused, which the person was told.
    app.project()?.anchoring.get(id).map(|it| it.id.to_string())
}

/// The level on which a sort of stakeholder is met.
fn level_of(kind: StakeholderKind) -> OrganizationLevel {
    match kind {
        StakeholderKind::ResidentOrUser | StakeholderKind::NextOfKin => {
            OrganizationLevel::UsersAndNextOfKin
        }
        StakeholderKind::Employee => OrganizationLevel::Employees,
        StakeholderKind::Management => OrganizationLevel::MiddleManagement,
        StakeholderKind::Representative => OrganizationLevel::Representatives,
        StakeholderKind::Supplier | StakeholderKind::Voluntary | StakeholderKind::Other => {
            OrganizationLevel::Partners
        }
    }
}

fn activity(app: AppHandle, row: &str) -> Option<AnchoringActivity> {
    let id: AnchoringId = row.parse().ok()?;
    Some(app.project()?.anchoring.get(id)?.as_ref().clone())
}

/// Moves an activity to another day.
pub(super) fn shift(app: AppHandle, row: &str, shift: Shift) {
    let Some(item) = activity(app, row) else { return };
    let day = item.day.map(|day| day.plus_days(shift.days()));
    app.act(Edit::Change { item: AnchoringActivity { day, ..item }, field: Field::Day });
}

/// The day of an activity after a shift, in words.
pub(super) fn words(app: AppHandle, row: &str, shift: Shift) -> String {
    let day = activity(app, row).and_then(|it| it.day);
    let words = |day: Day| app.t().locale().date_long(day.plus_days(shift.days()).date());
    day.map(words).unwrap_or_default()
}
