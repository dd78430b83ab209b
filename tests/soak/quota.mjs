// R4: storage that is full for real. First only the quick store, filled with Latin-1 or other text;
// then the durable store too. The person is told within a second, goes on working, gets the file,
// and what was stored before is as it was.

import { readFile } from "node:fs/promises";
import { until, say, storedProjects, withBrowser } from "../bench/lib/browser.mjs";
import { row } from "../bench/lib/report.mjs";
import { FIELD, openSample, showDetails, write, writeAndSave } from "./work.mjs";
import { projectOf } from "./stored.mjs";

const FILLERS = { "Latin-1": "x", "other text": "文" };
const TOLD_MS = 1000;

export default async function quota({ dist, engine }) {
  const rows = [];
  for (const [kind, sign] of Object.entries(FILLERS)) {
    for (const both of [false, true]) {
      const where = both ? "both stores full" : "quick store full";
      const faults = await withBrowser(engine, dist, (page) => full({ page, dist, sign, both }));
      rows.push(
        row({
          id: "R4",
          what: `${where}, ${kind}: broken promises`,
          engine,
          value: faults.length,
          unit: "faults",
          target: 0,
          remark: faults.join("; "),
        }),
      );
    }
  }
  return rows;
}

/** Answers with what did not hold, in words. */
async function full({ page, dist, sign, both }) {
  const faults = [];
  await page.preload(failWhenAsked);
  await page.preload(downloadOnly);
  const address = await openSample(page, dist);
  await writeAndSave(page, "Before it was full");
  const before = await storedProjects(page);
  await page.evaluate(fill, sign);
  if (both) await page.evaluate(() => void (globalThis.stifinnerFull = true));
  const text = `Written when full ${sign.repeat(800)}`;
  await write(page, text);
  const title = say(both ? "save_full_title" : "save_quick_full_title");
  const begun = performance.now();
  await until(() => page.byText(title).exists(), `the words "${title}"`, 20).catch(() =>
    faults.push("nobody was told"),
  );
  // The rests of the field and of the saver come before the write that fails.
  const told = performance.now() - begun - 300;
  if (told > TOLD_MS) faults.push(`told after ${told.toFixed(0)} ms`);
  const shown = await page.css(FIELD).value();
  if (shown !== text) faults.push("the text is gone from the page");
  if (both) {
    const after = await storedProjects(page);
    const isSame = Object.entries(before).every(([key, stored]) => after[key] === stored);
    if (!isSame) faults.push("the old copy was touched");
  }
  await page.byRole("button", say("save_file")).nth(0).click();
  const { path } = await page.downloads.next(/\.stifinner\.json$/);
  const { project } = JSON.parse(await readFile(path, "utf8"));
  if (project.details.purpose !== text) faults.push("the file lacks the text");
  await page.reload();
  await showDetails(page, address);
  const kept = await page.css(FIELD).value();
  const wanted = both ? "Before it was full" : text;
  if (kept !== wanted) faults.push(`after reload: ${kept.slice(0, 40)}`);
  for (const stored of Object.values(await storedProjects(page))) projectOf(stored);
  return faults;
}

/** Runs in the page: leaves no room in the quick store, down to single characters. */
function fill(sign) {
  let size = 2 ** 20;
  for (let piece = 0; size >= 1; piece += 1) {
    try {
      localStorage.setItem(`filler-${piece}`, sign.repeat(size));
    } catch {
      size = Math.floor(size / 2);
    }
  }
}

/** Runs in every page: the durable store refuses as a full one does, once it is asked to. */
function failWhenAsked() {
  for (const method of ["put", "add"]) {
    const real = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...args) {
      if (!globalThis.stifinnerFull) return real.apply(this, args);
      throw new DOMException("full", "QuotaExceededError");
    };
  }
}

/** Runs in every page: files are downloaded, since nobody is there to answer a picker. */
function downloadOnly() {
  delete globalThis.showSaveFilePicker;
  delete globalThis.showOpenFilePicker;
}
