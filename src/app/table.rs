//! The parts of a register that can be said without a page: which rows in which order, which of
//! them are drawn, and blocks of cells as spreadsheets copy them.

pub mod block;
mod order;
mod walk;
mod window;

pub use order::{Sort, Wanted, order, searchable};
pub use walk::walk;
pub use window::{Window, window};
