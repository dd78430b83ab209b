//! Which file on this device a project was last saved to. Losing this means one more choice of a
//! file, nothing else.

use serde::{Deserialize, Serialize};

use crate::domain::ProjectId;

/// The key in the quick store.
pub const KEY: &str = "stifinner/files";
/// Most files remembered.
const MAX: usize = 20;

/// One remembered file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The project in it.
    pub project: ProjectId,
    /// What the file is called.
    pub name: String,
    /// Where the browser keeps hold of it.
    pub place: String,
}

/// Reads the remembered files; what cannot be read counts as none.
#[must_use]
pub fn parse(text: &str) -> Vec<Link> {
    serde_json::from_str(text).unwrap_or_default()
}

/// The remembered files as they are stored, the newest first.
#[must_use]
pub fn text(links: &[Link]) -> String {
    serde_json::to_string(links.get(..MAX).unwrap_or(links)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    #[test]
    fn the_newest_twenty_are_remembered() {
        let link = |bits| Link {
            project: ProjectId::from_bits(bits),
            name: "a.stifinner.json".into(),
            place: "handle".into(),
        };
        let links: Vec<_> = (0..30).map(link).collect();
        assert_eq!(parse(&text(&links)), links[..20]);
        assert_eq!(parse("{"), []);
    }
}
