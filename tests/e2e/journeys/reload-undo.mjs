// Work survives a reload, and every step can be taken back: by buttons, by keys, and from the list of
// steps in words.

import { addStakeholders, follow, isSaved, newProject, rowNames } from "./steps/person.mjs";

const [FIRST, SECOND, THIRD] = ["Brukere", "Ansatte", "Fastleger"];

export default {
  name: "reload-undo",

  async run({ page, t }) {
    const say = t.texts("nb");
    const has = (names) =>
      t.until(async () => String(await rowNames(page)) === String(names), `the rows ${names}`);
    await newProject(page, say, "Trygg medisin hjemme");
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, [FIRST, SECOND]);
    await isSaved(page, say);
    await page.reload();
    await has([FIRST, SECOND]);
    await page.css(".frame-name").shows("Trygg medisin hjemme");

    await byButtons(page, say, has);
    await byKeys(page, has);
    await byList(page, say, has);
    await isSaved(page, say);
    await page.reload();
    await has([FIRST, SECOND]);
  },
};

async function byButtons(page, say, has) {
  const isOff = (key) => page.byRole("button", say(key)).isDisabled();
  await page.byRole("group", say("undo_and_redo")).waitFor();
  if (!(await isOff("undo"))) throw new Error("nothing was done since the reload");
  await addStakeholders(page, say, [THIRD]);
  await page.byRole("button", say("undo")).click();
  await has([FIRST, SECOND]);
  await page.byRole("button", say("redo")).click();
  await has([FIRST, SECOND, THIRD]);
  if (!(await isOff("redo"))) throw new Error("there is nothing left to do again");
}

/** The focus stands in the line where one writes; the keys work there too. */
async function byKeys(page, has) {
  await page.css(".register-add-input").focus();
  for (const [keys, rows] of [
    ["Control+z", [FIRST, SECOND]],
    ["Control+Shift+z", [FIRST, SECOND, THIRD]],
    ["Control+z", [FIRST, SECOND]],
    ["Control+y", [FIRST, SECOND, THIRD]],
  ]) {
    await page.press(keys);
    await has(rows);
  }
}

async function byList(page, say, has) {
  // Something new takes away what could have been done again.
  await addStakeholders(page, say, ["Leverandør"]);
  await page.byRole("button", say("all_steps")).click();
  const steps = page.byRole("dialog", say("all_steps"));
  const words = say("step_added", { kind: say("kind_stakeholder"), name: THIRD });
  await steps.byRole("button").having(words).waitFor();
  await steps.byRole("button").having(say("step_opened")).click();
  await has([FIRST, SECOND]);
  await steps.byRole("button").having(words).click();
  await has([FIRST, SECOND, THIRD]);
  await steps.byRole("button").having(say("step_opened")).click();
  await has([FIRST, SECOND]);
  await page.press("Escape");
  await steps.waitGone();
}
