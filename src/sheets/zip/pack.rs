//! Writes a ZIP: every part deflated, and all dates the same, so that the same content gives the same
//! bytes.

use std::io::{self, Write};

use flate2::write::DeflateEncoder;
use flate2::{Compression, Crc};

use super::{DEFLATED, END, ENTRY, PART};

/// The version that knows deflate.
const VERSION: u16 = 20;

/// Names are UTF-8.
const FLAGS: u16 = 1 << 11;

/// 1980-01-01, the first day a ZIP knows.
const DATE: u16 = 0x21;

/// A ZIP that is being written.
#[derive(Debug, Default)]
pub(in crate::sheets) struct Packer {
    bytes: Vec<u8>,
    directory: Vec<u8>,
    n_parts: u16,
}

impl Packer {
    /// Adds a part.
    pub(in crate::sheets) fn add(&mut self, name: &str, content: &[u8]) {
        let packed = deflated(content);
        let at = field(self.bytes.len());
        let mut crc = Crc::new();
        crc.update(content);
        // What the part and its entry in the directory say alike.
        let mut same = Vec::new();
        for short in [VERSION, FLAGS, u16::try_from(DEFLATED).unwrap_or_default(), 0, DATE] {
            same.extend_from_slice(&short.to_le_bytes());
        }
        for long in [crc.sum(), field(packed.len()), field(content.len()), field(name.len())] {
            same.extend_from_slice(&long.to_le_bytes());
        }
        self.bytes.extend_from_slice(PART);
        self.bytes.extend_from_slice(&same);
        self.bytes.extend_from_slice(name.as_bytes());
        self.bytes.extend_from_slice(&packed);
        self.directory.extend_from_slice(ENTRY);
        self.directory.extend_from_slice(&VERSION.to_le_bytes());
        self.directory.extend_from_slice(&same);
        // No comment, the first disk, no attributes.
        self.directory.extend_from_slice(&[0; 10]);
        self.directory.extend_from_slice(&at.to_le_bytes());
        self.directory.extend_from_slice(name.as_bytes());
        self.n_parts += 1;
    }

    /// The whole file.
    pub(in crate::sheets) fn finish(mut self) -> Vec<u8> {
        let (at, size) = (field(self.bytes.len()), field(self.directory.len()));
        self.bytes.append(&mut self.directory);
        self.bytes.extend_from_slice(END);
        for short in [0, 0, self.n_parts, self.n_parts] {
            self.bytes.extend_from_slice(&short.to_le_bytes());
        }
        for long in [size, at] {
            self.bytes.extend_from_slice(&long.to_le_bytes());
        }
        self.bytes.extend_from_slice(&[0; 2]);
        self.bytes
    }
}

/// A length as a ZIP has it. What we write is far below 4 GiB.
fn field(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

fn deflated(content: &[u8]) -> Vec<u8> {
    let pack = || -> io::Result<Vec<u8>> {
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(content)?;
        encoder.finish()
    };
    // Writing to memory does not fail.
    pack().unwrap_or_default()
}
