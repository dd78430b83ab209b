//! Whole numbers as text of as few letters as their size needs.
//!
//! A Golomb–Rice code: the low bits of a number as they are, the rest as that many ones and a zero.
//! How many bits are low is chosen for each list. The bits stand six to a letter of the URL-safe
//! base64 alphabet, which deflate and base64 carry without loss.
//!
//! **Source** Rice, *Some practical universal noiseless coding techniques*, JPL 79-22, 1979; the
//! way out for numbers far from the others is our own.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// So many ones mean: the number follows in full.
const ESCAPE: u64 = 20;
/// Bits of a number in full; what a JavaScript number holds exactly.
const FULL: u32 = 53;

/// Largest number that can be written.
pub const MAX: u64 = (1 << FULL) - 1;

/// Writes numbers up to [`MAX`]. The first letter tells how many bits are low.
#[must_use]
pub fn write(numbers: &[u64]) -> String {
    let low = best_low(numbers);
    let mut writer = Writer { text: String::new(), held: 0, n_held: 0 };
    writer.put(u64::from(low), 6);
    for &number in numbers {
        let high = number >> low;
        if high < ESCAPE {
            for _ in 0..high {
                writer.put(1, 1);
            }
            writer.put(0, 1);
            writer.put(number, low);
        } else {
            for _ in 0..ESCAPE {
                writer.put(1, 1);
            }
            writer.put(number, FULL);
        }
    }
    writer.finish()
}

/// Reads `count` numbers; `None` when the text is not exactly what [`write()`] gives for so many.
#[must_use]
pub fn read(text: &str, count: usize) -> Option<Vec<u64>> {
    let mut reader = Reader { bytes: text.bytes(), held: 0, n_held: 0 };
    let low = u32::try_from(reader.take(6)?).ok().filter(|&low| low < FULL)?;
    // A number takes a bit at least, so a false count cannot ask for much memory.
    if count > text.len().saturating_mul(6) {
        return None;
    }
    let mut numbers = Vec::with_capacity(count);
    for _ in 0..count {
        let mut high = 0;
        while high < ESCAPE && reader.take(1)? == 1 {
            high += 1;
        }
        let number =
            if high == ESCAPE { reader.take(FULL)? } else { high << low | reader.take(low)? };
        numbers.push(number);
    }
    let rest_is_zero = reader.held == 0 && reader.bytes.next().is_none();
    rest_is_zero.then_some(numbers)
}

/// The number of low bits that takes the fewest bits in all: near the mean, found by trying.
fn best_low(numbers: &[u64]) -> u32 {
    let bits = |low: u32| -> u64 {
        let of_one = |number: &u64| match number >> low {
            high if high < ESCAPE => high + 1 + u64::from(low),
            _ => ESCAPE + u64::from(FULL),
        };
        numbers.iter().map(of_one).sum()
    };
    let mut best = (bits(0), 0);
    // The cost falls to its least and rises again, but for what escapes; so all are tried that can
    // be it: beyond the largest number nothing gets shorter.
    let largest = numbers.iter().copied().max().unwrap_or(0);
    for low in 1..=(u64::BITS - largest.leading_zeros()).min(FULL - 1) {
        best = best.min((bits(low), low));
    }
    best.1
}

struct Writer {
    text: String,
    held: u64,
    n_held: u32,
}

impl Writer {
    /// Puts the lowest `size` bits of a number.
    fn put(&mut self, number: u64, size: u32) {
        for place in (0..size).rev() {
            self.held = self.held << 1 | (number >> place & 1);
            self.n_held += 1;
            if self.n_held == 6 {
                self.flush();
            }
        }
    }

    fn flush(&mut self) {
        let at = usize::try_from(self.held & 63).unwrap_or(0);
        self.text.push(char::from(LETTERS.get(at).copied().unwrap_or(b'A')));
        self.held = 0;
        self.n_held = 0;
    }

    fn finish(mut self) -> String {
        if self.n_held > 0 {
            self.held <<= 6 - self.n_held;
            self.flush();
        }
        self.text
    }
}

struct Reader<'a> {
    bytes: std::str::Bytes<'a>,
    held: u64,
    n_held: u32,
}

impl Reader<'_> {
    fn take(&mut self, size: u32) -> Option<u64> {
        let mut number = 0;
        for _ in 0..size {
            if self.n_held == 0 {
                self.held = value_of(self.bytes.next()?)?;
                self.n_held = 6;
            }
            self.n_held -= 1;
            number = number << 1 | (self.held >> self.n_held & 1);
            self.held &= (1 << self.n_held) - 1;
        }
        Some(number)
    }
}

fn value_of(letter: u8) -> Option<u64> {
    let value = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u64::from(value))
}

/// A number with a sign as one without: 0, −1, 1, −2, 2 …
#[must_use]
pub fn unsigned(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)).cast_unsigned()
}

/// The other way round.
#[must_use]
pub fn signed(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(numbers: &[u64], wanted: &str) {
        assert_eq!(write(numbers), wanted);
        assert_eq!(read(wanted, numbers.len()).as_deref(), Some(numbers));
    }

    #[test]
    fn numbers_read_back_as_they_were_written() {
        check(&[], "A");
        check(&[0, 0, 0, 0, 0, 0], "AA");
        check(&[1, 0, 2], "Am");
        let wide = [MAX, 0, 19, 20, 21, 1 << 40];
        assert_eq!(read(&write(&wide), wide.len()).as_deref(), Some(&wide[..]));
    }

    #[test]
    fn one_number_far_off_does_not_make_the_others_long() {
        let mut numbers = vec![3; 1_000];
        numbers[500] = MAX;
        assert!(write(&numbers).len() < 700, "{}", write(&numbers).len());
    }

    #[test]
    fn a_text_of_another_count_or_alphabet_is_refused() {
        let text = write(&[5, 6, 7]);
        assert_eq!(read(&text, 30), None);
        assert_eq!(read(&text, usize::MAX), None);
        assert_eq!(read(&text, 1), None);
        assert_eq!(read("", 0), None);
        assert_eq!(read("A+", 1), None);
        assert_eq!(read("_A", 1), None);
    }

    #[test]
    fn signs_alternate() {
        for (plain, with_sign) in [(0, 0), (1, -1), (2, 1), (3, -2), (4, 2)] {
            assert_eq!((unsigned(with_sign), signed(plain)), (plain, with_sign));
        }
    }
}
