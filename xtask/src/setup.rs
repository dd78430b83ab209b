//! Brings a machine that has rustup and Node to where everything builds: what is missing is
//! installed at its pinned version, what is there is left alone. Tools go into the user's cache
//! folder, so that the next clone finds them.

pub(crate) mod browsers;
mod npm;
mod rust;
mod tools;

pub(crate) use tools::Tools;

use crate::fault::Outcome;
use crate::steps::Steps;

/// What follows is going to need this much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Building and serving the app.
    Build,
    /// Building, and driving the app in browsers.
    Browsers,
    /// Everything, formatter and linter included.
    Checks,
}

/// Sets up what is needed, step by step.
///
/// # Errors
/// The first thing that could not be installed, with its remedy.
pub(crate) fn set_up(need: Need) -> Outcome<Tools> {
    let tools = Tools::pinned()?;
    let total = match need {
        Need::Build => 7,
        Need::Browsers => 8,
        Need::Checks => 9,
    };
    let mut steps = Steps::new("Setting up", total);
    // Cheap first: a missing Node is told before minutes go into compiling tools.
    steps.step("Node and npm", npm::check_node)?;
    steps.step("Rust target wasm32-unknown-unknown", rust::add_wasm_target)?;
    if need == Need::Checks {
        steps.step("Rust formatter and linter", rust::add_components)?;
    }
    steps.step("npm packages", npm::install_packages)?;
    steps.step("Rust packages", rust::fetch_packages)?;
    if need != Need::Build {
        steps.step("Browsers and their drivers", browsers::install)?;
    }
    steps.step(&format!("wasm-bindgen {}", tools.wasm_bindgen_version()), || {
        tools.install_wasm_bindgen()
    })?;
    steps.step(&format!("wasm-split {}", tools::SPLITTER_VERSION), || tools.install_splitter())?;
    steps.step(&format!("Trunk {}", tools::TRUNK_VERSION), || tools.install_trunk())?;
    println!();
    Ok(tools)
}
