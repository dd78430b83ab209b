//! The JSON Schema of the files, made from the types, for whoever wants to read or write them with
//! other tools. Published as `public/schema/stifinner-project-N.schema.json`.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use super::VERSION;
use super::envelope::{ManyFile, OneFile};

/// A file of Stifinner: one project, or several.
#[derive(JsonSchema)]
#[serde(untagged)]
#[schemars(title = "Stifinner file")]
#[expect(dead_code, clippy::large_enum_variant, reason = "only its schema is wanted")]
enum AnyFile {
    /// One project.
    One(OneFile),
    /// Several projects.
    Many(ManyFile),
}

/// What the published file is called.
#[must_use]
pub fn file_name() -> String {
    format!("stifinner-project-{VERSION}.schema.json")
}

/// The schema of the current version.
#[must_use]
pub fn schema() -> Value {
    let mut schema =
        SchemaSettings::draft2020_12().into_generator().into_root_schema_for::<AnyFile>();
    schema.insert("$id".to_owned(), file_name().into());
    schema.to_value()
}
