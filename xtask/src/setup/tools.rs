//! Trunk and wasm-bindgen at exactly the versions the build names, compiled into the user's cache.

use crate::fault::{Fault, Outcome};
use crate::run::{cargo, in_ci, path_with, program, root, run, said};
use crate::steps::Done;
use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

/// Newer ones want a newer compiler than `rust-toolchain.toml` names.
pub(crate) const TRUNK_VERSION: &str = "0.21.14";

/// Cuts the wasm in two; reads what the crate `wasm_split_helpers` of `Cargo.lock` marks.
pub(crate) const SPLITTER_VERSION: &str = "0.2.4";

/// Where the pinned tools are, or will be after set-up.
#[derive(Debug, Clone)]
pub(crate) struct Tools {
    cache: PathBuf,
    wasm_bindgen: String,
}

impl Tools {
    /// The tools this clone wants: wasm-bindgen must be the very version of the library.
    ///
    /// # Errors
    /// No home folder, or a lock file without wasm-bindgen.
    pub(crate) fn pinned() -> Outcome<Self> {
        let lock_at = root().join("Cargo.lock");
        let lock = fs::read_to_string(&lock_at).map_err(|error| Fault::file(&lock_at, &error))?;
        let wasm_bindgen = locked_version(&lock, "wasm-bindgen").ok_or_else(|| {
            Fault::new(
                "Cargo.lock names no wasm-bindgen.",
                "Restore Cargo.lock from the repository.",
            )
        })?;
        Ok(Self { cache: cache_folder()?, wasm_bindgen: wasm_bindgen.to_string() })
    }

    /// The version that Cargo.lock names.
    pub(crate) fn wasm_bindgen_version(&self) -> &str {
        &self.wasm_bindgen
    }

    /// Trunk itself.
    pub(crate) fn trunk(&self) -> PathBuf {
        executable(&self.trunk_folder(), "trunk")
    }

    /// What makes the bindings between wasm and page.
    pub(crate) fn wasm_bindgen(&self) -> PathBuf {
        executable(&self.wasm_bindgen_folder(), "wasm-bindgen")
    }

    /// What cuts the wasm in two.
    pub(crate) fn splitter(&self) -> PathBuf {
        executable(&self.splitter_folder(), "wasm-split-cli")
    }

    /// What makes wasm smaller; it comes with the npm packages.
    pub(crate) fn wasm_opt(&self) -> PathBuf {
        let name = if cfg!(windows) { "wasm-opt.cmd" } else { "wasm-opt" };
        root().join("node_modules/.bin").join(name)
    }

    /// What runs tests inside a browser.
    pub(crate) fn test_runner(&self) -> PathBuf {
        executable(&self.wasm_bindgen_folder(), "wasm-bindgen-test-runner")
    }

    /// `PATH` in which Trunk finds wasm-bindgen and wasm-opt, so that it downloads neither.
    ///
    /// # Errors
    /// A folder whose name cannot be part of `PATH`.
    pub(crate) fn search_path(&self) -> Outcome<OsString> {
        path_with(&self.folders())
    }

    /// The folders that plain `trunk serve` needs in `PATH`.
    pub(crate) fn folders(&self) -> [PathBuf; 3] {
        let programs = root().join("node_modules/.bin");
        [self.trunk_folder().join("bin"), self.wasm_bindgen_folder().join("bin"), programs]
    }

    /// Compiles Trunk, unless it is there. Without its own update check.
    ///
    /// # Errors
    /// No network, or a compiler error.
    pub(super) fn install_trunk(&self) -> Outcome<Done> {
        let crate_and_version = ["trunk", "--version", TRUNK_VERSION];
        let features = ["--no-default-features", "--features", "rustls"];
        let arguments = [&crate_and_version[..], &features[..]].concat();
        let there = says_version(&self.trunk(), TRUNK_VERSION);
        install(&self.trunk_folder(), there, &arguments)
    }

