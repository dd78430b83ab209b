//! Which exported states a project comes from, so that two files of one project can find the
//! state they parted at.
//!
//! A state is known by the 64-bit FNV-1a hash of the project's JSON without white space: enough to
//! tell the fifty states of a lineage apart, no protection against forgery.

use std::fmt;
use std::io;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::APP;
use super::canonical::written;
use crate::domain::{Line, Project};

/// The hash of a project's content, written as sixteen hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct StateHash(u64);

/// A text that is not sixteen hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StateHashError;

impl StateHash {
    /// The hash of what the project holds now.
    #[must_use]
    pub fn of(project: &Project) -> Self {
        let mut hasher = Fnv::default();
        written(serde_json::to_writer(&mut hasher, project));
        Self(hasher.0)
    }
}

impl fmt::Display for StateHashError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not sixteen hexadecimal digits")
    }
}

impl fmt::Display for StateHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for StateHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for StateHash {
    type Err = StateHashError;

    fn from_str(text: &str) -> Result<Self, StateHashError> {
        let clean =
            text.len() == 16 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        let bits = clean.then(|| u64::from_str_radix(text, 16).ok()).flatten();
        bits.map(Self).ok_or(StateHashError)
    }
}

impl Serialize for StateHash {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for StateHash {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for StateHash {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "StateHash".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[0-9a-f]{16}$" })
    }
}

/// The 64-bit FNV-1a hash of bytes.
pub(super) fn fnv(bytes: &[u8]) -> u64 {
    let mut hasher = Fnv::default();
    hasher.take(bytes);
    hasher.0
}

struct Fnv(u64);

impl Fnv {
    fn take(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl io::Write for Fnv {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.take(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The states in which a project was exported, newest first, and the app that exported it last.
///
/// A file names its own state first. The browser keeps the lineage beside the project: what
/// [`super::read()`] gave, then what [`Self::exported`] gave after each export.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Lineage {
    app: Line,
    states: Vec<StateHash>,
}

impl Lineage {
    /// Most states that are kept.
    pub const MAX: usize = 50;

    /// A lineage as it stands in a file.
    #[must_use]
    pub fn new(app: Line, mut states: Vec<StateHash>) -> Self {
        states.truncate(Self::MAX);
        Self { app, states }
    }

    /// The version of the app that exported the newest state.
    #[must_use]
    pub fn app(&self) -> &Line {
        &self.app
    }

    /// The exported states, newest first.
    #[must_use]
    pub fn states(&self) -> &[StateHash] {
        &self.states
    }

    /// The lineage after the project was exported: the same when its content is that of the last
    /// export, else one state longer.
    #[must_use]
    pub fn exported(&self, project: &Project) -> Self {
        let state = StateHash::of(project);
        if self.states.first() == Some(&state) {
            return self.clone();
        }
        let earlier = self.states.iter().copied().filter(|&other| other != state);
        let states = std::iter::once(state).chain(earlier).collect();
        Self::new(this_app(), states)
    }
}

impl Default for Lineage {
    /// Never exported.
    fn default() -> Self {
        Self { app: this_app(), states: Vec::new() }
    }
}

fn this_app() -> Line {
    match Line::new(APP) {
        Ok(app) => app,
        Err(error) => unreachable!("the version of the app is a short line: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renamed(name: &str) -> Project {
        let mut project = Project::sample_for_tests();
        project.details.name = Line::new(name).unwrap();
        project
    }

    #[test]
    fn the_hash_is_the_published_one() {
        // Test vectors of the authors of the hash.
        assert_eq!(fnv(b""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv(b"a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fnv(b"foobar"), 0x8594_4171_f739_67e8);
    }

    #[test]
    fn a_lineage_grows_only_when_the_content_changed() {
        let once = Lineage::default().exported(&renamed("A"));
        assert_eq!(once.exported(&renamed("A")), once);
        let twice = once.exported(&renamed("B"));
        assert_eq!(twice.states(), [StateHash::of(&renamed("B")), StateHash::of(&renamed("A"))]);
    }

    #[test]
    fn going_back_to_an_exported_state_does_not_name_it_twice() {
        let back = ["A", "B", "A"]
            .iter()
            .fold(Lineage::default(), |lineage, name| lineage.exported(&renamed(name)));
        assert_eq!(back.states(), [StateHash::of(&renamed("A")), StateHash::of(&renamed("B"))]);
    }

    #[test]
    fn only_the_newest_states_are_kept() {
        let lineage = (0..60).fold(Lineage::default(), |lineage, number| {
            lineage.exported(&renamed(&format!("Project {number}")))
        });
        assert_eq!(lineage.states().len(), Lineage::MAX);
        assert_eq!(lineage.states().first(), Some(&StateHash::of(&renamed("Project 59"))));
    }

    #[test]
    fn a_hash_is_read_in_one_spelling() {
        let hash = StateHash::of(&renamed("A"));
        assert_eq!(hash.to_string().parse(), Ok(hash));
        for text in ["", "+00000000000000f", "00000000000000F0", "12345"] {
            assert_eq!(text.parse::<StateHash>(), Err(StateHashError), "{text}");
        }
    }
}
