//! Where the person is, as a value and as the part of the address behind `#`.
//!
//! Hash routes work under any path of any static host. An address that says nothing known leads
//! home: nobody should meet a blank page because of an old bookmark.

use crate::domain::{BenefitId, DecisionId, GatheringId, ProjectId, StepId};

/// A place in the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// All projects in this browser.
    Home,
    /// The wastebasket.
    Trash,
    /// Where the data are and how much room they take.
    Data,
    /// What the app is.
    About,
    /// A place in a project.
    Project(ProjectId, Place),
}

/// A place in a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The front page.
    Overview,
    /// Name, organization, period, roles.
    Details,
    /// The register of stakeholders.
    Stakeholders,
    /// The influence × attitude grid.
    StakeholderGrid,
    /// The influence × interest grid.
    InterestGrid,
    /// What is done in another way than before.
    WorkChanges,
    /// The benefit map.
    BenefitMap,
    /// What is gained, in money.
    Values,
    /// What is paid.
    Costs,
    /// Gains and costs over the years.
    Economy,
    /// What becomes of the gains.
    Conversions,
    /// Planned against realized.
    Followed,
    /// Who measures what, and when.
    Measuring,
    /// The benefits-realization plan as a document.
    BenefitPlan,
    /// What came of the benefits, as a document.
    BenefitReport,
    /// How the benefits stand, on one page.
    BenefitStatus,
    /// What is handed over to the line, as a document.
    Handover,
    /// The users who are followed up one by one.
    UserRecords,
    /// The groups that could get the service.
    UserGroups,
    /// All indicators side by side.
    Measures,
    /// Indicators of the service as a whole.
    Overall,
    /// What is expected, by area and group.
    Matrix,
    /// What is not as planned, and what is done about it.
    Deviations,
    /// Stakeholders and anchoring as a document.
    StakeholderReport,
    /// What is done to anchor the change.
    Anchoring,
    /// Who takes part.
    Participants,
    /// Who does what in the new service.
    Duties,
    /// The register of benefits.
    Benefits,
    /// One benefit with its indicators.
    Benefit(BenefitId),
    /// The path of the method.
    Path,
    /// One step of it.
    Step(StepId),
    /// What someone has promised to do.
    Actions,
    /// What was decided on the way.
    Decisions,
    /// One decision with all its fields, beside the others.
    Decision(DecisionId),
    /// What people say happened.
    Logbook,
    /// The meetings in which several units work on the project.
    Gatherings,
    /// One of them, with the sheets of its groups.
    Gathering(GatheringId),
    /// What is planned, on its days.
    Plan,
    /// The words of the method.
    Words,
    /// What was changed when.
    Changes,
    /// The problem, the target picture and the goals.
    Goals,
    /// Quotes, figures and stories.
    Evidence,
    /// Projects of others that are about the same thing.
    Projects,
    /// The project told in slides and on one sheet.
    Presentation,
}

impl Route {
    /// Reads the part of the address behind `#`.
    #[must_use]
    pub fn parse(hash: &str) -> Self {
        let path = hash.trim_start_matches('#').trim_matches('/');
        let mut parts = path.split('/');
        match parts.next() {
            Some("wastebasket") => Self::Trash,
            Some("data") => Self::Data,
            Some("about") => Self::About,
            Some(id) => match format!("project:{id}").parse() {
                Ok(id) => Self::Project(id, Place::parse(parts)),
                Err(_) => Self::Home,
            },
            None => Self::Home,
        }
    }

    /// The part of the address behind `#`, with it.
    #[must_use]
    pub fn hash(self) -> String {
        match self {
            Self::Home => "#/".into(),
            Self::Trash => "#/wastebasket".into(),
            Self::Data => "#/data".into(),
            Self::About => "#/about".into(),
            Self::Project(id, place) => {
                let id = id.to_string();
                let id = id.trim_start_matches("project:");
                format!("#/{id}{}", place.path())
            }
        }
    }

    /// The project the place is in.
    #[must_use]
    pub fn project(self) -> Option<ProjectId> {
        match self {
            Self::Project(id, _) => Some(id),
            Self::Home | Self::Trash | Self::Data | Self::About => None,
        }
    }

    /// The list that the thing of this place stands in; `None` for a place that is no single thing.
    #[must_use]
    pub fn list(self) -> Option<Self> {
        let Self::Project(id, place) = self else { return None };
        place.list().map(|list| Self::Project(id, list))
    }
}

