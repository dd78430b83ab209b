//! Joins the style sheets that `style/order.txt` lists into those of `target/style`, since Trunk
//! copies a CSS file as it is. Minifying is Trunk's; the order and its reasons are the list's.
//!
//! A `sheet` line begins a sheet of that name. Any other line is a kind and a path from the root:
//! `base` and `components` files go into the layers `ds.base` and `ds.components`, `own` files stand
//! outside. Addresses in `url()` are left alone: they are relative to the built page's folder.

use crate::fault::{Fault, Outcome};
use crate::run::root;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// Writes the joined sheets, each unless it already says the same (a new date would start another
/// build).
///
/// # Errors
/// A listed file that is not there, a file in `style` that is not listed, an unknown kind.
pub(crate) fn bundle() -> Outcome<()> {
    let root = root();
    let folder = root.join("target/style");
    fs::create_dir_all(&folder).map_err(|error| Fault::file(&folder, &error))?;
    for Sheet { name, css } in joined(&root)? {
        let target = folder.join(format!("{name}.css"));
        if !fs::read_to_string(&target).is_ok_and(|before| before == css) {
            fs::write(&target, css).map_err(|error| Fault::file(&target, &error))?;
        }
    }
    Ok(())
}

struct Sheet {
    name: String,
    css: String,
}

fn joined(root: &Path) -> Outcome<Vec<Sheet>> {
    let list = read(&root.join("style/order.txt"))?;
    let lines =
        list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut sheets: Vec<Sheet> = Vec::new();
    let mut seen = BTreeSet::new();
    for line in lines {
        let (kind, path) = line.split_once(' ').ok_or_else(|| refused(line, "names no file"))?;
        let path = path.trim();
        if !seen.insert(path.to_string()) {
            return Err(refused(path, "is listed twice"));
        }
        if kind == "sheet" {
            sheets.push(Sheet { name: path.to_string(), css: String::new() });
            continue;
        }
        let sheet = sheets.last_mut().ok_or_else(|| refused(line, "belongs to no sheet"))?;
        sheet.css.push_str(&layered(root, kind, path)?);
    }
    match forgotten(root, "style", &seen)? {
        Some(path) => Err(refused(&path, "is not listed")),
        None => Ok(sheets),
    }
}

/// A file as it stands in the joined sheet.
fn layered(root: &Path, kind: &str, path: &str) -> Outcome<String> {
    let css = read(&root.join(path))?;
    if css.contains("@import") {
        return Err(refused(path, "has an @import, which would not be followed"));
    }
    match kind {
        "base" => Ok(format!("@layer ds.base {{\n{css}\n}}\n")),
        "components" => Ok(format!("@layer ds.components {{\n{css}\n}}\n")),
        "own" => Ok(format!("{css}\n")),
        _ => Err(refused(path, "is neither base, components nor own")),
    }
}

fn refused(what: &str, why: &str) -> Fault {
    Fault::new(format!("`{what}` {why}."), "Mend style/order.txt, which lists every style sheet.")
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| Fault::file(path, &error))
}

/// The first sheet below `folder` that nobody would ever see, as a path from the root.
fn forgotten(root: &Path, folder: &str, seen: &BTreeSet<String>) -> Outcome<Option<String>> {
    let at = root.join(folder);
    let entries = fs::read_dir(&at).map_err(|error| Fault::file(&at, &error))?;
    for entry in entries {
        let entry = entry.map_err(|error| Fault::file(&at, &error))?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            if let Some(found) = forgotten(root, &path, seen)? {
                return Ok(Some(found));
            }
        } else if path.ends_with(".css") && !seen.contains(&path) {
            return Ok(Some(path));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Joins a small tree in which `style/a.css` and `npm/b.css` exist.
    #[track_caller]
    fn check(order: &str, expected: Option<&str>) {
        let line = std::panic::Location::caller().line();
        let root = std::env::temp_dir().join(format!("style-{}-{line}", std::process::id()));
        for (path, css) in [
            ("style/order.txt", order),
            ("style/parts/a.css", ".a{}"),
            ("npm/b.css", ".b{}"),
            ("npm/c.css", "@import 'b.css';"),
        ] {
            let file = root.join(path);
            fs::create_dir_all(file.parent().unwrap()).unwrap();
            fs::write(file, css).unwrap();
        }
        let css = joined(&root).ok().map(|sheets| {
            let one = |sheet: Sheet| format!("{}: {}", sheet.name, sheet.css.replace('\n', ""));
            sheets.into_iter().map(one).collect::<Vec<_>>().join("; ")
        });
        fs::remove_dir_all(&root).unwrap();
        assert_eq!(css.as_deref(), expected, "{order}");
    }

    #[test]
    fn sheets_stand_in_the_listed_order_and_in_their_layer() {
        check(
            "sheet main\nown style/parts/a.css\nbase npm/b.css",
            Some("main: .a{}@layer ds.base {.b{}}"),
        );
        check(
            "# why\n\nsheet one\ncomponents npm/b.css\nsheet two\nown style/parts/a.css\n",
            Some("one: @layer ds.components {.b{}}; two: .a{}"),
        );
    }

    #[test]
    fn a_sheet_that_would_be_lost_is_refused() {
        check("own style/parts/a.css", None);
        check("sheet main\nbase npm/b.css", None);
        check("sheet main\nown style/parts/a.css\nbase npm/c.css", None);
        check("sheet main\nown style/parts/a.css\nown style/missing.css", None);
        check("sheet main\nown style/parts/a.css\nown style/parts/a.css", None);
        check("sheet main\nown style/parts/a.css\nother npm/b.css", None);
        check("sheet main\nown style/parts/a.css\nown", None);
    }
}
