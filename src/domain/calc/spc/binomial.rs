//! The quantile of a fair coin's binomial distribution.

/// Terms smaller than this share of the largest change no digit of the sums.
const NEGLIGIBLE: f64 = 1e-20;

/// The smallest x for which P(X ≤ x) ≥ 0.05, where X counts heads in `tosses` of a fair coin: R's
/// `qbinom(0.05, tosses, 0.5)`.
///
/// Terms are taken relative to the largest, so that neither they nor their sum leave the range of
/// numbers; within ±10⁻¹² of the exact shares, of which none comes that near to 0.05.
///
/// ```
/// use stifinner::domain::calc::spc::binomial::lower_twentieth;
/// assert_eq!(lower_twentieth(9), 2);
/// ```
#[must_use]
pub fn lower_twentieth(tosses: usize) -> usize {
    let middle = tosses / 2;
    // From the middle down: C(m, i − 1) = C(m, i) × i ÷ (m − i + 1).
    let terms: Vec<f64> = std::iter::successors(Some((middle, 1.0)), |&(i, term)| {
        let next = term * number(i) / number(tosses - i + 1);
        (i > 0 && next > NEGLIGIBLE).then(|| (i - 1, next))
    })
    .map(|(_, term)| term)
    .collect();
    let lower: f64 = terms.iter().rev().sum();
    // Both halves are alike; with an even number of tosses the middle belongs to both.
    let total = if tosses.is_multiple_of(2) { 2.0 * lower - 1.0 } else { 2.0 * lower };
    let wanted = total * 0.05;
    let mut sum = lower;
    let mut x = middle;
    for term in &terms {
        if x == 0 || sum - term < wanted {
            break;
        }
        sum -= term;
        x -= 1;
    }
    x
}

#[expect(clippy::cast_precision_loss, reason = "numbers of measurements are far below 2^53")]
fn number(count: usize) -> f64 {
    count as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// With whole numbers: the smallest x with 20 × Σ C(m, i) ≥ 2^m.
    fn exact(tosses: u128) -> u128 {
        let (mut term, mut sum, mut x) = (1_u128, 1_u128, 0);
        while 20 * sum < 1 << tosses {
            term = term * (tosses - x) / (x + 1);
            sum += term;
            x += 1;
        }
        x
    }

    #[test]
    fn it_is_the_exact_quantile() {
        for tosses in 0..115_u8 {
            assert_eq!(
                lower_twentieth(usize::from(tosses)) as u128,
                exact(u128::from(tosses)),
                "{tosses}"
            );
        }
    }

    #[test]
    fn a_very_long_series_has_one_too() {
        // By the normal approximation m/2 − 1.645 × √m/2, rounded.
        let found = lower_twentieth(200_000);
        assert!((99_631..=99_633).contains(&found), "{found}");
    }
}
