//! Which sheets a workbook has, and where its parts lie.

use super::walk::{Tag, Visit};
use crate::sheets::fault::SheetError;

/// A sheet as the workbook lists it.
#[derive(Debug)]
pub(super) struct SheetEntry {
    pub(super) name: String,
    pub(super) relation: String,
    pub(super) is_hidden: bool,
}

/// The list of sheets.
#[derive(Debug, Default)]
pub(super) struct Contents {
    pub(super) sheets: Vec<SheetEntry>,
    pub(super) counts_from_1904: bool,
}

impl Visit for Contents {
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Result<(), SheetError> {
        if name == "workbookPr" {
            self.counts_from_1904 = tag.is("date1904")?;
        }
        if name == "sheet" {
            let entry = SheetEntry {
                name: tag.get("name")?.unwrap_or_default().into_owned(),
                relation: tag.get("id")?.unwrap_or_default().into_owned(),
                is_hidden: tag.get("state")?.is_some_and(|state| state != "visible"),
            };
            self.sheets.push(entry);
        }
        Ok(())
    }
}

/// A part that another is related to.
#[derive(Debug)]
struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// What a part is related to, by id and by kind.
#[derive(Debug)]
pub(super) struct Relations {
    folder: String,
    all: Vec<Relation>,
}

impl Relations {
    /// Of a part in a folder: addresses are seen from there.
    pub(super) fn within(folder: &str) -> Self {
        Self { folder: folder.to_owned(), all: Vec::new() }
    }

    /// The first part of a kind; kinds are told by their end, since there are two families of names.
    pub(super) fn of_kind(&self, kind: &str) -> Option<String> {
        let found = self.all.iter().find(|relation| relation.kind.ends_with(kind))?;
        Some(self.resolved(&found.target))
    }

    /// The part of an id, when it is of the kind.
    pub(super) fn target(&self, id: &str, kind: &str) -> Option<String> {
        let mut all = self.all.iter();
        let found = all.find(|relation| relation.id == id && relation.kind.ends_with(kind))?;
        Some(self.resolved(&found.target))
    }

    fn resolved(&self, target: &str) -> String {
        if let Some(from_root) = target.strip_prefix('/') {
            return from_root.to_owned();
        }
        let mut path: Vec<&str> = self.folder.split('/').filter(|it| !it.is_empty()).collect();
        for step in target.split('/') {
            match step {
                ".." => drop(path.pop()),
                "." | "" => {}
                step => path.push(step),
            }
        }
        path.join("/")
    }
}

impl Visit for Relations {
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Result<(), SheetError> {
        if name == "Relationship" {
            let get = |name: &str| -> Result<String, SheetError> {
                Ok(tag.get(name)?.unwrap_or_default().into_owned())
            };
            self.all.push(Relation { id: get("Id")?, kind: get("Type")?, target: get("Target")? });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_seen_from_the_folder_of_the_part_or_from_the_root() {
        let relations = Relations::within("xl");
        assert_eq!(relations.resolved("worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(relations.resolved("/xl/styles.xml"), "xl/styles.xml");
        assert_eq!(relations.resolved("../xl/./a.xml"), "xl/a.xml");
    }
}
