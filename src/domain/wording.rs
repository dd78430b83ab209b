//! All texts that people write in a project, with what each of them holds: people, contacts,
//! comments, or neither. What reads or replaces words all over a project goes through here.
//!
//! A text that is in a type and not in `table` is found by a test over the schema.

mod table;

use std::sync::Arc;

pub use table::FIELDS;

use super::entity::{Entity, EntityRef};
use super::kinds::each_kind;
use super::project::Project;
use super::roster::Roster;
use super::series::{Point, Series};
use super::text::{Line, Prose};

/// What a text holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holds {
    /// Those who do, own or decide something: roles, or persons.
    People,
    /// A group or an organization, which now and then is a person.
    Group,
    /// Whom to ask, and how to reach them.
    Contact,
    /// What somebody said to something later.
    Comment,
    /// Anything else.
    Words,
}

/// A text of a type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct TextField {
    /// The type.
    pub of: &'static str,
    /// Its field.
    pub field: &'static str,
    /// What it holds.
    pub holds: Holds,
}

/// Is told each text and what it holds.
pub type See<'a> = dyn FnMut(Holds, &str) + 'a;
/// What is written in the place of each text; `None` leaves it as it is.
pub type Reword<'a> = dyn FnMut(Holds, &str) -> Option<String> + 'a;

/// A thing with texts.
trait Worded {
    /// Tells each text.
    fn see(&self, see: &mut See<'_>);
    /// Writes other texts in their place.
    fn reword(&mut self, reword: &mut Reword<'_>);
}

macro_rules! of_all_kinds {
    ($($(#[$doc:meta])* $name:ident($id:ident) in $roster:ident, $list:literal;)*) => {
        /// Tells each text of a project, with the thing it stands at.
        pub fn each_text(project: &Project, see: &mut dyn FnMut(EntityRef, Holds, &str)) {
            let whole = EntityRef::Project(project.id);
            project.details.see(&mut |holds, text| see(whole, holds, text));
            $(for row in project.$roster.iter() {
                row.see(&mut |holds, text| see(EntityRef::$name(row.id()), holds, text));
            })*
        }

        /// The project with other texts. The change log keeps the old ones.
        #[must_use]
        pub fn reworded(project: &Project, reword: &mut Reword<'_>) -> Project {
            let mut copy = project.clone();
            copy.details.reword(reword);
            $(copy.$roster = reworded_rows(&project.$roster, reword);)*
            copy
        }
    };
}

each_kind!(of_all_kinds);

fn reworded_rows<T: Entity + Worded>(rows: &Roster<T>, reword: &mut Reword<'_>) -> Roster<T> {
    let change = |row: &Arc<T>| {
        let mut row = T::clone(row);
        row.reword(reword);
        row
    };
    rows.iter().map(change).collect()
}

/// One text in a type, there or not.
trait Text {
    fn see_as(&self, holds: Holds, see: &mut See<'_>);
    fn reword_as(&mut self, holds: Holds, reword: &mut Reword<'_>);
}

macro_rules! texts {
    ($($text:ident),*) => {$(
        impl Text for $text {
            fn see_as(&self, holds: Holds, see: &mut See<'_>) {
                see(holds, self.as_str());
            }

            /// A text that must be there stays when nothing else is to stand in its place.
            fn reword_as(&mut self, holds: Holds, reword: &mut Reword<'_>) {
                if let Some(text) = reword(holds, self.as_str()).and_then(|it| Self::fitting(&it)) {
                    *self = text;
                }
            }
        }

        impl Text for Option<$text> {
            fn see_as(&self, holds: Holds, see: &mut See<'_>) {
                if let Some(text) = self {
                    text.see_as(holds, see);
                }
            }

            fn reword_as(&mut self, holds: Holds, reword: &mut Reword<'_>) {
                if let Some(text) = self.as_ref().and_then(|text| reword(holds, text.as_str())) {
                    *self = $text::fitting(&text);
                }
            }
        }
    )*};
}

texts!(Line, Prose);

impl<T: Worded> Worded for Vec<T> {
    fn see(&self, see: &mut See<'_>) {
        self.iter().for_each(|it| it.see(see));
    }

    fn reword(&mut self, reword: &mut Reword<'_>) {
        self.iter_mut().for_each(|it| it.reword(reword));
    }
}

impl Worded for Arc<Series> {
    fn see(&self, see: &mut See<'_>) {
        self.points().iter().for_each(|point| point.see(see));
    }

    /// A series without a note stays the one that other snapshots share.
    fn reword(&mut self, reword: &mut Reword<'_>) {
        if self.points().iter().any(|point| point.note.is_some()) {
            let mut points: Vec<Point> = self.points().to_vec();
            points.reword(reword);
            *self = Self::new(Series::new(points));
        }
    }
}
