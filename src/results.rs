//! Every figure that is computed from a project, as plain JSON for whoever wants to check them with
//! other tools. Published as `public/schema/stifinner-results-N.schema.json`; the example `results`
//! prints it natively.
//!
//! Numbers are unrounded. What has no value is `null` with its reason beside it, never zero.

mod followed;

use serde::{Deserialize, Serialize};

use crate::domain::calc::per_user::{self, FEWEST_TOLD, Followed, Spread};
use crate::domain::calc::perspective::Perspective;
use crate::domain::calc::present_value::equivalent_annual_value;
use crate::domain::calc::realized::{Realized, standing};
use crate::domain::calc::sensitivity::tornado;
use crate::domain::calc::undefined::Undefined;
use crate::domain::economy::{Input, Model};
use crate::domain::select::economy::use_totals;
use crate::domain::{Currency, Day, EntityRef, IndicatorId, Moment, Project, ProjectId};

pub use followed::{FollowedResult, RealizedResult, SumResult};

/// The version of the file.
pub const VERSION: u32 = 1;

/// All figures of a project.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Results {
    /// Always `stifinner-results`.
    pub format: String,
    /// The version of this file.
    pub version: u32,
    /// The version of the app that computed.
    pub app: String,
    /// Of which project.
    pub project: ProjectId,
    /// As it was then.
    pub changed_at: Moment,
    /// The currency of all amounts.
    pub currency: Currency,
    /// Each indicator, in the order of the project.
    pub indicators: Vec<IndicatorResult>,
    /// The calculation as the municipality sees it; `null` while there is nothing to calculate.
    pub municipality: Option<EconomyResult>,
    /// The calculation for all parties.
    pub society: Option<EconomyResult>,
    /// What becomes of the gains. **Unit** money a year.
    pub uses: UsesResult,
    /// What was planned and what has come of it.
    pub followed: FollowedResult,
    /// Users who are followed up one by one, as of the day of the last change.
    pub users: UsersResult,
}

/// How far an indicator has come.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct IndicatorResult {
    /// Which indicator.
    pub id: IndicatorId,
    /// The latest measurement. **Unit** that of the indicator.
    pub latest: Option<f64>,
    /// Its day.
    pub day: Option<Day>,
    /// (M − B) ÷ (T − B), 1 at the target.
    pub realized_share: Option<f64>,
    /// For a level that is to be kept: whether it is.
    pub is_kept: Option<bool>,
    /// (M − B) ÷ B.
    pub change: Option<f64>,
    /// The planned value on that day.
    pub planned: Option<f64>,
    /// (M − B) ÷ (P − B), 1 when on plan.
    pub on_plan: Option<f64>,
}

/// A calculation from one perspective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EconomyResult {
    /// Discount rate. **Unit** share a year.
    pub rate: f64,
    /// The years from year 0.
    pub years: Vec<YearResult>,
    /// Every line that is counted.
    pub lines: Vec<LineResult>,
    /// Net present value.
    pub npv: f64,
    /// Present value of what is gained.
    pub benefits: f64,
    /// Present value of what is paid.
    pub costs: f64,
    /// Benefits ÷ costs.
    pub ratio: Answer,
    /// **Unit** years after year 0.
    pub payback: Answer,
    /// The same of discounted flows.
    pub discounted_payback: Answer,
    /// The internal rate of return. **Unit** share a year.
    pub internal_rate: Answer,
    /// NPV spread evenly over the years.
    pub annual: Answer,
    /// One number at a time through its range, the widest swing first.
    pub swings: Vec<SwingResult>,
    /// Lines that are not counted.
    pub left_out: Vec<EntityRef>,
}

/// A year.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct YearResult {
    /// Money gained.
    pub benefits: f64,
    /// Money paid.
    pub costs: f64,
    /// Hours set free.
    pub hours: f64,
}

/// A line, year by year from year 0.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LineResult {
    /// Which line.
    pub line: EntityRef,
    /// **Unit** money.
    pub money: Vec<f64>,
    /// **Unit** hours set free.
    pub hours: Vec<f64>,
}

