//! What was changed when. Written by `apply`, told in words elsewhere, never used for undo.
//!
//! Compacted by day: the same act on the same field of the same thing stands once a day, at its
//! last time. A copy without names leaves the log out.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::entity::{Act, EntityRef, Field, Label};
use super::text::Line;
use super::time::{Day, Moment};

/// One remembered change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogEntry {
    /// When, for the last time that day.
    pub at: Moment,
    /// What was done.
    pub act: Act,
    /// To which thing.
    pub entity: EntityRef,
    /// What that thing was called.
    pub name: Line,
    /// Which field, when one.
    pub field: Option<Field>,
}

/// The changes of a project, oldest first. Days are shared between snapshots.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChangeLog {
    days: Vec<Arc<Vec<LogEntry>>>,
}

impl ChangeLog {
    /// Most entries kept; the oldest days go first. Ten busy years.
    pub const MAX: usize = 20_000;

    /// All entries, oldest first.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &LogEntry> {
        self.days.iter().flat_map(|day| day.iter())
    }

    /// Number of entries.
    #[must_use]
    pub fn len(&self) -> usize {
        self.days.iter().map(|day| day.len()).sum()
    }

    /// Whether nothing is remembered.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.days.is_empty()
    }

    /// Entries from a moment on, newest first.
    pub fn since(&self, moment: Moment) -> impl Iterator<Item = &LogEntry> {
        self.iter().rev().take_while(move |entry| entry.at >= moment)
    }

    /// Remembers a step.
    pub(in crate::domain) fn record(&mut self, label: &Label, at: Moment) {
        let entry = LogEntry {
            at,
            act: label.act,
            entity: label.entity,
            name: label.name.clone(),
            field: label.field,
        };
        let today = at.utc_day();
        match self.days.last_mut() {
            Some(day) if day_of(day) == Some(today) => {
                let day = Arc::make_mut(day);
                day.retain(|other| !same_change(other, &entry));
                day.push(entry);
            }
            _ => self.days.push(Arc::new(vec![entry])),
        }
        while self.len() > Self::MAX && self.days.len() > 1 {
            self.days.remove(0);
        }
    }
}

fn day_of(day: &[LogEntry]) -> Option<Day> {
    day.last().map(|entry| entry.at.utc_day())
}

/// A thing that was added and changed the same day was added: its changes are not told apart.
fn same_change(a: &LogEntry, b: &LogEntry) -> bool {
    a.act == b.act && a.entity == b.entity && a.field == b.field
}

impl Serialize for ChangeLog {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter())
    }
}

impl<'de> Deserialize<'de> for ChangeLog {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entries = Vec::<LogEntry>::deserialize(deserializer)?;
        if entries.len() > 2 * Self::MAX {
            return Err(de::Error::custom("the change log is too long"));
        }
        let mut log = Self::default();
        for entry in entries {
            let today = entry.at.utc_day();
            match log.days.last_mut() {
                Some(day) if day_of(day) == Some(today) => Arc::make_mut(day).push(entry),
                _ => log.days.push(Arc::new(vec![entry])),
            }
        }
        Ok(log)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for ChangeLog {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ChangeLog".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<LogEntry>::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{Id, StakeholderId};

    fn label(act: Act, field: Option<Field>) -> Label {
        Label {
            act,
            entity: EntityRef::Stakeholder(StakeholderId::from_bits(1)),
            name: Line::new("Home nurses").unwrap(),
            field,
            from: None,
            to: None,
        }
    }

    fn at(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn the_same_change_stands_once_a_day_at_its_last_time() {
        let mut log = ChangeLog::default();
        log.record(&label(Act::Changed, Some(Field::Strategy)), at("2026-03-01T09:00:00Z"));
        log.record(&label(Act::Changed, Some(Field::Name)), at("2026-03-01T09:30:00Z"));
        log.record(&label(Act::Changed, Some(Field::Strategy)), at("2026-03-01T10:00:00Z"));
        log.record(&label(Act::Changed, Some(Field::Strategy)), at("2026-03-02T10:00:00Z"));
        let fields: Vec<_> = log.iter().map(|entry| entry.field).collect();
        assert_eq!(fields, [Some(Field::Name), Some(Field::Strategy), Some(Field::Strategy)]);
        assert_eq!(log.since(at("2026-03-01T10:00:00Z")).count(), 2);
    }

    #[test]
    fn a_log_reads_back_as_it_was_written() {
        let mut log = ChangeLog::default();
        log.record(&label(Act::Added, None), at("2026-03-01T09:00:00Z"));
        log.record(&label(Act::Removed, None), at("2026-03-05T09:00:00Z"));
        let text = serde_json::to_string(&log).unwrap();
        assert_eq!(serde_json::from_str::<ChangeLog>(&text).unwrap(), log);
    }
}
