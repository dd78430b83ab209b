//! Reading the stored text back, with every doubt decided as damage.

use std::io::Read as _;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use flate2::bufread::ZlibDecoder;
use serde::Deserialize;

use super::{
    Block, CONTAINER_VERSION, Damage, Header, KNOWN_VERSION, MAX_BYTES, StoredError, crc32,
    header_sum, is_block_key,
};

/// Reads the header alone; the first line of a text is enough.
///
/// # Errors
/// `Damaged` when the line is not what was written; `TooNew` for a newer build's.
pub fn read_header(text: &str) -> Result<Header, StoredError> {
    let line = text.split('\n').next().unwrap_or(text);
    let damaged = || StoredError::damaged(Damage::Start);
    let (digits, rest) =
        line.strip_prefix("SF").and_then(|rest| rest.split_once(' ')).ok_or_else(damaged)?;
    let container = number(digits).ok_or_else(damaged)?;
    let (sum, json) = rest.split_once(' ').ok_or_else(damaged)?;
    if parse_sum(sum) != Some(header_sum(container, json)) {
        return Err(StoredError::damaged(Damage::Header));
    }
    if container != CONTAINER_VERSION {
        return Err(match container > CONTAINER_VERSION {
            true => StoredError::TooNew { found: container, known: CONTAINER_VERSION },
            false => damaged(),
        });
    }
    parse_header(json)
}

/// Checks the checksum of the whole without inflating anything, and reads the header.
///
/// # Errors
/// As [`read_header`]; `Damaged` also when anything below the header is not what was written.
pub fn verify(text: &str) -> Result<Header, StoredError> {
    body(text)?;
    read_header(text)
}

/// Reads the whole.
///
/// # Errors
/// `Damaged` when anything at all is not what was written, or inflates to more than
/// [`MAX_BYTES`]; `TooNew` for a newer build's.
pub fn read(text: &str) -> Result<(Header, Vec<Block>), StoredError> {
    let lines = body(text)?;
    let header = read_header(text)?;
    let mut blocks = Vec::new();
    let mut room = MAX_BYTES;
    for (index, line) in lines.lines().enumerate().skip(1) {
        let block = read_block(line, index + 1, room)?;
        room = room.saturating_sub(block.bytes.len());
        blocks.push(block);
    }
    Ok((header, blocks))
}

/// Gives everything above the checksum, once the checksum holds.
fn body(text: &str) -> Result<&str, StoredError> {
    if !text.starts_with("SF") {
        return Err(StoredError::damaged(Damage::Start));
    }
    let damaged = || StoredError::damaged(Damage::Checksum);
    let end = text.rfind('#').ok_or_else(damaged)?;
    let (body, sum) = text.split_at_checked(end).ok_or_else(damaged)?;
    if !body.ends_with('\n') || !text.is_ascii() {
        return Err(damaged());
    }
    if sum.strip_prefix('#').and_then(parse_sum) != Some(crc32(body.as_bytes())) {
        return Err(damaged());
    }
    Ok(body)
}

fn parse_header(json: &str) -> Result<Header, StoredError> {
    #[derive(Deserialize)]
    struct VersionOnly {
        version: u32,
    }
    let damaged = |_| StoredError::damaged(Damage::Header);
    // The version first: a newer header may have another shape.
    let VersionOnly { version } = serde_json::from_str(json).map_err(damaged)?;
    if version > KNOWN_VERSION {
        return Err(StoredError::TooNew { found: version, known: KNOWN_VERSION });
    }
    serde_json::from_str(json).map_err(damaged)
}

fn read_block(line: &str, number: usize, room: usize) -> Result<Block, StoredError> {
    let damaged = || StoredError::damaged(Damage::Block { line: number });
    let (key, encoded) = line.rsplit_once(':').ok_or_else(damaged)?;
    if !is_block_key(key) {
        return Err(damaged());
    }
    let deflated = STANDARD.decode(encoded).map_err(|_| damaged())?;
    let mut inflate = ZlibDecoder::new(deflated.as_slice());
    let mut bytes = Vec::new();
    let limit = u64::try_from(room).unwrap_or(u64::MAX).saturating_add(1);
    inflate.by_ref().take(limit).read_to_end(&mut bytes).map_err(|_| damaged())?;
    if bytes.len() > room {
        return Err(StoredError::damaged(Damage::TooLarge));
    }
    if !inflate.into_inner().is_empty() {
        return Err(damaged());
    }
    Ok(Block { key: key.to_owned(), bytes })
}

/// Eight lower-case hexadecimal digits and nothing else.
fn parse_sum(text: &str) -> Option<u32> {
    let plain = text.len() == 8
        && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte));
    plain.then(|| u32::from_str_radix(text, 16).ok()).flatten()
}

/// Decimal digits without sign or leading zero.
fn number(text: &str) -> Option<u32> {
    let plain = !text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}
