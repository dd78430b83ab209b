//! File names that are valid on Windows, macOS and Linux and show what they are.

/// The one ending of project files.
pub const ENDING: &str = ".stifinner.json";
/// Longest stem in characters; short enough for deep folders on Windows.
const MAX_STEM: usize = 80;
/// Names that Windows keeps for devices, whatever the ending.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Makes a file name of what a person wrote: `stem` made safe, or `fallback` where nothing is left,
/// followed by `ending`.
#[must_use]
pub fn file_name(stem: &str, fallback: &str, ending: &str) -> String {
    let mut safe = clean(stem);
    if safe.is_empty() {
        safe = clean(fallback);
    }
    if is_reserved(&safe) {
        safe.insert(0, '_');
    }
    format!("{safe}{ending}")
}

fn clean(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars().filter(|character| !is_invisible(*character)) {
        let forbidden = matches!(character, '/' | '\\' | ':' | '*' | '?' | '"' | '<' | '>' | '|');
        let replaced = if forbidden { '-' } else { character };
        let space = replaced.is_whitespace();
        if !(space && (out.is_empty() || out.ends_with(' '))) {
            out.push(if space { ' ' } else { replaced });
        }
    }
    let cut: String = out.chars().take(MAX_STEM).collect();
    // Windows drops a dot or space at the end; a dot in front hides the file elsewhere.
    cut.trim_matches(|character: char| character == '.' || character == ' ').to_owned()
}

/// Control characters, and those that turn the direction of text or have no width.
fn is_invisible(character: char) -> bool {
    (character.is_control() && !character.is_whitespace())
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
}

fn is_reserved(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or(stem).trim_end().to_lowercase();
    let numbered = |prefix: &str| {
        first.strip_prefix(prefix).is_some_and(|rest| {
            rest.len() == 1 && rest.bytes().all(|byte| (b'1'..=b'9').contains(&byte))
        })
    };
    RESERVED.contains(&first.as_str()) || numbered("com") || numbered("lpt")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(stem: &str, expected: &str) {
        assert_eq!(file_name(stem, "prosjekt", ENDING), format!("{expected}{ENDING}"));
    }

    #[test]
    fn a_name_is_valid_on_all_three_systems() {
        check("Elektronisk medisindispenser", "Elektronisk medisindispenser");
        check("Blåbærlia: trygghet/alarm?", "Blåbærlia- trygghet-alarm-");
        check("  to   mellomrom\tog\nlinje ", "to mellomrom og linje");
        check("...skjult.", "skjult");
        check("", "prosjekt");
        check(" . ", "prosjekt");
        check("CON", "_CON");
        check("com1.notat", "_com1.notat");
        check("com10", "com10");
        check("kontor", "kontor");
        check("falsk\u{202e}nosj.exe", "falsknosj.exe");
        check("null\u{0}tegn\u{200b}", "nulltegn");
        check(&"å".repeat(300), &"å".repeat(MAX_STEM));
    }
}