/// What one number does alone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SwingResult {
    /// The line it belongs to; `null` when all share it.
    pub line: Option<EntityRef>,
    /// Which number; `null` for the number of users as a share of what is expected.
    pub input: Option<Input>,
    /// Its low end.
    pub low: f64,
    /// What is expected.
    pub expected: f64,
    /// Its high end.
    pub high: f64,
    /// NPV at the low end.
    pub at_low: f64,
    /// NPV at the high end.
    pub at_high: f64,
    /// The number at which NPV is zero.
    pub turns_at: Answer,
}

/// A figure, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Answer {
    /// The figure.
    pub value: Option<f64>,
    /// Why there is none.
    pub why: Option<Why>,
}

/// Why there is no figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub enum Why {
    /// Something is not a finite number.
    NotFinite,
    /// An input is outside the range of its formula.
    OutOfRange,
    /// There is nothing to divide by.
    NothingToDivideBy,
    /// It is not paid back within the years.
    NotPaidBack,
    /// The flows never change sign.
    NoSignChange,
    /// The flows change sign more than once.
    SeveralSignChanges,
    /// It does not turn within what was tried.
    NoSolution,
}

/// What becomes of the gains. **Unit** money a year; planned, decided, done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UsesResult {
    /// What shows in the accounts.
    pub cashable: [f64; 3],
    /// What is used for something else in the service. Never to be added to the other one.
    pub capacity: [f64; 3],
}

/// Users who are followed up one by one, all together. What rests on fewer than five is `null`, so
/// that nothing is told of one of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UsersResult {
    /// How many are written down.
    pub written: usize,
    /// How many of them count in something.
    pub counted: usize,
    /// Less time for one user. **Unit** hours a week.
    pub saved: Option<SpreadResult>,
    /// Less time in an ordinary week, of those who still have it. **Unit** hours a week.
    pub saved_a_week: Option<f64>,
    /// Less time since they began. **Unit** hours.
    pub saved_so_far: Option<f64>,
    /// How decided hours have changed for one user. **Unit** hours a week.
    pub decided: Option<SpreadResult>,
    /// How the score has changed for one user.
    pub quality: Option<SpreadResult>,
    /// The share of those asked who have got what they wanted from it.
    pub reached_share: Option<f64>,
}

/// Numbers of several users.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SpreadResult {
    /// Of how many users.
    pub n: usize,
    /// Their mean.
    pub mean: f64,
    /// The sample standard deviation.
    pub deviation: Option<f64>,
}

impl From<Result<f64, Undefined>> for Answer {
    fn from(result: Result<f64, Undefined>) -> Self {
        match result {
            Ok(value) => Self { value: Some(value), why: None },
            Err(why) => Self { value: None, why: Some(why.into()) },
        }
    }
}

impl From<Undefined> for Why {
    fn from(why: Undefined) -> Self {
        match why {
            Undefined::NotFinite => Self::NotFinite,
            Undefined::OutOfRange => Self::OutOfRange,
            Undefined::NothingToDivideBy => Self::NothingToDivideBy,
            Undefined::NotPaidBack => Self::NotPaidBack,
            Undefined::NoSignChange => Self::NoSignChange,
            Undefined::SeveralSignChanges => Self::SeveralSignChanges,
            Undefined::NoSolution => Self::NoSolution,
        }
    }
}

/// Computes all figures of a project.
///
/// # Errors
/// [`Undefined`] when a formula has no answer for what was written.
pub fn results(project: &Project) -> Result<Results, Undefined> {
    let uses = use_totals(project);
    let three = |it: crate::domain::select::economy::UseTotal| [it.planned, it.decided, it.done];
    Ok(Results {
        format: "stifinner-results".to_owned(),
        version: VERSION,
        app: env!("CARGO_PKG_VERSION").to_owned(),
        project: project.id,
        changed_at: project.changed_at,
        currency: project.details.currency,
        indicators: project.indicators.iter().map(|it| indicator(it)).collect(),
        municipality: economy(project, Perspective::Municipality)?,
        society: economy(project, Perspective::Society)?,
        uses: UsesResult { cashable: three(uses.cashable), capacity: three(uses.capacity) },
        followed: followed::of(project),
        users: users(project),
    })
}

