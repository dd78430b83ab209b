//! Nothing is lost: the library over stores that fail, are damaged, or are shared by several tabs.
//!
//! `STIFINNER_SOAK=full` raises the random counts to those of a soak run.

mod damage;
mod faults;
mod stories;
mod tabs;
mod unreadable;
mod world;

/// The count of random trials: a sample in an ordinary run, the full number in a soak.
fn trials(sample: u64, full: u64) -> u64 {
    match std::env::var("STIFINNER_SOAK") {
        Ok(value) if value == "full" => full,
        _ => sample,
    }
}
