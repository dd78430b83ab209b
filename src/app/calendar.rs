//! The days of a project as a calendar file, so that what was promised also stands where people
//! look every morning.
//!
//! **Source** RFC 5545 (iCalendar). Each thing is a whole-day event that keeps its `UID`, so that
//! taking the file in once more moves what has moved instead of doubling it. An event takes no time
//! of the day: it does not make anyone busy.

use std::borrow::Cow;

use chrono::Datelike;

use crate::domain::select::measuring::measuring;
use crate::domain::{Day, Frequency, Id, Moment, Progress, Project, Step, TaskKind};
use crate::i18n::Texts;
use crate::method::MethodTexts;

/// The MIME type of a calendar file.
pub const MIME: &str = "text/calendar;charset=utf-8";
/// Days that every month has.
const SHORTEST_MONTH: u32 = 28;
/// Longest line without its line break. **Unit** octets.
const LONGEST: usize = 75;

/// What is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The reader's language.
    pub t: &'a Texts,
    /// What steps are called in it, where that is here.
    pub method: Option<&'a MethodTexts>,
    /// When it is asked for.
    pub now: Moment,
    /// What of the project.
    pub scope: Scope,
}

/// What of a project goes to a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Whatever has a day.
    Everything,
    /// What is to be measured, for those who measure.
    Measurements,
}

/// One event: a deed on a day.
struct Event<'a> {
    /// Which it is, for ever: the kind and the id.
    id: String,
    what: Cow<'a, str>,
    who: Option<&'a str>,
    day: Day,
    again: Option<Again>,
}

/// How an event comes again.
struct Again {
    rhythm: Frequency,
    until: Option<Day>,
}

/// The pending actions, the steps that are not done, the milestones of the plan, the decisions, the
/// gatherings and the anchoring activities to come and what is to be measured, as far as they have a
/// day; or the last of these alone. `None` when nothing has: a calendar without events is not valid.
#[must_use]
pub fn calendar(project: &Project, asked: Asked<'_>) -> Option<String> {
    let now = asked.now;
    let mut events = match asked.scope {
        Scope::Everything => events(project, asked.method, now),
        Scope::Measurements => Vec::new(),
    };
    events.extend(measurements(project, asked.t, now.utc_day()));
    if events.is_empty() {
        return None;
    }
    let name = escaped(project.details.name.as_str());
    let mut file = String::new();
    let mut line = |text: &str| fold(text, &mut file);
    line("BEGIN:VCALENDAR");
    line("VERSION:2.0");
    line("PRODID:-//Stifinner//Stifinner//EN");
    line("CALSCALE:GREGORIAN");
    line("METHOD:PUBLISH");
    line(&format!("X-WR-CALNAME:{name}"));
    for event in &events {
        line("BEGIN:VEVENT");
        line(&format!("UID:{}.{}@stifinner", event.id, plain_id(project.id)));
        line(&format!("DTSTAMP:{}", time_stamp(now)));
        line(&format!("DTSTART;VALUE=DATE:{}", date(event.day)));
        let next = event.day.plus_days(1);
        // The last day that there is has none after it; an event without an end is a day long.
        if next > event.day {
            line(&format!("DTEND;VALUE=DATE:{}", date(next)));
        }
        if let Some(again) = &event.again {
            line(&rule(event.day, again));
        }
        line(&format!("SUMMARY:{}", escaped(&summary(event))));
        line(&format!("DESCRIPTION:{name}"));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }
    line("END:VCALENDAR");
    Some(file)
}

fn step_name<'a>(project: &Project, step: &'a Step, method: Option<&'a MethodTexts>) -> &'a str {
    let framework = project.details.framework.key();
    step.called(|activity| method.and_then(|texts| texts.title_in(framework, activity)))
}

fn events<'a>(
    project: &'a Project,
    method: Option<&'a MethodTexts>,
    now: Moment,
) -> Vec<Event<'a>> {
    let actions = project.actions.iter().filter(|it| it.status.is_pending()).filter_map(|it| {
        let who = it.responsible.as_ref().map(|who| who.as_str());
        Some(Event {
            id: plain_id(it.id),
            what: it.name.as_str().into(),
            who,
            day: it.due?,
            again: None,
        })
    });
    let is_ahead = |progress| matches!(progress, Progress::Open | Progress::UnderWay);
    let steps = project.steps.iter().filter(|it| is_ahead(it.progress)).filter_map(|it| {
        let who = it.responsible.as_ref().map(|who| who.as_str());
        let what = step_name(project, it, method).into();
        Some(Event { id: plain_id(it.id), what, who, day: it.due?, again: None })
    });
    let milestones = project.tasks.iter().filter(|it| it.kind == TaskKind::Milestone);
    let milestones = milestones.filter(|it| it.status.is_pending()).filter_map(|it| {
        let who = it.responsible.as_ref().map(|who| who.as_str());
        Some(Event {
            id: plain_id(it.id),
            what: it.name.as_str().into(),
            who,
            day: it.end?,
            again: None,
        })
    });
    let decisions = project.decisions.iter().filter(|it| it.outcome.is_none()).filter_map(|it| {
        let who = it.responsible.as_ref().map(|who| who.as_str());
        Some(Event {
            id: plain_id(it.id),
            what: it.name.as_str().into(),
            who,
            day: it.day?,
            again: None,
        })
    });
    // A gathering has no state of its own: what has been is not to come.
    let today = now.utc_day();
    let gatherings = project.gatherings.iter().filter_map(|it| {
        let day = it.day.filter(|day| *day >= today)?;
        Some(Event {
            id: plain_id(it.id),
            what: it.name.as_str().into(),
            who: None,
            day,
            again: None,
        })
    });
    let anchoring = project.anchoring.iter().filter(|it| it.status.is_pending()).filter_map(|it| {
        let who = it.responsible.as_ref().map(|who| who.as_str());
        let until = it.until.or(project.details.period_end);
        let again = it.rhythm.map(|rhythm| Again { rhythm, until });
        Some(Event { id: plain_id(it.id), what: it.name.as_str().into(), who, day: it.day?, again })
    });
    let days = actions.chain(steps).chain(milestones).chain(decisions).chain(gatherings);
    days.chain(anchoring).collect()
}

