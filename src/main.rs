//! The browser binary: everything is in the library.

fn main() {}
