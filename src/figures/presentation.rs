//! The project told in slides: problem, goals, what has been seen, benefits, team, time, and the
//! decision asked for. Made of what stands in the project already; what is not said makes no slide.
//!
//! **Source** the roadmap's project presentation, which sums up problem and goals with quotes and
//! figures to engage managers and staff.

mod parts;
#[cfg(test)]
mod tests;

use crate::domain::Project;
use crate::i18n::Texts;

/// Most lines of a list that one slide holds; more are carried on to the next.
const MOST_LINES: usize = 5;

/// What a slide is about, in the order of the slides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Name and purpose.
    Start,
    /// What is wrong today.
    Problem,
    /// Quotes, figures and stories that may be shown.
    Evidence,
    /// Those whom it is for.
    TargetGroup,
    /// How it shall become.
    TargetPicture,
    /// The goals in their groups, with the strategies they serve.
    Goals,
    /// The benefits, with baseline and target.
    Benefits,
    /// Owner, leader and those who answer for the benefits.
    Team,
    /// The period and the decisions with a day.
    Time,
    /// The decision asked for.
    Ask,
}

impl Part {
    /// All, in order.
    pub const ALL: [Self; 10] = [
        Self::Start,
        Self::Problem,
        Self::Evidence,
        Self::TargetGroup,
        Self::TargetPicture,
        Self::Goals,
        Self::Benefits,
        Self::Team,
        Self::Time,
        Self::Ask,
    ];

    /// The name by which style and tests know it.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Problem => "problem",
            Self::Evidence => "evidence",
            Self::TargetGroup => "group",
            Self::TargetPicture => "picture",
            Self::Goals => "goals",
            Self::Benefits => "benefits",
            Self::Team => "team",
            Self::Time => "time",
            Self::Ask => "ask",
        }
    }
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub words: String,
    /// What belongs to it, in smaller letters; may be empty.
    pub note: String,
}

/// A piece of a slide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Words(String),
    /// Lines, under a heading that may be empty.
    List(String, Vec<Line>),
    /// What somebody said, with who said it.
    Quotes(Vec<Line>),
}

impl Block {
    /// How many lines it has.
    fn len(&self) -> usize {
        match self {
            Self::Words(_) => 1,
            Self::List(_, lines) | Self::Quotes(lines) => lines.len(),
        }
    }

    /// Its first lines, where it has any before that place, and the rest of it.
    fn cut(self, at: usize) -> (Option<Self>, Self) {
        match self {
            Self::Words(_) => (None, self),
            Self::List(heading, mut lines) => {
                let rest = lines.split_off(at.min(lines.len()));
                (Some(Self::List(heading.clone(), lines)), Self::List(heading, rest))
            }
            Self::Quotes(mut lines) => {
                let rest = lines.split_off(at.min(lines.len()));
                (Some(Self::Quotes(lines)), Self::Quotes(rest))
            }
        }
    }

    fn n_letters(&self) -> usize {
        match self {
            Self::Words(words) => words.chars().count(),
            Self::List(_, lines) | Self::Quotes(lines) => {
                // A line takes the room of a short sentence, however little it says.
                let letters = |line: &Line| line.words.chars().count() + line.note.chars().count();
                lines.iter().map(|line| letters(line).max(60)).sum()
            }
        }
    }
}

/// One slide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slide {
    /// What it is about.
    pub part: Part,
    /// Its title.
    pub title: String,
    /// What it holds.
    pub blocks: Vec<Block>,
}

impl Slide {
    /// Whether it says so much that it takes smaller letters in a room.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.blocks.iter().map(Block::n_letters).sum::<usize>() > 320
    }
}

/// The project in slides.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Presentation {
    /// A slide for each part of which something is said.
    pub slides: Vec<Slide>,
    /// The parts of which nothing is said.
    pub missing: Vec<Part>,
}

/// How closely the sheet must be set so that all of it stands on one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Density {
    /// There is room.
    Roomy,
    /// As in a report.
    Close,
    /// As in a newspaper.
    Tight,
}

impl Presentation {
    /// How closely it must be set on paper. **Unit** of the limits: letters on an A4 sheet in two
    /// columns, tried out in print.
    #[must_use]
    pub fn density(&self) -> Density {
        let blocks = self.slides.iter().flat_map(|slide| slide.blocks.iter());
        match blocks.map(Block::n_letters).sum::<usize>() + 120 * self.slides.len() {
            0..3_200 => Density::Roomy,
            3_200..5_000 => Density::Close,
            _ => Density::Tight,
        }
    }

    /// The slides as they are shown to a room: long lists go on on slides of their own.
    #[must_use]
    pub fn for_a_room(self) -> Vec<Slide> {
        self.slides.into_iter().flat_map(carried_on).collect()
    }
}

/// The project in slides, in a language.
#[must_use]
pub fn presentation(project: &Project, t: &Texts) -> Presentation {
    let mut slides = Vec::new();
    let mut missing = Vec::new();
    for part in Part::ALL {
        let blocks = parts::blocks(part, project, t);
        if blocks.is_empty() {
            missing.push(part);
        }
        // A project has a name, if nothing else.
        if part == Part::Start || !blocks.is_empty() {
            slides.push(Slide { part, title: parts::title(part, project, t), blocks });
        }
    }
    Presentation { slides, missing }
}

/// A slide in as many as its lists need.
fn carried_on(slide: Slide) -> Vec<Slide> {
    let Slide { part, title, blocks } = slide;
    let mut pages: Vec<Vec<Block>> = vec![Vec::new()];
    let mut room = MOST_LINES;
    for mut block in blocks {
        while room == 0 || block.len() > room {
            let (first, rest) = if room == 0 { (None, block) } else { block.cut(room) };
            put(&mut pages, first);
            pages.push(Vec::new());
            room = MOST_LINES;
            block = rest;
        }
        room -= block.len();
        put(&mut pages, Some(block));
    }
    pages.into_iter().map(|blocks| Slide { part, title: title.clone(), blocks }).collect()
}

fn put(pages: &mut [Vec<Block>], block: Option<Block>) {
    if let Some(page) = pages.last_mut() {
        page.extend(block);
    }
}
