//! Phone numbers as they are written in Norway and Sweden.

use super::numbers::{Gap, Numbers};

/// Words after which a number is a phone number, by how they begin.
const CALLS: [&str; 12] =
    ["tlf", "tel", "mob", "ring", "sms", "phone", "call", "cell", "nås", "nå på", "ringe", "mbl"];
/// Words after which a number is none.
const COUNTS: [&str; 19] = [
    "kr",
    "nok",
    "sek",
    "eur",
    "sak",
    "saks",
    "saksnr",
    "saksnummer",
    "arkivsak",
    "nr",
    "ref",
    "id",
    "orgnr",
    "journalnr",
    "ärende",
    "ärendenr",
    "dnr",
    "diarienr",
    "case",
];
/// Words before which a number is none.
const UNITS: [&str; 17] = [
    "kr", "kroner", "kronor", "nok", "sek", "eur", "euro", "mill", "stk", "timer", "timar",
    "timmar", "minutter", "minutt", "minuter", "km", "kwh",
];
/// The forms of a Norwegian number.
const NORWEGIAN: [&[usize]; 3] = [&[8], &[3, 2, 3], &[2, 2, 2, 2]];
/// Most rows of digits that a phone number is written in.
const MOST_ROWS: usize = 7;

/// How many rows of digits from here on are a phone number.
pub(super) fn length(numbers: &Numbers<'_>, at: usize) -> Option<usize> {
    abroad(numbers, at).or_else(|| norwegian(numbers, at)).or_else(|| swedish(numbers, at))
}

/// One with the number of its country in front.
fn abroad(numbers: &Numbers<'_>, at: usize) -> Option<usize> {
    let digits = numbers.digits(at)?;
    let has_plus = numbers.before(at).ends_with('+');
    let own = if has_plus { digits } else { digits.strip_prefix("00")? };
    let is_norway = own.starts_with("47");
    let mut national = own.strip_prefix("47").or_else(|| own.strip_prefix("46"))?.to_owned();
    let mut longest = None;
    for n in 1..=MOST_ROWS {
        if n > 1 {
            if !matches!(numbers.gap(at + n - 1), Gap::Space | Gap::Dash) {
                break;
            }
            national.push_str(numbers.digits(at + n - 1)?);
        }
        let fits = if is_norway { fits_norway(&national) } else { fits_sweden(&national) };
        if fits && !is_counted(numbers.behind(at, n)) {
            longest = Some(n);
        }
    }
    longest
}

fn fits_norway(digits: &str) -> bool {
    digits.len() == 8 && !digits.starts_with(['0', '1'])
}

fn fits_sweden(digits: &str) -> bool {
    let digits = digits.strip_prefix('0').unwrap_or(digits);
    (7..=9).contains(&digits.len()) && !digits.starts_with('0')
}

fn norwegian(numbers: &Numbers<'_>, at: usize) -> Option<usize> {
    NORWEGIAN.into_iter().map(|lengths| (lengths, lengths.len())).find_map(|(lengths, n)| {
        let digits = numbers.joined(at, lengths, &[Gap::Space])?;
        if !numbers.stand_alone(at, n) || !fits_norway(&digits) {
            return None;
        }
        let is_one =
            calls(numbers.before(at)) || (!is_amid(numbers, at, n) && looks_norwegian(&digits, n));
        is_one.then_some(n)
    })
}

/// Whether a number that nothing speaks of looks like a phone number: one of a mobile, or pairs that
/// are no row of rising or falling figures.
fn looks_norwegian(digits: &str, n_rows: usize) -> bool {
    let is_mobile = digits.starts_with(['4', '9']);
    match n_rows {
        1 => is_mobile && !digits.ends_with("000"),
        3 => is_mobile,
        _ => {
            let pairs: Vec<_> = digits.as_bytes().chunks(2).collect();
            !pairs.is_sorted() && !pairs.is_sorted_by(|a, b| a >= b)
        }
    }
}

/// One that begins with the zero of its area.
fn swedish(numbers: &Numbers<'_>, at: usize) -> Option<usize> {
    let area = numbers.digits(at).filter(|digits| digits.starts_with('0'))?;
    if area.len() == 10 {
        let is_one = is_mobile(area) && numbers.stand_alone(at, 1) && !is_amid(numbers, at, 1);
        return is_one.then_some(1);
    }
    let is_area = area == "08" || matches!(area.len(), 3 | 4) && !area.starts_with("00");
    if !is_area {
        return None;
    }
    let mut local = Vec::new();
    while local.len() < 4 && has_next(numbers, at, local.len()) {
        local.push(numbers.digits(at + 1 + local.len())?.len());
    }
    let n = 1 + local.len();
    let in_groups = local.len() > 1 && local.iter().all(|length| matches!(length, 2 | 3));
    let in_one = local.len() == 1 && numbers.gap(at + 1) == Gap::Dash || is_mobile(area);
    let is_long = (9..=10).contains(&(area.len() + local.iter().sum::<usize>()));
    let is_free = numbers.stand_alone(at, n) && !is_amid(numbers, at, n);
    (is_long && is_free && (in_groups || in_one)).then_some(n)
}

/// Whether another row of digits follows after so many: behind the area a dash may stand.
fn has_next(numbers: &Numbers<'_>, at: usize, n_local: usize) -> bool {
    match numbers.gap(at + 1 + n_local) {
        Gap::Space => true,
        Gap::Dash => n_local == 0,
        Gap::Plus | Gap::Other => false,
    }
}

fn is_mobile(digits: &str) -> bool {
    ["070", "072", "073", "076", "079"].iter().any(|area| digits.starts_with(area))
}

/// Whether a number is one of several in a row, or counts something.
fn is_amid(numbers: &Numbers<'_>, at: usize, n: usize) -> bool {
    let in_row = numbers.gap(at) == Gap::Space || numbers.gap(at + n) == Gap::Space;
    let before = last_word(numbers.before(at));
    let is_named = COUNTS.contains(&before.as_str());
    let is_bound = numbers.before(at).ends_with(['-', '/', '$', '€', '+', '−']);
    in_row || is_named || is_bound || is_counted(numbers.behind(at, n))
}

/// Whether a unit follows.
fn is_counted(behind: &str) -> bool {
    let word: String = behind.trim_start().chars().take_while(|c| c.is_alphabetic()).collect();
    behind.starts_with(",-") || UNITS.contains(&word.to_lowercase().as_str())
}

/// Whether the words before a number say that it can be called.
fn calls(before: &str) -> bool {
    let word = last_word(before);
    CALLS.iter().any(|call| word.starts_with(call))
}

/// The word before a number, without the signs between the two.
fn last_word(before: &str) -> String {
    let trimmed = before.trim_end_matches(|c: char| c.is_whitespace() || ".:(+".contains(c));
    let word: Vec<char> = trimmed.chars().rev().take_while(|c| c.is_alphabetic()).collect();
    word.into_iter().rev().collect::<String>().to_lowercase()
}
