// Stakeholders are placed on the grid by mouse and by keys; what does not fit is counted and listed.

import { follow, isSaved, newProject } from "./steps/person.mjs";

const NAMES = Array.from({ length: 30 }, (_, at) => `Gruppe nummer ${at + 1}`);

export default {
  name: "grid",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Trygg medisin hjemme");
    await follow(page, say, "stakeholders");
    await page.byLabel(say("stakeholder_new")).focus();
    await page.paste(["Ansatte\t\thøy\tnegativ", "Brukere\t\tlav\tpositiv"].join("\n"));
    await page.byRole("rowheader", "Brukere").waitFor();
    await follow(page, say, "view_grid");

    await drags(page, say);
    await walks(page, say, t);
    await opens(page, say, t);
    await cares(page, say, t);
    await counts(page, say, t);
  },
};

const field = (page, say, level, attitude) =>
  page.byRole("region", new RegExp(`^${say(level)}, ${say(attitude).toLowerCase()}`));
const pill = (root, say, name) => root.byRole("button", say("grid_item", { name }));

async function drags(page, say) {
  const target = field(page, say, "level_high", "attitude_positive");
  await pill(page, say, "Ansatte").dragTo(target);
  await pill(target, say, "Ansatte").waitFor();
  await page.press("Control+z");
  const former = field(page, say, "level_high", "attitude_negative");
  await pill(former, say, "Ansatte").waitFor();
}

async function walks(page, say, t) {
  const mover = pill(page, say, "Ansatte");
  await mover.focus();
  await page.press("ArrowRight");
  await pill(field(page, say, "level_high", "attitude_neutral"), say, "Ansatte").waitFor();
  await t.until(mover.isFocused, "the focus to go with it");
  await page.press("Control+z");
  await pill(field(page, say, "level_high", "attitude_negative"), say, "Ansatte").waitFor();
  await t.until(mover.isFocused, "the focus to go back with it");
  await page.press("Control+y");
  await pill(field(page, say, "level_high", "attitude_neutral"), say, "Ansatte").waitFor();
  await t.until(mover.isFocused, "the focus to go with it again");
  await page.press("ArrowDown");
  await pill(field(page, say, "level_medium", "attitude_neutral"), say, "Ansatte").waitFor();
  await isSaved(page, say);
}

async function opens(page, say, t) {
  await t.until(pill(page, say, "Ansatte").isFocused, "the focus to stay");
  await page.press("Enter");
  const panel = page.byRole("complementary", "Ansatte");
  await panel.byLabel(say("stakeholder_influence")).select(say("level_low"));
  await pill(field(page, say, "level_low", "attitude_neutral"), say, "Ansatte").waitFor();
  const suggestion = panel.byRole("region", say("strategy_suggested"));
  await suggestion.byRole("button", say("strategy_use")).click();
  const strategy = panel.byLabel(say("stakeholder_strategy"));
  await strategy.holds(say("strategy_low_neutral"));
  await t.until(strategy.isFocused, "the suggestion to be at hand");
  t.assert.equal(await suggestion.count(), 0);
  await strategy.fill("Møtes hver måned");
  await page.press("Escape");
  await panel.waitGone();
  await follow(page, say, "stakeholders");
  await page.css("tr.register-row").having("Ansatte").shows("Møtes hver måned");
}

/** On the grid of interest, a place needs the interest too; each approach has a quarter. */
async function cares(page, say, t) {
  await follow(page, say, "view_grid");
  await page.byRole("link", say("view_interest")).click();
  const waiting = page.byRole("region", say("grid_unplaced"));
  await waiting.byRole("button", "Ansatte").click();
  const panel = page.byRole("complementary", "Ansatte");
  await panel.byLabel(say("stakeholder_interest")).select(say("interest_much"));
  await page.press("Escape");
  await panel.waitGone();
  const mover = pill(page, say, "Ansatte");
  await mover.focus();
  for (const step of ["ArrowUp", "ArrowLeft"]) {
    await page.press(step);
    await t.until(mover.isFocused, "the focus to go with it");
  }
  await page.css("#view-title").shows(say("interest_grid_finding", { n: 1 }));
  const row = page.css("details.fold tr").having("Ansatte");
  const approach = await row.css("td").nth(2).evaluate((cell) => cell.textContent);
  t.assert.equal(approach, say("approach_engage"));
  await follow(page, say, "stakeholders");
}

async function counts(page, say, t) {
  await page.byLabel(say("stakeholder_new")).focus();
  await page.paste(NAMES.map((name) => `${name}\t\thøy\tpositiv`).join("\n"));
  await page.byRole("rowheader", NAMES.at(-1)).waitFor();
  await follow(page, say, "view_grid");
  const full = field(page, say, "level_high", "attitude_positive");
  const more = full.byRole("button", say("grid_more"));
  const hidden = Number((await more.text()).replace("+", ""));
  const shown = await full.byRole("button", say("grid_item")).count();
  t.assert.equal(shown + hidden, NAMES.length);
  await more.click();
  const name = `${say("level_high")}, ${say("attitude_positive").toLowerCase()}`;
  const list = page.byRole("region", name);
  t.assert.equal(await list.byRole("listitem").count(), NAMES.length);
  await list.byRole("button", say("close")).click();

  await page.setViewport(360, 740);
  const n = say("grid_count", { field: name, n: NAMES.length });
  await page.byRole("button", n).click();
  t.assert.equal(await list.byRole("listitem").count(), NAMES.length);
  await list.byRole("button", NAMES[7]).click();
  await page.byRole("complementary", NAMES[7]).waitFor();
}
