//! Figures that are computed and never stored, each with its formula and source.

pub mod realized;
