//! Running other programs from the root of the repository, and finding them. Which programs and
//! why is said in `setup`, `build` and `checks`.

use crate::fault::{Fault, Outcome};
use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder that holds `Cargo.toml`, `src` and `index.html`.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// Whether nobody watches: output is kept short and the work tree must be clean at the end.
pub(crate) fn in_ci() -> bool {
    env::var_os("CI").is_some()
}

/// A program, to be run in the root of the repository.
pub(crate) fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).stdin(Stdio::null());
    // What cargo told about the package `xtask` must not reach the builds of other packages.
    for (key, _) in env::vars_os() {
        let text = key.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&key);
        }
    }
    command
}

/// Cargo of the toolchain that runs this command.
pub(crate) fn cargo(arguments: &[&str]) -> Command {
    let mut command = program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// A script run by Node.
pub(crate) fn node(arguments: &[&str]) -> Command {
    let mut command = program("node");
    command.args(arguments);
    command
}

/// npm, which is a batch file on Windows.
pub(crate) fn npm(arguments: &[&str]) -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.args(arguments);
    command
}

/// `PATH` with `folders` first.
///
/// # Errors
/// A folder whose name cannot be part of `PATH`.
pub(crate) fn path_with(folders: &[PathBuf]) -> Outcome<OsString> {
    let before = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&before));
    env::join_paths(all).map_err(|error| {
        Fault::new(
            format!("The search path could not be extended ({error})."),
            "Move the clone or the cache to a folder without that character in its name.",
        )
    })
}

/// The first of `names` found in `PATH`.
pub(crate) fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    let in_folders = |name: &&str| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(|folder| folder.join(&file)).find(|candidate| candidate.is_file())
    };
    names.iter().find_map(in_folders)
}

/// Runs a program, its output shown as it comes.
///
/// # Errors
/// The program is missing or ends with anything but success; `remedy` says what then.
pub(crate) fn run(command: &mut Command, remedy: &str) -> Outcome<()> {
    let status = command.status().map_err(|error| could_not_start(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Fault::new(format!("`{}` failed ({status}).", line(command)), remedy))
}

/// Runs a program and gives what it printed, trimmed; `None` when it is missing or fails.
pub(crate) fn said(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_string())
}

fn could_not_start(command: &Command, error: &std::io::Error) -> Fault {
    Fault::new(
        format!("`{}` could not be started ({error}).", command.get_program().display()),
        "Install it, or check that it is in PATH.",
    )
}

/// The command as one would type it, without folders, so that the line stays readable.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_stem().unwrap_or(command.get_program()).to_string_lossy();
    let arguments = command.get_args().map(|argument| argument.to_string_lossy());
    std::iter::once(name).chain(arguments).collect::<Vec<_>>().join(" ")
}
