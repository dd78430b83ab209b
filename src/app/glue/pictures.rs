//! Pictures on their way out: to the clipboard, to a file, to paper.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::AppHandle;
use crate::app::notice::{Notice, Tone, Topic};
use crate::app::ports::file_name::file_name;
use crate::charts::Svg;
use crate::platform::{clipboard, page, timers};

/// Pixels of a picture for each of the drawing's: sharp on a slide and on paper.
const SCALE: f64 = 2.0;
/// Time for the page to change before it is printed. **Unit** ms.
const BEFORE_PRINT_MS: u32 = 60;
/// Time from the end of printing until the page changes back: some browsers tell that end when they
/// have only begun to copy the page. **Unit** ms.
const AFTER_PRINT_MS: u32 = 1_000;

impl AppHandle {
    /// Hands a drawing over as a file.
    pub fn download_svg(self, name: &str, picture: &Svg) {
        let name = file_name(name, self.t().picture_name(), ".svg");
        self.download(&name, "image/svg+xml", picture.standalone().as_bytes());
    }

    /// Hands a drawing over as a picture of pixels.
    pub fn download_png(self, name: &str, picture: &Svg) {
        let name = file_name(name, self.t().picture_name(), ".png");
        let picture = picture.clone();
        spawn_local(async move {
            match png(&picture).await {
                Some(bytes) => self.download(&name, "image/png", &bytes),
                None => self.tell_picture(Tone::Warning, self.t().picture_failed()),
            }
        });
    }

    /// Puts a drawing on the clipboard as a picture of pixels, and says so.
    pub fn copy_picture(self, picture: &Svg) {
        let picture = picture.clone();
        let copying = clipboard::write_picture(async move { png(&picture).await });
        spawn_local(async move {
            match copying.await {
                Ok(()) => self.tell_picture(Tone::Success, self.t().copied()),
                Err(_) => self.tell_picture(Tone::Warning, self.t().picture_copy_refused()),
            }
        });
    }

    /// Prints with `is_printing` set, by which a part of the page asks for a sheet of its own.
    pub fn print_part(self, is_printing: RwSignal<bool>) {
        self.flush_drafts();
        is_printing.set(true);
        timers::after(BEFORE_PRINT_MS, move || {
            page::print_and_tell(move || {
                timers::after(AFTER_PRINT_MS, move || {
                    // The view may be gone by now, and its signal with it.
                    let _is_there = is_printing.try_set(false);
                });
            });
        });
    }

    fn tell_picture(self, tone: Tone, title: &str) {
        let (title, body) = (title.to_owned(), String::new());
        self.notify(Notice { topic: Topic::Action, tone, title, body, remedies: vec![] });
    }
}

/// The drawing in pixels; `None` when the browser cannot draw it.
async fn png(picture: &Svg) -> Option<Vec<u8>> {
    let size = picture.standalone_size();
    page::svg_to_png(&picture.standalone(), size.width, size.height, SCALE).await.ok()
}
