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
    serde_json::to_string(links).unwrap_or_default()
}

/// Links a project to a file, given by its name and place, or to none. Gives the links, the newest
/// first, and the places that no link names any more.
#[must_use]
pub fn put(
    links: Vec<Link>,
    project: ProjectId,
    file: Option<(String, String)>,
) -> (Vec<Link>, Vec<String>) {
    let new = file.map(|(name, place)| Link { project, name, place });
    let others = links.iter().filter(|link| link.project != project).cloned();
    let kept: Vec<_> = new.into_iter().chain(others).take(MAX).collect();
    let is_dropped = |link: &Link| kept.iter().all(|other| other.place != link.place);
    let dropped = links.into_iter().filter(is_dropped).map(|link| link.place).collect();
    (kept, dropped)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn link(bits: u64, place: &str) -> Link {
        let project = ProjectId::from_bits(bits);
        Link { project, name: "a.stifinner.json".into(), place: place.into() }
    }

    fn put_file(links: Vec<Link>, bits: u64, place: &str) -> (Vec<Link>, Vec<String>) {
        put(links, ProjectId::from_bits(bits), Some(("a.stifinner.json".into(), place.into())))
    }

    #[test]
    fn the_newest_twenty_are_remembered_and_the_rest_given_back() {
        let mut links = vec![];
        for bits in 0..20 {
            let dropped;
            (links, dropped) = put_file(links, bits, &format!("place {bits}"));
            assert_eq!(dropped, Vec::<String>::new());
        }
        let (links, dropped) = put_file(links, 20, "place 20");
        assert_eq!((links.len(), &links[0]), (20, &link(20, "place 20")));
        assert_eq!(dropped, ["place 0"]);
        assert_eq!(parse(&text(&links)), links);
        assert_eq!(parse("{"), []);
    }

    #[test]
    fn a_place_is_given_back_when_its_last_link_goes() {
        let both = vec![link(1, "shared"), link(2, "shared"), link(3, "own")];
        let (links, dropped) = put(both, ProjectId::from_bits(1), None);
        assert_eq!((links.len(), dropped), (2, vec![]));
        let (links, dropped) = put(links, ProjectId::from_bits(2), None);
        assert_eq!((links.len(), dropped), (1, vec!["shared".to_owned()]));
        // Saved to the same file again: nothing to give back.
        assert_eq!(put_file(links.clone(), 3, "own"), (vec![link(3, "own")], vec![]));
        let (links, dropped) = put_file(links, 3, "another");
        assert_eq!((links, dropped), (vec![link(3, "another")], vec!["own".to_owned()]));
    }
}
