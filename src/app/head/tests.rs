use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(a: &Head, b: &Head, expected: Relation) {
    assert_eq!(relation(a, b), expected);
    let mirrored = match expected {
        Relation::Newer => Relation::Older,
        Relation::Older => Relation::Newer,
        same @ (Relation::Same | Relation::Diverged) => same,
    };
    assert_eq!(relation(b, a), mirrored, "seen from the other side");
}

#[test]
fn a_save_is_newer_than_what_it_builds_on() {
    let first = Head::start("a");
    let second = first.next("a");
    check(&first, &first.clone(), Relation::Same);
    check(&second, &first, Relation::Newer);
    check(&second.next("b"), &first, Relation::Newer);
}

#[test]
fn two_saves_on_the_same_state_diverge() {
    let base = Head::start("a");
    check(&base.next("a"), &base.next("b"), Relation::Diverged);
    check(&base.next("b").next("b"), &base.next("c"), Relation::Diverged);
    check(&Head::start("a"), &Head::start("b"), Relation::Diverged);
}

#[test]
fn heads_that_each_claim_the_other_are_both_kept() {
    let mut a = Head::start("a");
    let mut b = Head::start("b");
    a.seen.insert("b".to_owned(), 9);
    b.seen.insert("a".to_owned(), 9);
    check(&a, &b, Relation::Diverged);
}

#[test]
fn the_oldest_writers_are_forgotten_first() {
    let mut head = Head::start("w000");
    for n in 1..=MAX_SEEN + 10 {
        head = head.next(&format!("w{n:03}"));
    }
    assert_eq!(head.seen.len(), MAX_SEEN);
    assert!(!head.seen.contains_key("w010"));
    assert!(head.seen.contains_key("w011"));
    check(&head, &Head::start("w000"), Relation::Diverged);
}

proptest! {
    /// A random tree of saves: the relation of any two must be their place in the tree.
    #[test]
    fn the_relation_is_the_place_in_the_history(steps in prop::collection::vec((0usize..1000, 0usize..5), 1..40)) {
        let mut heads = vec![Head::start("w0")];
        let mut ancestors = vec![vec![0usize]];
        let mut openings = vec![0usize];
        let mut last_of_opening = vec![0usize];
        for (pick, kind) in steps {
            let node = heads.len();
            // Either an opening goes on from its own last state, or a new opening starts somewhere.
            let (base, opening) = if kind > 0 {
                let opening = pick % last_of_opening.len();
                (last_of_opening[opening], opening)
            } else {
                last_of_opening.push(0);
                (pick % heads.len(), last_of_opening.len() - 1)
            };
            heads.push(heads[base].next(&format!("w{opening}")));
            let mut line = ancestors[base].clone();
            line.push(node);
            ancestors.push(line);
            openings.push(opening);
            last_of_opening[opening] = node;
        }
        for a in 0..heads.len() {
            for b in 0..heads.len() {
                let expected = if a == b {
                    Relation::Same
                } else if ancestors[a].contains(&b) {
                    Relation::Newer
                } else if ancestors[b].contains(&a) {
                    Relation::Older
                } else {
                    Relation::Diverged
                };
                prop_assert_eq!(relation(&heads[a], &heads[b]), expected);
            }
        }
    }
}
