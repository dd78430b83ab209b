// What gives a person away is said at the field; attitudes are taken off a screen that others see,
// and are not in the page then; a copy without names is saved, opened by a colleague, and holds none.

import { isAbsolute } from "node:path";
import {
  choose,
  follow,
  isSaved,
  newProject,
  openSample,
  rowOf,
  withoutPickers,
} from "./steps/person.mjs";

const LEADER = "Kari Sentinelsen";
const PHONE = "912 34 567";

export default {
  name: "names",
  seconds: 150,

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(withoutPickers);
    await isWarned(page, say, t);
    await asksOnce(page, say);
    const file = await handsOn(page, say, t);
    await isNameless(file, say, t);
    await hidesAttitudes(await t.launch(), say, t);
  },
};

/** What fades in has its own colors in the end. */
const isStill = (page) =>
  page.evaluate(() => Promise.all(document.getAnimations().map((it) => it.finished)).then(() => 0));

/** A phone number and a birth number are seen where they are written, and as worth a look. */
async function isWarned(page, say, t) {
  await newProject(page, say, "Trygg medisin");
  const warning = page.css(".field-warning");
  await page.byLabel(say("details_purpose")).fill("Gi 2 500 000 kroner innen 22.11.2026");
  await page.byLabel(say("details_leader")).fill(`${LEADER}, ${PHONE}`);
  await warning.having(say("personal_phone")).waitFor();
  t.assert.equal(await warning.count(), 1);
  await page.byLabel(say("details_purpose")).fill("Sentinelsen er født 311299 56715");
  await warning.having(say("personal_birth_number")).waitFor();
  await page.press("Tab");
  await t.isAccessible(page, "details with warnings");
  await follow(page, say, "overview");
  const name = "Trygg medisin";
  await page.byRole("link", say("finding_birth_number", { name })).waitFor();
  await page.byRole("link", say("finding_contact_in_text", { name })).waitFor();
}

/** A stakeholder that is called like a person is asked about, and the answer is kept. */
async function asksOnce(page, say) {
  await follow(page, say, "stakeholders");
  for (const name of ["Hjemmesykepleien", "Ola Nordmann", "Per Hansen"]) {
    await page.byLabel(say("stakeholder_new")).focus();
    await page.type(name);
    await page.press("Enter");
    await rowOf(page, name).waitFor();
  }
  const panel = page.css("aside.panel");
  const asked = panel.byRole("region", say("why_named"));
  await rowOf(page, "Hjemmesykepleien").css(".register-open").click();
  await panel.waitFor();
  await asked.waitGone();
  const next = panel.byRole("button", say("next"));
  await next.click();
  await asked.byLabel(say("why_named_question")).fill("Han er den eneste ordføreren");
  await page.press("Tab");
  await isSaved(page, say);
  await next.click();
  await panel.css("h2").shows("Per Hansen");
  await asked.waitGone();
  await panel.byRole("button", say("close")).click();
}

/** The leader is listed as a name and ticked; a name that stands in a text only is added. */
async function handsOn(page, say, t) {
  await choose(page, say("menu"), say("nameless"));
  const dialog = page.byRole("dialog", say("nameless"));
  await dialog.byRole("checkbox", new RegExp(LEADER)).waitFor();
  await dialog.byLabel(say("nameless_more")).fill("ordføreren");
  await isStill(page);
  await t.isAccessible(page, "the question about names");
  await dialog.byRole("button", say("nameless_save")).click();
  const file = await page.downloads.next(/uten-navn\.stifinner\.json$/);
  t.assert.ok(isAbsolute(file.path));
  await page.byText(say("nameless_saved_title")).waitFor();
  await page.css(".frame-save-file").shows(say("save_line_never_in_file"));
  return file;
}

async function isNameless(file, say, t) {
  for (const left of ["Sentinelsen", PHONE, "311299", "Ola Nordmann", "Per Hansen", "ordfører"]) {
    t.assert.ok(!file.text.includes(left), `${left} is in the file`);
  }
  const colleague = await t.launch();
  await colleague.goto();
  await colleague.byRole("button", say("project_new")).waitFor();
  await colleague.dropFile(file.path);
  const preview = colleague.byRole("dialog", say("incoming_title"));
  await preview.byRole("button", say("incoming_open")).click();
  await colleague.css(".frame-name").shows("Trygg medisin");
  await follow(colleague, say, "stakeholders");
  await rowOf(colleague, "Hjemmesykepleien").waitFor();
  await rowOf(colleague, "Person 2").waitFor();
}

/** Words of attitudes, as they stand on the page. */
const html = (page) => page.evaluate(() => document.body.innerHTML.toLowerCase());

async function hidesAttitudes(page, say, t) {
  await openSample(page, say);
  await follow(page, say, "stakeholders");
  await rowOf(page, "Pårørende").waitFor();
  const words = ["attitude_negative", "attitude_neutral", "attitude_positive"];
  const told = words.map((key) => say(key).toLowerCase());
  t.assert.ok(told.some((word) => word.length > 3));
  const shown = await html(page);
  t.assert.ok(told.some((word) => shown.includes(word)), "attitudes are there to be hidden");
  // A step that tells of an attitude, for the list of steps and the changes.
  await rowOf(page, "Pårørende").css(".register-open").click();
  const panel = page.css("aside.panel");
  await panel.byLabel(say("stakeholder_attitude")).select(say("attitude_negative"));
  await isSaved(page, say);
  await page.press("Shift+F8");
  await page.css(".discreet-sign").shows(say("discreet_on"));
  const isHidden = async (where) => {
    const seen = await html(page);
    for (const word of told) {
      const at = seen.indexOf(word);
      t.assert.equal(at, -1, `“${word}” is in the page: ${where}: ${seen.slice(at - 60, at + 30)}`);
    }
  };
  await isHidden("register");
  await t.isAccessible(page, "a screen without attitudes");
  await page.css("table").byText(say("stakeholder_attitude")).waitGone();
  await page.css(".view-head").byRole("link", say("view_grid")).click();
  await page.css(".influence-names").nth(0).waitFor();
  await isHidden("grid");
  await page.byRole("button", say("all_steps")).click();
  await page.byRole("dialog", say("all_steps")).waitFor();
  await isHidden("steps");
  await page.press("Escape");
  for (const key of ["overview", "changes", "presentation", "report"]) {
    await follow(page, say, key);
    await page.css("#view-title").waitFor();
    await isHidden(key);
  }
  await follow(page, say, "stakeholders");
  await page.css(".discreet-sign").byRole("button", say("discreet_leave")).click();
  await page.css(".discreet-sign").waitGone();
  await page.css("table").byText(say("stakeholder_attitude")).waitFor();
}
