// The same project in two tabs never loses work, and different projects do not meet.

import { deafWhenAsked } from "./steps/faults.mjs";
import { addStakeholders, follow, isSaved, newProject, rowNames } from "./steps/person.mjs";

const NAME = "Trygg medisin hjemme";

export default {
  name: "tabs",

  async run({ page, t }) {
    const say = t.texts("nb");
    const has = (tab, names) =>
      t.until(async () => String(await rowNames(tab)) === String(names), `the rows ${names}`);
    await page.preload(deafWhenAsked);
    await newProject(page, say, NAME);
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, ["Brukere"]);
    await isSaved(page, say);
    const hash = await page.evaluate(() => location.hash);

    const other = await page.newTab();
    await other.goto(hash);
    await has(other, ["Brukere"]);
    await aCleanTabFollows(page, other, say, has);
    await bothAreKept(page, other, hash, say, has);
    await strangersDoNotMeet(page, other, hash, say, has);
  },
};

async function aCleanTabFollows(page, other, say, has) {
  await addStakeholders(page, say, ["Ansatte"]);
  await isSaved(page, say);
  await has(other, ["Brukere", "Ansatte"]);
  await addStakeholders(other, say, ["Fastleger"]);
  await isSaved(other, say);
  await has(page, ["Brukere", "Ansatte", "Fastleger"]);
}

async function bothAreKept(page, other, hash, say, has) {
  const before = ["Brukere", "Ansatte", "Fastleger"];
  await other.goto(`?asleep${hash}`);
  await has(other, before);
  await addStakeholders(page, say, ["Herfra"]);
  await isSaved(page, say);
  await addStakeholders(other, say, ["Derfra"]);
  await other.byText(say("conflict_title")).waitFor();
  await isSaved(other, say);
  const copy = say("conflict_copy_name", { name: NAME });
  await other.css(".frame-name").shows(copy);
  await has(other, [...before, "Derfra"]);
  await has(page, [...before, "Herfra"]);

  await other.byRole("button", say("open_other_version")).click();
  await follow(other, say, "stakeholders");
  await has(other, [...before, "Herfra"]);
  await other.goto("#/");
  await other.byRole("link", copy).click();
  await follow(other, say, "stakeholders");
  await has(other, [...before, "Derfra"]);
}

async function strangersDoNotMeet(page, other, hash, say, has) {
  await newProject(other, say, "Noe annet");
  await follow(other, say, "stakeholders");
  await addStakeholders(other, say, ["Naboer"]);
  await addStakeholders(page, say, ["Til slutt"]);
  await isSaved(other, say);
  await isSaved(page, say);
  await has(other, ["Naboer"]);
  await page.reload();
  await has(page, ["Brukere", "Ansatte", "Fastleger", "Herfra", "Til slutt"]);
  await page.byText(say("conflict_title")).waitGone();
}
