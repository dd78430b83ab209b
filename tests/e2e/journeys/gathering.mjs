// A gathering is held: the four of the method are put in, a group fills in its sheet, the clock runs
// (a faked one) and outlives a reload, and what the group came to stands in the log book, once.

import { follow, isSaved, newProject } from "./steps/person.mjs";

const MINUTE = 60_000;
const GROUP = "Gruppe 1";
const WHAT = "Felles morgenmøte";
const FIRST = "Sett opp møtet";
const COMMENT = "Husk nattevaktene.";

export default {
  name: "gathering",

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(() => {
      const { now } = Date;
      // Kept for the tab, so that the faked clock outlives a reload as a real one does.
      const ahead = () => Number(sessionStorage.getItem("ahead") ?? 0);
      Date.now = () => now.call(Date) + ahead();
    });
    await newProject(page, say, "Trygg medisin hjemme");
    await fourAreOffered(page, t, say);
    await sheetIsFilled(page, say);
    await clockRuns(page, say);
    await resultsAreKept(page, t, say);
    await entryIsCommented(page, say);
    await isSaved(page, say);
  },
};

const pass = (page, minutes) =>
  page.evaluate((ms) => {
    const ahead = Number(sessionStorage.getItem("ahead") ?? 0);
    sessionStorage.setItem("ahead", String(ahead + ms));
  }, minutes * MINUTE);

const cards = (page) => page.css(".card-grid > li");

async function fourAreOffered(page, t, say) {
  await follow(page, say, "gatherings");
  const offer = page.byRole("button", say("gatherings_offer"));
  await offer.click();
  await t.until(async () => (await cards(page).count()) === 4, "the four gatherings");
  await offer.waitGone();
  await page.css(".card-grid a").nth(1).click();
  await page.css("#view-title").shows(say("gathering_theme_benefits"));
  await page.css(".guide-tip").shows(say("gathering_homework_before"));
  await page.byLabel(say("gathering_agenda")).holds(/\(60 min\)/);
}

async function sheetIsFilled(page, say) {
  await page.byLabel(say("sheet_new")).focus();
  await page.type(GROUP);
  await page.press("Enter");
  const sheet = page.byRole("region", GROUP);
  await sheet.byLabel(say("sheet_what")).fill(WHAT);
  await sheet.byLabel(say("sheet_first")).fill(FIRST);
  await page.press("Tab");
}

async function clockRuns(page, say) {
  const face = page.css(".clock-face");
  const line = page.css(".clock-line");
  await face.shows("60:00");
  await page.byRole("button", say("clock_start")).click();
  await pass(page, 49);
  await face.shows(/^10:5\d$|^11:00$/);
  await page.reload();
  await face.shows(/^10:5\d$|^11:00$/);
  await pass(page, 1);
  await line.shows(say("clock_left", { n: 10 }));
  await page.byRole("button", say("clock_more")).click();
  await face.shows(/^14:|^15:00$/);
  await page.byRole("button", say("clock_pause")).click();
  const stood = await face.text();
  await pass(page, 5);
  await page.byRole("button", say("clock_start")).click();
  await face.shows(stood.split(":")[0]);
  await pass(page, 15);
  await line.shows(say("clock_over_work"));
  await face.shows("0:00");
  await page.byRole("button", say("clock_to_plenary")).click();
  await page.css("#clock-title").shows(GROUP);
  await face.shows("4:00");
}

async function resultsAreKept(page, t, say) {
  const put = page.byRole("button", say("results_put"));
  const told = page.css(".results [role=status]");
  await put.click();
  await told.shows(say("results_new"));
  await put.click();
  await told.shows(say("results_there"));
  await page.byLabel(say("sheet_first")).fill("Ring legekontoret");
  await put.click();
  await told.shows(say("results_newer"));
  await page.byRole("button", say("results_replace")).click();
  await told.shows(say("results_new"));
  await follow(page, say, "logbook");
  await page.css(".entry").shows(WHAT);
  await page.css(".entry").shows("Ring legekontoret");
  await page.press("Control+z");
  await page.css(".entry").shows(FIRST);
  t.assert.equal(await page.css(".entry").count(), 1, "entries of the gathering");
}

async function entryIsCommented(page, say) {
  await page.byRole("button", say("comment_write")).click();
  await page.byLabel(say("comment_text")).fill(COMMENT);
  await page.byLabel(say("comment_by")).fill("Verneombudet");
  await page.press("Enter");
  await page.css(".comment").shows(COMMENT);
  await page.css(".comment").shows("Verneombudet");
  await page.byRole("button", say("copy_all_text")).click();
  await page.css(".notice").shows(say("copied"));
}
