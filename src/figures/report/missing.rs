//! What is missing, in words: what is worth a look among stakeholders, participants and the plan,
//! and whom and what the plan does not reach.

use super::{Block, Noted, Reader};
use crate::domain::select::anchoring::gaps;
use crate::domain::select::discreet::{in_told_order, told_rule};
use crate::domain::select::findings::{Finding, Rule, findings};
use crate::domain::{OrganizationLevel, Project};
use crate::i18n::Texts;
use crate::words::{self, Choice};

/// The rules that belong here, in groups that are not told of one by one where there are many.
const RULES: [Rule; 10] = [
    Rule::OpponentWithoutStrategy,
    Rule::InfluentialWithoutStrategy,
    Rule::NoUsers,
    Rule::NoRepresentatives,
    Rule::ManagementTakesNoPart,
    Rule::UnionsTakeNoPart,
    Rule::SafetyTakesNoPart,
    Rule::NoNextOfKin,
    Rule::StakeholderUnplaced,
    Rule::PlacementOld,
];
/// Most lines of one rule.
const MOST: usize = 5;

/// What is missing, or that nothing is; nothing while there is nothing to look at.
pub(super) fn missing(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    if project.stakeholders.is_empty() && project.anchoring.is_empty() {
        return Vec::new();
    }
    let lines = worth_a_look(project, reader);
    let mut blocks: Vec<Block> = Vec::new();
    blocks.extend((!lines.is_empty()).then_some(Block::List(lines)));
    if !project.anchoring.is_empty() {
        blocks.extend(left_out(project, t));
    }
    if blocks.is_empty() {
        blocks.push(Block::Words(t.report_whole().to_owned()));
    }
    blocks
}

fn worth_a_look(project: &Project, reader: Reader<'_>) -> Vec<Noted> {
    let t = reader.t;
    let mut found = findings(project, reader.today);
    found.retain(|finding| RULES.contains(&finding.rule));
    if reader.is_discreet {
        let told = |it: Finding| Finding { rule: told_rule(it.rule), ..it };
        found = in_told_order(found).into_iter().map(told).collect();
    }
    let mut lines = Vec::new();
    for rule in RULES {
        let own: Vec<&Finding> = found.iter().filter(|it| it.rule == rule).collect();
        lines.extend(own.iter().take(MOST).map(|it| {
            let name = it.about.name(project);
            Noted::plain(words::finding(t, it, name.map(|name| name.as_str())).what)
        }));
        let more = own.len().saturating_sub(MOST) as u64;
        lines.extend((more > 0).then(|| Noted::plain(t.anchoring_gap_more(more))));
    }
    lines
}

/// Whom and which levels the plan does not reach.
fn left_out(project: &Project, t: &Texts) -> Vec<Block> {
    let gaps = gaps(project);
    let names: Vec<&str> = gaps.stakeholders.iter().map(|it| it.name.as_str()).collect();
    let level = |level: &OrganizationLevel| level.word(t);
    let levels: Vec<&str> = gaps.levels.iter().map(level).collect();
    let lines = [(t.anchoring_gap_stakeholders(), names), (t.anchoring_gap_levels(), levels)];
    let lines = lines.into_iter().filter(|(_, those)| !those.is_empty());
    let lines: Vec<Noted> = lines.map(|(note, those)| Noted::new(those.join(", "), note)).collect();
    match lines.is_empty() {
        true => vec![Block::Words(t.anchoring_gaps_none().to_owned())],
        false => vec![Block::Heading(t.anchoring_gaps().to_owned()), Block::List(lines)],
    }
}
