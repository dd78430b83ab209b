// Browsers without IndexedDB, or with one that fails, work with localStorage alone and say what that
// means.

import { addStakeholders, follow, isSaved, rowNames } from "./steps/person.mjs";
import { failingIndexedDb, noIndexedDb } from "./steps/faults.mjs";

export default {
  name: "storage-one-store",

  async run({ page, t }) {
    const say = t.texts("nb");
    await worksWithoutOne(page, say, t);
    await worksWithOneFailing(await t.launch(), say, t);
  },
};

async function writes(page, say) {
  await page.goto();
  await page.byRole("button", say("project_new")).click();
  await page.byRole("heading", say("project_details")).waitFor();
  await follow(page, say, "stakeholders");
  await addStakeholders(page, say, ["Brukere"]);
}

const hasTheRow = (page, t) =>
  t.until(async () => String(await rowNames(page)) === "Brukere", "the row");

async function worksWithoutOne(page, say, t) {
  await page.preload(noIndexedDb);
  await writes(page, say);
  await isSaved(page, say);
  await page.byText(say("save_quick_only_title")).waitFor();
  await page.reload();
  await hasTheRow(page, t);
}

/** It may come back, so this is not called saved; a reload still finds the work. */
async function worksWithOneFailing(page, say, t) {
  await page.preload(failingIndexedDb);
  await writes(page, say);
  await page.css(".frame-save-state").shows(say("save_line_failed"));
  await page.byText(say("save_failed_title")).waitFor();
  await page.reload();
  await hasTheRow(page, t);
}