/// What is to be measured, from its next day on in its rhythm; what should have been measured, from
/// today on. Benefits are followed when the project is over too, so that nothing says until when.
fn measurements<'a>(project: &'a Project, t: &Texts, today: Day) -> Vec<Event<'a>> {
    let plan = measuring(project, today).into_iter();
    let event = |it: crate::domain::select::measuring::Measuring| {
        let name = &project.indicators.get(it.indicator)?.name;
        let benefit = it.benefit.and_then(|id| project.benefits.get(id));
        Some(Event {
            id: plain_id(it.indicator),
            what: t.calendar_measure(name.as_str()).into(),
            who: benefit.and_then(|of| of.measurer.as_ref()).map(|who| who.as_str()),
            day: it.next?.max(today),
            again: it.frequency.map(|rhythm| Again { rhythm, until: None }),
        })
    };
    plan.filter_map(event).collect()
}

/// The rule by which an event comes again. A rhythm of months that begins on a day that some months
/// lack falls on the last day of those.
fn rule(first: Day, again: &Again) -> String {
    let (unit, interval) = match again.rhythm {
        Frequency::Daily => ("DAILY", 1),
        Frequency::Weekly => ("WEEKLY", 1),
        Frequency::Fortnightly => ("WEEKLY", 2),
        Frequency::Monthly => ("MONTHLY", 1),
        Frequency::Quarterly => ("MONTHLY", 3),
        Frequency::HalfYearly => ("MONTHLY", 6),
        Frequency::Yearly => ("MONTHLY", 12),
    };
    let mut rule = format!("RRULE:FREQ={unit};INTERVAL={interval}");
    let of_month = first.date().day();
    if unit == "MONTHLY" && of_month > SHORTEST_MONTH {
        let days: Vec<_> = (SHORTEST_MONTH..=of_month).map(|day| day.to_string()).collect();
        rule.push_str(&format!(";BYMONTHDAY={};BYSETPOS=-1", days.join(",")));
    }
    // A rule must not end before it begins.
    if let Some(until) = again.until {
        rule.push_str(&format!(";UNTIL={}", date(until.max(first))));
    }
    rule
}

/// An id without its colon, which some calendars take for the end of the property's name.
fn plain_id(id: impl Id) -> String {
    id.to_string().replace(':', "-")
}

fn summary(event: &Event<'_>) -> String {
    match event.who {
        Some(who) => format!("{} ({who})", event.what),
        None => event.what.to_string(),
    }
}

/// A day as calendars write it: `20261122`.
fn date(day: Day) -> String {
    day.to_string().replace('-', "")
}

/// A moment as calendars write it, to the second: `20261122T093000Z`.
fn time_stamp(moment: Moment) -> String {
    let text = moment.to_string().replace(['-', ':'], "");
    let seconds = text.split('.').next().unwrap_or(&text);
    format!("{seconds}Z")
}

/// A text with the signs marked that mean something in a calendar file.
fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | ';' | ',' => safe.extend(['\\', letter]),
            '\n' => safe.push_str("\\n"),
            // Other control characters may not stand in a text at all.
            letter if letter.is_control() => {}
            letter => safe.push(letter),
        }
    }
    safe
}

/// Adds a line, cut between letters into pieces of at most [`LONGEST`] octets; each piece but the
/// first begins with a space, which readers take away.
fn fold(text: &str, file: &mut String) {
    let mut n_octets = 0;
    for letter in text.chars() {
        if n_octets + letter.len_utf8() > LONGEST {
            file.push_str("\r\n ");
            n_octets = 1;
        }
        file.push(letter);
        n_octets += letter.len_utf8();
    }
    file.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_of_75_octets_is_whole_and_one_more_is_cut() {
        let folded = |text: &str| {
            let mut file = String::new();
            fold(text, &mut file);
            file
        };
        let just = "a".repeat(75);
        assert_eq!(folded(&just), format!("{just}\r\n"));
        assert_eq!(folded(&format!("{just}b")), format!("{just}\r\n b\r\n"));
        let twice = "a".repeat(75 + 74);
        assert_eq!(folded(&twice), format!("{just}\r\n {}\r\n", "a".repeat(74)));
    }

    #[test]
    fn a_letter_of_several_octets_is_never_cut() {
        let mut file = String::new();
        fold(&format!("{}åå", "a".repeat(72)), &mut file);
        assert_eq!(file, format!("{}å\r\n å\r\n", "a".repeat(72)));
    }

    #[test]
    fn signs_that_mean_something_are_marked() {
        assert_eq!(escaped(r"a,b;c\d"), r"a\,b\;c\\d");
        assert_eq!(escaped("a\nb\u{7}: «å»"), "a\\nb: «å»");
    }

    #[test]
    fn a_moment_is_written_to_the_second() {
        assert_eq!(time_stamp(Moment::from_ms(1_795_339_800_123)), "20261122T093000Z");
    }
}
