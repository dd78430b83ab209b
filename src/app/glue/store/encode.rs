//! Encoding a snapshot for storage: in slices between frames, or at once when the page goes away.
//! What was encoded for the last save and did not change is used again.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use super::super::AppHandle;
use super::super::desk::SeriesBlocks;
use crate::app::codec;
use crate::app::stored::{Block, BlockEncoder, EncodeError, EncodedBlock, Header, StoredWriter};
use crate::domain::{Indicator, Project, ProjectId, UserRecord};
use crate::format::{Lineage, packed};
use crate::platform::timers;

/// Longest piece of work between two frames. **Unit** ms.
const SLICE_MS: f64 = 3.0;
/// What is deflated between two looks at the clock. **Unit** bytes.
const PIECE: usize = 4 * 1024;

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

    /// Encodes piece by piece, letting the browser draw and take keys in between. What is put
    /// together is what this work took, whatever happens on the desk meanwhile.
    pub(super) async fn encode_in_slices(self, work: &Work) -> Result<String, EncodeError> {
        let mut slice = timers::Slice::new(SLICE_MS);
        let mut series = Vec::new();
        for indicator in work.project.indicators.iter() {
            if let Some(known) = self.encoded(indicator) {
                series.push(known);
                continue;
            }
            let mut blocks = Vec::new();
            for block in codec::series_blocks(indicator) {
                blocks.push(deflated(&block, &mut slice).await?);
            }
            series.push(self.remember(indicator, blocks));
        }
        let mut users = Vec::new();
        for (number, records) in codec::user_chunks(&work.project) {
            if let Some(known) = self.encoded_users(number, records) {
                users.push(known);
                continue;
            }
            let block = deflated(&codec::user_block(number, records), &mut slice).await?;
            users.push(self.remember_users(number, records, block));
        }
        slice.end().await;
        let mut bytes = Vec::new();
        for piece in packed::head_pieces(&work.project) {
            bytes.extend_from_slice(&piece);
            slice.rest().await;
        }
        let mut head = Vec::new();
        for block in [codec::head_block(bytes), codec::lineage_block(&work.lineage)] {
            head.push(deflated(&block, &mut slice).await?);
        }
        let mut writer = StoredWriter::new(work.header.clone());
        let series = series.iter().flat_map(|blocks| blocks.iter());
        for block in head.iter().chain(series).chain(users.iter().map(AsRef::as_ref)) {
            writer.push_ready(block)?;
            slice.rest().await;
        }
        slice.end().await;
        self.forget_others(work);
        let text = writer.finish()?;
        slice.end().await;
        Ok(text)
    }

    /// Encodes in one piece, for a page that is going away.
    pub(super) fn encode_at_once(self, work: &Work) -> Result<String, EncodeError> {
        let mut series = Vec::new();
        for indicator in work.project.indicators.iter() {
            if let Some(known) = self.encoded(indicator) {
                series.push(known);
                continue;
            }
            let blocks = codec::series_blocks(indicator)
                .map(|block| EncodedBlock::new(&block))
                .collect::<Result<Vec<_>, _>>()?;
            series.push(self.remember(indicator, blocks));
        }
        let mut users = Vec::new();
        for (number, records) in codec::user_chunks(&work.project) {
            users.push(match self.encoded_users(number, records) {
                Some(known) => known,
                None => {
                    let block = EncodedBlock::new(&codec::user_block(number, records))?;
                    self.remember_users(number, records, block)
                }
            });
        }
        let head = codec::head_blocks(&work.project, &work.lineage);
        let head = head.iter().map(EncodedBlock::new).collect::<Result<Vec<_>, _>>()?;
        let mut writer = StoredWriter::new(work.header.clone());
        let series = series.iter().flat_map(|blocks| blocks.iter());
        for block in head.iter().chain(series).chain(users.iter().map(AsRef::as_ref)) {
            writer.push_ready(block)?;
        }
        self.forget_others(work);
        writer.finish()
    }

    fn encoded(self, indicator: &Indicator) -> Option<SeriesBlocks> {
        self.desk.with_value(|desk| {
            let (series, blocks) = desk.encoded.get(&indicator.id)?;
            Arc::ptr_eq(series, &indicator.series).then(|| Rc::clone(blocks))
        })
    }

    fn remember(self, indicator: &Indicator, blocks: Vec<EncodedBlock>) -> SeriesBlocks {
        let blocks: SeriesBlocks = blocks.into();
        self.desk.update_value(|desk| {
            let known = (Arc::clone(&indicator.series), Rc::clone(&blocks));
            desk.encoded.insert(indicator.id, known);
        });
        blocks
    }

    /// The block of this number, when it holds these very users.
    fn encoded_users(self, number: usize, users: &[Arc<UserRecord>]) -> Option<Rc<EncodedBlock>> {
        self.desk.with_value(|desk| {
            let (known, block) = desk.encoded_users.get(&number)?;
            let mut both = known.iter().zip(users);
            let is_same = known.len() == users.len() && both.all(|(a, b)| Arc::ptr_eq(a, b));
            is_same.then(|| Rc::clone(block))
        })
    }

    fn remember_users(
        self,
        number: usize,
        users: &[Arc<UserRecord>],
        block: EncodedBlock,
    ) -> Rc<EncodedBlock> {
        let block = Rc::new(block);
        let known = (users.to_vec(), Rc::clone(&block));
        self.desk.update_value(|desk| drop(desk.encoded_users.insert(number, known)));
        block
    }

    /// Forgets the blocks of indicators and users that are gone.
    fn forget_others(self, work: &Work) {
        let n_users = codec::user_chunks(&work.project).count();
        self.desk.update_value(|desk| {
            desk.encoded_users.retain(|&number, _| number < n_users);
            desk.encoded.retain(|&id, _| work.project.indicators.get(id).is_some());
        });
    }
}

/// Encodes a block, however large, without overrunning the slice.
async fn deflated(block: &Block, slice: &mut timers::Slice) -> Result<EncodedBlock, EncodeError> {
    let mut encoder = BlockEncoder::new(&block.key)?;
    // Making the block was a piece of its own.
    slice.rest().await;
    for piece in block.bytes.chunks(PIECE) {
        encoder.push(piece)?;
        slice.rest().await;
    }
    let encoded = encoder.finish()?;
    slice.rest().await;
    Ok(encoded)
}
