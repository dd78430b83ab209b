//! The text under which a project lies in the browser's stores.
//!
//! Browsers count two bytes a character and one of them doubles that for a single character outside
//! Latin-1, so the text is plain ASCII and its content deflated:
//!
//! ```text
//! SF1 9f3c0a11 {"id":"project:…","name":"…","head":{…},"version":1,…}
//! KEY:base64(zlib(bytes))
//! KEY:base64(zlib(bytes))
//! #crc32hex
//! ```
//!
//! The first line is the [`Header`], so that a list of projects inflates nothing; the number before
//! it is the checksum of that line alone, so that a damaged header can never pass for a head. The
//! last line is the checksum of everything above it. This outer shape is the same for every version
//! to come (only the digit after `SF` and the header's `version` rise): an older build can always
//! tell "newer" from "damaged". The id in the header is the one that counts; a copy is made by
//! changing the header alone ([`with_header`]). A block's key may hold `:`, as ids do; its content
//! does not, so the last one in a line ends the key.
//!
//! What the blocks mean is the business of the `format` module; here they are opaque.

use serde::{Deserialize, Serialize};

use crate::app::head::Head;

mod read;
mod write;

pub use read::{read, read_header, verify};
pub use write::{BlockEncoder, EncodeError, EncodedBlock, StoredWriter, with_header};

/// The container version, the digit after `SF`.
pub const CONTAINER_VERSION: u32 = 1;
/// The newest version of the content that this build reads.
/// **Invariant**: equals the version of the file format.
pub const KNOWN_VERSION: u32 = 4;
/// The most that the blocks of one project may hold, in bytes before deflating.
/// Equal to the limit for files; more would not fit in the memory of an old laptop twice.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;

/// What a list shows of a project, and what decides which of two states is the newer.
///
/// **Units**: times are milliseconds since 1970 in UTC.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Header {
    /// The project's id, with its prefix.
    pub id: String,
    /// The project's name.
    pub name: String,
    /// The organization it belongs to; may be empty.
    pub organization: String,
    /// When its content last changed.
    pub changed_at: i64,
    /// When it was last saved to a file; `None` if never.
    pub file_at: Option<i64>,
    /// Bytes of all blocks before deflating; filled in by the writer.
    pub size: u64,
    /// Which save this is and what it builds on.
    pub head: Head,
    /// Version of the content.
    pub version: u32,
    /// How much it holds.
    #[serde(default)]
    pub counts: Counts,
    /// The project that this one split off from when two tabs changed it at once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conflict_of: Option<String>,
}

/// How much a project holds, as lists show it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Counts {
    /// Number of stakeholders.
    pub stakeholders: u64,
    /// Number of benefits.
    pub benefits: u64,
    /// Number of measurements in all indicators.
    pub measurements: u64,
}

/// One part of a project's content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Its name: 1 to 200 of the characters `A-Z a-z 0-9 . : _ / -`.
    pub key: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Why a stored text cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StoredError {
    /// It is not what was written.
    Damaged {
        /// Where that shows.
        damage: Damage,
    },
    /// A newer build wrote it; it must not be overwritten.
    TooNew {
        /// The version it has.
        found: u32,
        /// The newest version this build reads.
        known: u32,
    },
}

/// Where a stored text is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It does not begin as our texts do.
    Start,
    /// The header is not the one that was written.
    Header,
    /// The checksum of the whole does not match, or is missing.
    Checksum,
    /// A block is not well formed.
    Block {
        /// Its line in the text, from 2.
        line: usize,
    },
    /// The blocks inflate to more than [`MAX_BYTES`].
    TooLarge,
}

impl StoredError {
    pub(crate) fn damaged(damage: Damage) -> Self {
        Self::Damaged { damage }
    }
}

impl std::fmt::Display for StoredError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::TooNew { found, known } => write!(f, "version {found}, known up to {known}"),
            Self::Damaged { damage } => match damage {
                Damage::Start => f.write_str("damaged at the start"),
                Damage::Header => f.write_str("damaged header"),
                Damage::Checksum => f.write_str("checksum does not match"),
                Damage::Block { line } => write!(f, "damaged block in line {line}"),
                Damage::TooLarge => f.write_str("content too large"),
            },
        }
    }
}

fn is_block_key(key: &str) -> bool {
    (1..=200).contains(&key.len())
        && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".:_/-".contains(&byte))
}

/// The sum covers the container's version too, so that a flipped digit is damage and not a newer
/// build's text.
fn header_sum(container: u32, json: &str) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(container.to_string().as_bytes());
    crc.update(json.as_bytes());
    crc.sum()
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

#[cfg(test)]
mod tests;
