// From old to new: a change is written, tied to its benefit, becomes four boxes, and the benefit tells
// where it comes from. A removed benefit leaves the change standing. On the map the arrow keys follow
// the line between the two.

import { follow, isSaved, newProject } from "./steps/person.mjs";

const CHANGE = "Dispenser i stedet for besøk";
const BENEFIT = "Mindre kjøring";

export default {
  name: "work-changes",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Trygg medisin hjemme");
    await follow(page, say, "benefits");
    await page.byLabel(say("benefit_new")).type(BENEFIT);
    await page.press("Enter");
    await page.byRole("rowheader", BENEFIT).waitFor();
    await follow(page, say, "work_changes");
    await page.byLabel(say("work_change_new")).type(CHANGE);
    await page.press("Enter");
    await page.byRole("rowheader", CHANGE).waitFor();
    await page.css("#view-title").shows(say("work_changes_finding", { n: 1, leading: 0 }));

    await tells(page, say, t);
    await leads(page, say, t);
    await walks(page, say, t);
    await isSaved(page, say);
  },
};

const box = (page, say, key) => page.css(".chain-box").having(say(key));

async function tells(page, say, t) {
  await page.css("tr.register-row").having(CHANGE).css(".register-open").click();
  const panel = page.byRole("complementary", CHANGE);
  await panel.byLabel(say("work_change_before")).type("Vi kjører hjem til alle.");
  await panel.byLabel(BENEFIT).click();
  await box(page, say, "work_change_benefits").shows(BENEFIT);
  await page.press("Escape");
  await panel.waitGone();
  await box(page, say, "work_change_before").shows("Vi kjører hjem til alle.");
  await box(page, say, "work_change_after").shows(say("work_change_unsaid"));
  await page.css("#view-title").shows(say("work_changes_finding_all", { n: 1 }));
  await t.isAccessible(page, "a change in four boxes");
}

async function leads(page, say, t) {
  await box(page, say, "work_change_benefits").byRole("link", BENEFIT).click();
  const cause = page.byRole("main").byRole("link", CHANGE);
  await cause.click();
  await box(page, say, "work_change").shows(CHANGE);
  await follow(page, say, "benefits");
  await page.css("tr.register-row").having(BENEFIT).css(".register-open").click();
  await page.byRole("button", say("benefit_remove")).click();
  await follow(page, say, "work_changes");
  const left = box(page, say, "work_change_benefits");
  await left.shows(say("work_change_unsaid"));
  await page.press("Control+z");
  await left.shows(BENEFIT);
  t.assert.equal(await page.css(".chain").count(), 1);
}

async function walks(page, say, t) {
  await follow(page, say, "benefit_map");
  await page.css("#view-title").shows(say("benefit_map_whole"));
  const change = page.css(".map-link").nth(0);
  const benefit = page.css(".map-link").nth(1);
  await change.focus();
  await page.press("ArrowRight");
  await t.until(benefit.isFocused, "the line to lead to the benefit");
  await page.press("ArrowLeft");
  await t.until(change.isFocused, "the line to lead back");
  await page.press("ArrowRight");
  await t.until(benefit.isFocused, "the benefit once more");
  await page.press("Enter");
  await page.css("#view-title").shows(BENEFIT);
}
