//! A thing that a link leads to: the page of its register opens it as soon as it is there.

use leptos::prelude::*;

use super::AppHandle;
use crate::app::route::Place;
use crate::domain::{Entity, EntityRef};

impl AppHandle {
    /// Goes to the register of a thing and opens it there.
    pub fn go_and_open(self, place: Place, thing: EntityRef) {
        self.desk.update_value(|desk| desk.asked_row = Some(thing));
        self.go(place);
    }

    /// The row that the page of a kind of things is to open first, once.
    #[must_use]
    pub fn asked_row<T: Entity>(self) -> Option<String> {
        let taken = self.desk.try_update_value(|desk| {
            let is_mine = desk.asked_row.is_some_and(|thing| thing.kind() == T::KIND);
            is_mine.then(|| desk.asked_row.take()).flatten()
        });
        taken.flatten().map(|thing| thing.to_string())
    }
}
