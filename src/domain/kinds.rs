//! The one table of all kinds of things: a row here makes a kind known to commands, references,
//! checks and the repair of files alike.

/// Hands all rows to a macro: the type, its id, its roster in the project, its list in files.
///
/// [`SetAside`](super::SetAside) stands last, since it is about the others.
macro_rules! each_kind {
    ($then:ident) => {
        $then! {
            /// A stakeholder.
            Stakeholder(StakeholderId) in stakeholders, "stakeholders";
            /// A benefit.
            Benefit(BenefitId) in benefits, "benefits";
            /// An indicator.
            Indicator(IndicatorId) in indicators, "indicators";
            /// A step of the path.
            Step(StepId) in steps, "steps";
            /// An action.
            Action(ActionId) in actions, "actions";
            /// A decision.
            Decision(DecisionId) in decisions, "decisions";
            /// A goal.
            Goal(GoalId) in goals, "goals";
            /// A quote, a figure or a story.
            Evidence(EvidenceId) in evidence, "evidence";
            /// A project of somebody else's.
            RelatedProject(RelatedProjectId) in related_projects, "relatedProjects";
            /// A gathering.
            Gathering(GatheringId) in gatherings, "gatherings";
            /// A group's sheet.
            GroupSheet(GroupSheetId) in group_sheets, "groupSheets";
            /// An entry of the log book.
            LogbookEntry(LogbookId) in logbook, "logbook";
            /// A task of the plan.
            Task(TaskId) in tasks, "tasks";
            /// An anchoring activity.
            AnchoringActivity(AnchoringId) in anchoring, "anchoring";
            /// A participant.
            Participant(ParticipantId) in participants, "participants";
            /// A role in the new service.
            Role(RoleId) in roles, "roles";
            /// A step of work in the new service.
            WorkStep(WorkStepId) in work_steps, "workSteps";
            /// A change of how work is done.
            WorkChange(WorkChangeId) in work_changes, "workChanges";
            /// A gain in money.
            ValueLine(ValueLineId) in value_lines, "valueLines";
            /// A cost.
            CostLine(CostLineId) in cost_lines, "costLines";
            /// What becomes of a gain.
            Conversion(ConversionId) in conversions, "conversions";
            /// An expected benefit.
            Expectation(ExpectationId) in expectations, "expectations";
            /// A deviation from the plan.
            Deviation(DeviationId) in deviations, "deviations";
            /// What the service does for one user.
            UserRecord(UserRecordId) in user_records, "userRecords";
            /// A group of possible users.
            UserGroup(UserGroupId) in user_groups, "userGroups";
            /// A finding that was set aside.
            SetAside(SetAsideId) in set_aside, "setAside";
        }
    };
}

pub(crate) use each_kind;
