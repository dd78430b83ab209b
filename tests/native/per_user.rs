//! What holds for any users who are followed up one by one.

use proptest::collection::vec;
use proptest::prelude::*;
use stifinner::domain::calc::per_user::{LeftOut, PerUser, followed};
use stifinner::domain::{Day, UserMeasures, UserRecord};

use crate::strategies::{day, user_record};

fn soundly_written() -> impl Strategy<Value = (Vec<UserRecord>, Day)> {
    (vec(user_record(), 0..12), day())
}

proptest! {
    #[test]
    fn the_order_of_users_changes_no_figure((records, day) in soundly_written(), turn in 0..12_usize) {
        let told = followed(&records, day);
        let mut turned = records.clone();
        turned.reverse();
        let by = turn.checked_rem(turned.len()).unwrap_or_default();
        turned.rotate_left(by);
        let again = followed(&turned, day);
        prop_assert_eq!(told.figures, again.figures);
        prop_assert_eq!(told.reasons, again.reasons);
        prop_assert_eq!(told.left_out.len(), again.left_out.len());
    }

    #[test]
    fn a_user_without_baseline_is_named_and_changes_nothing_else(
        (records, day) in soundly_written(),
        more in user_record(),
    ) {
        let start = more.start.or(Some(day));
        let more = UserRecord { start, before: UserMeasures::default(), stop: None, ..more };
        let alone = followed(&records, day);
        let with = followed(records.iter().chain([&more]), day);
        prop_assert_eq!(with.figures, alone.figures);
        prop_assert_eq!(with.left_out.last(), Some(&(more.id, LeftOut::NoBaseline)));
        prop_assert_eq!(with.left_out.len(), alone.left_out.len() + 1);
        prop_assert_eq!((with.n_stopped, with.reasons), (alone.n_stopped, alone.reasons));
    }

    #[test]
    fn hours_so_far_lie_between_those_of_the_least_and_of_the_most_saving(
        record in user_record(),
        day in day(),
    ) {
        let Ok(it) = PerUser::of(&record, day) else { return Ok(()) };
        prop_assert!(it.weeks >= 0.0);
        let (Some(before), Some(so_far)) = (it.before, it.so_far) else { return Ok(()) };
        let saved = || {
            let seen = record.follow_ups.iter().filter_map(|it| it.measures.hours_a_week());
            seen.map(move |later| before - later)
        };
        let (least, most) = (saved().fold(f64::MAX, f64::min), saved().fold(f64::MIN, f64::max));
        let slack = 1e-6 * (1.0 + least.abs() + most.abs()) * (1.0 + it.weeks);
        prop_assert!(least * it.weeks - slack <= so_far && so_far <= most * it.weeks + slack);
    }

    #[test]
    fn what_comes_after_the_stop_changes_nothing(record in user_record(), later in day(), day in day()) {
        let Some(stop) = record.stop else { return Ok(()) };
        let kept = |it: &UserRecord| it.follow_ups.iter().copied().filter(|it| it.day <= stop).collect();
        let cut = UserRecord { follow_ups: kept(&record), ..record.clone() };
        prop_assert_eq!(PerUser::of(&record, day), PerUser::of(&cut, day));
        // Nor does time go on for one who has stopped.
        let (day, later) = (day.max(stop), later.max(stop));
        let so_far = |day| PerUser::of(&record, day).map(|it| it.so_far);
        prop_assert_eq!(so_far(day), so_far(later));
    }
}