fn users(project: &Project) -> UsersResult {
    let records = project.user_records.iter().map(AsRef::as_ref);
    let Followed { n_written, figures: it, .. } =
        per_user::followed(records, project.changed_at.utc_day());
    let is_told = |n: usize| n >= FEWEST_TOLD;
    let spread = |of: Option<Spread>| {
        let Spread { n, mean, deviation } = of.filter(|it| is_told(it.n))?;
        Some(SpreadResult { n, mean, deviation })
    };
    let saved = spread(it.saved);
    UsersResult {
        written: n_written,
        counted: it.n,
        saved_a_week: is_told(it.n_saving).then_some(it.saved_a_week),
        saved_so_far: saved.as_ref().map(|_| it.saved_so_far),
        saved,
        decided: spread(it.decided),
        quality: spread(it.quality),
        reached_share: is_told(it.reached.n).then(|| it.reached.share()),
    }
}

fn indicator(of: &crate::domain::Indicator) -> IndicatorResult {
    let standing = standing(of);
    let (realized_share, is_kept) = match standing.realized {
        Realized::Share(share) => (Some(share), None),
        Realized::Kept { kept, .. } => (None, Some(kept)),
        Realized::NotMeasured | Realized::NoBaseline | Realized::NoTarget => (None, None),
    };
    IndicatorResult {
        id: of.id,
        latest: standing.latest,
        day: of.series.last().map(|point| point.day),
        realized_share,
        is_kept,
        change: standing.change,
        planned: standing.planned,
        on_plan: standing.on_plan,
    }
}

fn economy(
    project: &Project,
    perspective: Perspective,
) -> Result<Option<EconomyResult>, Undefined> {
    let model = Model::of(project, perspective);
    if model.is_empty() {
        return Ok(None);
    }
    let at = model.expected();
    let figures = model.key_figures(&at)?;
    let lines = model.lines(&at)?;
    let year = |it: &crate::domain::economy::YearTotal| YearResult {
        benefits: it.money.benefits,
        costs: it.money.costs,
        hours: it.hours,
    };
    let counted: Vec<EntityRef> = lines.iter().map(|it| it.line).collect();
    let mut left_out: Vec<EntityRef> = model
        .gaps()
        .iter()
        .filter_map(|gap| gap.line())
        .filter(|it| !counted.contains(it))
        .collect();
    left_out.dedup();
    let rate = model.rate(&at);
    Ok(Some(EconomyResult {
        rate,
        years: model.totals(&at)?.iter().map(year).collect(),
        lines: lines
            .into_iter()
            .map(|it| LineResult { line: it.line, money: it.money, hours: it.hours })
            .collect(),
        npv: figures.npv,
        benefits: figures.benefits,
        costs: figures.costs,
        ratio: figures.ratio.into(),
        payback: figures.payback.into(),
        discounted_payback: figures.discounted_payback.into(),
        internal_rate: figures.internal_rate.into(),
        annual: equivalent_annual_value(figures.npv, u16::from(model.years()), rate).into(),
        swings: swings(&model)?,
        left_out,
    }))
}

fn swings(model: &Model) -> Result<Vec<SwingResult>, Undefined> {
    let swings = tornado(&model.ranges(), |at| model.npv(at))?;
    let told = |swing: &crate::domain::calc::sensitivity::Swing| {
        let variable = model.variables().get(swing.input)?;
        Some(SwingResult {
            line: variable.line,
            input: variable.input,
            low: variable.range.low(),
            expected: variable.range.expected(),
            high: variable.range.high(),
            at_low: swing.at_low,
            at_high: swing.at_high,
            turns_at: model.turning_point(swing.input).into(),
        })
    };
    Ok(swings.iter().filter_map(told).collect())
}

/// The figures as a file.
///
/// # Errors
/// [`Undefined`] when a formula has no answer; [`Undefined::NotFinite`] for a figure that JSON cannot
/// hold.
pub fn write(project: &Project) -> Result<String, Undefined> {
    let results = results(project)?;
    let text = serde_json::to_string_pretty(&results).map_err(|_| Undefined::NotFinite)?;
    Ok(text + "\n")
}

/// The schema of the file, made from the types.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema() -> serde_json::Value {
    let settings = schemars::generate::SchemaSettings::draft2020_12();
    let mut schema = settings.into_generator().into_root_schema_for::<Results>();
    schema.insert("$id".to_owned(), schema_name().into());
    schema.to_value()
}

/// What the published schema is called.
#[cfg(feature = "schema")]
#[must_use]
pub fn schema_name() -> String {
    format!("stifinner-results-{VERSION}.schema.json")
}
