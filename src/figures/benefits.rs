//! The documents of benefits: the plan to realize them, the report on what came of them, the status
//! on one page, and what is handed over to the line.
//!
//! **Source** the headings of the benefits-realization plan of Digdir's Prosjektveiviseren and of
//! DIGG; the six parts of the benefits report of the four-step process sheet for welfare technology.

mod cells;
mod handover;
mod money;
mod plan;
mod report;
mod results;
mod status;
mod tables;
mod users;

use super::document::{Outline, Part, Since};
use crate::i18n::Texts;

/// The benefits-realization plan.
pub static BENEFIT_PLAN: Outline = Outline {
    name: Texts::benefit_plan,
    title: Texts::benefit_plan,
    lead: Texts::benefit_plan_lead,
    parts: &[
        Part { key: "purpose", title: Texts::document_about, write: plan::purpose },
        Part { key: "goals", title: Texts::goals_list, write: plan::goals },
        Part { key: "potential", title: Texts::user_groups, write: users::potential },
        Part { key: "changes", title: Texts::work_changes, write: plan::changes },
        Part { key: "benefits", title: Texts::benefits, write: plan::benefits },
        Part { key: "drawbacks", title: Texts::document_drawbacks, write: plan::drawbacks },
        Part { key: "roles", title: Texts::document_roles, write: plan::roles },
        Part { key: "indicators", title: Texts::indicators, write: plan::indicators },
        Part { key: "measuring", title: Texts::measuring, write: tables::measuring },
        Part { key: "first", title: Texts::document_prerequisites, write: plan::prerequisites },
        Part { key: "economy", title: Texts::economy, write: plan::economy },
        Part { key: "use", title: Texts::conversions, write: money::conversions },
        Part { key: "actions", title: Texts::actions, write: tables::actions },
        Part { key: "map", title: Texts::benefit_map, write: plan::map },
        Part { key: "missing", title: Texts::report_missing, write: plan::missing },
    ],
    is_one_page: false,
    since: None,
};

/// The report on what came of the benefits.
pub static BENEFIT_REPORT: Outline = Outline {
    name: Texts::benefit_report,
    title: Texts::benefit_report,
    lead: Texts::benefit_report_lead,
    parts: &[
        Part { key: "achieved", title: Texts::benefit_report_achieved, write: report::achieved },
        Part { key: "time", title: Texts::benefit_report_time, write: report::time },
        Part { key: "avoided", title: Texts::benefit_report_avoided, write: report::avoided },
        Part { key: "quality", title: Texts::benefit_report_quality, write: report::quality },
        Part { key: "users", title: Texts::user_records, write: users::followed_up },
        Part { key: "economy", title: Texts::economy, write: report::economy },
        Part { key: "use", title: Texts::conversions, write: money::conversions },
        Part { key: "drawbacks", title: Texts::document_drawbacks, write: report::drawbacks },
        Part { key: "done", title: Texts::benefit_report_done, write: report::done },
        Part { key: "left", title: Texts::benefit_report_left, write: report::left },
        Part { key: "unmeasured", title: Texts::benefit_report_blind, write: report::unmeasured },
        Part { key: "whole", title: Texts::benefit_report_whole, write: report::whole },
    ],
    is_one_page: false,
    since: None,
};

/// The status on one page.
pub static BENEFIT_STATUS: Outline = Outline {
    name: Texts::benefit_status,
    title: Texts::benefit_status,
    lead: Texts::benefit_status_lead,
    parts: &[
        Part { key: "goal", title: Texts::benefit_status_goal, write: status::goal },
        Part { key: "benefits", title: Texts::benefits, write: status::benefits },
        Part { key: "news", title: Texts::benefit_status_news, write: status::news },
        Part { key: "decisions", title: Texts::benefit_status_needed, write: status::needed },
    ],
    is_one_page: true,
    since: Some(Since {
        label: Texts::benefit_status_since,
        none: Texts::report_since_none,
        days: status::days,
        tells_attitudes: false,
    }),
};

/// What is handed over to the line.
pub static HANDOVER: Outline = Outline {
    name: Texts::handover,
    title: Texts::handover,
    lead: Texts::handover_lead,
    parts: &[
        Part { key: "benefits", title: Texts::handover_benefits, write: handover::benefits },
        Part { key: "measuring", title: Texts::measuring, write: tables::measuring },
        Part { key: "use", title: Texts::conversions, write: money::conversions },
        Part { key: "stops", title: Texts::handover_stops, write: handover::stops },
        Part { key: "actions", title: Texts::handover_actions, write: handover::actions },
        Part { key: "missing", title: Texts::handover_missing, write: handover::missing },
    ],
    is_one_page: false,
    since: None,
};
