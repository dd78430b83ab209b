//! Every copy of a project's state that lies anywhere, and which of them is the newest.

use crate::app::{
    head::{Relation, relation},
    library::{Key, Library, keys},
    ports::{Place, StorageError},
    stored::{Block, Header},
};

/// A stored text that claims to be a state of the project.
#[derive(Clone, Debug)]
pub(in crate::app::library) struct Candidate {
    pub(in crate::app::library) place: Place,
    pub(in crate::app::library) key: String,
    pub(in crate::app::library) text: String,
}

/// A candidate that reads well.
#[derive(Clone, Debug)]
pub(super) struct Good {
    pub(super) place: Place,
    pub(super) key: String,
    pub(super) text: String,
    pub(super) header: Header,
    pub(super) blocks: Vec<Block>,
}

impl Good {
    pub(super) fn new(candidate: Candidate, header: Header, blocks: Vec<Block>) -> Self {
        let Candidate { place, key, text } = candidate;
        Self { place, key, text, header, blocks }
    }

    pub(super) fn into_candidate(self) -> Candidate {
        Candidate { place: self.place, key: self.key, text: self.text }
    }

    pub(super) fn lies_at(&self, place: Place, key: &str) -> bool {
        self.place == place && self.key == key
    }

    /// Tells whether it was written in haste, under a key of its own.
    pub(super) fn is_hasty(&self) -> bool {
        matches!(Key::parse(&self.key), Some(Key::Emergency { .. }))
    }

    /// Tells whether `other` may be forgotten for this one. The same head must come with the same
    /// text; anything else is a fault somewhere, and both are kept.
    pub(super) fn contains(&self, other: &Self) -> bool {
        match relation(&self.header.head, &other.header.head) {
            Relation::Newer => true,
            Relation::Same => self.text == other.text,
            Relation::Older | Relation::Diverged => false,
        }
    }
}

/// Takes the newest out. Where several are not contained in any other, the first wins; the order
/// is that of [`Library::gather`], the arbiter's state first.
pub(super) fn pick(mut goods: Vec<Good>) -> Option<(Good, Vec<Good>)> {
    let outdone = |this: &Good| {
        goods.iter().any(|other| relation(&other.header.head, &this.header.head) == Relation::Newer)
    };
    let newest = goods.iter().position(|good| !outdone(good))?;
    let winner = goods.remove(newest);
    Some((winner, goods))
}

impl Library {
    /// Reads every copy of a project's state: the durable one, the quick one, then those written in
    /// haste; besides, the stores that could not be read. A store that fails is asked once more,
    /// since work on an older state that came from the other store would end as a conflict copy.
    pub(in crate::app::library) async fn gather(
        &self,
        id: &str,
    ) -> (Vec<Candidate>, Vec<(Place, StorageError)>) {
        let mut found = Vec::new();
        let mut unread = Vec::new();
        let durable = match self.gather_durable(id).await {
            Err(_) => self.gather_durable(id).await,
            first => first,
        };
        let quick = self.gather_quick(id).or_else(|_| self.gather_quick(id));
        for (place, answer) in [(Place::Durable, durable), (Place::Quick, quick)] {
            match answer {
                Ok(candidates) => found.extend(candidates),
                Err(error) => unread.push((place, error)),
            }
        }
        found.sort_by_key(|candidate| {
            let hasty = !matches!(Key::parse(&candidate.key), Some(Key::Project(_)));
            (hasty, candidate.place == Place::Quick)
        });
        (found, unread)
    }

    async fn gather_durable(&self, id: &str) -> Result<Vec<Candidate>, StorageError> {
        let mut found = Vec::new();
        let mut wanted = vec![Key::Project(id.to_owned()).to_string()];
        let hasty = self.durable.list(&keys::emergencies_of(id)).await?;
        wanted.extend(hasty.into_iter().map(|summary| summary.key));
        for key in wanted {
            if let Some(text) = self.durable.get(&key).await? {
                found.push(Candidate { place: Place::Durable, key, text });
            }
        }
        Ok(found)
    }

    fn gather_quick(&self, id: &str) -> Result<Vec<Candidate>, StorageError> {
        let mut found = Vec::new();
        let keys = self.quick.keys()?;
        for key in keys {
            if !Key::parse(&key).is_some_and(|parsed| parsed.is_state_of(id)) {
                continue;
            }
            if let Some(text) = self.quick.get(&key)? {
                found.push(Candidate { place: Place::Quick, key, text });
            }
        }
        Ok(found)
    }
}
