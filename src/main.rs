//! The browser binary: everything is in the library.

// Links the library in, whose exported functions start.js calls.
use stifinner as _;

fn main() {}
