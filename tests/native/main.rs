#![cfg(not(target_arch = "wasm32"))]

mod domain_props;
mod files;
mod hostile;
mod props;
mod samples;
#[cfg(feature = "schema")]
mod schema;
mod strategies;
