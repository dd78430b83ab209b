//! The log book: what people say happened, written by them to be read by others.
//!
//! Not to be taken for [`super::log`], in which the app remembers which fields were changed when.

use serde::{Deserialize, Serialize};

use super::command::Refusal;
use super::entity::{Entity, Field, Kind, Shown};
use super::gathering::prose;
use super::ids::{GatheringId, LogbookId};
use super::project::Project;
use super::roster::Roster;
use super::text::{Line, Prose};
use super::time::Day;

/// What someone said to an entry later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Comment {
    /// When.
    pub day: Day,
    /// Who: a role or a group.
    pub by: Option<Line>,
    /// What.
    pub text: Prose,
}

/// An entry of the log book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogbookEntry {
    /// Which it is, for ever.
    pub id: LogbookId,
    /// What it is about.
    pub name: Line,
    /// The day it is about.
    pub day: Option<Day>,
    /// The gathering it was at, when at one.
    pub gathering: Option<GatheringId>,
    /// What was talked about.
    pub discussed: Option<Prose>,
    /// What was agreed.
    pub decided: Option<Prose>,
    /// What people liked.
    pub positive: Option<Prose>,
    /// What can be improved.
    pub improvable: Option<Prose>,
    /// What was said to it later, in the order it was said.
    pub comments: Vec<Comment>,
}

impl LogbookEntry {
    /// Most comments on an entry.
    pub const MAX_COMMENTS: usize = 500;

    /// An entry of which only the subject is known.
    #[must_use]
    pub fn new(id: LogbookId, name: Line) -> Self {
        Self {
            id,
            name,
            day: None,
            gathering: None,
            discussed: None,
            decided: None,
            positive: None,
            improvable: None,
            comments: Vec::new(),
        }
    }
}

impl Entity for LogbookEntry {
    type Id = LogbookId;
    const KIND: Kind = Kind::LogbookEntry;
    const LIMIT: usize = 5_000;

    fn id(&self) -> LogbookId {
        self.id
    }

    fn name(&self) -> &Line {
        &self.name
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "shows its own fields and no others")]
    fn show(&self, field: Field) -> Option<Shown> {
        match field {
            Field::Name => Some(Shown::Text(self.name.to_string())),
            Field::Day => self.day.map(Shown::Day),
            Field::Discussed => prose(self.discussed.as_ref()),
            Field::Decided => prose(self.decided.as_ref()),
            Field::Positive => prose(self.positive.as_ref()),
            Field::Improvable => prose(self.improvable.as_ref()),
            _ => None,
        }
    }

    fn admit(&self, project: &Project) -> Result<(), Refusal> {
        if self.comments.len() > Self::MAX_COMMENTS {
            return Err(Refusal::TooMany { kind: Kind::LogbookEntry, max: Self::MAX_COMMENTS });
        }
        match self.gathering.filter(|&id| project.gatherings.get(id).is_none()) {
            Some(_) => Err(Refusal::Unknown { kind: Kind::Gathering }),
            None => Ok(()),
        }
    }

    fn roster(project: &Project) -> &Roster<Self> {
        &project.logbook
    }

    fn roster_mut(project: &mut Project) -> &mut Roster<Self> {
        &mut project.logbook
    }
}
