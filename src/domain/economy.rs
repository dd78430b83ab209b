//! What a change is worth and what it costs: lines built from named assumptions, and what was agreed
//! on doing with the gain.
//!
//! A [`ValueLine`] or a [`CostLine`] chooses a formula, and the formula says which [`Input`]s it
//! needs; each is an [`Assumption`] with its range, its source and its day. [`Model`] puts all lines
//! of a project together over the years. Nothing that is computed is stored.
//!
//! **Units** money in the currency of the project and in constant prices, entered to the minor unit
//! (øre, cent); years counted from year 0, the year of investment.

mod assumption;
mod conversion;
mod cost_line;
mod model;
mod settings;
mod value_line;

pub use assumption::{Assumption, Input, Measure, assumption, with_assumption};
pub use conversion::{Conversion, ConversionUse};
pub use cost_line::{CostDriver, CostKind, CostLine};
pub use model::{Gap, LineYears, Model, Variable, YearTotal};
pub use settings::{Economy, MOST_YEARS};
pub use value_line::{Period, Scale, ValueFormula, ValueLine};

use super::command::Refusal;
use super::entity::Field;

/// Says no to years that a calculation cannot have. **Range** 0 to [`MOST_YEARS`].
fn admit_years(from: Option<u8>, until: Option<u8>) -> Result<(), Refusal> {
    for (year, field) in [(from, Field::FromYear), (until, Field::UntilYear)] {
        if year.is_some_and(|year| year > MOST_YEARS) {
            return Err(Refusal::OutOfRange { field });
        }
    }
    Ok(())
}
