//! The colors of a picture: light, dark and print.
//!
//! Colors are written into the picture as attributes, so a change of theme means drawing again.
//! What carries meaning differs by dash or marker too ([`Stroke`]), never by color alone.

/// An opaque color.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Color {
    /// Red, 0 to 255.
    pub red: u8,
    /// Green, 0 to 255.
    pub green: u8,
    /// Blue, 0 to 255.
    pub blue: u8,
}

impl Color {
    const fn hex(code: u32) -> Self {
        let [_, red, green, blue] = code.to_be_bytes();
        Self { red, green, blue }
    }
}

impl std::fmt::Display for Color {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

/// Which surface a picture is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// On a light page, and for exported files.
    #[default]
    Light,
    /// On a dark page.
    Dark,
    /// On paper: greys, patterns and dashes.
    Print,
}

/// What a line in a chart stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// What was measured.
    Series,
    /// Where it started.
    Baseline,
    /// Where it shall go.
    Target,
    /// The way it was planned.
    Planned,
    /// What a sum has in it that takes away.
    Drawback,
    /// A change noted on the time axis.
    Note,
    /// The middle of the measurements.
    Center,
    /// The limits of ordinary variation.
    Limit,
    /// A measurement that only varies, where others do more than that.
    Ordinary,
    /// A measurement that says that something got better.
    Improvement,
    /// A measurement that says that something got worse.
    Concern,
    /// A measurement that says that something changed, nobody has said for good or bad.
    Change,
}

impl Role {
    /// All roles, in the order they are named.
    pub const ALL: [Self; 12] = [
        Self::Series,
        Self::Baseline,
        Self::Target,
        Self::Planned,
        Self::Drawback,
        Self::Note,
        Self::Center,
        Self::Limit,
        Self::Ordinary,
        Self::Improvement,
        Self::Concern,
        Self::Change,
    ];
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Stroke {
    /// Its color.
    pub color: Color,
    /// Its width in pixels.
    pub width: f64,
    /// Lengths of dashes and spaces in pixels; empty for an unbroken line.
    pub dashes: &'static [u32],
}

/// The tint of a field in a grid, by what the field asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Tint {
    /// Nothing in particular.
    #[default]
    Plain,
    /// Needs attention first.
    Attention,
    /// Strong support.
    Support,
    /// Some support.
    MildSupport,
}

/// The colors of one theme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Behind everything in a chart, and inside a pill.
    pub surface: Color,
    /// Behind the fields of a grid.
    pub page: Color,
    /// Texts that matter.
    pub ink: Color,
    /// Quiet texts.
    pub muted: Color,
    /// The axis line and tick marks.
    pub axis: Color,
    /// Thin lines behind the data.
    pub grid_line: Color,
    /// The outline of an ordinary pill.
    pub outline: Color,
    /// The outline of a field, where tints alone would not part the fields.
    pub field_outline: Option<Color>,
    /// Behind a stretch of ordinary variation.
    pub band: Color,
    series: Color,
    baseline: Color,
    target: Color,
    planned: Color,
    note: Color,
    ordinary: Color,
    improvement: Color,
    concern: Color,
    change: Color,
    attention: Color,
    support: Color,
    mild_support: Color,
}

const LIGHT: Palette = Palette {
    surface: Color::hex(0x00ff_fefb),
    page: Color::hex(0x00f6_f3ec),
    ink: Color::hex(0x001f_2a24),
    muted: Color::hex(0x0056_615a),
    axis: Color::hex(0x0080_8a83),
    grid_line: Color::hex(0x00e9_e6de),
    outline: Color::hex(0x0076_8079),
    field_outline: None,
    band: Color::hex(0x00f0_f1ec),
    series: Color::hex(0x001d_5fa8),
    baseline: Color::hex(0x0067_7069),
    target: Color::hex(0x0014_6b54),
    planned: Color::hex(0x007a_5c9e),
    note: Color::hex(0x00b4_491a),
    ordinary: Color::hex(0x005f_6a64),
    improvement: Color::hex(0x0000_6699),
    concern: Color::hex(0x00a8_4a05),
    change: Color::hex(0x0049_0092),
    attention: Color::hex(0x00fb_e9df),
    support: Color::hex(0x00de_eae4),
    mild_support: Color::hex(0x00ec_f4f1),
};

