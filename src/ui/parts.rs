//! General parts: they know fields, texts and pictures, and no domain type.

pub mod dialog;
pub mod field;
pub mod figure;
pub mod grid;
pub mod icon;
pub mod line_form;
pub mod many;
pub mod map;
pub mod matrix;
pub mod menu;
pub mod meter;
pub mod picture;
pub mod register;
pub mod timeline;