impl Place {
    fn list(self) -> Option<Self> {
        match self {
            Self::Benefit(_) => Some(Self::Benefits),
            Self::Step(_) => Some(Self::Path),
            Self::Gathering(_) => Some(Self::Gatherings),
            Self::Decision(_) => Some(Self::Decisions),
            Self::Overview
            | Self::Details
            | Self::Stakeholders
            | Self::StakeholderGrid
            | Self::InterestGrid
            | Self::WorkChanges
            | Self::BenefitMap
            | Self::Values
            | Self::Costs
            | Self::Economy
            | Self::Conversions
            | Self::Followed
            | Self::Measuring
            | Self::BenefitPlan
            | Self::BenefitReport
            | Self::BenefitStatus
            | Self::Handover
            | Self::UserRecords
            | Self::UserGroups
            | Self::Measures
            | Self::Overall
            | Self::Matrix
            | Self::Deviations
            | Self::StakeholderReport
            | Self::Anchoring
            | Self::Participants
            | Self::Duties
            | Self::Benefits
            | Self::Path
            | Self::Actions
            | Self::Decisions
            | Self::Logbook
            | Self::Gatherings
            | Self::Plan
            | Self::Goals
            | Self::Evidence
            | Self::Projects
            | Self::Presentation
            | Self::Words
            | Self::Changes => None,
        }
    }

