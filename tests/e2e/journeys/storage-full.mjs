// The browser has no room left: the person is told within a second, nothing stored before is
// touched, the work stays in the page and leaves it as a file.

import {
  addStakeholders,
  follow,
  isSaved,
  newProject,
  rowNames,
  saveFile,
  withoutPickers,
} from "./steps/person.mjs";
import { fill, fillable, storedProject } from "./steps/faults.mjs";

export default {
  name: "storage-full",

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(withoutPickers);
    await page.preload(fillable);
    await newProject(page, say, "Nesten fullt");
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, ["Brukere"]);
    await isSaved(page, say);

    await fill(page, "quick");
    await addStakeholders(page, say, ["Ansatte"]);
    await page.byText(say("save_quick_full_title")).waitFor();
    await isSaved(page, say);
    await page.reload();
    await t.until(async () => String(await rowNames(page)) === "Brukere,Ansatte", "both rows");

    await bothFull(page, say, t);
  },
};

async function bothFull(page, say, t) {
  const before = await storedProject(page);
  await fill(page, "both");
  await addStakeholders(page, say, ["Fastleger"]);
  await page.byText(say("save_full_title")).waitFor();
  await page.css(".frame-save-state").shows(say("save_line_failed"));
  const file = await saveFile(page, say);
  t.assert.equal(JSON.parse(file.text).project.stakeholders.length, 3);
  t.assert.deepEqual(await storedProject(page), before);

  // Room again: the work that waited is stored without being asked for.
  await fill(page, "");
  await page.byLabel(say("stakeholder_new")).focus();
  await addStakeholders(page, say, ["Naboer"]);
  await isSaved(page, say);
  await page.byText(say("save_full_title")).waitGone();
  await page.reload();
  const all = "Brukere,Ansatte,Fastleger,Naboer";
  await t.until(async () => String(await rowNames(page)) === all, all);
}
