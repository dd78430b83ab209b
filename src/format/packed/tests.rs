use super::*;
use crate::domain::ids::{BenefitId, Id, UserRecordId};
use crate::domain::{Benefit, Day, FollowUp, Line, UserMeasures, Value};

fn point(day: i32, value: f64, n: Option<u32>, note: Option<&str>) -> Point {
    let note = note.map(|note| Line::new(note).unwrap());
    let day = Day::from_days(day).unwrap();
    Point { n, note, ..Point::new(day, Value::new(value).unwrap()) }
}

fn measured(points: Vec<Point>) -> Project {
    let mut project = Project::sample_for_tests();
    let benefit = Benefit::new(BenefitId::from_bits(1), Line::new("Reduced time").unwrap());
    let name = Line::new("Minutes").unwrap();
    let mut indicator = Indicator::new(IndicatorId::from_bits(1), benefit.id, name);
    indicator.series = Arc::new(Series::new(points));
    project.benefits = [benefit].into_iter().collect();
    project.indicators = [indicator].into_iter().collect();
    project
}

fn blocks(project: &Project) -> Vec<(String, Vec<u8>)> {
    pack(project).collect()
}

#[track_caller]
fn check(points: Vec<Point>) {
    let project = measured(points);
    assert_eq!(unpack(&blocks(&project)), Ok(project));
}

#[test]
fn what_was_packed_comes_out_again() {
    check(vec![]);
    check(vec![point(0, 27.5, None, None)]);
    check(vec![
        point(20_000, 360.0, Some(2), Some("two users")),
        point(20_014, 300.25, None, None),
        point(20_014, -0.1, Some(u32::MAX), None),
        point(20_028, 1e15, None, Some("far off")),
    ]);
    check(vec![point(-25_567, 1.0 / 3.0, None, None), point(84_005, 1e-300, Some(1), None)]);
    check((0..9_001).map(|day| point(day, f64::from(day % 7) / 10.0, None, None)).collect());
}

#[test]
fn the_head_in_pieces_is_the_head_however_many_indicators() {
    for count in [0, 1, 2, 16, 17, 18, 33, 40] {
        let mut project = measured(vec![point(20_000, 1.5, None, None)]);
        let model = project.indicators.iter().next().unwrap().as_ref().clone();
        let of = |bits| Indicator { id: IndicatorId::from_bits(bits), ..model.clone() };
        project.indicators = (1..=count).map(of).collect();
        let head = Head {
            format: PackedFormat::Packed,
            version: VERSION,
            counts: project.indicators.iter().map(|it| (it.id, 1)).collect(),
            users: 0,
            project: with_series(&project, |_| Arc::default()),
        };
        assert_eq!(pack_head(&project), to_compact(&head), "{count}");
        assert_eq!(unpack(&blocks(&project)), Ok(project));
    }
}

#[test]
fn a_block_that_is_gone_or_changed_is_noticed() {
    let project = measured((0..4_100).map(|day| point(day, 1.5, Some(9), None)).collect());
    let whole = blocks(&project);
    assert_eq!(whole.len(), 3);
    for gone in 0..3 {
        let mut some = whole.clone();
        let (key, _) = some.remove(gone);
        assert_eq!(unpack(&some), Err(PackedError::Missing { key }));
        let mut cut = whole.clone();
        cut[gone].1.pop();
        let key = cut[gone].0.clone();
        assert_eq!(unpack(&cut), Err(PackedError::Damaged { key }));
    }
    let mut swapped = whole;
    let first = swapped[1].1.clone();
    swapped[1].1 = std::mem::replace(&mut swapped[2].1, first);
    assert!(matches!(unpack(&swapped), Err(PackedError::Damaged { .. })));
}

/// So many users, each followed up once.
fn followed(n: usize) -> Project {
    let mut project = Project::sample_for_tests();
    let user = |at: usize| {
        let name = Line::new(&format!("B-{at}")).unwrap();
        let new = UserRecord::new(UserRecordId::from_bits(at as u64), name);
        let measures = UserMeasures { visits: Value::new(2.5).ok(), ..UserMeasures::default() };
        let day = Day::from_days(20_000).unwrap();
        new.with(FollowUp { day, measures, is_reached: Some(true) })
    };
    project.user_records = (0..n).map(user).collect();
    project
}

