//! What is expected, in the cells of the benefit matrix.

use std::sync::Arc;

use crate::domain::benefit::{Beneficiary, Benefit};
use crate::domain::expectation::{BenefitArea, Expectation};
use crate::domain::project::Project;

/// What is expected in an area for a group, what matters most first, else in the order of the
/// register.
#[must_use]
pub fn in_cell(
    project: &Project,
    area: BenefitArea,
    beneficiary: Beneficiary,
) -> Vec<&Arc<Expectation>> {
    let is_here =
        |it: &&Arc<Expectation>| it.area == Some(area) && it.beneficiary == Some(beneficiary);
    let mut here: Vec<_> = project.expectations.iter().filter(is_here).collect();
    here.sort_by_key(|it| std::cmp::Reverse(it.priority));
    here
}

/// What lacks an area or a group, and so stands in no cell.
pub fn unplaced(project: &Project) -> impl Iterator<Item = &Arc<Expectation>> {
    project.expectations.iter().filter(|it| it.area.is_none() || it.beneficiary.is_none())
}

/// The benefits that no expectation is followed up by.
pub fn not_expected(project: &Project) -> impl Iterator<Item = &Arc<Benefit>> {
    let is_expected =
        |it: &Arc<Benefit>| project.expectations.iter().any(|of| of.benefit == Some(it.id));
    project.benefits.iter().filter(move |it| !it.is_drawback && !is_expected(it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{BenefitId, ExpectationId, Id};
    use crate::domain::stakeholder::Level;
    use crate::domain::text::Line;

    fn expected(bits: u64, area: Option<BenefitArea>, priority: Option<Level>) -> Expectation {
        let name = Line::new("Help in time").unwrap();
        Expectation {
            area,
            beneficiary: Some(Beneficiary::Employees),
            priority,
            ..Expectation::new(ExpectationId::from_bits(bits), name)
        }
    }

    #[test]
    fn a_cell_holds_its_own_and_what_matters_most_first() {
        let area = BenefitArea::Competence;
        let mut project = Project::sample_for_tests();
        project.expectations = [
            expected(1, Some(area), None),
            expected(2, Some(area), Some(Level::High)),
            expected(3, Some(BenefitArea::ServiceContent), Some(Level::High)),
            expected(4, None, Some(Level::High)),
        ]
        .into_iter()
        .collect();
        let bits = |all: Vec<&Arc<Expectation>>| -> Vec<u64> {
            all.into_iter().map(|it| it.id.bits()).collect()
        };
        assert_eq!(bits(in_cell(&project, area, Beneficiary::Employees)), [2, 1]);
        assert!(in_cell(&project, area, Beneficiary::Organization).is_empty());
        assert_eq!(bits(unplaced(&project).collect()), [4]);
    }

    #[test]
    fn a_benefit_that_follows_an_expectation_up_is_expected() {
        let mut project = Project::sample_for_tests();
        let benefit =
            |bits| Benefit::new(BenefitId::from_bits(bits), Line::new("Shorter waiting").unwrap());
        let followed = Expectation {
            benefit: Some(BenefitId::from_bits(1)),
            ..expected(1, Some(BenefitArea::ServiceDelivery), None)
        };
        let drawback = Benefit { is_drawback: true, ..benefit(3) };
        project.benefits = [benefit(1), benefit(2), drawback].into_iter().collect();
        project.expectations = std::iter::once(followed).collect();
        let left: Vec<_> = not_expected(&project).map(|it| it.id.bits()).collect();
        assert_eq!(left, [2]);
    }
}
