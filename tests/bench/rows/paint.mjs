// P3 and P4, judged together: when something is painted, against a static page with the same shell;
// and when the open project can be used, against that page's paint.

import { join } from "node:path";
import { openFile, saved, until, withBrowser } from "../lib/browser.mjs";
import { inTurns, ratio } from "../lib/compare.mjs";
import { row } from "../lib/report.mjs";

export default async function paint({ site, engine }) {
  return withBrowser(engine, site.folder, async (page) => {
    const address = await openFile(page, join(site.dist, "sample/medicine/nb.stifinner.json"));
    await saved(page);
    await page.preload(watchStart);
    const usable = [];
    const app = async () => {
      await page.goto("static.html?between");
      await page.goto(address);
      const times = await timesOf(page);
      usable.push(times.usable);
      return times.painted;
    };
    const still = async () => {
      await page.goto("static.html");
      return (await timesOf(page)).painted;
    };
    await app();
    await still();
    usable.length = 0;
    const first = ratio(await inTurns(app, still));
    const second = ratio({ ours: usable, peer: first.runs.peer });
    const ms = ({ ours, peer }) => `${ours.toFixed(0)} ms / ${peer.toFixed(0)} ms`;
    return [
      row({
        id: "P3",
        what: "first contentful paint / static page's",
        engine,
        ...first,
        unit: "×",
        target: 1.05,
        stretch: 1,
        remark: ms(first),
      }),
      row({
        id: "P4",
        what: "usable project view / static page's paint",
        engine,
        ...second,
        unit: "×",
        target: 2,
        stretch: 1.3,
        remark: ms(second),
      }),
    ];
  });
}

/** Runs in every page before its own scripts: notes when the project view stands and is painted. */
function watchStart() {
  const isUsable = () =>
    document.querySelector(".frame-save") && document.querySelector("#main:not([aria-busy]) *");
  const look = () => {
    if (!isUsable()) return requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => (globalThis.stifinnerUsable = performance.now());
    return port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

/** Milliseconds since the navigation began. */
async function timesOf(page) {
  const isStatic = await page.evaluate(() => location.pathname.includes("static"));
  return until(
    () =>
      page.evaluate((needsUsable) => {
        const [entry] = performance.getEntriesByName("first-contentful-paint");
        const usable = globalThis.stifinnerUsable;
        if (!entry || (needsUsable && usable === undefined)) return undefined;
        return { painted: entry.startTime, usable };
      }, !isStatic),
    "the paint to be told",
    20,
  );
}
