//! Icons and symbols as paths: never characters, which each machine draws in its own way.

use leptos::prelude::*;

pub use crate::charts::symbol::Symbol;
use crate::charts::trend::News;

/// An icon of the toolbars. **Unit** a field of 24 × 24, drawn with lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    /// A new thing.
    Add,
    /// Undo.
    Undo,
    /// Redo.
    Redo,
    /// The list of steps.
    Steps,
    /// Save to a file.
    Save,
    /// The menu.
    Menu,
    /// Close.
    Close,
    /// Take away.
    Trash,
    /// Copy.
    Copy,
    /// Open a file.
    Folder,
    /// Look for.
    Find,
    /// The one before.
    Previous,
    /// The next one.
    Next,
    /// Rising or falling order.
    Sorted,
    /// A handle to move by.
    Handle,
    /// More of what is hidden.
    More,
    /// Print.
    Print,
    /// A picture.
    Picture,
    /// A table.
    Table,
    /// Give another name.
    Rename,
    /// Bring back.
    Restore,
    /// Download.
    Download,
    /// A file.
    File,
    /// Settings.
    Settings,
    /// What there is to know.
    Info,
    /// Needs attention.
    Warning,
    /// Done.
    Check,
    /// Let a file go here.
    Drop,
    /// Go there.
    Go,
    /// Speaking and reading.
    Language,
    /// Keys of the keyboard.
    Keyboard,
    /// The whole screen.
    Screen,
    /// Not to be seen.
    Hidden,
    /// Now up and now down.
    Varies,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Add => "M12 5v14M5 12h14",
            Self::Undo => "M9 14 4 9l5-5M4 9h10.5a5.5 5.5 0 0 1 0 11H11",
            Self::Redo => "m15 14 5-5-5-5m5 5H9.5a5.5 5.5 0 0 0 0 11H13",
            Self::Steps => "M3 12a9 9 0 1 0 3-6.7L3 8m0-5v5h5m4-1v5l3.5 2",
            Self::Save => "M12 3v12m-5-5 5 5 5-5M4 17v2a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-2",
            Self::Menu => "M4 6.5h16M4 12h16M4 17.5h16",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Trash => "M4 7h16M9 7V4h6v3m-9 0 1 13h10l1-13M10 11v6m4-6v6",
            Self::Copy => {
                "M9 9h9a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-9a1 1 0 0 1 1-1M5 15H4a1 1 0 0 1-1-1V5a2 2 0 0 1 2-2h9a1 1 0 0 1 1 1v1"
            }
            Self::Folder => {
                "M4 19V6a2 2 0 0 1 2-2h3.5l2 2.5H18a2 2 0 0 1 2 2V10M4 19l2.2-7.5a2 2 0 0 1 1.9-1.5H21l-2.3 7.6a2 2 0 0 1-1.9 1.4z"
            }
            Self::Find => "M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14m9 2-4-4",
            Self::Previous => "m15 5-7 7 7 7",
            Self::Next => "m9 5 7 7-7 7",
            Self::Sorted => "M12 19V5m-6 6 6-6 6 6",
            Self::Handle => "M9 5h.01M15 5h.01M9 12h.01M15 12h.01M9 19h.01M15 19h.01",
            Self::More => "M5 12h.01M12 12h.01M19 12h.01",
            Self::Print => "M7 9V3h10v6M7 17H4v-6a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v6h-3M7 14h10v7H7z",
            Self::Picture => "M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.5 9h.01",
            Self::Table => "M4 5h16v14H4zM4 10h16M10 10v9",
            Self::Rename => "m4 20 .9-4L16 4.9a1.5 1.5 0 0 1 2.1 0l1 1a1.5 1.5 0 0 1 0 2.1L8 19z",
            Self::Restore => "M4 10h10a6 6 0 0 1 0 12h-3M8 6l-4 4 4 4",
            Self::Download => "M12 4v11m-5-5 5 5 5-5M5 20h14",
            Self::File => "M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zm0 0v5h5",
            Self::Settings => {
                "M4 7h9m4 0h3M4 17h3m4 0h9M15 9.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M9 19.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5"
            }
            Self::Info => "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18m0-10v5m0-8.5v.01",
            Self::Warning => "M12 4 2.8 20h18.4L12 4m0 6v5m0 2.5v.01",
            Self::Check => "m5 12.5 4.5 4.5L19 7.5",
            Self::Drop => "M12 3v11m-4-4 4 4 4-4M5 14v5a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-5",
            Self::Go => "M5 12h14m-6-6 6 6-6 6",
            Self::Language => {
                "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18M3 12h18M12 3c3 3 3.5 6 3.5 9s-.5 6-3.5 9c-3-3-3.5-6-3.5-9s.5-6 3.5-9"
            }
            Self::Screen => "M3 4h18v12H3zM12 16v4m-4 0h8",
            Self::Hidden => {
                "M4 4l16 16M9.9 5.2A9.6 9.6 0 0 1 12 5c5 0 8.5 4.4 9.5 7a12.6 12.6 0 0 1-2.6 3.8M6.3 7.2A13 13 0 0 0 2.5 12c1 2.6 4.5 7 9.5 7a9 9 0 0 0 4.3-1.1M9.9 9.9a3 3 0 0 0 4.2 4.2"
            }
            Self::Varies => "M3 12c3-8 6-8 9 0s6 8 9 0",
            Self::Keyboard => "M3 6h18v12H3zM7 10h.01M11 10h.01M15 10h.01M8 14h8",
        }
    }
}

