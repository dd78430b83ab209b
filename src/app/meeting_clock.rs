//! The clock of a gathering: sixty minutes of group work, then a few minutes for each group before
//! all. It belongs to the room and not to the project, so it is kept for the tab alone.

use crate::domain::{GatheringId, Moment};

/// A minute. **Unit** ms.
const MINUTE: i64 = 60_000;
/// Group work. **Unit** minutes.
const WORK: i64 = 60;
/// One group before all. **Unit** minutes.
const PLENARY: i64 = 4;

/// What the time is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Work in groups.
    Work,
    /// A group tells all, counted from 0.
    Plenary(usize),
}

/// What the time keeper should say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Call {
    /// Nothing yet.
    Calm,
    /// Ten minutes of the work are left, or the last one of a group.
    Soon,
    /// The time is up.
    Over,
}

/// A clock that runs backwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MeetingClock {
    /// The gathering it was set for.
    pub gathering: GatheringId,
    /// What the time is for.
    pub part: Part,
    /// All the time there is. **Unit** ms.
    total: i64,
    /// What of it was used before it last stood still. **Unit** ms.
    used: i64,
    /// Since when it runs; `None` while it stands still.
    since: Option<Moment>,
}

impl MeetingClock {
    /// A clock that stands at the beginning.
    #[must_use]
    pub fn new(gathering: GatheringId, part: Part) -> Self {
        let minutes = match part {
            Part::Work => WORK,
            Part::Plenary(_) => PLENARY,
        };
        Self { gathering, part, total: minutes * MINUTE, used: 0, since: None }
    }

    /// Whether it runs.
    #[must_use]
    pub fn is_running(&self) -> bool {
        self.since.is_some()
    }

