//! Workbooks made by hand, as no program would write them.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// A part of a workbook and what its entry in the directory says.
#[derive(Clone)]
pub struct Part {
    pub name: String,
    pub content: Vec<u8>,
    /// What the directory says of the size, when it lies.
    pub said: Option<u32>,
}

impl Part {
    pub fn new(name: &str, content: impl Into<Vec<u8>>) -> Self {
        Self { name: name.to_owned(), content: content.into(), said: None }
    }

    pub fn strings(xml: &str) -> Self {
        Self::new("xl/sharedStrings.xml", xml)
    }

    pub fn styles(xml: &str) -> Self {
        Self::new("xl/styles.xml", xml)
    }

    pub fn book(setting: &str) -> Self {
        let sheets = "<sheets><sheet name='One' sheetId='1' r:id='r1'/></sheets>";
        Self::new("xl/workbook.xml", format!("<workbook xmlns:r='r'>{setting}{sheets}</workbook>"))
    }
}

#[derive(Clone)]
pub struct Package(pub Vec<Part>);

impl Package {
    /// A workbook of one sheet.
    pub fn workbook(sheet: impl Into<Vec<u8>>) -> Self {
        let related = "<Relationships><Relationship Id='r1' Type='t/worksheet' Target='sheet.xml'/>\
             <Relationship Id='r2' Type='t/sharedStrings' Target='sharedStrings.xml'/>\
             <Relationship Id='r3' Type='t/styles' Target='/xl/styles.xml'/></Relationships>";
        Self(vec![
            Part::book(""),
            Part::new("xl/_rels/workbook.xml.rels", related),
            Part::new("xl/sheet.xml", sheet),
            Part::strings("<sst/>"),
            Part::styles("<styleSheet/>"),
        ])
    }

    /// The same with another part in the place of the one of its name.
    pub fn with(mut self, part: Part) -> Self {
        self.0.retain(|other| other.name != part.name);
        self.0.push(part);
        self
    }

    pub fn bytes(&self) -> Vec<u8> {
        let (mut file, mut directory) = (Vec::new(), Vec::new());
        for part in &self.0 {
            let mut encoder = DeflateEncoder::new(Vec::new(), Compression::fast());
            encoder.write_all(&part.content).unwrap();
            let packed = encoder.finish().unwrap();
            let at = u32::try_from(file.len()).unwrap();
            let said = part.said.unwrap_or(u32::try_from(part.content.len()).unwrap());
            let name = u16::try_from(part.name.len()).unwrap();
            let mut same = vec![20, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0, 0, 0, 0];
            same.extend(u32::try_from(packed.len()).unwrap().to_le_bytes());
            same.extend(said.to_le_bytes());
            same.extend(name.to_le_bytes());
            same.extend([0, 0]);
            file.extend(b"PK\x03\x04");
            file.extend(&same);
            file.extend(part.name.as_bytes());
            file.extend(&packed);
            directory.extend(b"PK\x01\x02\x14\x00");
            directory.extend(&same);
            directory.extend([0; 10]);
            directory.extend(at.to_le_bytes());
            directory.extend(part.name.as_bytes());
        }
        let n_parts = u16::try_from(self.0.len()).unwrap().to_le_bytes();
        let (at, size) = (file.len() as u32, directory.len() as u32);
        file.extend(&directory);
        file.extend(b"PK\x05\x06\x00\x00\x00\x00");
        file.extend([n_parts, n_parts].concat());
        file.extend([size.to_le_bytes(), at.to_le_bytes()].concat());
        file.extend([0, 0]);
        file
    }
}
