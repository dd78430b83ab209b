//! The calculation of a whole project: the examples again, from what people write to the krone.

use proptest::prelude::*;
use stifinner::domain::calc::perspective::{Party, Perspective};
use stifinner::domain::calc::sensitivity::{delayed, tornado};
use stifinner::domain::calc::simulation::simulate;
use stifinner::domain::economy::{Gap, Model, with_assumption};
use stifinner::domain::{
    Assumption, CostDriver, CostLine, CostLineId, Currency, Details, Economy, EntityRef, Id, Input,
    Language, Line, Moment, Period, Project, ProjectId, Roster, Scale, Value, ValueFormula,
    ValueLine, ValueLineId,
};

use crate::strategies::{cases, project};

fn value(number: f64) -> Value {
    Value::new(number).unwrap()
}

fn said(input: Input, number: f64) -> Assumption {
    Assumption { expected: Some(value(number)), ..Assumption::new(input) }
}

fn gain(bits: u64, formula: ValueFormula, numbers: &[(Input, f64)]) -> ValueLine {
    let name = Line::new("Less driving").unwrap();
    ValueLine {
        formula: Some(formula),
        inputs: numbers.iter().map(|&(input, number)| said(input, number)).collect(),
        ..ValueLine::new(ValueLineId::from_bits(bits), name)
    }
}

fn cost(bits: u64, driver: CostDriver, price: f64) -> CostLine {
    let name = Line::new("Devices").unwrap();
    let inputs = vec![said(Input::Price, price)];
    CostLine { driver, inputs, ..CostLine::new(CostLineId::from_bits(bits), name) }
}

/// Example 1, medicine dispensers, with its gain worked out in one way or another.
fn dispensers(gains: ValueLine) -> Project {
    let details = Details::new(Line::new("Dispensers").unwrap(), Currency::Nok, Language::Nb);
    let mut project = Project::new(ProjectId::from_bits(1), details, Moment::from_ms(0));
    project.details.economy = Economy {
        inputs: vec![said(Input::HourlyRate, 346.0)],
        users: [10.0, 26.0, 40.0].map(value).to_vec(),
        ..Economy::default()
    };
    project.value_lines = [gains].into_iter().collect();
    project.cost_lines = [
        cost(1, CostDriver::Once, 250_000.0),
        cost(2, CostDriver::PerNewUser, 1_500.0),
        cost(3, CostDriver::PerUserMonth, 900.0),
        cost(4, CostDriver::PerUserMonth, 100.0),
    ]
    .into_iter()
    .collect();
    project
}

fn hours_entered() -> Project {
    dispensers(gain(1, ValueFormula::Hours, &[(Input::HoursAYear, 89.65)]))
}

fn model(project: &Project) -> Model {
    Model::of(project, Perspective::Municipality)
}

/// Net present value in whole kroner.
fn kroner(project: &Project) -> f64 {
    let model = model(project);
    assert_eq!(model.gaps(), []);
    model.npv(&model.expected()).unwrap().round()
}

#[track_caller]
fn close(is: f64, wanted: f64, by: f64) {
    assert!((is - wanted).abs() <= by, "{is} is not {wanted} ± {by}");
}

#[test]
fn the_dispensers_are_worth_the_same_to_the_krone_as_by_hand() {
    close(kroner(&hours_entered()), 2_286_670.0, 0.0);
    let minutes = [
        (Input::MinutesBefore, 360.0),
        (Input::MinutesAfter, 27.5),
        (Input::Times, 1.0),
        (Input::Attribution, 28.0 / 45.0 * 100.0),
    ];
    let line = gain(1, ValueFormula::SavedTime, &minutes);
    let line = ValueLine { period: Period::Fortnight26, ..line };
    close(kroner(&dispensers(line)), 2_286_758.0, 0.0);
}

