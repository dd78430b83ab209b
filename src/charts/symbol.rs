//! The signs of the stakeholder template as paths, so that they look the same in every font.

/// A sign that stands before a name or over an axis label.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Symbol {
    /// So many stars side by side, 1 to 3 in use.
    Stars(u8),
    /// A triangle pointing up.
    Up,
    /// A triangle pointing down.
    Down,
    /// A round dot.
    Dot,
}

impl Symbol {
    /// The path of one sign in a box of 16 by 16.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Stars(_) => {
                "M8 .8l1.9 4.6 5 .4-3.8 3.2 1.2 4.9L8 11.3l-4.3 2.6 1.2-4.9L1.1 5.8l5-.4z"
            }
            Self::Up => "M8 2.5L14.5 13.5H1.5z",
            Self::Down => "M8 13.5L1.5 2.5H14.5z",
            Self::Dot => "M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 1 0 0-9z",
        }
    }

    /// How many times the path stands side by side.
    #[must_use]
    pub const fn repeats(self) -> u8 {
        match self {
            Self::Stars(count) => count,
            Self::Up | Self::Down | Self::Dot => 1,
        }
    }
}
