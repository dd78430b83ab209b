//! Formulas that are written into a workbook. They are made of numbers, places and a few functions,
//! and of no text that people write: nothing that comes from outside can become one.

use serde::{Deserialize, Serialize};

use super::book::Cell;

/// A cell of a workbook, by its column and its row, both counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The sheet, by its place among those that are written; `None` for the one it stands on.
    pub sheet: Option<usize>,
    /// Its column.
    pub column: usize,
    /// Its row.
    pub row: usize,
}

/// Cells side by side, from the upper left to the lower right, both in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// The sheet, by its place among those that are written; `None` for the one it stands on.
    pub sheet: Option<usize>,
    /// Column and row of the first cell.
    pub from: (usize, usize),
    /// Column and row of the last cell.
    pub to: (usize, usize),
}

/// What is done with two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sign {
    /// Added.
    Plus,
    /// The second taken away from the first.
    Minus,
    /// Multiplied.
    Times,
    /// The first divided by the second.
    Over,
    /// The first raised to the second.
    Power,
}

/// What is worked out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Term {
    /// A number.
    Number(f64),
    /// What stands in a cell.
    At(Place),
    /// What stands in a cell that stays the same when the formula is copied to others.
    Fixed(Place),
    /// The sum of cells.
    Sum(Area),
    /// Two numbers together.
    Of(Box<Self>, Sign, Box<Self>),
    /// The term where all the cells hold numbers and it can be worked out, else nothing.
    Where(Vec<Place>, Box<Self>),
}

impl Term {
    /// This and another number together.
    #[must_use]
    pub fn with(self, sign: Sign, other: Self) -> Self {
        Self::Of(Box::new(self), sign, Box::new(other))
    }
}

/// A formula with what it gives.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Formula {
    /// What is worked out.
    pub term: Term,
    /// What it gives with the numbers of today: a number, a day, or nothing. Programs that do not
    /// work out formulas show it.
    pub value: Cell,
}

impl Cell {
    /// A formula with what it gives.
    #[must_use]
    pub fn formula(term: Term, value: Self) -> Self {
        Self::Formula(Box::new(Formula { term, value }))
    }
}

/// The letters of a column, counted from 0.
pub(super) fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut letters = Vec::new();
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.into_iter().collect()
}

/// The name of a sheet in front of a place; none for the sheet itself.
fn sheet(names: &[String], sheet: Option<usize>) -> String {
    match sheet.and_then(|at| names.get(at)) {
        Some(name) => format!("{}!", quoted(name)),
        None => String::new(),
    }
}

/// The name of a sheet as it stands in front of places.
pub(super) fn quoted(name: &str) -> String {
    format!("'{}'", name.replace('\'', "''"))
}

impl Area {
    /// As it stays when it is copied: `'Benefits'!$A$1:$B$2`.
    pub(super) fn text(&self, names: &[String]) -> String {
        let corner = |(column, row): (usize, usize)| format!("${}${}", letters(column), row + 1);
        format!("{}{}:{}", sheet(names, self.sheet), corner(self.from), corner(self.to))
    }

    /// As it moves along when it is copied: `'Benefits'!A1:B2`.
    fn moving(&self, names: &[String]) -> String {
        let corner = |(column, row): (usize, usize)| format!("{}{}", letters(column), row + 1);
        format!("{}{}:{}", sheet(names, self.sheet), corner(self.from), corner(self.to))
    }

    /// The cells in it, row by row.
    pub fn places(&self) -> impl Iterator<Item = Place> + use<> {
        let Self { sheet, from, to } = *self;
        (from.1..=to.1)
            .flat_map(move |row| (from.0..=to.0).map(move |column| Place { sheet, column, row }))
    }
}

impl Place {
    fn text(&self, names: &[String]) -> String {
        format!("{}{}{}", sheet(names, self.sheet), letters(self.column), self.row + 1)
    }

    fn fixed(&self, names: &[String]) -> String {
        format!("{}${}${}", sheet(names, self.sheet), letters(self.column), self.row + 1)
    }
}

impl Term {
    /// As it is written after the equals sign; operations stand in brackets, so that no rule of
    /// precedence is needed.
    pub(super) fn text(&self, names: &[String]) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::At(place) => place.text(names),
            Self::Fixed(place) => place.fixed(names),
            Self::Sum(area) => format!("SUM({})", area.moving(names)),
            Self::Of(one, sign, other) => {
                let sign = match sign {
                    Sign::Plus => '+',
                    Sign::Minus => '-',
                    Sign::Times => '*',
                    Sign::Over => '/',
                    Sign::Power => '^',
                };
                format!("({}{sign}{})", one.text(names), other.text(names))
            }
            Self::Where(places, term) => {
                let cells: Vec<String> = places.iter().map(|place| place.text(names)).collect();
                let cells = cells.join(",");
                let (n, term) = (places.len(), term.text(names));
                format!("IFERROR(IF(COUNT({cells})={n},{term},\"\"),\"\")")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_have_letters() {
        for (column, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), expected);
        }
    }

    #[test]
    fn a_formula_is_written_as_spreadsheets_write_it() {
        let at = |column, row| Place { sheet: None, column, row };
        let names = ["Mål & 'mer'".to_owned()];
        let far = Place { sheet: Some(0), column: 27, row: 9 };
        let difference = Term::At(at(1, 1)).with(Sign::Minus, Term::At(far));
        let share = difference.with(Sign::Over, Term::Number(-0.5));
        let checks = [
            (Term::Fixed(far), "'Mål & ''mer'''!$AB$10"),
            (share, "((B2-'Mål & ''mer'''!AB10)/-0.5)"),
            (Term::Sum(Area { sheet: None, from: (1, 2), to: (1, 8) }), "SUM(B3:B9)"),
            (
                Term::Where(vec![at(0, 0), at(1, 0)], Box::new(Term::At(at(0, 0)))),
                "IFERROR(IF(COUNT(A1,B1)=2,A1,\"\"),\"\")",
            ),
        ];
        for (term, expected) in checks {
            assert_eq!(term.text(&names), expected);
        }
    }
}
