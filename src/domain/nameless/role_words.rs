//! Words of roles and organizations in the languages of the app: who has one of them is not called
//! by the name of a person.

/// Beginnings and ends are enough: *avdelingsleder*, *teamleder* and *lederen* all have *leder*.
const PARTS: &[&str] = &[
    // Those who lead and answer.
    "leder",
    "leiar",
    "ledar",
    "leader",
    "chef",
    "sjef",
    "head",
    "manager",
    "direktør",
    "direktör",
    "director",
    "eier",
    "eigar",
    "ägare",
    "owner",
    "ansvar",
    "responsib",
    "koordinator",
    "samordn",
    "coordinat",
    "rådgiv",
    "rådgjev",
    "rådgivare",
    "advis",
    "konsulent",
    "consult",
    "ordfører",
    "ordförande",
    "mayor",
    "politik",
    // Those who do the work.
    "sykeplei",
    "sjukeplei",
    "sjuksköt",
    "nurse",
    "lege",
    "läkare",
    "doctor",
    "physician",
    "terapeut",
    "therapist",
    "ergo",
    "fysio",
    "vernepl",
    "helsefag",
    "fagarbeid",
    "undersköt",
    "assist",
    "saksbehand",
    "sakshandsam",
    "handlägg",
    "ansatt",
    "tilsett",
    "medarbet",
    "employee",
    "staff",
    "personal",
    "lærer",
    "lärare",
    "teacher",
    "vaktmester",
    "tolk",
    "superbruker",
    "champion",
    // Those it is for.
    "bruker",
    "brukar",
    "user",
    "pasient",
    "patient",
    "pårørende",
    "pårørande",
    "anhörig",
    "kin",
    "innbygg",
    "invånare",
    "resident",
    "citizen",
    "frivillig",
    "volunteer",
    // Who speaks for others.
    "tillits",
    "facklig",
    "union",
    "verneombud",
    "skyddsombud",
    "representa",
    "ombud",
    // Organizations and their parts.
    "kommun",
    "municip",
    "fylke",
    "region",
    "avdeling",
    "avdelning",
    "department",
    "enhet",
    "eining",
    "enhed",
    "tjenest",
    "tenest",
    "tjänst",
    "service",
];
/// Likewise, of which the whole word counts.
const WHOLE: &[&str] = &[
    "it",
    "ikt",
    "hr",
    "ks",
    "nav",
    "team",
    "gruppe",
    "gruppa",
    "gruppen",
    "group",
    "styre",
    "styret",
    "styrgrupp",
    "styringsgruppe",
    "board",
    "committee",
    "utvalg",
    "utvalet",
    "nämnd",
    "nämnden",
    "råd",
    "rådet",
    "council",
    "helse",
    "omsorg",
    "hälsa",
    "vård",
    "health",
    "care",
    "hjemmetjenesten",
    "sykehjem",
    "sjukeheim",
    "hospital",
    "as",
    "ab",
    "leverandør",
    "leverantör",
    "supplier",
    "forening",
    "association",
    "project",
    "prosjekt",
];
/// Words between two names.
const JOINS: &[&str] = &["og", "och", "and", "samt", "med", "with"];

/// Whether a word stands between two names.
pub(super) fn is_join(word: &str) -> bool {
    JOINS.contains(&word.to_lowercase().as_str())
}

/// Whether a word is that of a role or an organization.
pub(super) fn is_role_word(word: &str) -> bool {
    let small = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    WHOLE.contains(&small.as_str()) || PARTS.iter().any(|part| has_part(&small, part))
}

/// The short ones are found in too many names, so they must stand at the front.
fn has_part(word: &str, part: &str) -> bool {
    if part.len() > 4 {
        word.contains(part)
    } else {
        word.starts_with(part) && part.len() > 3 || word == part
    }
}
