// A project leader comes for the first time, writes a project, and hands the file on; a colleague
// opens it elsewhere and finds everything.

import {
  addStakeholders,
  cellsOf,
  follow,
  isSaved,
  newProject,
  rowNames,
  rowOf,
  saveFile,
  withoutPickers,
} from "./steps/person.mjs";

const NAMES = ["Ansatte i hjemmetjenesten", "Pårørende", "Fastleger"];

export default {
  name: "first-project",

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(withoutPickers);
    await newProject(page, say, "Trygg medisin hjemme");
    await writeDetails(page, say);
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, NAMES);
    await t.until(async () => String(await rowNames(page)) === String(NAMES), "the rows");
    await setLevels(page, say, t);
    await seesGrid(page, say);

    const file = await saveFile(page, say);
    t.assert.match(file.name, /^Trygg medisin hjemme.*\.stifinner\.json$/);
    t.assert.equal(JSON.parse(file.text).project.stakeholders.length, 3);
    await page.css(".frame-save-file").shows(say("save_line_in_file"));

    await colleagueOpens(await t.launch(), file.path, say, t);
  },
};

async function writeDetails(page, say) {
  await page.byLabel(say("details_organization")).fill("Fjordvik kommune");
  await page.byLabel(say("details_start")).fill("1.3.26");
  await page.byText(say("understood", { value: "1. mars 2026" })).waitFor();
  await page.byLabel(say("details_end")).fill("15. des 2026");
  await page.byText(say("understood", { value: "15. desember 2026" })).waitFor();
  await page.press("Tab");
  await page.byLabel(say("details_start")).holds("01.03.2026");
  await page.byLabel(say("details_end")).holds("15.12.2026");
  await page.css(".frame-organization").shows("Fjordvik kommune");
  await isSaved(page, say);
}

async function setLevels(page, say, t) {
  await rowOf(page, NAMES[0]).css("td[data-kind=level]").nth(0).click();
  // The first letter of a level chooses it; arrows go from cell to cell.
  for (const key of ["h", "ArrowRight", "p", "ArrowDown", "n", "ArrowLeft", "m"]) {
    await page.press(key);
  }
  await rowOf(page, NAMES[1]).shows(say("level_medium"));
  t.assert.deepEqual(await cellsOf(page, NAMES[0]), [
    "",
    say("level_high"),
    say("attitude_positive"),
    "",
  ]);
  await isSaved(page, say);
}

async function seesGrid(page, say) {
  await follow(page, say, "view_grid");
  const supporters = page.byRole("region", new RegExp(`^${say("level_high")}, positiv`));
  await supporters.byRole("button", say("grid_item", { name: NAMES[0] })).waitFor();
  const waverers = page.byRole("region", new RegExp(`^${say("level_medium")}, negativ`));
  await waverers.byRole("button", say("grid_item", { name: NAMES[1] })).waitFor();
  const unplaced = page.byRole("region", say("grid_unplaced"));
  await unplaced.byRole("button", NAMES[2]).waitFor();
}

async function colleagueOpens(page, path, say, t) {
  await page.goto();
  await page.byRole("button", say("project_new")).waitFor();
  await page.dropFile(path);
  const preview = page.byRole("dialog", say("incoming_title"));
  await preview.shows("Trygg medisin hjemme");
  await preview.shows("Fjordvik kommune");
  await preview.shows(/interessenter\s*3/);
  await preview.byRole("button", say("incoming_open")).click();
  await page.css(".frame-name").shows("Trygg medisin hjemme");
  await seesGrid(page, say);
  await follow(page, say, "project_details");
  await page.byLabel(say("details_start")).holds("01.03.2026");
  await follow(page, say, "stakeholders");
  await t.until(async () => String(await rowNames(page)) === String(NAMES), "the rows");
}
