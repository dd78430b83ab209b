//! What nobody should open, and what each gets: its reason, or a list of what was repaired.

use std::fs;

use stifinner::domain::check::violations;
use stifinner::format::{MAX_BYTES, ReadError, VERSION, read, read_all, text_of, write};

use crate::files::path;

/// What a hostile file gets: its reason, or what was repaired (`path: kind`, the first ones).
enum Wanted {
    Refused(ReadError),
    Repaired(&'static [&'static str]),
}

fn bad_shape(path: &str) -> Wanted {
    Wanted::Refused(ReadError::BadShape { path: path.to_owned() })
}

/// The reason why a file is refused, or its repairs in words.
fn what_comes_of(file: &str) -> Result<Vec<String>, ReadError> {
    let bytes = fs::read(path(format!("tests/data/hostile/{file}"))).unwrap();
    let outcome = text_of(&bytes).and_then(read)?;
    assert_eq!(violations(&outcome.project), [], "{file}");
    let text = write(&outcome.project, &outcome.lineage);
    assert_eq!(read(&text).unwrap().repairs, [], "{file}");
    Ok(outcome.repairs.iter().map(ToString::to_string).collect())
}

#[test]
fn a_hostile_file_gets_its_reason_or_its_repairs() {
    use ReadError::{NotJson, NotOurs, NotText, TooNew};
    use Wanted::{Refused, Repaired};
    let rows: &[(&str, Wanted)] = &[
        ("byte-order-mark.json", Repaired(&[])),
        (
            "dangling-reference.json",
            Repaired(&["project.indicators[1]: Detached { to: \"benefit:0000000009\" }"]),
        ),
        ("deep.json", Refused(NotJson { line: 1, column: 179 })),
        (
            "duplicate-ids.json",
            Repaired(&[
                "project.stakeholders[1].id: NewId { found: \"stakeholder:0000000001\" }",
                "project.benefits[1].id: NewId { found: \"benefit:0000000001\" }",
            ]),
        ),
        ("duplicate-keys.json", Repaired(&["project: Rewritten"])),
        ("empty.json", Refused(NotJson { line: 1, column: 0 })),
        (
            "huge-numbers.json",
            Repaired(&[
                "project.indicators[0].rule: Replaced { found: \"{…}\" }",
                "project.indicators[0].baseline.value: NotUnderstood { found: \"2000000000000000.0\" }",
                "project.indicators[0].series: RowsDropped { count: 2 }",
                "project.indicators[0].series: RowsMended { count: 3 }",
            ]),
        ),
        (
            "long-and-dirty-texts.json",
            Repaired(&[
                "project.details.name: TextCut { max: 200 }",
                "project.details.purpose: TextCut { max: 4000 }",
                "project.stakeholders[0].name: TextCleaned",
                "project.stakeholders[1].name: NameMissing",
                "project.indicators[0].series: RowsMended { count: 1 }",
            ]),
        ),
        ("newer-version.json", Refused(TooNew { found: 7, known: VERSION })),
        ("no-details.json", bad_shape("project.details")),
        ("not-ours-list.json", Refused(NotOurs)),
        ("not-ours-object.json", Refused(NotOurs)),
        ("not-ours-text.json", Refused(NotOurs)),
        ("number-beyond.json", Refused(NotJson { line: 80, column: 17 })),
        ("page.html", Refused(NotJson { line: 1, column: 1 })),
        ("picture.png", Refused(NotText)),
        ("project-list.json", bad_shape("project")),
        ("script-strings.json", Repaired(&[])),
        ("stakeholders-object.json", bad_shape("project.stakeholders")),
        (
            "strange-ids.json",
            Repaired(&[
                "project.id: NewId { found: \"../../etc/passwd\" }",
                "project.stakeholders[0].id: NewId { found: \"benefit:0000000001\" }",
                "project.benefits[0].id: NewId { found: \"benefit-one\" }",
            ]),
        ),
        ("truncated.json", Refused(NotJson { line: 63, column: 10 })),
        (
            "unknown-fields.json",
            Repaired(&[
                "extra: UnknownField",
                "project.__proto__: UnknownField",
                "project.stakeholders[0].constructor: UnknownField",
                "changedAt: Replaced { found: \"2020-01-01T00:00:00.000Z\" }",
                "lineage: RowsDropped { count: 1 }",
            ]),
        ),
        (
            "unordered.json",
            Repaired(&[
                "project.stakeholders[0].placements: Reordered",
                "project.stakeholders[0].placements: RowsDropped { count: 1 }",
                "project.indicators[0].series: Reordered",
            ]),
        ),
        ("utf-16.json", Refused(NotText)),
        ("version-text.json", bad_shape("version")),
        ("version-zero.json", bad_shape("version")),
        (
            "wrong-types.json",
            Repaired(&[
                "project.details.name: TextCleaned",
                "project.details.organization: NotUnderstood { found: \"[…]\" }",
                "project.details.purpose: TextCleaned",
                "project.details.currency: Replaced { found: \"DKK\" }",
                "project.details.periodStart: NotUnderstood { found: \"soon\" }",
                "project.stakeholders[0].placements: Replaced { found: \"high\" }",
                "project.stakeholders[1].kind: NotUnderstood { found: \"boss\" }",
                "project.stakeholders[1].placements[0]: RowDropped",
                "project.stakeholders[1].placements[1].influence: NotUnderstood { found: \"huge\" }",
                "project.stakeholders[2]: RowDropped",
                "project.indicators[0].target: Replaced { found: \"90\" }",
                "project.indicators[0].series: RowsDropped { count: 4 }",
                "project.indicators[0].series: RowsMended { count: 2 }",
                "project.log: Replaced { found: \"{…}\" }",
            ]),
        ),
    ];
    let mut listed: Vec<&str> = rows.iter().map(|(file, _)| *file).collect();
    listed.sort_unstable();
    let there = fs::read_dir(path("tests/data/hostile")).unwrap();
    let mut there: Vec<String> =
        there.map(|file| file.unwrap().file_name().into_string().unwrap()).collect();
    there.sort_unstable();
    assert_eq!(there, listed);
    for (file, wanted) in rows {
        let found = what_comes_of(file);
        match wanted {
            Refused(reason) => assert_eq!(found.as_ref(), Err(reason), "{file}"),
            Repaired(repairs) => {
                let found = found.unwrap_or_else(|error| panic!("{file}: {error}"));
                assert_eq!(&found, repairs, "{file}");
            }
        }
    }
}

