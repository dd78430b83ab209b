#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected stops"
)]
//! What holds natively, in one binary.

mod charts;
mod domain_props;
mod figures;
mod files;
mod hostile;
mod messages;
mod persistence;
mod props;
mod samples;
#[cfg(feature = "schema")]
mod schema;
mod strategies;
mod tidy;
