//! `cargo xtask COMMAND`: sets up, builds, serves and checks Stifinner. `arguments` lists the
//! commands, `setup` says what is installed where, `checks` what must hold.

mod arguments;
mod build;
mod checks;
mod fault;
mod run;
mod scripts;
mod server;
mod setup;
mod size;
mod split;
mod steps;
mod style;

use arguments::{HELP, Wish};
use fault::Outcome;
use server::Server;
use setup::{Need, Tools, set_up};
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match arguments::parse(&words).and_then(carry_out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(fault) => {
            eprintln!("\n{fault}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(wish: Wish) -> Outcome<()> {
    match wish {
        Wish::Help => {
            println!("{HELP}");
            Ok(())
        }
        Wish::Serve { dev: false, port } => serve(port),
        Wish::Serve { dev: true, port } => serve_dev(port),
        Wish::Test { only } => test(only.as_deref()),
        Wish::Dist => dist(),
        Wish::Bench { with_builds } => with_app(|tools| scripts::bench(tools, with_builds)),
        Wish::Soak => with_app(|_| scripts::soak()),
        Wish::Shots => with_app(|_| scripts::shots()),
        Wish::Style => style::bundle(),
    }
}

fn serve(port: u16) -> Outcome<()> {
    let tools = set_up(Need::Build)?;
    announce_build(&tools)?;
    let server = Server::bind(port)?;
    println!("\nStifinner is at http://localhost:{}/ (Ctrl+C stops it)", server.port());
    server.serve(&build::dist());
    Ok(())
}

fn serve_dev(port: u16) -> Outcome<()> {
    let tools = set_up(Need::Build)?;
    // Taken and let go at once: Trunk's own server wants a port that is free.
    let port = Server::bind(port)?.port();
    println!("Plain `trunk serve` works too, with these folders first in PATH:");
    for folder in tools.folders() {
        println!("  {}", folder.display());
    }
    println!("\nStifinner will be at http://localhost:{port}/; reload the page after a build.");
    build::watch(&tools, port)
}

fn test(only: Option<&str>) -> Outcome<()> {
    let need = match only {
        Some("browser" | "e2e") => Need::Browsers,
        Some("build" | "size") => Need::Build,
        _ => Need::Checks,
    };
    let tools = set_up(need)?;
    checks::run_checks(&tools, only)
}

fn dist() -> Outcome<()> {
    let tools = set_up(Need::Build)?;
    announce_build(&tools)?;
    println!(
        "\nThe app is in {}. Put the whole folder on any static host, under any path; \
         serve .wasm files as application/wasm, and compressed.",
        build::dist().display()
    );
    Ok(())
}

/// Set-up with browsers and a release build before `work`.
fn with_app(work: impl FnOnce(&Tools) -> Outcome<()>) -> Outcome<()> {
    let tools = set_up(Need::Browsers)?;
    announce_build(&tools)?;
    work(&tools)
}

fn announce_build(tools: &Tools) -> Outcome<()> {
    println!("Building for release; the first time takes minutes.");
    build::release(tools)
}
