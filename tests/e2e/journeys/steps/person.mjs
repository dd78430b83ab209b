// What a person does in many journeys, by the words they read. `say` reads the texts of the language
// shown. Every step ends when the page shows what it did.

/** Chromium's own file dialogs cannot be driven: without them the app downloads and takes uploads. */
export function withoutPickers() {
  for (const picker of ["showOpenFilePicker", "showSaveFilePicker"]) {
    delete globalThis[picker];
    delete Window.prototype[picker];
  }
}

/** Waits until the line on top says that everything is stored. */
export const isSaved = (page, say) => page.css(".frame-save-state").shows(say("save_line_saved"));

/** From an empty address to a project with a name, standing in its details. */
export async function newProject(page, say, name) {
  await page.goto();
  await page.byRole("button", say("project_new")).click();
  await page.byLabel(say("details_name")).fill(name);
  await page.press("Tab");
  await page.css(".frame-name").shows(name);
  await isSaved(page, say);
}

/** Opens the sample project of the language. */
export async function openSample(page, say) {
  await page.goto();
  await page.byRole("button", say("sample_see")).click();
  await page.byRole("navigation", say("path_through_project")).waitFor();
}

/** Follows a link of the path at the side. */
export async function follow(page, say, key) {
  const name = say(key);
  const path = page.byRole("navigation", say("path_through_project"));
  await path.byRole("link", new RegExp(`^${name}( \\d+)?$`)).click();
}

/** Writes stakeholders into the last line of the register, an Enter after each. */
export async function addStakeholders(page, say, names) {
  await page.byLabel(say("stakeholder_new")).focus();
  for (const name of names) {
    await page.type(name);
    await page.press("Enter");
    await rowOf(page, name).waitFor();
  }
}

/** The row of the register whose name it is. */
export const rowOf = (page, name) =>
  page.css("tr.register-row:has(> th)").having(new RegExp(`(^|[^\\p{L}])${name}`, "u"));

/** Names of the rows of the register, from the top. */
export const rowNames = (page) => page.css("tr.register-row > th").texts();

/** What stands in the cells of a row beside its name. */
export const cellsOf = (page, name) =>
  rowOf(page, name).css("td.register-cell:not([data-kind=tool])").texts();

/** Saves the project to a file and answers with what was downloaded. */
export async function saveFile(page, say) {
  await page.byRole("banner").byRole("button", say("save_file")).click();
  return page.downloads.next(/\.stifinner\.json$/);
}

/** Opens a field of a native menu by its name and presses one of its actions. */
export async function choose(page, menu, action) {
  await page.byRole("button", menu).click();
  await page.byRole("button", action).click();
}
