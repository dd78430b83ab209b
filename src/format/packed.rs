//! The form that browsers store: a project as a few blocks of text that deflate well.
//!
//! Block `project` is the project's JSON without measurements and users; each series has blocks of its
//! own, `series:<indicator id>:<number>`, and so have the users, `users:<number>`, so that an edit packs
//! again only what it touched and packing can pause between blocks. Whoever stores them deflates each block.
//!
//! # Reading the blocks without this crate
//!
//! The rescue page does so in plain JavaScript. Block `project` is
//! `{"format":"stifinner-packed","version":4,"counts":{"<indicator id>":500},"users":0,"project":{…}}`
//! with `series` empty everywhere, and `userRecords` too; the blocks of users are arrays of them as they
//! stand in a file, to be put one after the other. The blocks of a series are read in the order of their numbers; each
//! is `{"count":…,"days":[first,step,nDays,A,B],"scale":…,"values":[start,C],"n":[least,nN,D,E],
//! "notes":{…},"kinds":[[place,kind],…]}`; without `scale`, `values` are the values themselves, and
//! `kinds` (left out where no measurement has one) says from which place on they are of a kind.
//!
//! ```js
//! const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
//! function numbers(text, count) {          // A, C, D … : the first letter says how many low bits
//!   const low = letters.indexOf(text[0]);
//!   let at = 6;
//!   const bit = () => (letters.indexOf(text[Math.floor(at / 6)]) >> (5 - (at++ % 6))) & 1;
//!   const whole = (size) => { let x = 0; while (size-- > 0) x = 2 * x + bit(); return x; };
//!   return Array.from({ length: count }, () => {
//!     let high = 0;
//!     while (high < 20 && bit()) high += 1;
//!     return high === 20 ? whole(53) : high * 2 ** low + whole(low);
//!   });
//! }
//! const signed = (x) => (x % 2 ? -(x + 1) / 2 : x / 2);
//! function sparse(count, gaps, values, n) { // n places that have a value: gap before, value
//!   const out = new Array(count).fill(null), some = numbers(values, n);
//!   let at = -1;
//!   numbers(gaps, n).forEach((gap, i) => { at += gap + 1; out[at] = some[i]; });
//!   return out;
//! }
//! function measurements(block) {
//!   const { count, days: [first, step, nDays, A, B], n: [least, nN, D, E] } = block;
//!   const jumps = sparse(count, A, B, nDays), n = sparse(count, D, E, nN);
//!   let values = block.values;
//!   if (block.scale !== undefined) {
//!     let mean = 16 * values[0];
//!     values = numbers(values[1], count).map((x) => {
//!       const whole = signed(x) + Math.floor(mean / 16);
//!       mean += Math.floor((16 * whole - mean) / 8);
//!       return Number(`${whole}e-${block.scale}`);
//!     });
//!   }
//!   let day = first, kind = null;
//!   const kinds = new Map(block.kinds ?? []);
//!   return values.map((value, i) => {
//!     if (i > 0) day += step + signed(jumps[i] ?? 0);
//!     const date = new Date(day * 86400000).toISOString().slice(0, 10);
//!     if (kinds.has(i)) kind = kinds.get(i);
//!     return [date, value, n[i] === null ? null : least + n[i], block.notes[i] ?? null, kind];
//!   });
//! }
//! ```

pub mod bits;
mod columns;

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::canonical::to_compact;
use super::envelope::{ONE, OneFile};
use super::migrate::{self, STEPS, Step};
use super::{APP, VERSION};
use crate::domain::check::violations;
use crate::domain::{Indicator, IndicatorId, Point, Project, Roster, Series, UserRecord};
use columns::Columns;

/// The key of the block that holds all but the measurements.
pub const HEAD: &str = "project";
/// Most measurements in one block: packing one takes about a millisecond.
pub const CHUNK: usize = 4_000;

/// Most users in one block: some 100 kB of text, packed within a millisecond.
pub const USERS: usize = 250;

/// Indicators in one piece of the head.
const INDICATORS: usize = 16;

/// The head block.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Head<P> {
    format: PackedFormat,
    version: u32,
    /// Number of measurements of each indicator that has any.
    counts: BTreeMap<IndicatorId, usize>,
    /// Number of users in blocks of their own. Before version 4 there were none.
    #[serde(default)]
    users: usize,
    project: P,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
enum PackedFormat {
    #[serde(rename = "stifinner-packed")]
    Packed,
}

/// Blocks by their keys.
type Blocks<'a> = BTreeMap<&'a str, &'a [u8]>;

/// Why blocks could not be put together to a project. Nothing is given then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PackedError {
    /// A block that must be there is not.
    Missing {
        /// Its key.
        key: String,
    },
    /// A block is not as it was written.
    Damaged {
        /// Its key.
        key: String,
    },
    /// Packed by a newer version of the app.
    TooNew {
        /// The version found.
        found: u64,
        /// The newest version that this build reads.
        known: u32,
    },
}

