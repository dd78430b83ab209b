//! The ZIP around a workbook, read from its directory.
//!
//! **Source** APPNOTE.TXT 6.3 (PKWARE), sections 4.3.7, 4.3.12 and 4.3.16. Only what workbooks use:
//! parts that are stored or deflated, without encryption, in one file under 4 GiB.

mod pack;

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::DeflateDecoder;

use super::fault::SheetError;
use super::limits::{MAX_PARTS, MAX_UNPACKED_BYTES};

pub(super) use pack::Packer;

/// How an entry of the directory, a part and the end of the directory begin.
const ENTRY: &[u8] = b"PK\x01\x02";
const PART: &[u8] = b"PK\x03\x04";
const END: &[u8] = b"PK\x05\x06";

/// Bytes of each without the parts of variable length.
const ENTRY_BYTES: usize = 46;
const PART_BYTES: usize = 30;
const END_BYTES: usize = 22;

/// Longest comment after the end of the directory.
const MAX_COMMENT: usize = 0xFFFF;

/// What the two ways of keeping a part are called.
const STORED: usize = 0;
const DEFLATED: usize = 8;

/// A part as the directory describes it.
#[derive(Debug)]
struct Entry {
    name: String,
    method: usize,
    packed: usize,
    unpacked: u64,
    at: usize,
}

/// The parts of a workbook.
#[derive(Debug)]
pub(super) struct Archive<'a> {
    bytes: &'a [u8],
    entries: Vec<Entry>,
    /// Bytes that may still be unpacked.
    room: u64,
}

/// A number of two or four bytes, the lowest first.
fn number(bytes: &[u8], at: usize, width: usize) -> Result<usize, SheetError> {
    let end = at.checked_add(width).ok_or(SheetError::Damaged)?;
    let bytes = bytes.get(at..end).ok_or(SheetError::Damaged)?;
    Ok(bytes.iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte)))
}

impl<'a> Archive<'a> {
    /// Reads the directory and nothing else.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, SheetError> {
        let end = find_end(bytes).ok_or(SheetError::Damaged)?;
        let n_entries = number(bytes, end + 10, 2)?;
        let mut at = number(bytes, end + 16, 4)?;
        if n_entries > MAX_PARTS {
            return Err(SheetError::TooMuch);
        }
        let mut entries = Vec::new();
        for _ in 0..n_entries {
            let (entry, next) = read_entry(bytes, at)?;
            entries.push(entry);
            at = next;
        }
        Ok(Self { bytes, entries, room: MAX_UNPACKED_BYTES })
    }

    /// Whether there is a part of a name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    fn find(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))
    }

    /// A part while it is being unpacked; `None` when there is none of the name. What it says of its
    /// size is checked before, and what it turns out to be while unpacking.
    pub(super) fn part(&mut self, name: &str) -> Result<Option<impl BufRead>, SheetError> {
        let Some(entry) = self.find(name) else { return Ok(None) };
        if entry.unpacked > self.room {
            return Err(SheetError::TooMuch);
        }
        let (packed, method) = (data(self.bytes, entry)?, entry.method);
        let unpacked: Box<dyn Read + 'a> = match method {
            STORED => Box::new(packed),
            DEFLATED => Box::new(DeflateDecoder::new(packed)),
            _ => return Err(SheetError::Damaged),
        };
        Ok(Some(BufReader::new(Counted { unpacked, room: &mut self.room })))
    }
}

/// The end of the directory: the last that leaves room for exactly its comment.
fn find_end(bytes: &[u8]) -> Option<usize> {
    let last = bytes.len().checked_sub(END_BYTES)?;
    let first = last.saturating_sub(MAX_COMMENT);
    (first..=last).rev().find(|&at| {
        bytes.get(at..at + END.len()) == Some(END)
            && number(bytes, at + 20, 2)
                .is_ok_and(|comment| at + END_BYTES + comment <= bytes.len())
    })
}

