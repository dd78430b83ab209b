//! Understands the words of benefits, indicators and measurements, in all languages and from any of
//! them: a workbook may have been made by somebody with another language.

use super::plain;
use crate::domain::{
    Beneficiary, BenefitClass, BenefitKind, Direction, Frequency, MeasurementKind, MeasuringMethod,
};

/// The value whose word a text begins with.
fn begun<T: Copy>(text: &str, words: &[(&[&str], T)]) -> Option<T> {
    let text = plain(text);
    let is_it = |(words, _): &&(&[&str], T)| words.iter().any(|word| text.starts_with(word));
    words.iter().find(is_it).map(|&(_, value)| value)
}

/// A type of benefit; `None` when the word is none.
#[must_use]
pub fn benefit_kind(text: &str) -> Option<BenefitKind> {
    begun(
        text,
        &[
            (&["unngå", "undvik", "avoid"], BenefitKind::AvoidedCost),
            (&["spar", "saved time", "time saved"], BenefitKind::SavedTime),
            (
                &["bedre omd", "betre omd", "økt omd", "auka omd", "bättre ans", "better rep"],
                BenefitKind::BetterReputation,
            ),
            (
                &[
                    "økt kval",
                    "auka kval",
                    "ökad kval",
                    "bedre kval",
                    "betre kval",
                    "bättre kval",
                    "increased qual",
                    "better qual",
                ],
                BenefitKind::BetterQuality,
            ),
        ],
    )
}

/// Who gets a benefit; `None` when the word is none.
#[must_use]
pub fn beneficiary(text: &str) -> Option<Beneficiary> {
    begun(
        text,
        &[
            (&["bruker", "brukar", "user", "innbygg", "resident"], Beneficiary::UsersAndNextOfKin),
            (&["ansatt", "tilsett", "medarbe", "employee"], Beneficiary::Employees),
            (&["virksom", "verksem", "organis", "the organis"], Beneficiary::Organization),
        ],
    )
}

/// What becomes of a benefit in the accounts; `None` when the words are none.
#[must_use]
pub fn benefit_class(text: &str) -> Option<BenefitClass> {
    begun(
        text,
        &[
            (&["mindre bud", "a smaller bud", "smaller bud"], BenefitClass::BudgetEffect),
            (&["brukes", "blir brukt", "används", "used"], BenefitClass::AlternativeUse),
            (&["et annet", "ein annan", "på annat", "elsewhere"], BenefitClass::ElsewherePublic),
            (
                &["regnes ikke", "blir ikkje rek", "räknas inte", "not counted"],
                BenefitClass::NonPriced,
            ),
        ],
    )
}

/// Yes or no; `None` when the word is neither.
#[must_use]
pub fn answer(text: &str) -> Option<bool> {
    match plain(text).as_str() {
        "ja" | "yes" | "true" | "x" | "1" => Some(true),
        "nei" | "nej" | "no" | "false" | "0" => Some(false),
        _ => None,
    }
}

/// Which way is better; `None` when the words do not say.
#[must_use]
pub fn direction(text: &str) -> Option<Direction> {
    begun(
        text,
        &[
            (&["høy", "høg", "hög", "high"], Direction::Higher),
            (&["lav", "låg", "läg", "low"], Direction::Lower),
        ],
    )
}

/// Whether a level is to be kept rather than a target reached; `None` when the words say neither.
#[must_use]
pub fn is_kept(text: &str) -> Option<bool> {
    begun(text, &[(&["hold", "hald", "behåll", "keep"], true), (&["nå", "reach"], false)])
}

/// How often something is measured; `None` when the words do not say.
#[must_use]
pub fn frequency(text: &str) -> Option<Frequency> {
    begun(
        text,
        &[
            (&["hver dag", "kvar dag", "varje dag", "every day", "dag", "daily"], Frequency::Daily),
            (
                &["hver 14", "kvar 14", "varannan vecka", "every two weeks", "fortnight"],
                Frequency::Fortnightly,
            ),
            (
                &["hver uke", "kvar veke", "varje vecka", "every week", "ukentl", "weekly"],
                Frequency::Weekly,
            ),
            (
                &["hver mån", "kvar mån", "varje mån", "every month", "måned", "månad", "monthly"],
                Frequency::Monthly,
            ),
            (
                &[
                    "hvert kvart",
                    "kvart kvart",
                    "varje kvart",
                    "every quarter",
                    "kvartal",
                    "quarterly",
                ],
                Frequency::Quarterly,
            ),
            (
                &["hvert halv", "kvart halv", "varje halv", "every half", "halv"],
                Frequency::HalfYearly,
            ),
            (
                &["hvert år", "kvart år", "varje år", "every year", "årl", "yearly"],
                Frequency::Yearly,
            ),
        ],
    )
}

/// How something is measured; `None` when the words do not say.
#[must_use]
pub fn measuring_method(text: &str) -> Option<MeasuringMethod> {
    begun(
        text,
        &[
            (&["uttrekk", "uttag", "taken from"], MeasuringMethod::SystemExtract),
            (&["spørreund", "spørjeund", "enkät", "survey"], MeasuringMethod::Survey),
            (&["intervju", "interview"], MeasuringMethod::Interview),
            (&["telling", "teljing", "räkning", "counted"], MeasuringMethod::ManualCount),
            (&["anslag", "uppskatt", "estimate"], MeasuringMethod::Estimate),
        ],
    )
}

/// In which part of the work something was measured; `None` when the words do not say.
#[must_use]
pub fn measurement_kind(text: &str) -> Option<MeasurementKind> {
    begun(
        text,
        &[
            (&["nullp", "nollm", "baseline"], MeasurementKind::Baseline),
            (&["i pilot", "under pilot", "in the pilot", "pilot"], MeasurementKind::Pilot),
            (&["i prosj", "under proj", "in the proj", "prosj", "proj"], MeasurementKind::Project),
            (&["i drift", "in operation", "drift", "operation"], MeasurementKind::Operation),
        ],
    )
}
