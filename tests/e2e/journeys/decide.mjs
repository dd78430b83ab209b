// At the end of a stretch: a decision is made from the path, its points are ticked by keys, and the
// path says how many were in place. A step gets a name of the project's own and the method's back.
// The register of actions shows one person's, or what is late.

import { follow, isSaved, newProject, rowOf } from "./steps/person.mjs";

const OWN_NAME = "Hvem må vi snakke med";

export default {
  name: "decide",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Trygg medisin hjemme");
    await decides(page, t, say);
    await renames(page, t, say);
    await chooses(page, t, say);
    await isSaved(page, say);
    await page.reload();
    await follow(page, say, "path");
    await page.css(".path-decisions").nth(0).shows("2");
  },
};

const phase = (page) => page.css(".path-phase").nth(0);

async function decides(page, t, say) {
  await follow(page, say, "path");
  const title = await phase(page).css("h2").text();
  await phase(page).byRole("button", say("path_decide")).click();
  const panel = page.byRole("complementary", say("decision_after", { phase: title }));
  await panel.waitFor();
  const chosen = (select) => select.selectedOptions[0].text;
  t.assert.equal(await panel.byLabel(say("decision_stage")).evaluate(chosen), title);
  const points = () => panel.css(".point input");
  await t.until(async () => (await points().count()) === 5, "the points of the stretch");
  await points().nth(0).press("Space");
  await page.press("Tab");
  await page.press("Space");
  await t.until(() => points().nth(1).isChecked(), "the second point to be ticked");
  await page.press("Control+z");
  await t.until(async () => !(await points().nth(1).isChecked()), "the tick to be taken back");
  await points().nth(1).press("Space");
  await panel.byLabel(say("decision_outcome")).select(say("outcome_continue"));
  await page.press("Escape");
  await panel.waitGone();
  await follow(page, say, "path");
  const words = say("points_held", { met: "2", all: "5" });
  await phase(page).css(".path-decisions").shows(words);
}

async function renames(page, t, say) {
  const station = () => phase(page).css(".station-text a").nth(3);
  const original = await station().text();
  await station().click();
  await page.css("#view-title").shows(original);
  await page.css("#step-naming").click();
  await page.byLabel(say("step_name")).fill(OWN_NAME);
  await page.press("Tab");
  await page.css("#view-title").shows(OWN_NAME);
  await page.byText(say("step_by_method", { name: original })).waitFor();
  await follow(page, say, "path");
  t.assert.equal(await station().text(), OWN_NAME);
  await station().click();
  await page.css("#step-naming").click();
  await page.byRole("button", say("step_name_reset")).click();
  await page.css("#view-title").shows(original);
}

async function chooses(page, t, say) {
  await follow(page, say, "actions");
  // The page before has a field of the same name.
  await page.css("#view-title").shows(say("actions"));
  await page.byLabel(say("action_new")).focus();
  const rows = [
    ["Lær opp superbrukere", "Fagleder", "01.02.2026"],
    ["Skriv rutine", "Enhetsleder", "01.02.2036"],
    ["Spør brukerne", "", ""],
  ];
  await page.paste(rows.map((row) => row.join("\t")).join("\n"));
  await rowOf(page, "Spør brukerne").waitFor();
  const n = () => page.css("tr.register-row").count();
  await page.byRole("button", say("plan_view_overdue")).click();
  await t.until(async () => (await n()) === 1, "the late one alone");
  await page.byRole("button", say("actions_show_all")).click();
  await t.until(async () => (await n()) === 3, "all of them");
  await page.css("#actions-who").select("Enhetsleder");
  await t.until(async () => (await n()) === 1, "one person's alone");
  await rowOf(page, "Skriv rutine").waitFor();
}
