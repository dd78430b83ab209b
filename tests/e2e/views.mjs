// Every view that pictures are taken of and that axe-core looks at: where it is, and what to do there
// before it shows what it is about. Views of a project show the sample project.

import { refuseFullscreen } from "./journeys/steps/faults.mjs";
import { openSample } from "./journeys/steps/person.mjs";

/** `{ name, path, isInProject?, needsProject?, prepare?({ page, say }) }`; the first view comes
 * before there is a project. */
export const views = [
  { name: "welcome", path: "/" },
  { name: "about", path: "/about" },
  ...inProject([
    { name: "overview", path: "" },
    { name: "details", path: "/details" },
    { name: "changes", path: "/changes" },
    { name: "path", path: "/path" },
    { name: "step", path: "/path", prepare: openFirstStep },
    { name: "actions", path: "/actions" },
    { name: "decisions", path: "/decisions" },
    { name: "plan", path: "/plan" },
    { name: "gatherings", path: "/gatherings" },
    { name: "gathering", path: "/gatherings", prepare: openFirstGathering },
    { name: "logbook", path: "/logbook" },
    { name: "entry", path: "/logbook", prepare: openFirstEntry },
    { name: "words", path: "/words" },
    { name: "goals", path: "/goals" },
    { name: "evidence", path: "/evidence" },
    { name: "projects", path: "/projects" },
    { name: "presentation", path: "/presentation" },
    { name: "slides", path: "/presentation", prepare: showIt(".stage .slide-title") },
    { name: "shown", path: "/plan", prepare: showIt(".show-bar") },
    { name: "stakeholders", path: "/stakeholders" },
    { name: "stakeholder", path: "/stakeholders", prepare: openFirstRow },
    { name: "grid", path: "/stakeholders/grid" },
    { name: "grid-past", path: "/stakeholders/grid", prepare: lookBack(1) },
    { name: "interest", path: "/stakeholders/interest" },
    { name: "interest-past", path: "/stakeholders/interest", prepare: lookBack(2) },
    { name: "report", path: "/stakeholders/report", prepare: showReport },
    { name: "anchoring", path: "/anchoring" },
    { name: "anchoring-activity", path: "/anchoring", prepare: openFirstRow },
    { name: "participants", path: "/participants" },
    { name: "participant", path: "/participants", prepare: openFirstRow },
    { name: "duties", path: "/duties" },
    { name: "duty", path: "/duties", prepare: openFirstCell },
    { name: "role-sheets", path: "/duties", prepare: openSheets },
    { name: "benefit-map", path: "/benefits/map" },
    { name: "measuring", path: "/benefits/measuring" },
    { name: "benefit-plan", path: "/benefits/plan", prepare: showDocument },
    { name: "benefit-report", path: "/benefits/report", prepare: showDocument },
    { name: "benefit-status", path: "/benefits/status", prepare: showDocument },
    { name: "handover", path: "/benefits/handover", prepare: showDocument },
    { name: "measures", path: "/benefits/measures" },
    { name: "matrix", path: "/benefits/matrix" },
    { name: "expectation", path: "/benefits/matrix", prepare: openFirstRow },
    { name: "deviations", path: "/benefits/deviations" },
    { name: "overall", path: "/benefits/overall" },
    { name: "users", path: "/benefits/users" },
    { name: "user", path: "/benefits/users", prepare: openFirstRow },
    { name: "potential", path: "/benefits/potential" },
    { name: "work-changes", path: "/work" },
    { name: "economy", path: "/economy" },
    { name: "gains", path: "/economy/gains" },
    { name: "costs", path: "/economy/costs" },
    { name: "conversions", path: "/economy/use" },
    { name: "followed", path: "/economy/followed" },
    { name: "work-change", path: "/work", prepare: openFirstRow },
    { name: "benefits", path: "/benefits" },
    { name: "benefit", path: "/benefits", prepare: openFirstBenefit },
    { name: "steps", path: "", prepare: ({ page, say }) => press(page, say("all_steps")) },
    { name: "palette", path: "", prepare: ({ page }) => page.press("Control+k") },
    { name: "menu", path: "", prepare: ({ page, say }) => press(page, say("menu")) },
    { name: "settings", path: "", prepare: fromMenu("settings") },
    { name: "shortcuts", path: "", prepare: fromMenu("shortcuts") },
  ]),
  { name: "home", path: "/", needsProject: true },
  { name: "data", path: "/data", needsProject: true },
  { name: "wastebasket", path: "/wastebasket", needsProject: true },
];

