//! A copy of a project in which nobody is named: for handing on to those who need the work and not
//! the people.
//!
//! Names that a person ticked get a stand-in, the same everywhere, in running text too. Contacts and
//! comments are left out, and so is the change log, which keeps old texts. Birth numbers, phone
//! numbers and e-mail addresses are taken out of all texts. The copy is a project of its own, so that
//! it never takes the place of the one it was made from.

mod listed;
mod replace;
mod role_words;
#[cfg(test)]
mod tests;

pub use listed::{Listed, listed, looks_like_person};

use std::sync::Arc;

use super::ids::ProjectId;
use super::log::ChangeLog;
use super::logbook::LogbookEntry;
use super::personal::traces;
use super::project::{Details, Project};
use super::wording::{Holds, reworded};
use replace::Names;

/// What stands in the place of what is taken out, in the reader's language.
#[derive(Debug, Clone, Copy)]
pub struct StandIns<'a> {
    /// Of a person; the number of the person follows.
    pub person: &'a str,
    /// Of a phone number, an e-mail address or a birth number.
    pub removed: &'a str,
}

/// The project without these names, as a project of its own.
#[must_use]
pub fn nameless(
    project: &Project,
    id: ProjectId,
    names: &[String],
    stand_ins: StandIns<'_>,
) -> Project {
    let names = Names::new(names, stand_ins.person);
    let mut copy = reworded(project, &mut |holds, text| match holds {
        Holds::Contact | Holds::Comment => Some(String::new()),
        Holds::People | Holds::Group | Holds::Words => {
            let changed = names.replaced(&without_traces(text, stand_ins.removed));
            (changed != text).then_some(changed)
        }
    });
    let speechless = |entry: &Arc<LogbookEntry>| LogbookEntry {
        comments: Vec::new(),
        ..LogbookEntry::clone(entry)
    };
    copy.logbook = copy.logbook.iter().map(speechless).collect();
    // Nobody is named, so nothing needs a reason.
    copy.details = Details { names_reason: None, ..copy.details };
    copy.log = ChangeLog::default();
    copy.id = id;
    copy
}

/// A text without what can reach a person.
fn without_traces(text: &str, removed: &str) -> String {
    let mut kept = String::new();
    let mut from = 0;
    for trace in traces(text) {
        kept.push_str(text.get(from..trace.place.start).unwrap_or_default());
        kept.push_str(removed);
        from = trace.place.end;
    }
    kept.push_str(text.get(from..).unwrap_or_default());
    kept
}
