//! The size budget: what a first visit fetches, compressed. Fonts apart, which arrive later.

use crate::build::dist;
use crate::fault::{Fault, Outcome};
use crate::run::{node, said};
use crate::steps::Done;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Bytes over the wire that are allowed: an older laptop on a slow line gets there in a second.
const BUDGET: u64 = 250_000;

/// What the page itself names, by ending; a font is not waited for.
const ENDINGS: [&str; 4] = ["css", "js", "svg", "wasm"];

/// Which the page names for addresses within the app; the first page does without.
const SECOND_PART: &str = "work-";

/// Measures the release build and prints it as a table.
///
/// # Errors
/// Over the budget, or no build.
pub(crate) fn check() -> Outcome<Done> {
    let files = first_load(&dist())?;
    let script = "xtask/brotli.mjs".to_string();
    let arguments: Vec<String> =
        std::iter::once(script).chain(files.iter().map(|f| f.display().to_string())).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let table = said(&mut node(&arguments)).ok_or_else(not_compressed)?;
    let mut total = 0;
    for line in table.lines() {
        let (bytes, path) = line.split_once(' ').ok_or_else(not_compressed)?;
        let name = Path::new(path).file_name().unwrap_or_default().to_string_lossy();
        println!("      {bytes:>9}  {name}");
        total += bytes.parse::<u64>().map_err(|_no_number| not_compressed())?;
    }
    println!("      {total:>9}  bytes, brotli 11; allowed {BUDGET}");
    if total > BUDGET {
        return Err(Fault::new(
            format!("The first load is {} bytes over what is allowed.", total - BUDGET),
            "Look at the largest file above: what can be left out? Does the first page reach past \
             `app::glue::Work` into the second part?",
        ));
    }
    Ok(Done::Passed)
}

fn not_compressed() -> Fault {
    Fault::new("The files could not be compressed.", "Run `node xtask/brotli.mjs FILE` to see why.")
}

/// The page, what it names, and the largest of the languages.
fn first_load(dist: &Path) -> Outcome<BTreeSet<PathBuf>> {
    let page = dist.join("index.html");
    let html = fs::read_to_string(&page).map_err(|error| Fault::file(&page, &error))?;
    let mut files: BTreeSet<PathBuf> = named_in(&html)
        .filter(|name| !name.starts_with(SECOND_PART))
        .map(|name| dist.join(name))
        .filter(|path| path.is_file())
        .collect();
    files.insert(page);
    files.extend(loader(dist)?);
    files.insert(largest(&dist.join("texts"))?);
    let has = |ending: &str| files.iter().any(|f| f.extension().is_some_and(|e| e == ending));
    if has("wasm") && has("css") && has("js") {
        return Ok(files);
    }
    Err(Fault::new(
        "dist/index.html does not name its code, its style and its wasm.",
        "Build with `cargo xtask dist`; if it stays so, `size.rs` reads the page wrongly.",
    ))
}

/// What finds the second part when it is wanted; the bindings name it, not the page.
fn loader(dist: &Path) -> Outcome<Option<PathBuf>> {
    let entries = fs::read_dir(dist).map_err(|error| Fault::file(dist, &error))?;
    let is_loader = |path: &PathBuf| {
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("split-"))
    };
    Ok(entries.flatten().map(|entry| entry.path()).find(is_loader))
}

/// Everything in the page that looks like the name of a file of interest. Attributes may have lost
/// their quotes, so the page is simply cut wherever an address cannot go on.
fn named_in(html: &str) -> impl Iterator<Item = &str> {
    html.split(|c: char| c.is_whitespace() || "\"'<>=".contains(c))
        .filter_map(|word| word.split('?').next())
        .map(|word| word.trim_start_matches("./"))
        .filter(|name| ENDINGS.iter().any(|ending| name.ends_with(&format!(".{ending}"))))
}

fn largest(folder: &Path) -> Outcome<PathBuf> {
    let entries = fs::read_dir(folder).map_err(|error| Fault::file(folder, &error))?;
    // What only the second part says has a `-` in its name, and comes with it.
    let is_first = |entry: &fs::DirEntry| !entry.file_name().to_string_lossy().contains('-');
    let sized = entries
        .flatten()
        .filter(is_first)
        .filter_map(|entry| Some((entry.metadata().ok()?.len(), entry)));
    sized.max_by_key(|(bytes, _)| *bytes).map(|(_, entry)| entry.path()).ok_or_else(|| {
        Fault::new(format!("{} is empty.", folder.display()), "Build with `cargo xtask dist`.")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_with_and_without_quotes_queries_and_dots() {
        let html = "<script src=./start.js?v=1 data-wasm=\"./a_bg.wasm\"></script>\
                    <link href='main.css'><a href=rescue.html>x</a>";
        let names: Vec<&str> = named_in(html).collect();
        assert_eq!(names, ["start.js", "a_bg.wasm", "main.css"]);
    }
}
