//! Anchoring activities to start from: what most projects of this kind do.

use crate::domain::{AnchoringActivity, AnchoringId, Frequency, Line, OrganizationLevel, Prose};
use crate::i18n::Texts;

/// A set of activities.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Template {
    /// Who hears what, and how often.
    Communication,
    /// What newcomers to the group go through.
    Onboarding,
}

impl Template {
    /// All in the order they are offered.
    pub const ALL: [Self; 2] = [Self::Communication, Self::Onboarding];

    /// What it is called.
    #[must_use]
    pub fn word(self, t: &Texts) -> &str {
        match self {
            Self::Communication => t.anchoring_template_communication(),
            Self::Onboarding => t.anchoring_template_onboarding(),
        }
    }

    /// Its activities; `id` gives each one that is new.
    pub fn activities(
        self,
        t: &Texts,
        mut id: impl FnMut() -> AnchoringId,
    ) -> Vec<AnchoringActivity> {
        let rows = match self {
            Self::Communication => communication(t),
            Self::Onboarding => onboarding(t),
        };
        let activity = |row: Row<'_>| {
            let name = Line::fitting(row.name)?;
            let aim = Prose::fitting(row.aim);
            let (level, rhythm) = (row.level, row.rhythm);
            Some(AnchoringActivity { aim, level, rhythm, ..AnchoringActivity::new(id(), name) })
        };
        rows.into_iter().filter_map(activity).collect()
    }
}

struct Row<'a> {
    name: &'a str,
    aim: &'a str,
    level: Option<OrganizationLevel>,
    rhythm: Option<Frequency>,
}

fn row<'a>(
    name: &'a str,
    aim: &'a str,
    level: Option<OrganizationLevel>,
    rhythm: Option<Frequency>,
) -> Row<'a> {
    Row { name, aim, level, rhythm }
}

/// **Source** the levels on which the roadmap asks for anchoring, in each of its phases.
fn communication(t: &Texts) -> Vec<Row<'_>> {
    use Frequency::{Fortnightly, HalfYearly, Monthly, Quarterly};
    use OrganizationLevel::{
        Employees, Partners, Political, Representatives, SeniorManagement, UsersAndNextOfKin,
    };
    vec![
        row(t.anchoring_council(), t.anchoring_council_aim(), Some(Political), Some(HalfYearly)),
        row(
            t.anchoring_leaders(),
            t.anchoring_leaders_aim(),
            Some(SeniorManagement),
            Some(Monthly),
        ),
        row(t.anchoring_staff(), t.anchoring_staff_aim(), Some(Employees), Some(Monthly)),
        row(t.anchoring_unions(), t.anchoring_unions_aim(), Some(Representatives), Some(Monthly)),
        row(t.anchoring_users(), t.anchoring_users_aim(), Some(UsersAndNextOfKin), Some(Quarterly)),
        row(t.anchoring_partners(), t.anchoring_partners_aim(), Some(Partners), Some(Quarterly)),
        row(t.anchoring_news(), t.anchoring_news_aim(), Some(Employees), Some(Fortnightly)),
    ]
}

/// **Source** SINTEF's handbook: newcomers to the group are brought in by a plan.
fn onboarding(t: &Texts) -> Vec<Row<'_>> {
    let once = |name, aim| row(name, aim, None, None);
    vec![
        once(t.anchoring_welcome(), t.anchoring_welcome_aim()),
        once(t.anchoring_reading(), t.anchoring_reading_aim()),
        once(t.anchoring_shadowing(), t.anchoring_shadowing_aim()),
        once(t.anchoring_roles(), t.anchoring_roles_aim()),
        once(t.anchoring_follow_up(), t.anchoring_follow_up_aim()),
    ]
}
