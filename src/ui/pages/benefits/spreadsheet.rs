//! The benefits work as a workbook, out and in; measurements of one indicator from a file.

use leptos::prelude::*;

use crate::app::glue::{AppHandle, SheetAbout};
use crate::domain::IndicatorId;
use crate::exchange::UserRows;
use crate::ui::parts::icon::{Drawn, Icon};
use crate::ui::parts::menu::{Divider, Menu, MenuItem};

/// The workbook, in and out.
#[component]
pub(super) fn BookMenu() -> impl IntoView {
    let app = AppHandle::get();
    let t = app.t();
    let has_users = app.select(|project| !project.user_records.is_empty());
    let save = move |rows| Callback::new(move |()| app.save_benefits_book(rows));
    view! {
        <span class="edit-only">
            <Menu label=t.sheet_menu().to_owned() icon=Icon::Table>
                <MenuItem icon=Icon::Folder label=t.sheet_open()
                    on_press=Callback::new(move |()| app.choose_sheet(SheetAbout::Benefits))/>
                <Divider/>
                <MenuItem icon=Icon::Download label=t.book_save() on_press=save(UserRows::LeftOut)/>
                {move || has_users.get().then(|| view! {
                    <MenuItem icon=Icon::Download label=t.book_save_users()
                        on_press=save(UserRows::Along)/>
                })}
            </Menu>
        </span>
    }
}

/// Brings measurements of an indicator in from a file.
#[component]
pub(super) fn BringMeasurements(
    /// Which indicator.
    id: IndicatorId,
) -> impl IntoView {
    let app = AppHandle::get();
    let choose = move |_| app.choose_sheet(SheetAbout::Measurements(id));
    view! {
        <button type="button" class="ds-button edit-only" data-variant="tertiary" data-size="sm"
            on:click=choose>
            <Drawn icon=Icon::Table/>
            <span>{app.t().measured_open()}</span>
        </button>
    }
}
