//! Steps, log entries and refusals as sentences.

use super::choices::{self, Choice};
use crate::domain::{
    Act, Attitude, Day, Field, Kind, Label, Level, LogEntry, Refusal, Rule, Shown, TextError,
};
use crate::i18n::Texts;

/// Longest piece of running text that a sentence quotes. **Unit** characters.
const QUOTE: usize = 40;

/// A step as the undo list tells it.
#[must_use]
pub fn step(t: &Texts, label: &Label) -> String {
    let name = label.name.as_str();
    let kind = choices::kind(t, label.entity.kind());
    let to = label.to.as_ref().map(|to| shown(t, to));
    let from = label.from.as_ref().map(|from| shown(t, from));
    match label.act {
        Act::Added if label.entity.kind() == Kind::Step => t.step_taken_up(name),
        Act::Added if label.entity.kind() == Kind::SetAside => t.step_set_aside(name),
        Act::Removed if label.entity.kind() == Kind::SetAside => t.step_taken_back(name),
        Act::Added => t.step_added(kind, name),
        Act::Removed => t.step_removed(kind, name),
        Act::Moved => t.step_reordered(name),
        Act::Pasted => pasted(t, label, name),
        Act::Measured => t.step_measured(&to.unwrap_or_default(), name),
        Act::Unmeasured => t.step_unmeasured(&from.unwrap_or_default(), name),
        Act::Changed => changed(t, label.field, name, from, to),
    }
}

fn pasted(t: &Texts, label: &Label, name: &str) -> String {
    match (&label.to, label.field) {
        (Some(Shown::Count(n)), Some(Field::Measurements)) => t.step_pasted_measurements(*n, name),
        (Some(Shown::Count(n)), Some(Field::Baseline)) => t.step_baselines(*n),
        (Some(Shown::Count(n)), _) => t.step_pasted_rows(*n),
        _ => t.step_pasted().to_owned(),
    }
}

fn changed(
    t: &Texts,
    field: Option<Field>,
    name: &str,
    from: Option<String>,
    to: Option<String>,
) -> String {
    let words = field.map_or("", |field| choices::field(t, field));
    match (field, from, to) {
        (Some(Field::Measurements), _, Some(to)) => t.step_measurement_changed(&to, name),
        (Some(Field::Measurements), _, None) => t.step_measurements(name),
        (Some(Field::Name), Some(from), Some(to)) => t.step_renamed(&from, &to),
        (Some(Field::Placement), Some(from), Some(to)) => t.step_placed(name, &from, &to),
        // Two long texts beside each other say less than the name of the field.
        (
            Some(
                Field::Affected
                | Field::Strategy
                | Field::Description
                | Field::Purpose
                | Field::Notes
                | Field::Basis
                | Field::Conditions
                | Field::Problem
                | Field::TargetPicture
                | Field::TargetGroup
                | Field::Ask
                | Field::Overlap
                | Field::Agenda
                | Field::Homework
                | Field::Participants
                | Field::What
                | Field::Who
                | Field::Why
                | Field::How
                | Field::FirstThing
                | Field::Discussed
                | Field::Decided
                | Field::Positive
                | Field::Improvable
                | Field::Reason
                | Field::Held
                | Field::Aim
                | Field::Message
                | Field::Feedback
                | Field::Routine
                | Field::Duties
                | Field::Benefits
                | Field::Stakeholder
                | Field::NamesReason
                | Field::Counterfactual
                | Field::Agreement,
            ),
            _,
            Some(_),
        ) => t.step_changed(words, name),
        (_, Some(from), Some(to)) => t.step_changed_from_to(words, name, &from, &to),
        (_, None, Some(to)) => t.step_changed_to(words, name, &to),
        (_, Some(_), None) => t.step_cleared(words, name),
        (_, None, None) => t.step_changed(words, name),
    }
}

/// An entry of the change log: what was done, without the values.
#[must_use]
pub fn log_entry(t: &Texts, entry: &LogEntry) -> String {
    let name = entry.name.as_str();
    let kind = choices::kind(t, entry.entity.kind());
    let field = entry.field.map_or("", |field| choices::field(t, field));
    match (entry.act, entry.entity.kind()) {
        (Act::Pasted, Kind::Task) if entry.field == Some(Field::Baseline) => {
            t.step_baseline().to_owned()
        }
        (Act::Added, Kind::Step) => t.step_taken_up(name),
        (Act::Added, Kind::SetAside) => t.step_set_aside(name),
        (Act::Removed, Kind::SetAside) => t.step_taken_back(name),
        (Act::Added, _) => t.step_added(kind, name),
        (Act::Removed, _) => t.step_removed(kind, name),
        (Act::Moved, _) => t.step_reordered(name),
        (Act::Pasted, Kind::Indicator) | (Act::Measured | Act::Unmeasured, _) => {
            t.step_measurements(name)
        }
        (Act::Pasted, _) => t.step_pasted().to_owned(),
        (Act::Changed, _) => t.step_changed(field, name),
    }
}

