//! Measured values: finite numbers of a size that can be drawn and written.

use std::cmp::Ordering;
use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A finite number. **Unit** that of its indicator. **Range** −10¹⁵ to 10¹⁵, where a whole number
/// is still exact. Minus zero is written as zero.
#[derive(Clone, Copy, PartialEq)]
pub struct Value(f64);

/// A number that is not finite or too large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueError;

impl fmt::Display for ValueError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not a number between −10¹⁵ and 10¹⁵")
    }
}

impl Value {
    /// Largest size of a value, either sign.
    pub const MAX: f64 = 1e15;

    /// Takes a number.
    ///
    /// # Errors
    /// [`ValueError`] when it is not finite or larger than [`Self::MAX`].
    pub fn new(number: f64) -> Result<Self, ValueError> {
        if number.is_finite() && number.abs() <= Self::MAX {
            // Adding zero turns −0 into 0, so that equal values are written alike.
            Ok(Self(number + 0.0))
        } else {
            Err(ValueError)
        }
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }
}

impl Eq for Value {}

impl PartialOrd for Value {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Value {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

impl fmt::Debug for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl Serialize for Value {
    /// Whole numbers are written without a decimal point, as people write them.
    #[expect(clippy::cast_possible_truncation, reason = "whole and within ±10¹⁵, so it fits i64")]
    #[expect(clippy::float_cmp, reason = "asks whether the number is exactly whole")]
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.trunc() == self.0 {
            serializer.serialize_i64(self.0 as i64)
        } else {
            serializer.serialize_f64(self.0)
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(f64::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Value {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Value".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "number", "minimum": -1e15, "maximum": 1e15 })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_finite_numbers_enter() {
        for number in [f64::NAN, f64::INFINITY, -f64::INFINITY, 1.1e15] {
            assert_eq!(Value::new(number), Err(ValueError));
        }
    }

    #[test]
    fn whole_numbers_are_written_plainly() {
        let text = |number| serde_json::to_string(&Value::new(number).unwrap()).unwrap();
        assert_eq!(text(360.0), "360");
        assert_eq!(text(-0.0), "0");
        assert_eq!(text(27.5), "27.5");
        assert_eq!(text(1e15), "1000000000000000");
    }
}
