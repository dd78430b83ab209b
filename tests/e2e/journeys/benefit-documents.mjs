// From the register of benefits to the measurement plan and its calendar file, and to the documents:
// parts left out, pictures, as text, on paper, what is new since a day, and in another language.

import { sheetsOf } from "./steps/paper.mjs";
import { follow, isSaved, openSample } from "./steps/person.mjs";

const BENEFIT = "Mindre tid til medisinbesøk";
const INDICATOR = "Tid til medisinbesøk";
const MEASURER = "Fagsykepleier";
const STOPS = "Besøk som bare er for å gi medisin";
const CAN_PRINT = ["chromium", "firefox"];

export default {
  name: "benefit-documents",

  async run({ page, t }) {
    const say = t.texts("nb");
    await openSample(page, say);
    await plansMeasuring(page, say, t);
    await plans(page, say, t);
    await reports(page, say, t);
    await handsOver(page, say, t);
    await staysOnAPage(page, say, t);
    await speaksTheProjectsLanguage(page, say, t);
  },
};

/** A document is reached from the others, by the links above it. */
async function opens(page, say, key) {
  await page.byRole("navigation", say("benefit_documents")).byRole("link", say(key)).click();
  await page.css("#view-title").shows(say(key));
  await page.css(".report-document").byRole("heading", say(key)).waitFor();
}

const part = (page, key) => page.css(`[data-part="${key}"]`);

async function plansMeasuring(page, say, t) {
  await follow(page, say, "benefits");
  const views = page.byRole("navigation", say("benefit_documents"));
  await views.byRole("link", say("measuring")).click();
  const first = page.css(".measuring-table tbody tr").nth(0);
  await first.shows(INDICATOR);
  await first.shows(MEASURER);
  await t.isAccessible(page, "the measurement plan");
  await page.byRole("button", say("measuring_calendar")).click();
  const file = await page.downloads.next(/\.ics$/);
  t.assert.match(file.text, /RRULE:FREQ=WEEKLY;INTERVAL=2/);
  t.assert.ok(file.text.includes(INDICATOR), "what is measured is in the calendar");
  await first.byRole("link", INDICATOR).click();
  await page.css("#view-title").shows(BENEFIT);
  await follow(page, say, "measuring");
}

async function plans(page, say, t) {
  await opens(page, say, "benefit_plan");
  await part(page, "roles").css("tbody").shows(MEASURER);
  await part(page, "changes").css("tbody").shows(STOPS);
  await part(page, "map").css(".figure-drawn svg").waitFor();
  const choice = page.css(".report-choices").byLabel(say("document_roles"));
  await choice.click();
  await part(page, "roles").waitGone();
  await choice.click();
  await part(page, "roles").waitFor();
  await t.isAccessible(page, "the benefits-realization plan");
}

async function reports(page, say, t) {
  await opens(page, say, "benefit_report");
  const pictures = part(page, "achieved").css(".figure-drawn svg");
  await t.until(async () => (await pictures.count()) === 5, "a picture an indicator");
  await t.isAccessible(page, "the benefits report");
  await page.byRole("button", say("report_save_text")).click();
  const file = await page.downloads.next(/\.txt$/);
  for (const wanted of [say("benefit_report"), INDICATOR, STOPS]) {
    t.assert.ok(file.text.includes(wanted), `“${wanted}” is in the text`);
  }
}

async function handsOver(page, say, t) {
  await opens(page, say, "handover");
  await part(page, "benefits").byRole("heading", BENEFIT).waitFor();
  await part(page, "stops").css("tbody").shows(STOPS);
  await page.byRole("button", say("copy_all_text")).click();
  await t.until(page.copied, "something on the clipboard");
  t.assert.ok((await page.copied()).includes(MEASURER), "who measures is in the text");
}

async function staysOnAPage(page, say, t) {
  await opens(page, say, "benefit_status");
  await part(page, "benefits").css("tbody").shows(BENEFIT);
  const since = page.byLabel(say("benefit_status_since"));
  await since.select("5. januar 2026");
  await part(page, "news").shows(say("benefit_status_measured"));
  await since.select(say("report_since_none"));
  await part(page, "news").shows(say("benefit_status_no_day"));
  await t.isAccessible(page, "the status");
  if (!CAN_PRINT.includes(t.engine)) return;
  await since.select("5. januar 2026");
  await part(page, "news").shows(say("benefit_status_measured"));
  const sheets = sheetsOf(Buffer.from(await page.pdf()));
  t.assert.equal(sheets, 1, `${sheets} sheets of paper`);
}

async function speaksTheProjectsLanguage(page, say, t) {
  await follow(page, say, "project_details");
  await page.byLabel(say("details_language")).select("Svenska");
  await isSaved(page, say);
  await follow(page, say, "benefit_documents");
  await page.css(".report-document").byRole("heading", t.texts("sv")("benefit_plan")).waitFor();
  t.assert.equal(await page.css(".report").attribute("lang"), "sv");
  await page.css("#view-title").shows(say("benefit_plan"));
}
