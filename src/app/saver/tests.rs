use proptest::prelude::*;

use super::*;

fn loaded() -> Saver {
    let mut saver = Saver::new();
    saver.feed(Input::Loaded);
    saver
}

fn saved(at: i64) -> SaveState {
    SaveState::Saved { at: Some(at), kept: Some(Kept::Both) }
}

fn ok(rev: u64, t: i64) -> Input {
    Input::WriteOk { rev, t, kept: Kept::Both }
}

fn failed(t: i64) -> Input {
    Input::WriteFailed { error: StorageError::QuotaExceeded, t }
}

/// Feeds the rows one after the other and compares what each gives.
#[track_caller]
fn check(saver: &mut Saver, rows: Vec<(Input, Vec<Output>)>) {
    for (number, (input, expected)) in rows.into_iter().enumerate() {
        let told = format!("row {number}: {input:?}");
        assert_eq!(saver.feed(input), expected, "{told}");
    }
}

use Output::{FlushNow, Show, WakeAt, Write};

#[test]
fn a_change_is_written_after_a_rest_and_called_saved_when_done() {
    check(
        &mut loaded(),
        vec![
            (Input::Changed { rev: 1, t: 0 }, vec![WakeAt(150), Show(SaveState::Unsaved)]),
            (Input::Tick { t: 149 }, vec![WakeAt(150)]),
            (
                Input::Tick { t: 150 },
                vec![Write { rev: 1 }, WakeAt(150 + PATIENCE_MS), Show(SaveState::Saving)],
            ),
            (ok(1, 170), vec![Show(saved(170))]),
            (Input::Tick { t: 900 }, vec![]),
        ],
    );
}

#[test]
fn steady_typing_is_at_most_a_second_behind() {
    let mut saver = loaded();
    let mut written_at = None;
    for step in 0..30u64 {
        let t = i64::try_from(step).unwrap() * 100;
        saver.feed(Input::Changed { rev: step + 1, t });
        if saver.feed(Input::Tick { t }).contains(&Write { rev: step + 1 }) {
            written_at = written_at.or(Some(t));
        }
    }
    assert_eq!(written_at, Some(BEHIND_MS));
}

#[test]
fn nothing_is_written_before_the_stored_state_is_loaded() {
    let mut saver = Saver::new();
    check(
        &mut saver,
        vec![
            (Input::Changed { rev: 1, t: 0 }, vec![Show(SaveState::Unsaved)]),
            (Input::Tick { t: 5_000 }, vec![]),
            (Input::Hidden { t: 5_100 }, vec![]),
            (Input::Loaded, vec![WakeAt(150)]),
            (
                Input::Tick { t: 5_200 },
                vec![Write { rev: 1 }, WakeAt(5_200 + PATIENCE_MS), Show(SaveState::Saving)],
            ),
        ],
    );
}

#[test]
fn hiding_the_page_flushes_and_writes_at_once() {
    let mut saver = loaded();
    saver.feed(Input::Changed { rev: 1, t: 0 });
    check(
        &mut saver,
        vec![
            (
                Input::Hidden { t: 10 },
                vec![
                    FlushNow { rev: 1 },
                    Write { rev: 1 },
                    WakeAt(10 + PATIENCE_MS),
                    Show(SaveState::Saving),
                ],
            ),
            // The page goes away while the write is under way: the flush comes again.
            (Input::Hidden { t: 12 }, vec![FlushNow { rev: 1 }]),
            (ok(1, 30), vec![Show(saved(30))]),
            (Input::Hidden { t: 40 }, vec![]),
        ],
    );
}