#[test]
fn the_years_of_the_dispensers_are_those_of_the_table() {
    let project = hours_entered();
    let model = model(&project);
    let years = model.totals(&model.expected()).unwrap();
    let rounded = |of: fn(&stifinner::domain::economy::YearTotal) -> f64| -> Vec<f64> {
        years.iter().map(|year| of(year).round()).collect()
    };
    let benefits = rounded(|year| year.money.benefits);
    assert_eq!(benefits, [0.0, 310_189.0, 806_491.0, 1_240_756.0, 1_240_756.0, 1_240_756.0]);
    let costs = rounded(|year| year.money.costs);
    assert_eq!(costs, [250_000.0, 135_000.0, 336_000.0, 501_000.0, 480_000.0, 480_000.0]);
    let hours = rounded(|year| year.hours * 10.0);
    assert_eq!(hours, [0.0, 8_965.0, 23_309.0, 35_860.0, 35_860.0, 35_860.0]);
    let figures = model.key_figures(&model.expected()).unwrap();
    close(figures.ratio.unwrap(), 2.178, 0.000_5);
    close(figures.payback.unwrap(), 1.16, 0.005);
    close(figures.discounted_payback.unwrap(), 1.19, 0.005);
}

#[test]
fn each_input_of_the_dispensers_swings_the_result_as_by_hand() {
    let project = hours_entered();
    let model = model(&project);
    let swings = tornado(&model.ranges(), |at| model.npv(at)).unwrap();
    let check = |line: Option<EntityRef>, input: Option<Input>, low: f64, high: f64| {
        let is_it = |place: usize| {
            let it = &model.variables()[place];
            (it.line, it.input) == (line, input)
        };
        let swing = swings.iter().find(|swing| is_it(swing.input)).unwrap();
        close(swing.at_low.round(), low, 0.0);
        close(swing.at_high.round(), high, 0.0);
    };
    let hours = Some(EntityRef::ValueLine(ValueLineId::from_bits(1)));
    let device = Some(EntityRef::CostLine(CostLineId::from_bits(3)));
    let staff = Some(EntityRef::CostLine(CostLineId::from_bits(1)));
    check(hours, Some(Input::HoursAYear), 1_441_201.0, 3_132_140.0);
    check(None, Some(Input::HourlyRate), 1_441_201.0, 3_132_140.0);
    check(None, None, 1_779_336.0, 2_794_005.0);
    check(device, Some(Input::Price), 2_581_042.0, 1_992_299.0);
    check(staff, Some(Input::Price), 2_336_670.0, 2_236_670.0);
}

#[test]
fn the_dispensers_turn_where_they_turn_by_hand() {
    let project = hours_entered();
    let model = model(&project);
    let hours = |it: &stifinner::domain::economy::Variable| it.input == Some(Input::HoursAYear);
    let place = model.variables().iter().position(hours).unwrap();
    close(model.turning_point(place).unwrap(), 41.16, 0.005);
}

/// The dispensers with one more number that all lines share, in percent of what is written.
fn with_level(input: Input, [low, expected, high]: [f64; 3]) -> Project {
    let mut project = hours_entered();
    let level =
        Assumption { low: Some(value(low)), high: Some(value(high)), ..said(input, expected) };
    let economy = &mut project.details.economy;
    economy.inputs = with_assumption(&economy.inputs, level);
    project
}

#[test]
fn fewer_users_or_a_slower_start_than_written_are_a_range_like_any_other() {
    let swing = |project: &Project, input| {
        let model = model(project);
        let of = |it: &stifinner::domain::economy::Variable| {
            it.line.is_none() && it.input == input && it.is_given
        };
        let place = model.variables().iter().position(of).unwrap();
        let found = tornado(&model.ranges(), |at| model.npv(at)).unwrap();
        let found = *found.iter().find(|swing| swing.input == place).unwrap();
        [found.at_low, found.at_high].map(|npv| format!("{npv:.0}"))
    };
    // The same as ± 20 % of the users, written by somebody.
    let users = with_level(Input::UsersLevel, [80.0, 100.0, 120.0]);
    assert_eq!(swing(&users, None), ["1779336", "2794005"]);
    // 346,000 a year for all together, 1,540,331 in today's money against costs of 1,940,677: nine
    // tenths of it come, and never more than all.
    let mut ramp = with_level(Input::RampLevel, [90.0, 100.0, 150.0]);
    let all = gain(1, ValueFormula::Hours, &[(Input::HoursAYear, 1_000.0)]);
    ramp.value_lines = [ValueLine { scale: Scale::Whole, ..all }].into_iter().collect();
    assert_eq!(swing(&ramp, Some(Input::RampLevel)), ["-554379", "-400346"]);
    let wrong = with_level(Input::UsersLevel, [110.0, 100.0, 120.0]);
    let gap = Gap::Disorder { line: None, input: Input::UsersLevel };
    assert_eq!(model(&wrong).gaps(), [gap]);
}

