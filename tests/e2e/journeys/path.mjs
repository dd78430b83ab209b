// The path is walked: a station is marked, a step is worked on, the framework is changed and changed
// back, an action and a decision are kept, a word is looked up; all of it is there after a reload.

import { follow, isSaved, newProject } from "./steps/person.mjs";

const FRAMEWORK = "#path-framework";
const NOTE = "Avtalt med fagleder.";
const ACTION = "Lær opp superbrukere";
const DECISION = "Videre etter innsikt";

export default {
  name: "path",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Trygg medisin hjemme");
    await follow(page, say, "path");
    await page.css(".station").waitFor();
    const title = await page.css(".station-text a").nth(0).text();
    await markAndSwitch(page, t, say, title);
    await work(page, say, title);
    await keep(page, say);
    await lookUp(page, say);
    await isSaved(page, say);
    await page.reload();
    await follow(page, say, "path");
    await page.css('.station[data-state="walked"]').waitFor();
    await page.css(".station-text a").nth(0).click();
    await page.byLabel(say("step_notes")).holds(NOTE);
    await page.css(".step-actions").shows(ACTION);
  },
};

/** What is done stays done under another framework and back again. */
async function markAndSwitch(page, t, say, title) {
  await page.byRole("button", say("path_mark_done", { name: title })).click();
  await page.css('.station[data-state="walked"]').waitFor();
  const n = () => page.css(".station").count();
  const six = await n();
  await page.css(FRAMEWORK).select(say("framework_sintef_five"));
  await t.until(async () => (await n()) === 11, "the stations of the other framework");
  await page.css('.station[data-state="walked"]').waitGone();
  await page.css(FRAMEWORK).select(say("framework_veikart_six"));
  await t.until(async () => (await n()) === six, "the stations of the first framework");
  await page.css('.station[data-state="walked"]').waitFor();
}

async function work(page, say, title) {
  await page.css(".station-text a").nth(0).click();
  await page.css("#view-title").shows(title);
  await page.css(".guide-how li").waitFor();
  await page.byLabel(say("step_notes")).fill(NOTE);
  await page.byLabel(say("action_new")).fill(ACTION);
  await page.press("Enter");
  await page.css(".step-actions").shows(ACTION);
}

async function keep(page, say) {
  await follow(page, say, "actions");
  await page.css("tr.register-row").waitFor();
  await follow(page, say, "decisions");
  await page.byLabel(say("decision_new")).focus();
  await page.type(DECISION);
  await page.press("Enter");
  await page.css("tr.register-row").waitFor();
}

async function lookUp(page, say) {
  await follow(page, say, "words");
  await page.byLabel(say("words_find")).fill("nullpunkt");
  await page.css("#term-baseline").waitFor();
  await page.css("#term-innovation").waitGone();
}