/// A value in words.
#[must_use]
pub fn shown(t: &Texts, value: &Shown) -> String {
    match value {
        Shown::Text(text) => quoted(text),
        Shown::Number(value) => t.locale().decimal(value.get(), 6),
        Shown::Day(day) => t.locale().date_short(day.date()),
        Shown::Level(level) => choices::level(t, *level).to_lowercase(),
        Shown::Attitude(attitude) => choices::attitude(t, *attitude).to_lowercase(),
        Shown::Place(influence, attitude) => place(t, *influence, *attitude),
        Shown::StakeholderKind(kind) => choices::stakeholder_kind(t, *kind).to_lowercase(),
        Shown::BenefitClass(class) => choices::benefit_class(t, *class).to_lowercase(),
        Shown::BenefitKind(kind) => choices::benefit_kind(t, *kind).to_lowercase(),
        Shown::Beneficiary(group) => choices::beneficiary(t, *group).to_lowercase(),
        Shown::Direction(direction) => choices::direction(t, *direction).to_lowercase(),
        Shown::Rule(Rule::Reach) => t.rule_reach().to_lowercase(),
        Shown::Rule(Rule::Keep { .. }) => t.rule_keep().to_lowercase(),
        Shown::Frequency(frequency) => choices::frequency(t, *frequency).to_lowercase(),
        Shown::ChartKind(kind) => kind.word(t).to_lowercase(),
        Shown::Currency(currency) => currency.code().to_owned(),
        Shown::Language(language) => choices::language(t, *language).to_owned(),
        Shown::Framework(framework) => choices::framework(t, *framework).to_owned(),
        Shown::Progress(progress) => choices::progress(t, *progress).to_lowercase(),
        Shown::ActionStatus(status) => choices::action_status(t, *status).to_lowercase(),
        Shown::Stage(stage) => choices::stage(t, *stage).to_lowercase(),
        Shown::Outcome(outcome) => choices::outcome(t, *outcome).to_lowercase(),
        Shown::EvidenceKind(kind) => choices::evidence_kind(t, *kind).to_lowercase(),
        Shown::Approach(approach) => choices::approach(t, *approach).to_lowercase(),
        Shown::Answer(answer) => choices::answer(t, *answer).to_lowercase(),
        Shown::GatheringTheme(theme) => choices::gathering_theme(t, *theme).to_lowercase(),
        Shown::TaskKind(kind) => choices::task_kind(t, *kind).to_lowercase(),
        Shown::Span(span) => {
            let day = |day: Day| t.locale().date_short(day.date());
            format!("{}–{}", day(span.start()), day(span.end()))
        }
        Shown::Count(n) => t.locale().count(*n),
        Shown::Interest(interest) => interest.word(t).to_lowercase(),
        Shown::Effects(effects) => words(t, effects),
        Shown::Stages(stages) => words(t, stages),
        Shown::OrganizationLevel(level) => level.word(t).to_lowercase(),
        Shown::Circle(circle) => circle.word(t).to_lowercase(),
        Shown::ProjectRole(role) => role.word(t).to_lowercase(),
        Shown::Year(year) => year.to_string(),
        Shown::ValueFormula(formula) => formula.word(t).to_lowercase(),
        Shown::Period(period) => period.word(t).to_lowercase(),
        Shown::Scale(scale) => scale.word(t).to_lowercase(),
        Shown::Party(party) => party.word(t).to_lowercase(),
        Shown::MeasuringMethod(method) => method.word(t).to_lowercase(),
        Shown::Between(between) => between.word(t).to_lowercase(),
        Shown::BenefitArea(area) => area.word(t).to_lowercase(),
        Shown::Consent(consent) => consent.word(t).to_lowercase(),
        Shown::CostKind(kind) => kind.word(t).to_lowercase(),
        Shown::CostDriver(driver) => driver.word(t).to_lowercase(),
        Shown::ConversionUse(it) => it.word(t).to_lowercase(),
    }
}

/// Several choices, one after the other.
fn words<C: Choice>(t: &Texts, choices: &[C]) -> String {
    let words: Vec<_> = choices.iter().map(|choice| choice.word(t).to_lowercase()).collect();
    match words.is_empty() {
        true => t.not_answered().to_owned(),
        false => words.join(", "),
    }
}

fn place(t: &Texts, influence: Option<Level>, attitude: Option<Attitude>) -> String {
    let missing = || t.not_answered().to_owned();
    let influence = influence.map_or_else(missing, |level| choices::level(t, level).to_lowercase());
    let attitude = attitude.map_or_else(missing, |it| choices::attitude(t, it).to_lowercase());
    t.place_words(&influence, &attitude)
}

fn quoted(text: &str) -> String {
    let line = text.split('\n').next().unwrap_or_default();
    if line.chars().count() <= QUOTE && line.len() == text.len() {
        line.to_owned()
    } else {
        format!("{}…", line.chars().take(QUOTE).collect::<String>().trim_end())
    }
}

/// Why a step was not carried out, and what to do.
#[must_use]
pub fn refusal(t: &Texts, refusal: &Refusal) -> Option<String> {
    Some(match refusal {
        Refusal::Unknown { .. } => t.refusal_unknown().to_owned(),
        Refusal::Taken { .. } => t.refusal_taken().to_owned(),
        Refusal::TooMany { max, .. } => t.refusal_too_many(&max.to_string()),
        Refusal::OutOfRange { field: Field::End } => t.refusal_end().to_owned(),
        Refusal::Locked { .. } => t.refusal_locked().to_owned(),
        Refusal::Circular => t.refusal_circular().to_owned(),
        Refusal::OutOfRange { .. } => t.refusal_out_of_range().to_owned(),
        // Nothing to do is nothing to tell.
        Refusal::NoChange => return None,
    })
}

/// Why a text was not taken, and what to do.
#[must_use]
pub fn text_error(t: &Texts, error: TextError) -> String {
    match error {
        TextError::Empty | TextError::NotClean => t.refusal_empty().to_owned(),
        TextError::TooLong { max, found } => {
            t.refusal_too_long(&t.locale().count(found as u64), &t.locale().count(max as u64))
        }
    }
}
