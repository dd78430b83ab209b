//! Numbered steps: what is being done, how it ended, how long it took. Not what the steps do.

use crate::fault::{Fault, Outcome};
use std::time::Instant;

/// How a step ended when nothing went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Done {
    /// The work was done.
    Passed,
    /// Nothing was left to do, as the words tell.
    Already(String),
    /// It could not be tried, for the reason given.
    Skipped(String),
}

/// A row of steps and what became of them.
#[derive(Debug)]
pub(crate) struct Steps {
    total: usize,
    started: usize,
    passed: usize,
    skipped: usize,
    failures: Vec<(String, Fault)>,
}

impl Steps {
    /// Announces `total` steps under a heading.
    pub(crate) fn new(heading: &str, total: usize) -> Self {
        println!("{heading}");
        Self { total, started: 0, passed: 0, skipped: 0, failures: Vec::new() }
    }

    /// Runs one step and prints its line; a failure is kept and also given back.
    ///
    /// # Errors
    /// The step's own fault.
    pub(crate) fn step(&mut self, name: &str, work: impl FnOnce() -> Outcome<Done>) -> Outcome<()> {
        self.started += 1;
        println!("[{}/{}] {name}", self.started, self.total);
        let start = Instant::now();
        let outcome = work();
        let seconds = start.elapsed().as_secs_f64();
        match &outcome {
            Ok(Done::Passed) => {
                self.passed += 1;
                println!("      done in {seconds:.1} s");
            }
            Ok(Done::Already(words)) => {
                self.passed += 1;
                println!("      {words}");
            }
            Ok(Done::Skipped(reason)) => {
                self.skipped += 1;
                println!("      skipped: {reason}");
            }
            Err(fault) => {
                self.failures.push((name.to_string(), fault.clone()));
                println!("      FAILED after {seconds:.1} s: {fault}");
            }
        }
        outcome.map(drop)
    }

    /// Prints what failed, once more and together, and the counts as the very last line.
    ///
    /// # Errors
    /// One or more steps failed.
    pub(crate) fn close(self) -> Outcome<()> {
        let counts = self.counts();
        if self.failures.is_empty() {
            println!("\n{counts}");
            return Ok(());
        }
        println!("\nWhat failed:");
        for (name, fault) in &self.failures {
            println!("  {name}: {fault}");
        }
        println!("\n{counts}");
        Err(Fault::new("Not everything holds.", "The list above says what to do."))
    }

    fn counts(&self) -> String {
        let counts = format!("{} passed, {} failed", self.passed, self.failures.len());
        if self.skipped == 0 { counts } else { format!("{counts}, {} skipped", self.skipped) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault() -> Fault {
        Fault::new("It broke.", "Mend it.")
    }

    #[test]
    fn every_kind_of_ending_is_counted_once() {
        let mut steps = Steps::new("Test", 4);
        steps.step("one", || Ok(Done::Passed)).unwrap();
        steps.step("two", || Ok(Done::Already("there".into()))).unwrap();
        steps.step("three", || Ok(Done::Skipped("no file".into()))).unwrap();
        assert_eq!(steps.counts(), "2 passed, 0 failed, 1 skipped");
        assert_eq!(steps.step("four", || Err(fault())), Err(fault()));
        assert_eq!(steps.counts(), "2 passed, 1 failed, 1 skipped");
    }

    #[test]
    fn one_failed_step_fails_the_whole_row() {
        let mut steps = Steps::new("Test", 2);
        let _ = steps.step("one", || Err(fault()));
        steps.step("two", || Ok(Done::Passed)).unwrap();
        assert!(steps.close().is_err());
    }
}
