//! What stands on each slide.

use std::collections::BTreeSet;

use super::{Block, Line, Part};
use crate::domain::indicator::Rule;
use crate::domain::{
    Beneficiary, Benefit, Day, Evidence, EvidenceKind, Goal, Indicator, Line as Name, Project,
    Prose, TaskKind,
};
use crate::figures::amount::Amounts;
use crate::i18n::Texts;
use crate::words;

/// The title of a part's slide.
pub(super) fn title(part: Part, project: &Project, t: &Texts) -> String {
    match part {
        Part::Start => return project.details.name.to_string(),
        Part::Problem => t.slide_problem(),
        Part::Evidence => t.slide_evidence(),
        Part::TargetGroup => t.slide_group(),
        Part::TargetPicture => t.slide_picture(),
        Part::Goals => t.slide_goals(),
        Part::Benefits => t.slide_benefits(),
        Part::Team => t.slide_team(),
        Part::Time => t.slide_time(),
        Part::Ask => t.slide_ask(),
    }
    .to_owned()
}

/// What a part has to say; nothing when nothing was written.
pub(super) fn blocks(part: Part, project: &Project, t: &Texts) -> Vec<Block> {
    let details = &project.details;
    match part {
        Part::Start => paragraphs(details.purpose.as_ref()),
        Part::Problem => paragraphs(details.problem.as_ref()),
        Part::Evidence => evidence(project, t),
        Part::TargetGroup => paragraphs(details.target_group.as_ref()),
        Part::TargetPicture => paragraphs(details.target_picture.as_ref()),
        Part::Goals => goals(project, t),
        Part::Benefits => list(project.benefits.iter().map(|it| benefit(project, it, t))),
        Part::Team => team(project, t),
        Part::Time => time(project, t),
        Part::Ask => paragraphs(details.ask.as_ref()),
    }
}

fn paragraphs(text: Option<&Prose>) -> Vec<Block> {
    let lines = text.map_or("", Prose::as_str).lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).map(|line| Block::Words(line.to_owned())).collect()
}

fn list(lines: impl Iterator<Item = Line>) -> Vec<Block> {
    let lines: Vec<Line> = lines.collect();
    if lines.is_empty() { Vec::new() } else { vec![Block::List(String::new(), lines)] }
}

/// What was said stands as a quote; figures and stories stand as lines.
fn evidence(project: &Project, t: &Texts) -> Vec<Block> {
    let line = |it: &Evidence| Line {
        words: it.name.to_string(),
        note: it.source.as_ref().map(ToString::to_string).unwrap_or_default(),
    };
    let shown = || project.evidence.iter().filter(|it| it.may_be_told());
    let is_quote = |it: &Evidence| it.kind == Some(EvidenceKind::Quote);
    let quote = |it: &Evidence| Line { words: quoted(it.name.as_str(), t), ..line(it) };
    let quotes: Vec<Line> = shown().filter(|it| is_quote(it)).map(|it| quote(it)).collect();
    let quotes = (!quotes.is_empty()).then_some(Block::Quotes(quotes));
    let others = list(shown().filter(|it| !is_quote(it)).map(|it| line(it)));
    quotes.into_iter().chain(others).collect()
}

/// In quotation marks, unless somebody has set them already.
fn quoted(words: &str, t: &Texts) -> String {
    let marks = ['"', '\'', '«', '»', '„', '“', '”', '‘', '’'];
    if words.starts_with(marks) { words.to_owned() } else { t.slide_quote(words) }
}

fn goals(project: &Project, t: &Texts) -> Vec<Block> {
    let line = |it: &Goal| Line {
        words: it.name.to_string(),
        note: it.strategy.as_ref().map_or_else(String::new, |it| t.slide_for_strategy(it.as_str())),
    };
    let of_group = |group: Option<Beneficiary>, heading: &str| {
        let lines: Vec<_> =
            project.goals.iter().filter(|it| it.group == group).map(|it| line(it)).collect();
        (!lines.is_empty()).then(|| Block::List(heading.to_owned(), lines))
    };
    let groups = Beneficiary::ALL.iter().map(|&it| of_group(Some(it), words::beneficiary(t, it)));
    let grouped: Vec<Block> = groups.flatten().collect();
    let heading = if grouped.is_empty() { "" } else { t.slide_goals_other() };
    grouped.into_iter().chain(of_group(None, heading)).collect()
}

/// A benefit with what is expected of it, not with what has come: for whom, from where to where.
fn benefit(project: &Project, benefit: &Benefit, t: &Texts) -> Line {
    let group = benefit.beneficiary.map(|it| words::beneficiary(t, it).to_owned());
    let own = project.indicators.iter().filter(|it| it.shows(benefit.id));
    let way = own.filter_map(|it| way(it, t));
    let note: Vec<String> = group.into_iter().chain(way).collect();
    Line { words: benefit.title.to_string(), note: note.join(" · ") }
}

fn way(indicator: &Indicator, t: &Texts) -> Option<String> {
    let unit = indicator.unit.as_ref().map(|unit| unit.as_str());
    let from = indicator.baseline.value?.get();
    if let Rule::Keep { .. } = indicator.rule {
        return Some(t.slide_keep(&Amounts::new(t.locale(), unit, &[from]).amount(from)));
    }
    let to = indicator.target.value?.get();
    let words = Amounts::new(t.locale(), unit, &[from, to]);
    Some(t.headline_way(&words.number(from), &words.amount(to)))
}

fn team(project: &Project, t: &Texts) -> Vec<Block> {
    let details = &project.details;
    let role = |who: &str, role: &str| Line { words: who.to_owned(), note: role.to_owned() };
    let owner = details.owner.as_ref().map(|it| role(it.as_str(), t.details_owner()));
    let leader = details.leader.as_ref().map(|it| role(it.as_str(), t.details_leader()));
    let mut seen = BTreeSet::new();
    let people = project.benefits.iter().filter_map(|it| it.responsible.clone());
    let people: Vec<String> =
        people.filter(|it| seen.insert(it.clone())).map(|it| it.to_string()).collect();
    let responsible = (!people.is_empty()).then(|| role(&people.join(", "), t.slide_responsible()));
    list([owner, leader, responsible].into_iter().flatten())
}

/// The period, then decisions and milestones in the order of their days.
fn time(project: &Project, t: &Texts) -> Vec<Block> {
    let long = |day: Day| t.locale().date_long(day.date());
    let (start, end) = (project.details.period_start, project.details.period_end);
    let period = match (start.map(long), end.map(long)) {
        (Some(start), Some(end)) => Some(t.slide_from_until(&start, &end)),
        (Some(start), None) => Some(t.slide_from(&start)),
        (None, Some(end)) => Some(t.slide_until(&end)),
        (None, None) => None,
    };
    let period = period.map(|words| Line { words, note: t.slide_period().to_owned() });
    let decisions = project.decisions.iter().filter_map(|it| Some((it.day?, it.name.clone())));
    let milestones = project.tasks.iter().filter(|it| it.kind == TaskKind::Milestone);
    let milestones = milestones.filter_map(|it| Some((it.span()?.end(), it.name.clone())));
    let mut days: Vec<_> = decisions.chain(milestones).collect();
    days.sort_by_key(|&(day, _)| day);
    let line = |(day, name): (Day, Name)| Line { words: name.to_string(), note: long(day) };
    list(period.into_iter().chain(days.into_iter().map(line)))
}
