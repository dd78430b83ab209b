// A page is read in parts: two parts of the program, two stores, texts. What already stands there
// must not be drawn anew when the next part comes, or the button that is being pressed is gone
// before it is let go. So no control goes away by itself while a view loads or another tab saves.

import { addStakeholders, follow, isSaved, newProject } from "./steps/person.mjs";
import { show, standsStill, views } from "../views.mjs";

const NAME = "Trygg medisin hjemme";

export default {
  name: "steady",
  seconds: 240,

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(watchControls);
    for (const view of views.filter(({ prepare }) => !prepare)) {
      await show(view, page, say);
      await page.reload();
      await standsStill(page);
      await isSteady(page, t, `${view.name}, loading`);
    }
    await besideAnotherTab(page, say, t);
  },
};

/** The list of projects, while one of them is written in another tab. */
async function besideAnotherTab(page, say, t) {
  await newProject(page, say, NAME);
  const home = await page.newTab();
  await home.goto("#/");
  await standsStill(home);
  await home.byRole("button", say("card_menu", { name: NAME })).click();
  const trash = home.byRole("button", say("move_to_wastebasket"));
  await trash.waitFor();
  await follow(page, say, "stakeholders");
  await addStakeholders(page, say, ["Brukere"]);
  await isSaved(page, say);
  const card = home.css(".project-card").having(NAME).css(".project-card-steps");
  await card.shows(`1 ${say("count_word_stakeholders", { n: 1 })}`);
  t.assert.equal(await trash.count(), 1, "the menu stays open");
  await isSteady(home, t, "home, beside a tab that saves");
}

async function isSteady(page, t, where) {
  const lost = await page.evaluate(() => globalThis.stifinnerLost());
  t.assert.deepEqual(lost, [], `controls that went away by themselves on ${where}`);
}

/** Remembers every control that is taken out of the page. */
function watchControls() {
  const CONTROLS = "a[href], button, input, select, summary, textarea";
  const taken = new Set();
  const controlsIn = (node) =>
    node instanceof Element
      ? [node, ...node.querySelectorAll("*")].filter((it) => it.matches(CONTROLS))
      : [];
  const watch = new MutationObserver((changes) => {
    for (const { removedNodes } of changes)
      for (const node of removedNodes) for (const control of controlsIn(node)) taken.add(control);
  });
  watch.observe(document, { childList: true, subtree: true });
  globalThis.stifinnerLost = () =>
    [...taken].filter((it) => !it.isConnected).map((it) => it.outerHTML.slice(0, 160));
}
