//! Stifinner.
