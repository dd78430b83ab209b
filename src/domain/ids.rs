//! Identities: one type a kind of thing, written with the kind as prefix (`stakeholder:7f3k…`).
//!
//! An id is fifty random bits; it is never an index and never used again. The prefix makes an id
//! that ends up in the wrong place a read error instead of a silent mix-up.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::text::read_text;

/// Letters and digits that are hard to mistake for each other (Crockford's base 32).
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Number of characters after the prefix, five bits each.
const LENGTH: usize = 10;
/// Bits of an id that are used.
const MASK: u64 = (1 << (5 * LENGTH)) - 1;

/// What every typed id can do.
pub trait Id: Copy + Ord + fmt::Debug + fmt::Display + FromStr<Err = IdError> + 'static {
    /// The word before the colon.
    const PREFIX: &'static str;

    /// Makes an id of random bits; only the lowest fifty are used.
    fn from_bits(bits: u64) -> Self;

    /// The bits of the id.
    fn bits(self) -> u64;

    /// The id of what has a text of its own that never changes: the same in every project.
    fn from_text(text: &str) -> Self {
        // FNV-1a, 64 bits.
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        Self::from_bits(hash)
    }
}

/// A text that is not an id of the wanted kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct IdError {
    /// The prefix that was wanted.
    pub wanted: &'static str,
}

impl fmt::Display for IdError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not an id of the form {}:<{LENGTH} letters or digits>", self.wanted)
    }
}

fn write_id(f: &mut fmt::Formatter<'_>, prefix: &str, bits: u64) -> fmt::Result {
    write!(f, "{prefix}:")?;
    for place in (0..LENGTH).rev() {
        let digit = usize::try_from((bits >> (5 * place)) & 31).unwrap_or(0);
        let letter = ALPHABET.get(digit).copied().unwrap_or(b'0');
        write!(f, "{}", char::from(letter))?;
    }
    Ok(())
}

fn parse_id(text: &str, wanted: &'static str) -> Result<u64, IdError> {
    let body = text
        .strip_prefix(wanted)
        .and_then(|rest| rest.strip_prefix(':'))
        .filter(|body| body.len() == LENGTH)
        .ok_or(IdError { wanted })?;
    body.bytes().try_fold(0_u64, |bits, byte| {
        let digit = ALPHABET.iter().position(|&letter| letter == byte).ok_or(IdError { wanted })?;
        Ok(bits << 5 | digit as u64)
    })
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(u64);

        impl Id for $name {
            const PREFIX: &'static str = $prefix;

            fn from_bits(bits: u64) -> Self {
                Self(bits & MASK)
            }

            fn bits(self) -> u64 {
                self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_id(f, $prefix, self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write_id(f, $prefix, self.0)
            }
        }

        impl FromStr for $name {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                parse_id(text, $prefix).map(Self)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                read_text(deserializer, str::parse)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                schemars::json_schema!({
                    "type": "string",
                    "pattern": concat!("^", $prefix, ":[0-9a-hjkmnp-tv-z]{10}$"),
                })
            }
        }
    )*};
}

ids! {
    /// Names a project for ever, in the browser and in files.
    ProjectId = "project";
    /// Names a stakeholder within its project.
    StakeholderId = "stakeholder";
    /// Names a benefit within its project.
    BenefitId = "benefit";
    /// Names an indicator within its project.
    IndicatorId = "indicator";
    /// Names a step of the path within its project.
    StepId = "step";
    /// Names an action within its project.
    ActionId = "action";
    /// Names a decision within its project.
    DecisionId = "decision";
    /// Names a goal within its project.
    GoalId = "goal";
    /// Names a quote, a figure or a story within its project.
    EvidenceId = "evidence";
    /// Names a project of somebody else's, within the project that knows of it.
    RelatedProjectId = "related";
    /// Names a gathering within its project.
    GatheringId = "gathering";
    /// Names a group's sheet within its project.
    GroupSheetId = "sheet";
    /// Names an entry of the log book within its project.
    LogbookId = "logbook";
    /// Names a task of the plan within its project.
    TaskId = "task";
    /// Names an anchoring activity within its project.
    AnchoringId = "anchoring";
    /// Names a participant within its project.
    ParticipantId = "participant";
    /// Names a role in the new service within its project.
    RoleId = "role";
    /// Names a step of work within its project.
    WorkStepId = "work";
    /// Names a change of how work is done within its project.
    WorkChangeId = "change";
    /// Names a gain in money within its project.
    ValueLineId = "value";
    /// Names a cost within its project.
    CostLineId = "cost";
    /// Names what becomes of a gain within its project.
    ConversionId = "use";
    /// Names an expected benefit within its project.
    ExpectationId = "expected";
    /// Names a deviation within its project.
    DeviationId = "deviation";
    /// Names somebody who gets the service, without saying who, within the project.
    UserRecordId = "user";
    /// Names a group of possible users within its project.
    UserGroupId = "group";
    /// Names a finding that was set aside within its project.
    SetAsideId = "aside";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        for bits in [0, 1, 31, 32, MASK, 0x0001_2345_6789_abcd] {
            let id = StakeholderId::from_bits(bits);
            assert_eq!(id.to_string().parse(), Ok(id));
        }
    }

    #[test]
    fn an_id_of_another_kind_is_refused() {
        let text = BenefitId::from_bits(7).to_string();
        assert_eq!(text.parse::<StakeholderId>(), Err(IdError { wanted: "stakeholder" }));
    }

    #[test]
    fn letters_that_look_alike_are_refused() {
        assert!("benefit:000000000i".parse::<BenefitId>().is_err());
        assert!("benefit:00000".parse::<BenefitId>().is_err());
    }
}
