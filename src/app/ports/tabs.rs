//! What tabs of the same browser tell each other.

use serde::{Deserialize, Serialize};

/// What has happened to a project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum TabEvent {
    /// A new state is stored.
    Saved,
    /// It went to the wastebasket.
    Trashed,
    /// It came back from the wastebasket.
    Restored,
    /// It is gone for good.
    Deleted,
    /// The storage changed in some other way: read the list again.
    Changed,
}

/// One message between tabs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TabMessage {
    /// What happened.
    pub kind: TabEvent,
    /// The project it happened to; empty where it is not one project.
    pub id: String,
    /// The opening that did it; a tab ignores its own.
    pub writer: String,
}

impl TabMessage {
    /// Writes the message as one line of JSON.
    #[must_use]
    pub fn to_text(&self) -> String {
        serde_json::json!({ "id": self.id, "kind": self.kind, "writer": self.writer }).to_string()
    }

    /// Reads a message; anything else (a newer build's words, another program's) is `None`.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_reads_back_and_foreign_words_are_left_alone() {
        let message =
            TabMessage { kind: TabEvent::Saved, id: "project:1".into(), writer: "w".into() };
        assert_eq!(message.to_text(), r#"{"id":"project:1","kind":"saved","writer":"w"}"#);
        assert_eq!(TabMessage::from_text(&message.to_text()), Some(message));
        assert_eq!(TabMessage::from_text(r#"{"kind":"danced","id":"","writer":""}"#), None);
        assert_eq!(TabMessage::from_text("hello"), None);
    }
}
