//! The quarantine: texts that could not be read, kept as they were and downloadable.

use serde::{Deserialize, Serialize};

use super::{Key, Library, keys, quick::changed_meanwhile};
use crate::app::ports::{Change, Committed, Guard, Place, StorageError, Summary};

/// A text in quarantine, without the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetAside {
    /// Its key in quarantine.
    pub key: String,
    /// The store it lies in.
    pub place: Place,
    /// The key it lay under before; empty when that is unreadable too.
    pub from: String,
    /// When it was set aside; milliseconds since 1970 in UTC.
    pub at_ms: i64,
    /// What was wrong with it, for developers.
    pub why: String,
    /// Its length in UTF-16 units.
    pub units: usize,
}

/// The first line of a text in quarantine; the text itself follows unchanged.
#[derive(Serialize, Deserialize)]
struct Label {
    from: String,
    at: i64,
    why: String,
}

impl Library {
    /// Moves an unreadable text into quarantine: kept first, removed after.
    /// Answers the key in quarantine.
    ///
    /// # Errors
    /// When it could not be kept; it then lies untouched where it was.
    pub(super) async fn set_aside(
        &self,
        place: Place,
        key: &str,
        text: &str,
        why: &str,
    ) -> Result<String, StorageError> {
        let label = Label { from: key.to_owned(), at: self.clock.now_ms(), why: why.to_owned() };
        let label = serde_json::to_string(&label)
            .map_err(|error| StorageError::Failed(error.to_string()))?;
        let kept = format!("{label}\n{text}");
        let aside = Key::Quarantine(self.stamp()).to_string();
        match place {
            Place::Durable => self.move_durable(key, text, &aside, &kept).await?,
            Place::Quick => {
                let put = Change::default().put(&aside, &kept);
                if self.durable.commit(put).await != Ok(Committed::Done) {
                    self.quick.set(&aside, &kept)?;
                }
                self.quick_remove_exactly(key, text)?;
            }
        }
        Ok(aside)
    }

    async fn move_durable(
        &self,
        key: &str,
        text: &str,
        aside: &str,
        kept: &str,
    ) -> Result<(), StorageError> {
        let unchanged = Guard::Exactly { key: key.to_owned(), text: Some(text.to_owned()) };
        let change = Change::default().guard(unchanged).put(aside, kept).delete(key);
        match self.durable.commit(change).await? {
            Committed::Done => Ok(()),
            Committed::Blocked { .. } => Err(changed_meanwhile()),
        }
    }

    /// Lists the quarantine of both stores, oldest first, with the stores that could not be read.
    pub async fn set_aside_list(&self) -> (Vec<SetAside>, Vec<(Place, StorageError)>) {
        let mut found = Vec::new();
        let mut unread = Vec::new();
        match self.durable.list(keys::all_quarantine()).await {
            Ok(summaries) => {
                found.extend(summaries.iter().map(|summary| describe(Place::Durable, summary)));
            }
            Err(error) => unread.push((Place::Durable, error)),
        }
        match self.quick_summaries(|key| matches!(key, Key::Quarantine(_))) {
            Ok(summaries) => {
                found.extend(summaries.iter().map(|summary| describe(Place::Quick, summary)));
            }
            Err(error) => unread.push((Place::Quick, error)),
        }
        found.sort_by(|a, b| a.key.cmp(&b.key));
        (found, unread)
    }

    /// Gives a text in quarantine as it was before it was set aside.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn set_aside_text(&self, item: &SetAside) -> Result<Option<String>, StorageError> {
        let kept = match item.place {
            Place::Durable => self.durable.get(&item.key).await?,
            Place::Quick => self.quick.get(&item.key)?,
        };
        Ok(kept.map(|kept| match kept.split_once('\n') {
            Some((_, text)) => text.to_owned(),
            None => kept,
        }))
    }

    /// Throws a text in quarantine away, as the person asked.
    ///
    /// # Errors
    /// When the store cannot be written.
    pub async fn discard_set_aside(&self, item: &SetAside) -> Result<(), StorageError> {
        match item.place {
            Place::Durable => {
                self.durable.commit(Change::default().delete(&item.key)).await.map(|_| ())
            }
            Place::Quick => self.quick.remove(&item.key),
        }
    }
}

fn describe(place: Place, summary: &Summary) -> SetAside {
    let label = serde_json::from_str(&summary.first_line).unwrap_or_else(|error| Label {
        from: String::new(),
        at: 0,
        why: error.to_string(),
    });
    SetAside {
        key: summary.key.clone(),
        place,
        from: label.from,
        at_ms: label.at,
        why: label.why,
        units: summary.units.saturating_sub(summary.first_line.len() + 1),
    }
}
