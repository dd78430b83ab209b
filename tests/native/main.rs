#![cfg(not(target_arch = "wasm32"))]
//! What holds natively, in one binary.

mod charts;
mod messages;
