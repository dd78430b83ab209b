//! The document as it stands on the page and on paper.

use leptos::prelude::*;

use super::picture::{GridPicture, MapPicture, TimelinePicture, TrendPicture};
use crate::figures::document::{Block, Document, Fact, Noted, Section, Table};

#[component]
pub(super) fn DocumentView(
    document: Document,
    /// Whether it is to stay on one sheet of paper.
    is_one_page: bool,
) -> impl IntoView {
    let fact = |fact: String| view! { <p class="report-fact user-text" dir="auto">{fact}</p> };
    let sections: Vec<_> = document.sections.into_iter().map(section).collect();
    view! {
        <article class="report-document" data-one-page=is_one_page.then_some("") aria-labelledby="report-title">
            <header class="report-head">
                <p class="report-project user-text" dir="auto">{document.project}</p>
                <h2 id="report-title">{document.title}</h2>
                {document.facts.into_iter().map(fact).collect::<Vec<_>>()}
            </header>
            {sections}
        </article>
    }
}

fn section(section: Section) -> impl IntoView {
    let id = format!("report-{}", section.key);
    let labelled_by = id.clone();
    let blocks: Vec<_> = section.blocks.into_iter().map(block).collect();
    view! {
        <section class="report-section" data-part=section.key aria-labelledby=labelled_by>
            <h3 id=id>{section.title}</h3>
            {blocks}
        </section>
    }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Words(words) => view! { <p class="user-text" dir="auto">{words}</p> }.into_any(),
        Block::Heading(words) => view! { <h4>{words}</h4> }.into_any(),
        Block::List(lines) => {
            let line = |line: Noted| view! { <li>{noted(line)}</li> };
            let lines: Vec<_> = lines.into_iter().map(line).collect();
            view! { <ul class="report-list">{lines}</ul> }.into_any()
        }
        Block::Facts(facts) => {
            let facts: Vec<_> = facts.into_iter().map(fact).collect();
            view! { <dl class="report-facts">{facts}</dl> }.into_any()
        }
        Block::Table(table) => view! { <TableView table=table/> }.into_any(),
        Block::Grid(spec) => view! { <GridPicture spec=*spec/> }.into_any(),
        Block::Timeline(spec) => view! { <TimelinePicture spec=*spec/> }.into_any(),
        Block::Trend(spec) => view! { <TrendPicture spec=*spec/> }.into_any(),
        Block::Map(spec) => view! { <MapPicture spec=*spec/> }.into_any(),
    }
}

fn fact(fact: Fact) -> impl IntoView {
    view! { <div><dt>{fact.label}</dt><dd>{noted(fact.is)}</dd></div> }
}

fn noted(line: Noted) -> impl IntoView {
    let note = (!line.note.is_empty()).then(|| {
        view! { <span class="report-note user-text" dir="auto">{line.note}</span> }
    });
    view! {
        <span class="user-text" dir="auto" data-whole=line.is_whole.then_some("")>{line.words}</span>
        {note}
    }
}

/// On a narrow screen it is read by scrolling, and by keys too.
#[component]
fn TableView(table: Table) -> impl IntoView {
    let head = |head: String| view! { <th scope="col">{head}</th> };
    let row = |row: Vec<Noted>| {
        let mut cells = row.into_iter();
        let name = cells.next().map(|cell| view! { <th scope="row">{noted(cell)}</th> });
        let cell = |cell: Noted| view! { <td>{noted(cell)}</td> };
        view! { <tr>{name}{cells.map(cell).collect::<Vec<_>>()}</tr> }
    };
    view! {
        <div class="report-scroll" tabindex="0" role="group" aria-label=table.caption>
            <table class="ds-table report-table" data-size="sm">
                <thead><tr>{table.heads.into_iter().map(head).collect::<Vec<_>>()}</tr></thead>
                <tbody>{table.rows.into_iter().map(row).collect::<Vec<_>>()}</tbody>
            </table>
        </div>
    }
}
