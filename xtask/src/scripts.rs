//! Hands the built app to the scripts that measure it, wear it out and take its picture.

use crate::build;
use crate::fault::{Fault, Outcome};
use crate::run::{cargo, node, root, run};
use crate::setup::Tools;
use std::process::Command;

/// Measures speed and size against peers; prints a table and writes `target/bench`.
///
/// # Errors
/// The script is missing or stopped. A missed target is not an error.
pub(crate) fn bench(tools: &Tools, with_builds: bool) -> Outcome<()> {
    let mut command = script("tests/bench/run.mjs")?;
    println!("Building once more, with the doors that the benchmarks need.");
    command.arg("--bench-dist").arg(build::with_doors(tools)?);
    command.args(with_builds.then_some("--with-builds"));
    run(command.env("PATH", tools.search_path()?), ABOVE)
}

/// Runs the reliability counts in full: natively first, then in the browsers.
///
/// # Errors
/// A count was not reached, or the script is missing.
pub(crate) fn soak() -> Outcome<()> {
    let mut browsers = script("tests/soak/run.mjs")?;
    let mut native = cargo(&["test", "--locked", "--no-default-features", "--features", "schema"]);
    // The full counts take hours without optimization; overflow is still checked.
    native.env("CARGO_PROFILE_TEST_OPT_LEVEL", "2").env("CARGO_PROFILE_DEV_OPT_LEVEL", "2");
    run(native.env(FULL.0, FULL.1), ABOVE)?;
    run(browsers.env(FULL.0, FULL.1), ABOVE)
}

/// Writes every view in every theme, width and language to `target/shots`.
///
/// # Errors
/// The script is missing or stopped.
pub(crate) fn shots() -> Outcome<()> {
    let folder = root().join("target/shots");
    run(script("tests/e2e/shots.mjs")?.arg("--out").arg(&folder), ABOVE)?;
    println!("The pictures are in {}.", folder.display());
    Ok(())
}

/// Tells the native tests and the scripts that samples are not enough.
const FULL: (&str, &str) = ("STIFINNER_SOAK", "full");

const ABOVE: &str = "The words above say where.";

/// A script of ours, told where the built app is.
fn script(path: &str) -> Outcome<Command> {
    if !root().join(path).is_file() {
        return Err(Fault::new(format!("{path} is missing."), "Restore it from the repository."));
    }
    let mut command = node(&[path, "--dist"]);
    command.arg(build::dist());
    Ok(command)
}
