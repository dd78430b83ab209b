// A view is shown to a room: one key fills the screen with it, arrows turn the views, Escape leaves,
// and the focus is where it was. The key does nothing while someone types.

import { follow, openSample } from "./steps/person.mjs";

export default {
  name: "show",

  async run({ page, t }) {
    const say = t.texts("nb");
    await openSample(page, say);
    await follow(page, say, "gatherings");
    await keyIsLeftToFields(page, t, say);
    await oneKeyShows(page, t, say);
    await arrowsTurn(page, t, say);
    await escapeLeaves(page, t, say);
    await buttonsDoTheSame(page, t, say);
    await everyViewIsReached(page, t, say);
  },
};

const shown = (page) => page.evaluate(() => document.documentElement.dataset.show ?? "");
const isShown = (page, t, wanted) =>
  t.until(async () => (await shown(page)) === wanted, `the page to be shown: ${wanted || "no"}`);
const title = (page) => page.css("#view-title");

async function keyIsLeftToFields(page, t, say) {
  await page.byLabel(say("gathering_new")).press("F8");
  t.assert.equal(await shown(page), "", "shown while typing");
}

async function oneKeyShows(page, t, say) {
  const link = page.css(".card-grid a").nth(0);
  await link.press("F8");
  await isShown(page, t, "view");
  await page.css("[role=status]").having(say("show_on")).waitFor();
  for (const chrome of [".frame-top", ".frame-nav", ".edit-only"]) {
    const seen = await page.evaluate(
      (selector) =>
        [...document.querySelectorAll(selector)].some((element) => element.checkVisibility()),
      chrome,
    );
    t.assert.equal(seen, false, `${chrome} is seen`);
  }
  await page.press("F8");
  await isShown(page, t, "");
  await t.until(() => link.isFocused(), "the focus to be back");
}

async function arrowsTurn(page, t, say) {
  await page.css(".card-grid a").nth(0).press("F8");
  await page.press("ArrowRight");
  await title(page).shows(say("logbook"));
  await page.press("ArrowLeft");
  await title(page).shows(say("gatherings"));
  await page.press("PageDown");
  await title(page).shows(say("logbook"));
  await isShown(page, t, "view");
}

async function escapeLeaves(page, t) {
  await page.press("Escape");
  await isShown(page, t, "");
}

async function buttonsDoTheSame(page, t, say) {
  await page.byRole("button", say("show_begin")).click();
  await isShown(page, t, "view");
  await page.byRole("button", say("show_previous")).click();
  await title(page).shows(say("gatherings"));
  await page.byRole("button", say("show_leave")).click();
  await isShown(page, t, "");
}

/** From the first view of the path to the last, each once, in its order. */
async function everyViewIsReached(page, t, say) {
  const hashes = await page.evaluate(() => [
    ...new Set(
      [...document.querySelectorAll(".frame-nav a")].map((link) => link.getAttribute("href")),
    ),
  ]);
  const [first, ...rest] = hashes;
  await page.goto(first);
  await page.byRole("navigation", say("path_through_project")).waitFor();
  const at = (hash) =>
    t.until(async () => (await page.evaluate(() => location.hash)) === hash, `to be at ${hash}`);
  await at(first);
  await page.css("#view-title").press("F8");
  await isShown(page, t, "view");
  for (const hash of rest) {
    await page.press("PageDown");
    await at(hash);
  }
  await page.press("PageDown");
  await at(hashes.at(-1));
  await page.press("Escape");
  await isShown(page, t, "");
}
