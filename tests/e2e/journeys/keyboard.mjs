// The whole walk from a first project to a colleague's browser, without touching the mouse.

import { isSaved, rowNames, rowOf, withoutPickers } from "./steps/person.mjs";

const NAMES = ["Ansatte", "Pårørende", "Fastleger"];
const BENEFIT = "Mindre tid til medisinbesøk";
const DAYS = ["12.03.2026", "12.04.2026"];
const MOST_TABS = 100;

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
    await opensPanel(page, say, t);
    await placesOnGrid(page, say, t);
    await goes(page, say, "benefits");
    await registersBenefit(page, say, t);
    await measures(page, say, t);

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

/** Writes over what the field holds. */
async function writes(page, say, key, text, root = page) {
  await tabTo(page, root.byLabel(say(key)));
  await page.press("Control+a");
  await page.type(text);
}

/** Chooses in a native list by the first letter of the option. */
async function picks(page, say, t, key, option) {
  const list = page.byLabel(say(key));
  await tabTo(page, list);
  await page.type(say(option)[0]);
  const chosen = () => list.evaluate((select) => select.selectedOptions[0]?.text.trim());
  await t.until(async () => (await chosen()) === say(option), `${say(option)} to be chosen`);
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
  await tabTo(page, page.byLabel(say("stakeholder_new")));
  for (const name of NAMES) {
    await page.type(name);
    await page.press("Enter");
    await page.byRole("rowheader", name).waitFor();
  }
  t.assert.deepEqual(await rowNames(page), NAMES);
  // Up into the table, right to the levels: no key waits for the one before.
  for (const key of ["ArrowUp", "ArrowRight", "ArrowRight", "h", "ArrowRight", "n"]) {
    await page.press(key);
  }
  for (const key of ["ArrowUp", "p", "ArrowLeft", "m"]) await page.press(key);
  await rowOf(page, "Fastleger").shows(say("attitude_negative"));
  await rowOf(page, "Fastleger").shows(say("level_high"));
  await rowOf(page, "Pårørende").shows(say("level_medium"));
}

/** The panel: a long text in a field, and back to the row. */
async function opensPanel(page, say, t) {
  await page.press("Home");
  await page.press("Space");
  const panel = page.byRole("complementary", "Pårørende");
  await writes(page, say, "stakeholder_strategy", "Informasjonskveld i mars", panel);
  await page.press("Escape");
  await panel.waitGone();
  await rowOf(page, "Pårørende").shows("Informasjonskveld i mars");
  await t.until(page.byRole("rowheader", "Pårørende").isFocused, "the focus to be back in the row");
  await isSaved(page, say);
}

async function placesOnGrid(page, say, t) {
  const toGrid = page.byRole("navigation", say("view_switch")).byRole("link", say("view_grid"));
  await tabTo(page, toGrid, "Shift+Tab");
  await page.press("Enter");
  const pill = page.byRole("button", say("grid_item", { name: "Pårørende" }));
  const isIn = (level) =>
    page
      .byRole("region", new RegExp(`^${say(level)}, positiv`))
      .byRole("button", say("grid_item", { name: "Pårørende" }))
      .waitFor();
  await tabTo(page, pill);
  await page.press("ArrowUp");
  await isIn("level_high");
  await t.until(pill.isFocused, "the focus to go with it");
  await page.press("Control+z");
  await isIn("level_medium");
  await page.press("Control+y");
  await isIn("level_high");
}

async function registersBenefit(page, say, t) {
  await tabTo(page, page.byLabel(say("benefit_new")));
  await page.type(BENEFIT);
  await page.press("Enter");
  await page.byRole("rowheader", BENEFIT).waitFor();
  await page.press("ArrowUp");
  await page.press("Space");
  await page.byRole("heading", BENEFIT).waitFor();
  await writes(page, say, "indicator_new", "Tid til medisinbesøk");
  await page.press("Enter");
  await t.until(page.byLabel(say("indicator_unit")).isFocused, "the unit to have the focus");
  await page.type("minutter per uke");
  await picks(page, say, t, "indicator_direction", "direction_lower");
  await writes(page, say, "indicator_baseline", "200");
  await writes(page, say, "indicator_baseline_day", "1.1.26");
  await writes(page, say, "indicator_target", "100");
  await writes(page, say, "indicator_target_day", "31. des 2026");
}

async function measures(page, say, t) {
  const has = (days) =>
    t.until(async () => String(await rowNames(page)) === String(days), `the days ${days}`);
  const line = page.byLabel(say("measurement_new"));
  await tabTo(page, line);
  for (const text of ["12.3.26 150", "12.4.26 77"]) {
    await page.type(text);
    await page.press("Enter");
    await line.holds(/^$/);
  }
  await has(DAYS);
  await page.css(".stretch-share").shows("123 %");
  await page.press("Control+z");
  await has(DAYS.slice(0, 1));
  await page.press("Control+y");
  await has(DAYS);
  await isSaved(page, say);
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
  await goes(page, say, "benefits");
  await t.until(async () => String(await rowNames(page)) === BENEFIT, "the benefit");
}
