// The command palette: a few letters and Enter open what the entry names, and do what it says.

import { readFile } from "node:fs/promises";
import { newProject, openSample } from "./steps/person.mjs";

const SAMPLE = new URL("../../../public/sample/medicine/nb.stifinner.json", import.meta.url);

export default {
  name: "palette",

  async run({ page, t }) {
    const say = t.texts("nb");
    const { project } = JSON.parse(await readFile(SAMPLE, "utf8"));
    await openSample(page, say);
    const sample = await page.evaluate(() => location.hash);
    await newProject(page, say, "Noe annet");
    await page.goto(sample);
    await page.css(".frame-name").shows(project.details.name);
    await opensContents(page, project, say, t);
    await findsTheMethod(page, say, t);
    await goesAndDoes(page, project, say, t);
    // The language has changed on the way.
    await tellsItsKeys(page, t.texts("en"), t);
  },
};

/** The list of keys opens with one of its own, and with no sign that somebody could say. */
async function tellsItsKeys(page, say, t) {
  const list = page.byRole("dialog", say("shortcuts"));
  await page.css("#view-title").focus();
  await page.press("?");
  t.assert.equal(await list.count(), 0);
  await page.press("F1");
  await list.waitFor();
  await page.press("Escape");
  await list.waitGone();
}

/** Writes into the palette and presses Enter on the entry that is named. */
async function choose(page, say, query, name = query) {
  await page.press("Control+k");
  await page.byRole("combobox", say("palette_title")).waitFor();
  await page.type(query);
  const chosen = page.css("#palette [aria-selected=true]");
  for (let step = 0; step < 10 && !(await chosen.text()).startsWith(name); step += 1) {
    await page.press("ArrowDown");
  }
  await chosen.shows(name);
  await page.press("Enter");
  await page.css("#palette").waitGone();
}

const at = (page, t, part) =>
  t.until(async () => (await page.evaluate(() => location.hash)).endsWith(part), `to be at ${part}`);

async function opensContents(page, project, say, t) {
  const [benefit] = project.benefits;
  await choose(page, say, benefit.title);
  await page.byRole("heading", benefit.title).nth(0).waitFor();

  const stakeholder = project.stakeholders.at(-1);
  await choose(page, say, stakeholder.name);
  await at(page, t, "/stakeholders");
  const cell = `stakeholders-${stakeholder.id}-0`;
  await t.until(
    () => page.evaluate((id) => document.activeElement?.id === id, cell),
    "the focus to be in its row",
  );

  const indicator = project.indicators.at(-1);
  const owner = project.benefits.find(({ id }) => id === indicator.benefits[0]);
  await choose(page, say, indicator.name);
  await page.byRole("heading", owner.title).nth(0).waitFor();
}

/** A word of the method by its other name, and a step by its own. */
async function findsTheMethod(page, say, t) {
  await choose(page, say, "baseline", "nullpunkt");
  await at(page, t, "/words");
  await t.until(
    () => page.evaluate(() => document.activeElement?.id === "term-baseline"),
    "the focus to be at the word",
  );
  await choose(page, say, "nullpunktsmåling", "Mål nullpunktet");
  await page.byRole("heading", "Mål nullpunktet").waitFor();
}

async function goesAndDoes(page, project, say, t) {
  await choose(page, say, say("changes"));
  await at(page, t, "/changes");
  await choose(page, say, say("where_are_my_data"));
  await at(page, t, "#/data");
  await choose(page, say, "Noe annet");
  await page.css(".frame-name").shows("Noe annet");
  await choose(page, say, say("settings"));
  await page.byRole("dialog", say("settings")).waitFor();
  await page.press("Escape");
  await page.byRole("dialog").waitGone();
  await choose(page, say, project.details.name);
  await page.css(".frame-name").shows(project.details.name);
  await choose(page, say, say("palette_choice", { what: say("language"), choice: "English" }));
  await page.byRole("navigation", t.texts("en")("path_through_project")).waitFor();
}
