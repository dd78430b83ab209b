// Stakeholders from a spreadsheet and to one: shown before anything changes, used as one step, taken
// back as one; what goes out comes back with nothing changed; what is no spreadsheet gets its reason.
// The worker is fetched when it is wanted, and a project goes on without it.

import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { addStakeholders, follow, newProject, rowNames, withoutPickers } from "./steps/person.mjs";

const SHEET = fileURLToPath(new URL("../../data/sheets/ks-layout.xlsx", import.meta.url));
const WORKER = "/sheets_bg.wasm";

export default {
  name: "sheets",
  seconds: 90,

  async run({ page, t }) {
    const say = t.texts("nb");
    const has = (names) =>
      t.until(async () => String(await rowNames(page)) === String(names), `the rows ${names}`);
    await page.preload(withoutPickers);
    await newProject(page, say, "Video i hjemmesykepleien");
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, ["Sykepleiere"]);
    assert.equal(wasFetched(page), false, "the worker before anybody wants it");

    const walk = { page, say, t, has };
    await comesIn(walk);
    await goesOutAndBack(walk);
    await isRefused(walk);
  },
};

const wasFetched = (page) => page.requests.some(({ path }) => path.startsWith(WORKER));

const dialogOf = ({ page, say }) => page.byRole("dialog", say("sheet_title"));

/** What is counted in the dialog, by the words over the numbers. */
const counts = ({ page }) =>
  page.evaluate(() =>
    [...document.querySelectorAll("#sheet .preview-counts > div")].map(({ children }) =>
      [...children].map(({ textContent }) => textContent).join(" "),
    ),
  );

async function fromMenu({ page, say }, action) {
  await page.css(`summary[aria-label="${say("sheet_menu")}"]`).click();
  await page.byRole("main").byRole("button", say(action)).click();
}

async function comesIn(walk) {
  const { page, say, t, has } = walk;
  await fromMenu(walk, "sheet_open");
  await page.uploadFile("input[type=file]", SHEET);
  const dialog = dialogOf(walk);
  await dialog.waitFor();
  assert.equal(wasFetched(page), true);
  assert.deepEqual(await counts(walk), [
    `${say("sheet_new")} 2`,
    `${say("sheet_changed")} 1`,
    `${say("sheet_unchanged")} 0`,
    `${say("sheet_rejected")} 1`,
  ]);
  await dialog.byText(say("sheet_not_understood", { column: say("stakeholder_influence"), text: "ganske høy" })).waitFor();
  await t.isAccessible(page, "the preview of a spreadsheet");
  await page.press("Escape");
  await dialog.waitGone();
  await has(["Sykepleiere"]);

  await page.dropFile(SHEET);
  await dialog.byRole("button", say("sheet_use", { n: 3 })).click();
  await dialog.waitGone();
  await has(["Sykepleiere", "Pasienter med kols", "Fastleger"]);
  await page.byRole("button", say("undo")).click();
  await has(["Sykepleiere"]);
  await page.byRole("button", say("redo")).click();
  await has(["Sykepleiere", "Pasienter med kols", "Fastleger"]);
}

async function goesOutAndBack(walk) {
  const { page, say } = walk;
  for (const [action, ending] of [
    ["sheet_save_xlsx", /\.xlsx$/],
    ["sheet_save_csv", /\.csv$/],
  ]) {
    await fromMenu(walk, action);
    const file = await page.downloads.next(ending);
    await page.dropFile(file.path);
    const dialog = dialogOf(walk);
    await dialog.byText(say("sheet_same")).waitFor();
    assert.equal((await counts(walk))[2], `${say("sheet_unchanged")} 3`, String(ending));
    await dialog.byRole("button", say("cancel")).click();
    await dialog.waitGone();
  }
}

async function isRefused({ page, say, t, has }) {
  const bad = {
    "gammel.xls": [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), say("sheet_old_or_locked")],
    "halv.xlsx": ["PK\u0003\u0004 og så ingenting", say("sheet_damaged")],
    "frister.csv": ["Ansvarlig;Frist\nKari;1. mai", say("sheet_nothing_known")],
  };
  for (const [name, [content, why]] of Object.entries(bad)) {
    const path = join(t.folder, name);
    await writeFile(path, content);
    await page.dropFile(path);
    await page.byText(why).waitFor();
  }
  t.allowConsoleError(/not ours/);
  page.app.altered.set("/sheets.js", () => "throw new Error('not ours');");
  await page.dropFile(SHEET);
  await page.byText(say("sheet_worker_missing")).waitFor();
  page.app.altered.delete("/sheets.js");
  // What breaks off inside of it is the worker's fault and not the page's.
  const breaks = "onmessage = () => { throw new Error('not ours'); }; postMessage(null);";
  page.app.altered.set("/sheets-worker.js", () => breaks);
  await page.dropFile(SHEET);
  await page.byText(say("sheet_worker_stopped")).waitFor();
  page.app.altered.delete("/sheets-worker.js");
  await page.dropFile(SHEET);
  await page.byRole("dialog", say("sheet_title")).waitFor();
  await page.press("Escape");
  await has(["Sykepleiere", "Pasienter med kols", "Fastleger"]);
}
