//! Sorting the copies of a project: which is the newest that can be read, and which are damaged.

use std::fmt::Display;

use super::LoadError;
use super::candidates::{Candidate, Good, pick};
use crate::app::{
    library::Library,
    ports::StorageError,
    stored::{self, Block, Header, StoredError},
};

/// The newest state, what was read from it, and the other states.
pub(super) struct Newest<T> {
    pub(super) winner: Good,
    pub(super) content: T,
    pub(super) others: Vec<Good>,
}

/// All copies, sorted.
pub(super) struct Sorted<T> {
    pub(super) newest: Option<Newest<T>>,
    /// What cannot be read, with the reason.
    pub(super) damaged: Vec<(Candidate, String)>,
}

/// What became of the damaged copies.
pub(super) struct Cleared {
    /// Their keys in quarantine.
    pub(super) set_aside: Vec<String>,
    /// Why some stay where they are.
    pub(super) failed: Vec<StorageError>,
}

/// Sorts the copies; stops before a newer build's.
pub(super) fn sort<T, E: Display>(
    candidates: Vec<Candidate>,
    decode: impl Fn(&Header, &[Block]) -> Result<T, E>,
) -> Result<Sorted<T>, LoadError> {
    let mut goods: Vec<Good> = Vec::new();
    let mut damaged = Vec::new();
    for candidate in candidates {
        // On an ordinary day both stores hold the same text: inflating it once is enough.
        let twin = goods.iter().find(|good| good.text == candidate.text);
        let twin = twin.map(|good| (good.header.clone(), good.blocks.clone()));
        match twin.map_or_else(|| stored::read(&candidate.text), Ok) {
            Ok((header, blocks)) => goods.push(Good::new(candidate, header, blocks)),
            Err(StoredError::TooNew { found, known }) => {
                return Err(LoadError::TooNew { found, known });
            }
            Err(error) => damaged.push((candidate, error.to_string())),
        }
    }
    while let Some((winner, others)) = pick(goods) {
        match decode(&winner.header, &winner.blocks) {
            Ok(content) => {
                let newest = Some(Newest { winner, content, others });
                return Ok(Sorted { newest, damaged });
            }
            Err(error) => {
                // The same text in the other store says nothing else.
                let (same, rest): (Vec<_>, Vec<_>) =
                    others.into_iter().partition(|other| other.text == winner.text);
                let all = std::iter::once(winner).chain(same);
                damaged.extend(all.map(|good| (good.into_candidate(), error.to_string())));
                goods = rest;
            }
        }
    }
    Ok(Sorted { newest: None, damaged })
}

impl Library {
    /// Moves damaged copies to quarantine.
    pub(super) async fn clear_away(&self, damaged: Vec<(Candidate, String)>) -> Cleared {
        let (mut set_aside, mut failed) = (Vec::new(), Vec::new());
        for (Candidate { place, key, text }, why) in damaged {
            match self.set_aside(place, &key, &text, &why).await {
                Ok(key) => set_aside.push(key),
                Err(error) => failed.push(error),
            }
        }
        Cleared { set_aside, failed }
    }

    /// No copy can be read: tells what is kept, and which earlier states can be read.
    pub(super) async fn what_is_left<T, E>(
        &self,
        id: &str,
        cleared: Cleared,
        decode: impl Fn(&Header, &[Block]) -> Result<T, E>,
    ) -> LoadError {
        let Cleared { set_aside, mut failed } = cleared;
        let backups = match self.backups_as(id, decode).await {
            Ok(backups) => backups,
            Err(error) => {
                failed.push(error);
                Vec::new()
            }
        };
        LoadError::Damaged { set_aside, backups, failed }
    }
}