impl fmt::Display for PackedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing { key } => write!(f, "the block {key} is missing"),
            Self::Damaged { key } => write!(f, "the block {key} is damaged"),
            Self::TooNew { found, known } => write!(f, "version {found}, known is {known}"),
        }
    }
}

/// The key of a block of measurements.
#[must_use]
pub fn series_key(indicator: IndicatorId, number: usize) -> String {
    format!("series:{indicator}:{number}")
}

/// The key of a block of users.
#[must_use]
pub fn users_key(number: usize) -> String {
    format!("users:{number}")
}

/// The block [`HEAD`].
#[must_use]
pub fn pack_head(project: &Project) -> Vec<u8> {
    head_pieces(project).collect::<Vec<_>>().concat()
}

/// The block [`HEAD`] in pieces, each made when it is asked for; one after the other they are the
/// block. All but the indicators is one piece, with the first of them in it to tell where they stand.
pub fn head_pieces(project: &Project) -> impl Iterator<Item = Vec<u8>> + '_ {
    let first = project.indicators.iter().next().map(|it| without_series(it));
    let mut before = frame(project, first.clone());
    let after = first.map_or_else(Vec::new, |first| {
        let first = to_compact(&first);
        // From the end: what is long stands before.
        let is_it = |window: &[u8]| window.first() == first.first() && window == first;
        let at = before.windows(first.len()).rposition(is_it);
        let Some(at) = at else { unreachable!("what was written stands in the text") };
        before.split_off(at + first.len())
    });
    let starts = (1..project.indicators.len()).step_by(INDICATORS);
    let between = starts.map(move |start| {
        let some = project.indicators.iter().skip(start).take(INDICATORS);
        let bytes = some.flat_map(|it| [b",".to_vec(), to_compact(&without_series(it))]);
        bytes.collect::<Vec<_>>().concat()
    });
    std::iter::once(before).chain(between).chain([after])
}

/// All of the head with one indicator at most.
fn frame(project: &Project, indicator: Option<Indicator>) -> Vec<u8> {
    let measured = project.indicators.iter().filter(|indicator| !indicator.series.is_empty());
    let counts = measured.map(|indicator| (indicator.id, indicator.series.len())).collect();
    let users = project.user_records.len();
    let indicators = indicator.into_iter().collect();
    let project = Project { indicators, user_records: Roster::default(), ..project.clone() };
    to_compact(&Head { format: PackedFormat::Packed, version: VERSION, counts, users, project })
}

fn without_series(indicator: &Indicator) -> Indicator {
    Indicator { series: Arc::default(), ..indicator.clone() }
}

/// The block of these users, at most [`USERS`] of them.
#[must_use]
pub fn pack_users(users: &[Arc<UserRecord>]) -> Vec<u8> {
    to_compact(&users.iter().map(AsRef::as_ref).collect::<Vec<&UserRecord>>())
}

/// The blocks of a series in order; none for an empty one. Each is made when it is asked for.
pub fn pack_series(series: &Series) -> impl Iterator<Item = Vec<u8>> + '_ {
    series.points().chunks(CHUNK).map(|points| to_compact(&Columns::pack(points)))
}

/// All blocks of a project with their keys, made one by one.
pub fn pack(project: &Project) -> impl Iterator<Item = (String, Vec<u8>)> + '_ {
    let head = std::iter::once_with(|| (HEAD.to_owned(), pack_head(project)));
    let series = project.indicators.iter().flat_map(|indicator| {
        let numbered = pack_series(&indicator.series).enumerate();
        numbered.map(|(number, block)| (series_key(indicator.id, number), block))
    });
    let users = project.user_records.chunks(USERS).enumerate();
    let users = users.map(|(number, users)| (users_key(number), pack_users(users)));
    head.chain(series).chain(users)
}

/// Puts the blocks of a project together again, in whatever order they come.
///
/// # Errors
/// [`PackedError`] unless the project is exactly what was packed.
pub fn unpack(blocks: &[(String, Vec<u8>)]) -> Result<Project, PackedError> {
    let blocks: Blocks<'_> =
        blocks.iter().map(|(key, block)| (key.as_str(), block.as_slice())).collect();
    let head = *blocks.get(HEAD).ok_or_else(|| PackedError::Missing { key: HEAD.to_owned() })?;
    let version = version_of(head)?;
    let project =
        if version == VERSION { current(head, &blocks)? } else { older(head, &blocks, STEPS)? };
    if violations(&project).is_empty() { Ok(project) } else { Err(damaged_head()) }
}

fn damaged_head() -> PackedError {
    PackedError::Damaged { key: HEAD.to_owned() }
}

