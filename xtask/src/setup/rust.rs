//! The Rust side of set-up: target, components, packages from the lock file.

use crate::fault::{Fault, Outcome};
use crate::run::{cargo, program, run, said};
use crate::steps::Done;
use std::path::Path;

const WASM: &str = "wasm32-unknown-unknown";

/// Installs the standard library for the browser, unless it is there.
///
/// # Errors
/// No rustup, or no network.
pub(super) fn add_wasm_target() -> Outcome<Done> {
    let sysroot = said(program("rustc").args(["--print", "sysroot"])).ok_or_else(no_rust)?;
    if Path::new(&sysroot).join("lib/rustlib").join(WASM).join("lib").is_dir() {
        return Ok(Done::Already("already there".into()));
    }
    run(program("rustup").args(["target", "add", WASM]), RUSTUP_REMEDY)?;
    Ok(Done::Passed)
}

/// Installs rustfmt and clippy, unless they are there.
///
/// # Errors
/// No rustup, or no network.
pub(super) fn add_components() -> Outcome<Done> {
    let has = |tool: &str| said(&mut cargo(&[tool, "--version"])).is_some();
    if has("fmt") && has("clippy") {
        return Ok(Done::Already("already there".into()));
    }
    run(program("rustup").args(["component", "add", "rustfmt", "clippy"]), RUSTUP_REMEDY)?;
    Ok(Done::Passed)
}

/// Fetches what the lock file names, so that everything after this builds without the network.
///
/// # Errors
/// No network, or a lock file that does not fit `Cargo.toml`.
pub(super) fn fetch_packages() -> Outcome<Done> {
    run(
        &mut cargo(&["fetch", "--locked", "--quiet"]),
        "Check that this machine reaches the Rust package registry and that Cargo.lock is \
         committed with Cargo.toml, then run the command again.",
    )?;
    Ok(Done::Passed)
}

const RUSTUP_REMEDY: &str = "Rust must come from rustup (https://rustup.rs) and this machine must \
                             reach the internet; then run the command again.";

fn no_rust() -> Fault {
    Fault::new("`rustc` did not answer.", RUSTUP_REMEDY)
}
