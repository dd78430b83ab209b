//! What is to get better, for whom, and how it is seen.

use std::sync::Arc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use stifinner::domain::{
    Approach, Attitude, Beneficiary, Benefit, BenefitClass, BenefitId, BenefitKind, Between,
    ChartKind, Consent, Correction, Direction, Effect, Evidence, EvidenceId, EvidenceKind,
    Frequency, Goal, GoalId, Id, Indicator, IndicatorId, Interest, Level, Mark, MeasurementKind,
    MeasuringMethod, Milestone, Placement, Point, RelatedProject, RelatedProjectId, Roster, Rule,
    Segment, Series, Stage, Stakeholder, StakeholderId, StakeholderKind, Value,
};

use super::{bits, day, line, prose, value};

pub fn point() -> impl Strategy<Value = Point> {
    let n = option::of(prop_oneof![9 => 1..100_u32, 1 => 1..=u32::MAX]);
    let kind = option::of(select(&MeasurementKind::ALL[..]));
    (day(), value(), n, option::weighted(0.1, line()), kind)
        .prop_map(|(day, value, n, note, kind)| Point { day, value, n, note, kind })
}

pub(super) fn mark() -> impl Strategy<Value = Mark> {
    (option::of(value()), option::of(day())).prop_map(|(value, day)| Mark { value, day })
}

pub(super) fn rule() -> impl Strategy<Value = Rule> {
    prop_oneof![
        3 => Just(Rule::Reach),
        1 => (0.0..100.0)
            .prop_map(|tolerance| Rule::Keep { tolerance: Value::new(tolerance).unwrap() }),
    ]
}

pub fn stakeholder() -> impl Strategy<Value = Stakeholder> {
    let levels = (option::of(select(&Level::ALL[..])), option::of(select(&Attitude::ALL[..])));
    let interest = option::of(select(&Interest::ALL[..]));
    let placement = (day(), levels, (interest, option::of(line())));
    let texts = (option::of(prose()), option::of(prose()), option::of(line()));
    let kind = option::of(select(&StakeholderKind::ALL[..]));
    let effects = subsequence(&Effect::ALL[..], 0..=3);
    let sets = (effects, vec(bits(), 0..3), subsequence(&Stage::ALL[..], 0..=6));
    (bits(), line(), (kind, sets), texts, vec(placement, 0..4)).prop_map(
        |(bits, name, (kind, sets), (affected, strategy, responsible), placements)| {
            let mut placements: Vec<_> = placements
                .into_iter()
                .map(|(day, (influence, attitude), (interest, reason))| Placement {
                    day,
                    influence,
                    attitude,
                    interest,
                    reason,
                })
                .collect();
            placements.sort_by_key(|placement| placement.day);
            placements.dedup_by_key(|placement| placement.day);
            let id = StakeholderId::from_bits(bits);
            let (effects, benefits, stages) = sets;
            let benefits = benefits.into_iter().map(BenefitId::from_bits).collect();
            Stakeholder {
                kind,
                affected,
                strategy,
                effects,
                benefits,
                stages,
                responsible,
                placements,
                ..Stakeholder::new(id, name)
            }
        },
    )
}

pub fn benefit() -> impl Strategy<Value = Benefit> {
    let kind = option::of(select(&BenefitKind::ALL[..]));
    let beneficiary = option::of(select(&Beneficiary::ALL[..]));
    let people = vec(option::of(line()), 4);
    let level = || option::of(select(&Level::ALL[..]));
    let class = (option::of(select(&BenefitClass::ALL[..])), any::<bool>(), level(), level());
    let texts = (option::of(prose()), option::of(prose()));
    (bits(), line(), (kind, beneficiary, class), texts, vec(bits(), 0..3), people).prop_map(
        |(
            bits,
            title,
            (kind, beneficiary, (class, is_drawback, importance, extent)),
            texts,
            goals,
            mut people,
        )| {
            let mut person = || people.pop().flatten();
            Benefit {
                kind,
                beneficiary,
                class,
                is_drawback,
                importance,
                extent,
                description: texts.0,
                prerequisites: texts.1,
                owner: person(),
                responsible: person(),
                measurer: person(),
                assessor: person(),
                goals: goals.into_iter().map(GoalId::from_bits).collect(),
                ..Benefit::new(BenefitId::from_bits(bits), title)
            }
        },
    )
}

fn segments() -> impl Strategy<Value = Vec<Segment>> {
    let all = vec((day(), line()), 0..4);
    all.prop_map(|all| {
        let one = |(start, reason)| Segment { start, reason };
        all.into_iter().map(one).fold(Vec::new(), |kept, more| Segment::with(&kept, more))
    })
}

