//! The charts as seen from outside: pictures against goldens, structure, axes, properties.

mod grid;
mod layout_parts;
mod map;
mod money;
mod samples;
mod theme;
mod ticks;
mod timeline;
mod trend;

use std::path::Path;

/// Compares text with the golden file of that name; `UPDATE=1` writes it instead.
fn check_golden(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/golden/svg").join(name);
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, actual).unwrap();
        return;
    }
    let golden = std::fs::read_to_string(&path).unwrap();
    assert!(actual == golden, "{name} differs; look at it, then run again with UPDATE=1");
}
