//! An ordered collection of entities with unique ids; the order is part of the document.
//!
//! A clone copies pointers, so a project with one changed entity shares all others with the
//! snapshot before it.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::command::Refusal;
use super::entity::Entity;

/// Entities of one kind in the order that people gave them. **Invariant**: no id occurs twice.
#[derive(Debug, Clone, PartialEq)]
pub struct Roster<T> {
    rows: Vec<Arc<T>>,
}

impl<T> Default for Roster<T> {
    fn default() -> Self {
        Self { rows: Vec::new() }
    }
}

impl<T: Entity> Roster<T> {
    /// Number of entities.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The entities in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Arc<T>> + ExactSizeIterator {
        self.rows.iter()
    }

    /// The entities in order, so many at a time.
    pub fn chunks(&self, size: usize) -> impl Iterator<Item = &[Arc<T>]> {
        self.rows.chunks(size.max(1))
    }

    /// The entity with this id.
    #[must_use]
    pub fn get(&self, id: T::Id) -> Option<&Arc<T>> {
        self.rows.iter().find(|row| row.id() == id)
    }

    /// Says no to a reference that leads nowhere.
    ///
    /// # Errors
    /// [`Refusal::Unknown`].
    pub(in crate::domain) fn holds(&self, id: Option<T::Id>) -> Result<(), Refusal> {
        match id.is_none_or(|id| self.get(id).is_some()) {
            true => Ok(()),
            false => Err(Refusal::Unknown { kind: T::KIND }),
        }
    }

    /// Says no to references of which one leads nowhere or stands there twice.
    ///
    /// # Errors
    /// [`Refusal::Unknown`] or [`Refusal::Taken`].
    pub(in crate::domain) fn holds_each_once(&self, ids: &[T::Id]) -> Result<(), Refusal> {
        ids.iter().try_for_each(|&id| self.holds(Some(id)))?;
        let is_twice = |(at, id): (usize, &T::Id)| ids.iter().take(at).any(|it| it == id);
        match ids.iter().enumerate().any(is_twice) {
            true => Err(Refusal::Taken { kind: T::KIND }),
            false => Ok(()),
        }
    }

    /// Where the entity with this id stands.
    #[must_use]
    pub fn position(&self, id: T::Id) -> Option<usize> {
        self.rows.iter().position(|row| row.id() == id)
    }

    /// The same collection with those alone that fit.
    #[must_use]
    pub fn only(&self, fits: impl Fn(&T) -> bool) -> Self {
        Self { rows: self.rows.iter().filter(|row| fits(row)).cloned().collect() }
    }

    /// Puts an entity at a place (at the end when there is no such place). `false` when its id is
    /// taken; nothing changes then.
    pub(in crate::domain) fn insert(&mut self, at: usize, row: T) -> bool {
        if self.position(row.id()).is_some() {
            return false;
        }
        self.rows.insert(at.min(self.rows.len()), Arc::new(row));
        true
    }

    /// Replaces the entity with the same id; gives the one before.
    pub(in crate::domain) fn replace(&mut self, row: T) -> Option<Arc<T>> {
        let at = self.position(row.id())?;
        let place = self.rows.get_mut(at)?;
        Some(std::mem::replace(place, Arc::new(row)))
    }

    /// Takes the entity with this id out.
    pub(in crate::domain) fn remove(&mut self, id: T::Id) -> Option<Arc<T>> {
        self.position(id).map(|at| self.rows.remove(at))
    }

    /// Moves the entity with this id so that it stands at place `to` afterwards.
    pub(in crate::domain) fn relocate(&mut self, id: T::Id, to: usize) -> Option<Arc<T>> {
        let row = self.remove(id)?;
        self.rows.insert(to.min(self.rows.len()), Arc::clone(&row));
        Some(row)
    }
}

impl<T: Entity> FromIterator<T> for Roster<T> {
    /// Collects entities; of several with one id the first is kept.
    fn from_iter<I: IntoIterator<Item = T>>(rows: I) -> Self {
        let mut roster = Self::default();
        let mut seen = std::collections::BTreeSet::new();
        for row in rows {
            if seen.insert(row.id()) {
                roster.rows.push(Arc::new(row));
            }
        }
        roster
    }
}

impl<T: Serialize> Serialize for Roster<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.rows.iter().map(Arc::as_ref))
    }
}

impl<'de, T: Entity + Deserialize<'de>> Deserialize<'de> for Roster<T> {
    /// Strict: an id that occurs twice is an error here; repair happens before.
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let rows = Vec::<T>::deserialize(deserializer)?;
        let count = rows.len();
        if count > T::LIMIT {
            return Err(de::Error::custom(format_args!("more than {} rows", T::LIMIT)));
        }
        let roster: Self = rows.into_iter().collect();
        if roster.len() == count {
            Ok(roster)
        } else {
            Err(de::Error::custom("an id occurs twice"))
        }
    }
}

#[cfg(feature = "schema")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for Roster<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("Roster_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        Vec::<T>::json_schema(generator)
    }
}