export const LANGUAGES = { nb: "nb-NO", nn: "nn-NO", sv: "sv-SE", en: "en-GB" };
export const THEMES = ["light", "dark"];

const started = new WeakSet();
const samples = new WeakMap();

/** Opens a view and waits until it stands still: fonts there, nothing busy, nothing moving. */
export async function show(view, page, say) {
  if (!started.has(page)) await page.goto();
  started.add(page);
  if (await page.css("dialog[open], details.menu[open], .show-bar").exists()) {
    await page.press("Escape");
    await page.css("dialog[open], .show-bar").waitGone();
  }
  const sample = view.isInProject || view.needsProject ? await sampleOf(page, say) : "";
  await page.goto(`${view.isInProject ? sample : "#"}${view.path}`);
  await standsStill(page);
  await view.prepare?.({ page, say });
  await standsStill(page);
}

/** Makes the page wide or narrow and waits until its pictures have followed. */
export async function widen(page, width) {
  await page.setViewport(width, 800);
  await standsStill(page);
}

/** By how many pixels the page needs scrolling sideways. */
export const sideways = (page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });

export async function standsStill(page) {
  await page.css("#view-title").waitFor();
  await page.css("[aria-busy=true]").waitGone();
  await page.evaluate(async () => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    await document.fonts.ready;
    // A picture learns its width in one frame and is drawn for it in the next.
    for (let frames = 0; frames < 3; frames += 1) await frame();
    const passing = document.getAnimations().filter((it) => it.effect.getTiming().iterations < 9);
    await Promise.allSettled(passing.map((animation) => animation.finished));
  });
}

/** The address of the sample project in this page; opened when it is first asked for. */
async function sampleOf(page, say) {
  if (!samples.has(page)) {
    await openSample(page, say);
    samples.set(page, await page.evaluate(() => location.hash.match(/^#\/[^/]+/)[0]));
  }
  return samples.get(page);
}

function inProject(all) {
  return all.map((view) => ({ ...view, isInProject: true }));
}

function fromMenu(key) {
  return async ({ page, say }) => {
    await press(page, say("menu"));
    await press(page, say(key));
    await page.byRole("dialog", say(key)).waitFor();
  };
}

async function press(page, name) {
  await page.byRole("button", name).click();
}

async function openFirstRow({ page }) {
  await page.css("tr.register-row .register-open").nth(0).click();
  await page.css("aside.panel").waitFor();
}

async function openFirstCell({ page }) {
  await page.css(".matrix-cell").nth(0).click();
  await page.css(".matrix-choices").waitFor();
}

async function openSheets({ page, say }) {
  await press(page, say("role_sheets"));
  await page.css(".role-sheet").nth(0).waitFor();
}

async function openFirstStep({ page }) {
  await page.css(".station-text a").nth(0).click();
  await page.css(".guide-how").waitFor();
}

async function openFirstGathering({ page }) {
  await page.css(".card-grid a").nth(0).click();
  await page.css(".sheet-card").nth(0).waitFor();
}

async function openFirstEntry({ page }) {
  await page.css(".entry .card-head button").nth(0).click();
  await page.css("aside.panel").waitFor();
}

/** In the window alone, as where a browser refuses the whole screen: what fills the screen cannot be
 * made narrow. */
function showIt(selector) {
  return async ({ page }) => {
    await page.evaluate(refuseFullscreen);
    await page.press("F8");
    await page.css(selector).waitFor();
  };
}

/** With all its parts and pictures. */
async function showReport({ page }) {
  await page.css("#report-missing").waitFor();
  await page.css(".report-figure .figure-drawn svg").nth(1).waitFor();
}

/** With its first part, and its pictures drawn. */
async function showDocument({ page }) {
  await page.css(".report-document .report-section").nth(0).waitFor();
  const figures = await page.css(".report-figure").count();
  if (figures > 0) await page.css(".report-figure .figure-drawn svg").nth(figures - 1).waitFor();
}

async function openFirstBenefit({ page }) {
  await page.css("tr.register-row .register-open").nth(0).click();
  await page.css(".figure-drawn svg").waitFor();
}

/** With arrows since the first day of assessment. */
/** Chooses an earlier day by its place in the list: one after which somebody has moved. */
function lookBack(place) {
  return async ({ page }) => {
    await page.evaluate((at) => {
      const since = document.querySelector("#grid-since");
      since.value = since.options[at].value;
      since.dispatchEvent(new Event("change", { bubbles: true }));
    }, place);
    await page.css(".grid-trails").waitFor();
  };
}
