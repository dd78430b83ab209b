//! Reads numbers as people write them and spreadsheets print them.
//!
//! Two marks can stand for decimals or thousands. What a text itself tells decides first:
//!
//! * With both a dot and a comma, the last one is the decimal mark: `1.234,5`, `1,234.5`.
//! * A mark that comes twice separates thousands: `1.234.567`.
//! * A mark after thousands separated in another way (`1 234.567`, `1'234.5`), or not followed by
//!   exactly three digits (`1.5`, `1,2345`), or after a leading nought or more than three digits
//!   (`0.125`, `1234.567`), is the decimal mark.
//!
//! What is left can be read both ways: `1.234` and `1,234`. There the language decides, so that a
//! Nordic `1,234` is a bit more than one, and a Nordic `1.234` is a thousand and more. A field
//! therefore shows what was understood, with [`Locale::decimal`]; a pasted column asks
//! [`likely_decimal_mark`] first, since its other numbers usually tell.

use super::Locale;

/// The mark between whole digits and decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1,5`
    Comma,
    /// `1.5`
    Point,
}

impl DecimalMark {
    /// The mark itself.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Comma => ',',
            Self::Point => '.',
        }
    }

    const fn other(self) -> Self {
        match self {
            Self::Comma => Self::Point,
            Self::Point => Self::Comma,
        }
    }
}

/// Why a text is not read as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberError {
    /// Nothing is written.
    Empty,
    /// There are other signs than those of a number, or more than one number.
    NotANumber,
    /// Thousands are separated, but not by threes: `1 23`, `1.234.5`.
    UnevenThousands,
    /// Larger than an `f64` can hold, about 1.8 · 10³⁰⁸.
    TooLarge,
}

/// Reads a number as a writer of this language means it.
///
/// Spaces of any kind and apostrophes may separate thousands; a currency (`kr`, `NOK`, `SEK`,
/// `EUR`, `€`), a `,-` and a per cent sign are left out, so `12 %` is 12. Scientific notation is
/// read, since spreadsheets write it.
///
/// # Errors
///
/// See [`NumberError`]; nothing is guessed.
pub fn parse_number(text: &str, locale: Locale) -> Result<f64, NumberError> {
    parse_number_as(text, locale.decimal_mark())
}

/// Reads a number like [`parse_number`], with the given mark where the text could mean either.
///
/// # Errors
///
/// See [`NumberError`].
pub fn parse_number_as(text: &str, mark: DecimalMark) -> Result<f64, NumberError> {
    let (is_negative, body) = undress(text);
    if body.is_empty() {
        return Err(if text.trim().is_empty() {
            NumberError::Empty
        } else {
            NumberError::NotANumber
        });
    }
    let (mantissa, exponent) = split_exponent(body)?;
    let decimal = match reading(mantissa) {
        Reading::Whole => None,
        Reading::Certain(found) => Some(found),
        Reading::Thousands(_) => None,
        Reading::Either(found) if found == mark => Some(found),
        Reading::Either(_) => None,
    };
    let digits = plain_digits(mantissa, decimal)?;
    let value: f64 = format!("{digits}e{exponent}").parse().map_err(|_| NumberError::NotANumber)?;
    if !value.is_finite() {
        return Err(NumberError::TooLarge);
    }
    // Not `-0.0`, which would be written and compared as another number.
    Ok(if is_negative && value != 0.0 { -value } else { value })
}

/// The decimal mark that most texts of a column show beyond doubt; the language's own where they
/// show none or disagree evenly.
#[must_use]
pub fn likely_decimal_mark<'a>(
    texts: impl IntoIterator<Item = &'a str>,
    locale: Locale,
) -> DecimalMark {
    let mut balance = 0_i64;
    for text in texts {
        let (_, body) = undress(text);
        let evidence = match reading(body) {
            Reading::Certain(mark) => Some(mark),
            Reading::Thousands(mark) => Some(mark.other()),
            Reading::Whole | Reading::Either(_) => None,
        };
        balance += match evidence {
            Some(DecimalMark::Comma) => 1,
            Some(DecimalMark::Point) => -1,
            None => 0,
        };
    }
    match balance {
        0 => locale.decimal_mark(),
        1.. => DecimalMark::Comma,
        _ => DecimalMark::Point,
    }
}

/// What stands around an amount.
const CURRENCIES: [&str; 6] = ["kr.", "kr", "nok", "sek", "eur", "€"];
const ENDINGS: [&str; 5] = ["%", ",-", ",–", ",—", ".-"];

