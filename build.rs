//! Writes one typed function a message from the text files in `src/i18n/texts`, and refuses a
//! catalog with a gap. With `UPDATE=1` the files are sorted first.

#![allow(clippy::print_stdout, reason = "cargo reads a build script's standard output")]
#![allow(clippy::disallowed_methods, reason = "cargo tells a build script by its environment")]
#![allow(unreachable_pub, reason = "the modules are the library's, where they are reached")]

#[path = "src/i18n/catalog.rs"]
mod catalog;
#[path = "src/i18n/grammar.rs"]
mod grammar;

use std::path::Path;
use std::{env, fs, io};

const FOLDER: &str = "src/i18n/texts";
const FILES: [&str; 4] = ["nb.txt", "nn.txt", "sv.txt", "en.txt"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/i18n/catalog.rs");
    println!("cargo::rerun-if-changed=src/i18n/grammar.rs");
    println!("cargo::rerun-if-env-changed=UPDATE");
    let contents = FILES.map(read);
    let mut sources = Vec::new();
    for (file, content) in FILES.iter().zip(&contents) {
        match content {
            Ok(content) => sources.push(catalog::Source { file, content }),
            Err(error) => println!("cargo::error={FOLDER}/{file} cannot be read: {error}"),
        }
    }
    match catalog::generate(&sources) {
        Ok(code) => write(&code),
        Err(complaints) => {
            for complaint in complaints {
                println!("cargo::error={FOLDER}/{complaint}");
            }
            Ok(())
        }
    }
}

fn read(file: &str) -> io::Result<String> {
    let path = Path::new(FOLDER).join(file);
    let content = fs::read_to_string(&path)?;
    if env::var_os("UPDATE").is_none() {
        return Ok(content);
    }
    let sorted = catalog::sorted(&content);
    if sorted != content {
        fs::write(&path, &sorted)?;
    }
    Ok(sorted)
}

fn write(code: &str) -> io::Result<()> {
    let folder = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
    fs::write(Path::new(&folder).join("messages.rs"), code)
}
