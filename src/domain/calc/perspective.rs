//! Whose money counts: the municipality's own books, or everybody touched.
//!
//! **Source** SINTEF's framework for welfare technology keeps both perspectives; the same measure
//! can pay for society and not for the municipality, and the other way round.

use serde::{Deserialize, Serialize};

/// Who gains or pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Party {
    /// The municipality that runs the service.
    Municipality,
    /// Users and their next of kin.
    UsersAndKin,
    /// Another part of the public sector, such as a hospital.
    OtherPublic,
    /// Anybody else.
    Others,
}

impl Party {
    /// All of them in the order of the choice list.
    pub const ALL: [Self; 4] =
        [Self::Municipality, Self::UsersAndKin, Self::OtherPublic, Self::Others];
}

/// Which parties are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Perspective {
    /// What the municipality itself gains and pays.
    Municipality,
    /// All parties together.
    Society,
}

impl Perspective {
    /// Whether what this party gains or pays is counted.
    #[must_use]
    pub fn counts(self, party: Party) -> bool {
        match self {
            Self::Municipality => party == Party::Municipality,
            Self::Society => true,
        }
    }

    /// The sum of what is counted. **Unit** that of the amounts.
    #[must_use]
    pub fn sum(self, amounts: &[(Party, f64)]) -> f64 {
        amounts.iter().filter(|(party, _)| self.counts(*party)).map(|(_, amount)| amount).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_hospital_saves_is_society_s_gain_and_not_the_municipality_s() {
        let amounts = [(Party::Municipality, 36.0), (Party::OtherPublic, 17.0)];
        assert_eq!(Perspective::Municipality.sum(&amounts).to_bits(), 36.0_f64.to_bits());
        assert_eq!(Perspective::Society.sum(&amounts).to_bits(), 53.0_f64.to_bits());
    }
}
