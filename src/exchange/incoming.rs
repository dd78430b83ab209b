//! A workbook that comes in, whatever it is about: stakeholders, the benefits work, or measurements
//! of one indicator.

use super::columns::find;
use super::compare::{Setting, compare, steps};
use super::dated::{self, Dated, Of, OfDay};
use super::held::Tabled;
use super::measured::{self, Measured};
use super::preview::{self, NoTable, Preview};
use super::tell::{self, ToldTable};
use crate::domain::{
    Benefit, BenefitId, Command, Day, Edit, Entity as _, FollowUp, Indicator, IndicatorId, Kind,
    Milestone, Moment, Project, Stakeholder, StakeholderId, UserGroup, UserGroupId, UserRecord,
    UserRecordId, apply,
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
    /// Of users who are followed.
    pub user_record: &'a dyn Fn() -> UserRecordId,
    /// Of groups of possible users.
    pub user_group: &'a dyn Fn() -> UserGroupId,
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
    /// Its intermediate targets.
    pub milestones: Option<Preview<OfDay<IndicatorId, Milestone>>>,
    /// Its groups of possible users.
    pub groups: Option<Preview<UserGroup>>,
    /// Its users.
    pub users: Option<Preview<UserRecord>>,
    /// Their follow-ups.
    pub follow_ups: Option<Preview<OfDay<UserRecordId, FollowUp>>>,
    /// All of it, a step a row or a thing.
    steps: Vec<Command>,
    /// What the first of them is about.
    kind: Option<Kind>,
}

/// What a workbook would change.
#[derive(Debug, Clone, PartialEq)]
pub enum Incoming {
    /// Stakeholders.
    Stakeholders(Preview<Stakeholder>),
    /// The benefits work.
    Benefits(BenefitsPreview),
    /// Measurements of one indicator.
    Measurements(BenefitsPreview),
}

/// Compares a workbook with a project. New indicators may name new benefits of the same workbook, and
/// measurements new indicators, and so on.
///
/// # Errors
/// [`NoTable`] when it holds nothing that is wanted.
pub fn incoming(
    project: &Project,
    book: &Workbook,
    wanted: Wanted,
    (t, today, new): (&Texts, Day, NewIds<'_>),
) -> Result<Incoming, NoTable> {
    let setting = Setting { t, today, was: project };
    if let Wanted::Measurements(id) = wanted {
        let measurements = measured::of_one(project, id, book, setting)?;
        let steps = measured::steps(project, &measurements);
        let (kind, measurements) =
            ((!steps.is_empty()).then_some(Kind::Indicator), Some(measurements));
        return Ok(Incoming::Measurements(BenefitsPreview {
            measurements,
            steps,
            kind,
            ..BenefitsPreview::default()
        }));
    }
    let reading = preview::Reading { t, today, new_id: new.stakeholder };
    if let Ok(preview) = preview::preview(project, book, &reading) {
        return Ok(Incoming::Stakeholders(preview));
    }
    benefits(project, book, setting, new).map(Incoming::Benefits)
}

/// Compares table after table, each with what the ones before it would give.
struct Comparing<'a> {
    book: &'a Workbook,
    setting: Setting<'a>,
    staged: Project,
    steps: Vec<Command>,
    /// What the first step is about.
    kind: Option<Kind>,
}

