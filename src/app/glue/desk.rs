//! What lies on the desk: the open project with its history, and what keeps it safe. Nothing of
//! the desk is followed by views; they follow the signals of [`super::AppHandle`].

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use super::focus::Wish;
use super::rest::Rest;
use super::work::Errand;
use crate::app::library::Library;
use crate::app::ports::FilePlace;
use crate::app::saver::Saver;
use crate::app::stored::{EncodedBlock, Header};
use crate::domain::{EntityRef, History, IndicatorId, ProjectId, Series, UserRecord};
use crate::format::Lineage;
use crate::platform::Platform;
use crate::platform::page::HeldFocus;
use crate::platform::timers::Timeout;

/// The open project.
#[derive(Debug, Clone)]
pub struct OpenDoc {
    /// The project with the way back and forth.
    pub history: History,
    /// Earlier exported states.
    pub lineage: Lineage,
    /// The header of what is stored; the next save builds on its head.
    pub header: Header,
    /// The file it was opened from or saved to, when the browser can write into it again.
    pub file: Option<LinkedFile>,
}

/// A file that can be written again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkedFile {
    /// What it is called.
    pub name: String,
    /// Where the browser keeps hold of it.
    pub place: FilePlace,
}

/// Blocks that were encoded for the last save, with the series they came from: an unchanged series
/// is the same allocation and need not be encoded again.
pub(super) type EncodedSeries = BTreeMap<IndicatorId, (Arc<Series>, SeriesBlocks)>;

/// The blocks of one series, shared between saves.
pub(super) type SeriesBlocks = Rc<[EncodedBlock]>;

/// The same of users, by the number of their block.
pub(super) type EncodedUsers = BTreeMap<usize, (Vec<Arc<UserRecord>>, Rc<EncodedBlock>)>;

/// A revision as it is stored. One revision has one text: were it stored under two heads, the
/// second could come late and look like work of another tab.
#[derive(Clone)]
pub(super) struct Ready {
    pub(super) opening: u64,
    pub(super) revision: u64,
    pub(super) text: Rc<str>,
}

/// Where the open project went in another tab.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gone {
    /// To the wastebasket.
    Trashed,
    /// Away for good.
    Deleted,
}

/// The desk.
pub(in crate::app) struct Desk {
    pub(super) platform: Platform,
    pub(super) library: Library,
    /// Names this opening in heads and messages; each opening has its own (see `app::head`).
    pub(super) writer: String,
    pub(super) saver: Saver,
    /// Counts changes of the open project; saving speaks of revisions.
    pub(super) revision: u64,
    pub(super) wake: Option<Timeout>,
    /// The field whose draft waits.
    pub(super) waiting: Option<Rest>,
    pub(super) encoded: EncodedSeries,
    pub(super) encoded_users: EncodedUsers,
    /// The newest revision that was encoded.
    pub(super) ready: Option<Ready>,
    /// Closed projects whose newest state no store has taken yet. They are kept for as long as the
    /// page lives, and opened from here.
    pub(super) held: BTreeMap<ProjectId, Rc<str>>,
    /// When what is held is offered to the stores again.
    pub(super) held_wake: Option<Timeout>,
    /// Another tab threw the open project away, and it was not stored again since.
    pub(super) gone: Option<Gone>,
    /// What the second part was asked for before it was there.
    pub(super) errands: Vec<Errand>,
    /// Whether the second part is on its way.
    pub(super) is_fetching: bool,
    /// The language whose words of the method are here or on their way.
    pub(super) method_asked: Option<&'static str>,
    /// What the page of its register opens first.
    pub(super) asked_row: Option<EntityRef>,
    /// The other language whose texts are here or on their way.
    pub(super) texts_asked: Option<&'static str>,
    /// Counts openings, so that an answer that comes late is not taken for the present one.
    pub(super) opening: u64,
    /// The browser asks before it closes the page while work lies nowhere else.
    pub(super) asks_before_leaving: bool,
    /// The browser was asked to keep the storage.
    pub(super) asked_to_persist: bool,
    /// Which showing it is, counted from the start of the app.
    pub(super) showing: u32,
    /// Whether the browser has given the screen to this showing.
    pub(super) fills_screen: bool,
    /// What is to have the focus in the next frame.
    pub(super) wish: Option<Wish>,
    /// What had the focus before a view filled the screen.
    pub(super) held_focus: Option<HeldFocus>,
    /// How many slides the view that is shown has.
    pub(super) slides: usize,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Desk at revision {}", self.revision)
    }
}
