//! The dialogs of the frame, and whether they are open. That outlives the views, which a change of
//! language builds anew: the settings stay while one language after the other is tried.

use leptos::prelude::*;

use super::nameless::NamelessDialog;
use super::settings::SettingsDialog;
use super::shortcuts::ShortcutsDialog;
use super::steps::StepsDialog;
use crate::app::glue::AppHandle;

/// The element that a dialog gives the focus to when the one it was opened from is gone.
pub(super) const MENU_ID: &str = "main-menu";

/// Which dialogs of the frame are open.
#[derive(Debug, Clone, Copy)]
pub struct Dialogs {
    pub(super) settings: RwSignal<bool>,
    pub(super) shortcuts: RwSignal<bool>,
    pub(super) steps: RwSignal<bool>,
    pub(super) nameless: RwSignal<bool>,
    is_built: StoredValue<bool>,
}

impl Dialogs {
    /// Keeps them for all views below, and for as long as the view that calls lives.
    pub fn provide() {
        provide_context(Self {
            settings: RwSignal::new(false),
            shortcuts: RwSignal::new(false),
            steps: RwSignal::new(false),
            nameless: RwSignal::new(false),
            is_built: StoredValue::new(false),
        });
    }

    /// The dialogs of the frame around the view that asks.
    pub(super) fn get() -> Self {
        expect_context::<Self>()
    }

    /// Told when the frame is built. What had the focus is gone with the former one; an open dialog
    /// takes it by itself.
    pub(super) fn built(self) {
        let was_built =
            self.is_built.try_update_value(|is_built| std::mem::replace(is_built, true));
        let all = [self.settings, self.shortcuts, self.steps, self.nameless];
        if was_built == Some(true) && !all.iter().any(RwSignal::get_untracked) {
            AppHandle::get().focus(MENU_ID);
        }
    }
}

/// One of the dialogs as the frame has it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shown {
    is_open: RwSignal<bool>,
    /// Whether it is open since before the frame was built anew.
    is_kept: StoredValue<bool>,
}

impl Shown {
    fn new(is_open: RwSignal<bool>) -> Self {
        Self { is_open, is_kept: StoredValue::new(is_open.get_untracked()) }
    }

    /// Whether it is open, followed.
    pub(super) fn is_open(self) -> bool {
        self.is_open.get()
    }

    /// Whether it is open since before the frame was built anew.
    pub(super) fn is_kept(self) -> bool {
        self.is_kept.get_value()
    }

    /// Takes it away. The browser gives the focus back to where it was, unless that is gone.
    pub(super) fn on_close(self) -> Callback<()> {
        let app = AppHandle::get();
        Callback::new(move |()| {
            self.is_open.set(false);
            if self.is_kept.try_update_value(std::mem::take) == Some(true) {
                app.focus(MENU_ID);
            }
        })
    }
}

/// The dialogs, each in the page while it is open.
#[component]
pub(super) fn FrameDialogs() -> impl IntoView {
    let dialogs = Dialogs::get();
    view! {
        <StepsDialog shown=Shown::new(dialogs.steps)/>
        <SettingsDialog shown=Shown::new(dialogs.settings)/>
        <ShortcutsDialog shown=Shown::new(dialogs.shortcuts)/>
        <NamelessDialog shown=Shown::new(dialogs.nameless)/>
    }
}
