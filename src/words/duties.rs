//! Duties in words: by the Nordic letters, or by those of RACI.

use crate::domain::Duty;
use crate::domain::select::duties::StepFault;
use crate::i18n::Texts;

/// By which letters the duties go.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Letters {
    /// Main responsible, performer, consulted, informed, by the first letters of the language.
    #[default]
    Own,
    /// Accountable, responsible, consulted, informed.
    Raci,
}

/// The letter of a duty.
#[must_use]
pub fn duty_letter(t: &Texts, letters: Letters, duty: Duty) -> &str {
    match (letters, duty) {
        (Letters::Own, Duty::Main) => t.duty_main_letter(),
        (Letters::Own, Duty::Performs) => t.duty_performs_letter(),
        (Letters::Own, Duty::Consulted) => t.duty_consulted_letter(),
        (Letters::Own, Duty::Informed) => t.duty_informed_letter(),
        (Letters::Raci, Duty::Main) => t.duty_accountable_letter(),
        (Letters::Raci, Duty::Performs) => t.duty_responsible_letter(),
        (Letters::Raci, Duty::Consulted) => t.duty_raci_consulted_letter(),
        (Letters::Raci, Duty::Informed) => t.duty_raci_informed_letter(),
    }
}

/// The word of a duty.
#[must_use]
pub fn duty(t: &Texts, letters: Letters, duty: Duty) -> &str {
    match (letters, duty) {
        (Letters::Own, Duty::Main) => t.duty_main(),
        (Letters::Own, Duty::Performs) => t.duty_performs(),
        (Letters::Raci, Duty::Main) => t.duty_accountable(),
        (Letters::Raci, Duty::Performs) => t.duty_responsible(),
        (Letters::Own | Letters::Raci, Duty::Consulted) => t.duty_consulted(),
        (Letters::Own | Letters::Raci, Duty::Informed) => t.duty_informed(),
    }
}

/// What a step lacks, as a sentence.
#[must_use]
pub fn step_fault(t: &Texts, fault: StepFault) -> &str {
    match fault {
        StepFault::Nobody => t.work_step_nobody(),
        StepFault::NoMain => t.work_step_no_main(),
        StepFault::ManyMain => t.work_step_many_main(),
        StepFault::NoPerformer => t.work_step_no_performer(),
    }
}
