//! What benefits and costs of several years are worth together today.
//!
//! ```text
//! CF(t)   = benefits(t) − costs(t)              t = 0 is the year of investment, not discounted
//! NPV     = Σ CF(t) ÷ (1 + r)^t
//! BCR     = PV(benefits) ÷ PV(costs)
//! payback = last year with negative cumulative CF + |cumulative| ÷ CF(next year)
//! a(n, r) = (1 − (1 + r)^−n) ÷ r                a(n, 0) = n
//! annual  = NPV ÷ a(n, r)
//! IRR     = the r with NPV = 0, told only where the flows change sign exactly once
//! ```
//!
//! **Units** money in constant prices of one year; r a share a year, more than −1; years whole.
//! **Source** DFØ, guide to socio-economic analyses, phase 3; the real rate of 4 % of the Norwegian
//! ministry of finance (R-109), 3 % in Sweden (TLV, Inera's calculation sheet).

use super::undefined::{Undefined, finite, positive};

/// What one year brings and costs. **Unit** money.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Year {
    /// What is gained; below zero where more is lost than gained.
    pub benefits: f64,
    /// What is paid.
    pub costs: f64,
}

impl Year {
    /// Benefits less costs.
    #[must_use]
    pub fn net(self) -> f64 {
        self.benefits - self.costs
    }
}

/// Each year's flow at its worth today, the first undiscounted. **Range** a rate above −1.
///
/// # Errors
/// [`Undefined`] outside the range, or when a flow is not a number.
pub fn discounted(flows: &[f64], rate: f64) -> Result<Vec<f64>, Undefined> {
    if finite(rate)? <= -1.0 {
        return Err(Undefined::OutOfRange);
    }
    let growths = std::iter::successors(Some(1.0), |growth| Some(growth * (1.0 + rate)));
    flows.iter().zip(growths).map(|(flow, growth)| finite(flow / growth)).collect()
}

/// The sum of all years' flows at their worth today (NPV when the flows are net).
///
/// ```
/// use stifinner::domain::calc::present_value::present_value;
/// assert_eq!(present_value(&[-100.0, 110.0], 0.1).map(|value| value.abs() < 1e-12), Ok(true));
/// ```
///
/// # Errors
/// As [`discounted`].
pub fn present_value(flows: &[f64], rate: f64) -> Result<f64, Undefined> {
    finite(discounted(flows, rate)?.iter().sum())
}

/// How many times the costs come back (BCR). **Range** costs above 0.
///
/// # Errors
/// [`Undefined::NothingToDivideBy`] where nothing is paid: then there is no ratio.
pub fn benefit_cost_ratio(benefits: f64, costs: f64) -> Result<f64, Undefined> {
    finite(finite(benefits)? / positive(costs)?)
}

/// Years after year 0 until what was spent is back for good, within the year on a straight line;
/// 0 where nothing is ever owed. Give it discounted flows for the discounted payback.
///
/// # Errors
/// [`Undefined::NotPaidBack`] where something is still owed in the last year.
pub fn payback(flows: &[f64]) -> Result<f64, Undefined> {
    let (mut year, mut owed) = (0.0, 0.0);
    let mut answer = 0.0;
    for flow in flows {
        let balance = owed + finite(*flow)?;
        if owed < 0.0 && balance >= 0.0 {
            answer = year - 1.0 - owed / flow;
        }
        owed = balance;
        year += 1.0;
    }
    if owed < 0.0 { Err(Undefined::NotPaidBack) } else { Ok(answer) }
}

/// What one krone a year in the years 1 to n is worth today, added up year by year so that a rate
/// of 0 needs no rule of its own. **Range** n above 0, a rate above −1.
///
/// # Errors
/// [`Undefined`] outside the range.
pub fn annuity_factor(years: u16, rate: f64) -> Result<f64, Undefined> {
    if years == 0 {
        return Err(Undefined::NothingToDivideBy);
    }
    let flows: Vec<f64> = (0..=years).map(|year| if year == 0 { 0.0 } else { 1.0 }).collect();
    present_value(&flows, rate)
}

/// The level yearly amount in the years 1 to n that is worth as much as the NPV.
///
/// # Errors
/// As [`annuity_factor`].
pub fn equivalent_annual_value(npv: f64, years: u16, rate: f64) -> Result<f64, Undefined> {
    finite(finite(npv)? / annuity_factor(years, rate)?)
}

/// The rate at which the flows are worth nothing.
///
/// With x = 1 ÷ (1 + r) the NPV is a polynomial in x, and one that changes sign once has one
/// positive root (Descartes): it is found by halving.
///
/// # Errors
/// [`Undefined::NoSignChange`] or [`Undefined::SeveralSignChanges`] where there is no one answer;
/// [`Undefined::NotFinite`] where the answer is too close to −1 for a number.
pub fn internal_rate_of_return(flows: &[f64]) -> Result<f64, Undefined> {
    for flow in flows {
        finite(*flow)?;
    }
    let signs: Vec<bool> = flows.iter().filter(|flow| **flow != 0.0).map(|it| *it > 0.0).collect();
    let changes = signs.iter().zip(signs.iter().skip(1)).filter(|(a, b)| a != b).count();
    let starts_above = match (changes, signs.first()) {
        (1, Some(first)) => *first,
        (0, _) | (_, None) => return Err(Undefined::NoSignChange),
        _ => return Err(Undefined::SeveralSignChanges),
    };
    let worth = |x: f64| flows.iter().rev().fold(0.0, |sum, flow| sum * x + flow);
    let is_before = |x: f64| (worth(x) > 0.0) == starts_above && worth(x) != 0.0;
    let mut high = 1.0;
    while is_before(high) {
        high = finite(high * 2.0)?;
    }
    let mut low = 0.0;
    for _ in 0..HALVINGS {
        let middle = f64::midpoint(low, high);
        if is_before(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    finite(1.0 / high - 1.0)
}

/// Halvings after which two floating point numbers of like size are neighbours.
const HALVINGS: u32 = 128;

/// Everything that is said of a series of years at one rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct KeyFigures {
    /// Net present value.
    pub npv: f64,
    /// Present value of what is gained.
    pub benefits: f64,
    /// Present value of what is paid.
    pub costs: f64,
    /// Benefits for each krone of costs.
    pub ratio: Result<f64, Undefined>,
    /// **Unit** years after year 0.
    pub payback: Result<f64, Undefined>,
    /// Payback of the discounted flows. **Unit** years after year 0.
    pub discounted_payback: Result<f64, Undefined>,
    /// The internal rate of return. **Unit** share a year.
    pub internal_rate: Result<f64, Undefined>,
}

/// The key figures of some years; those that may be undefined say so for themselves.
///
/// # Errors
/// As [`discounted`].
pub fn key_figures(years: &[Year], rate: f64) -> Result<KeyFigures, Undefined> {
    let of = |part: fn(&Year) -> f64| years.iter().map(part).collect::<Vec<_>>();
    let net = of(|year| year.net());
    let today = discounted(&net, rate)?;
    let benefits = present_value(&of(|year| year.benefits), rate)?;
    let costs = present_value(&of(|year| year.costs), rate)?;
    Ok(KeyFigures {
        npv: finite(today.iter().sum())?,
        benefits,
        costs,
        ratio: benefit_cost_ratio(benefits, costs),
        payback: payback(&net),
        discounted_payback: payback(&today),
        internal_rate: internal_rate_of_return(&net),
    })
}
