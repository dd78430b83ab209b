// The plan: rows pasted, bars moved by keys and by mouse, what waits for what, the plan remembered
// and forgotten; undone step by step, and there after a reload.

import { cellsOf, follow, isSaved, newProject } from "./steps/person.mjs";

const COURSE = "Kurs for superbrukere";
const PILOT = "Utprøving i sone nord";
const READY = "Klar for drift";
const DAYS = { start: "01.12.2026", end: "10.12.2026" };

export default {
  name: "plan",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Trygg medisin hjemme");
    await follow(page, say, "plan");
    await writes(page, say);
    await walksByKey(page, say, t);
    await drags(page, t);
    await waits(page, say, t);
    await remembers(page, say, t);
    await page.reload();
    await bar(page, PILOT).waitFor();
    await stands(page, t, COURSE, "02.12.2026", "11.12.2026");
    await narrow(page, say);
  },
};

/** The button over a bar. */
const bar = (page, name) => page.css(".timeline-item").having(name);

/** Waits until the register says so of a row. */
const stands = (page, t, name, start, end) =>
  t.until(async () => {
    const [, ...days] = (await cellsOf(page, name)).slice(0, 3);
    if (days[0] === start && days[1] === end) return true;
    throw new Error(`now ${days.join(" to ")}`);
  }, `${name} to run from ${start} to ${end}`);

async function writes(page, say) {
  await page.byLabel(say("task_new")).focus();
  await page.paste(
    [
      [COURSE, say("stage_pilot"), DAYS.start, DAYS.end],
      [PILOT, say("stage_pilot"), "11.12.2026", "28.02.2027"],
      [READY, say("stage_transition"), "15.03.2027", "15.03.2027"],
    ]
      .map((row) => row.join("\t"))
      .join("\n"),
  );
  await bar(page, READY).waitFor();
}

/** A day, a week, the end alone; the focus stays, and where it stands is told. */
async function walksByKey(page, say, t) {
  await bar(page, COURSE).press("ArrowRight");
  await stands(page, t, COURSE, "02.12.2026", "11.12.2026");
  await page.css(".timeline [role=status]").shows("02.12.2026–11.12.2026");
  await page.press("Shift+ArrowRight");
  await stands(page, t, COURSE, "09.12.2026", "18.12.2026");
  await page.press("Alt+ArrowLeft");
  await stands(page, t, COURSE, "09.12.2026", "17.12.2026");
  await t.until(bar(page, COURSE).isFocused, "the focus to stay");
  await page.press("ArrowDown");
  await t.until(bar(page, PILOT).isFocused, "the focus to go to the next bar");
  await page.press("Control+z");
  await page.press("Control+z");
  await stands(page, t, COURSE, DAYS.start, DAYS.end);
}

/** A bar goes where it is dragged and keeps its length; one step takes it back. */
async function drags(page, t) {
  await bar(page, COURSE).dragTo(bar(page, PILOT));
  const moved = async () => (await cellsOf(page, COURSE))[1] !== DAYS.start;
  await t.until(moved, "the bar to be moved");
  const [, start, end] = await cellsOf(page, COURSE);
  t.assert.equal(daysBetween(start, end), 9);
  t.assert.ok(daysBetween(DAYS.start, start) > 20, `moved to ${start}`);
  await page.css("aside.panel").waitGone();
  await page.press("Control+z");
  await stands(page, t, COURSE, DAYS.start, DAYS.end);
}

function daysBetween(start, end) {
  const [from, to] = [start, end].map((text) => {
    const [day, month, year] = text.split(".").map(Number);
    return Date.UTC(year, month - 1, day);
  });
  return Math.round((to - from) / 86_400_000);
}

/** The panel opens by Enter; what waits may not be waited for in turn. */
async function waits(page, say, t) {
  await bar(page, PILOT).press("Enter");
  const panel = page.byRole("complementary", PILOT);
  await panel.byLabel(say("task_after_add")).select(COURSE);
  await panel.byRole("button", say("task_after_remove", { name: COURSE })).waitFor();
  await page.press("Escape");
  await panel.waitGone();
  await t.until(bar(page, PILOT).isFocused, "the focus to be back at the bar");
  await bar(page, COURSE).press("Enter");
  const other = page.byRole("complementary", COURSE);
  await other.byLabel(say("task_after_add")).select(READY);
  await other.byRole("button", say("task_after_remove", { name: READY })).click();
  await other.css("#task-after").waitFor();
  await page.press("Escape");
  await other.waitGone();
}

/** The plan is kept as baseline, held against, and forgotten; each is one step. */
async function remembers(page, say, t) {
  await page.byRole("button", say("plan_keep_baseline")).click();
  const forget = page.byRole("button", say("plan_forget_baseline"));
  await forget.waitFor();
  await bar(page, COURSE).press("ArrowRight");
  await page.css("#view-title").shows(/^1 /);
  await forget.click();
  await forget.waitGone();
  await page.press("Control+z");
  await forget.waitFor();
  await stands(page, t, COURSE, "02.12.2026", "11.12.2026");
  await isSaved(page, say);
}

/** Without room for a picture it is a list that says the same. */
async function narrow(page, say) {
  await page.setViewport(360, 740);
  await page.css(".timeline-listed button").having(PILOT).click();
  await page.byRole("complementary", PILOT).byLabel(say("task_status")).waitFor();
}
