//! Users in the documents of benefits: what those who are followed up come to, and which groups could
//! get it. Nothing is told that rests on so few that it would tell of one of them.

use super::cells::prose;
use crate::domain::Project;
use crate::domain::calc::per_user::FEWEST_TOLD;
use crate::domain::select::potential::{Ranked, ranked};
use crate::figures::document::{Block, Fact, Noted, Reader, table};
use crate::figures::economy::KeyFigure;
use crate::figures::potential::missing;
use crate::figures::users::{Audience, all_users, key_figures, sentences};
use crate::words::Choice;

/// What those who are followed up one by one come to.
pub(super) fn followed_up(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let told = all_users(project, reader.today);
    let n = told.figures.n;
    if told.n_written == 0 {
        return Vec::new();
    }
    if n < FEWEST_TOLD {
        return vec![Block::Words(t.users_too_few().to_owned())];
    }
    let basis = Block::Words(t.users_basis(n as u64, told.n_written as u64));
    let fact = |it: KeyFigure| Fact { label: it.label, is: Noted::new(it.figure, it.note) };
    let seen = key_figures(&told, Audience::Anyone, t);
    let is_cut = seen.len() < key_figures(&told, Audience::Service, t).len();
    let facts: Vec<Fact> = seen.into_iter().map(fact).collect();
    let facts = (!facts.is_empty()).then_some(Block::Facts(facts));
    let cut = is_cut.then(|| Block::Words(t.users_few_left().to_owned()));
    let words = sentences(project, &told, Audience::Anyone, t).into_iter().map(Block::Words);
    std::iter::once(basis).chain(facts).chain(words).chain(cut).collect()
}

/// Which groups have most to gain, and who of them gets it first.
pub(super) fn potential(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    let heads =
        [t.user_group(), t.group_users(), t.group_problem(), t.group_yearly(), t.group_criteria()];
    let row = |it: &Ranked| {
        let group = &it.group;
        let area = group.service_area.as_ref().map(ToString::to_string).unwrap_or_default();
        let hours = it.hours.map(|hours| t.locale().decimal(hours, 0));
        let users = group.users.map(|n| t.locale().decimal(n.get(), 0));
        vec![
            Noted::new(group.name.as_str(), area),
            Noted::plain(users.unwrap_or_else(|| t.document_unset().to_owned())),
            Noted::plain(group.problem.map_or(t.document_unset(), |it| it.word(t))),
            Noted::plain(hours.or_else(|| missing(group, t)).unwrap_or_default()),
            prose(group.criteria.as_ref()),
        ]
    };
    let rows: Vec<_> = ranked(project).iter().map(row).collect();
    table(t.user_groups(), &heads, &rows).into_iter().collect()
}
