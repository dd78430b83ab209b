//! Files on the person's machine, and the clipboard.
//!
//! Where the browser can write into a chosen file, it gives a handle; the handle stays on the
//! browser's side under a name of ours, a [`FilePlace`], and outlives the page once it is remembered.

use super::Pending;

/// The name under which the browser's side keeps the handle of a file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FilePlace(pub String);

/// A file that the person chose or dropped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickedFile {
    /// Its name, without any folder.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// Where a later save can write it back, if the browser can do that.
    pub place: Option<FilePlace>,
}

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedFile {
    /// Its name, as far as the browser tells.
    pub name: String,
    /// Where later saves can write into the same file; `None` after a download.
    pub place: Option<FilePlace>,
}

/// Why a file was not opened or written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileError {
    /// The person closed the picker.
    Canceled,
    /// The permission has lapsed; one click by the person renews it.
    NeedsPermission,
    /// The browser or the person refused; some network shares are refused too.
    Refused,
    /// The file is not there any more, or its handle is forgotten.
    Gone,
    /// The file is larger than we open.
    TooLarge {
        /// Its size in bytes.
        bytes: u64,
        /// The limit in bytes.
        max_bytes: u64,
    },
    /// This browser cannot do it.
    Unsupported,
    /// Anything else, in the browser's words.
    Failed(String),
}

impl std::fmt::Display for FileError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Canceled => f.write_str("canceled"),
            Self::NeedsPermission => f.write_str("permission has lapsed"),
            Self::Refused => f.write_str("access refused"),
            Self::Gone => f.write_str("the file is gone"),
            Self::TooLarge { bytes, max_bytes } => write!(f, "{bytes} bytes, limit {max_bytes}"),
            Self::Unsupported => f.write_str("not supported by this browser"),
            Self::Failed(words) => write!(f, "file failed: {words}"),
        }
    }
}

/// Files on the person's machine.
pub trait Files {
    /// Tells whether the browser can write into a chosen file; if not, a save is a download.
    fn can_write_in_place(&self) -> bool;

    /// Lets the person choose a file and reads it.
    fn open(&self, max_bytes: u64) -> Pending<'_, Result<PickedFile, FileError>>;

    /// Lets the person choose where to write, or downloads where the browser cannot ask.
    fn save_as<'a>(
        &'a self,
        suggested_name: &'a str,
        bytes: &'a [u8],
    ) -> Pending<'a, Result<SavedFile, FileError>>;

    /// Writes into a file chosen before. Asks for a lapsed permission only when `may_ask`, which
    /// needs a fresh click.
    fn save_to<'a>(
        &'a self,
        place: &'a FilePlace,
        bytes: &'a [u8],
        may_ask: bool,
    ) -> Pending<'a, Result<(), FileError>>;

    /// Reads a file chosen before, asking for a lapsed permission; needs a fresh click.
    fn reopen<'a>(
        &'a self,
        place: &'a FilePlace,
        max_bytes: u64,
    ) -> Pending<'a, Result<PickedFile, FileError>>;

    /// Keeps hold of a file that was chosen or dropped beyond the life of the page. Until then it can
    /// be written for as long as the page lives.
    fn remember<'a>(&'a self, place: &'a FilePlace) -> Pending<'a, Result<(), FileError>>;

    /// Forgets a file chosen before; the file itself is untouched.
    fn forget<'a>(&'a self, place: &'a FilePlace) -> Pending<'a, Result<(), FileError>>;

    /// Hands `bytes` over as a download.
    ///
    /// # Errors
    /// When the page cannot build the download.
    fn download(&self, name: &str, mime: &str, bytes: &[u8]) -> Result<(), FileError>;
}

/// Why the clipboard did not take or give a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClipboardError {
    /// The browser or the person refused.
    Refused,
    /// This browser cannot do it.
    Unsupported,
}

/// The clipboard.
pub trait Clipboard {
    /// Puts a plain text, and the same as HTML where the browser takes both.
    fn write<'a>(
        &'a self,
        plain: &'a str,
        html: Option<&'a str>,
    ) -> Pending<'a, Result<(), ClipboardError>>;
}
