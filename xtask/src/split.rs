//! Cuts the wasm in two: what the first page needs, and the second part, which is fetched while the
//! first page is read. `src/ui/work.rs` says where the cut is.
//!
//! Trunk knows no cutting. It builds the page; this takes the compiler's wasm, cuts it, binds and
//! shrinks both parts, and puts them into Trunk's folder under names with Trunk's hash.

mod texts;
mod worker;

use crate::fault::{Fault, Outcome};
use crate::run::{program, root, run};
use crate::setup::Tools;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The splitter's own name for its loader.
const LOADER: &str = "__wasm_split.js";

const REMEDY: &str = "The tool's own words are above.";

/// What the compiler's wasm may use, for wasm-opt.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Lets a build be cut afterwards: relocations and names stay in, folders of this machine do not.
pub(crate) fn prepare(command: &mut Command) {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| {
        env::var_os("HOME")
            .or_else(|| env::var_os("USERPROFILE"))
            .map(|home| PathBuf::from(home).join(".cargo"))
    });
    let folders = home.into_iter().chain([root()]);
    let remap: String =
        folders.map(|folder| format!(" --remap-path-prefix={}=", folder.display())).collect();
    let flags = format!("--cfg erase_components --cfg split -C link-args=--emit-relocs{remap}");
    command
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)
        .env("CARGO_PROFILE_RELEASE_STRIP", "none");
}

/// Cuts what Trunk has just built into `dist`.
///
/// # Errors
/// What one of the tools says, or a page that is not as Trunk writes it.
pub(crate) fn cut(tools: &Tools, dist: &Path) -> Outcome<()> {
    let folder = target().join("split");
    remove(&folder)?;
    let wasm = target().join("wasm32-unknown-unknown/release/stifinner.wasm");
    let mut splitter = program(tools.splitter());
    run(splitter.arg(wasm).arg(&folder).args(["--out-name", "stifinner"]), REMEDY)?;
    let bound = folder.join("bound");
    let mut bindgen = program(tools.wasm_bindgen());
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports"]);
    bindgen.args(["--out-name", "stifinner", "--out-dir"]).arg(&bound);
    run(bindgen.arg(folder.join("stifinner.wasm")), REMEDY)?;

    let names = Names::in_folder(dist)?;
    shrink(tools, &bound.join("stifinner_bg.wasm"), &dist.join(names.wasm()))?;
    let bindings = read(&bound.join("stifinner.js"))?;
    let bindings = renamed(&bindings, LOADER, &names.loader())?;
    write(&dist.join(names.bindings()), &bindings)?;
    let mut loader = renamed(&read(&folder.join(LOADER))?, "stifinner.js", &names.bindings())?;
    for part in parts(&folder)? {
        let name = names.part(&part);
        shrink(tools, &part, &dist.join(&name))?;
        announce(&dist.join("index.html"), &name)?;
        let old = part.file_name().unwrap_or_default().to_string_lossy().into_owned();
        loader = early(&renamed(&loader, &old, &name)?)?;
    }
    // The worker beside the page is one file already, and only made small.
    worker::shrink_in(tools, dist)?;
    preload(&dist.join("index.html"), &names.loader())?;
    write(&dist.join(names.loader()), &loader)?;
    texts::cut(&folder.join("stifinner.wasm"), &dist.join("texts"))
}

/// The names of the parts in the folder that Trunk wrote.
struct Names {
    hash: String,
}

impl Names {
    fn in_folder(dist: &Path) -> Outcome<Self> {
        let names = files(dist)?
            .into_iter()
            .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()));
        let mut hash = names.filter_map(|name| {
            Some(name.strip_prefix("stifinner-")?.strip_suffix("_bg.wasm")?.to_owned())
        });
        hash.next_back().map(|hash| Self { hash }).ok_or_else(|| {
            Fault::new(
                format!("{} holds no wasm by the name Trunk gives it.", dist.display()),
                "Look whether Trunk names its files otherwise now; `split.rs` follows it.",
            )
        })
    }

    fn bindings(&self) -> String {
        format!("stifinner-{}.js", self.hash)
    }

    fn wasm(&self) -> String {
        format!("stifinner-{}_bg.wasm", self.hash)
    }

    fn loader(&self) -> String {
        format!("split-{}.js", self.hash)
    }

    fn part(&self, file: &Path) -> String {
        let stem = file.file_stem().unwrap_or_default().to_string_lossy();
        format!("{}-{}.wasm", stem.trim_start_matches("split_"), self.hash)
    }
}

/// The parts beside the main one.
fn parts(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let is_part = |path: &PathBuf| {
        path.extension().is_some_and(|ending| ending == "wasm")
            && path.file_stem().is_some_and(|stem| stem != "stifinner")
    };
    Ok(files(folder)?.into_iter().filter(is_part).collect())
}

fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| Fault::file(folder, &error))?;
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    Ok(files)
}

fn shrink(tools: &Tools, from: &Path, to: &Path) -> Outcome<()> {
    let mut optimizer = program(tools.wasm_opt());
    optimizer.args(["-Oz", "--strip-debug"]).args(FEATURES).arg(from).arg("-o").arg(to);
    run(&mut optimizer, REMEDY)
}

/// The script with one file fetched under another name. The same name as a key stays: the wasm
/// asks by it.
fn renamed(script: &str, old: &str, new: &str) -> Outcome<String> {
    for before in ["from \"./", "URL(\"./"] {
        let address = format!("{before}{old}\"");
        if script.contains(&address) {
            return Ok(script.replace(&address, &format!("{before}{new}\"")));
        }
    }
    Err(Fault::new(
        format!("The bindings do not fetch {old}."),
        "Look at what the tools of this version write; `split.rs` follows it.",
    ))
}

/// The loader taking up what `start.js` has compiled early, once; after that, and where nothing was
/// asked for early, it fetches.
fn early(loader: &str) -> Outcome<String> {
    const FETCH: &str = "const src = fetch(";
    const INSTANTIATE: &str = "WebAssembly.instantiateStreaming(src, imports)";
    if !loader.contains(FETCH) || !loader.contains(INSTANTIATE) {
        return Err(Fault::new(
            "The loader of the second part does not fetch as it did.",
            "Look at what wasm-split writes now; `split.rs` follows it.",
        ));
    }
    let taken = "const early = globalThis.stifinnerWork;\n    \
                 delete globalThis.stifinnerWork;\n    \
                 const src = early ?? fetch(";
    let made = "early ? WebAssembly.instantiate(await early, imports) : \
                WebAssembly.instantiateStreaming(src, imports)";
    Ok(loader.replace(FETCH, taken).replace(INSTANTIATE, made))
}

/// Lets `start.js` know the second part, which it asks for early where it is needed at once.
fn announce(page: &Path, part: &str) -> Outcome<()> {
    insert(page, "data-wasm=", &format!("data-work=./{part} "))
}

/// Lets the browser fetch the loader beside the bindings, which name it and wait for it.
fn preload(page: &Path, loader: &str) -> Outcome<()> {
    insert(page, "</head>", &format!("<link crossorigin href=./{loader} rel=modulepreload>"))
}

/// Puts something into the page before the first of the words that are given.
fn insert(page: &Path, before: &str, what: &str) -> Outcome<()> {
    let html = read(page)?;
    if !html.contains(before) {
        return Err(Fault::new(
            format!("{} has no {before}.", page.display()),
            "Look at what Trunk writes, and at `pattern_script` in Trunk.toml.",
        ));
    }
    write(page, &html.replacen(before, &format!("{what}{before}"), 1))
}

/// Where cargo builds to.
fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

fn remove(folder: &Path) -> Outcome<()> {
    if !folder.exists() {
        return Ok(());
    }
    fs::remove_dir_all(folder).map_err(|error| Fault::file(folder, &error))
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| Fault::file(path, &error))
}

fn write(path: &Path, text: &str) -> Outcome<()> {
    fs::write(path, text).map_err(|error| Fault::file(path, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_carries_the_hash_of_its_build() {
        let names = Names { hash: "1a2b".to_owned() };
        assert_eq!(names.part(Path::new("x/split_work.wasm")), "work-1a2b.wasm");
        assert_eq!(names.loader(), "split-1a2b.js");
    }

    #[test]
    fn bindings_without_the_loader_are_a_fault_and_no_silent_success() {
        assert!(renamed("import * as a from './other.js'", LOADER, "split-1.js").is_err());
    }

    #[test]
    fn the_loader_takes_up_once_what_was_compiled_early() {
        let loader = "const src = fetch(new URL(\"./a.wasm\", import.meta.url));\n\
                      return async (imports) => (WebAssembly.instantiateStreaming(src, imports));";
        let loader = early(loader).unwrap();
        assert!(loader.contains("const src = early ?? fetch(new URL("));
        assert!(loader.contains("delete globalThis.stifinnerWork"));
        assert!(early("export const load = other;").is_err());
    }

    #[test]
    fn the_name_by_which_the_wasm_asks_stays() {
        let script = "import * as a from \"./__wasm_split.js\"; x = {\"./__wasm_split.js\": a}";
        let renamed = renamed(script, LOADER, "split-1.js").unwrap();
        assert_eq!(renamed, "import * as a from \"./split-1.js\"; x = {\"./__wasm_split.js\": a}");
    }
}
