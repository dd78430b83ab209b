//! How to involve a stakeholder, by its field on the grid: a start for those who look at an empty line.

use crate::domain::select::interest::Involvement;
use crate::domain::{Attitude, Level};
use crate::i18n::Texts;

/// A suggestion for the strategy of those who stand in a field.
///
/// **Source** the four strategies of the interest × influence grid (engage, satisfy, inform, spend
/// little), and the rule that influential opponents come first, carried over to the nine fields of
/// influence × attitude.
#[must_use]
pub fn strategy(t: &Texts, influence: Level, attitude: Attitude) -> &str {
    match (influence, attitude) {
        (Level::High, Attitude::Negative) => t.strategy_high_negative(),
        (Level::High, Attitude::Neutral) => t.strategy_high_neutral(),
        (Level::High, Attitude::Positive) => t.strategy_high_positive(),
        (Level::Medium, Attitude::Negative) => t.strategy_medium_negative(),
        (Level::Medium, Attitude::Neutral) => t.strategy_medium_neutral(),
        (Level::Medium, Attitude::Positive) => t.strategy_medium_positive(),
        (Level::Low, Attitude::Negative) => t.strategy_low_negative(),
        (Level::Low, Attitude::Neutral) => t.strategy_low_neutral(),
        (Level::Low, Attitude::Positive) => t.strategy_low_positive(),
    }
}

/// What to do with those who stand in a quarter of the grid of influence and interest.
#[must_use]
pub fn involvement(t: &Texts, involvement: Involvement) -> &str {
    match involvement {
        Involvement::Engage => t.approach_engage(),
        Involvement::Satisfy => t.approach_satisfy(),
        Involvement::Inform => t.approach_inform(),
        Involvement::SpendLittle => t.approach_spend_little(),
    }
}
