#![cfg(not(target_arch = "wasm32"))]

mod domain_props;
mod files;
mod props;
mod strategies;