fn planned_path() -> impl Strategy<Value = (Vec<Milestone>, Between, Vec<Correction>)> {
    let milestones = vec((day(), value()), 0..4).prop_map(|all| {
        let one = |(day, value)| Milestone { day, value };
        all.into_iter().map(one).fold(Vec::new(), |kept, more| Milestone::with(&kept, more))
    });
    let corrections = vec((day(), mark(), line()), 0..3).prop_map(|all| {
        let one = |(day, before, reason)| Correction { day, before, reason };
        let mut all: Vec<_> = all.into_iter().map(one).collect();
        all.sort_by_key(|it| it.day);
        all
    });
    (milestones, select(&Between::ALL[..]), corrections)
}

pub fn indicator() -> impl Strategy<Value = Indicator> {
    let direction = option::of(select(vec![Direction::Higher, Direction::Lower]));
    let how = (option::of(line()), direction, rule());
    let from = (
        option::of(line()),
        option::of(select(&Frequency::ALL[..])),
        option::of(select(&MeasuringMethod::ALL[..])),
    );
    let ids = (bits(), vec(bits(), 0..3));
    let looked_at = (option::of(select(&ChartKind::ALL[..])), segments(), planned_path());
    (ids, line(), how, from, (mark(), mark()), looked_at, vec(point(), 0..8)).prop_map(
        |(
            (id, benefits),
            name,
            (unit, direction, rule),
            (source, frequency, method),
            marks,
            looked_at,
            points,
        )| {
            Indicator {
                id: IndicatorId::from_bits(id),
                benefits: benefits.into_iter().map(BenefitId::from_bits).collect(),
                name,
                unit,
                direction,
                rule,
                source,
                frequency,
                method,
                milestones: looked_at.2.0,
                between: looked_at.2.1,
                corrections: looked_at.2.2,
                baseline: marks.0,
                target: marks.1,
                chart: looked_at.0,
                segments: looked_at.1,
                series: Arc::new(Series::new(points)),
            }
        },
    )
}

pub fn goal() -> impl Strategy<Value = Goal> {
    let group = option::of(select(&Beneficiary::ALL[..]));
    (bits(), line(), group, option::of(line()), option::of(prose())).prop_map(
        |(bits, name, group, strategy, notes)| Goal {
            group,
            strategy,
            notes,
            ..Goal::new(GoalId::from_bits(bits), name)
        },
    )
}

pub fn evidence() -> impl Strategy<Value = Evidence> {
    let what = (option::of(select(&EvidenceKind::ALL[..])), any::<bool>(), option::of(day()));
    let shows = (option::of(bits()), option::of(select(&Consent::ALL[..])), option::of(line()));
    (bits(), line(), what, shows, (option::of(line()), option::of(prose()))).prop_map(
        |(
            bits,
            name,
            (kind, may_be_shown, day),
            (benefit, consent, technology),
            (source, notes),
        )| {
            let evidence = Evidence::new(EvidenceId::from_bits(bits), name);
            let benefit = benefit.map(BenefitId::from_bits);
            Evidence {
                kind,
                may_be_shown,
                consent,
                benefit,
                technology,
                day,
                source,
                notes,
                ..evidence
            }
        },
    )
}

pub fn related_project() -> impl Strategy<Value = RelatedProject> {
    let approach = option::of(select(&Approach::ALL[..]));
    let people = (option::of(line()), option::of(line()));
    (bits(), line(), approach, people, (option::of(prose()), option::of(prose()))).prop_map(
        |(bits, name, approach, (owner, contact), (overlap, notes))| {
            let project = RelatedProject::new(RelatedProjectId::from_bits(bits), name);
            RelatedProject { owner, overlap, contact, approach, notes, ..project }
        },
    )
}

/// What a benefit points at is there, and stands there once.
pub(super) fn with_goals(benefit: Benefit, goals: &Roster<Goal>) -> Benefit {
    let there = benefit.goals.iter().copied().filter(|&id| goals.get(id).is_some());
    let goals: std::collections::BTreeSet<_> = there.collect();
    Benefit { goals: goals.into_iter().collect(), ..benefit }
}

/// The benefits of an indicator are there, each once.
pub(super) fn with_benefits_of(indicator: Indicator, benefits: &Roster<Benefit>) -> Indicator {
    let there = indicator.benefits.iter().copied().filter(|&id| benefits.get(id).is_some());
    let benefits: std::collections::BTreeSet<_> = there.collect();
    Indicator { benefits: benefits.into_iter().collect(), ..indicator }
}

/// The benefit that evidence shows is there.
pub(super) fn sound_evidence(it: Evidence, benefits: &Roster<Benefit>) -> Evidence {
    Evidence { benefit: it.benefit.filter(|&id| benefits.get(id).is_some()), ..it }
}

/// What a stakeholder points at is there, and stands there once.
pub(super) fn with_benefits(stakeholder: Stakeholder, benefits: &Roster<Benefit>) -> Stakeholder {
    let there = stakeholder.benefits.iter().copied().filter(|&id| benefits.get(id).is_some());
    let benefits: std::collections::BTreeSet<_> = there.collect();
    Stakeholder { benefits: benefits.into_iter().collect(), ..stakeholder }
}
