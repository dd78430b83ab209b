// The grid as it was: who has moved since a day, told by arrows and in words; a slider back through
// the days; nothing moves in the past; and why someone moved is said where the moves stand.

import { follow, isSaved, openSample } from "./steps/person.mjs";

const REASON = "Fikk svar på spørsmålene sine";

export default {
  name: "past",

  async run({ page, t }) {
    const say = t.texts("nb");
    await openSample(page, say);
    await follow(page, say, "stakeholders");
    await follow(page, say, "view_grid");
    await movesSinceADay(page, t, say);
    await backInTime(page, t, say);
    await nothingMovesThere(page, t, say);
    await saysWhy(page, say);
    await interestToo(page, t, say);
  },
};

const field = (page, say, level, attitude) =>
  page.byRole("region", new RegExp(`^${say(level)}, ${say(attitude).toLowerCase()}`));
const pill = (root, say, name) => root.byRole("button", say("grid_item", { name }));

async function movesSinceADay(page, t, say) {
  const first = "14. januar 2026";
  t.assert.equal(await page.css(".grid-trails").count(), 0);
  await page.byLabel(say("grid_moves_since")).select(first);
  const moves = page.byRole("region", say("grid_moves", { n: 5, day: first }));
  await moves.shows("Pårørende");
  await moves.shows(say("grid_move", { from: "nøytral", to: "positiv" }));
  const arrows = await page.css(".grid-trails > path").attribute("d");
  t.assert.equal(arrows.match(/L/g).length, 3 * 5, "an arrow for each who moved");
}

async function backInTime(page, t, say) {
  const against = field(page, say, "level_high", "attitude_negative");
  t.assert.equal(await pill(against, say, "IT-avdelingen").count(), 0);
  const slider = page.byLabel(say("grid_as_it_was"));
  await slider.focus();
  await page.press("Home");
  await page.press("ArrowRight");
  await page.css(".grid-time-day").shows("21. januar 2026");
  await pill(against, say, "IT-avdelingen").waitFor();
  await page.css("#view-title").shows(say("stakeholders_finding_against", { high: 7, against: 2 }));
}

async function nothingMovesThere(page, t, say) {
  const against = field(page, say, "level_high", "attitude_negative");
  const mover = pill(against, say, "IT-avdelingen");
  await mover.focus();
  await page.press("ArrowDown");
  t.assert.equal(await mover.count(), 1);
  t.assert.equal(await page.byRole("button", say("undo")).isDisabled(), true);
  await page.byRole("button", say("grid_to_now")).click();
  await page.css(".grid-time-day").shows(say("grid_now"));
  await mover.waitGone();
}

async function saysWhy(page, say) {
  await pill(page, say, "Pårørende").click();
  const panel = page.byRole("complementary", "Pårørende");
  const why = panel.byLabel(say("stakeholder_move_reason", { day: "4. mars 2026" }));
  await why.fill(REASON);
  await page.press("Tab");
  await page.press("Escape");
  await panel.waitGone();
  await isSaved(page, say);
  await page.css(".grid-moves").shows(REASON);
}

/** The grid of interest looks back in the same way. */
async function interestToo(page, t, say) {
  const day = "21. januar 2026";
  await page.byRole("link", say("view_interest")).click();
  await page.byRole("region", say("interest_grid_label")).waitFor();
  await page.byLabel(say("grid_moves_since")).select(day);
  const moves = page.byRole("region", say("grid_moves", { n: 1, day }));
  await moves.shows(say("grid_move", { from: "liten", to: "middels" }));
  await pill(page, say, "IT-avdelingen").click();
  const panel = page.byRole("complementary", "IT-avdelingen");
  await panel.byLabel(say("stakeholder_interest")).select(say("interest_much"));
  await panel.shows("høy innflytelse, nøytral, stor interesse");
  await page.press("Escape");
  await panel.waitGone();
  await moves.shows(say("grid_move", { from: "liten", to: "stor" }));
  const arrows = await page.css(".grid-trails > path").attribute("d");
  t.assert.equal(arrows.match(/L/g).length, 3);
  await page.byLabel(say("grid_as_it_was")).focus();
  await page.press("Home");
  await page.css(".grid-time-day").shows("14. januar 2026");
  await pill(page, say, "IT-avdelingen").waitGone();
  await page.css(".grid-trails").waitGone();
}
