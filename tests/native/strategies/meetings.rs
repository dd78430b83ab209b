//! Gatherings with their sheets, and the log book.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use stifinner::domain::{
    Comment, Gathering, GatheringId, GatheringTheme, GroupSheet, GroupSheetId, Id, LogbookEntry,
    LogbookId, Roster,
};

use super::{bits, day, line, prose};

pub fn gathering() -> impl Strategy<Value = Gathering> {
    let plan = (option::of(select(&GatheringTheme::ALL[..])), option::of(day()));
    let texts = (option::of(prose()), option::of(prose()), option::of(prose()));
    (bits(), line(), plan, texts, option::of(prose())).prop_map(
        |(bits, name, (theme, day), (agenda, homework, participants), notes)| {
            let gathering = Gathering::new(GatheringId::from_bits(bits), name);
            Gathering { theme, day, agenda, homework, participants, notes, ..gathering }
        },
    )
}

/// A sheet of no gathering that is there; the project and the commands give it one.
pub fn group_sheet() -> impl Strategy<Value = GroupSheet> {
    let texts = (option::of(prose()), option::of(prose()), option::of(prose()));
    (bits(), line(), texts, option::of(prose()), option::of(prose())).prop_map(
        |(bits, name, (what, who, why), how, first_thing)| {
            let gathering = GatheringId::from_bits(bits);
            let sheet = GroupSheet::new(GroupSheetId::from_bits(bits), gathering, name);
            GroupSheet { what, who, why, how, first_thing, ..sheet }
        },
    )
}

pub(super) fn comment() -> impl Strategy<Value = Comment> {
    (day(), option::of(line()), prose()).prop_map(|(day, by, text)| Comment { day, by, text })
}

pub fn logbook_entry() -> impl Strategy<Value = LogbookEntry> {
    let said = (option::of(prose()), option::of(prose()));
    let columns = (option::of(prose()), option::of(prose()));
    (bits(), line(), option::of(day()), (said, columns), vec(comment(), 0..3)).prop_map(
        |(bits, name, day, ((discussed, decided), (positive, improvable)), comments)| {
            let entry = LogbookEntry::new(LogbookId::from_bits(bits), name);
            LogbookEntry { day, discussed, decided, positive, improvable, comments, ..entry }
        },
    )
}

pub(super) type Meetings = (Roster<Gathering>, Roster<GroupSheet>, Roster<LogbookEntry>);

/// Gatherings with their sheets, and a log book of which some entries point at them.
pub(super) fn meetings() -> impl Strategy<Value = Meetings> {
    let parts = (vec(gathering(), 0..3), vec(group_sheet(), 0..4), vec(logbook_entry(), 0..4));
    parts.prop_map(|(gatherings, sheets, entries)| {
        let gatherings: Roster<Gathering> = gatherings.into_iter().collect();
        let nth = |at: usize| gatherings.iter().nth(at).map(|it| it.id);
        let sheets = sheets.into_iter().enumerate().filter_map(|(at, sheet)| {
            Some(GroupSheet { gathering: nth(at % gatherings.len().max(1))?, ..sheet })
        });
        let entry = |(at, entry)| LogbookEntry { gathering: nth(at), ..entry };
        let sheets = sheets.collect();
        let entries = entries.into_iter().enumerate().map(entry).collect();
        (gatherings, sheets, entries)
    })
}
