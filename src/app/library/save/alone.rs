//! A save that the quick store has to take alone: the durable one failed, or there is none.

use super::{Met, ROUNDS, SaveError, SaveOutcome, revive, saved};
use crate::app::{
    head::Relation,
    library::{
        Library,
        quick::{changed_meanwhile, is_missing},
    },
    ports::{Kept, Place, StorageError},
    stored::{self, Header},
};

impl Library {
    /// The durable store failed: at least the quick one shall have it. That counts as saved only
    /// where there is no durable store at all.
    pub(super) async fn save_quick(
        &self,
        key: &str,
        text: &str,
        header: &Header,
        durable: StorageError,
    ) -> Result<SaveOutcome, SaveError> {
        let met = self.quick_save(key, text, header).await;
        let failed = |error, in_quick| Err(SaveError::Storage { error, in_quick });
        match met {
            Ok(Met::Diverged) if is_missing(&durable) => self.save_beside(text, header).await,
            Ok(Met::Diverged) => failed(durable, false),
            Ok(Met::Contained) if is_missing(&durable) => Ok(SaveOutcome::Superseded),
            Ok(met @ (Met::Done | Met::Revived)) if is_missing(&durable) => {
                let met = if self.quick_revive(header) { Met::Revived } else { met };
                Ok(saved(met, Kept::QuickOnly(durable)))
            }
            Ok(Met::Done | Met::Revived | Met::Contained) => failed(durable, true),
            Err(quick) if is_missing(&durable) => failed(quick, false),
            Err(_) => failed(durable, false),
        }
    }

    async fn quick_save(
        &self,
        key: &str,
        text: &str,
        header: &Header,
    ) -> Result<Met, StorageError> {
        for _ in 0..ROUNDS {
            let Some(stored) = self.quick.get(key)? else {
                self.quick.set(key, text)?;
                return Ok(Met::Done);
            };
            if stored == text {
                return Ok(Met::Done);
            }
            match self.meet_quick(&stored, header)? {
                Met::Contained => return Ok(Met::Contained),
                met @ (Met::Done | Met::Revived) => {
                    self.quick.set(key, text)?;
                    return Ok(met);
                }
                Met::Diverged => {}
            }
            let Err(damaged) = stored::read_header(&stored) else { return Ok(Met::Diverged) };
            self.set_aside(Place::Quick, key, &stored, &damaged.to_string()).await?;
        }
        Err(changed_meanwhile())
    }

    /// Takes what a saved state builds on out of the wastebasket, and tells whether there was
    /// anything.
    fn quick_revive(&self, header: &Header) -> bool {
        let trash = revive::trash_key(header);
        let Ok(Some(thrown_away)) = self.quick.get(&trash) else { return false };
        // What stays is older than the living project, and the list does not show it.
        revive::meet(header, &thrown_away) == Some(Relation::Newer)
            && self.quick_remove_exactly(&trash, &thrown_away).is_ok()
    }
}
