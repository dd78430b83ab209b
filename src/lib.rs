//! Stifinner.

pub mod app;
