//! Writing the stored text, block by block, so that a large project never holds up the page.

use std::io::Write as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::{Compression, Crc, write::ZlibEncoder};

use super::{Block, CONTAINER_VERSION, Header, MAX_BYTES, header_sum, is_block_key};

/// Why a text could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EncodeError {
    /// A block's key holds something else than `A-Z a-z 0-9 . : _ / -`, or is empty or too long.
    BadKey(String),
    /// The blocks hold more than [`MAX_BYTES`].
    TooLarge {
        /// What they hold, in bytes.
        bytes: usize,
    },
    /// The encoder failed, in its own words.
    Failed(String),
}

impl std::fmt::Display for EncodeError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::BadKey(key) => write!(f, "bad block key {key:?}"),
            Self::TooLarge { bytes } => write!(f, "{bytes} bytes, limit {MAX_BYTES}"),
            Self::Failed(words) => f.write_str(words),
        }
    }
}

/// A block as it stands in the text. Worth keeping for as long as its content is unchanged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EncodedBlock {
    line: String,
    bytes: usize,
}

impl EncodedBlock {
    /// Encodes a block at once.
    ///
    /// # Errors
    /// `BadKey` for a key outside the alphabet.
    pub fn new(block: &Block) -> Result<Self, EncodeError> {
        let mut encoder = BlockEncoder::new(&block.key)?;
        encoder.push(&block.bytes)?;
        encoder.finish()
    }

    /// Gives the length of the content before deflating, in bytes.
    #[must_use]
    pub fn content_bytes(&self) -> usize {
        self.bytes
    }

    /// Gives what the block takes in storage, in UTF-16 units.
    #[must_use]
    pub fn stored_units(&self) -> usize {
        self.line.len()
    }
}

/// Encodes one block in slices, for blocks too large to deflate between two frames.
///
/// Some 64 kB a slice take about two milliseconds on an old laptop.
#[derive(Debug)]
pub struct BlockEncoder {
    key: String,
    deflate: ZlibEncoder<Vec<u8>>,
    bytes: usize,
}

impl BlockEncoder {
    /// Starts a block.
    ///
    /// # Errors
    /// `BadKey` for a key outside the alphabet.
    pub fn new(key: &str) -> Result<Self, EncodeError> {
        if !is_block_key(key) {
            return Err(EncodeError::BadKey(key.to_owned()));
        }
        let deflate = ZlibEncoder::new(Vec::new(), Compression::default());
        Ok(Self { key: key.to_owned(), deflate, bytes: 0 })
    }

    /// Adds the next slice of the content.
    ///
    /// # Errors
    /// `Failed` when the encoder fails.
    pub fn push(&mut self, slice: &[u8]) -> Result<(), EncodeError> {
        self.bytes = self.bytes.saturating_add(slice.len());
        self.deflate.write_all(slice).map_err(|error| EncodeError::Failed(error.to_string()))
    }

    /// Ends the block.
    ///
    /// # Errors
    /// `Failed` when the encoder fails.
    pub fn finish(self) -> Result<EncodedBlock, EncodeError> {
        let deflated =
            self.deflate.finish().map_err(|error| EncodeError::Failed(error.to_string()))?;
        let mut line = self.key;
        line.push(':');
        STANDARD.encode_string(deflated, &mut line);
        Ok(EncodedBlock { line, bytes: self.bytes })
    }
}

/// Puts a stored text together, a block at a time: the checksum grows with it.
#[derive(Debug)]
pub struct StoredWriter {
    header: Header,
    lines: String,
    sum: Crc,
    bytes: usize,
}

impl StoredWriter {
    /// Starts a text. The header's size is filled in at the end.
    #[must_use]
    pub fn new(header: Header) -> Self {
        Self { header, lines: String::new(), sum: Crc::new(), bytes: 0 }
    }

    /// Encodes a block and adds it.
    ///
    /// # Errors
    /// `BadKey`; `TooLarge` when the blocks now hold too much.
    pub fn push_block(&mut self, block: &Block) -> Result<(), EncodeError> {
        self.push_ready(&EncodedBlock::new(block)?)
    }

    /// Adds a block that is encoded already.
    ///
    /// # Errors
    /// `TooLarge` when the blocks now hold too much.
    pub fn push_ready(&mut self, block: &EncodedBlock) -> Result<(), EncodeError> {
        self.bytes = self.bytes.saturating_add(block.bytes);
        if self.bytes > MAX_BYTES {
            return Err(EncodeError::TooLarge { bytes: self.bytes });
        }
        self.lines.push_str(&block.line);
        self.lines.push('\n');
        self.sum.update(block.line.as_bytes());
        self.sum.update(b"\n");
        Ok(())
    }

    /// Ends the text.
    ///
    /// # Errors
    /// `Failed` when the header cannot be written.
    pub fn finish(mut self) -> Result<String, EncodeError> {
        self.header.size = u64::try_from(self.bytes).unwrap_or(u64::MAX);
        assemble(&self.header, &self.lines, &self.sum)
    }
}

/// Puts another header on a stored text and leaves its blocks as they are.
/// The text must have been read or [verified](super::verify) before.
///
/// # Errors
/// `Failed` when `text` is not a stored text or the header cannot be written.
pub fn with_header(text: &str, header: &Header) -> Result<String, EncodeError> {
    let blocks = text
        .split_once('\n')
        .and_then(|(_, rest)| rest.rfind('#').and_then(|end| rest.get(..end)))
        .ok_or_else(|| EncodeError::Failed("not a stored text".to_owned()))?;
    let mut sum = Crc::new();
    sum.update(blocks.as_bytes());
    assemble(header, blocks, &sum)
}

/// `sum` is that of the lines.
fn assemble(header: &Header, lines: &str, sum: &Crc) -> Result<String, EncodeError> {
    let json = ascii_json(header)?;
    let header_sum = header_sum(CONTAINER_VERSION, &json);
    let mut text = format!("SF{CONTAINER_VERSION} {header_sum:08x} {json}\n");
    let mut whole = Crc::new();
    whole.update(text.as_bytes());
    whole.combine(sum);
    text.reserve(lines.len() + 9);
    text.push_str(lines);
    text.push_str(&format!("#{:08x}", whole.sum()));
    Ok(text)
}

/// JSON with everything outside ASCII written as `\uXXXX`; such characters stand in strings only.
fn ascii_json(header: &Header) -> Result<String, EncodeError> {
    let json =
        serde_json::to_string(header).map_err(|error| EncodeError::Failed(error.to_string()))?;
    if json.is_ascii() {
        return Ok(json);
    }
    let mut ascii = String::with_capacity(json.len() + 64);
    let mut units = [0u16; 2];
    for character in json.chars() {
        if character.is_ascii() {
            ascii.push(character);
        } else {
            for unit in character.encode_utf16(&mut units) {
                ascii.push_str(&format!("\\u{unit:04x}"));
            }
        }
    }
    Ok(ascii)
}