    fn parse<'a>(mut parts: impl Iterator<Item = &'a str>) -> Self {
        match (parts.next(), parts.next()) {
            (Some("details"), _) => Self::Details,
            (Some("stakeholders"), Some("grid")) => Self::StakeholderGrid,
            (Some("stakeholders"), Some("interest")) => Self::InterestGrid,
            (Some("stakeholders"), Some("report")) => Self::StakeholderReport,
            (Some("stakeholders"), _) => Self::Stakeholders,
            (Some("anchoring"), _) => Self::Anchoring,
            (Some("participants"), _) => Self::Participants,
            (Some("duties"), _) => Self::Duties,
            (Some("work"), _) => Self::WorkChanges,
            (Some("benefits"), None) => Self::Benefits,
            (Some("benefits"), Some("map")) => Self::BenefitMap,
            (Some("economy"), None) => Self::Economy,
            (Some("economy"), Some("gains")) => Self::Values,
            (Some("economy"), Some("costs")) => Self::Costs,
            (Some("economy"), Some("use")) => Self::Conversions,
            (Some("economy"), Some("followed")) => Self::Followed,
            (Some("benefits"), Some("measuring")) => Self::Measuring,
            (Some("benefits"), Some("plan")) => Self::BenefitPlan,
            (Some("benefits"), Some("report")) => Self::BenefitReport,
            (Some("benefits"), Some("status")) => Self::BenefitStatus,
            (Some("benefits"), Some("handover")) => Self::Handover,
            (Some("benefits"), Some("users")) => Self::UserRecords,
            (Some("benefits"), Some("potential")) => Self::UserGroups,
            (Some("benefits"), Some("measures")) => Self::Measures,
            (Some("benefits"), Some("overall")) => Self::Overall,
            (Some("benefits"), Some("matrix")) => Self::Matrix,
            (Some("benefits"), Some("deviations")) => Self::Deviations,
            (Some("benefits"), Some(id)) => {
                format!("benefit:{id}").parse().map_or(Self::Benefits, Self::Benefit)
            }
            (Some("path"), None) => Self::Path,
            (Some("path"), Some(id)) => format!("step:{id}").parse().map_or(Self::Path, Self::Step),
            (Some("actions"), _) => Self::Actions,
            (Some("decisions"), None) => Self::Decisions,
            (Some("decisions"), Some(id)) => {
                format!("decision:{id}").parse().map_or(Self::Decisions, Self::Decision)
            }
            (Some("logbook"), _) => Self::Logbook,
            (Some("gatherings"), None) => Self::Gatherings,
            (Some("gatherings"), Some(id)) => {
                format!("gathering:{id}").parse().map_or(Self::Gatherings, Self::Gathering)
            }
            (Some("plan"), _) => Self::Plan,
            (Some("words"), _) => Self::Words,
            (Some("changes"), _) => Self::Changes,
            (Some("goals"), _) => Self::Goals,
            (Some("evidence"), _) => Self::Evidence,
            (Some("projects"), _) => Self::Projects,
            (Some("presentation"), _) => Self::Presentation,
            _ => Self::Overview,
        }
    }

    fn path(self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Details => "/details".into(),
            Self::Stakeholders => "/stakeholders".into(),
            Self::StakeholderGrid => "/stakeholders/grid".into(),
            Self::InterestGrid => "/stakeholders/interest".into(),
            Self::StakeholderReport => "/stakeholders/report".into(),
            Self::Anchoring => "/anchoring".into(),
            Self::Participants => "/participants".into(),
            Self::Duties => "/duties".into(),
            Self::WorkChanges => "/work".into(),
            Self::BenefitMap => "/benefits/map".into(),
            Self::Economy => "/economy".into(),
            Self::Values => "/economy/gains".into(),
            Self::Costs => "/economy/costs".into(),
            Self::Conversions => "/economy/use".into(),
            Self::Followed => "/economy/followed".into(),
            Self::Measuring => "/benefits/measuring".into(),
            Self::BenefitPlan => "/benefits/plan".into(),
            Self::BenefitReport => "/benefits/report".into(),
            Self::BenefitStatus => "/benefits/status".into(),
            Self::Handover => "/benefits/handover".into(),
            Self::UserRecords => "/benefits/users".into(),
            Self::UserGroups => "/benefits/potential".into(),
            Self::Measures => "/benefits/measures".into(),
            Self::Overall => "/benefits/overall".into(),
            Self::Matrix => "/benefits/matrix".into(),
            Self::Deviations => "/benefits/deviations".into(),
            Self::Benefits => "/benefits".into(),
            Self::Benefit(id) => {
                format!("/benefits/{}", id.to_string().trim_start_matches("benefit:"))
            }
            Self::Path => "/path".into(),
            Self::Step(id) => format!("/path/{}", id.to_string().trim_start_matches("step:")),
            Self::Actions => "/actions".into(),
            Self::Decisions => "/decisions".into(),
            Self::Decision(id) => {
                format!("/decisions/{}", id.to_string().trim_start_matches("decision:"))
            }
            Self::Logbook => "/logbook".into(),
            Self::Gatherings => "/gatherings".into(),
            Self::Gathering(id) => {
                format!("/gatherings/{}", id.to_string().trim_start_matches("gathering:"))
            }
            Self::Plan => "/plan".into(),
            Self::Words => "/words".into(),
            Self::Changes => "/changes".into(),
            Self::Goals => "/goals".into(),
            Self::Evidence => "/evidence".into(),
            Self::Projects => "/projects".into(),
            Self::Presentation => "/presentation".into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    #[test]
    fn every_place_is_found_again_by_its_address() {
        let id = ProjectId::from_bits(42);
        let places = [
            Place::Overview,
            Place::Details,
            Place::Stakeholders,
            Place::StakeholderGrid,
            Place::InterestGrid,
            Place::WorkChanges,
            Place::BenefitMap,
            Place::Economy,
            Place::Values,
            Place::Costs,
            Place::Conversions,
            Place::Followed,
            Place::Measuring,
            Place::BenefitPlan,
            Place::BenefitReport,
            Place::BenefitStatus,
            Place::Handover,
            Place::UserRecords,
            Place::UserGroups,
            Place::Measures,
            Place::Overall,
            Place::Matrix,
            Place::Deviations,
            Place::StakeholderReport,
            Place::Anchoring,
            Place::Participants,
            Place::Duties,
            Place::Benefits,
            Place::Benefit(BenefitId::from_bits(7)),
            Place::Path,
            Place::Step(StepId::from_bits(7)),
            Place::Actions,
            Place::Decisions,
            Place::Decision(DecisionId::from_bits(7)),
            Place::Logbook,
            Place::Gatherings,
            Place::Gathering(GatheringId::from_bits(7)),
            Place::Plan,
            Place::Words,
            Place::Changes,
            Place::Goals,
            Place::Evidence,
            Place::Projects,
            Place::Presentation,
        ];
        let routes = [Route::Home, Route::Trash, Route::Data, Route::About];
        let inside = places.map(|place| Route::Project(id, place));
        for route in routes.into_iter().chain(inside) {
            assert_eq!(Route::parse(&route.hash()), route, "{}", route.hash());
        }
    }

    #[test]
    fn an_unknown_address_leads_home() {
        for hash in ["", "#", "#/", "#/nowhere", "#//", "#/project:0000000001"] {
            assert_eq!(Route::parse(hash), Route::Home, "{hash}");
        }
    }

    #[test]
    fn an_unknown_place_in_a_project_leads_to_its_front_page() {
        let id = ProjectId::from_bits(42);
        let hash = Route::Project(id, Place::Overview).hash() + "/later";
        assert_eq!(Route::parse(&hash), Route::Project(id, Place::Overview));
    }
}
