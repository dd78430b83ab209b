//! Encoding a snapshot for storage: in slices between frames, or at once when the page goes away.
//! What was encoded for the last save and did not change is used again.

use std::sync::Arc;

use leptos::prelude::*;

use super::super::AppHandle;
use crate::app::codec;
use crate::app::stored::{EncodeError, EncodedBlock, Header, StoredWriter};
use crate::domain::{Indicator, Project, ProjectId};
use crate::format::Lineage;
use crate::platform::timers;

/// Longest piece of work between two frames. **Unit** ms.
const SLICE_MS: f64 = 3.0;

/// A snapshot that is to be saved.
pub(super) struct Work {
    pub(super) id: ProjectId,
    pub(super) opening: u64,
    project: Arc<Project>,
    header: Header,
    lineage: Lineage,
}

impl AppHandle {
    /// Takes the newest state for a save, under a head of its own: no two states share one.
    pub(super) fn begin_write(self) -> Option<Work> {
        let writer = self.desk.with_value(|desk| desk.writer.clone());
        let opening = self.opening();
        let mut work = None;
        self.doc.update_untracked(|doc| {
            let Some(doc) = doc.as_mut() else { return };
            let project = Arc::clone(doc.history.present());
            doc.header.head = doc.header.head.next(&writer);
            codec::describe(&mut doc.header, &project);
            let lineage = doc.lineage.clone();
            let header = doc.header.clone();
            work = Some(Work { id: project.id, opening, project, header, lineage });
        });
        work
    }

    /// Encodes piece by piece, letting the browser draw and take keys in between.
    pub(super) async fn encode_in_slices(self, work: &Work) -> Result<String, EncodeError> {
        let mut slice = timers::Slice::new(SLICE_MS);
        for indicator in work.project.indicators.iter() {
            if self.is_encoded(indicator) {
                continue;
            }
            let mut blocks = Vec::new();
            for block in codec::series_blocks(indicator) {
                blocks.push(EncodedBlock::new(&block)?);
                slice.rest().await;
            }
            self.remember(indicator, blocks);
        }
        let head = codec::head_blocks(&work.project, &work.lineage)?;
        slice.rest().await;
        let text = self.assemble(work, &head)?;
        slice.rest().await;
        Ok(text)
    }

    /// Encodes in one piece, for a page that is going away.
    pub(super) fn encode_at_once(self, work: &Work) -> Result<String, EncodeError> {
        for indicator in work.project.indicators.iter() {
            if !self.is_encoded(indicator) {
                let blocks = codec::series_blocks(indicator)
                    .map(|block| EncodedBlock::new(&block))
                    .collect::<Result<Vec<_>, _>>()?;
                self.remember(indicator, blocks);
            }
        }
        self.assemble(work, &codec::head_blocks(&work.project, &work.lineage)?)
    }

    fn is_encoded(self, indicator: &Indicator) -> bool {
        self.desk.with_value(|desk| {
            let known = desk.encoded.get(&indicator.id);
            known.is_some_and(|(series, _)| Arc::ptr_eq(series, &indicator.series))
        })
    }

    fn remember(self, indicator: &Indicator, blocks: Vec<EncodedBlock>) {
        self.desk.update_value(|desk| {
            desk.encoded.insert(indicator.id, (Arc::clone(&indicator.series), blocks));
        });
    }

    /// Puts the text together, and forgets blocks of indicators that are gone.
    fn assemble(self, work: &Work, head: &[EncodedBlock]) -> Result<String, EncodeError> {
        let mut writer = StoredWriter::new(work.header.clone());
        for block in head {
            writer.push_ready(block)?;
        }
        let mut pushed = Ok(());
        self.desk.update_value(|desk| {
            desk.encoded.retain(|&id, _| work.project.indicators.get(id).is_some());
            pushed = work
                .project
                .indicators
                .iter()
                .filter_map(|indicator| desk.encoded.get(&indicator.id))
                .flat_map(|(_, blocks)| blocks)
                .try_for_each(|block| writer.push_ready(block));
        });
        pushed?;
        writer.finish()
    }
}
