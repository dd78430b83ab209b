//! Makes the worker small. It is not cut, so what the compiler left in it for cutting goes first.

use super::shrink;
use crate::fault::{Fault, Outcome};
use crate::setup::Tools;
use std::fs;
use std::path::Path;

/// The worker for spreadsheets, by the name Trunk gives it.
const WORKER: &str = "sheets_bg.wasm";

/// Bytes before the first section: what it is, and which version.
const HEAD: usize = 8;

/// The kind of the sections that have a name and no meaning for the machine.
const CUSTOM: u8 = 0;

/// Shrinks the worker in the folder that Trunk wrote.
///
/// # Errors
/// It is not there, or it is no wasm.
pub(super) fn shrink_in(tools: &Tools, dist: &Path) -> Outcome<()> {
    let path = dist.join(WORKER);
    let wasm = fs::read(&path).map_err(|error| Fault::file(&path, &error))?;
    let bare = without_relocations(&wasm).ok_or_else(|| {
        Fault::new(
            format!("{} is no wasm as the compiler writes it.", path.display()),
            "Look at what Trunk writes for a worker; `split/worker.rs` follows it.",
        )
    })?;
    fs::write(&path, bare).map_err(|error| Fault::file(&path, &error))?;
    shrink(tools, &path, &path)
}

/// The wasm without the sections that say where its code could be moved; `None` when it is none.
fn without_relocations(wasm: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = wasm.split_at_checked(HEAD)?;
    let mut kept = head.to_vec();
    while let Some((&kind, after)) = rest.split_first() {
        let (length, content) = number(after)?;
        let (content, next) = content.split_at_checked(length)?;
        let whole = rest.get(..rest.len() - next.len())?;
        if kind != CUSTOM || !is_of_relocations(content)? {
            kept.extend_from_slice(whole);
        }
        rest = next;
    }
    Some(kept)
}

fn is_of_relocations(section: &[u8]) -> Option<bool> {
    let (length, rest) = number(section)?;
    let name = rest.get(..length)?;
    Some(name == b"linking" || name.starts_with(b"reloc."))
}

/// A number of seven bits a byte, the lowest first, and what follows it.
fn number(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let mut number = 0;
    for (at, &byte) in bytes.iter().enumerate().take(5) {
        number |= usize::from(byte & 0x7F) << (7 * at);
        if byte < 0x80 {
            return Some((number, bytes.get(at + 1..)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of sections, each its kind and its content.
    fn module(sections: &[(u8, &[u8])]) -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        for (kind, content) in sections {
            let length = content.len();
            wasm.push(*kind);
            wasm.extend([(length & 0x7F) as u8 | 0x80, (length >> 7) as u8]);
            wasm.extend_from_slice(content);
        }
        wasm
    }

    #[test]
    fn relocations_go_and_everything_else_stays() {
        let code = [7; 300];
        let all = module(&[
            (10, &code),
            (CUSTOM, b"\x07linking..."),
            (CUSTOM, b"\x0Areloc.CODE..."),
            (CUSTOM, b"\x04name..."),
        ]);
        let kept = module(&[(10, &code), (CUSTOM, b"\x04name...")]);
        assert_eq!(without_relocations(&all), Some(kept));
    }

    #[test]
    fn what_is_cut_off_is_told_of() {
        let wasm = module(&[(10, &[7; 300])]);
        assert_eq!(without_relocations(&wasm[..wasm.len() - 1]), None);
        assert_eq!(without_relocations(b"\0asm"), None);
    }
}
