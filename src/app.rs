//! The application around the core: what is open, what is stored, what is shown where.
//!
//! Everything here but `glue` is pure: it talks to the browser only through [`ports`], so it builds
//! and is tested natively. Read [`ports`] first, then [`head`] and [`stored`] (what lies in
//! storage), [`saver`] (when to save) (how nothing is lost comes with the library).

pub mod head;
pub mod memory;
pub mod ports;
pub mod saver;
pub mod stored;
