//! Every id that points from one entity to another, and what a delete does to it (invariant A9).

use super::entity::Kind;

/// What becomes of the pointing thing when the thing it points to is removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnDelete {
    /// It is removed too.
    Cascade,
    /// It is removed too when it pointed to nothing else; else it forgets the reference.
    CascadeLast,
    /// It stays and forgets the reference.
    Detach,
    /// The removal is refused.
    Refuse,
}

/// One field that holds the id of another entity, or a list of such ids.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference {
    /// Which kind holds the id.
    pub from: Kind,
    /// The field's name in the file.
    pub field: &'static str,
    /// Whether the field holds a list of ids; else it holds one.
    pub is_list: bool,
    /// Whether it may hold none.
    pub is_optional: bool,
    /// Which kinds it may point to.
    pub to: &'static [Kind],
    /// What a removal does.
    pub on_delete: OnDelete,
}

/// All references. A new field with an id gets its row here first; `apply` and the repair of files
/// follow the table.
pub const REFERENCES: &[Reference] = &[
    Reference {
        from: Kind::Indicator,
        field: "benefits",
        is_list: true,
        is_optional: true,
        to: &[Kind::Benefit],
        // An indicator says how benefits are seen; without the last there is nothing to measure.
        on_delete: OnDelete::CascadeLast,
    },
    Reference {
        from: Kind::Deviation,
        field: "indicator",
        is_list: false,
        is_optional: false,
        to: &[Kind::Indicator],
        // What deviates is gone.
        on_delete: OnDelete::Cascade,
    },
    Reference {
        from: Kind::Expectation,
        field: "benefit",
        is_list: false,
        is_optional: true,
        to: &[Kind::Benefit],
        // It is expected all the same.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::Evidence,
        field: "benefit",
        is_list: false,
        is_optional: true,
        to: &[Kind::Benefit],
        // The story is as true as before.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::Benefit,
        field: "goals",
        is_list: true,
        is_optional: true,
        to: &[Kind::Goal],
        // A benefit is one whether or not it serves a goal that was written down.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::GroupSheet,
        field: "gathering",
        is_list: false,
        is_optional: false,
        to: &[Kind::Gathering],
        // A sheet is work of one gathering; what came of it stays in the log book.
        on_delete: OnDelete::Cascade,
    },
    Reference {
        from: Kind::LogbookEntry,
        field: "gathering",
        is_list: false,
        is_optional: true,
        to: &[Kind::Gathering],
        // What was said and agreed is worth keeping by its day alone.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::Task,
        field: "after",
        is_list: true,
        is_optional: true,
        to: &[Kind::Task],
        // What was waited for is not coming; the work itself is still to be done.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::Stakeholder,
        field: "benefits",
        is_list: true,
        is_optional: true,
        to: &[Kind::Benefit],
        // The group is there whether or not the benefit is.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::AnchoringActivity,
        field: "stakeholder",
        is_list: false,
        is_optional: true,
        to: &[Kind::Stakeholder],
        // The meeting takes place all the same.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::Participant,
        field: "stakeholder",
        is_list: false,
        is_optional: true,
        to: &[Kind::Stakeholder],
        // Whoever takes part still does.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::Role,
        field: "stakeholder",
        is_list: false,
        is_optional: true,
        to: &[Kind::Stakeholder],
        // Somebody else may have the role.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::WorkStep,
        field: "main",
        is_list: true,
        is_optional: true,
        to: &[Kind::Role],
        // The work is still to be done, and the matrix tells that somebody is missing.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::WorkStep,
        field: "performs",
        is_list: true,
        is_optional: true,
        to: &[Kind::Role],
        // As above.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::WorkStep,
        field: "consulted",
        is_list: true,
        is_optional: true,
        to: &[Kind::Role],
        // As above.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::WorkStep,
        field: "informed",
        is_list: true,
        is_optional: true,
        to: &[Kind::Role],
        // As above.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::WorkChange,
        field: "bearers",
        is_list: true,
        is_optional: true,
        to: &[Kind::Stakeholder],
        // The work changes whoever is said to bear it.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::WorkChange,
        field: "benefits",
        is_list: true,
        is_optional: true,
        to: &[Kind::Benefit],
        // What it leads to may be found out later.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::ValueLine,
        field: "benefit",
        is_list: false,
        is_optional: true,
        to: &[Kind::Benefit],
        // What was worked out may belong to another benefit.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::Conversion,
        field: "benefit",
        is_list: false,
        is_optional: true,
        to: &[Kind::Benefit],
        // What was agreed stays agreed.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::Action,
        field: "origin",
        is_list: false,
        is_optional: true,
        to: Kind::THINGS,
        // What was promised is still to be done.
        on_delete: OnDelete::Detach,
    },
    Reference {
        from: Kind::SetAside,
        field: "about",
        is_list: false,
        is_optional: true,
        to: Kind::THINGS,
        // There is nothing left to find. Last, so that it sees what the others removed.
        on_delete: OnDelete::Cascade,
    },
];
