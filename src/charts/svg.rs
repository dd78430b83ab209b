//! A finished picture: SVG text that says in words what it shows.
//!
//! Only this folder makes an [`Svg`], so whoever inserts one into a page knows that every text in
//! it was escaped.

use super::geometry::Size;
use super::markup::{Markup, escaped};
use super::theme::Color;

/// An accessible SVG picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg {
    text: String,
    /// Where the content begins, after the root element's opening tag and descriptions.
    content_start: usize,
    size: Size,
    background: Color,
}

/// The names a picture carries for those who do not see it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Names<'a> {
    /// Makes the ids unique in the page.
    pub(super) id_prefix: &'a str,
    pub(super) title: &'a str,
    pub(super) description: &'a str,
}

/// Fonts for a picture outside the app: Inter where it is installed, else the system's own. All
/// are at most as wide as Inter, so nothing runs out of its place.
const FONTS: &str = "Inter, 'Inter Variable', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, \
                     'Liberation Sans', sans-serif";

const ROOT: &str = "<svg";

impl Svg {
    /// The markup, to be set into a page that has the app's font.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The size it was drawn for.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// The markup as a file of its own: with a background and a list of fonts to choose from.
    #[must_use]
    pub fn standalone(&self) -> String {
        let Size { width, height } = self.size;
        let (head, content) = self.text.split_at_checked(self.content_start).unwrap_or_default();
        let attributes = head.strip_prefix(ROOT).unwrap_or(head);
        format!(
            "{ROOT} font-family=\"{FONTS}\"{attributes}<rect width=\"{width}\" \
             height=\"{height}\" fill=\"{}\"/>\n{content}",
            self.background
        )
    }

    /// Puts the root element and the descriptions around drawn content.
    pub(super) fn assemble(names: Names<'_>, size: Size, background: Color, body: &str) -> Self {
        let prefix = identifier(names.id_prefix);
        let (title, description) = (escaped(names.title), escaped(names.description));
        let Size { width, height } = size;
        let mut markup = Markup::default();
        markup.write(format_args!(
            r#"{ROOT} xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" role="img" aria-labelledby="{prefix}-title {prefix}-desc">"#
        ));
        markup.write(format_args!(
            "\n<title id=\"{prefix}-title\">{title}</title>\n\
             <desc id=\"{prefix}-desc\">{description}</desc>\n"
        ));
        let mut text = markup.finish();
        let content_start = text.len();
        text.push_str(body);
        text.push_str("</svg>\n");
        Self { text, content_start, size, background }
    }
}

/// The prefix with everything but ASCII letters, digits, `-` and `_` made to `-`, since ids in a
/// list are separated by spaces.
pub(super) fn identifier(prefix: &str) -> String {
    let keep = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    prefix.chars().map(|letter| if keep(letter) { letter } else { '-' }).collect()
}
