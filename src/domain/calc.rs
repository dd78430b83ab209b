//! Figures that are computed and never stored, each with its formula and source.
//!
//! What a benefit is worth goes through three of them: `saved_time` and `avoided_cost` make a
//! year's value, `present_value` judges the years together, and `sensitivity` and `simulation` tell
//! how far that can be trusted. Whether a series of measurements has changed at all is for `spc`; what
//! the service does for those who are followed up one by one, for `per_user`.
//!
//! Money is in any unit of one currency, the same for every argument and for the answer; nothing is
//! rounded on the way.

pub mod avoided_cost;
pub mod per_user;
pub mod perspective;
pub mod planned;
pub mod present_value;
pub mod realized;
pub mod saved_time;
pub mod sensitivity;
pub mod simulation;
pub mod spc;
pub mod undefined;

pub use undefined::Undefined;
