//! How a project is written and read again: the file that is handed on, and the packed form that
//! browsers store.
//!
//! The file `NAME.stifinner.json` is plain, canonical JSON: the same content gives the same bytes.
//! [`read()`] is strict first and fast; only what the strict way refuses is migrated or repaired,
//! with a list of what was repaired. Nothing here touches a disk, a browser or a clock.
//!
//! Read `envelope` (the outer shape), then `write` and `read`, then `repair`, then `packed`.

pub mod canonical;
pub mod envelope;
pub mod lineage;
pub mod migrate;
pub mod packed;
pub mod read;
pub mod repair;
#[cfg(feature = "schema")]
pub mod schema;
pub mod write;

pub use lineage::{Lineage, StateHash};
pub use read::{Header, LeftOut, ReadError, ReadMany, ReadOutcome, read, read_all, text_of};
pub use repair::{Repair, RepairKind};
pub use write::{write, write_all};

/// The version of the format that this build writes, raised for every change of meaning and for
/// every new field, once a release.
pub const VERSION: u32 = 4;

/// The version of the app, which a file names as the one that made its last change.
pub const APP: &str = env!("CARGO_PKG_VERSION");

/// How the name of a file ends.
pub const EXTENSION: &str = ".stifinner.json";

/// Largest file that is read. **Unit** bytes. A project with a million measurements is 40 MB.
pub const MAX_BYTES: usize = 64 * 1024 * 1024;