/// An entry of the directory, and where the next begins.
fn read_entry(bytes: &[u8], at: usize) -> Result<(Entry, usize), SheetError> {
    let start = bytes.get(at..).ok_or(SheetError::Damaged)?;
    if !start.starts_with(ENTRY) {
        return Err(SheetError::Damaged);
    }
    if number(start, 8, 2)? & 1 == 1 {
        return Err(SheetError::OldOrLocked);
    }
    let name_bytes = number(start, 28, 2)?;
    let name = start.get(ENTRY_BYTES..ENTRY_BYTES + name_bytes).ok_or(SheetError::Damaged)?;
    let entry = Entry {
        name: String::from_utf8_lossy(name).replace('\\', "/"),
        method: number(start, 10, 2)?,
        packed: number(start, 20, 4)?,
        unpacked: u64::try_from(number(start, 24, 4)?).unwrap_or(u64::MAX),
        at: number(start, 42, 4)?,
    };
    let more = number(start, 30, 2)? + number(start, 32, 2)?;
    Ok((entry, at + ENTRY_BYTES + name_bytes + more))
}

/// The bytes of a part as they lie in the file.
fn data<'a>(bytes: &'a [u8], entry: &Entry) -> Result<&'a [u8], SheetError> {
    let start = bytes.get(entry.at..).ok_or(SheetError::Damaged)?;
    if !start.starts_with(PART) {
        return Err(SheetError::Damaged);
    }
    let from = PART_BYTES + number(start, 26, 2)? + number(start, 28, 2)?;
    let to = from.checked_add(entry.packed).ok_or(SheetError::Damaged)?;
    start.get(from..to).ok_or(SheetError::Damaged)
}

/// A part that takes from the room of all parts, and stops when it is used up.
struct Counted<'a, 'b> {
    unpacked: Box<dyn Read + 'a>,
    room: &'b mut u64,
}

impl Read for Counted<'_, '_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let n_read = self.unpacked.read(into)?;
        let taken = u64::try_from(n_read).unwrap_or(u64::MAX);
        *self.room = self.room.checked_sub(taken).ok_or(io::ErrorKind::FileTooLarge)?;
        Ok(n_read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(parts: &[(&str, &[u8])]) -> Vec<u8> {
        let mut packer = Packer::default();
        for (name, bytes) in parts {
            packer.add(name, bytes);
        }
        packer.finish()
    }

    fn unpacked(bytes: &[u8], name: &str) -> Vec<u8> {
        let mut archive = Archive::open(bytes).unwrap();
        let mut all = Vec::new();
        archive.part(name).unwrap().unwrap().read_to_end(&mut all).unwrap();
        all
    }

    #[test]
    fn a_part_comes_out_as_it_went_in() {
        let long = b"home nurses ".repeat(5_000);
        let bytes = packed(&[("a.xml", b"<a/>"), ("b.xml", &long)]);
        assert!(bytes.len() < 1_000);
        assert_eq!(unpacked(&bytes, "A.XML"), b"<a/>");
        assert_eq!(unpacked(&bytes, "b.xml"), long);
    }

    #[test]
    fn a_file_that_is_cut_off_anywhere_is_refused_or_read_and_never_a_panic() {
        let bytes = packed(&[("a.xml", b"<a/>")]);
        for end in 0..bytes.len() {
            assert!(Archive::open(&bytes[..end]).is_err(), "{end}");
        }
    }

    #[test]
    fn what_says_that_it_is_large_is_not_even_begun() {
        let mut bytes = packed(&[("a.xml", b"<a/>")]);
        let entry = bytes.windows(4).position(|four| four == ENTRY).unwrap();
        bytes[entry + 24..entry + 28].copy_from_slice(&u32::MAX.to_le_bytes());
        let refused = Archive::open(&bytes).unwrap().part("a.xml").map(|_| ());
        assert_eq!(refused, Err(SheetError::TooMuch));
    }

    #[test]
    fn what_says_that_it_is_small_is_stopped_when_it_is_not() {
        let mut bytes = packed(&[("a.xml", &vec![b' '; 40 * 1024 * 1024])]);
        let entry = bytes.windows(4).position(|four| four == ENTRY).unwrap();
        bytes[entry + 24..entry + 28].copy_from_slice(&9_u32.to_le_bytes());
        let mut archive = Archive::open(&bytes).unwrap();
        let mut part = archive.part("a.xml").unwrap().unwrap();
        let stopped = io::copy(&mut part, &mut io::sink()).unwrap_err();
        assert_eq!(stopped.kind(), io::ErrorKind::FileTooLarge);
    }
}
