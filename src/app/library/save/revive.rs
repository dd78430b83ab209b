//! A save that meets the wastebasket: another tab has thrown the project away meanwhile.

use super::Met;
use crate::app::{
    head::{Relation, relation},
    library::Key,
    ports::{Change, Guard},
    stored::{self, Header},
};

/// The change that saves a state where `thrown_away` is what the wastebasket holds under its id,
/// and what will have been met when it is done. A state that builds on the thrown away one takes it
/// out of there: the work goes on. `None` when the wastebasket has this very state or a newer one;
/// the project then stays where it was put.
pub(super) fn put(text: &str, header: &Header, thrown_away: Option<&str>) -> Option<(Change, Met)> {
    let trash = trash_key(header);
    let unchanged = Guard::Exactly { key: trash.clone(), text: thrown_away.map(str::to_owned) };
    let project = Key::Project(header.id.clone()).to_string();
    let put = Change::put_if(&project, text, &header.head).guard(unchanged);
    match thrown_away.and_then(|thrown_away| meet(header, thrown_away)) {
        Some(Relation::Newer) => Some((put.delete(&trash), Met::Revived)),
        Some(Relation::Same | Relation::Older) => None,
        // Work that went its own way, or that cannot be read, stays in the wastebasket.
        Some(Relation::Diverged) | None => Some((put, Met::Done)),
    }
}

/// How a state stands to what the wastebasket holds; `None` when that cannot be read.
pub(super) fn meet(header: &Header, thrown_away: &str) -> Option<Relation> {
    let found = stored::read_header(thrown_away).ok()?;
    Some(relation(&header.head, &found.head))
}

/// The key under which the wastebasket holds a project.
pub(super) fn trash_key(header: &Header) -> String {
    Key::Trash(header.id.clone()).to_string()
}
