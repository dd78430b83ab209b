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
    await leftWhileFull(page, say, t);
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

/** The person leaves the project before any store took the newest: it is in the page, and they are
 * told; it opens from there, and is stored as soon as there is room. */
async function leftWhileFull(page, say, t) {
  const has = (names) =>
    t.until(async () => String(await rowNames(page)) === names, `the rows ${names}`);
  const all = "Brukere,Ansatte,Fastleger,Naboer";
  await fill(page, "both");
  await addStakeholders(page, say, ["Pårørende"]);
  await page.goto("#/");
  await page.byText(say("held_title", { name: "Nesten fullt" })).waitFor();
  await page.goto("#/data");
  await page.byText(say("held_title", { name: "Nesten fullt" })).waitFor();
  await page.byRole("button", say("incoming_open")).click();
  await page.byText(say("save_full_title")).waitFor();
  await follow(page, say, "stakeholders");
  await has(`${all},Pårørende`);
  const file = await saveFile(page, say);
  t.assert.equal(JSON.parse(file.text).project.stakeholders.length, 5);

  // Left once more; when there is room again, it is stored without being asked for.
  await page.goto("#/");
  await page.byText(say("held_title", { name: "Nesten fullt" })).waitFor();
  await fill(page, "");
  await page.goto("#/data");
  await page.byText(say("held_title", { name: "Nesten fullt" })).waitGone();
  await page.goto("#/");
  await page.reload();
  await page.byRole("link", "Nesten fullt").click();
  await follow(page, say, "stakeholders");
  await has(`${all},Pårørende`);
}