/// Takes off sign, currency and per cent sign; returns whether the sign was a minus.
fn undress(text: &str) -> (bool, &str) {
    let mut rest = text.trim();
    while let Some(shorter) =
        CURRENCIES.iter().chain(&ENDINGS).find_map(|ending| strip_suffix_any_case(rest, ending))
    {
        rest = shorter.trim_end();
    }
    let mut sign = None;
    loop {
        let currency = CURRENCIES.iter().find_map(|start| strip_prefix_any_case(rest, start));
        if let Some(shorter) = currency {
            rest = shorter.trim_start();
        } else if let (None, Some(shorter)) = (sign, rest.strip_prefix(['-', '−', '–', '+'])) {
            sign = Some(!rest.starts_with('+'));
            rest = shorter.trim_start();
        } else {
            return (sign == Some(true), rest);
        }
    }
}

fn strip_prefix_any_case<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(start.len())?;
    head.eq_ignore_ascii_case(start).then_some(rest)
}

fn strip_suffix_any_case<'a>(text: &'a str, ending: &str) -> Option<&'a str> {
    let (rest, tail) = text.split_at_checked(text.len().checked_sub(ending.len())?)?;
    tail.eq_ignore_ascii_case(ending).then_some(rest)
}

/// Splits `1,5E+03` into `1,5` and `+03`; the exponent is `0` where there is none.
fn split_exponent(body: &str) -> Result<(&str, &str), NumberError> {
    let Some((mantissa, exponent)) = body.split_once(['e', 'E']) else {
        return Ok((body, "0"));
    };
    let digits = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let is_number = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    if is_number { Ok((mantissa, exponent)) } else { Err(NumberError::NotANumber) }
}

/// What the dots and commas of a number tell.
enum Reading {
    /// There are none.
    Whole,
    /// This mark comes before the decimals.
    Certain(DecimalMark),
    /// This mark separates thousands, and there are no decimals.
    Thousands(DecimalMark),
    /// This mark can be read both ways.
    Either(DecimalMark),
}

fn reading(mantissa: &str) -> Reading {
    let mark = match mantissa.rfind(['.', ',']).map(|place| mantissa.split_at(place).1) {
        None => return Reading::Whole,
        Some(tail) if tail.starts_with(',') => DecimalMark::Comma,
        Some(_) => DecimalMark::Point,
    };
    if mantissa.contains(mark.other().sign()) {
        return Reading::Certain(mark);
    }
    let mut parts = mantissa.split(mark.sign());
    match (parts.next(), parts.next(), parts.next()) {
        (Some(whole), Some(decimals), None) => {
            let are_digits = whole.bytes().chain(decimals.bytes()).all(|b| b.is_ascii_digit());
            let could_be_thousands = are_digits
                && (1..=3).contains(&whole.len())
                && !whole.starts_with('0')
                && decimals.len() == 3;
            if could_be_thousands { Reading::Either(mark) } else { Reading::Certain(mark) }
        }
        _ => Reading::Thousands(mark),
    }
}

const fn is_space(c: char) -> bool {
    // No tab or line break: those stand between the cells of a pasted block.
    matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\u{2007}')
}

const fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’')
}

/// The number with a dot before its decimals and nothing between its thousands.
fn plain_digits(mantissa: &str, decimal: Option<DecimalMark>) -> Result<String, NumberError> {
    let is_known =
        |c: char| c.is_ascii_digit() || is_space(c) || is_apostrophe(c) || matches!(c, '.' | ',');
    if !mantissa.chars().all(is_known) || !mantissa.contains(|c: char| c.is_ascii_digit()) {
        return Err(NumberError::NotANumber);
    }
    let (whole, decimals) = match decimal {
        Some(mark) => mantissa.rsplit_once(mark.sign()).unwrap_or((mantissa, "")),
        None => (mantissa, ""),
    };
    if !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NumberError::NotANumber);
    }
    Ok(format!("{}.{decimals}", joined_thousands(whole)?))
}

fn joined_thousands(whole: &str) -> Result<String, NumberError> {
    let Some(first_mark) = whole.chars().find(|c| !c.is_ascii_digit()) else {
        // `,5` is a half.
        return Ok(if whole.is_empty() { "0".to_owned() } else { whole.to_owned() });
    };
    let is_same_mark = |c: char| {
        c == first_mark
            || (is_space(c) && is_space(first_mark))
            || (is_apostrophe(c) && is_apostrophe(first_mark))
    };
    let mut joined = String::new();
    for (index, group) in whole.split(is_same_mark).enumerate() {
        let is_even = if index == 0 { (1..=3).contains(&group.len()) } else { group.len() == 3 };
        if !is_even || !group.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NumberError::UnevenThousands);
        }
        joined.push_str(group);
    }
    Ok(joined)
}

#[cfg(test)]
mod tests;
