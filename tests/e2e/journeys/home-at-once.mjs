// Whoever writes and leaves the project in the same breath finds what was written: home and back,
// straight to another project, with the browser's own back.

import { addStakeholders, follow, newProject, rowNames } from "./steps/person.mjs";

const NAME = "Trygg medisin hjemme";

export default {
  name: "home-at-once",

  async run({ page, t }) {
    const say = t.texts("nb");
    const has = (names) =>
      t.until(async () => String(await rowNames(page)) === String(names), `the rows ${names}`);
    await newProject(page, say, NAME);
    const details = await page.evaluate(() => location.hash);
    const project = details.replace(/\/details$/, "");
    await newProject(page, say, "Noe annet");
    const other = await page.evaluate(() => location.hash);
    const walk = { page, say, t, has, details, project, other };

    await withADraft(walk);
    await withARow(walk);
    await straightToAnother(walk);
    await thereAndBackWithoutARest(walk);
    await page.byText(say("conflict_title")).waitGone();
    await page.goto("#/");
    t.assert.equal(await page.css(".project-card").count(), 2);
  },
};

/** The field still has the focus: nothing was handed in when the address changes. */
async function withADraft({ page, say, details }) {
  await page.goto(details);
  await page.byLabel(say("details_purpose")).fill("Færre turer med medisin");
  await page.evaluate(() => void (location.hash = "#/"));
  await page.byRole("link", NAME).click();
  await page.goto(details);
  await page.byLabel(say("details_purpose")).holds("Færre turer med medisin");
}

async function withARow({ page, say, project, has }) {
  await page.goto(`${project}/stakeholders`);
  await addStakeholders(page, say, ["Brukere"]);
  await page.byRole("banner").byRole("link", say("all_projects")).click();
  await page.byRole("link", NAME).click();
  await follow(page, say, "stakeholders");
  await has(["Brukere"]);
}

async function straightToAnother({ page, say, project, other, has }) {
  await addStakeholders(page, say, ["Ansatte"]);
  await page.goto(other);
  await page.byLabel(say("details_name")).holds("Noe annet");
  await page.goto(`${project}/stakeholders`);
  await has(["Brukere", "Ansatte"]);
}

/** The address goes away and comes back before any store can answer. */
async function thereAndBackWithoutARest({ page, say, project, has, t }) {
  for (const name of ["Fastleger", "Naboer", "Pårørende"]) {
    await page.byLabel(say("stakeholder_new")).focus();
    await page.type(name);
    await page.press("Enter");
    await page.evaluate(async (place) => {
      location.hash = "#/";
      await new Promise((turned) => addEventListener("hashchange", turned, { once: true }));
      location.hash = place;
    }, `${project}/stakeholders`);
    await t.until(async () => (await rowNames(page)).includes(name), `the row ${name}`);
  }
  await page.css(".frame-save-state").shows(say("save_line_kept"));
  await page.reload();
  await has(["Brukere", "Ansatte", "Fastleger", "Naboer", "Pårørende"]);
}
