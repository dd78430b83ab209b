#![cfg(not(target_arch = "wasm32"))]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected stops"
)]
#![allow(
    clippy::disallowed_methods,
    reason = "UPDATE and STIFINNER_SOAK are asked for in the environment"
)]
#![allow(
    clippy::excessive_nesting,
    clippy::type_complexity,
    clippy::too_many_lines,
    clippy::wildcard_enum_match_arm,
    clippy::cast_possible_truncation,
    clippy::manual_is_multiple_of,
    clippy::redundant_clone,
    unreachable_pub,
    reason = "a story is told in one piece, a table in one type"
)]
//! What holds natively, in one binary.

mod anchoring;
mod benefit_documents;
mod benefit_map;
mod benefits_book;
mod calculation;
mod calendar;
mod charts;
mod counted;
mod decisions;
mod domain_props;
mod economy;
mod exchange;
mod family_house;
mod figures;
mod files;
mod findings;
mod hostile;
mod logbook;
mod looked_at;
mod messages;
mod method;
mod nameless;
mod path;
mod per_user;
mod persistence;
mod plan;
mod props;
mod report;
mod rescue;
mod samples;
#[cfg(feature = "schema")]
mod schema;
mod sheets;
mod signals;
mod spc;
mod strategies;
mod tidy;
mod users;
#[cfg(feature = "schema")]
mod wording;
