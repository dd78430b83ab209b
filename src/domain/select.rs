//! Read models: what a view shows of a project, as plain values that can be compared.

pub mod anchoring;
pub mod deviations;
pub mod discreet;
pub mod duties;
pub mod economy;
pub mod expectations;
pub mod findings;
pub mod followed;
pub mod interest;
pub mod linked;
pub mod measuring;
pub mod overview;
pub mod participants;
pub mod plan;
pub mod potential;
pub mod stakeholders;
pub mod upcoming;
pub mod work_changes;
