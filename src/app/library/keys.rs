//! The keys of both stores: the only place that names them.

use std::fmt;

use crate::domain::{Id, ProjectId};

/// What all our keys begin with.
pub const PREFIX: &str = "stifinner/";
const PROJECT: &str = "stifinner/project/";
const TRASH: &str = "stifinner/trash/";
const BACKUP: &str = "stifinner/backup/";
const QUARANTINE: &str = "stifinner/quarantine/";
const EMERGENCY: &str = "stifinner/emergency/";
const PREFS: &str = "stifinner/prefs";
/// The clock of a gathering; in the tab's own storage, which neither store sees.
pub const TAB_CLOCK: &str = "stifinner/clock";

/// A key, taken apart. Ids and writers hold no `/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// A project.
    Project(String),
    /// A project in the wastebasket.
    Trash(String),
    /// A good state kept when a project was opened; durable store only.
    Backup {
        /// The project.
        id: String,
        /// When, and a random part.
        stamp: String,
    },
    /// A text that could not be read, as it was.
    Quarantine(String),
    /// A state written in haste by a page that went away or broke down. Each opening has its own,
    /// so that none overwrites another's.
    Emergency {
        /// The project.
        id: String,
        /// The opening.
        writer: String,
    },
    /// Device settings.
    Prefs,
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Project(id) => write!(f, "{PROJECT}{id}"),
            Self::Trash(id) => write!(f, "{TRASH}{id}"),
            Self::Backup { id, stamp } => write!(f, "{BACKUP}{id}/{stamp}"),
            Self::Quarantine(stamp) => write!(f, "{QUARANTINE}{stamp}"),
            Self::Emergency { id, writer } => write!(f, "{EMERGENCY}{id}/{writer}"),
            Self::Prefs => f.write_str(PREFS),
        }
    }
}

impl Key {
    /// Takes a key apart; `None` for keys that are not ours.
    #[must_use]
    pub fn parse(key: &str) -> Option<Self> {
        let pair = |rest: &str| {
            rest.split_once('/').map(|(left, right)| (left.to_owned(), right.to_owned()))
        };
        if key == PREFS {
            return Some(Self::Prefs);
        }
        if let Some(id) = key.strip_prefix(PROJECT) {
            return Some(Self::Project(id.to_owned()));
        }
        if let Some(id) = key.strip_prefix(TRASH) {
            return Some(Self::Trash(id.to_owned()));
        }
        if let Some(stamp) = key.strip_prefix(QUARANTINE) {
            return Some(Self::Quarantine(stamp.to_owned()));
        }
        if let Some((id, stamp)) = key.strip_prefix(BACKUP).and_then(pair) {
            return Some(Self::Backup { id, stamp });
        }
        let (id, writer) = key.strip_prefix(EMERGENCY).and_then(pair)?;
        Some(Self::Emergency { id, writer })
    }

    /// Tells whether a key holds a state of the project `id`, be it in haste.
    pub(super) fn is_state_of(&self, id: &str) -> bool {
        match self {
            Self::Project(found) | Self::Emergency { id: found, .. } => found == id,
            Self::Trash(_) | Self::Backup { .. } | Self::Quarantine(_) | Self::Prefs => false,
        }
    }
}

/// What the keys of all projects begin with.
pub(super) fn all_projects() -> &'static str {
    PROJECT
}

/// What the keys of the wastebasket begin with.
pub(super) fn all_trash() -> &'static str {
    TRASH
}

/// What the keys of the quarantine begin with.
pub(super) fn all_quarantine() -> &'static str {
    QUARANTINE
}

/// What the keys of all hasty states begin with.
pub(super) fn all_emergencies() -> &'static str {
    EMERGENCY
}

/// What the keys of one project's hasty states begin with.
pub(super) fn emergencies_of(id: &str) -> String {
    format!("{EMERGENCY}{id}/")
}

/// What the keys of all back-ups begin with.
pub(super) fn all_backups() -> &'static str {
    BACKUP
}

/// What the keys of one project's back-ups begin with.
pub(super) fn backups_of(id: &str) -> String {
    format!("{BACKUP}{id}/")
}

/// Thirteen digits and small letters for sixty-four bits.
pub(super) fn short_text(mut number: u64) -> String {
    const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let mut text = vec![b'0'; 13];
    for place in text.iter_mut().rev() {
        let digit = usize::try_from(number % 36).unwrap_or(0);
        *place = DIGITS.get(digit).copied().unwrap_or(b'0');
        number /= 36;
    }
    text.into_iter().map(char::from).collect()
}

/// The id of a project with this number.
pub(super) fn project_id(number: u64) -> String {
    ProjectId::from_bits(number).to_string()
}

/// The id for the copy that keeps `writer`'s line of a project apart from another line.
/// Derived, so that keeping the same line twice gives one copy; `attempt` steps on when the id is
/// taken by yet another line.
pub(super) fn copy_id(id: &str, writer: &str, attempt: u32) -> String {
    // FNV-1a; writers hold sixty-four random bits, so the sum needs no strength of its own.
    let mut sum: u64 = 0xcbf2_9ce4_8422_2325;
    for byte in format!("{id}|{writer}|{attempt}").bytes() {
        sum = (sum ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    project_id(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_reads_back_and_begins_with_the_prefix() {
        let id = || "project:1".to_owned();
        for key in [
            Key::Project(id()),
            Key::Trash(id()),
            Key::Backup { id: id(), stamp: "000000000000012-x".into() },
            Key::Quarantine("000000000000012-x".into()),
            Key::Emergency { id: id(), writer: "w".into() },
            Key::Prefs,
        ] {
            let text = key.to_string();
            assert!(text.starts_with(PREFIX), "{text}");
            assert_eq!(Key::parse(&text), Some(key));
        }
        for foreign in ["", "theme", "stifinner/", "stifinner/other/1", "other/project/1"] {
            assert_eq!(Key::parse(foreign), None, "{foreign}");
        }
    }

    /// A copy under an id that no project can have would lie there and never open.
    #[test]
    fn ids_of_new_projects_and_copies_are_ids_of_projects() {
        for number in [0, 1, u64::MAX, 0x1234_5678_9abc_def0] {
            assert!(project_id(number).parse::<ProjectId>().is_ok());
        }
        let copies = [
            copy_id("project:0000000001", "w", 0),
            copy_id("project:0000000001", "w", 1),
            copy_id("project:0000000001", "v", 0),
            copy_id("project:0000000002", "w", 0),
        ];
        for (number, copy) in copies.iter().enumerate() {
            assert!(copy.parse::<ProjectId>().is_ok(), "{copy}");
            assert!(!copies[..number].contains(copy), "{copy} twice");
        }
    }

    #[test]
    fn short_texts_are_thirteen_long_and_differ() {
        assert_eq!(short_text(0), "0000000000000");
        assert_eq!(short_text(35), "000000000000z");
        assert_eq!(short_text(u64::MAX), "3w5e11264sgsf");
    }
}
