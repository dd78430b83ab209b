// The whole walk from a first project to a colleague's browser, without touching the mouse.

import { isSaved, rowNames, withoutPickers } from "./steps/person.mjs";

const NAMES = ["Ansatte", "Pårørende", "Fastleger"];
const MOST_TABS = 80;

export default {
  name: "keyboard",

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(withoutPickers);
    await page.goto();
    await page.byRole("heading", say("welcome_title")).waitFor();
    await tabTo(page, page.byRole("button", say("project_new")));
    await page.press("Enter");
    await page.byRole("heading", say("project_details")).waitFor();
    await writesDetails(page, say);
    await goes(page, say, "stakeholders");
    await writesStakeholders(page, say, t);
    await placesOnGrid(page, say, t);

    await page.press("Control+s");
    const file = await page.downloads.next(/\.stifinner\.json$/);
    await opensElsewhere(await t.launch(), file, say, t);
  },
};

/** Goes on by Tab until the element has the focus. */
async function tabTo(page, element, key = "Tab") {
  await element.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await element.isFocused()) return;
    await page.press(key);
  }
  throw new Error(`not reached by ${key}: ${element}`);
}

/** Selects what the field holds and writes over it. */
async function writes(page, say, key, text) {
  await tabTo(page, page.byLabel(say(key)));
  await page.press("Control+a");
  await page.type(text);
}

async function writesDetails(page, say) {
  await writes(page, say, "details_name", "Trygg medisin hjemme");
  await writes(page, say, "details_organization", "Fjordvik kommune");
  await writes(page, say, "details_start", "1.3.26");
  await page.press("Tab");
  await page.byLabel(say("details_start")).holds("01.03.2026");
  await isSaved(page, say);
}

/** Any place is reached by the palette. */
async function goes(page, say, key) {
  await page.press("Control+k");
  await page.byRole("combobox", say("palette_title")).waitFor();
  await page.type(say(key));
  await page.byRole("option", new RegExp(`^${say(key)}`)).nth(0).waitFor();
  await page.press("Enter");
  await page.byRole("dialog").waitGone();
}

async function writesStakeholders(page, say, t) {
  const line = page.byLabel(say("stakeholder_new"));
  await tabTo(page, line);
  for (const name of NAMES) {
    await page.type(name);
    await page.press("Enter");
    await page.byRole("rowheader", name).waitFor();
  }
  t.assert.deepEqual(await rowNames(page), NAMES);
  // Up into the table, right to the levels.
  for (const key of ["ArrowUp", "ArrowRight", "ArrowRight", "h", "ArrowRight", "n"]) {
    await page.press(key);
  }
  for (const key of ["ArrowUp", "p", "ArrowLeft", "m"]) await page.press(key);
  await page.byRole("row").having("Fastleger").shows(say("attitude_negative"));
  await page.byRole("row").having("Pårørende").shows(say("level_medium"));
  // The panel: a long text in a field, and back to the row.
  await page.press("Home");
  await page.press("Space");
  const panel = page.byRole("complementary", "Pårørende");
  await writes(page, say, "stakeholder_strategy", "Informasjonskveld i mars");
  await page.press("Escape");
  await panel.waitGone();
  await page.byRole("row").having("Pårørende").shows("Informasjonskveld i mars");
  await isSaved(page, say);
}

async function placesOnGrid(page, say, t) {
  const toGrid = page.byRole("navigation", say("view_switch")).byRole("link", say("view_grid"));
  await tabTo(page, toGrid, "Shift+Tab");
  await page.press("Enter");
  const pill = page.byRole("button", say("grid_item", { name: "Pårørende" }));
  await tabTo(page, pill);
  await page.press("ArrowUp");
  const field = new RegExp(`^${say("level_high")}, positiv`);
  await page.byRole("region", field).byRole("button", say("grid_item")).waitFor();
  await t.until(pill.isFocused, "the focus to go with it");
  await page.press("Control+z");
  const former = new RegExp(`^${say("level_medium")}, positiv`);
  await page.byRole("region", former).byRole("button", say("grid_item")).waitFor();
}

async function opensElsewhere(page, file, say, t) {
  await page.preload(withoutPickers);
  await page.goto();
  await tabTo(page, page.byRole("button", say("open_file")));
  await page.press("Enter");
  await page.uploadFile("input[type=file]", file.path);
  const preview = page.byRole("dialog", say("incoming_title"));
  await tabTo(page, preview.byRole("button", say("incoming_open")));
  await page.press("Enter");
  await page.css(".frame-name").shows("Trygg medisin hjemme");
  await goes(page, say, "stakeholders");
  await t.until(async () => String(await rowNames(page)) === String(NAMES), "all rows");
}
