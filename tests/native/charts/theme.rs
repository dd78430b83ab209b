//! Every theme can be read, and what carries meaning is told by more than color.

use std::collections::BTreeSet;
use stifinner::charts::Theme;
use stifinner::charts::theme::{Color, Role, Tint};

/// The fifth root by Newton's method, since the power function differs between machines.
fn fifth_root(value: f64) -> f64 {
    (0..60).fold(1.0, |root: f64, _| (4.0 * root + value / (root * root * root * root)) / 5.0)
}

/// The share of light of one color channel (WCAG 2.2, relative luminance).
fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 {
        return share / 12.92;
    }
    let base = (share + 0.055) / 1.055;
    base * base * fifth_root(base) * fifth_root(base)
}

fn luminance(color: Color) -> f64 {
    0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
}

fn contrast(a: Color, b: Color) -> f64 {
    let (a, b) = (luminance(a) + 0.05, luminance(b) + 0.05);
    a.max(b) / a.min(b)
}

#[track_caller]
fn assert_contrast(what: &str, color: Color, ground: Color, least: f64) {
    let found = contrast(color, ground);
    assert!(found >= least, "{what}: {color} on {ground} is {found:.2}, least {least}");
}

#[test]
fn black_on_white_has_the_contrast_the_guideline_says() {
    let gray = |level| Color { red: level, green: level, blue: level };
    assert!((contrast(gray(0), gray(255)) - 21.0).abs() < 0.001);
    assert!((contrast(gray(118), gray(255)) - 4.54).abs() < 0.01);
}

#[test]
fn lines_and_texts_stand_out_in_every_theme() {
    for theme in Theme::ALL {
        let palette = theme.palette();
        for role in Role::ALL {
            // Lines are named in their own color, so the rule for texts holds for them too.
            let color = palette.stroke(role).color;
            assert_contrast(&format!("{theme:?} {role:?}"), color, palette.surface, 4.5);
        }
        for role in Role::ALL {
            let color = palette.stroke(role).color;
            assert_contrast(&format!("{theme:?} {role:?} on the band"), color, palette.band, 4.0);
        }
        assert_contrast(&format!("{theme:?} axis"), palette.axis, palette.surface, 3.0);
        for ground in [palette.surface, palette.page, palette.grid_line] {
            assert_contrast(&format!("{theme:?} ink"), palette.ink, ground, 4.5);
        }
        assert_contrast(&format!("{theme:?} muted"), palette.muted, palette.surface, 4.5);
        assert_contrast(&format!("{theme:?} subtitle"), palette.muted, palette.page, 4.5);
    }
}

#[test]
fn hints_and_outlines_stand_out_on_every_tint() {
    for theme in Theme::ALL {
        let palette = theme.palette();
        for tint in [Tint::Plain, Tint::Attention, Tint::Support, Tint::MildSupport] {
            let ground = palette.tint(tint);
            assert_contrast(&format!("{theme:?} {tint:?} hint"), palette.muted, ground, 4.5);
            for role in [Role::Target, Role::Note] {
                let outline = palette.stroke(role).color;
                assert_contrast(&format!("{theme:?} {tint:?} {role:?}"), outline, ground, 3.0);
            }
            assert_contrast(&format!("{theme:?} {tint:?} pill"), palette.outline, ground, 3.0);
        }
    }
}

#[test]
fn lines_differ_without_their_color() {
    for theme in Theme::ALL {
        // A note is upright, so it cannot be taken for a line that runs along.
        let along = [Role::Series, Role::Baseline, Role::Target, Role::Planned, Role::Center];
        let strokes = along.into_iter().chain([Role::Limit]).map(|role| {
            let stroke = theme.palette().stroke(role);
            (stroke.dashes, format!("{:.1}", stroke.width))
        });
        assert_eq!(strokes.collect::<BTreeSet<_>>().len(), 6, "{theme:?}");
    }
}

#[test]
fn paper_needs_no_color() {
    let palette = Theme::Print.palette();
    for role in Role::ALL {
        let Color { red, green, blue } = palette.stroke(role).color;
        assert!(red == green && green == blue, "{role:?}");
    }
}
