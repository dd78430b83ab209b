//! What is missing, in words: what is worth a look among stakeholders, participants and the plan,
//! and whom and what the plan does not reach.

use crate::domain::select::anchoring::gaps;
use crate::domain::select::findings::Rule;
use crate::domain::{OrganizationLevel, Project};
use crate::figures::document::{Block, MOST_OF_A_RULE, Noted, Reader, list, worth_a_look};
use crate::i18n::Texts;
use crate::words::Choice;

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

/// What is missing, or that nothing is; nothing while there is nothing to look at.
pub(super) fn missing(project: &Project, reader: Reader<'_>) -> Vec<Block> {
    let t = reader.t;
    if project.stakeholders.is_empty() && project.anchoring.is_empty() {
        return Vec::new();
    }
    let lines = worth_a_look(project, reader, &RULES, MOST_OF_A_RULE);
    let mut blocks: Vec<Block> = list(lines).into_iter().collect();
    if !project.anchoring.is_empty() {
        blocks.extend(left_out(project, t));
    }
    if blocks.is_empty() {
        blocks.push(Block::Words(t.report_whole().to_owned()));
    }
    blocks
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
