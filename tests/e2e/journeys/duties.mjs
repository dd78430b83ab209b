// Who takes part and who does what, by keys alone: a missing party is brought in, roles and steps
// are written and pasted, letters set and taken back, a step moved, and every role gets its sheet.

import { sheetsOf } from "./steps/paper.mjs";
import { isSaved, newProject, rowOf } from "./steps/person.mjs";

const ROLES = ["Sykepleier", "Avdelingsleder"];
const STEPS = ["Fylle dispenseren", "Svare på varsel", "Følge opp avvik"];
const ROUTINE = "To kontrollerer sammen.";
const MOST_TABS = 80;
const CAN_PRINT = ["chromium", "firefox"];

export default {
  name: "duties",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Trygg medisin hjemme");
    await goes(page, say, "participants");
    await bringsIn(page, say);
    await goes(page, say, "duties");
    await writes(page, say, t);
    await setsLetters(page, say, t);
    await chooses(page, say, t);
    await moves(page, say, t);
    await tellsHow(page, say);
    await readsSheets(page, say, t);
    await isSaved(page, say);
  },
};

const cell = (page, row, column) => page.css(`#duties-${row}-${column}`);
const title = (page) => page.css("#view-title");
const steps = (page) => page.css(".matrix-row > th > .user-text").texts();

/** Goes on by Tab until the element has the focus. */
async function tabTo(page, element) {
  await element.waitFor();
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await element.isFocused()) return;
    await page.press("Tab");
  }
  throw new Error(`not reached by Tab: ${element}`);
}

/** Any place is reached by the palette. */
async function goes(page, say, key) {
  await page.press("Control+k");
  await page.byRole("combobox", say("palette_title")).waitFor();
  await page.type(say(key));
  await page.byRole("option", new RegExp(`^${say(key)}`)).nth(0).waitFor();
  await page.press("Enter");
  await page.byRole("dialog").waitGone();
  await title(page).shows(say(key));
}

async function bringsIn(page, say) {
  const name = say("project_role_safety");
  await tabTo(page, page.byRole("button", say("voice_add_label", { name })));
  await page.press("Enter");
  await rowOf(page, name).waitFor();
  await title(page).shows(say("participants_finding_missing", { n: "2" }));
  await page.press("Control+z");
  await title(page).shows(say("participants"));
}

async function writes(page, say, t) {
  await tabTo(page, page.byLabel(say("role_new")));
  for (const role of ROLES) {
    await page.type(role);
    await page.press("Enter");
    await page.css("thead .matrix-head").having(role).waitFor();
  }
  await page.byLabel(say("work_step_new")).focus();
  await page.paste(STEPS.join("\n"));
  await t.until(async () => (await steps(page)).length === 3, "a step for each line");
  await title(page).shows(say("duties_finding_no_main", { n: "3", all: "3" }));
}

async function setsLetters(page, say, t) {
  await cell(page, 1, 1).focus();
  await page.press("h");
  await page.press("u");
  await cell(page, 1, 1).shows("HU");
  await page.press("ArrowDown");
  await page.press("h");
  await cell(page, 2, 0).shows(say("work_step_no_performer"));
  await page.press("Control+z");
  await cell(page, 2, 0).shows(say("work_step_nobody"));
  await cell(page, 2, 1).focus();
  await page.press("End");
  await t.until(() => cell(page, 2, 2).isFocused(), "End to lead to the last role");
  for (const letter of ["h", "u"]) await page.press(letter);
  await page.press("Home");
  await page.press("ArrowRight");
  await page.press("h");
  await cell(page, 2, 0).shows(say("work_step_many_main"));
  await page.press("Delete");
  await title(page).shows(say("duties_finding_no_main", { n: "1", all: "3" }));
}

async function chooses(page, say, t) {
  await page.press("ArrowDown");
  await page.press("Enter");
  const choices = page.byRole("group", say("matrix_choices"));
  await choices.waitFor();
  await page.press("h");
  await tabTo(page, choices.byRole("button", say("duty_performs")));
  await page.press("Enter");
  await cell(page, 3, 1).shows("HU");
  await page.press("Escape");
  await choices.waitGone();
  await t.until(() => cell(page, 3, 1).isFocused(), "the focus back in the cell");
  await title(page).shows(say("duties_finding_whole"));
  await page.byRole("button", say("duties_letters_raci")).focus();
  await page.press("Enter");
  await cell(page, 3, 1).shows("AR");
}

async function moves(page, say, t) {
  await cell(page, 3, 1).focus();
  await page.press("Alt+ArrowUp");
  await t.until(async () => (await steps(page))[1] === STEPS[2], "the step one row up");
  await t.until(() => cell(page, 2, 1).isFocused(), "the focus to go with it");
  await page.press("Control+z");
  await t.until(async () => (await steps(page))[1] === STEPS[1], "the step back in its place");
}

async function tellsHow(page, say) {
  await cell(page, 1, 0).focus();
  await page.press("Enter");
  const panel = page.css("aside.panel");
  await panel.waitFor();
  await tabTo(page, panel.byLabel(say("work_step_routine")));
  await page.type(ROUTINE);
  await page.press("Escape");
  await panel.waitGone();
}

async function readsSheets(page, say, t) {
  await page.byRole("button", say("role_sheets")).focus();
  await page.press("Enter");
  const sheet = page.byRole("region", ROLES[0]);
  await sheet.shows(STEPS[0]);
  await sheet.shows(ROUTINE);
  await page.byRole("region", ROLES[1]).shows(STEPS[1]);
  await t.isAccessible(page, "the sheets of the roles");
  if (!CAN_PRINT.includes(t.engine)) return;
  t.assert.equal(sheetsOf(Buffer.from(await page.pdf())), ROLES.length, "a sheet of paper a role");
}
