//! Everything that must hold, cheap first. Each check can be run alone by its name.

use crate::build;
use crate::fault::{Fault, Outcome};
use crate::run::{cargo, in_ci, program, root, run};
use crate::setup::{Tools, browsers};
use crate::size;
use crate::steps::{Done, Steps};
use std::process::Command;

/// The names that `cargo xtask test NAME` takes, in the order in which they run.
pub(crate) const NAMES: [&str; 8] =
    ["fmt", "lint", "unit", "doc", "build", "size", "browser", "e2e"];

const ENGINES: [&str; 3] = ["chromium", "firefox", "webkit"];

const WASM: [&str; 2] = ["--target", "wasm32-unknown-unknown"];

/// What is built for the browser: its unit tests are the native ones.
const APP: [&str; 6] =
    ["--target", "wasm32-unknown-unknown", "--lib", "--bins", "--test", "browser"];

/// A check with the words it is announced by.
type Check<'a> = (String, Box<dyn FnOnce() -> Outcome<Done> + 'a>);

/// Runs all checks, or the one named, and goes on after a failure where that makes sense.
///
/// # Errors
/// One or more checks failed.
pub(crate) fn run_checks(tools: &Tools, only: Option<&str>) -> Outcome<()> {
    let names: Vec<&str> = NAMES.into_iter().filter(|n| only.is_none_or(|o| o == *n)).collect();
    let mut checks: Vec<Check<'_>> = names.iter().flat_map(|name| checks(name, tools)).collect();
    // What looks at the built app needs it built, also when named alone.
    if matches!(only, Some("size" | "e2e")) {
        checks.splice(0..0, self::checks("build", tools));
    }
    if only.is_none() && in_ci() {
        checks.push(("Work tree as committed".into(), Box::new(work_tree_is_clean)));
    }
    let mut steps = Steps::new("Checking", checks.len());
    let mut built = true;
    for (name, work) in checks {
        let looks_at_build = name.starts_with("Size") || name.starts_with("End to end");
        if looks_at_build && !built {
            // The fault is already counted once, with the build.
            let _ = steps.step(&name, || Ok(Done::Skipped("the app did not build".into())));
            continue;
        }
        let outcome = steps.step(&name, work);
        built = built && !(name.starts_with("Release build") && outcome.is_err());
    }
    steps.close()
}

fn checks<'a>(name: &str, tools: &'a Tools) -> Vec<Check<'a>> {
    match name {
        "fmt" => vec![check("Formatting", format)],
        "lint" => vec![
            check("Lints: the core without the browser", || {
                clippy(&["--no-default-features", "--all-targets"])
            }),
            check("Lints: the app for the browser", || clippy(&APP)),
            check("Lints: the worker", || {
                clippy(&["--package", "sheets", "--target", "wasm32-unknown-unknown"])
            }),
            check("Lints: xtask", || clippy(&["--package", "xtask", "--all-targets"])),
        ],
        "unit" => vec![
            check("Native tests and examples in the documentation", native_tests),
            check("Spreadsheets against other programs'", || {
                cargo_passes(&["test", "--quiet", "--package", "sheets"])
            }),
            check("Tests of xtask", || cargo_passes(&["test", "--quiet", "--package", "xtask"])),
        ],
        "doc" => vec![check("Documentation", documentation)],
        "build" => vec![check("Release build", || build::release(tools).map(|()| Done::Passed))],
        "size" => vec![check("Size of the first load", size::check)],
        "browser" => vec![check("Tests inside Chromium", || browser_tests(tools))],
        "e2e" => {
            ENGINES.map(|engine| check(&format!("End to end: {engine}"), || e2e(engine))).into()
        }
        _ => Vec::new(),
    }
}

fn check<'a>(name: &str, work: impl FnOnce() -> Outcome<Done> + 'a) -> Check<'a> {
    (name.to_string(), Box::new(work))
}

const ABOVE: &str = "The words above say where.";

fn passes(command: &mut Command, remedy: &str) -> Outcome<Done> {
    run(command, remedy).map(|()| Done::Passed)
}

fn cargo_passes(arguments: &[&str]) -> Outcome<Done> {
    passes(cargo(arguments).arg("--locked"), ABOVE)
}

fn format() -> Outcome<Done> {
    passes(&mut cargo(&["fmt", "--all", "--check"]), "Run `cargo fmt --all`.")
}

fn clippy(scope: &[&str]) -> Outcome<Done> {
    let mut command = cargo(&["clippy", "--quiet", "--locked"]);
    passes(command.args(scope).args(["--", "-D", "warnings"]), ABOVE)
}

/// Where nobody watches, a commit is judged by the same cases each time; on a person's machine
/// the properties look for new ones in each run.
fn native_tests() -> Outcome<Done> {
    let mut command = cargo(&["test", "--no-default-features", "--features", "schema", "--locked"]);
    if in_ci() {
        command.env("PROPTEST_RNG_SEED", "1857");
    }
    passes(&mut command, ABOVE)
}

fn documentation() -> Outcome<Done> {
    let mut command =
        cargo(&["doc", "--quiet", "--locked", "--no-deps", "--document-private-items"]);
    passes(command.args(WASM).env("RUSTDOCFLAGS", "-Dwarnings"), ABOVE)
}

/// The switches the browser is started with are in `webdriver.json`.
fn browser_tests(tools: &Tools) -> Outcome<Done> {
    let driver = browsers::chrome_driver().ok_or_else(|| {
        Fault::new("chromedriver was not found.", "Install Chromium's driver, then run again.")
    })?;
    let mut command = cargo(&["test", "--locked", "--test", "browser"]);
    command
        .args(WASM)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools.test_runner())
        .env("CHROMEDRIVER", driver)
        // Seconds; a busy machine needs longer than the default to get the browser going.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    passes(&mut command, ABOVE)
}

fn e2e(engine: &str) -> Outcome<Done> {
    let script = "tests/e2e/run.mjs";
    if !root().join(script).is_file() {
        return Ok(Done::Skipped(format!("{script} is not there")));
    }
    let mut command = crate::run::node(&[script, engine, "--dist"]);
    passes(command.arg(build::dist()), ABOVE)
}

/// Nothing that was generated or locked may differ from what is committed.
fn work_tree_is_clean() -> Outcome<Done> {
    passes(
        program("git").args(["--no-pager", "diff", "--exit-code"]),
        "Commit what the checks changed: goldens, schema or lock files.",
    )
}
