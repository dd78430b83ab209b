//! Frozen files, hostile files and samples.
