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

/// What one slide holds before a room, where letters are large. **Unit** thirds of a line with its
/// note.
const ROOM: usize = 18;
/// From here on a slide takes smaller letters. **Unit** as [`ROOM`].
const FULL: usize = 10;
/// What a line of a list takes.
const LINE: usize = 3;
/// What a heading takes.
const HEADING: usize = 2;
/// Letters of running text that take one unit.
const LETTERS: usize = 50;

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
    /// How much of a slide it takes.
    fn size(&self) -> usize {
        match self {
            Self::Words(words) => HEADING + words.chars().count() / LETTERS,
            Self::List(heading, lines) => heading_size(heading) + LINE * lines.len(),
            Self::Quotes(lines) => LINE * lines.len(),
        }
    }

    /// What of it stands in so much room, and what is left over. An empty slide takes at least one
    /// line and any paragraph.
    fn cut(self, room: usize) -> (Option<Self>, Option<Self>) {
        let is_empty = room == ROOM;
        if self.size() <= room {
            return (Some(self), None);
        }
        match self {
            Self::Words(_) if is_empty => (Some(self), None),
            Self::Words(_) => (None, Some(self)),
            Self::List(heading, lines) => {
                let fits = room.saturating_sub(heading_size(&heading)) / LINE;
                let (first, rest) = halves(lines, fits.max(usize::from(is_empty)));
                let first = first.map(|lines| Self::List(heading.clone(), lines));
                (first, rest.map(|lines| Self::List(heading, lines)))
            }
            Self::Quotes(lines) => {
                let (first, rest) = halves(lines, (room / LINE).max(usize::from(is_empty)));
                (first.map(Self::Quotes), rest.map(Self::Quotes))
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

fn heading_size(heading: &str) -> usize {
    if heading.is_empty() { 0 } else { HEADING }
}

/// So many lines, and the others; `None` where there are none.
fn halves(mut lines: Vec<Line>, at: usize) -> (Option<Vec<Line>>, Option<Vec<Line>>) {
    let rest = lines.split_off(at.min(lines.len()));
    let some = |lines: Vec<Line>| (!lines.is_empty()).then_some(lines);
    (some(lines), some(rest))
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
        self.blocks.iter().map(Block::size).sum::<usize>() > FULL
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
            0..3_100 => Density::Roomy,
            3_100..3_900 => Density::Close,
            _ => Density::Tight,
        }
    }

    /// The slides as they are shown to a room: long lists go on on slides of their own.
    #[must_use]
    pub fn for_a_room(&self) -> Vec<Slide> {
        self.slides.iter().cloned().flat_map(carried_on).collect()
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

/// A slide in as many as it needs.
fn carried_on(slide: Slide) -> Vec<Slide> {
    let Slide { part, title, blocks } = slide;
    let mut done = Vec::new();
    let mut page = Vec::new();
    let mut room = ROOM;
    for block in blocks {
        let mut rest = Some(block);
        while let Some(block) = rest {
            let (first, left) = block.cut(room);
            room = room.saturating_sub(first.as_ref().map_or(0, Block::size));
            page.extend(first);
            if left.is_some() {
                done.push(std::mem::take(&mut page));
                room = ROOM;
            }
            rest = left;
        }
    }
    done.push(page);
    done.into_iter().map(|blocks| Slide { part, title: title.clone(), blocks }).collect()
}
