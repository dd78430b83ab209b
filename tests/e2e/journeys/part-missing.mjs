// What a project needs does not arrive: the person is told, finds all projects on the first page all
// the same, and goes on once it is there.

import { newProject } from "./steps/person.mjs";

const NAME = "Trygg medisin hjemme";
const TEXTS = "/texts/nb-work.txt";

export default {
  name: "part-missing",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, NAME);
    page.app.altered.set(TEXTS, () => "of another build");
    await page.reload();
    await page.byText(say("part_missing_title")).waitFor();
    const before = await askedFor(page);
    await page.goto("#/");
    await page.byRole("link", NAME).waitFor();
    // The first page asks again, and would go on by itself if it were there by now.
    await t.until(async () => (await askedFor(page)) > before, "another try");
    page.app.altered.delete(TEXTS);
    await page.byRole("button", say("reload")).nth(0).click();
    await page.byText(say("part_missing_title")).waitGone();
    await page.byRole("link", NAME).click();
    await page.byRole("navigation", say("path_through_project")).waitFor();
  },
};

const askedFor = (page) =>
  page.evaluate((texts) => {
    const all = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
    return all.filter((path) => path === texts).length;
  }, TEXTS);
