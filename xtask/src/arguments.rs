//! What was typed after `cargo xtask`, understood or refused.

use crate::checks;
use crate::fault::{Fault, Outcome};

/// The port that is tried first.
const PORT: u16 = 8080;

/// What is shown when nothing, or something not understood, was typed.
pub(crate) const HELP: &str = "\
cargo xtask COMMAND

  serve [--dev] [--port N]  set up, build and serve the app; --dev builds again at every save
  test [CHECK]              set up and run everything that must hold, or one check of:
                            fmt, lint, unit, doc, build, size, browser, e2e
  dist                      write the folder to put on any static host
  bench [--with-builds]     measure speed and size; with builds also how long they take
  soak                      run the reliability counts in full
  shots                     write a picture of every view to target/shots
  style                     join the style sheets into one (Trunk calls this)";

/// A command with its settings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wish {
    /// Build and serve.
    Serve { dev: bool, port: u16 },
    /// Run all checks, or one.
    Test { only: Option<String> },
    /// Build for release.
    Dist,
    /// Measure, and with it how long builds take.
    Bench { with_builds: bool },
    /// Reliability in full.
    Soak,
    /// Pictures.
    Shots,
    /// Bundle the style.
    Style,
    /// Tell what there is.
    Help,
}

/// Understands the words after `cargo xtask`.
///
/// # Errors
/// A word that means nothing here.
pub(crate) fn parse(words: &[String]) -> Outcome<Wish> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => Ok(Wish::Help),
        ["serve", settings @ ..] => serve(settings),
        ["test"] => Ok(Wish::Test { only: None }),
        ["test", name] if checks::NAMES.contains(name) => {
            Ok(Wish::Test { only: Some((*name).to_string()) })
        }
        ["dist"] => Ok(Wish::Dist),
        ["bench"] => Ok(Wish::Bench { with_builds: false }),
        ["bench", "--with-builds"] => Ok(Wish::Bench { with_builds: true }),
        ["soak"] => Ok(Wish::Soak),
        ["shots"] => Ok(Wish::Shots),
        ["style"] => Ok(Wish::Style),
        _ => Err(not_understood(&words.join(" "))),
    }
}

fn serve(settings: &[&str]) -> Outcome<Wish> {
    let (mut dev, mut wished) = (false, PORT);
    let mut rest = settings;
    loop {
        rest = match rest {
            [] => return Ok(Wish::Serve { dev, port: wished }),
            ["--dev", after @ ..] => {
                dev = true;
                after
            }
            ["--port", number, after @ ..] => {
                wished = port(number)?;
                after
            }
            _ => return Err(not_understood(&rest.join(" "))),
        };
    }
}

fn port(number: &str) -> Outcome<u16> {
    number.parse().map_err(|_not_a_port| {
        Fault::new(format!("`{number}` is not a port."), "A port is a number from 0 to 65535.")
    })
}

fn not_understood(words: &str) -> Fault {
    Fault::new(
        format!("`{words}` was not understood."),
        "Run `cargo xtask help` to see the commands.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(typed: &str, expected: Option<Wish>) {
        let words: Vec<String> = typed.split_whitespace().map(str::to_string).collect();
        assert_eq!(parse(&words).ok(), expected, "{typed}");
    }

    #[test]
    fn settings_come_in_any_order() {
        check("serve", Some(Wish::Serve { dev: false, port: PORT }));
        check("serve --port 9000 --dev", Some(Wish::Serve { dev: true, port: 9000 }));
        check("serve --dev --port 9000", Some(Wish::Serve { dev: true, port: 9000 }));
    }

    #[test]
    fn every_check_can_be_named_and_is_in_the_help() {
        for name in checks::NAMES {
            check(&format!("test {name}"), Some(Wish::Test { only: Some(name.into()) }));
            assert!(HELP.contains(name), "{name}");
        }
    }

    #[test]
    fn what_means_nothing_is_refused() {
        check("serve --port", None);
        check("serve --port 70000", None);
        check("serve dev", None);
        check("test everything", None);
        check("tset", None);
    }
}