    /// Whether it has been started, be it long ago.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.is_running() || self.used > 0
    }

    /// The clock running from now on.
    #[must_use]
    pub fn started(self, now: Moment) -> Self {
        Self { since: self.since.or(Some(now)), ..self }
    }

    /// The clock standing still from now on.
    #[must_use]
    pub fn paused(self, now: Moment) -> Self {
        Self { used: self.total - self.left_ms(now), since: None, ..self }
    }

    /// The clock with so many minutes more; one that had run out goes on from there.
    #[must_use]
    pub fn extended(self, minutes: i64, now: Moment) -> Self {
        let is_running = self.is_running();
        let paused = self.paused(now);
        let longer = Self { total: paused.total.saturating_add(minutes * MINUTE), ..paused };
        if is_running { longer.started(now) } else { longer }
    }

    /// What is left; never less than nothing, and never more than all. **Unit** ms.
    #[must_use]
    pub fn left_ms(&self, now: Moment) -> i64 {
        // A clock on the wall may be set back; the time that was used stays used.
        let runs = self.since.map_or(0, |since| now.ms().saturating_sub(since.ms()).max(0));
        self.total.saturating_sub(self.used.saturating_add(runs)).clamp(0, self.total)
    }

    /// Minutes and seconds that are left, the last second begun counting whole.
    #[must_use]
    pub fn left(&self, now: Moment) -> (u64, u64) {
        let seconds = u64::try_from(self.left_ms(now).saturating_add(999) / 1_000).unwrap_or(0);
        (seconds / 60, seconds % 60)
    }

    /// The share of the time that is used, 0 to 1.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "milliseconds of a meeting stay far below 2^53")]
    pub fn used_share(&self, now: Moment) -> f64 {
        1.0 - self.left_ms(now) as f64 / self.total.max(1) as f64
    }

    /// What is to be said now.
    #[must_use]
    pub fn call(&self, now: Moment) -> Call {
        let soon = match self.part {
            Part::Work => 10 * MINUTE,
            Part::Plenary(_) => MINUTE,
        };
        match self.left_ms(now) {
            0 => Call::Over,
            left if left <= soon => Call::Soon,
            _ => Call::Calm,
        }
    }

    /// As it is kept for the tab.
    #[must_use]
    pub fn to_text(&self) -> String {
        let part = match self.part {
            Part::Work => "work".to_owned(),
            Part::Plenary(group) => group.to_string(),
        };
        let since = self.since.map_or_else(|| "-".to_owned(), |since| since.ms().to_string());
        format!("{} {part} {} {} {since}", self.gathering, self.total, self.used)
    }

    /// Reads what was kept; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let fields: Vec<&str> = text.split(' ').collect();
        let &[gathering, part, total, used, since] = fields.as_slice() else { return None };
        let total = total.parse().ok().filter(|total| (1..=24 * 60 * MINUTE).contains(total))?;
        Some(Self {
            gathering: gathering.parse().ok()?,
            part: match part {
                "work" => Part::Work,
                group => Part::Plenary(group.parse().ok()?),
            },
            total,
            used: used.parse().ok().filter(|used| (0..=total).contains(used))?,
            since: match since {
                "-" => None,
                since => Some(Moment::from_ms(since.parse().ok()?)),
            },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Id;

    fn at(minutes: i64) -> Moment {
        Moment::from_ms(1_795_339_800_000 + minutes * MINUTE)
    }

    fn work() -> MeetingClock {
        MeetingClock::new(GatheringId::from_bits(7), Part::Work)
    }

    #[test]
    fn time_runs_only_while_the_clock_does() {
        assert_eq!(work().left(at(30)), (60, 0));
        let paused = work().started(at(0)).paused(at(20));
        assert_eq!(paused.left(at(45)), (40, 0));
        assert_eq!(paused.started(at(45)).left(at(50)), (35, 0));
    }

    #[test]
    fn starting_twice_or_pausing_twice_changes_nothing() {
        let once = work().started(at(0));
        assert_eq!(once.started(at(5)), once);
        let paused = once.paused(at(5));
        assert_eq!(paused.paused(at(9)), paused);
    }

    #[test]
    fn five_minutes_more_come_on_top_also_when_the_time_was_up() {
        let running = work().started(at(0));
        assert_eq!(running.extended(5, at(58)).left(at(60)), (5, 0));
        let late = running.extended(5, at(75));
        assert_eq!(late.left(at(75)), (5, 0));
        assert!(late.is_running());
        assert_eq!(work().extended(5, at(0)).left(at(9)), (65, 0));
    }

    #[test]
    fn ten_minutes_before_the_end_and_at_the_end_something_is_said() {
        let running = work().started(at(0));
        let calls = [49, 50, 59, 60, 90].map(|minute| running.call(at(minute)));
        assert_eq!(calls, [Call::Calm, Call::Soon, Call::Soon, Call::Over, Call::Over]);
        let plenary = MeetingClock::new(GatheringId::from_bits(7), Part::Plenary(1)).started(at(0));
        let calls = [2, 3, 4].map(|minute| plenary.call(at(minute)));
        assert_eq!(calls, [Call::Calm, Call::Soon, Call::Over]);
    }

    #[test]
    fn a_clock_on_the_wall_that_is_set_back_gives_no_time() {
        assert_eq!(work().started(at(0)).left(at(-30)), (60, 0));
    }

    #[test]
    fn the_clock_outlives_a_reload_of_the_page() {
        let plenary = MeetingClock::new(GatheringId::from_bits(9), Part::Plenary(2));
        for clock in [work(), work().started(at(3)), work().started(at(3)).paused(at(9)), plenary] {
            assert_eq!(MeetingClock::parse(&clock.to_text()), Some(clock));
        }
    }

    #[test]
    fn what_is_no_clock_is_not_taken_for_one() {
        let id = GatheringId::from_bits(7);
        for text in ["", "a b c d e", &format!("{id} work 0 0 -"), &format!("{id} work 9 10 -")] {
            assert_eq!(MeetingClock::parse(text), None, "{text}");
        }
    }
}
