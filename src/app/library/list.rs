//! What projects there are: from their headers alone, nothing is inflated.

use std::collections::BTreeMap;

use super::{Key, Library, keys};
use crate::app::{
    ports::{Place, StorageError, Summary},
    stored::{self, Header, StoredError},
};

/// What a list can show of a project.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Its header.
    Header(Header),
    /// Its header cannot be read; opening it sets it aside and offers what else there is.
    Unreadable(StoredError),
}

/// One project in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// What can be shown.
    pub shown: Shown,
    /// What it takes of the quick store, in UTF-16 units.
    pub quick_units: usize,
}

/// All projects and the wastebasket.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// The living projects, by id.
    pub projects: Vec<Entry>,
    /// The wastebasket, by id.
    pub trash: Vec<Entry>,
    /// Stores that could not be read: there may be more than is listed.
    pub unread: Vec<(Place, StorageError)>,
}

impl Listing {
    /// Why there may be more than is listed, if there may: a store that is not there hides nothing.
    #[must_use]
    pub fn fault(&self) -> Option<&StorageError> {
        let mut errors = self.unread.iter().map(|(_, error)| error);
        errors.find(|error| **error != StorageError::Missing)
    }
}

#[derive(Default)]
struct Found {
    project: Option<Shown>,
    trash: Option<Shown>,
    project_units: usize,
    trash_units: usize,
}

impl Library {
    /// Lists what the quick store knows, at once: for the first paint.
    #[must_use]
    pub fn list_now(&self) -> Listing {
        let mut listing = Listing::default();
        let quick = self.quick_states(&mut listing);
        fill(&mut listing, Vec::new(), quick);
        listing
    }

    /// Lists what both stores know.
    pub async fn list(&self) -> Listing {
        let mut listing = Listing::default();
        let mut durable = Vec::new();
        for prefix in [keys::all_projects(), keys::all_emergencies(), keys::all_trash()] {
            match self.durable.list(prefix).await {
                Ok(found) => durable.extend(found),
                Err(error) => {
                    listing.unread.push((Place::Durable, error));
                    break;
                }
            }
        }
        let quick = self.quick_states(&mut listing);
        fill(&mut listing, durable, quick);
        listing
    }

    fn quick_states(&self, listing: &mut Listing) -> Vec<Summary> {
        let wanted =
            |key: &Key| matches!(key, Key::Project(_) | Key::Trash(_) | Key::Emergency { .. });
        match self.quick_summaries(wanted) {
            Ok(found) => found,
            Err(error) => {
                listing.unread.push((Place::Quick, error));
                Vec::new()
            }
        }
    }

    /// Sums up those texts of the quick store whose keys are wanted.
    pub(super) fn quick_summaries(
        &self,
        wanted: impl Fn(&Key) -> bool,
    ) -> Result<Vec<Summary>, StorageError> {
        let mut found = Vec::new();
        for key in self.quick.keys()? {
            if !Key::parse(&key).is_some_and(|parsed| wanted(&parsed)) {
                continue;
            }
            found.extend(self.quick.summary(&key)?);
        }
        Ok(found)
    }
}

fn fill(listing: &mut Listing, durable: Vec<Summary>, quick: Vec<Summary>) {
    let mut all: BTreeMap<String, Found> = BTreeMap::new();
    for (place, summaries) in [(Place::Durable, durable), (Place::Quick, quick)] {
        for summary in summaries {
            note(&mut all, place, &summary);
        }
    }
    for (id, found) in all {
        let Found { project, trash, project_units, trash_units } = found;
        // A project that the wastebasket already holds is one whose move there was interrupted.
        let is_trashed = match (&project, &trash) {
            (Some(Shown::Header(project)), Some(Shown::Header(trash))) => {
                trash.head.contains(&project.head)
            }
            _ => false,
        };
        // What a living project builds on is not a find of its own.
        let is_contained = match (&project, &trash) {
            (Some(Shown::Header(project)), Some(Shown::Header(trash))) => {
                !is_trashed && project.head.contains(&trash.head)
            }
            _ => false,
        };
        if let Some(shown) = project.filter(|_| !is_trashed) {
            listing.projects.push(Entry { id: id.clone(), shown, quick_units: project_units });
        }
        if let Some(shown) = trash.filter(|_| !is_contained) {
            listing.trash.push(Entry { id, shown, quick_units: trash_units });
        }
    }
}

fn note(all: &mut BTreeMap<String, Found>, place: Place, summary: &Summary) {
    let shown = match stored::read_header(&summary.first_line) {
        Ok(header) => Shown::Header(header),
        Err(error) => Shown::Unreadable(error),
    };
    let units = match place {
        Place::Quick => summary.units + summary.key.len(),
        Place::Durable => 0,
    };
    match Key::parse(&summary.key) {
        Some(Key::Project(id) | Key::Emergency { id, .. }) => {
            let found = all.entry(id).or_default();
            found.project = newer(found.project.take(), shown);
            found.project_units += units;
        }
        Some(Key::Trash(id)) => {
            let found = all.entry(id).or_default();
            found.trash = newer(found.trash.take(), shown);
            found.trash_units += units;
        }
        Some(Key::Backup { .. } | Key::Quarantine(_) | Key::Prefs) | None => {}
    }
}

/// The one to show: what reads well before what does not, then the newer, then the one found first.
/// A newer build's comes first of all, since nothing else may be done with the project.
fn newer(one: Option<Shown>, other: Shown) -> Option<Shown> {
    let Some(one) = one else { return Some(other) };
    Some(match (&one, &other) {
        (Shown::Unreadable(StoredError::TooNew { .. }), _) => one,
        (_, Shown::Unreadable(StoredError::TooNew { .. })) => other,
        (Shown::Unreadable(_), Shown::Header(_)) => other,
        (Shown::Header(a), Shown::Header(b)) if a.head != b.head && b.head.contains(&a.head) => {
            other
        }
        _ => one,
    })
}
