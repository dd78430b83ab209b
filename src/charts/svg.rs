//! A finished picture: SVG text that says in words what it shows.
//!
//! Only this folder makes an [`Svg`], so whoever inserts one into a page knows that every text in
//! it was escaped.

use super::geometry::Size;
use super::markup::escaped;
use super::theme::Color;

/// An accessible SVG picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Svg {
    text: String,
    /// Where the descriptions begin, after the root element's opening tag.
    root_end: usize,
    /// Where the content begins, after the descriptions.
    content_start: usize,
    prefix: String,
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

/// Pixels around an exported picture.
const MARGIN: u32 = 16;

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

    /// The markup as a file of its own: with a background, a margin and a list of fonts to choose
    /// from.
    #[must_use]
    pub fn standalone(&self) -> String {
        let content = self.text.get(self.content_start..).unwrap_or_default();
        let descriptions = self.text.get(self.root_end..self.content_start).unwrap_or_default();
        let size = self.standalone_size();
        let root = root(&self.prefix, size, MARGIN);
        let attributes = root.strip_prefix(ROOT).unwrap_or_default();
        format!(
            "{ROOT} font-family=\"{FONTS}\"{attributes}{descriptions}<rect x=\"-{MARGIN}\" \
             y=\"-{MARGIN}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>\n{content}",
            size.width, size.height, self.background
        )
    }

    /// The size of the picture as a file of its own.
    #[must_use]
    pub fn standalone_size(&self) -> Size {
        let Size { width, height } = self.size;
        Size { width: width + 2 * MARGIN, height: height + 2 * MARGIN }
    }

    /// Puts the root element and the descriptions around drawn content.
    pub(super) fn assemble(names: Names<'_>, size: Size, background: Color, body: &str) -> Self {
        let prefix = identifier(names.id_prefix);
        let (title, description) = (escaped(names.title), escaped(names.description));
        let mut text = root(&prefix, size, 0);
        let root_end = text.len();
        text.push_str(&format!(
            "<title id=\"{prefix}-title\">{title}</title>\n\
             <desc id=\"{prefix}-desc\">{description}</desc>\n"
        ));
        let content_start = text.len();
        text.push_str(body);
        text.push_str("</svg>\n");
        Self { text, root_end, content_start, prefix, size, background }
    }
}

/// The opening tag, with so many pixels around the content.
fn root(prefix: &str, size: Size, margin: u32) -> String {
    let Size { width, height } = size;
    let start = if margin == 0 { "0 0".to_owned() } else { format!("-{margin} -{margin}") };
    format!(
        "{ROOT} xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"{start} {width} {height}\" role=\"img\" \
         aria-labelledby=\"{prefix}-title {prefix}-desc\">\n"
    )
}

/// The prefix with everything but ASCII letters, digits, `-` and `_` made to `-`, since ids in a
/// list are separated by spaces.
pub(super) fn identifier(prefix: &str) -> String {
    let keep = |letter: char| letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_');
    prefix.chars().map(|letter| if keep(letter) { letter } else { '-' }).collect()
}
