//! Cuts the text files in two, as the wasm is: what the first page says, and the rest.
//!
//! Which text belongs where is read off the wasm: each text is a function that is never inlined, and
//! the splitter leaves in the first part what the first page can reach.

#[path = "../../../src/i18n/grammar.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library's own; the build tool needs some of it")]
mod grammar;
#[path = "../../../src/i18n/parts.rs"]
#[allow(dead_code, unreachable_pub, reason = "the library's own; the build tool needs some of it")]
mod parts;

use super::{files, read, write};
use crate::fault::{Fault, Outcome};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How the compiler writes the path of the functions, before the length of a name and the name.
const PATH: &[u8] = b"8messages5Texts";

/// At the end of the name of the second file.
const REST: &str = "-work";

/// Replaces each text file by its two parts.
///
/// # Errors
/// A file that cannot be read or cut, or a wasm that names no text.
pub(super) fn cut(wasm: &Path, texts: &Path) -> Outcome<()> {
    let code = fs::read(wasm).map_err(|error| Fault::file(wasm, &error))?;
    let said = names(&code);
    if said.is_empty() {
        return Err(Fault::new(
            "The first part of the wasm names no text.",
            "Look at what names the compiler writes now; `split/texts.rs` follows it.",
        ));
    }
    for path in files(texts)? {
        let (first, rest) =
            parts::cut(&read(&path)?, |key| said.contains(key)).map_err(|(line, fault)| {
                Fault::new(format!("{}, line {line}: {fault}.", path.display()), "Mend the line.")
            })?;
        write(&path, &first)?;
        write(&rest_of(&path), &rest)?;
    }
    Ok(())
}

fn rest_of(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem}{REST}.txt"))
}

/// The names of the functions under [`PATH`] that the code has.
fn names(code: &[u8]) -> BTreeSet<&str> {
    code.windows(PATH.len())
        .enumerate()
        .filter(|(_, window)| *window == PATH)
        .filter_map(|(at, _)| name(code.get(at + PATH.len()..)?))
        .collect()
}

/// Reads `4undo…` as `undo`.
fn name(code: &[u8]) -> Option<&str> {
    let digits = code.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (length, rest) = code.split_at(digits);
    let length: usize = std::str::from_utf8(length).ok()?.parse().ok()?;
    std::str::from_utf8(rest.get(..length)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_the_names_of_their_functions() {
        let code = b"\0_ZN9stifinner4i18n8messages5Texts4undo17hE\x01\
            _ZN9stifinner4i18n8messages5Texts10home_title17h0E 8messages5Texts 8messages5Texts99x";
        assert_eq!(names(code).into_iter().collect::<Vec<_>>(), ["home_title", "undo"]);
    }

    #[test]
    fn the_second_file_stands_beside_the_first() {
        assert_eq!(rest_of(Path::new("texts/nb.txt")), Path::new("texts/nb-work.txt"));
    }
}
