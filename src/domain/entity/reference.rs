//! A reference to a thing of any kind, as files and addresses write it.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{Entity, Kind};
use crate::domain::ids::*;
use crate::domain::kinds::each_kind;
use crate::domain::project::Project;
use crate::domain::text::Line;

macro_rules! references {
    ($($(#[$doc:meta])* $name:ident($id:ident) in $roster:ident, $list:literal;)*) => {
        /// A reference to any entity.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum EntityRef {
            /// The project.
            Project(ProjectId),
            $($(#[$doc])* $name($id),)*
        }

        impl EntityRef {
            /// The reference to an entity of a kind by its bits.
            #[must_use]
            pub fn new(kind: Kind, bits: u64) -> Self {
                match kind {
                    Kind::Project => Self::Project(ProjectId::from_bits(bits)),
                    $(Kind::$name => Self::$name($id::from_bits(bits)),)*
                }
            }

            /// What it refers to.
            #[must_use]
            pub fn kind(self) -> Kind {
                match self {
                    Self::Project(_) => Kind::Project,
                    $(Self::$name(_) => Kind::$name,)*
                }
            }

            /// The bits of the id.
            #[must_use]
            pub fn bits(self) -> u64 {
                match self {
                    Self::Project(id) => id.bits(),
                    $(Self::$name(id) => id.bits(),)*
                }
            }

            /// What the thing is called; `None` when it is not in the project (any more).
            #[must_use]
            pub fn name(self, project: &Project) -> Option<&Line> {
                match self {
                    Self::Project(id) => (id == project.id).then_some(&project.details.name),
                    $(Self::$name(id) => project.$roster.get(id).map(|row| row.name()),)*
                }
            }
        }

        impl fmt::Display for EntityRef {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    Self::Project(id) => id.fmt(f),
                    $(Self::$name(id) => id.fmt(f),)*
                }
            }
        }

        impl FromStr for EntityRef {
            type Err = IdError;

            fn from_str(text: &str) -> Result<Self, IdError> {
                text.parse().map(Self::Project)$(.or_else(|_| text.parse().map(Self::$name)))*
            }
        }

        #[cfg(feature = "schema")]
        /// The words before the colon.
        const PREFIXES: &[&str] = &[ProjectId::PREFIX, $($id::PREFIX),*];
    };
}

each_kind!(references);

impl EntityRef {
    /// Whether the thing is in the project.
    #[must_use]
    pub fn is_in(self, project: &Project) -> bool {
        self.name(project).is_some()
    }
}

impl Serialize for EntityRef {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EntityRef {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <std::borrow::Cow<'_, str>>::deserialize(deserializer)?;
        text.parse().map_err(de::Error::custom)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for EntityRef {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "EntityRef".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": format!("^({}):[0-9a-hjkmnp-tv-z]{{10}}$", PREFIXES.join("|")),
        })
    }
}
