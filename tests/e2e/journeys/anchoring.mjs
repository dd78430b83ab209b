// The anchoring plan: started from a suggestion, filled where somebody is left out, moved by keys,
// handed to a calendar, undone; and the stakeholders of one phase alone.

import { addStakeholders, follow, isSaved, newProject, rowNames, rowOf } from "./steps/person.mjs";

const NURSES = "Hjemmesykepleiere";
const KIN = "Pårørende";

export default {
  name: "anchoring",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Trygg medisin hjemme");
    await page.byRole("navigation", say("path_through_project")).byRole("link", say("stakeholders")).click();
    await addStakeholders(page, say, [NURSES, KIN]);
    await isOnlyShown(page, say, t);
    await follow(page, say, "anchoring");
    await startsFromSuggestion(page, say, t);
    await plansForWhoIsLeftOut(page, say, t);
    await movesByKey(page, say);
    await goesToCalendar(page, say, t);
    await page.reload();
    await rowOf(page, say("anchoring_staff")).waitFor();
    t.assert.equal((await rowNames(page)).length, 8);
  },
};

/** Waits until nothing of the kind is there any more. */
const gone = (t, what) => t.until(async () => (await what.count()) === 0, `${what} to go`);

/** The nurses matter in one phase; with that phase chosen they stand alone. */
async function isOnlyShown(page, say, t) {
  await rowOf(page, NURSES).css(".register-open").click();
  const phases = page.css("aside.panel").byRole("group", say("stakeholder_stages"));
  await phases.byLabel(say("stage_pilot")).click();
  await isSaved(page, say);
  await page.press("Escape");
  await page.byText(say("stakeholders_only")).click();
  await page.css("#only-stage").select(say("stage_pilot"));
  await gone(t, rowOf(page, KIN));
  t.assert.deepEqual(await rowNames(page), [NURSES]);
  await page.css("#only-stage").select(say("actions_everyone"));
  await rowOf(page, KIN).waitFor();
}

async function startsFromSuggestion(page, say, t) {
  await page.byRole("button", say("anchoring_template_communication")).click();
  await rowOf(page, say("anchoring_news")).waitFor();
  t.assert.equal((await rowNames(page)).length, 7);
  await page.byRole("button", say("undo")).click();
  await gone(t, rowOf(page, say("anchoring_news")));
  await page.byRole("button", say("redo")).click();
  await rowOf(page, say("anchoring_news")).waitFor();
}

/** A press plans something for the nurses; the panel asks for the rest. */
async function plansForWhoIsLeftOut(page, say, t) {
  const plan = page.byRole("button", say("anchoring_gap_plan", { name: NURSES }));
  await plan.click();
  const panel = page.css("aside.panel");
  await panel.byRole("heading", say("anchoring_talk_with", { name: NURSES })).waitFor();
  const whom = await panel.byLabel(say("anchoring_with")).evaluate((it) => it.selectedOptions[0].text);
  t.assert.equal(whom, NURSES);
  await panel.byLabel(say("anchoring_day")).fill("1.12.2026");
  await page.press("Tab");
  await isSaved(page, say);
  await page.press("Escape");
  await gone(t, plan);
}

async function movesByKey(page, say) {
  const name = say("anchoring_talk_with", { name: NURSES });
  await page.css(".timeline-item").having(name).press("ArrowRight");
  await rowOf(page, name).shows(/02\.12\.2026/);
  await isSaved(page, say);
}

async function goesToCalendar(page, say, t) {
  await page.byRole("button", say("calendar_save")).click();
  const file = await page.downloads.next(/\.ics$/);
  t.assert.match(file.text, /DTSTART;VALUE=DATE:20261202/);
}