const DARK: Palette = Palette {
    surface: Color::hex(0x0018_211d),
    page: Color::hex(0x000f_1613),
    ink: Color::hex(0x00ec_efe9),
    muted: Color::hex(0x00b3_beb7),
    axis: Color::hex(0x0086_938b),
    grid_line: Color::hex(0x002d_3933),
    outline: Color::hex(0x0086_938b),
    field_outline: None,
    band: Color::hex(0x0021_2c27),
    series: Color::hex(0x0084_b9ee),
    baseline: Color::hex(0x00b3_beb7),
    target: Color::hex(0x0069_c8a2),
    planned: Color::hex(0x00c3_a8e8),
    note: Color::hex(0x00f3_9a68),
    ordinary: Color::hex(0x00b3_beb7),
    improvement: Color::hex(0x0062_c4f5),
    concern: Color::hex(0x00ff_a94d),
    change: Color::hex(0x00cf_b0ff),
    attention: Color::hex(0x0044_2818),
    support: Color::hex(0x001d_4034),
    mild_support: Color::hex(0x0019_2f27),
};

const PRINT: Palette = Palette {
    surface: Color::hex(0x00ff_ffff),
    page: Color::hex(0x00ff_ffff),
    ink: Color::hex(0x0000_0000),
    muted: Color::hex(0x003d_3d3d),
    axis: Color::hex(0x0055_5555),
    grid_line: Color::hex(0x00dd_dddd),
    outline: Color::hex(0x0055_5555),
    field_outline: Some(Color::hex(0x0077_7777)),
    band: Color::hex(0x00f3_f3f3),
    series: Color::hex(0x0000_0000),
    baseline: Color::hex(0x0066_6666),
    target: Color::hex(0x0033_3333),
    planned: Color::hex(0x004d_4d4d),
    note: Color::hex(0x003d_3d3d),
    ordinary: Color::hex(0x0066_6666),
    improvement: Color::hex(0x0000_0000),
    concern: Color::hex(0x0000_0000),
    change: Color::hex(0x0033_3333),
    attention: Color::hex(0x00e2_e2e2),
    support: Color::hex(0x00f0_f0f0),
    mild_support: Color::hex(0x00f8_f8f8),
};

impl Theme {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::Print];

    /// The colors of this theme.
    #[must_use]
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Print => &PRINT,
        }
    }
}

impl Palette {
    /// How the line of a role is drawn.
    #[must_use]
    pub const fn stroke(&self, role: Role) -> Stroke {
        match role {
            Role::Series => Stroke { color: self.series, width: 2.5, dashes: &[] },
            Role::Baseline => Stroke { color: self.baseline, width: 2.0, dashes: &[2, 4] },
            Role::Target => Stroke { color: self.target, width: 2.0, dashes: &[8, 4] },
            Role::Planned => Stroke { color: self.planned, width: 1.5, dashes: &[10, 4, 2, 4] },
            Role::Drawback => Stroke { color: self.concern, width: 2.0, dashes: &[3, 3] },
            Role::Note => Stroke { color: self.note, width: 1.2, dashes: &[] },
            Role::Center => Stroke { color: self.ordinary, width: 1.6, dashes: &[] },
            Role::Limit => Stroke { color: self.ordinary, width: 1.0, dashes: &[] },
            Role::Ordinary => Stroke { color: self.ordinary, width: 1.8, dashes: &[] },
            Role::Improvement => Stroke { color: self.improvement, width: 1.8, dashes: &[] },
            Role::Concern => Stroke { color: self.concern, width: 1.8, dashes: &[] },
            Role::Change => Stroke { color: self.change, width: 1.8, dashes: &[] },
        }
    }

    /// The fill of a field.
    #[must_use]
    pub const fn tint(&self, tint: Tint) -> Color {
        match tint {
            Tint::Plain => self.surface,
            Tint::Attention => self.attention,
            Tint::Support => self.support,
            Tint::MildSupport => self.mild_support,
        }
    }
}
