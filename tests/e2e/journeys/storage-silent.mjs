// A browser whose IndexedDB opens and then never answers keeps nobody waiting for ever: the work goes
// on in localStorage, and the app says what that means.

import { addStakeholders, follow, rowNames } from "./steps/person.mjs";
import { silentIndexedDb } from "./steps/faults.mjs";

const PATIENCE_S = 30;

export default {
  name: "storage-silent",
  seconds: 180,

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(silentIndexedDb);
    await page.goto();
    await page.byRole("button", say("project_new")).waitFor(PATIENCE_S);
    await page.byRole("button", say("project_new")).click();
    await page.byLabel(say("details_name")).waitFor(PATIENCE_S);
    await page.byLabel(say("details_name")).fill("Stumt lager");
    await page.press("Tab");
    await page.byText(say("save_quick_only_title")).waitFor(PATIENCE_S);
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, ["Brukere"]);
    const saved = page.css(".frame-save-state").having(say("save_line_saved"));
    await saved.waitFor(PATIENCE_S);
    await page.reload();
    await page.byRole("navigation", say("path_through_project")).waitFor(PATIENCE_S);
    await t.until(async () => String(await rowNames(page)) === "Brukere", "the row", PATIENCE_S);
  },
};
