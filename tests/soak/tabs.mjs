// R5: two to four tabs of one browser edit the same project in random order. Every stakeholder that
// was added stands in the end in the project or in a copy that the conflict made; a tab that was
// led to its copy goes back to the original now and then.

import { saved, storedProjects, withBrowser } from "../bench/lib/browser.mjs";
import { below, oneOf, randomOf } from "../bench/lib/random.mjs";
import { row } from "../bench/lib/report.mjs";
import { projectOf } from "./stored.mjs";
import { openSample, pause } from "./work.mjs";

const EDITS_A_ROUND = 100;
const ADD = "#stakeholders-add";

export default async function tabs({ dist, engine, isFull }) {
  const n = isFull ? 2000 : 200;
  const sums = { lost: [], copies: 0 };
  for (let round = 0; round * EDITS_A_ROUND < n; round += 1) {
    const random = randomOf(100 + round);
    const found = await withBrowser(engine, dist, (page) =>
      oneRound({ page, dist, random, round, n: Math.min(EDITS_A_ROUND, n) }),
    );
    sums.lost.push(...found.lost);
    sums.copies += found.copies;
    console.log(`  ${(round + 1) * EDITS_A_ROUND} edits, ${sums.lost.length} lost`);
  }
  return [
    row({
      id: "R5",
      what: `edits lost of ${n} in 2 to 4 tabs`,
      engine,
      value: sums.lost.length,
      unit: "lost",
      target: 0,
      remark: `${sums.copies} conflict copies`,
      ...sums,
    }),
  ];
}

async function oneRound({ page, dist, random, round, n }) {
  const address = await openSample(page, dist);
  const place = `${address}/stakeholders`;
  const pages = [page];
  const nTabs = 2 + below(random, 3);
  while (pages.length < nTabs) pages.push(await page.newTab());
  for (const tab of pages) await show(tab, place);
  const names = [];
  for (let edit = 0; edit < n; edit += 1) {
    const name = `Group ${round}-${edit}`;
    const tab = oneOf(random, pages);
    if (random() < 0.2) await tab.front();
    if (random() < 0.05) await show(tab, place);
    await add(tab, name);
    names.push(name);
    const rest = random();
    if (rest < 0.5) await pause(below(random, 120));
    else if (rest < 0.7) await pause(below(random, 1200));
  }
  for (const tab of pages) {
    await tab.front();
    await saved(tab);
  }
  // What was written in haste is sorted out by the next opening.
  for (const tab of pages.slice(1)) await tab.close();
  await page.goto("#/");
  await page.reload();
  await page.goto(place);
  await page.css(ADD).waitFor();
  await saved(page);
  const texts = Object.values(await storedProjects(page));
  const stakeholders = texts.flatMap((text) => projectOf(text).stakeholders);
  const kept = new Set(stakeholders.map(({ name }) => name));
  return { lost: names.filter((name) => !kept.has(name)), copies: texts.length - 1 };
}

async function show(tab, place) {
  await tab.goto(place);
  await tab.css(ADD).waitFor();
}

/** Adds a stakeholder as typing and Enter do, in front or behind. */
async function add(tab, name) {
  await tab.css(ADD).waitFor();
  await tab.evaluate(
    (selector, text) => {
      const field = document.querySelector(selector);
      field.value = text;
      field.dispatchEvent(new Event("input", { bubbles: true }));
      const enter = { key: "Enter", bubbles: true, cancelable: true };
      field.dispatchEvent(new KeyboardEvent("keydown", enter));
    },
    ADD,
    name,
  );
}