#[test]
fn users_are_packed_in_blocks_of_their_own() {
    for (n, n_blocks) in [(0, 0), (1, 1), (USERS, 1), (USERS + 1, 2), (3 * USERS + 7, 4)] {
        let project = followed(n);
        let whole = blocks(&project);
        let of_users = whole.iter().filter(|(key, _)| key.starts_with("users:"));
        assert_eq!(of_users.count(), n_blocks, "{n}");
        assert_eq!(unpack(&whole), Ok(project), "{n}");
    }
}

#[test]
fn a_change_of_one_user_changes_one_block() {
    let project = followed(1_000);
    let mut changed = project.clone();
    let of = |it: &Arc<UserRecord>| match it.id == UserRecordId::from_bits(300) {
        true => UserRecord { name: Line::new("C").unwrap(), ..it.as_ref().clone() },
        false => it.as_ref().clone(),
    };
    changed.user_records = project.user_records.iter().map(of).collect();
    let (before, after) = (blocks(&project), blocks(&changed));
    let other = before.iter().zip(&after).filter(|(a, b)| a != b);
    assert_eq!(other.map(|(it, _)| it.0.as_str()).collect::<Vec<_>>(), ["users:1"]);
}

#[test]
fn a_block_of_users_that_is_gone_or_changed_is_noticed() {
    let whole = blocks(&followed(USERS + 5));
    for at in 1..3 {
        let mut some = whole.clone();
        let (key, _) = some.remove(at);
        assert_eq!(unpack(&some), Err(PackedError::Missing { key: key.clone() }));
        let mut cut = whole.clone();
        cut[at].1.pop();
        assert_eq!(unpack(&cut), Err(PackedError::Damaged { key }));
    }
    let mut swapped = whole.clone();
    swapped[1].1.clone_from(&whole[2].1);
    assert!(matches!(unpack(&swapped), Err(PackedError::Damaged { .. })));
    let mut twice = blocks(&followed(2 * USERS));
    twice[2].1 = twice[1].1.clone();
    assert_eq!(unpack(&twice), Err(damaged_head()));
}

#[test]
fn users_in_the_head_block_are_read_too() {
    let project = followed(3);
    let head = json!({
        "format": "stifinner-packed", "version": VERSION, "counts": {}, "project": project,
    });
    assert_eq!(unpack(&[(HEAD.to_owned(), to_compact(&head))]), Ok(project));
}

#[test]
fn measurements_of_an_indicator_that_is_not_there_are_no_project() {
    let full = blocks(&measured(vec![point(1, 1.0, None, None)]));
    let head = String::from_utf8(full[0].1.clone()).unwrap();
    let stray = head.replace(r#""id":"indicator:0000000001""#, r#""id":"indicator:0000000002""#);
    assert_ne!(stray, head);
    let stray = vec![(HEAD.to_owned(), stray.into_bytes()), full[1].clone()];
    assert_eq!(unpack(&stray), Err(PackedError::Damaged { key: HEAD.to_owned() }));
}

#[test]
fn what_a_newer_version_packed_is_left_alone() {
    let found = u64::from(VERSION) + 1;
    let head = format!(r#"{{"format":"other","version":{found},"project":{{"new":[1]}}}}"#);
    let error = unpack(&[(HEAD.to_owned(), head.into_bytes())]);
    assert_eq!(error, Err(PackedError::TooNew { found, known: VERSION }));
}

#[test]
fn blocks_of_an_older_version_are_migrated_like_its_file() {
    fn rename(file: &mut serde_json::Value) -> Result<(), migrate::StepError> {
        *file.pointer_mut("/project/details/name").ok_or(migrate::StepError)? = json!("Renamed");
        Ok(())
    }
    let mut project = measured(vec![point(1, 1.0, None, None), point(2, 2.5, Some(3), None)]);
    project.user_records = followed(2).user_records;
    let packed = blocks(&project);
    let packed: Blocks<'_> =
        packed.iter().map(|(key, block)| (key.as_str(), block.as_slice())).collect();
    let steps = [Step { to: VERSION + 1, run: rename }];
    let migrated = older(packed[HEAD], &packed, &steps).unwrap();
    assert_eq!(migrated.details.name.as_str(), "Renamed");
    assert_eq!(migrated.indicators, project.indicators);
    assert_eq!(migrated.user_records, project.user_records);
}
