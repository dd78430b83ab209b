// A project says its problem, its goals and what it has heard, lets a benefit serve a goal, and is
// shown to a room: by keys from slide to slide and out again, with what may be shown and no more.

import { refuseFullscreen } from "./steps/faults.mjs";
import { follow, isSaved, newProject } from "./steps/person.mjs";

const NAME = "Trygg medisin hjemme";
const PROBLEM = "Doser blir glemt om morgenen";
const GOAL = "Flere tar medisinen sin selv";
const BENEFIT = "Færre glemte doser";
const SHOWN = "Jeg sitter og venter hver morgen";
const KEPT = "Dette skal ingen andre lese";

export default {
  name: "presentation",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, NAME);
    await follow(page, say, "presentation");
    await page.css(".slide").waitFor();
    t.assert.equal(await page.css(".slide").count(), 1);
    await page.css(".presentation-missing").shows(say("goals_problem"));
    await write(page, say);
    await serve(page, say);
    await isSaved(page, say);
    await page.reload();
    await follow(page, say, "presentation");
    await page.css('[data-part="problem"]').shows(PROBLEM);
    await page.css('[data-part="goals"]').shows(GOAL);
    await page.css('[data-part="evidence"]').shows(SHOWN);
    t.assert.ok(!(await page.css(".slides").text()).includes(KEPT), "what may not be shown is not");
    // In the window: the journey of show mode goes by way of the whole screen.
    await page.evaluate(refuseFullscreen);
    await show(page, t, say);
  },
};

async function write(page, say) {
  await follow(page, say, "goals");
  await page.byLabel(say("goals_problem")).fill(PROBLEM);
  await page.press("Tab");
  await add(page, say("goal_new"), GOAL);
  await follow(page, say, "evidence");
  await add(page, say("evidence_new"), KEPT);
  await add(page, say("evidence_new"), SHOWN);
  await page.css("tr.register-row .register-open").nth(1).click();
  await page.css("aside.panel").waitFor();
  await page.css("aside.panel select[id$=-shown]").select(say("answer_yes"));
  await page.press("Escape");
}

async function serve(page, say) {
  await follow(page, say, "benefits");
  await add(page, say("benefit_new"), BENEFIT);
  await page.css("tr.register-row .register-open").nth(0).click();
  await page.byLabel(GOAL).click();
  await follow(page, say, "goals");
  await page.css("tr.register-row").shows(BENEFIT);
}

async function show(page, t, say) {
  const begin = page.byRole("button", say("presentation_show"));
  await begin.click();
  const title = page.css(".stage .slide-title");
  await title.shows(NAME);
  const all = await page.css(".slides .slide").count();
  const place = (at) => page.css(".show-place").shows(say("presentation_at", { at, all }));
  await page.press("ArrowRight");
  await title.shows(say("slide_problem"));
  await page.press("End");
  await place(all);
  await page.press("PageUp");
  await place(all - 1);
  await page.press("Home");
  await title.shows(NAME);
  await page.byRole("button", say("next")).click();
  await place(2);
  await page.press("Escape");
  await page.css(".stage").waitGone();
  await t.until(begin.isFocused, "the focus is back at the button");
  await theKeyOfShowMode(page, t, title);
}

/** The one key of show mode shows a presentation by its slides, and leaving the page ends that. */
async function theKeyOfShowMode(page, t, title) {
  await page.press("F8");
  await title.shows(NAME);
  await page.press("F8");
  await page.css(".stage").waitGone();
  await page.press("F8");
  await title.shows(NAME);
  await page.evaluate(() => history.back());
  await page.css(".stage").waitGone();
  await page.byRole("banner").waitFor();
  t.assert.equal(await page.evaluate(() => document.documentElement.dataset.show ?? ""), "");
}

async function add(page, label, name) {
  await page.byLabel(label).focus();
  await page.type(name);
  await page.press("Enter");
  await page.css("tr.register-row").having(name).waitFor();
}
