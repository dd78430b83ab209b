//! Which column of a sheet holds what, told by the words in its header.
//!
//! **Source** the stakeholder sheet of *Veikart for tjenesteinnovasjon* (KS): header in row 5, the
//! columns stakeholder, affected, influence, a symbol, attitude, a symbol, strategy. Symbols have no
//! header and are not read: they repeat the word beside them.

pub use super::column::Column;
use crate::i18n::find::fold;
use crate::sheets::{Cell, Row, Sheet, Workbook};

/// Beginnings of headers with what their columns hold; a word with [`WHOLE`] behind it is the whole
/// header.
pub(super) type Words = &'static [(&'static str, Column)];

/// Behind a word that is a whole header.
const WHOLE: char = '$';

/// What a table is about, and how it is known.
#[derive(Debug)]
pub(super) struct Subject {
    /// The words in its header.
    pub(super) words: Words,
    /// The columns that it must have.
    pub(super) needs: &'static [Column],
    /// Columns that say it is about something else.
    pub(super) never: &'static [Column],
}

/// A table of stakeholders.
pub(super) const STAKEHOLDERS: Subject =
    Subject { words: STAKEHOLDER_WORDS, needs: &[Column::Name], never: &[] };

/// Beginnings of headers in bokmål, nynorsk, Swedish and English, folded as [`fold`] does. The first
/// that fits counts: "Hvordan de berøres av og påvirker" is no influence.
const STAKEHOLDER_WORDS: Words = &[
    ("interessent", Column::Name),
    ("intressent", Column::Name),
    ("stakeholder", Column::Name),
    ("hvordan", Column::Affected),
    ("korleis", Column::Affected),
    ("hur ", Column::Affected),
    ("how ", Column::Affected),
    ("berør", Column::Affected),
    ("affected", Column::Affected),
    ("innflytelse", Column::Influence),
    ("innverknad", Column::Influence),
    ("påverknad", Column::Influence),
    ("påvirkning", Column::Influence),
    ("inflytande", Column::Influence),
    ("influence", Column::Influence),
    ("holdning", Column::Attitude),
    ("haldning", Column::Attitude),
    ("inställning", Column::Attitude),
    ("attityd", Column::Attitude),
    ("attitude", Column::Attitude),
    ("strategi", Column::Strategy),
    ("strategy", Column::Strategy),
    ("type", Column::Kind),
    ("typ", Column::Kind),
    ("vurdert", Column::Day),
    ("bedømd", Column::Day),
    ("bedömd", Column::Day),
    ("assessed", Column::Day),
    ("grunn", Column::Reason),
    ("skäl", Column::Reason),
    ("reason", Column::Reason),
    // After the stakeholder, whose words begin alike.
    ("interesse", Column::Interest),
    ("intresse", Column::Interest),
    ("interest", Column::Interest),
    ("hva endring", Column::Effects),
    ("kva endring", Column::Effects),
    ("vad förändring", Column::Effects),
    ("what the change", Column::Effects),
    ("gevinster det", Column::Benefits),
    ("gevinstar det", Column::Benefits),
    ("nyttor det", Column::Benefits),
    ("benefits that", Column::Benefits),
    ("faser de", Column::Stages),
    ("fasar de", Column::Stages),
    ("faser där", Column::Stages),
    ("phases in", Column::Stages),
    ("hvem holder", Column::Responsible),
    ("kven held", Column::Responsible),
    ("vem håller", Column::Responsible),
    ("who keeps", Column::Responsible),
    ("stifinner-id", Column::Id),
];

/// Rows in which a header is looked for; above it stand titles and logos.
const LOOKED_AT: usize = 40;

/// Fewest columns that make a header: a name alone may stand anywhere.
const FEWEST: usize = 2;

/// Where the columns stand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Columns {
    at: Vec<(Column, usize)>,
}

impl Columns {
    /// The columns that a row names, each by its first header.
    fn of(row: &Row, words: Words) -> Self {
        let mut columns = Self::default();
        for (at, cell) in row.cells.iter().enumerate() {
            if let Some(column) = named(&cell.words(), words)
                && !columns.has(column)
            {
                columns.at.push((column, at));
            }
        }
        columns
    }

    /// Columns in the order of a list, where no header says which they are.
    pub(super) fn in_order(columns: &[Column]) -> Self {
        Self { at: columns.iter().copied().zip(0..).collect() }
    }

    /// Whether the sheet has a column.
    #[must_use]
    pub fn has(&self, column: Column) -> bool {
        self.at.iter().any(|(other, _)| *other == column)
    }

    /// The cell of a column in a row; an empty one where the row is shorter.
    pub(super) fn cell<'a>(&self, row: &'a Row, column: Column) -> &'a Cell {
        let place = self.at.iter().find(|(other, _)| *other == column);
        place.and_then(|(_, at)| row.cells.get(*at)).unwrap_or(&Cell::Empty)
    }

    /// Whether a row says something in any of the columns.
    pub(super) fn say(&self, row: &Row) -> bool {
        self.at.iter().any(|(_, at)| row.cells.get(*at).is_some_and(|cell| !cell.is_blank()))
    }
}

/// The column of a header.
fn named(header: &str, words: Words) -> Option<Column> {
    let header = fold(header.trim());
    let is_it = |word: &str| match word.strip_suffix(WHOLE) {
        Some(whole) => header == fold(whole),
        None => header.starts_with(&fold(word)),
    };
    words.iter().find(|(word, _)| is_it(word)).map(|&(_, column)| column)
}

/// A table in a workbook: its sheet, its columns and the rows under its header.
#[derive(Debug)]
pub(super) struct Table<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) columns: Columns,
    pub(super) rows: &'a [Row],
}

/// The table about a subject: of all rows near the top of a sheet that can be seen, the one that names
/// most of the columns is its header.
pub(super) fn find<'a>(book: &'a Workbook, subject: &Subject) -> Option<Table<'a>> {
    let mut best: Option<Table<'a>> = None;
    for sheet in book.sheets.iter().filter(|sheet| !sheet.is_hidden) {
        for (at, row) in sheet.rows.iter().take(LOOKED_AT).enumerate() {
            let columns = Columns::of(row, subject.words);
            let most = best.as_ref().map_or(FEWEST - 1, |best| best.columns.at.len());
            let is_it = subject.needs.iter().all(|&column| columns.has(column))
                && !subject.never.iter().any(|&column| columns.has(column));
            if is_it && columns.at.len() > most {
                let rows = sheet.rows.get(at + 1..).unwrap_or_default();
                best = Some(Table { sheet, columns, rows });
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_by_their_first_words() {
        for (header, expected) in [
            ("Interessent", Some(Column::Name)),
            ("Hvordan berøres av / påvirker endringen", Some(Column::Affected)),
            ("Korleis endringa verkar for dei, og korleis dei påverkar ho", Some(Column::Affected)),
            ("Påverknad", Some(Column::Influence)),
            (" INSTÄLLNING ", Some(Column::Attitude)),
            ("Strategi for involvering, dialog og opplæring", Some(Column::Strategy)),
            ("Interesser", Some(Column::Interest)),
            ("Interessenter", Some(Column::Name)),
            ("Kva endringa betyr for dei", Some(Column::Effects)),
            ("Gevinst", None),
            ("Ansvarlig", None),
            ("", None),
        ] {
            assert_eq!(named(header, STAKEHOLDER_WORDS), expected, "{header}");
        }
    }
}
