//! How wide a text is, from a table, so that layout is the same everywhere and never asks a page.
//!
//! The widths are those of the shipped font, rounded up. Letters outside the table are reckoned
//! wide: better a label shortened early than one that runs out of its place.

mod advances;

/// What stands for the cut-off end of a text.
pub const ELLIPSIS: char = '…';

/// The width of a text in pixels when set in Inter at `font_px`, in regular or semibold.
#[must_use]
pub fn text_width(text: &str, font_px: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * font_px
}

/// The text if it fits `max_width` pixels, else its beginning and an ellipsis. Empty when not even
/// the ellipsis fits.
#[must_use]
pub fn shorten(text: &str, max_width: f64, font_px: f64) -> String {
    if text_width(text, font_px) <= max_width {
        return text.to_owned();
    }
    let room = max_width / font_px - advance(ELLIPSIS);
    if room < 0.0 {
        return String::new();
    }
    let mut used = 0.0;
    let kept: String = text
        .chars()
        .take_while(|&letter| {
            used += advance(letter);
            used <= room
        })
        .collect();
    let mut short = kept.trim_end().to_owned();
    short.push(ELLIPSIS);
    short
}

/// The text in lines of at most `max_width` pixels, broken at spaces; a single word that is too
/// wide is shortened.
#[must_use]
pub fn wrap(text: &str, max_width: f64, font_px: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        let joined = lines.last().map(|line| format!("{line} {word}"));
        match (joined, lines.last_mut()) {
            (Some(joined), Some(line)) if text_width(&joined, font_px) <= max_width => {
                *line = joined;
            }
            _ => lines.push(shorten(word, max_width, font_px)),
        }
    }
    lines
}

/// The advance of one letter in parts of the font size.
fn advance(letter: char) -> f64 {
    let code = u32::from(letter);
    let listed = code
        .checked_sub(advances::FIRST)
        .and_then(|place| usize::try_from(place).ok())
        .and_then(|place| advances::ADVANCES.get(place));
    match listed {
        Some(&thousandths) => f64::from(thousandths) / 1_000.0,
        None => outside_table(code),
    }
}

/// Marks that stand over other letters take no room; punctuation has its own width; everything
/// else (other scripts, symbols, pictures) is reckoned at the widest seen.
fn outside_table(code: u32) -> f64 {
    match code {
        0x0300..=0x036F | 0x200B..=0x200F | 0xFE00..=0xFE0F => 0.0,
        0x2009 | 0x202F => 0.29,
        0x2010..=0x2013 => 0.5,
        0x2018..=0x201A => 0.3,
        0x201C..=0x201E => 0.51,
        0x2022 => 0.57,
        0x2026 => 0.96,
        0x2212 => 0.68,
        0x20AC => 0.68,
        0x0370..=0x058F => 1.0,
        _ => 1.36,
    }
}
