//! The Node side of set-up: Node itself is the person's, the packages are the lock file's.

use crate::fault::{Fault, Outcome};
use crate::run::{node, npm, root, run, said};
use crate::steps::Done;
use std::fs;
use std::path::PathBuf;

/// The oldest major version of Node that the packages run on.
const NODE_MAJOR: u32 = 20;

const NODE_REMEDY: &str = "Install Node 20 or newer with npm (https://nodejs.org, or your system's \
                           package manager), then run the command again.";

/// Makes sure that Node is new enough and that npm is there.
///
/// # Errors
/// Either is missing or too old.
pub(super) fn check_node() -> Outcome<Done> {
    let version = said(&mut node(&["--version"]))
        .ok_or_else(|| Fault::new("Node was not found.", NODE_REMEDY))?;
    if major(&version).is_none_or(|major| major < NODE_MAJOR) {
        return Err(Fault::new(format!("Node {version} is too old."), NODE_REMEDY));
    }
    let npm_version = said(&mut npm(&["--version"]))
        .ok_or_else(|| Fault::new("npm was not found.", NODE_REMEDY))?;
    Ok(Done::Already(format!("Node {version}, npm {npm_version}")))
}

/// Installs the packages exactly as locked, unless that is what is there.
///
/// # Errors
/// No network, or a lock file that does not fit `package.json`.
pub(super) fn install_packages() -> Outcome<Done> {
    let wanted_at = root().join("package-lock.json");
    let wanted = fs::read(&wanted_at).map_err(|error| Fault::file(&wanted_at, &error))?;
    // The lock the packages were installed from: its content tells more than its date, which a
    // fresh clone or a change of branch sets anew.
    let stamp = stamp();
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(Done::Already("already there".into()));
    }
    run(
        &mut npm(&["ci", "--ignore-scripts", "--no-audit", "--no-fund"]),
        "Check that this machine reaches the npm registry and that package-lock.json is committed \
         with package.json, then run the command again.",
    )?;
    fs::write(&stamp, wanted).map_err(|error| Fault::file(&stamp, &error))?;
    Ok(Done::Passed)
}

fn stamp() -> PathBuf {
    root().join("node_modules/.installed-lock.json")
}

/// The first number in what `node --version` says, as in `v20.1.0`.
fn major(version: &str) -> Option<u32> {
    version.trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_from_what_node_says() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v8.0.0"), Some(8));
        assert_eq!(major("node"), None);
    }

    #[test]
    fn the_npm_lock_names_no_download_address() {
        let lock = fs::read_to_string(root().join("package-lock.json")).unwrap();
        assert!(!lock.contains("\"resolved\""), "run npm install with the .npmrc of this clone");
    }
}