impl Comparing<'_> {
    /// A table of things.
    fn things<T: Tabled>(&mut self, new_id: &dyn Fn() -> T::Id) -> Option<Preview<T>>
    where
        Command: From<Edit<T>>,
    {
        let table = find(self.book, T::SUBJECT)?;
        let preview = compare(&self.staged, &table, self.setting, new_id);
        self.take(T::KIND, steps(&preview));
        Some(preview)
    }

    /// A table of what things have one of a day.
    fn dated<T: Dated>(&mut self) -> Option<Preview<Of<T>>>
    where
        Command: From<Edit<T::Owner>>,
    {
        let table = find(self.book, T::SUBJECT)?;
        let preview = dated::compare::<T>(&self.staged, &table, self.setting);
        self.take(T::Owner::KIND, dated::steps(&self.staged, &preview));
        Some(preview)
    }

    fn measurements(&mut self) -> Option<Preview<Measured>> {
        let table = measured::of_all(self.book)?;
        let preview = measured::compare(&self.staged, &table, self.setting, None);
        self.take(Kind::Indicator, measured::steps(&self.staged, &preview));
        Some(preview)
    }

    fn take(&mut self, kind: Kind, steps: Vec<Command>) {
        if steps.is_empty() {
            return;
        }
        self.kind.get_or_insert(kind);
        self.staged = stage(&self.staged, kind, &steps);
        self.steps.extend(steps);
    }
}

fn benefits(
    project: &Project,
    book: &Workbook,
    setting: Setting<'_>,
    new: NewIds<'_>,
) -> Result<BenefitsPreview, NoTable> {
    let (staged, steps) = (project.clone(), Vec::new());
    let mut tables = Comparing { book, setting, staged, steps, kind: None };
    let mut all = BenefitsPreview {
        benefits: tables.things(new.benefit),
        indicators: tables.things(new.indicator),
        measurements: tables.measurements(),
        milestones: tables.dated(),
        groups: tables.things(new.user_group),
        users: tables.things(new.user_record),
        follow_ups: tables.dated(),
        ..BenefitsPreview::default()
    };
    (all.steps, all.kind) = (tables.steps, tables.kind);
    if all.is_none() { Err(NoTable) } else { Ok(all) }
}

/// Takes steps on a project that nobody sees, so that what follows is compared with what would be.
fn stage(project: &Project, kind: Kind, steps: &[Command]) -> Project {
    let at = Moment::from_ms(0);
    if let Ok(done) = apply(project, Command::Batch { kind, steps: steps.to_vec() }, at) {
        return done.project;
    }
    // Each was admitted when it was compared; one that is not leaves the project as it was.
    steps.iter().fold(project.clone(), |staged, step| match apply(&staged, step.clone(), at) {
        Ok(done) => done.project,
        Err(_) => staged,
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
        let steps = all.steps.clone();
        all.kind.map(|kind| Command::Batch { kind, steps })
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
        all.told(t)
    }
}

impl BenefitsPreview {
    fn is_none(&self) -> bool {
        let things = self.benefits.is_none() && self.indicators.is_none();
        let days = self.measurements.is_none() && self.milestones.is_none();
        let users = self.users.is_none() && self.follow_ups.is_none();
        things && days && users && self.groups.is_none()
    }

    fn told(&self, t: &Texts) -> Vec<ToldTable> {
        let found = |it: &Measured| vec![measured::point_words(t, &it.point)];
        let tables = [
            things(self.benefits.as_ref(), t, t.benefits()),
            things(self.indicators.as_ref(), t, t.indicators()),
            self.measurements
                .as_ref()
                .map(|it| tell::table((t, false), it, t.measurements(), found)),
            dated_table(self.milestones.as_ref(), t, t.milestones_title()),
            things(self.groups.as_ref(), t, t.user_groups()),
            things(self.users.as_ref(), t, t.user_records()),
            dated_table(self.follow_ups.as_ref(), t, t.user_follow_ups()),
        ];
        tables.into_iter().flatten().collect()
    }
}

/// A table of things in words; nothing in these tells of attitudes.
fn things<T>(preview: Option<&Preview<T>>, t: &Texts, title: &str) -> Option<ToldTable> {
    preview.map(|it| tell::table((t, false), it, title, |_| Vec::new()))
}

/// A table of what things have one of a day.
fn dated_table<T: Dated>(
    preview: Option<&Preview<Of<T>>>,
    t: &Texts,
    title: &str,
) -> Option<ToldTable> {
    preview.map(|it| tell::table((t, false), it, title, |it| vec![it.item.told(t)]))
}
