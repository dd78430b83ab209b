// From a stakeholder to what is linked to it, from a finding to where it is settled, and the whole as
// a document: its parts, its moves, as text, hidden attitudes, and in the language of the project.

import { sheetsOf } from "./steps/paper.mjs";
import { follow, isSaved, openSample, rowOf } from "./steps/person.mjs";

const NURSES = "Ansatte i hjemmetjenesten";
const MEETING = "Fast halvtime i personalmøtet";
const REASON = "Prøvde dispenseren hjemme i tre uker";
const CAN_PRINT = ["chromium", "firefox"];

export default {
  name: "report",

  async run({ page, t }) {
    const say = t.texts("nb");
    await openSample(page, say);
    await opensWhatIsLinked(page, say);
    await settlesAFinding(page, say);
    await follow(page, say, "report");
    await page.css("#report-missing").waitFor();
    await tells(page, say, t);
    await choosesParts(page, say);
    await goesAsText(page, say, t);
    await hidesAttitudes(page, say, t);
    await staysWhereTextsAreMissing(page, say, t);
    await speaksTheProjectsLanguage(page, say, t);
    if (!CAN_PRINT.includes(t.engine)) return;
    const sheets = sheetsOf(Buffer.from(await page.pdf()));
    t.assert.ok(sheets >= 4 && sheets <= 12, `${sheets} sheets of paper`);
  },
};

/** The stakeholder's panel leads to the activity, which stands open. */
async function opensWhatIsLinked(page, say) {
  await follow(page, say, "stakeholders");
  await rowOf(page, NURSES).css(".register-open").click();
  const linked = page.css("aside.panel").byRole("region", say("stakeholder_linked"));
  await linked.byRole("link", MEETING).click();
  await page.css("aside.panel").byRole("heading", MEETING).waitFor();
  await page.css("aside.panel").byLabel(say("anchoring_with")).waitFor();
  await page.press("Escape");
  await page.css("aside.panel").waitGone();
}

async function settlesAFinding(page, say) {
  await follow(page, say, "overview");
  await page.css(".finding-list").waitFor();
  const more = page.css(".finding-list ~ details.fold > summary");
  if (await more.exists()) await more.click();
  await page.byRole("link", say("finding_no_safety")).click();
  await page.css(".voices").waitFor();
}

const moved = (page) => page.css('[data-part="short"]').byText(REASON);

async function tells(page, say, t) {
  await page.css(".report-document").byRole("heading", say("report_title")).waitFor();
  await moved(page).waitFor();
  await page.css('[data-part="stakeholders"] tbody').shows(NURSES);
  await page.css('[data-part="plan"] tbody').shows(MEETING);
  await page.css('[data-part="missing"]').shows(say("finding_no_safety"));
  await t.until(async () => (await page.css(".report-figure .figure-drawn svg").count()) === 2, "pictures");
  await t.isAccessible(page, "the report");
}

async function choosesParts(page, say) {
  const part = page.css(".report-choices").byLabel(say("report_needs"));
  await part.click();
  await page.css('[data-part="needs"]').waitGone();
  await part.click();
  await page.css('[data-part="needs"]').waitFor();
  const since = page.byLabel(say("report_since"));
  await since.select(say("report_since_none"));
  await moved(page).waitGone();
  await since.select("14. januar 2026");
  await moved(page).waitFor();
}

async function goesAsText(page, say, t) {
  await page.byRole("button", say("copy_all_text")).click();
  await t.until(page.copied, "something on the clipboard");
  const text = await page.copied();
  for (const wanted of [say("report_title"), NURSES, MEETING, REASON]) {
    t.assert.ok(text.includes(wanted), `“${wanted}” is in the text`);
  }
}

async function hidesAttitudes(page, say, t) {
  await page.press("Shift+F8");
  await moved(page).waitGone();
  await page.css('[data-part="grid"] .report-figure').waitGone();
  const heads = await page.css('[data-part="stakeholders"] thead').text();
  t.assert.ok(!heads.includes(say("stakeholder_attitude")), heads);
  await page.press("Shift+F8");
  await moved(page).waitFor();
}

async function writeIn(page, say, language) {
  await follow(page, say, "project_details");
  await page.byLabel(say("details_language")).select(language);
  await isSaved(page, say);
  await follow(page, say, "report");
}

/** Texts of another build are told of, and the report is in the language that is there. */
async function staysWhereTextsAreMissing(page, say, t) {
  page.app.altered.set("/texts/en.txt", () => "of another build");
  await writeIn(page, say, "English");
  await page.byText(say("language_missing_title")).waitFor();
  await page.css(".report-document").byRole("heading", say("report_title")).waitFor();
  t.assert.equal(await page.css(".report").attribute("lang"), "nb");
  t.assert.ok(!(await page.css("main .lead").text()).includes("English"));
  page.app.altered.delete("/texts/en.txt");
}

/** The frame stays in the language of the person. */
async function speaksTheProjectsLanguage(page, say, t) {
  await writeIn(page, say, "Svenska");
  await page.css(".report-document").byRole("heading", t.texts("sv")("report_title")).waitFor();
  t.assert.equal(await page.css(".report").attribute("lang"), "sv");
  await page.css("#view-title").shows(say("report"));
  await page.css("main .lead").shows("Svenska");
}
