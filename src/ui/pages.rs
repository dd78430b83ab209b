//! One module a place.

pub mod about;
pub mod actions;
pub mod benefits;
pub mod data;
pub mod decisions;
pub mod details;
pub mod evidence;
mod findings;
pub mod gatherings;
pub mod goals;
pub mod home;
pub mod logbook;
pub mod overview;
pub mod path;
pub mod plan;
pub mod presentation;
pub mod projects;
pub mod stakeholders;
pub mod trash;
