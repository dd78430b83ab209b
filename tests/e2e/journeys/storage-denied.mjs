// The browser refuses to store anything: the app runs, says so, never claims to have saved, and the
// work can be taken out as a file.

import { addStakeholders, follow, rowNames, saveFile, withoutPickers } from "./steps/person.mjs";
import { allDenied } from "./steps/faults.mjs";

export default {
  name: "storage-denied",

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(withoutPickers);
    await page.preload(allDenied);
    await page.goto();
    await page.byText(say("save_denied_title")).waitFor();
    await page.byRole("button", say("project_new")).click();
    await page.byLabel(say("details_name")).fill("Uten lager");
    await page.press("Tab");
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, ["Brukere"]);
    await page.css(".frame-save-state").shows(say("save_line_failed"));
    await page.byText(say("save_denied_title")).waitFor();

    const file = await saveFile(page, say);
    t.assert.equal(JSON.parse(file.text).project.stakeholders[0].name, "Brukere");
    await t.until(async () => String(await rowNames(page)) === String(["Brukere"]), "the rows");
  },
};
