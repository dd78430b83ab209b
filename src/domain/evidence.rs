//! What shows that the problem is real: what people have said, figures, stories.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::ids::{BenefitId, EvidenceId};
use super::project::Project;
use super::roster::Roster;
use super::text::{Line, Prose};
use super::time::Day;

/// What sort of evidence it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum EvidenceKind {
    /// What somebody said.
    Quote,
    /// A number with what it counts.
    Figure,
    /// Something that happened.
    Story,
}

impl EvidenceKind {
    /// All in the order of the choice list.
    pub const ALL: [Self; 3] = [Self::Quote, Self::Figure, Self::Story];
}

/// Whether those a story is about have agreed to it being told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Consent {
    /// Somebody has asked and waits for an answer.
    Asked,
    /// They have agreed.
    Given,
    /// They have said no, or taken it back.
    Refused,
}

impl Consent {
    /// All in the order of the choice list.
    pub const ALL: [Self; 3] = [Self::Asked, Self::Given, Self::Refused];
}

/// A quote, a figure or a story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Evidence {
    /// Which it is, for ever.
    pub id: EvidenceId,
    /// The quote or the figure itself.
    pub name: Line,
    /// What it is.
    pub kind: Option<EvidenceKind>,
    /// Where it comes from: a group or a register, not a person.
    pub source: Option<Line>,
    /// Whether it may be shown to others. Nothing may until somebody has said so.
    pub may_be_shown: bool,
    /// Whether those it is about have agreed.
    pub consent: Option<Consent>,
    /// The benefit it shows.
    pub benefit: Option<BenefitId>,
    /// The technology or the service it is about.
    pub technology: Option<Line>,
    /// When it was said or counted.
    pub day: Option<Day>,
    /// What else there is to say.
    pub notes: Option<Prose>,
}

impl Evidence {
    /// Evidence of which only the words are known.
    #[must_use]
    pub fn new(id: EvidenceId, name: Line) -> Self {
        let (kind, source, may_be_shown, day, notes) = Default::default();
        let (consent, benefit, technology) = Default::default();
        Self { id, name, kind, source, may_be_shown, consent, benefit, technology, day, notes }
    }
}

impl Evidence {
    /// Whether it may stand in what is handed on: somebody has said so, and nobody it is about has
    /// said no or is still to answer.
    #[must_use]
    pub fn may_be_told(&self) -> bool {
        self.may_be_shown && matches!(self.consent, None | Some(Consent::Given))
    }
}

impl Entity for Evidence {
    type Id = EvidenceId;
    const KIND: Kind = Kind::Evidence;
    const LIMIT: usize = 2_000;

    fn id(&self) -> EvidenceId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Kind => self.kind.map(Shown::EvidenceKind),
            Field::Source => self.source.as_ref().map(|text| Shown::Text(text.to_string())),
            Field::MayBeShown => Some(Shown::Answer(self.may_be_shown)),
            Field::Consent => self.consent.map(Shown::Consent),
            Field::Technology => Shown::line(self.technology.as_ref()),
            Field::Day => self.day.map(Shown::Day),
            Field::Notes => self.notes.as_ref().map(|text| Shown::Text(text.to_string())),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        project.benefits.holds(self.benefit)
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.evidence
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.evidence
    }
}
