use base64::{Engine as _, engine::general_purpose::STANDARD};
use proptest::prelude::*;

use super::*;
use crate::app::head::Head;

fn header() -> Header {
    Header {
        id: "project:0000000000001".into(),
        name: "Blåbærlia – trygghet \u{1f600} \"i\"\nheimen".into(),
        organization: "Eidfjorden kommune".into(),
        changed_at: 1_771_000_000_123,
        file_at: None,
        size: 0,
        head: Head::start("w1").next("w2"),
        version: KNOWN_VERSION,
        counts: Counts::default(),
        conflict_of: None,
    }
}

fn blocks() -> Vec<Block> {
    let bytes = (0..4000u32).flat_map(|n| (n * n % 251).to_le_bytes()).collect();
    vec![
        Block { key: "project".into(), bytes: "{\"name\":\"Æ\"}".into() },
        Block { key: "series:indicator:7f3k:0".into(), bytes },
        Block { key: "empty".into(), bytes: vec![] },
    ]
}

fn text_of(header: Header, blocks: &[Block]) -> String {
    let mut writer = StoredWriter::new(header);
    for block in blocks {
        writer.push_block(block).unwrap();
    }
    writer.finish().unwrap()
}

#[test]
fn what_is_written_reads_back_and_is_ascii() {
    let text = text_of(header(), &blocks());
    assert!(text.is_ascii());
    assert!(text.starts_with("SF1 "));
    let (read_back, read_blocks) = read(&text).unwrap();
    assert_eq!(read_blocks, blocks());
    let size = blocks().iter().map(|block| block.bytes.len() as u64).sum();
    assert_eq!(read_back, Header { size, ..header() });
    assert_eq!(read_header(&text), Ok(read_back.clone()));
    assert_eq!(read_header(text.lines().next().unwrap()), Ok(read_back.clone()));
    assert_eq!(verify(&text), Ok(read_back));
}

#[test]
fn encoding_in_slices_or_from_a_kept_block_gives_the_same_text() {
    let mut writer = StoredWriter::new(header());
    for block in blocks() {
        let mut encoder = BlockEncoder::new(&block.key).unwrap();
        for slice in block.bytes.chunks(97) {
            encoder.push(slice).unwrap();
        }
        let ready = encoder.finish().unwrap();
        assert_eq!(ready.content_bytes(), block.bytes.len());
        writer.push_ready(&ready).unwrap();
    }
    assert_eq!(read(&writer.finish().unwrap()), read(&text_of(header(), &blocks())));
}

#[test]
fn another_header_leaves_the_blocks_untouched() {
    let copy =
        Header { id: "project:copy".into(), conflict_of: Some("project:1".into()), ..header() };
    let text = with_header(&text_of(header(), &blocks()), &copy).unwrap();
    assert_eq!(read(&text), Ok((copy, blocks())));
    assert!(with_header("SF1 nothing", &header()).is_err());
}

#[test]
fn a_newer_version_is_told_from_damage() {
    let newer = text_of(Header { version: KNOWN_VERSION + 1, ..header() }, &blocks());
    let too_new = StoredError::TooNew { found: KNOWN_VERSION + 1, known: KNOWN_VERSION };
    assert_eq!(read(&newer), Err(too_new.clone()));
    assert_eq!(read_header(&newer), Err(too_new));
    // A flipped digit alone is damage, since the checksum tells.
    let flipped = text_of(header(), &blocks()).replacen("SF1", "SF2", 1);
    assert_eq!(read(&flipped), Err(StoredError::damaged(Damage::Checksum)));
}

#[test]
fn foreign_text_is_damage_at_the_start() {
    for text in ["", "SF", "{}", "null", "SF1", "<html>", "sf1 00000000 {}"] {
        assert!(matches!(read(text), Err(StoredError::Damaged { .. })), "{text:?}");
        assert!(matches!(read_header(text), Err(StoredError::Damaged { .. })), "{text:?}");
    }
}

#[test]
fn a_block_that_inflates_beyond_the_limit_is_refused() {
    let zeros = vec![0u8; 16 * 1024 * 1024];
    let mut encoder = BlockEncoder::new("bomb").unwrap();
    for _ in 0..5 {
        encoder.push(&zeros).unwrap();
    }
    let bomb = encoder.finish().unwrap();
    assert!(bomb.stored_units() < 200_000);
    let mut writer = StoredWriter::new(header());
    let expected = EncodeError::TooLarge { bytes: 5 * zeros.len() };
    assert_eq!(writer.push_ready(&bomb), Err(expected));
    // The same bomb, smuggled past the writer.
    let honest = text_of(header(), &[]);
    let head_line = honest.lines().next().unwrap();
    let body = format!("{head_line}\n{}\n", raw_line(&bomb));
    let text = format!("{body}#{:08x}", crc32(body.as_bytes()));
    assert_eq!(read(&text), Err(StoredError::damaged(Damage::TooLarge)));
}

fn raw_line(block: &EncodedBlock) -> String {
    let debug = format!("{block:?}");
    debug.split('"').nth(1).unwrap().to_owned()
}

#[test]
fn a_well_summed_but_malformed_block_is_damage_in_its_line() {
    let head_line = text_of(header(), &[]).lines().next().unwrap().to_owned();
    let garbage = STANDARD.encode(b"not zlib");
    for line in ["no colon", ":AAAA", "key:****", "bad key:AAAA", &format!("k:{garbage}")] {
        let body = format!("{head_line}\n{line}\n");
        let text = format!("{body}#{:08x}", crc32(body.as_bytes()));
        assert_eq!(read(&text), Err(StoredError::damaged(Damage::Block { line: 2 })), "{line}");
    }
}

#[test]
fn keys_outside_the_alphabet_are_refused() {
    for key in ["", "a b", "a\nb", "a#b", "æ", &"x".repeat(201)] {
        assert_eq!(BlockEncoder::new(key).err(), Some(EncodeError::BadKey(key.to_owned())));
    }
}

/// One random damage: bit flips, a cut, two pieces swapped, a piece doubled, other text.
fn damage(text: &str, kind: u8, a: usize, b: usize) -> String {
    let bytes = text.as_bytes();
    let (low, high) = (a.min(b) % bytes.len(), a.max(b) % bytes.len());
    let (low, high) = (low.min(high), low.max(high));
    let mut out = bytes.to_vec();
    match kind % 6 {
        0 => out[low] ^= 1 << (b % 8),
        1 => drop(out.drain(low..high)),
        2 => out.truncate(low),
        3 => out.swap(low, high),
        4 => out.extend_from_slice(&bytes[low..high]),
        _ => out.splice(low..high, b"{\"wrong\":true}".iter().copied()).for_each(drop),
    }
    String::from_utf8_lossy(&out).into_owned()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]
    #[test]
    fn damage_is_found_or_harmless(kind in 0u8..6, a in any::<usize>(), b in any::<usize>()) {
        let text = text_of(header(), &blocks());
        let damaged = damage(&text, kind, a, b);
        if damaged != text {
            let found = matches!(read(&damaged), Err(StoredError::Damaged { .. }));
            prop_assert!(found);
            prop_assert!(verify(&damaged).is_err());
            // The header alone either reads as it was or not at all.
            if let Ok(found) = read_header(&damaged) {
                prop_assert_eq!(Ok(found), read_header(&text));
            }
        }
    }
}
