//! Each change of work as the chain that it is: today, the change, the new way, the benefits.

use crate::domain::ids::{BenefitId, WorkChangeId};
use crate::domain::project::Project;
use crate::domain::work_change::WorkChange;

/// A change with the names of what it points to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// Which change.
    pub id: WorkChangeId,
    /// The change in a few words.
    pub name: String,
    /// How the work is done today.
    pub before: Option<String>,
    /// How it is to be done.
    pub after: Option<String>,
    /// What is no longer done then.
    pub stops: Option<String>,
    /// Those who have to work in another way, in the order of the register.
    pub bearers: Vec<String>,
    /// The benefits it leads to, in the order of the register.
    pub benefits: Vec<(BenefitId, String)>,
}

/// The chains of the project; a change of which only the name is known is none yet.
#[must_use]
pub fn chains(project: &Project) -> Vec<Chain> {
    let changes = project.work_changes.iter().filter(|it| is_begun(it));
    changes.map(|change| chain(project, change)).collect()
}

/// The changes that lead to a benefit.
pub fn changes_for(project: &Project, benefit: BenefitId) -> impl Iterator<Item = &WorkChange> {
    let changes = project.work_changes.iter().map(AsRef::as_ref);
    changes.filter(move |change: &&WorkChange| change.benefits.contains(&benefit))
}

fn is_begun(change: &WorkChange) -> bool {
    change.before.is_some() || change.after.is_some() || !change.benefits.is_empty()
}

fn chain(project: &Project, change: &WorkChange) -> Chain {
    let text = |text: &Option<crate::domain::Prose>| text.as_ref().map(ToString::to_string);
    let bearers = project.stakeholders.iter().filter(|it| change.bearers.contains(&it.id));
    let benefits = project.benefits.iter().filter(|it| change.benefits.contains(&it.id));
    Chain {
        id: change.id,
        name: change.name.to_string(),
        before: text(&change.before),
        after: text(&change.after),
        stops: text(&change.stops),
        bearers: bearers.map(|it| it.name.to_string()).collect(),
        benefits: benefits.map(|it| (it.id, it.title.to_string())).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::Id;
    use crate::domain::{Benefit, Line, Prose};

    #[test]
    fn a_change_becomes_a_chain_when_more_than_its_name_is_known() {
        let name = |name| Line::new(name).unwrap();
        let (less, more) = (BenefitId::from_bits(1), BenefitId::from_bits(2));
        let new = |bits| WorkChange::new(WorkChangeId::from_bits(bits), name("Dispenser"));
        let mut project = Project::sample_for_tests();
        project.benefits =
            [Benefit::new(less, name("Less driving")), Benefit::new(more, name("More calm"))]
                .into_iter()
                .collect();
        let said = WorkChange { before: Prose::optional("Visits").unwrap(), ..new(2) };
        let leading = WorkChange { benefits: vec![more, less], ..new(3) };
        project.work_changes = [new(1), said, leading].into_iter().collect();
        let chains = chains(&project);
        assert_eq!(chains.iter().map(|it| it.id.bits()).collect::<Vec<_>>(), [2, 3]);
        let titles: Vec<_> = chains[1].benefits.iter().map(|(_, title)| title.as_str()).collect();
        assert_eq!(titles, ["Less driving", "More calm"]);
        assert_eq!(changes_for(&project, less).map(|it| it.id.bits()).collect::<Vec<_>>(), [3]);
    }
}
