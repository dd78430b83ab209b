//! The closed sets of the method: who takes part, when, with which tool, and the rules by which
//! the data can tell that a step is done. The build reads this file too, so that the structure can
//! name nothing that the app does not know.

/// An enum whose values have a name in files.
macro_rules! named {
    (
        $(#[$about:meta])*
        $name:ident { $($(#[$doc:meta])* $value:ident = $key:literal,)+ }
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$doc])* $value,)+ }

        impl $name {
            /// All values, in their order.
            pub const ALL: &'static [Self] = &[$(Self::$value),+];

            /// The name in files.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self { $(Self::$value => $key,)+ }
            }

            /// The value with this name.
            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.key() == key)
            }
        }
    };
}

named! {
    /// Where in a project an activity belongs, whichever framework it is walked in.
    Stage {
        /// Agreeing on the problem and on who is part of it.
        Anchor = "anchor",
        /// Learning how things are.
        Insight = "insight",
        /// Shaping the new service.
        Develop = "develop",
        /// Trying it on a small scale.
        Pilot = "pilot",
        /// Handing it over to operations.
        Transition = "transition",
        /// Living with it.
        Practice = "practice",
    }
}

named! {
    /// Who takes part in an activity.
    Role {
        /// Who answers for the project.
        Owner = "owner",
        /// Who leads it from day to day.
        Leader = "leader",
        /// Managers of the line.
        Managers = "managers",
        /// Those who give the service.
        Employees = "employees",
        /// Those who use it, and residents.
        Users = "users",
        /// Their next of kin.
        Kin = "kin",
        /// Union and safety representatives.
        Union = "union",
        /// The finance department.
        Finance = "finance",
        /// The IT department.
        It = "it",
        /// Who measures the indicators.
        Measurer = "measurer",
        /// The office that decides on services for a person.
        Allocation = "allocation",
        /// Units one works together with.
        Partners = "partners",
        /// Companies that sell to the municipality.
        Suppliers = "suppliers",
    }
}

named! {
    /// A tool of the app that an activity uses.
    Tool {
        /// The register of stakeholders and their grid.
        Stakeholders = "stakeholders",
        /// The register of benefits with indicators and measurements.
        Benefits = "benefits",
        /// The list of actions.
        Actions = "actions",
        /// The log of decisions.
        Decisions = "decisions",
        /// The problem, the target picture and the goals.
        Goals = "goals",
        /// Quotes, figures and stories.
        Evidence = "evidence",
        /// Projects of others that are about the same thing.
        Projects = "projects",
        /// The project told in slides and on one sheet.
        Presentation = "presentation",
        /// The plan: activities and milestones on their days.
        Plan = "plan",
        /// The gatherings with the sheets of their groups.
        Gatherings = "gatherings",
        /// The log book.
        Logbook = "logbook",
    }
}

named! {
    /// What the data must show for an activity to be done.
    RuleKey {
        /// There are benefits.
        BenefitsNamed = "benefits-named",
        /// Every stakeholder has influence and attitude.
        StakeholdersPlaced = "stakeholders-placed",
        /// Every benefit has an indicator.
        BenefitsHaveIndicators = "benefits-have-indicators",
        /// Every indicator has a baseline.
        BaselinesSet = "baselines-set",
        /// Every indicator has been measured after its baseline.
        MeasuredAfterBaseline = "measured-after-baseline",
        /// Every benefit says what, for whom, when and how it comes about.
        BenefitsPlanned = "benefits-planned",
        /// Every indicator has unit, target, source and date.
        IndicatorsComplete = "indicators-complete",
        /// Every benefit has an owner and someone responsible.
        BenefitsHavePeople = "benefits-have-people",
        /// Every indicator says how often it is measured.
        IndicatorsHaveRhythm = "indicators-have-rhythm",
        /// There are actions.
        ActionsNamed = "actions-named",
        /// Every action has someone responsible and a date.
        ActionsAssigned = "actions-assigned",
        /// No action is open.
        ActionsDone = "actions-done",
        /// No measurement is overdue.
        MeasurementsCurrent = "measurements-current",
        /// It is decided whether to start.
        StartDecided = "start-decided",
        /// It is decided what comes of the pilot.
        PilotDecided = "pilot-decided",
        /// The problem or the purpose is written down, and a goal.
        GoalsSet = "goals-set",
        /// The project has an owner.
        OwnerNamed = "owner-named",
        /// Everything in the plan has a day, and its activities someone responsible.
        PlanMade = "plan-made",
        /// Something in the plan waits for something else.
        OrderPlanned = "order-planned",
        /// There are quotes or stories of those concerned.
        VoicesHeard = "voices-heard",
        /// There are figures that show the problem.
        FiguresKept = "figures-kept",
        /// There are stories.
        StoriesKept = "stories-kept",
        /// The target picture is written down.
        PictureDrawn = "picture-drawn",
        /// Union and safety representatives are among the stakeholders.
        RepresentativesNamed = "representatives-named",
    }
}
