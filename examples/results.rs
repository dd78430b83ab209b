//! Prints every figure that is computed from a project file, as JSON.
//!
//! `cargo run --no-default-features --example results -- FILE.stifinner.json`

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "printing is what it is for")]

use std::process::ExitCode;

use stifinner::{format, results};

fn main() -> ExitCode {
    let told =
        std::env::args().nth(1).ok_or("name a file".to_owned()).and_then(|path| print(&path));
    match told {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("{reason}");
            ExitCode::FAILURE
        }
    }
}

fn print(path: &str) -> Result<(), String> {
    let text = std::fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))?;
    let outcome = format::read(&text).map_err(|error| format!("{path}: {error}"))?;
    for repair in &outcome.repairs {
        eprintln!("mended: {repair:?}");
    }
    let figures = results::write(&outcome.project).map_err(|why| format!("{path}: {why:?}"))?;
    print!("{figures}");
    Ok(())
}
