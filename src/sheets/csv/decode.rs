//! Finds out in which letters a text was saved: UTF-8, UTF-16, or Windows-1252 as older Excels do.

/// What the bytes 0x80 to 0x9F are in Windows-1252. Five of them are nothing; they stay what they are
/// in Latin-1, as browsers have it. **Source** WHATWG Encoding, index-windows-1252.
const WINDOWS_1252: [u16; 32] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
];

/// The text of a file; `None` when it is no text.
pub(super) fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8(rest.to_vec()).ok()?,
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes)?,
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes)?,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => bytes.iter().map(|&byte| windows_1252(byte)).collect(),
        },
    };
    // Programs and pictures have such characters, tables do not.
    let is_text = !text.chars().any(|it| it < ' ' && !matches!(it, '\t' | '\n' | '\r' | '\u{B}'));
    is_text.then_some(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Option<String> {
    let (pairs, []) = bytes.as_chunks::<2>() else { return None };
    char::decode_utf16(pairs.iter().map(|&pair| unit(pair))).collect::<Result<_, _>>().ok()
}

fn windows_1252(byte: u8) -> char {
    let special = byte.checked_sub(0x80).and_then(|at| WINDOWS_1252.get(usize::from(at)));
    special.and_then(|&code| char::from_u32(u32::from(code))).unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_letters_of_every_nordic_spreadsheet_are_read() {
        let wanted = Some("Høy;Ärende €".to_owned());
        let units = || "Høy;Ärende €".encode_utf16();
        let small: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode("Høy;Ärende €".as_bytes()), wanted);
        assert_eq!(decode("\u{FEFF}Høy;Ärende €".as_bytes()), wanted);
        assert_eq!(decode(&[&[0xFF, 0xFE], small.as_slice()].concat()), wanted);
        assert_eq!(decode(&[&[0xFE, 0xFF], big.as_slice()].concat()), wanted);
        assert_eq!(decode(b"H\xF8y;\xC4rende \x80"), wanted);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(decode(b"\x00\x01\x02"), None);
        assert_eq!(decode(b"\x89PNG\r\n\x1A\n"), None);
        assert_eq!(decode(&[0xFF, 0xFE, 0x41]), None);
        assert_eq!(decode(&[0xFF, 0xFE, 0x00, 0xD8]), None);
    }
}
