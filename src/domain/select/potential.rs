//! Which groups of possible users have most to gain, for whoever decides who is offered it first.

use std::cmp::Reverse;
use std::sync::Arc;

use crate::domain::{Project, UserGroup};

/// A group, and what is expected of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranked {
    /// The group.
    pub group: Arc<UserGroup>,
    /// What is expected for all of them. **Unit** hours a year; none while a number is missing.
    pub hours: Option<f64>,
}

/// All groups: most hours a year first, then the larger problem; what is alike stays in the order of
/// the list. Those that lack a number come last, since nobody knows where they belong.
#[must_use]
pub fn ranked(project: &Project) -> Vec<Ranked> {
    let of = |it: &Arc<UserGroup>| Ranked { group: Arc::clone(it), hours: it.hours() };
    let mut all: Vec<Ranked> = project.user_groups.iter().map(of).collect();
    all.sort_by(|a, b| {
        let known = b.hours.is_some().cmp(&a.hours.is_some());
        let hours = b.hours.unwrap_or(0.0).total_cmp(&a.hours.unwrap_or(0.0));
        known.then(hours).then(Reverse(a.group.problem).cmp(&Reverse(b.group.problem)))
    });
    all
}

/// How many users the groups have together; none while no group says how many.
#[must_use]
pub fn possible_users(project: &Project) -> Option<f64> {
    let known = project.user_groups.iter().filter_map(|it| it.users);
    known.map(crate::domain::Value::get).fold(None, |sum, n| Some(sum.unwrap_or(0.0) + n))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        Currency, Details, Id, Language, Level, Line, Moment, ProjectId, UserGroupId, Value,
    };

    type Row<'a> = (&'a str, Option<f64>, Option<f64>, Option<Level>);

    fn project(groups: &[Row<'_>]) -> Project {
        let name = Line::new("Dispensers").unwrap();
        let details = Details::new(name, Currency::Nok, Language::Nb);
        let mut project = Project::new(ProjectId::from_bits(1), details, Moment::from_ms(0));
        let value = |it: Option<f64>| it.map(|it| Value::new(it).unwrap());
        let group = |(at, &(name, users, hours, problem)): (usize, &Row<'_>)| UserGroup {
            users: value(users),
            hours_per_user: value(hours),
            problem,
            ..UserGroup::new(UserGroupId::from_bits(at as u64), Line::new(name).unwrap())
        };
        project.user_groups = groups.iter().enumerate().map(group).collect();
        project
    }

    #[track_caller]
    fn check(groups: &[Row<'_>], wanted: &str) {
        let names: Vec<String> =
            ranked(&project(groups)).iter().map(|it| it.group.name.to_string()).collect();
        assert_eq!(names.join(" "), wanted);
    }

    #[test]
    fn most_hours_come_first_and_unknown_ones_last() {
        check(
            &[
                ("few", Some(10.0), Some(20.0), None),
                ("unknown", None, Some(500.0), Some(Level::High)),
                ("worse", Some(10.0), Some(-1.0), None),
                ("many", Some(100.0), Some(20.0), None),
            ],
            "many few worse unknown",
        );
    }

    #[test]
    fn of_the_same_hours_the_larger_problem_comes_first_and_ties_stay() {
        let same = |name, problem| (name, Some(10.0), Some(20.0), problem);
        check(
            &[
                same("unsaid", None),
                same("first", Some(Level::Low)),
                same("second", Some(Level::Low)),
                same("high", Some(Level::High)),
            ],
            "high first second unsaid",
        );
        check(&[("b", None, None, Some(Level::Low)), ("a", None, None, Some(Level::High))], "a b");
    }

    #[test]
    fn users_of_groups_that_say_so_are_added_up() {
        assert_eq!(possible_users(&project(&[("a", None, None, None)])), None);
        let two = [("a", Some(10.0), None, None), ("b", Some(5.0), None, None)];
        assert_eq!(possible_users(&project(&two)), Some(15.0));
    }
}