fn version_of(head: &[u8]) -> Result<u32, PackedError> {
    #[derive(Deserialize)]
    struct Versioned {
        version: u64,
    }
    let head: Versioned = serde_json::from_slice(head).map_err(|_| damaged_head())?;
    match u32::try_from(head.version) {
        Ok(0) => Err(damaged_head()),
        Ok(version) if version <= VERSION => Ok(version),
        _ => Err(PackedError::TooNew { found: head.version, known: VERSION }),
    }
}

fn current(head: &[u8], blocks: &Blocks<'_>) -> Result<Project, PackedError> {
    let head: Head<Project> = serde_json::from_slice(head).map_err(|_| damaged_head())?;
    let mut series = unpack_all(&head.counts, blocks)?;
    let mut project =
        with_series(&head.project, |indicator| series.remove(&indicator.id).unwrap_or_default());
    if head.users > 0 {
        let users: Roster<UserRecord> = unpack_users(blocks, head.users)?.into_iter().collect();
        // One that is there twice would be another that silently goes away.
        if users.len() != head.users || !project.user_records.is_empty() {
            return Err(damaged_head());
        }
        project = Project { user_records: users, ..project };
    }
    // A count without its indicator would be measurements that silently go away.
    if series.is_empty() { Ok(project) } else { Err(damaged_head()) }
}

/// Puts the blocks together as the file of their version and migrates that. The columns are the
/// same in all versions.
fn older(head: &[u8], blocks: &Blocks<'_>, steps: &[Step]) -> Result<Project, PackedError> {
    let head: Head<Value> = serde_json::from_slice(head).map_err(|_| damaged_head())?;
    let mut series = unpack_all(&head.counts, blocks)?;
    let mut project = head.project;
    for row in project.get_mut("indicators").and_then(Value::as_array_mut).into_iter().flatten() {
        let id = row.get("id").and_then(Value::as_str).and_then(|id| id.parse().ok());
        if let Some(series) = id.and_then(|id: IndicatorId| series.remove(&id)) {
            let place = row.get_mut("series").ok_or_else(damaged_head)?;
            *place = json!(series);
        }
    }
    if head.users > 0 {
        let place = project.get_mut("userRecords").ok_or_else(damaged_head)?;
        *place = json!(unpack_users::<Value>(blocks, head.users)?);
    }
    let mut file = json!({
        "format": ONE, "version": head.version, "app": APP,
        "changedAt": project.get("changedAt"), "lineage": [], "project": project,
    });
    migrate::run(steps, &mut file, head.version).map_err(|_| damaged_head())?;
    let file = serde_json::from_value::<OneFile>(file).map_err(|_| damaged_head())?;
    if series.is_empty() { Ok(file.project) } else { Err(damaged_head()) }
}

fn unpack_all(
    counts: &BTreeMap<IndicatorId, usize>,
    blocks: &Blocks<'_>,
) -> Result<BTreeMap<IndicatorId, Arc<Series>>, PackedError> {
    let unpacked =
        counts.iter().map(|(&id, &count)| Ok((id, Arc::new(unpack_series(blocks, id, count)?))));
    unpacked.collect()
}

fn unpack_series(
    blocks: &Blocks<'_>,
    id: IndicatorId,
    count: usize,
) -> Result<Series, PackedError> {
    let mut points: Vec<Point> = Vec::new();
    for number in 0..count.div_ceil(CHUNK) {
        let key = series_key(id, number);
        let Some(block) = blocks.get(key.as_str()) else {
            return Err(PackedError::Missing { key });
        };
        let columns = serde_json::from_slice::<Columns>(block).ok();
        match columns.and_then(Columns::unpack) {
            Some(more) => points.extend(more),
            None => return Err(PackedError::Damaged { key }),
        }
    }
    if points.len() == count && points.is_sorted_by_key(|point| point.day) {
        Ok(Series::new(points))
    } else {
        Err(PackedError::Damaged { key: series_key(id, 0) })
    }
}

fn unpack_users<T: DeserializeOwned>(
    blocks: &Blocks<'_>,
    count: usize,
) -> Result<Vec<T>, PackedError> {
    let mut users = Vec::new();
    for number in 0..count.div_ceil(USERS) {
        let key = users_key(number);
        let Some(block) = blocks.get(key.as_str()) else {
            return Err(PackedError::Missing { key });
        };
        match serde_json::from_slice::<Vec<T>>(block) {
            Ok(more) => users.extend(more),
            Err(_) => return Err(PackedError::Damaged { key }),
        }
    }
    if users.len() == count { Ok(users) } else { Err(PackedError::Damaged { key: users_key(0) }) }
}

fn with_series(project: &Project, mut series: impl FnMut(&Indicator) -> Arc<Series>) -> Project {
    let indicators = project.indicators.iter().map(|indicator| {
        let series = series(indicator);
        Indicator { series, ..indicator.as_ref().clone() }
    });
    Project { indicators: indicators.collect(), ..project.clone() }
}

#[cfg(test)]
mod tests;
