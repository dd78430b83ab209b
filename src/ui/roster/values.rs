//! Between what people write and what fields hold; refusals as sentences.

use std::sync::Arc;

use chrono::NaiveDate;
use leptos::prelude::*;

use super::Setting;
use crate::app::glue::AppHandle;
use crate::domain::economy::MOST_YEARS;
use crate::domain::{Day, Entity, Field, Id, Line, Prose, Stage, Value};
use crate::figures::stages::StageNames;
use crate::i18n::{Texts, parse_date, parse_number};
use crate::ui::parts::field::ChoiceOption;
use crate::ui::parts::icon::Symbol;
use crate::words::{self, Choice};

/// A name: it must say something.
///
/// # Errors
/// A sentence when it is empty or too long.
pub fn name(t: &Texts, text: &str) -> Result<Line, String> {
    Line::new(text).map_err(|error| words::text_error(t, error))
}

/// A line that may be empty.
///
/// # Errors
/// A sentence when it is too long.
pub fn line(t: &Texts, text: &str) -> Result<Option<Line>, String> {
    Line::optional(text).map_err(|error| words::text_error(t, error))
}

/// Running text that may be empty.
///
/// # Errors
/// A sentence when it is too long.
pub fn prose(t: &Texts, text: &str) -> Result<Option<Prose>, String> {
    Prose::optional(text).map_err(|error| words::text_error(t, error))
}

/// A choice, by its key or by a word that people use for it.
///
/// # Errors
/// A sentence when the word is not understood.
pub fn choice<C: Choice>(
    t: &Texts,
    text: &str,
    parse: impl Fn(&str) -> Option<C>,
) -> Result<Option<C>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let by_word = || C::all().iter().copied().find(|choice| same(choice.word(t), text));
    let found = C::from_key(text).or_else(by_word).or_else(|| parse(text));
    found.map(Some).ok_or_else(|| {
        let known: Vec<_> = C::all().iter().map(|choice| choice.word(t)).collect();
        t.choice_unknown(text, &known.join(", "))
    })
}

fn same(a: &str, b: &str) -> bool {
    a.to_lowercase() == b.to_lowercase()
}

/// The options of a choice field.
#[must_use]
pub fn options<C: Choice>(t: &Texts, symbol: impl Fn(C) -> Option<Symbol>) -> Vec<ChoiceOption> {
    let option = |&choice: &C| ChoiceOption {
        key: choice.key(),
        label: choice.word(t).to_owned(),
        symbol: symbol(choice),
    };
    C::all().iter().map(option).collect()
}

/// What the stages are called in the open project, followed.
#[must_use]
pub fn stage_names(app: AppHandle) -> Memo<Option<StageNames>> {
    app.select(move |project| {
        let texts = app.method_or_none()?;
        Some(StageNames::of(project, texts.as_deref(), app.t()))
    })
}

/// The stages of the path as options, by their names in the project.
#[must_use]
pub fn stage_options(names: &StageNames) -> Vec<ChoiceOption> {
    let option = |(stage, name): (Stage, &str)| ChoiceOption {
        key: stage.key(),
        label: name.to_owned(),
        symbol: None,
    };
    names.iter().map(option).collect()
}

/// The things of a kind in the open project as options, by their names, followed: for a field that
/// points to one of them.
#[must_use]
pub fn thing_options<T: Entity>(app: AppHandle) -> Memo<Vec<ChoiceOption>> {
    app.select(|project| {
        let option = |thing: &Arc<T>| ChoiceOption {
            key: thing.id().to_string(),
            label: thing.name().to_string(),
            symbol: None,
        };
        T::roster(project).iter().map(option).collect()
    })
}

/// Running text as a field shows it.
#[must_use]
pub fn prose_text(text: Option<&Prose>) -> String {
    text.map(ToString::to_string).unwrap_or_default()
}

/// The thing that a field points to, by its key among [`thing_options`].
///
/// # Errors
/// A sentence when it is none of them.
pub fn thing<I: Id>(t: &Texts, text: &str) -> Result<Option<I>, String> {
    match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| t.thing_unknown(text)),
    }
}

/// What a field holds that points to a thing.
#[must_use]
pub fn thing_key<I: Id>(id: Option<I>) -> String {
    id.map_or_else(String::new, |id| id.to_string())
}

/// What a choice field holds.
#[must_use]
pub fn key<C: Choice>(choice: Option<C>) -> String {
    choice.map_or_else(String::new, Choice::key)
}

