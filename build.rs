//! Writes one typed function a message from the text files in `src/i18n/texts`, and refuses a
//! catalog with a gap. With `UPDATE=1` the files are sorted first. Writes the tables of the method
//! from `src/method/structure.txt`, and refuses a name that does not exist.

#![allow(clippy::print_stdout, reason = "cargo reads a build script's standard output")]
#![allow(clippy::disallowed_methods, reason = "cargo tells a build script by its environment")]
#![allow(unreachable_pub, reason = "the modules are the library's, where they are reached")]

#[path = "src/i18n/catalog.rs"]
mod catalog;
#[path = "src/i18n/grammar.rs"]
mod grammar;
#[path = "src/method/kinds.rs"]
mod kinds;
#[path = "src/method/sections.rs"]
mod sections;
#[path = "src/method/tables.rs"]
mod tables;

use std::path::Path;
use std::{env, fs, io};

const FOLDER: &str = "src/i18n/texts";
const STRUCTURE: &str = "src/method/structure.txt";
const FILES: [&str; 4] = ["nb.txt", "nn.txt", "sv.txt", "en.txt"];

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed={FOLDER}");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=src/i18n/catalog.rs");
    println!("cargo::rerun-if-changed=src/i18n/grammar.rs");
    println!("cargo::rerun-if-env-changed=UPDATE");
    messages()?;
    for file in [STRUCTURE, "src/method/kinds.rs", "src/method/sections.rs", "src/method/tables.rs"]
    {
        println!("cargo::rerun-if-changed={file}");
    }
    put(tables::generate(&fs::read_to_string(STRUCTURE)?), "method.rs", &format!("{STRUCTURE}: "))
}

fn messages() -> io::Result<()> {
    let contents = FILES.map(read);
    let mut sources = Vec::new();
    for (file, content) in FILES.iter().zip(&contents) {
        match content {
            Ok(content) => sources.push(catalog::Source { file, content }),
            Err(error) => println!("cargo::error={FOLDER}/{file} cannot be read: {error}"),
        }
    }
    put(catalog::generate(&sources), "messages.rs", &format!("{FOLDER}/"))
}

/// Writes generated code for the library to include, or tells cargo the complaints.
fn put(generated: Result<String, Vec<String>>, name: &str, place: &str) -> io::Result<()> {
    match generated {
        Ok(code) => {
            let folder = env::var_os("OUT_DIR").ok_or(io::ErrorKind::NotFound)?;
            fs::write(Path::new(&folder).join(name), code)
        }
        Err(complaints) => {
            for complaint in complaints {
                println!("cargo::error={place}{complaint}");
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