#[test]
fn it_turns_also_where_that_is_far_from_what_is_expected() {
    let mut project = hours_entered();
    let cheap = cost(1, CostDriver::Once, 10_000.0);
    project.cost_lines = std::iter::once(cheap.clone())
        .chain(project.cost_lines.iter().skip(1).map(|line| line.as_ref().clone()))
        .collect();
    let model = model(&project);
    let staff = Some(EntityRef::CostLine(cheap.id));
    let place = model.variables().iter().position(|it| it.line == staff).unwrap();
    // 2,286,670 with 250,000 once: nothing is left when 2,536,670 is paid once, 253 times as much.
    close(model.turning_point(place).unwrap(), 2_536_670.0, 1.0);
}

#[test]
fn a_year_late_inside_the_same_years_costs_the_dispensers_what_it_costs_by_hand() {
    let project = hours_entered();
    let model = model(&project);
    let late = delayed(&model.money(&model.expected()).unwrap(), 12);
    let figures = stifinner::domain::calc::present_value::key_figures(&late, 0.04).unwrap();
    close(figures.npv.round(), 1_587_870.0, 0.0);
    close(figures.payback.unwrap(), 2.16, 0.005);
}

/// Example 6, supervision at night.
#[test]
fn supervision_at_night_takes_off_the_digital_visits_and_the_call_outs() {
    let before = [(Input::MinutesBefore, 20.0), (Input::TasksAYear, 13_140.0)];
    let digital = [
        (Input::MinutesBefore, 0.0),
        (Input::MinutesAfter, 3.0),
        (Input::Times, 36.0),
        (Input::HourlyRate, 346.0),
    ];
    let whole = |line: ValueLine| ValueLine { scale: Scale::Whole, ..line };
    let mut project = dispensers(whole(gain(1, ValueFormula::RemovedTasks, &before)));
    let new_work =
        ValueLine { period: Period::Day, ..whole(gain(2, ValueFormula::SavedTime, &digital)) };
    project.value_lines =
        project.value_lines.iter().map(|it| it.as_ref().clone()).chain([new_work]).collect();
    project.cost_lines = Roster::default();
    project.details.economy.ramp = [50.0, 90.0, 100.0].map(value).to_vec();
    let model = model(&project);
    assert_eq!(model.gaps(), []);
    let years = model.totals(&model.expected()).unwrap();
    // 3 × 365 × 12 visits of 20 minutes, less 3 minutes each for looking in by the screen.
    close(years[3].hours, 13_140.0 * 17.0 / 60.0, 1e-9);
    close(years[1].hours, years[3].hours / 2.0, 1e-9);
    close(years[5].money.benefits, 13_140.0 * 17.0 / 60.0 * 346.0, 1e-6);
}

#[test]
fn what_a_hospital_saves_counts_for_society_alone() {
    let mut project = hours_entered();
    let line = ValueLine {
        party: Some(Party::OtherPublic),
        scale: Scale::Whole,
        ..gain(2, ValueFormula::Amount, &[(Input::AmountAYear, 100_000.0)])
    };
    let own = kroner(&project);
    project.value_lines =
        project.value_lines.iter().map(|it| it.as_ref().clone()).chain([line]).collect();
    close(kroner(&project), own, 0.0);
    let society = Model::of(&project, Perspective::Society);
    close(society.npv(&society.expected()).unwrap() - own, 445_182.0, 1.0);
}

