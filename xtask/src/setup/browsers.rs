//! The three browsers and what drives them: found on the machine, or installed by the system's
//! package manager where that is Debian's.

use crate::fault::{Fault, Outcome};
use crate::run::{find, program, run, said};
use crate::steps::Done;
use std::path::PathBuf;
use std::process::Command;

/// A Debian package and the programs of which any one makes it unnecessary.
struct Wanted {
    package: &'static str,
    programs: &'static [&'static str],
}

const CHROME_DRIVER: Wanted = Wanted { package: "chromium-driver", programs: &["chromedriver"] };

const WANTED: [Wanted; 5] = [
    Wanted {
        package: "chromium",
        programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    },
    CHROME_DRIVER,
    Wanted { package: "firefox-esr", programs: &["firefox-esr", "firefox"] },
    Wanted { package: "webkit2gtk-driver", programs: &["WebKitWebDriver"] },
    Wanted { package: "xvfb", programs: &["Xvfb"] },
];

/// The driver of Chromium, once set up.
pub(crate) fn chrome_driver() -> Option<PathBuf> {
    find(CHROME_DRIVER.programs)
}

/// Installs what is missing.
///
/// # Errors
/// Something is missing and cannot be installed from here.
pub(super) fn install() -> Outcome<Done> {
    let missing = missing();
    if missing.is_empty() {
        return Ok(Done::Already("already there".into()));
    }
    let list = missing.join(" ");
    if find(&["apt-get"]).is_none() {
        return Err(Fault::new(
            format!("These are missing: {list} (by Debian's names)."),
            "Install Chromium with its driver, Firefox, WebKitGTK's WebDriver and Xvfb with your \
             system's package manager, then run the command again.",
        ));
    }
    if said(program("id").arg("-u")).as_deref() != Some("0") {
        return Err(Fault::new(
            format!("These are missing: {list}."),
            format!("Run `sudo apt-get install {list}`, then run the command again."),
        ));
    }
    run(&mut apt_get(&["update", "--quiet"]), NETWORK_REMEDY)?;
    let mut command =
        apt_get(&["install", "--yes", "--no-install-recommends", "--quiet", "--quiet"]);
    run(command.args(&missing), NETWORK_REMEDY)?;
    match self::missing().as_slice() {
        [] => Ok(Done::Passed),
        still => Err(Fault::new(
            format!("{} was installed, but its program is not in PATH.", still.join(" ")),
            "Add the folder of the program to PATH, then run the command again.",
        )),
    }
}

/// The packages of which no program was found.
fn missing() -> Vec<&'static str> {
    WANTED.iter().filter(|w| find(w.programs).is_none()).map(|w| w.package).collect()
}

const NETWORK_REMEDY: &str =
    "Check that this machine reaches Debian's packages, then run the command again.";

fn apt_get(arguments: &[&str]) -> Command {
    let mut command = program("apt-get");
    command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
