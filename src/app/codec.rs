//! Between a project and the text that both stores hold: which blocks there are and what is in
//! the header.

use std::fmt;
use std::sync::Arc;

use super::head::Head;
use super::stored::{Block, Counts, EncodeError, Header, StoredWriter};
use crate::domain::{Indicator, Project, ProjectId, UserRecord};
use crate::format::canonical::to_compact;
use crate::format::{Lineage, VERSION, packed};

/// The key of the block that holds the earlier exported states.
const LINEAGE: &str = "lineage";

/// Content that cannot be read although its text is whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotReadable;

impl fmt::Display for NotReadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the stored content is not a project")
    }
}

/// The header of a project that was never stored.
#[must_use]
pub fn first_header(project: &Project, writer: &str) -> Header {
    let mut header = Header {
        id: project.id.to_string(),
        name: String::new(),
        organization: String::new(),
        changed_at: 0,
        file_at: None,
        size: 0,
        head: Head::start(writer),
        version: VERSION,
        counts: Counts::default(),
        conflict_of: None,
    };
    describe(&mut header, project);
    header
}

/// Brings what a header tells of the project up to date.
pub fn describe(header: &mut Header, project: &Project) {
    let details = &project.details;
    header.name = details.name.to_string();
    header.organization =
        details.organization.as_ref().map(ToString::to_string).unwrap_or_default();
    header.changed_at = project.changed_at.ms();
    header.version = VERSION;
    header.counts = Counts {
        stakeholders: project.stakeholders.len() as u64,
        benefits: project.benefits.len() as u64,
        measurements: project.n_measurements() as u64,
    };
}

/// The blocks besides series and users: the project itself and its lineage.
#[must_use]
pub fn head_blocks(project: &Project, lineage: &Lineage) -> [Block; 2] {
    [head_block(packed::pack_head(project)), lineage_block(lineage)]
}

/// The block of the project itself, of its [pieces](packed::head_pieces).
#[must_use]
pub fn head_block(bytes: Vec<u8>) -> Block {
    Block { key: packed::HEAD.to_owned(), bytes }
}

/// The block of the lineage.
#[must_use]
pub fn lineage_block(lineage: &Lineage) -> Block {
    Block { key: LINEAGE.to_owned(), bytes: to_compact(lineage) }
}

/// The blocks of an indicator's measurements, each made when it is asked for.
pub fn series_blocks(indicator: &Indicator) -> impl Iterator<Item = Block> {
    let key = |number| packed::series_key(indicator.id, number);
    packed::pack_series(&indicator.series)
        .enumerate()
        .map(move |(number, bytes)| Block { key: key(number), bytes })
}

/// The users in the order of their blocks.
pub fn user_chunks(project: &Project) -> impl Iterator<Item = (usize, &[Arc<UserRecord>])> {
    project.user_records.chunks(packed::USERS).enumerate()
}

/// The block of these users.
#[must_use]
pub fn user_block(number: usize, users: &[Arc<UserRecord>]) -> Block {
    Block { key: packed::users_key(number), bytes: packed::pack_users(users) }
}

/// The whole text of a project at once.
///
/// # Errors
/// When a block cannot be deflated.
pub fn encode(
    project: &Project,
    lineage: &Lineage,
    header: &Header,
) -> Result<String, EncodeError> {
    let mut header = header.clone();
    describe(&mut header, project);
    let mut writer = StoredWriter::new(header);
    for block in head_blocks(project, lineage) {
        writer.push_block(&block)?;
    }
    for indicator in project.indicators.iter() {
        for block in series_blocks(indicator) {
            writer.push_block(&block)?;
        }
    }
    for (number, users) in user_chunks(project) {
        writer.push_block(&user_block(number, users))?;
    }
    writer.finish()
}

/// The project of stored blocks. A copy that was made without looking inside has its new id in the
/// header only; it is taken from there.
///
/// # Errors
/// [`NotReadable`] when the blocks are not a project.
pub fn decode(header: &Header, blocks: &[Block]) -> Result<(Project, Lineage), NotReadable> {
    let parts: Vec<_> =
        blocks.iter().map(|block| (block.key.clone(), block.bytes.clone())).collect();
    let project = packed::unpack(&parts).map_err(|_| NotReadable)?;
    let lineage = blocks.iter().find(|block| block.key == LINEAGE).ok_or(NotReadable)?;
    let lineage = serde_json::from_slice(&lineage.bytes).map_err(|_| NotReadable)?;
    let id: ProjectId = header.id.parse().map_err(|_| NotReadable)?;
    if project.id == id {
        return Ok((project, lineage));
    }
    let name = project.details.name.clone();
    Ok((project.copied(id, name), lineage))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::stored;
    use crate::domain::Id;

    #[test]
    fn a_stored_project_reads_back_as_it_was() {
        let project = Project::sample_for_tests();
        let header = first_header(&project, "writer");
        let text = encode(&project, &Lineage::default(), &header).unwrap();
        let (header, blocks) = stored::read(&text).unwrap();
        assert_eq!(header.name, "Medication support");
        assert_eq!(decode(&header, &blocks).unwrap().0, project);
    }

    /// Keys of series hold ids, and those a colon: such blocks were once refused.
    #[test]
    fn a_stored_project_with_measurements_reads_back_as_it_was() {
        let sample = include_str!("../../public/sample/medicine/nb.stifinner.json");
        let project = crate::format::read(sample).unwrap().project;
        assert!(project.n_measurements() > 0);
        let header = first_header(&project, "writer");
        let text = encode(&project, &Lineage::default(), &header).unwrap();
        let (header, blocks) = stored::read(&text).unwrap();
        assert_eq!(decode(&header, &blocks).unwrap().0, project);
    }

    #[test]
    fn a_copy_made_unseen_takes_its_id_from_the_header() {
        let project = Project::sample_for_tests();
        let mut header = first_header(&project, "writer");
        header.id = ProjectId::from_bits(99).to_string();
        let text = encode(&project, &Lineage::default(), &header).unwrap();
        let (header, blocks) = stored::read(&text).unwrap();
        assert_eq!(decode(&header, &blocks).unwrap().0.id, ProjectId::from_bits(99));
    }

    #[test]
    fn the_stored_version_is_the_version_of_the_format() {
        assert_eq!(stored::KNOWN_VERSION, VERSION);
    }
}
