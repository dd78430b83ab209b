#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::disallowed_methods,
    unreachable_pub,
    reason = "a test that meets the unexpected stops, and stands in for the person at the browser"
)]
//! What only a browser can show: its stores with their real limits, its tabs, files, keys and
//! timers, and that the core gives the same bytes here as natively.

mod durable;
mod files;
mod intl;
mod page;
mod panic;
mod rescue;
mod same_bytes;
mod storage;
mod tabs;
mod timers;
mod tools;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