    /// Compiles wasm-bindgen and its test runner, unless they are there.
    ///
    /// # Errors
    /// No network, or a compiler error.
    pub(super) fn install_wasm_bindgen(&self) -> Outcome<Done> {
        let arguments = ["wasm-bindgen-cli", "--version", &self.wasm_bindgen];
        let there = says_version(&self.wasm_bindgen(), &self.wasm_bindgen);
        install(&self.wasm_bindgen_folder(), there, &arguments)
    }

    /// Compiles the splitter, unless it is there.
    ///
    /// # Errors
    /// No network, or a compiler error.
    pub(super) fn install_splitter(&self) -> Outcome<Done> {
        let crate_and_version = ["wasm_split_cli_support", "--version", SPLITTER_VERSION];
        let arguments = [&crate_and_version[..], &["--features", "build-binary"][..]].concat();
        // It cannot say its version; its folder's name does.
        let there = program(self.splitter()).arg("--help").output();
        let there = there.is_ok_and(|answer| answer.status.success());
        install(&self.splitter_folder(), there, &arguments)
    }

    fn trunk_folder(&self) -> PathBuf {
        self.cache.join(format!("trunk-{TRUNK_VERSION}"))
    }

    fn splitter_folder(&self) -> PathBuf {
        self.cache.join(format!("wasm-split-{SPLITTER_VERSION}"))
    }

    fn wasm_bindgen_folder(&self) -> PathBuf {
        self.cache.join(format!("wasm-bindgen-{}", self.wasm_bindgen))
    }
}

fn says_version(tool: &Path, version: &str) -> bool {
    said(program(tool).arg("--version")).is_some_and(|words| words.ends_with(version))
}

fn install(folder: &Path, is_there: bool, arguments: &[&str]) -> Outcome<Done> {
    if is_there {
        return Ok(Done::Already(format!("already there, in {}", folder.display())));
    }
    println!("      compiled once for this machine, in some minutes, into {}", folder.display());
    let mut command = cargo(&["install", "--locked", "--force", "--root"]);
    command.arg(folder).args(arguments);
    if in_ci() {
        command.arg("--quiet");
    }
    // A third of the time of the default profile; the tools are fast enough so built.
    command
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1");
    run(
        &mut command,
        "Check that this machine reaches the Rust package registry and has a C compiler, then run \
         the command again.",
    )?;
    Ok(Done::Passed)
}

fn executable(folder: &Path, name: &str) -> PathBuf {
    folder.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX))
}

/// `stifinner` in the user's cache folder, which outlives the clone.
fn cache_folder() -> Outcome<PathBuf> {
    let absolute = |name: &str| env::var_os(name).map(PathBuf::from).filter(|p| p.is_absolute());
    let base = absolute("XDG_CACHE_HOME")
        .or_else(|| absolute("LOCALAPPDATA").filter(|_| cfg!(windows)))
        .or_else(|| absolute("HOME").map(|home| home.join(".cache")));
    base.map(|base| base.join("stifinner")).ok_or_else(|| {
        Fault::new(
            "No folder for the tools was found.",
            "Set HOME or XDG_CACHE_HOME to a folder of yours, then run the command again.",
        )
    })
}

/// The version that a `Cargo.lock` gives a package.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    lines.nth(1)?.strip_prefix("version = \"")?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_that_of_the_package_and_not_of_its_namesakes() {
        let lock = "[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"9.9.9\"\n\n\
                    [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\nsource = \"x\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.1"));
        assert_eq!(locked_version(lock, "trunk"), None);
    }

    #[test]
    fn trunk_is_told_the_versions_that_set_up_installs() {
        let trunk = fs::read_to_string(root().join("Trunk.toml")).unwrap();
        let packages = fs::read_to_string(root().join("package.json")).unwrap();
        let wasm_bindgen = Tools::pinned().unwrap().wasm_bindgen;
        assert!(trunk.contains(&format!("wasm_bindgen = \"{wasm_bindgen}\"")));
        let binaryen = packages.split("\"binaryen\": \"").nth(1).unwrap();
        let major = binaryen.split('.').next().unwrap();
        assert!(trunk.contains(&format!("wasm_opt = \"version_{major}\"")));
    }
}