#[test]
fn a_failed_write_is_tried_again_after_ten_seconds_or_with_the_next_change() {
    let mut saver = loaded();
    saver.feed(Input::Changed { rev: 1, t: 0 });
    saver.feed(Input::Tick { t: 150 });
    let shown = SaveState::Failed { error: StorageError::QuotaExceeded, since: 200 };
    check(
        &mut saver,
        vec![
            (failed(200), vec![WakeAt(10_200), Show(shown)]),
            (Input::Tick { t: 10_200 }, vec![Write { rev: 1 }, WakeAt(10_200 + PATIENCE_MS)]),
            (failed(10_300), vec![WakeAt(20_300)]),
            (Input::Changed { rev: 2, t: 11_000 }, vec![WakeAt(11_150)]),
            (Input::Tick { t: 11_150 }, vec![Write { rev: 2 }, WakeAt(11_150 + PATIENCE_MS)]),
            (ok(2, 11_160), vec![Show(saved(11_160))]),
        ],
    );
}

#[test]
fn a_change_during_a_write_is_not_called_saved_by_it() {
    let mut saver = loaded();
    saver.feed(Input::Changed { rev: 1, t: 0 });
    saver.feed(Input::Tick { t: 150 });
    check(
        &mut saver,
        vec![
            (Input::Changed { rev: 2, t: 160 }, vec![]),
            (ok(1, 200), vec![WakeAt(310), Show(SaveState::Unsaved)]),
            (
                Input::Tick { t: 310 },
                vec![Write { rev: 2 }, WakeAt(310 + PATIENCE_MS), Show(SaveState::Saving)],
            ),
            (ok(2, 320), vec![Show(saved(320))]),
        ],
    );
}

#[test]
fn a_write_without_an_answer_is_flushed_and_reported() {
    let mut saver = loaded();
    saver.feed(Input::Changed { rev: 1, t: 0 });
    saver.feed(Input::Tick { t: 150 });
    let error = StorageError::Failed("no answer".into());
    check(
        &mut saver,
        vec![
            (
                Input::Tick { t: 5_150 },
                vec![
                    FlushNow { rev: 1 },
                    WakeAt(15_150),
                    Show(SaveState::Failed { error, since: 5_150 }),
                ],
            ),
            // The answer comes after all.
            (ok(1, 6_000), vec![Show(saved(6_000))]),
        ],
    );
}

#[test]
fn a_clock_that_jumps_back_makes_the_save_come_early() {
    let mut saver = loaded();
    saver.feed(Input::Changed { rev: 1, t: 3_600_000 });
    let out = saver.feed(Input::Tick { t: 150 });
    assert!(out.contains(&Write { rev: 1 }), "{out:?}");
}

proptest! {
    /// Whatever happens: one write at a time, "saved" only for a confirmed newest revision, and a
    /// waiting change always has a tick asked for or a write under way.
    #[test]
    fn the_saver_never_lies_and_never_sleeps_on_work(steps in prop::collection::vec((0u8..6, 0i64..700), 1..200)) {
        let mut saver = loaded();
        let (mut t, mut rev, mut confirmed) = (0, 0u64, 0u64);
        let (mut flying, mut wake): (Option<u64>, Option<i64>) = (None, None);
        for (kind, gap) in steps {
            t += gap;
            let input = match (kind, flying) {
                (0 | 1, _) => { rev += 1; Input::Changed { rev, t } }
                (2, Some(flew)) => { confirmed = flew; flying = None; ok(flew, t) }
                (3, Some(_)) => { flying = None; failed(t) }
                (4, _) => Input::Hidden { t },
                _ => Input::Tick { t },
            };
            let ticked = matches!(input, Input::Tick { .. });
            if ticked { wake = None; }
            for output in saver.feed(input) {
                match output {
                    Write { rev: written } => {
                        prop_assert_eq!(flying, None, "a second write");
                        prop_assert_eq!(written, rev);
                        flying = Some(written);
                    }
                    WakeAt(at) => wake = Some(at),
                    FlushNow { rev: flushed } => {
                        prop_assert_eq!(flushed, rev);
                        // Out of patience: the write counts as failed.
                        if ticked { flying = None; }
                    }
                    Show(_) => {}
                }
            }
            let told_saved = matches!(saver.state(), SaveState::Saved { .. });
            prop_assert_eq!(told_saved, confirmed == rev);
            prop_assert!(told_saved || flying.is_some() || wake.is_some());
        }
    }
}
