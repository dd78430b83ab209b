//! Builds the app with Trunk, once or at every save. The parts Trunk does not know are `style`
//! before and `split` after it.

use crate::fault::Outcome;
use crate::run::{program, root, run};
use crate::setup::Tools;
use crate::split;
use std::path::{Path, PathBuf};
use std::process::Command;

const BUILD_REMEDY: &str = "The compiler's own words are above.";

/// The folder a release build is written to, ready for any static host.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Builds for release into `dist`. Needs no network after set-up.
///
/// # Errors
/// What the compiler or Trunk says.
pub(crate) fn release(tools: &Tools) -> Outcome<()> {
    build(tools, &dist(), &[])
}

fn build(tools: &Tools, folder: &Path, more: &[&str]) -> Outcome<()> {
    let mut command = trunk(tools)?;
    split::prepare(&mut command);
    command.args(["build", "--release", "--locked", "--offline"]).args(more);
    run(command.arg("--dist").arg(folder), BUILD_REMEDY)?;
    split::cut(tools, folder)
}

/// Builds for release with the doors that benchmarks need, apart from `dist`; answers with where.
///
/// # Errors
/// What the compiler or Trunk says.
pub(crate) fn with_doors(tools: &Tools) -> Outcome<PathBuf> {
    let folder = root().join("target/dist-bench");
    build(tools, &folder, &["--features", "bench"])?;
    Ok(folder)
}

/// Builds for development, serves, and builds again at every save, until stopped.
///
/// # Errors
/// Trunk did not start.
pub(crate) fn watch(tools: &Tools, port: u16) -> Outcome<()> {
    let mut command = trunk(tools)?;
    // Apart from `dist`, so that nobody puts a development build on a host by mistake.
    let folder = root().join("target/dist-dev");
    command.args(["serve", "--locked", "--port", &port.to_string(), "--dist"]).arg(folder);
    run(&mut command, BUILD_REMEDY)
}

fn trunk(tools: &Tools) -> Outcome<Command> {
    let mut command = program(tools.trunk());
    // Trunk reads NO_COLOR as a flag that wants a word; an empty or numeric value stops it.
    command.env("PATH", tools.search_path()?).env_remove("NO_COLOR");
    Ok(command)
}
