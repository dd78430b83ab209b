//! What was mended in a file, as sentences: where, and what became of it.

use crate::format::{Repair, RepairKind};
use crate::i18n::Texts;

/// One repair as a sentence.
#[must_use]
pub fn repair(t: &Texts, repair: &Repair) -> String {
    let place = place(t, &repair.path);
    let what = match &repair.kind {
        RepairKind::TextCut { max } => t.repair_text_cut(*max as u64),
        RepairKind::TextCleaned => t.repair_text_cleaned().to_owned(),
        RepairKind::NameMissing => t.repair_name_missing().to_owned(),
        RepairKind::NotUnderstood { found } => t.repair_not_understood(found),
        RepairKind::Replaced { found } => t.repair_replaced(found),
        RepairKind::UnknownField => t.repair_unknown_field(last_name(&repair.path)),
        RepairKind::NewId { .. } => t.repair_new_id().to_owned(),
        RepairKind::RowDropped => t.repair_row_dropped().to_owned(),
        RepairKind::DroppedReference { .. } => t.repair_dropped_reference().to_owned(),
        RepairKind::Detached { .. } => t.repair_detached().to_owned(),
        RepairKind::RowsDropped { count } => t.repair_rows_dropped(*count as u64),
        RepairKind::RowsMended { count } => t.repair_rows_mended(*count as u64),
        RepairKind::Reordered => t.repair_reordered().to_owned(),
        RepairKind::TooMany { max } => t.repair_too_many(*max as u64),
        RepairKind::Rewritten => return t.repair_rewritten().to_owned(),
    };
    t.repair_at(&place, &what)
}

/// Where it is: the thing with its number in the file, as far as the path names one.
fn place(t: &Texts, path: &str) -> String {
    let inside = path.find("project.").map_or("", |at| path.get(at + 8..).unwrap_or_default());
    let (list, rest) = inside.split_once('[').unwrap_or((inside, ""));
    let number = rest.split(']').next().and_then(|number| number.parse::<u64>().ok());
    let is_series = rest.contains("series");
    match (list, number.map(|number| number + 1)) {
        ("stakeholders", Some(n)) => t.repair_place_stakeholder(n),
        ("benefits", Some(n)) => t.repair_place_benefit(n),
        ("indicators", Some(n)) if is_series => t.repair_place_measurements(n),
        ("indicators", Some(n)) => t.repair_place_indicator(n),
        ("stakeholders", None) => t.stakeholders().to_owned(),
        ("benefits", None) => t.benefits().to_owned(),
        ("indicators", None) => t.indicators().to_owned(),
        ("log", _) => t.repair_place_log().to_owned(),
        (list, _) if list.starts_with("details") => t.repair_place_details().to_owned(),
        _ => t.repair_place_file().to_owned(),
    }
}

/// The name at the end of a path: what the file calls the field.
fn last_name(path: &str) -> &str {
    path.rsplit(['.', ']']).next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Locale;

    #[track_caller]
    fn check(path: &str, kind: RepairKind, wanted: &str) {
        let t = Texts::parse(Locale::En, include_str!("../i18n/texts/en.txt")).unwrap();
        assert_eq!(repair(&t, &Repair { path: path.to_owned(), kind }), wanted);
    }

    #[test]
    fn a_repair_names_its_place_as_people_count() {
        let cut = RepairKind::TextCut { max: 200 };
        let wanted = "Stakeholder 3: a text was too long and was cut to 200 characters.";
        check("project.stakeholders[2].name", cut, wanted);
        let dropped = RepairKind::RowsDropped { count: 1 };
        let wanted = "Measurements of indicator 1: 1 row that could not be read was left out.";
        check("project.indicators[0].series", dropped.clone(), wanted);
        let wanted = "The change log: 1 row that could not be read was left out.";
        check("project.log", dropped, wanted);
    }

    #[test]
    fn a_repair_in_a_file_with_several_projects_is_placed_too() {
        let wanted = "About the project: there was no name. It is now called “?”.";
        check("projects[1].project.details.name", RepairKind::NameMissing, wanted);
        let wanted = "The file: the field “colour” is not known here and was left out.";
        check("colour", RepairKind::UnknownField, wanted);
    }
}
