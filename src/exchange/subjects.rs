//! How tables of benefits, of indicators and of measurements are known by their headers: in bokmål,
//! nynorsk, Swedish and English.

use super::columns::{Column, Subject, Words};

pub(super) mod users;

/// A table of benefits.
pub(super) const BENEFITS: Subject =
    Subject { words: BENEFIT_WORDS, needs: &[Column::Benefit], never: &[] };

/// A table of indicators; one with values is of measurements, one with wanted values of intermediate
/// targets, and corrections are for reading alone.
pub(super) const INDICATORS: Subject =
    Subject { words: INDICATOR_WORDS, needs: &[Column::Indicator], never: NOT_INDICATORS };

/// A table of measurements of several indicators.
pub(super) const MEASUREMENTS: Subject = Subject {
    words: MEASUREMENT_WORDS,
    needs: &[Column::Indicator, Column::Measured, Column::Value],
    never: &[],
};

/// A table of measurements, whatever they are of.
pub(super) const VALUES: Subject =
    Subject { words: MEASUREMENT_WORDS, needs: &[Column::Measured, Column::Value], never: &[] };

const BENEFIT_WORDS: Words = &[
    ("gevinst$", Column::Benefit),
    ("nytta$", Column::Benefit),
    ("nytte$", Column::Benefit),
    ("benefit$", Column::Benefit),
    ("typ", Column::BenefitKind),
    ("for hvem", Column::Beneficiary),
    ("for kven", Column::Beneficiary),
    ("för vem", Column::Beneficiary),
    ("for whom", Column::Beneficiary),
    ("hva blir det", Column::Class),
    ("kva blir det", Column::Class),
    ("vad blir det", Column::Class),
    ("what becomes", Column::Class),
    ("er det ei", Column::Drawback),
    ("er det en", Column::Drawback),
    ("är det en", Column::Drawback),
    ("is it a", Column::Drawback),
    ("betydning", Column::Importance),
    ("kor mykje", Column::Importance),
    ("betydelse", Column::Importance),
    ("importance", Column::Importance),
    ("omfang", Column::Extent),
    ("omfattning", Column::Extent),
    ("extent", Column::Extent),
    ("beskriv", Column::Description),
    ("skildring", Column::Description),
    ("description", Column::Description),
    ("hva må", Column::Prerequisites),
    ("kva må", Column::Prerequisites),
    ("vad måste", Column::Prerequisites),
    ("what must", Column::Prerequisites),
    ("gevinsteier", Column::Owner),
    ("gevinsteigar", Column::Owner),
    ("nyttoägare", Column::Owner),
    ("benefit owner", Column::Owner),
    ("gevinstansvarl", Column::BenefitResponsible),
    ("nyttoansvarig", Column::BenefitResponsible),
    ("benefit responsible", Column::BenefitResponsible),
    ("hvem måler", Column::Measurer),
    ("kven måler", Column::Measurer),
    ("vem mäter", Column::Measurer),
    ("who measures", Column::Measurer),
    ("hvem vurderer", Column::Assessor),
    ("kven vurderer", Column::Assessor),
    ("vem bedömer", Column::Assessor),
    ("who judges", Column::Assessor),
    ("mål den", Column::Goals),
    ("mål han", Column::Goals),
    ("goals it", Column::Goals),
    ("stifinner-id", Column::Id),
];

const NOT_INDICATORS: &[Column] = &[Column::Value, Column::Wanted, Column::Corrected];

/// A table of intermediate targets of several indicators.
pub(super) const MILESTONES: Subject = Subject {
    words: MILESTONE_WORDS,
    needs: &[Column::Indicator, Column::MilestoneDay, Column::Wanted],
    never: &[],
};

const MILESTONE_WORDS: Words = &[
    ("indikator$", Column::Indicator),
    ("indicator$", Column::Indicator),
    ("dato for delmål", Column::MilestoneDay),
    ("delmålets datum", Column::MilestoneDay),
    ("date of the target", Column::MilestoneDay),
    ("ønsket verdi", Column::Wanted),
    ("ønskt verdi", Column::Wanted),
    ("önskat värde", Column::Wanted),
    ("wanted value", Column::Wanted),
    ("stifinner-id", Column::Id),
];

const INDICATOR_WORDS: Words = &[
    ("indikator$", Column::Indicator),
    ("indicator$", Column::Indicator),
    ("viser gevinst", Column::Shows),
    ("visar nytt", Column::Shows),
    ("shows the", Column::Shows),
    ("enhet", Column::Unit),
    ("eining", Column::Unit),
    ("unit", Column::Unit),
    ("hva er best", Column::Direction),
    ("kva er best", Column::Direction),
    ("vad är bäst", Column::Direction),
    ("what is better", Column::Direction),
    ("hva vil", Column::Rule),
    ("kva vil", Column::Rule),
    ("vad vill", Column::Rule),
    ("what do you", Column::Rule),
    ("tolerans", Column::Tolerance),
    ("tolerance", Column::Tolerance),
    ("nullpunkt", Column::Baseline),
    ("nollmätning", Column::Baseline),
    ("baseline", Column::Baseline),
    ("dato for null", Column::BaselineDay),
    ("datum för noll", Column::BaselineDay),
    ("date of base", Column::BaselineDay),
    ("måltal", Column::Target),
    ("målvärde", Column::Target),
    ("target", Column::Target),
    ("dato for mål", Column::TargetDay),
    ("datum för mål", Column::TargetDay),
    ("date of target", Column::TargetDay),
    ("hvor ofte", Column::Frequency),
    ("kor ofte", Column::Frequency),
    ("hur ofta", Column::Frequency),
    ("how often", Column::Frequency),
    ("hvordan det", Column::Method),
    ("korleis det", Column::Method),
    ("hur det", Column::Method),
    ("how it is", Column::Method),
    ("datakilde", Column::Source),
    ("datakjelde", Column::Source),
    ("datakälla", Column::Source),
    ("data source", Column::Source),
    ("verdi", Column::Value),
    ("värde", Column::Value),
    ("value", Column::Value),
    ("ønsket verdi", Column::Wanted),
    ("ønskt verdi", Column::Wanted),
    ("önskat värde", Column::Wanted),
    ("wanted value", Column::Wanted),
    ("rettet$", Column::Corrected),
    ("retta$", Column::Corrected),
    ("rättad$", Column::Corrected),
    ("corrected$", Column::Corrected),
    ("stifinner-id", Column::Id),
];

const MEASUREMENT_WORDS: Words = &[
    ("indikator$", Column::Indicator),
    ("indicator$", Column::Indicator),
    ("dato$", Column::Measured),
    ("datum$", Column::Measured),
    ("date$", Column::Measured),
    ("dag$", Column::Measured),
    ("day$", Column::Measured),
    ("verdi", Column::Value),
    ("värde", Column::Value),
    ("value", Column::Value),
    ("måling$", Column::Value),
    ("mätning$", Column::Value),
    ("measurement$", Column::Value),
    ("antal", Column::SampleSize),
    ("sample", Column::SampleSize),
    ("n$", Column::SampleSize),
    ("merknad", Column::Note),
    ("anmärkning", Column::Note),
    ("note", Column::Note),
    ("kommentar", Column::Note),
    ("comment", Column::Note),
    ("når i", Column::Part),
    ("när i", Column::Part),
    ("part of", Column::Part),
    ("stifinner-id", Column::Id),
];
