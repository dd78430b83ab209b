//! One module a place.

pub mod about;
pub mod benefits;
pub mod data;
pub mod details;
pub mod home;
pub mod overview;
pub mod stakeholders;
pub mod trash;
