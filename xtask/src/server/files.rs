//! Which file an address means, what kind it is, and how long it may be kept.

use std::path::{Path, PathBuf};

/// The file inside `folder` that a request target such as `/texts/nb.txt?v=1` means; `None` when it
/// would lead out of the folder or is no file name of ours.
pub(super) fn path_in(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = decoded(path)?;
    let mut file = folder.to_path_buf();
    for part in path.split('/').filter(|part| !part.is_empty()) {
        // Neither up, nor another drive, nor a hidden file, nor a separator in disguise.
        if part.starts_with('.') || part.contains(['\\', ':', '\0']) {
            return None;
        }
        file.push(part);
    }
    if path.is_empty() || path.ends_with('/') {
        file.push("index.html");
    }
    Some(file)
}

/// `%20` and the like resolved; `None` when that is not text.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes().iter().copied();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next()?, rest.next()?];
        let digits = str::from_utf8(&digits).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// The media type; browsers compile wasm while it arrives only under its right name.
pub(super) fn kind(path: &Path) -> &'static str {
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or("");
    match ending {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        _ => "application/octet-stream",
    }
}

/// A file with its hash in its name never changes; all others are asked for anew.
pub(super) fn cache(path: &Path) -> &'static str {
    let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("");
    if stem.split(['-', '_', '.']).any(is_hash) {
        "public, max-age=31536000, immutable"
    } else {
        "no-cache"
    }
}

/// What Trunk writes into file names: up to 64 bits in hexadecimal, without leading zeros.
fn is_hash(part: &str) -> bool {
    (14..=16).contains(&part.len())
        && part.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(target: &str, expected: Option<&str>) {
        let expected = expected.map(|path| Path::new("/dist").join(path));
        assert_eq!(path_in(Path::new("/dist"), target), expected, "{target}");
    }

    #[test]
    fn an_address_means_a_file_in_the_folder() {
        check("/", Some("index.html"));
        check("/texts/nb.txt?v=1/../2", Some("texts/nb.txt"));
        check("/schema/", Some("schema/index.html"));
        check("/a%20b.svg", Some("a b.svg"));
        check("//etc/passwd", Some("etc/passwd"));
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        for target in [
            "/../Cargo.toml",
            "/texts/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/c:/windows",
            "/.git/config",
            "/%00",
            "/%zz",
            "/%",
            "/%ff",
            "relative",
            "",
        ] {
            check(target, None);
        }
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_good() {
        assert!(cache(Path::new("stifinner-1ae0a97ca3d0cd91_bg.wasm")).contains("immutable"));
        assert!(cache(Path::new("main-3ff90e1337f69bc.css")).contains("immutable"));
        assert_eq!(cache(Path::new("index.html")), "no-cache");
        assert_eq!(cache(Path::new("inter-latin-wght-normal.woff2")), "no-cache");
    }
}
