//! What is worth a look, as lines of a document.

use super::{Noted, Reader};
use crate::domain::Project;
use crate::domain::select::discreet::{in_told_order, told_rule};
use crate::domain::select::findings::{Finding, Rule, findings};
use crate::words;

/// Most lines of one rule.
pub(in crate::figures) const MOST_OF_A_RULE: usize = 5;

/// What these rules find, in their order; of a rule that finds much, how much more.
pub(in crate::figures) fn worth_a_look(
    project: &Project,
    reader: Reader<'_>,
    rules: &[Rule],
    most: usize,
) -> Vec<Noted> {
    let t = reader.t;
    let mut found = findings(project, reader.today);
    found.retain(|finding| rules.contains(&finding.rule));
    if reader.is_discreet {
        let told = |it: Finding| Finding { rule: told_rule(it.rule), ..it };
        found = in_told_order(found).into_iter().map(told).collect();
    }
    let mut lines = Vec::new();
    for rule in rules {
        let own: Vec<&Finding> = found.iter().filter(|it| it.rule == *rule).collect();
        lines.extend(own.iter().take(most).map(|it| {
            let name = it.about.name(project);
            Noted::plain(words::finding(t, it, name.map(|name| name.as_str())).what)
        }));
        let more = own.len().saturating_sub(most) as u64;
        lines.extend((more > 0).then(|| Noted::plain(t.anchoring_gap_more(more))));
    }
    lines
}