#[test]
fn what_is_missing_is_left_out_and_told() {
    let mut project = hours_entered();
    project.details.economy.users.clear();
    let users: Vec<_> = model(&project).gaps().to_vec();
    let line = EntityRef::ValueLine(ValueLineId::from_bits(1));
    assert_eq!(users.first(), Some(&Gap::NoUsers { line }));
    assert_eq!(users.len(), 4, "the gain and three costs are counted by users");
    assert!(!model(&project).is_empty(), "what is paid once is known");

    let mut project = hours_entered();
    project.details.economy.inputs.clear();
    let input = Input::HourlyRate;
    assert_eq!(model(&project).gaps(), [Gap::NoNumber { line, input }]);

    let project = dispensers(ValueLine { formula: None, ..gain(1, ValueFormula::Hours, &[]) });
    assert_eq!(model(&project).gaps(), [Gap::NoFormula { line }]);
}

#[test]
fn a_range_that_does_not_hold_what_is_expected_is_told_and_not_used() {
    let range = |low: f64, high: f64| {
        let mut line = gain(1, ValueFormula::Hours, &[]);
        let hours = Assumption {
            low: Some(value(low)),
            high: Some(value(high)),
            ..said(Input::HoursAYear, 89.65)
        };
        line.inputs = with_assumption(&line.inputs, hours);
        model(&dispensers(line))
    };
    let is_given = |model: &Model| model.variables().iter().filter(|it| it.is_given).count();
    let fine = range(60.0, 120.0);
    assert_eq!((fine.gaps().len(), is_given(&fine)), (0, 1));
    let wrong = range(95.0, 120.0);
    let line = Some(EntityRef::ValueLine(ValueLineId::from_bits(1)));
    assert_eq!(wrong.gaps(), [Gap::Disorder { line, input: Input::HoursAYear }]);
    assert_eq!(is_given(&wrong), 0);
    let draws = simulate(&fine.ranges(), (1, 2_000), |at| fine.npv(at)).unwrap();
    assert!(draws.tenth < draws.median && draws.median < draws.ninetieth);
}

proptest! {
    #![proptest_config(cases(64, 2_000))]

    #[test]
    fn lines_add_up_to_the_years(project in project()) {
        let model = Model::of(&project, Perspective::Society);
        let at = model.expected();
        if let (Ok(lines), Ok(years)) = (model.lines(&at), model.totals(&at)) {
            for (year, total) in years.iter().enumerate() {
                let of = |is_gain: bool| -> f64 {
                    let fits = |line: &EntityRef| matches!(line, EntityRef::ValueLine(_)) == is_gain;
                    lines.iter().filter(|it| fits(&it.line)).map(|it| it.money[year]).sum()
                };
                let size = 1.0 + total.money.benefits.abs() + total.money.costs.abs();
                prop_assert!((of(true) - total.money.benefits).abs() <= 1e-9 * size);
                prop_assert!((of(false) - total.money.costs).abs() <= 1e-9 * size);
            }
        }
    }

    #[test]
    fn where_it_turns_it_neither_pays_nor_costs(project in project()) {
        let model = Model::of(&project, Perspective::Society);
        for place in 0..model.variables().len() {
            let mut at = model.expected();
            let Ok(turns) = model.turning_point(place) else { continue };
            at[place] = turns;
            let years = model.money(&at).unwrap();
            let size: f64 = years.iter().map(|it| it.benefits.abs() + it.costs.abs()).sum();
            let npv = model.npv(&at).unwrap();
            prop_assert!(npv.abs() <= 1e-6 * (1.0 + size), "{npv} at {turns}");
        }
    }

    #[test]
    fn every_line_is_counted_or_told(project in project()) {
        let model = Model::of(&project, Perspective::Society);
        let lines = model.lines(&model.expected()).unwrap();
        let counted = |it: EntityRef| lines.iter().any(|line| line.line == it);
        let told = |it: EntityRef| model.gaps().iter().any(|gap| match *gap {
            Gap::NoFormula { line } | Gap::NoNumber { line, .. } | Gap::NoUsers { line } => line == it,
            Gap::Disorder { .. } => false,
        });
        let values = project.value_lines.iter().map(|it| EntityRef::ValueLine(it.id));
        let costs = project.cost_lines.iter().map(|it| EntityRef::CostLine(it.id));
        for line in values.chain(costs) {
            prop_assert!(counted(line) != told(line), "{line:?}");
        }
    }
}
