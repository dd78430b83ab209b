//! Settings of this device. Losing them is harmless; they are never in a project.

use serde::{Deserialize, Serialize};

use crate::i18n::Locale;

/// How the app looks and speaks on this device.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Prefs {
    /// The chosen language; the browser's when none was chosen.
    pub language: Option<Locale>,
    /// Light, dark, or as the device says.
    pub theme: Theme,
    /// Size of letters.
    pub text_size: TextSize,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// As the device says.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Size of letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TextSize {
    /// 18 px for running text.
    #[default]
    Normal,
    /// 21 px.
    Large,
    /// 24 px.
    Larger,
}

impl Theme {
    /// All themes in the order of the choice list.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The value of the page's attribute.
    #[must_use]
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

impl TextSize {
    /// All sizes in the order of the choice list.
    pub const ALL: [Self; 3] = [Self::Normal, Self::Large, Self::Larger];

    /// The value of the page's attribute.
    #[must_use]
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Large => "large",
            Self::Larger => "larger",
        }
    }
}

impl Prefs {
    /// Reads stored settings; what cannot be read counts as not set, since nothing is lost by it.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// The settings as they are stored.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_read_back_as_they_were_stored() {
        let prefs =
            Prefs { language: Some(Locale::Nn), theme: Theme::Dark, text_size: TextSize::Large };
        assert_eq!(Prefs::parse(&prefs.to_text()), prefs);
    }

    #[test]
    fn damaged_or_partial_settings_do_no_harm() {
        assert_eq!(Prefs::parse("{"), Prefs::default());
        assert_eq!(Prefs::parse(r#"{"theme":"dark"}"#).theme, Theme::Dark);
    }
}