/// Draws an icon. It says nothing to a screen reader; its button does.
#[component]
pub fn Drawn(
    /// Which.
    icon: Icon,
) -> impl IntoView {
    let dots = matches!(icon, Icon::Handle | Icon::More);
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false" data-dots=dots.then_some("")>
            <path d=icon.path()></path>
        </svg>
    }
}

const STAR: &str = "M6 0l1.763 3.573 3.943.573-2.853 2.781.674 3.927L6 9l-3.527 1.854.674-3.927L.294 4.146l3.943-.573z";

/// Draws a symbol.
#[component]
pub fn Mark(
    /// Which.
    symbol: Symbol,
) -> impl IntoView {
    match symbol {
        Symbol::Stars(count) => {
            let width = 13 * u32::from(count.max(1)) - 1;
            let stars: Vec<_> = (0..count)
                .map(|at| {
                    let shift = format!("translate({})", 13 * u32::from(at));
                    view! { <path d=STAR transform=shift></path> }
                })
                .collect();
            let view_box = format!("0 0 {width} 11");
            view! {
                <svg class="level-mark" viewBox=view_box aria-hidden="true" focusable="false">{stars}</svg>
            }
            .into_any()
        }
        Symbol::Up => view! {
            <svg class="level-mark" viewBox="0 0 12 11" aria-hidden="true" focusable="false">
                <path d="M6 0 12 11H0z"></path>
            </svg>
        }
        .into_any(),
        Symbol::Down => view! {
            <svg class="level-mark" viewBox="0 0 12 11" aria-hidden="true" focusable="false">
                <path d="M6 11 0 0h12z"></path>
            </svg>
        }
        .into_any(),
        Symbol::Dot => view! {
            <svg class="level-mark" viewBox="0 0 11 11" aria-hidden="true" focusable="false">
                <circle cx="5.5" cy="5.5" r="4.5"></circle>
            </svg>
        }
        .into_any(),
    }
}

/// Draws what a measurement says, in the shape it has in a chart: `None` is an ordinary one.
#[component]
pub fn NewsMark(
    /// What it says.
    news: Option<News>,
) -> impl IntoView {
    let path = match news {
        None => "M6 2.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 1 0 0-7z",
        Some(News::Improvement) => "M1 1h10v10H1z",
        Some(News::Concern) => "M6 0 12 11H0z",
        Some(News::Change) => "M4 0h4v4h4v4H8v4H4V8H0V4h4z",
    };
    view! {
        <svg class="level-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path d=path></path>
        </svg>
    }
}

/// What a symbol means for its color; the color never stands alone.
#[must_use]
pub fn tone(symbol: Symbol) -> &'static str {
    match symbol {
        Symbol::Stars(3..) => "high",
        Symbol::Stars(2) => "medium",
        Symbol::Stars(_) => "low",
        Symbol::Up => "positive",
        Symbol::Dot => "neutral",
        Symbol::Down => "negative",
    }
}

/// A symbol with its word.
#[component]
pub fn Level(
    /// The symbol, when there is one.
    symbol: Option<Symbol>,
    /// The word.
    #[prop(into)]
    word: String,
) -> impl IntoView {
    let mark = symbol.map(|symbol| view! { <Mark symbol=symbol/> });
    view! { <span class="level" data-level=symbol.map(tone)>{mark}<span>{word}</span></span> }
}

/// The mark of the app: a path with a place on it.
#[component]
pub fn PathMark() -> impl IntoView {
    view! {
        <svg class="frame-mark" viewBox="0 0 36 36" aria-hidden="true" focusable="false">
            <circle class="frame-mark-ground" cx="18" cy="18" r="18"></circle>
            <path
                class="frame-mark-path"
                stroke-width="4.2"
                d="M15.5 29.5C24.5 27 25.5 20.5 19 17.8C13.5 15.5 12.5 12.5 15 9.5"
            ></path>
            <circle class="frame-mark-here" cx="16.5" cy="8.5" r="3.9" stroke-width="1.6"></circle>
        </svg>
    }
}