/// What a field of several choices holds.
#[must_use]
pub fn keys<C: Choice>(choices: &[C]) -> String {
    choices.iter().map(|choice| choice.key()).collect::<Vec<_>>().join(",")
}

/// Several choices, each by its key or by its word, with commas between; each once, in order.
///
/// # Errors
/// A sentence when a word is not understood.
pub fn choices<C: Choice + Ord>(t: &Texts, text: &str) -> Result<Vec<C>, String> {
    let found: Result<Vec<Option<C>>, String> =
        text.split(',').map(|part| choice(t, part, |_| None)).collect();
    let found: std::collections::BTreeSet<C> = found?.into_iter().flatten().collect();
    Ok(found.into_iter().collect())
}

/// Several things, by their ids with commas between.
///
/// # Errors
/// A sentence when one is not an id.
pub fn things<I: Id>(t: &Texts, text: &str) -> Result<Vec<I>, String> {
    let found: Result<Vec<Option<I>>, String> = text.split(',').map(|id| thing(t, id)).collect();
    Ok(found?.into_iter().flatten().collect())
}

/// What a field that points at several things holds.
#[must_use]
pub fn thing_keys<I: Id>(ids: &[I]) -> String {
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
}

/// A number that may be empty.
///
/// # Errors
/// A sentence when it is not understood or too large.
pub fn number(t: &Texts, text: &str) -> Result<Option<Value>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let number = parse_number(text, t.locale()).map_err(|_| t.number_unknown(text.trim()))?;
    Value::new(number).map(Some).map_err(|_| t.number_too_large().to_owned())
}

/// A number from 0 on that may be empty.
///
/// # Errors
/// A sentence when it is not understood, too large or below zero.
pub fn amount(t: &Texts, text: &str) -> Result<Option<Value>, String> {
    let number = number(t, text)?;
    match number.is_some_and(|it| it.get() < 0.0) {
        true => Err(t.number_below_zero().to_owned()),
        false => Ok(number),
    }
}

/// A number as people read it.
#[must_use]
pub fn number_text(t: &Texts, value: Option<Value>) -> String {
    value.map_or_else(String::new, |value| t.locale().decimal(value.get(), 6))
}

/// The number of a year that may be empty, from 0.
///
/// # Errors
/// A sentence when it is not a whole number within the years there can be.
pub fn year(t: &Texts, text: &str) -> Result<Option<u8>, String> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let year = text.parse().ok().filter(|year| *year <= MOST_YEARS);
    year.map(Some).ok_or_else(|| t.year_unknown(text, u64::from(MOST_YEARS)))
}

/// The number of a year as people read it.
#[must_use]
pub fn year_text(year: Option<u8>) -> String {
    year.map_or_else(String::new, |year| year.to_string())
}

/// A day that may be empty.
///
/// # Errors
/// A sentence when it is not understood or out of range.
pub fn day(setting: Setting, text: &str) -> Result<Option<Day>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let t = setting.t;
    let date = parse_date(text, t.locale(), setting.today.date())
        .map_err(|_| t.date_unknown(text.trim()))?;
    Day::from_date(date).map(Some).map_err(|_| t.date_out_of_range().to_owned())
}

/// A day as people read it.
#[must_use]
pub fn day_text(t: &Texts, day: Option<Day>) -> String {
    day.map_or_else(String::new, |day| t.locale().date_short(day.date()))
}

/// What was understood of a date, when it is written otherwise than it will be shown.
#[must_use]
pub fn understood_day(app: AppHandle, text: &str) -> Option<String> {
    let t = app.t();
    let date: NaiveDate = parse_date(text, t.locale(), app.today().date()).ok()?;
    let is_plain = t.locale().date_short(date) == text.trim();
    (!is_plain).then(|| t.understood(&t.locale().date_long(date)))
}

/// What to think of before a text stays in a field.
#[must_use]
pub fn warning(app: AppHandle, field: Field) -> Callback<String, Option<String>> {
    let t = app.t();
    Callback::new(move |text: String| {
        words::personal_warning(t, field, &text).map(ToOwned::to_owned)
    })
}

/// What was understood of a number, when it is written otherwise than it will be shown.
#[must_use]
pub fn understood_number(app: AppHandle, text: &str) -> Option<String> {
    let t = app.t();
    let number = parse_number(text, t.locale()).ok()?;
    let shown = t.locale().decimal(number, 6);
    (shown != text.trim()).then(|| t.understood(&shown))
}
