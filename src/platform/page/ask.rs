//! What the page asks the browser and waits for: texts of its own site, and room for the work.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{RequestCache, RequestInit, Response, StorageEstimate, StorageManager};

use crate::app::ports::StorageError;
use crate::platform::dom;
use crate::platform::storage::storage_error;

/// Why a text did not come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FetchError {
    /// The site cannot be reached, in the browser's words.
    Unreachable(String),
    /// The site answered with this status instead.
    Status(u16),
}

impl std::fmt::Display for FetchError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Unreachable(words) => write!(f, "unreachable: {words}"),
            Self::Status(status) => write!(f, "status {status}"),
        }
    }
}

/// Fetches a text of our own site; `address` is relative to the page.
///
/// # Errors
/// When the site cannot be reached or has no such text.
pub async fn fetch_text(address: &str) -> Result<String, FetchError> {
    let unreachable = |fault: JsValue| FetchError::Unreachable(dom::words(&fault));
    let window = dom::found(dom::window(), "window").map_err(unreachable)?;
    let options = RequestInit::new();
    // Asks the site whether what is kept still holds, as start.js does.
    options.set_cache(RequestCache::NoCache);
    let response = JsFuture::from(window.fetch_with_str_and_init(address, &options)).await;
    let response: Response = response.map_err(unreachable)?.unchecked_into();
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    let text = JsFuture::from(response.text().map_err(unreachable)?).await;
    Ok(text.map_err(unreachable)?.as_string().unwrap_or_default())
}

/// Room on the device, as the browser estimates it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Estimate {
    /// Room this site takes. **Unit** bytes.
    pub usage_bytes: u64,
    /// Room this site may take. **Unit** bytes.
    pub quota_bytes: u64,
}

/// Asks the browser to keep this site's storage also when room runs short. `false`: it does not.
///
/// # Errors
/// `Unavailable` where the browser cannot be asked.
pub async fn persist() -> Result<bool, StorageError> {
    let answer = manager()?.persist().map_err(|fault| storage_error(&fault))?;
    let answer = JsFuture::from(answer).await.map_err(|fault| storage_error(&fault))?;
    Ok(answer.is_truthy())
}

/// Whether the browser keeps this site's storage also when room runs short.
///
/// # Errors
/// `Unavailable` where the browser cannot be asked.
pub async fn persisted() -> Result<bool, StorageError> {
    let answer = manager()?.persisted().map_err(|fault| storage_error(&fault))?;
    let answer = JsFuture::from(answer).await.map_err(|fault| storage_error(&fault))?;
    Ok(answer.is_truthy())
}

/// Asks how much room there is; browsers blur the numbers on purpose.
///
/// # Errors
/// `Unavailable` where the browser cannot be asked or does not tell.
pub async fn estimate() -> Result<Estimate, StorageError> {
    let answer = manager()?.estimate().map_err(|fault| storage_error(&fault))?;
    let answer = JsFuture::from(answer).await.map_err(|fault| storage_error(&fault))?;
    let answer: StorageEstimate = answer.unchecked_into();
    let usage = answer.get_usage().ok_or(StorageError::Unavailable)?;
    let quota = answer.get_quota().ok_or(StorageError::Unavailable)?;
    Ok(Estimate { usage_bytes: bytes(usage), quota_bytes: bytes(quota) })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a number of bytes, whole and not negative"
)]
fn bytes(number: f64) -> u64 {
    number as u64
}

/// Missing in older browsers and on pages without https.
fn manager() -> Result<StorageManager, StorageError> {
    let navigator = dom::window().ok_or(StorageError::Unavailable)?.navigator();
    let manager = dom::property(&navigator, "storage").ok_or(StorageError::Unavailable)?;
    Ok(manager.unchecked_into())
}
