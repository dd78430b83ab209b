//! The stakeholders on the influence × attitude grid.

use crate::domain::ids::StakeholderId;
use crate::domain::project::Project;
use crate::domain::stakeholder::{Attitude, Level};

/// A stakeholder with its place on the grid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placed {
    /// Who it is.
    pub id: StakeholderId,
    /// What it is called.
    pub name: String,
    /// Influence.
    pub influence: Level,
    /// Attitude.
    pub attitude: Attitude,
}

/// The grid: who stands where, and who cannot be placed yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GridView {
    /// Those with both influence and attitude, in the order of the register.
    pub placed: Vec<Placed>,
    /// Those who lack one or both, with their names.
    pub unplaced: Vec<(StakeholderId, String)>,
}

/// What the whole picture says, for its title.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct GridFinding {
    /// Number of stakeholders with high influence.
    pub n_influential: usize,
    /// How many of those are against.
    pub n_influential_against: usize,
    /// How many of those are for.
    pub n_influential_for: usize,
}

/// The grid as it stands now.
#[must_use]
pub fn grid_view(project: &Project) -> GridView {
    let mut view = GridView::default();
    for stakeholder in project.stakeholders.iter() {
        let name = stakeholder.name.to_string();
        match (stakeholder.influence(), stakeholder.attitude()) {
            (Some(influence), Some(attitude)) => {
                view.placed.push(Placed { id: stakeholder.id, name, influence, attitude });
            }
            _ => view.unplaced.push((stakeholder.id, name)),
        }
    }
    view
}

impl GridView {
    /// What the picture says.
    #[must_use]
    pub fn finding(&self) -> GridFinding {
        let mut finding = GridFinding::default();
        for placed in self.placed.iter().filter(|placed| placed.influence == Level::High) {
            finding.n_influential += 1;
            match placed.attitude {
                Attitude::Negative => finding.n_influential_against += 1,
                Attitude::Positive => finding.n_influential_for += 1,
                Attitude::Neutral => {}
            }
        }
        finding
    }

    /// Those in one field, in the order of the register.
    pub fn in_field(&self, influence: Level, attitude: Attitude) -> impl Iterator<Item = &Placed> {
        self.placed
            .iter()
            .filter(move |placed| placed.influence == influence && placed.attitude == attitude)
    }
}
