// Browsers without IndexedDB, or with one that fails, work with localStorage alone and say what that
// means.

import { addStakeholders, follow, isSaved, newProject, rowNames } from "./steps/person.mjs";
import { failingIndexedDb, noIndexedDb } from "./steps/faults.mjs";

export default {
  name: "storage-one-store",

  async run({ page, t }) {
    const say = t.texts("nb");
    await worksWithout(page, noIndexedDb, say, t);
    // A store that is not there hides nothing; one that fails may.
    await page.goto("#/");
    await page.byRole("link", "Ett lager").waitFor();
    t.assert.equal(await page.byText(say("home_fault_title")).count(), 0);
    const other = await t.launch();
    await worksWithout(other, failingIndexedDb, say, t);
    await other.goto("#/");
    await other.byText(say("home_fault_title")).waitFor();
  },
};

async function worksWithout(page, fault, say, t) {
  await page.preload(fault);
  await newProject(page, say, "Ett lager");
  await follow(page, say, "stakeholders");
  await addStakeholders(page, say, ["Brukere"]);
  await isSaved(page, say);
  await page.byText(say("save_quick_only_title")).waitFor();
  await page.reload();
  await t.until(async () => String(await rowNames(page)) === "Brukere", "the row");
}