#[test]
fn strings_that_pages_trip_over_are_kept_as_they_are() {
    let bytes = fs::read(path("tests/data/hostile/script-strings.json")).unwrap();
    let project = read(text_of(&bytes).unwrap()).unwrap().project;
    assert_eq!(project.details.name.as_str(), r#"<script>alert("1")</script>"#);
    let note = project.indicators.iter().next().unwrap().series.points()[0].note.clone();
    assert_eq!(note.unwrap().as_str(), "]]>\u{2028}<!--");
}

#[test]
fn what_is_too_large_is_refused_before_it_is_looked_at() {
    let large = vec![b' '; MAX_BYTES + 1];
    let wanted = ReadError::TooLarge { max: MAX_BYTES };
    assert_eq!(text_of(&large), Err(wanted.clone()));
    let text = String::from_utf8(large).unwrap();
    assert_eq!(read(&text), Err(wanted.clone()));
    assert_eq!(read_all(&text), Err(wanted));
}

#[test]
fn a_small_text_that_would_take_much_memory_is_refused() {
    let many = format!("[{}0]", "0,".repeat(3_000_000));
    assert_eq!(read(&many), Err(ReadError::NotOurs));
    let ours = format!(r#"{{"format":"stifinner-project","version":1,"app":{many}}}"#);
    assert_eq!(read(&ours), Err(ReadError::BadShape { path: "1:48".to_owned() }));
}
