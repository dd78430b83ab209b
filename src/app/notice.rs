//! What the person is told beside the work: what happened, what is safe, what to do.

/// How much it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Good to know.
    Info,
    /// Done.
    Success,
    /// Needs attention, nothing is lost.
    Warning,
    /// Work may be lost unless something is done.
    Danger,
}

impl Tone {
    /// The word that styles know.
    #[must_use]
    pub fn attribute(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Success => "success",
            Self::Warning => "warning",
            Self::Danger => "danger",
        }
    }
}

/// What a notice is about. A newer notice of the same topic takes the place of the older one, so
/// that a fault which comes back is told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Saving in the browser.
    Saving,
    /// Work in a project that was closed, which no store has taken yet.
    Held,
    /// The same project in another tab.
    OtherTab,
    /// Opening or saving a file.
    File,
    /// Stored data that could not be read.
    Damage,
    /// An action that was not carried out.
    Action,
    /// Browser storage that may be cleared.
    Persistence,
}

/// Something the person can do about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Save the project to a file.
    SaveFile,
    /// Go and see where the data are.
    SeeData,
    /// Open the other of two versions.
    OpenOther(crate::domain::ProjectId),
    /// Open a project.
    OpenProject(crate::domain::ProjectId),
    /// Open the newest earlier state of a project that can be read.
    OpenEarlier(crate::domain::ProjectId),
    /// Keep the open project, which was thrown away elsewhere.
    Keep,
    /// Go to the list of all projects.
    AllProjects,
    /// Load the page again.
    Reload,
    /// Undo the last step.
    Undo,
}

/// One notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// What it is about.
    pub topic: Topic,
    /// How much it matters.
    pub tone: Tone,
    /// What happened, in a few words.
    pub title: String,
    /// What is safe and what to do.
    pub body: String,
    /// What can be done with one press.
    pub remedies: Vec<Remedy>,
}

/// Puts a notice among others: in the place of one of the same topic, else last.
pub fn put(notices: &mut Vec<Notice>, notice: Notice) {
    match notices.iter_mut().find(|other| other.topic == notice.topic) {
        Some(place) => *place = notice,
        None => notices.push(notice),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notice(topic: Topic, title: &str) -> Notice {
        Notice {
            topic,
            tone: Tone::Info,
            title: title.into(),
            body: String::new(),
            remedies: vec![],
        }
    }

    #[test]
    fn a_fault_that_comes_back_is_told_once() {
        let mut notices = vec![];
        put(&mut notices, notice(Topic::Saving, "full"));
        put(&mut notices, notice(Topic::File, "opened"));
        put(&mut notices, notice(Topic::Saving, "still full"));
        let titles: Vec<_> = notices.iter().map(|notice| notice.title.as_str()).collect();
        assert_eq!(titles, ["still full", "opened"]);
    }
}
