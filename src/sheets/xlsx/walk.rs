//! Goes through an XML part once, from beginning to end, and keeps nothing of it.

use std::borrow::Cow;
use std::io::{BufRead, ErrorKind};

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::sheets::fault::SheetError;
use crate::sheets::limits::MAX_DEPTH;

/// Whether there is more to see.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Flow {
    /// Go on.
    On,
    /// The rest of the part is of no interest.
    Enough,
}

/// The attributes of an element.
pub(super) struct Tag<'a>(&'a BytesStart<'a>);

impl Tag<'_> {
    /// An attribute by its name, whatever its prefix is; `None` without it.
    pub(super) fn get(&self, name: &str) -> Result<Option<Cow<'_, str>>, SheetError> {
        for attribute in self.0.attributes().with_checks(false) {
            let attribute = attribute.map_err(|_| SheetError::Damaged)?;
            if attribute.key.local_name().as_ref() == name {
                let value = attribute.normalized_value(XmlVersion::Implicit1_0);
                return value.map(Some).map_err(|_| SheetError::Damaged);
            }
        }
        Ok(None)
    }

    /// Whether an attribute says yes.
    pub(super) fn is(&self, name: &str) -> Result<bool, SheetError> {
        Ok(self.get(name)?.is_some_and(|value| matches!(&*value, "1" | "true")))
    }
}

/// What is told about a part. Names come without their prefix.
pub(super) trait Visit {
    /// An element begins.
    fn open(&mut self, name: &str, tag: &Tag<'_>) -> Result<(), SheetError>;

    /// A piece of text; a text may come in several.
    fn text(&mut self, _text: &str) {}

    /// An element ends.
    fn close(&mut self, _name: &str) -> Result<Flow, SheetError> {
        Ok(Flow::On)
    }
}

/// Shows every element to the visitor, until that has seen enough.
pub(super) fn walk(part: impl BufRead, visitor: &mut impl Visit) -> Result<(), SheetError> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().expand_empty_elements = true;
    let (mut piece, mut depth) = (Vec::new(), 0_usize);
    loop {
        piece.clear();
        let event = reader.read_event_into(&mut piece).map_err(|fault| damage(&fault))?;
        match step(event, visitor, &mut depth)? {
            Flow::On => {}
            Flow::Enough => return Ok(()),
        }
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "comments and instructions say nothing")]
fn step(event: Event<'_>, visitor: &mut impl Visit, depth: &mut usize) -> Result<Flow, SheetError> {
    match event {
        Event::Start(tag) => {
            *depth += 1;
            if *depth > MAX_DEPTH {
                return Err(SheetError::Damaged);
            }
            visitor.open(tag.local_name().as_ref(), &Tag(&tag)).map(|()| Flow::On)
        }
        Event::End(tag) => {
            *depth = depth.saturating_sub(1);
            visitor.close(tag.local_name().as_ref())
        }
        Event::Text(text) => {
            visitor.text(&text.xml10_content());
            Ok(Flow::On)
        }
        Event::CData(text) => {
            visitor.text(&text.xml10_content());
            Ok(Flow::On)
        }
        Event::GeneralRef(reference) => {
            visitor.text(&resolved(&reference)?);
            Ok(Flow::On)
        }
        // No spreadsheet program writes one; its entities could unfold to anything.
        Event::DocType(_) => Err(SheetError::Damaged),
        Event::Eof if *depth > 0 => Err(SheetError::Damaged),
        Event::Eof => Ok(Flow::Enough),
        _ => Ok(Flow::On),
    }
}

/// What `&amp;` and `&#9733;` stand for.
fn resolved(reference: &BytesRef<'_>) -> Result<String, SheetError> {
    let whole = format!("&{};", reference.xml10_content());
    unescape(&whole).map(Cow::into_owned).map_err(|_| SheetError::Damaged)
}

fn damage(fault: &quick_xml::Error) -> SheetError {
    match fault {
        quick_xml::Error::Io(fault) if fault.kind() == ErrorKind::FileTooLarge => {
            SheetError::TooMuch
        }
        quick_xml::Error::Io(_)
        | quick_xml::Error::Syntax(_)
        | quick_xml::Error::IllFormed(_)
        | quick_xml::Error::InvalidAttr(_)
        | quick_xml::Error::Encoding(_)
        | quick_xml::Error::Escape(_)
        | quick_xml::Error::Namespace(_) => SheetError::Damaged,
    }
}
