//! Writes `style/main.css` with its imports in place to `target/style/main.css`, since Trunk copies
//! a CSS file as it is. Understands `@import "path" layer(name) media;` and nothing else of CSS.
//!
//! A path is relative to the importing file, or names a package in `node_modules`. Addresses in
//! `url()` are left alone: they are relative to the built page's folder.

use crate::fault::{Fault, Outcome};
use crate::run::root;
use std::fs;
use std::path::{Path, PathBuf};

/// Deeper nesting than this is taken for files that import each other.
const DEEPEST: usize = 16;

/// Writes the bundle, unless it already says the same (a new date would start another build).
///
/// # Errors
/// A file that is not there, or an import where browsers would ignore it.
pub(crate) fn bundle() -> Outcome<()> {
    let css = expand(&root().join("style/main.css"), 0)?;
    let target = root().join("target/style/main.css");
    if fs::read_to_string(&target).is_ok_and(|before| before == css) {
        return Ok(());
    }
    let write = |folder: &Path| {
        fs::create_dir_all(folder)?;
        fs::write(&target, css)
    };
    write(&root().join("target/style")).map_err(|error| Fault::file(&target, &error))
}

/// The file with its imports written out.
fn expand(file: &Path, depth: usize) -> Outcome<String> {
    if depth > DEEPEST {
        return Err(unreadable(file, "imports itself, perhaps through others"));
    }
    let text = fs::read_to_string(file).map_err(|error| Fault::file(file, &error))?;
    let text = without_comments(&text);
    let mut rest = text.as_str();
    let mut css = String::new();
    while let Some((statement, after)) = leading_statement(rest) {
        rest = after;
        if let Some(words) = statement.strip_prefix("@import") {
            let import = Import::parse(words)
                .ok_or_else(|| unreadable(file, &format!("has `{statement}`")))?;
            let inner = expand(&resolve(file, import.path), depth + 1)?;
            css.push_str(&import.wrap(&inner));
        } else if !statement.starts_with("@charset") {
            css.push_str(statement);
            css.push_str(";\n");
        }
    }
    if rest.contains("@import") {
        return Err(unreadable(file, "has an @import after a rule, where browsers ignore it"));
    }
    css.push_str(rest.trim());
    css.push('\n');
    Ok(css)
}

fn unreadable(file: &Path, what: &str) -> Fault {
    Fault::new(
        format!("{} {what}.", file.display()),
        "Write imports as `@import \"path\" layer(name);` at the top of the file.",
    )
}

fn resolve(importing: &Path, path: &str) -> PathBuf {
    let beside = importing.with_file_name(path);
    if beside.is_file() { beside } else { root().join("node_modules").join(path) }
}

/// The at-statement without a block that `css` begins with, and what follows its semicolon.
fn leading_statement(css: &str) -> Option<(&str, &str)> {
    let css = css.trim_start();
    let end = unquoted(css, |c| c == ';' || c == '{')?;
    let is_statement = css.starts_with('@') && css.get(end..)?.starts_with(';');
    is_statement.then_some((css.get(..end)?.trim_end(), css.get(end + 1..)?))
}

/// The first place outside quotes where a character of interest stands.
fn unquoted(css: &str, wanted: impl Fn(char) -> bool) -> Option<usize> {
    let mut quote = None;
    for (at, c) in css.char_indices() {
        match quote {
            Some(open) if c == open => quote = None,
            Some(_) => {}
            None if c == '"' || c == '\'' => quote = Some(c),
            None if wanted(c) => return Some(at),
            None => {}
        }
    }
    None
}

/// Comments become a space, as the CSS standard has it.
fn without_comments(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(start) = comment_start(rest) {
        let (before, comment) = rest.split_at(start);
        kept.push_str(before);
        kept.push(' ');
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    kept.push_str(rest);
    kept
}

fn comment_start(css: &str) -> Option<usize> {
    let mut from = 0;
    loop {
        let tail = css.get(from..)?;
        let at = from + unquoted(tail, |c| c == '/')?;
        if css.get(at..)?.starts_with("/*") {
            return Some(at);
        }
        from = at + 1;
    }
}

/// What stands after `@import`.
struct Import<'a> {
    path: &'a str,
    layer: Option<&'a str>,
    media: &'a str,
}

impl<'a> Import<'a> {
    fn parse(words: &'a str) -> Option<Self> {
        let words = words.trim();
        let (inner, mut rest) = match words.strip_prefix("url(") {
            Some(after) => after.split_once(')')?,
            None => {
                let quote = words.chars().next().filter(|c| *c == '"' || *c == '\'')?;
                words.get(1..)?.split_once(quote)?
            }
        };
        rest = rest.trim();
        let mut layer = None;
        if let Some(after) = rest.strip_prefix("layer(") {
            let (name, after) = after.split_once(')')?;
            layer = Some(name.trim());
            rest = after.trim();
        }
        let path = inner.trim().trim_matches(|c| c == '"' || c == '\'');
        // A remote style sheet would break both the policy of the page and the promise behind it.
        (!path.contains("://")).then_some(Self { path, layer, media: rest })
    }

    fn wrap(&self, css: &str) -> String {
        let mut wrapped = css.to_string();
        if let Some(name) = self.layer {
            wrapped = format!("@layer {name} {{\n{wrapped}}}\n");
        }
        if !self.media.is_empty() {
            wrapped = format!("@media {} {{\n{wrapped}}}\n", self.media);
        }
        wrapped
    }
}

#[cfg(test)]
mod tests;
