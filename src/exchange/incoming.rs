//! A workbook that comes in, whatever it is about: stakeholders, the benefits work, or measurements
//! of one indicator.

use super::columns::find;
use super::compare::{Setting, compare, steps};
use super::held::Tabled;
use super::measured::{self, Measured};
use super::preview::{self, NoTable, Preview, Verdict};
use super::tell::{self, ToldTable};
use crate::domain::{
    Benefit, BenefitId, Command, Day, Indicator, IndicatorId, Kind, Moment, Project, Stakeholder,
    StakeholderId, apply,
};
use crate::i18n::Texts;
use crate::sheets::Workbook;

/// Where new ids come from.
#[derive(Clone, Copy)]
pub struct NewIds<'a> {
    /// Of stakeholders.
    pub stakeholder: &'a dyn Fn() -> StakeholderId,
    /// Of benefits.
    pub benefit: &'a dyn Fn() -> BenefitId,
    /// Of indicators.
    pub indicator: &'a dyn Fn() -> IndicatorId,
}

impl std::fmt::Debug for NewIds<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NewIds").finish_non_exhaustive()
    }
}

/// What a person wants out of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Whatever of a project it holds.
    Anything,
    /// Measurements of one indicator.
    Measurements(IndicatorId),
}

/// What a workbook would change in the benefits work.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BenefitsPreview {
    /// Its benefits, if it has a table of them.
    pub benefits: Option<Preview<Benefit>>,
    /// Its indicators.
    pub indicators: Option<Preview<Indicator>>,
    /// Its measurements.
    pub measurements: Option<Preview<Measured>>,
    /// All of it, a step a row or an indicator.
    steps: Vec<Command>,
}

/// What a workbook would change.
#[derive(Debug, Clone, PartialEq)]
pub enum Incoming {
    /// Stakeholders.
    Stakeholders(Preview<Stakeholder>),
    /// Benefits, indicators and measurements.
    Benefits(BenefitsPreview),
    /// Measurements of one indicator.
    Measurements(BenefitsPreview),
}

/// Compares a workbook with a project. New indicators may name new benefits of the same workbook, and
/// measurements new indicators.
///
/// # Errors
/// [`NoTable`] when it holds nothing that is wanted.
pub fn incoming(
    project: &Project,
    book: &Workbook,
    wanted: Wanted,
    (t, today, new): (&Texts, Day, NewIds<'_>),
) -> Result<Incoming, NoTable> {
    let setting = Setting { t, today };
    if let Wanted::Measurements(id) = wanted {
        let measurements = measured::of_one(project, id, book, setting)?;
        let steps = measured::steps(project, &measurements);
        let measurements = Some(measurements);
        return Ok(Incoming::Measurements(BenefitsPreview {
            measurements,
            steps,
            ..BenefitsPreview::default()
        }));
    }
    let reading = preview::Reading { t, today, new_id: new.stakeholder };
    if let Ok(preview) = preview::preview(project, book, &reading) {
        return Ok(Incoming::Stakeholders(preview));
    }
    benefits(project, book, setting, new).map(Incoming::Benefits)
}

fn benefits(
    project: &Project,
    book: &Workbook,
    setting: Setting<'_>,
    new: NewIds<'_>,
) -> Result<BenefitsPreview, NoTable> {
    let mut all = BenefitsPreview::default();
    let mut staged = project.clone();
    if let Some(table) = find(book, Benefit::SUBJECT) {
        let preview = compare(&staged, &table, setting, new.benefit);
        staged = stage(staged, &steps(&preview));
        all.steps.extend(steps(&preview));
        all.benefits = Some(preview);
    }
    if let Some(table) = find(book, Indicator::SUBJECT) {
        let preview = compare(&staged, &table, setting, new.indicator);
        staged = stage(staged, &steps(&preview));
        all.steps.extend(steps(&preview));
        all.indicators = Some(preview);
    }
    if let Some(table) = measured::of_all(book) {
        let preview = measured::compare(&staged, &table, setting, None);
        all.steps.extend(measured::steps(&staged, &preview));
        all.measurements = Some(preview);
    }
    let is_none = all.benefits.is_none() && all.indicators.is_none() && all.measurements.is_none();
    if is_none { Err(NoTable) } else { Ok(all) }
}

/// Takes steps on a project that nobody sees, so that what follows is compared with what would be.
fn stage(project: Project, steps: &[Command]) -> Project {
    // Each was admitted when it was compared; one that is not leaves the project as it was.
    steps.iter().fold(project, |staged, step| {
        match apply(&staged, step.clone(), Moment::from_ms(0)) {
            Ok(done) => done.project,
            Err(_) => staged,
        }
    })
}

impl Incoming {
    /// All of it as one step; `None` when nothing would change.
    #[must_use]
    pub fn command(&self) -> Option<Command> {
        let all = match self {
            Self::Stakeholders(preview) => return preview.command(),
            Self::Benefits(all) | Self::Measurements(all) => all,
        };
        let kind = if all.benefits.as_ref().is_some_and(changes_something) {
            Kind::Benefit
        } else {
            Kind::Indicator
        };
        let steps = all.steps.clone();
        (!steps.is_empty()).then_some(Command::Batch { kind, steps })
    }

    /// What it would change, table by table, in words. On a shared screen nothing that tells of
    /// attitudes.
    #[must_use]
    pub fn told(&self, t: &Texts, is_discreet: bool) -> Vec<ToldTable> {
        let all = match self {
            Self::Stakeholders(preview) => {
                let stands = |it: &Stakeholder| tell::stands(t, it).into_iter().collect();
                return vec![tell::table((t, is_discreet), preview, t.stakeholders(), stands)];
            }
            Self::Benefits(all) | Self::Measurements(all) => all,
        };
        // Nothing in these tells of attitudes.
        let how = (t, false);
        let benefits = all.benefits.as_ref();
        let benefits = benefits.map(|it| tell::table(how, it, t.benefits(), |_| Vec::new()));
        let indicators = all.indicators.as_ref();
        let indicators = indicators.map(|it| tell::table(how, it, t.indicators(), |_| Vec::new()));
        let found = |it: &Measured| vec![measured::point_words(t, &it.point)];
        let measurements = all.measurements.as_ref();
        let measurements = measurements.map(|it| tell::table(how, it, t.measurements(), found));
        [benefits, indicators, measurements].into_iter().flatten().collect()
    }
}

fn changes_something<T>(preview: &Preview<T>) -> bool {
    let changes =
        |verdict: &Verdict<T>| matches!(verdict, Verdict::New(_) | Verdict::Changed { .. });
    preview.rows.iter().any(|row| changes(&row.verdict))
}
