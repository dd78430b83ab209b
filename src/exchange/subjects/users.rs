//! How tables of users, of their follow-ups and of groups of possible users are known.

use super::super::column::Column;
use super::super::columns::{Subject, Words};

/// A table of users followed one by one; one with days is of their follow-ups.
pub(in crate::exchange) const USERS: Subject =
    Subject { words: USER_WORDS, needs: &[Column::Sign], never: &[Column::Measured] };

/// A table of follow-ups of several users.
pub(in crate::exchange) const FOLLOW_UPS: Subject =
    Subject { words: FOLLOW_UP_WORDS, needs: &[Column::Sign, Column::Measured], never: &[] };

/// A table of groups of possible users.
pub(in crate::exchange) const GROUPS: Subject =
    Subject { words: GROUP_WORDS, needs: &[Column::Group], never: &[] };

const USER_WORDS: Words = &[
    ("tegn$", Column::Sign),
    ("teikn$", Column::Sign),
    ("tecken$", Column::Sign),
    ("sign$", Column::Sign),
    ("dato$", Column::Measured),
    ("datum$", Column::Measured),
    ("date$", Column::Measured),
    ("tjenesteområde", Column::ServiceArea),
    ("tenesteområde", Column::ServiceArea),
    ("verksamhetsområde", Column::ServiceArea),
    ("service area", Column::ServiceArea),
    ("tekn", Column::Technology),
    ("techn", Column::Technology),
    ("start", Column::Start),
    ("började", Column::Start),
    ("før: besøk", Column::VisitsBefore),
    ("före: besök", Column::VisitsBefore),
    ("before: visits", Column::VisitsBefore),
    ("før: minutt", Column::MinutesBefore),
    ("före: minuter", Column::MinutesBefore),
    ("before: minutes", Column::MinutesBefore),
    ("før: reise", Column::TravelBefore),
    ("före: res", Column::TravelBefore),
    ("before: travel", Column::TravelBefore),
    ("før: vedtak", Column::DecidedBefore),
    ("före: beslut", Column::DecidedBefore),
    ("before: decided", Column::DecidedBefore),
    ("før: kvalitet", Column::QualityBefore),
    ("före: kvalitet", Column::QualityBefore),
    ("before: quality", Column::QualityBefore),
    ("slutt", Column::Stop),
    ("slutade", Column::Stop),
    ("stopped", Column::Stop),
    ("hvorfor det", Column::StopReason),
    ("kvifor det", Column::StopReason),
    ("varför det", Column::StopReason),
    ("why it", Column::StopReason),
    ("stifinner-id", Column::Id),
];

const FOLLOW_UP_WORDS: Words = &[
    ("tegn$", Column::Sign),
    ("teikn$", Column::Sign),
    ("tecken$", Column::Sign),
    ("sign$", Column::Sign),
    ("dato$", Column::Measured),
    ("datum$", Column::Measured),
    ("date$", Column::Measured),
    ("besøk", Column::Visits),
    ("besök", Column::Visits),
    ("visits", Column::Visits),
    ("minut", Column::Minutes),
    ("reisemin", Column::Travel),
    ("resmin", Column::Travel),
    ("travel", Column::Travel),
    ("vedtak", Column::Decided),
    ("beslut", Column::Decided),
    ("decided", Column::Decided),
    ("kvalitet", Column::Quality),
    ("quality", Column::Quality),
    ("nådd", Column::Reached),
    ("nått", Column::Reached),
    ("reached", Column::Reached),
    ("stifinner-id", Column::Id),
];

const GROUP_WORDS: Words = &[
    ("gruppe$", Column::Group),
    ("gruppa$", Column::Group),
    ("grupp$", Column::Group),
    ("group$", Column::Group),
    ("tjenesteområde", Column::ServiceArea),
    ("tenesteområde", Column::ServiceArea),
    ("verksamhetsområde", Column::ServiceArea),
    ("service area", Column::ServiceArea),
    ("antal", Column::Users),
    ("tal på", Column::Users),
    ("number of", Column::Users),
    ("hvor stort", Column::Problem),
    ("kor stort", Column::Problem),
    ("hur stort", Column::Problem),
    ("how large", Column::Problem),
    ("timer per", Column::HoursPerUser),
    ("timar per", Column::HoursPerUser),
    ("timmar per", Column::HoursPerUser),
    ("hours per", Column::HoursPerUser),
    ("hvem som får", Column::Criteria),
    ("kven som får", Column::Criteria),
    ("vem som får", Column::Criteria),
    ("who gets", Column::Criteria),
    ("stifinner-id", Column::Id),
];
