//! The shape of the code: what `ARCHITECTURE.md` promises and no other test would notice.

use std::fs;
use std::path::{Path, PathBuf};

/// The modules and what of ours each may use, as the code map says. `app` stands for its pure
/// part, `glue` for `app::glue`.
const MAP: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("i18n", &[]),
    ("charts", &[]),
    ("method", &["i18n"]),
    ("format", &["domain"]),
    ("words", &["domain", "i18n", "format"]),
    ("figures", &["domain", "i18n", "method", "words", "charts"]),
    ("sheets", &[]),
    ("exchange", &["domain", "i18n", "words", "sheets"]),
    ("results", &["domain"]),
    ("app", &["domain", "format", "i18n", "method", "words", "sheets"]),
    ("platform", &["app", "domain"]),
    (
        "glue",
        &[
            "app", "domain", "format", "i18n", "method", "words", "charts", "sheets", "exchange",
            "platform", "ui",
        ],
    ),
    (
        "ui",
        &[
            "app", "domain", "format", "i18n", "method", "words", "charts", "figures", "exchange",
            "results",
        ],
    ),
];

const CORE: &[&str] = &[
    "domain", "i18n", "charts", "method", "format", "words", "figures", "sheets", "exchange",
    "results", "app",
];
const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "wasm_bindgen", "gloo"];

/// A source file: where it lies, which module it is of, what stands in it.
struct Source {
    path: PathBuf,
    module: String,
    text: String,
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let module = module_of(&path);
                let text = fs::read_to_string(&path).unwrap();
                found.push(Source { path, module, text });
            }
        }
    }
    assert!(found.len() > 100, "the sources are where they are looked for");
    found
}

fn module_of(path: &Path) -> String {
    let inside = path.strip_prefix(root().join("src")).unwrap();
    if inside.starts_with("app/glue") || inside == Path::new("app/glue.rs") {
        return "glue".to_owned();
    }
    let first = inside.components().next().unwrap().as_os_str().to_string_lossy();
    first.trim_end_matches(".rs").to_owned()
}

/// The lines that are code: no comments, no documentation, and none of the unit tests at the end.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let code = text.split("#[cfg(test)]\nmod ").next().unwrap_or(text);
    code.lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line))
        .filter(|(_, line)| !line.trim_start().starts_with("//"))
}

/// Every line of the wanted modules that a rule objects to, as `path:line: text`.
fn objections(modules: &[&str], objects: impl Fn(&Source, &str) -> bool) -> Vec<String> {
    let sources = sources();
    let wanted = sources.iter().filter(|source| modules.contains(&source.module.as_str()));
    let lines = wanted.flat_map(|source| {
        let of = |(at, line): (usize, &str)| {
            let path = source.path.strip_prefix(root()).unwrap().display();
            objects(source, line).then(|| format!("{path}:{at}: {}", line.trim()))
        };
        code(&source.text).filter_map(of).collect::<Vec<_>>()
    });
    lines.collect()
}

#[track_caller]
fn none(objections: &[String]) {
    assert!(objections.is_empty(), "\n{}", objections.join("\n"));
}

#[test]
fn the_core_names_no_browser() {
    none(&objections(CORE, |_, line| {
        BROWSER.iter().any(|name| line.contains(&format!("{name}::")))
    }));
}

#[test]
fn modules_use_each_other_as_the_map_says() {
    let allowed = |module: &str, used: &str| {
        let home = if module == "glue" { "app" } else { module };
        let row = MAP.iter().find(|(name, _)| *name == module);
        used == home || row.is_some_and(|(_, may_use)| may_use.contains(&used))
    };
    let modules: Vec<_> = MAP.iter().map(|(name, _)| *name).collect();
    none(&objections(&modules, |source, line| {
        line.match_indices("crate::").any(|(at, word)| {
            let rest = &line[at + word.len()..];
            let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            let used = &rest[..end];
            let uses_glue = source.module != "glue" && source.module != "ui";
            !used.is_empty() && !allowed(&source.module, used)
                || uses_glue && line.contains("app::glue")
        })
    }));
}

#[test]
fn only_the_domain_changes_a_project() {
    let others: Vec<_> = MAP.iter().map(|(name, _)| *name).filter(|it| *it != "domain").collect();
    none(&objections(&others, |_, line| line.contains("&mut Project")));
}

#[test]
fn only_the_platform_speaks_to_the_browser() {
    // Elements and events of a view's own markup are the view's; the window is not.
    none(&objections(&["ui", "glue"], |_, line| {
        ["prelude::window", "prelude::document", "web_sys::window", "gloo_", "local_storage"]
            .iter()
            .any(|name| line.contains(name))
    }));
}

/// Words in quotation marks that begin with a capital and go on with small letters and a space:
/// what a person would read. Names of keys, tags and classes do not look like that.
fn reads_like_words(line: &str) -> bool {
    line.split('"').skip(1).step_by(2).any(|text| {
        let mut letters = text.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.next().is_some_and(char::is_lowercase)
            && text.contains(' ')
    })
}

#[test]
fn views_hold_no_words() {
    none(&objections(&["ui", "glue"], |_, line| {
        reads_like_words(line)
            // Names in a row, licenses, and what developers read in a debugger.
            && !["reason =", "aria-keyshortcuts", "keys=", "MIT", "OFL", "write!(f"]
                .iter()
                .any(|name| line.contains(name))
    }));
}

#[test]
fn the_rule_about_words_finds_words() {
    assert!(reads_like_words(r#"<p>"Something went wrong"</p>"#));
    assert!(!reads_like_words(r#"<p class="field-hint soft">{t.hint()}</p>"#));
}

#[test]
fn files_are_short_enough_to_read() {
    let long: Vec<_> = sources()
        .iter()
        .map(|source| (source.path.display().to_string(), code(&source.text).count()))
        .filter(|(_, lines)| *lines > 500)
        .map(|(path, lines)| format!("{path}: {lines} lines"))
        .collect();
    none(&long);
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent: Vec<_> = sources()
        .iter()
        .filter(|source| !source.path.to_string_lossy().contains("tests.rs"))
        .filter(|source| !source.text.trim_start_matches("#![").contains("//!"))
        .map(|source| source.path.display().to_string())
        .collect();
    none(&silent);
}

#[test]
fn every_invariant_names_what_holds_it() {
    let text = fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let invariants: Vec<_> = text.lines().filter(|line| line.starts_with("- **A")).collect();
    assert_eq!(invariants.len(), 16);
    let tests = fs::read_to_string(root().join("tests/native/tidy.rs")).unwrap();
    for invariant in invariants {
        let held_by = invariant.split('*').rev().nth(1).unwrap_or_default();
        assert!(!held_by.trim().is_empty(), "{invariant}");
        for (at, word) in held_by.match_indices("tidy::") {
            let name: String = held_by[at + word.len()..]
                .chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect();
            assert!(tests.contains(&format!("fn {name}()")), "{name} is no test");
        }
    }
}

#[test]
fn nothing_is_left_for_later() {
    let all: Vec<_> = MAP.iter().map(|(name, _)| *name).collect();
    none(&objections(&all, |_, line| {
        ["todo!", "unimplemented!", "dbg!(", "TODO", "FIXME"].iter().any(|it| line.contains(it))
    }));
}
