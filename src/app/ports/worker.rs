//! Why the worker beside the page did not answer.

/// Why the worker beside the page did not answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerError {
    /// It could not be fetched or started.
    Missing,
    /// It took too long and was ended.
    Slow,
    /// It broke off, for want of memory or by a fault.
    Stopped,
}
