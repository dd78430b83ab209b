//! A copy in which nobody is named, in a file of its own. The open project is not touched, and
//! neither is the file that it was saved to.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::AppHandle;
use crate::app::notice::{Notice, Tone, Topic};
use crate::app::ports::Files;
use crate::app::ports::file_name::file_name;
use crate::domain::nameless::{StandIns, nameless};
use crate::format::{self, Lineage};

impl AppHandle {
    /// Saves a copy of the open project without these names to a file that the person chooses, or
    /// as a download.
    pub fn save_nameless(self, names: &[String]) {
        self.flush_drafts();
        let Some(project) = self.project() else { return };
        let t = self.t();
        let stand_ins = StandIns { person: t.nameless_person(), removed: t.nameless_removed() };
        let copy = nameless(&project, self.new_id(), names, stand_ins);
        let stem = t.nameless_file(copy.details.name.as_str());
        let name = file_name(&stem, t.project_new_name(), format::EXTENSION);
        let text = format::write(&copy, &Lineage::default());
        let files = self.desk.with_value(|desk| desk.platform.files.clone());
        spawn_local(async move {
            match files.save_as(&name, text.as_bytes()).await {
                Ok(saved) => {
                    // It is handed on and not worked in.
                    self.forget_file(saved.place);
                    self.tell_nameless(&saved.name);
                }
                Err(error) => self.tell_file_error(&error),
            }
        });
    }

    fn tell_nameless(self, name: &str) {
        let t = self.t();
        self.notify(Notice {
            topic: Topic::Action,
            tone: Tone::Success,
            title: t.nameless_saved_title().to_owned(),
            body: t.nameless_saved_body(name),
            remedies: vec![],
        });
    }
}
