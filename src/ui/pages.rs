//! One module a place.

pub mod about;
pub mod actions;
pub mod anchoring;
pub mod benefits;
pub mod data;
pub mod decisions;
pub mod details;
pub mod duties;
pub mod economy;
pub mod evidence;
mod findings;
pub mod gatherings;
pub mod goals;
pub mod home;
pub mod logbook;
pub mod overview;
pub mod participants;
pub mod path;
pub mod plan;
pub mod presentation;
pub mod projects;
pub mod report;
pub mod stakeholders;
pub mod trash;
pub mod user_groups;
pub mod users;
pub mod work_changes;
