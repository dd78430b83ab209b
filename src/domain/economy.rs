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
mod followed;
mod model;
mod settings;
mod value_line;

pub use assumption::{Assumption, Input, Measure, assumption, with_assumption};
pub use conversion::{Conversion, ConversionUse};
pub use cost_line::{CostDriver, CostKind, CostLine};
pub use followed::{Achieved, KeptPlan, PlannedYear};
pub use model::{Gap, LineYears, Model, Variable, YearTotal};
pub use settings::{Economy, MOST_YEARS};
pub use value_line::{Period, Scale, ValueFormula, ValueLine};

use super::calc::perspective::Party;
use super::command::Refusal;
use super::entity::{Entity, Field};

/// What a gain and a cost have in common.
pub trait MoneyLine: Entity {
    /// Whose it is; nobody said means the municipality.
    fn party(&self) -> Option<Party>;
    /// The first and the last year it counts in.
    fn years(&self) -> (Option<u8>, Option<u8>);
    /// Its numbers.
    fn inputs(&self) -> &[Assumption];
    /// The numbers that are asked for.
    fn needs(&self) -> &'static [Input];
    /// The same line of another party.
    #[must_use]
    fn with_party(self, party: Option<Party>) -> Self;
    /// The same line in other years.
    #[must_use]
    fn with_years(self, years: (Option<u8>, Option<u8>)) -> Self;
    /// The same line with other numbers.
    #[must_use]
    fn with_inputs(self, inputs: Vec<Assumption>) -> Self;
}

macro_rules! money_line {
    ($($line:ident needs $needs:expr;)*) => {$(
        impl MoneyLine for $line {
            fn party(&self) -> Option<Party> {
                self.party
            }

            fn years(&self) -> (Option<u8>, Option<u8>) {
                (self.from, self.until)
            }

            fn inputs(&self) -> &[Assumption] {
                &self.inputs
            }

            fn needs(&self) -> &'static [Input] {
                $needs(self)
            }

            fn with_party(self, party: Option<Party>) -> Self {
                Self { party, ..self }
            }

            fn with_years(self, (from, until): (Option<u8>, Option<u8>)) -> Self {
                Self { from, until, ..self }
            }

            fn with_inputs(self, inputs: Vec<Assumption>) -> Self {
                Self { inputs, ..self }
            }
        }
    )*};
}

money_line! {
    ValueLine needs |it: &ValueLine| it.formula.map_or(&[][..], ValueFormula::inputs);
    CostLine needs |it: &CostLine| it.driver.inputs();
}

/// Says no to years that a calculation cannot have. **Range** 0 to [`MOST_YEARS`].
fn admit_years(from: Option<u8>, until: Option<u8>) -> Result<(), Refusal> {
    for (year, field) in [(from, Field::FromYear), (until, Field::UntilYear)] {
        if year.is_some_and(|year| year > MOST_YEARS) {
            return Err(Refusal::OutOfRange { field });
        }
    }
    Ok(())
}
