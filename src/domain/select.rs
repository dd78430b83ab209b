//! Read models: what a view shows of a project, as plain values that can be compared.

pub mod findings;
pub mod overview;
pub mod plan;
pub mod stakeholders;
pub mod upcoming;
