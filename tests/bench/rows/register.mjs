// P12: a register of 10,000 users on a machine four times slower: how many rows stand in the page, and
// how long a key takes to the picture it makes, while scrolling, while filtering and while writing.
// Chromium only, which can be slowed down. Beside it what a key takes in a field of a page without any
// app: the machine's own share, below which nothing gets.

import { percentile } from "../lib/compare.mjs";
import { openFile, say, withBrowser } from "../lib/browser.mjs";
import { row } from "../lib/report.mjs";

const SLOWER = 4;
const TARGET_MS = 100;
const STRETCH_MS = 50;
const MOST_ROWS = 80;
const PRESSES = 40;
// Between two keys, as somebody who writes without haste; else the next key waits for what the last
// one still has on its way to the screen.
const REST_MS = 300;
const ROW = '.register-row[aria-rowindex="3"]';
const SIGN = "B-00002";

export default async function register({ site }) {
  const least = await withBrowser("chromium", site.folder, (page) => withoutApp(page));
  return withBrowser("chromium", site.folder, async (page) => {
    const address = await openFile(page, site.files.users);
    await page.goto(`${address}/benefits/users`);
    await page.css(ROW).waitFor();
    await page.slow(SLOWER);
    await page.evaluate(watchKeys);
    const rows = [await nRows(page)];
    const scrolled = await scrolling(page, rows);
    const filtered = await filtering(page, rows);
    const written = await writing(page);
    const of = (what, ms) =>
      row({
        id: "P12",
        what: `10,000 users, ${SLOWER}× slower: key to picture, ${what}, p95`,
        engine: "chromium",
        value: percentile(ms, 0.95),
        unit: "ms",
        target: TARGET_MS,
        stretch: STRETCH_MS,
        remark: `median ${percentile(ms, 0.5).toFixed(0)} ms; without an app ${told(least)}`,
        ms,
      });
    return [
      row({
        id: "P12",
        what: "rows in the page, at most",
        engine: "chromium",
        value: Math.max(...rows),
        unit: "rows",
        target: MOST_ROWS,
      }),
      of("down the rows", scrolled),
      of("filtering", filtered),
      of("writing in a field", written),
    ];
  });
}

const told = (ms) =>
  `p95 ${percentile(ms, 0.95).toFixed(0)} ms, median ${percentile(ms, 0.5).toFixed(0)} ms`;

/** A field on the static page, with the same shell around it. */
async function withoutApp(page) {
  await page.goto("static.html");
  await page.evaluate(() => {
    const field = document.createElement("input");
    document.body.prepend(field);
    field.focus();
  });
  await page.slow(SLOWER);
  await page.evaluate(watchKeys);
  return pressed(page, [..."0123456789".repeat(3)]);
}

async function scrolling(page, rows) {
  await page.css(`${ROW} th`).click();
  await taken(page);
  const keys = Array.from({ length: PRESSES }, (_, at) => (at % 4 ? "ArrowDown" : "PageDown"));
  const ms = await pressed(page, keys);
  rows.push(await nRows(page));
  return ms;
}

async function filtering(page, rows) {
  await page.css(".register-filter input").click();
  await taken(page);
  const ms = await pressed(page, [..."B-0123", ..."ddddd".replaceAll("d", "<"), ..."0999"].map(erased));
  rows.push(await nRows(page));
  await pressed(page, Array.from({ length: 10 }, () => "Backspace"));
  return ms;
}

const erased = (key) => (key === "<" ? "Backspace" : key);

/** In the panel of one user, so that sums, ranking and row follow. */
async function writing(page) {
  await page.css(`${ROW} .register-open`).click();
  const panel = page.byRole("complementary", SIGN);
  await panel.byLabel(say("user_before_visits")).click();
  await taken(page);
  return pressed(page, [..."12345678"].flatMap((digit) => [digit, "Backspace", digit, "Tab"]));
}

async function pressed(page, keys) {
  const all = [];
  for (const key of keys) {
    await page.press(key);
    await new Promise((done) => setTimeout(done, REST_MS));
    all.push(await taken(page));
  }
  return all;
}

/** How long the keys since the last asking took at most. */
const taken = (page) =>
  page.evaluate(() => Math.max(0, ...globalThis.stifinnerKeys.splice(0)));

const nRows = (page) => page.evaluate(() => document.querySelectorAll(".register-row").length);

/**
 * Runs in the page: how long it takes from each key until the frame is painted that shows the last of
 * what it changed. The browser's own Event Timing waits for the screen, which a browser without one
 * tells of late or never.
 */
function watchKeys() {
  globalThis.stifinnerKeys = [];
  let pressed = 0;
  const note = () => {
    const since = pressed;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => globalThis.stifinnerKeys.push(performance.now() - since);
      port2.postMessage(null);
    });
  };
  const key = ({ timeStamp }) => {
    pressed = timeStamp;
    note();
  };
  addEventListener("keydown", key, { capture: true });
  // Whether it is saved shows later, and is no answer to a key.
  const isAnswer = ({ target }) => !(target.parentElement ?? target).closest?.(".frame-top");
  const changed = (records) => pressed && records.some(isAnswer) && note();
  const everything = { subtree: true, childList: true, attributes: true, characterData: true };
  new MutationObserver(changed).observe(document.body, everything);
}
