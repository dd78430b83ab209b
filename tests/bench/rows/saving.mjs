// P14: how long one save of the bench project keeps the main thread, in the app itself; the peer is
// JSON.stringify and setItem of the same data in the same page. P15: what its measurements and its
// users take in storage.

import { percentile } from "../lib/compare.mjs";
import { openFile, saved, storedProjects, withBrowser } from "../lib/browser.mjs";
import { row } from "../lib/report.mjs";

const TARGET_MS = 8;
const SAVES = 20;
const RELOADS = 9;

const SIZES = [
  {
    file: "points",
    what: "100,000 measurements",
    target: 0.35,
    stretch: 0.25,
    naive: ({ indicators }) =>
      indicators.flatMap(({ series }) => series.map(([date, value]) => ({ date, value }))),
  },
  {
    file: "users",
    what: "10,000 users",
    target: 0.15,
    stretch: 0.11,
    naive: ({ userRecords }) => userRecords,
  },
];

export default async function saving({ site, engine }) {
  const blocked = await blockedBySaving({ site, engine });
  const sizes = [];
  for (const size of SIZES) sizes.push(await storedSize({ site, engine, ...size }));
  return [...blocked, ...sizes];
}

function blockedBySaving({ site, engine }) {
  return withBrowser(engine, site.folder, async (page) => {
    const address = await openFile(page, site.files.project);
    const details = `${address}/details`;
    await page.goto(details);
    await page.css("#details-purpose").waitFor();
    const idle = await page.evaluate(watchIdle);
    const later = [];
    for (let save = 0; save < SAVES; save += 1) later.push(await oneSave(page, `Later ${save}`));
    // After a reload nothing is encoded yet: the first save has all of the project to do.
    const first = [];
    for (let reload = 0; reload < RELOADS; reload += 1) {
      await page.reload();
      await page.css("#details-purpose").waitFor();
      first.push(await oneSave(page, `First ${reload}`));
    }
    const peer = await page.evaluate(savePlainly, site.project, 9);
    return blockedRows({ engine, first, later, peer, idle });
  });
}

function blockedRows({ engine, first, later, peer, idle }) {
  const fault = peer.fault ? ` (${peer.fault})` : "";
  const told = `JSON.stringify + setItem ${Math.min(...peer.ms).toFixed(0)} ms${fault}`;
  const of = (what, saves) => {
    const gaps = saves.map(({ longest }) => longest);
    const took = percentile(saves.map(({ took }) => took), 0.5);
    return row({
      id: "P14",
      what,
      engine,
      value: percentile(gaps, 0.95),
      unit: "ms",
      target: TARGET_MS,
      stretch: 2,
      // A page that does nothing and is silent for longer tells of the machine, not of the save.
      isSteady: idle <= TARGET_MS,
      remark: `${told}; idle gap p95 ${idle.toFixed(1)} ms; saved after ${took.toFixed(0)} ms`,
      gaps,
      saves,
      peer,
    });
  };
  return [
    of("longest gap in a save, all to encode, p95", first),
    of("longest gap in a save, one field changed, p95", later),
  ];
}

/** The stored size of a project that holds one kind of data only. */
function storedSize({ site, engine, file, what, target, stretch, naive }) {
  return withBrowser(engine, site.folder, async (page) => {
    await openFile(page, site.files[file]);
    const units = Object.values(await storedProjects(page))[0].length;
    const plain = JSON.stringify(naive(site.project.project)).length;
    return row({
      id: "P15",
      what: `stored size of ${what}, UTF-16 units`,
      engine,
      value: units / 1e6,
      unit: "M",
      target,
      stretch,
      remark: `naive JSON ${(plain / 1e6).toFixed(2)} M`,
    });
  });
}

/** Changes the purpose as typing does, and watches the main thread until the app says "saved". */
async function oneSave(page, text) {
  await saved(page);
  await page.evaluate(watchSave, text);
  return page.evaluate(() => globalThis.stifinnerSave);
}

/**
 * Runs in the page. Pings itself all the time; the longest silence that reaches into the time from the
 * end of the rest after typing to "saved" is how long the save kept the main thread. What typing
 * itself redraws lies before.
 */
function watchSave(text) {
  // As `app::saver` has it.
  const REST_MS = 150;
  const line = document.querySelector(".frame-save");
  const field = document.querySelector("#details-purpose");
  globalThis.stifinnerSave = new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const gaps = [];
    let [last, behind, over] = [performance.now(), 0, 0];
    const watcher = new MutationObserver(() => {
      const now = performance.now();
      if (line.dataset.state !== "saved") behind ||= now;
      else if (behind) over = now;
    });
    watcher.observe(line, { attributes: true, attributeFilter: ["data-state"] });
    port1.onmessage = () => {
      const now = performance.now();
      gaps.push({ at: now, ms: now - last });
      last = now;
      if (over && now > over + 50) return finish();
      return port2.postMessage(null);
    };
    const finish = () => {
      watcher.disconnect();
      port1.close();
      const inSave = gaps.filter(({ at, ms }) => at >= behind + REST_MS && at - ms <= over);
      const longest = inSave.reduce((most, { ms }) => Math.max(most, ms), 0);
      const long = inSave
        .filter(({ ms }) => ms > 4)
        .map(({ at, ms }) => ({ at: at - behind, ms }));
      done({ longest, long, took: over - behind });
    };
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    port2.postMessage(null);
  });
  return true;
}

/** Runs in the page: the silences of a page that does nothing, for knowing the machine. */
function watchIdle() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    const longest = [];
    const begun = performance.now();
    let [last, most, slice] = [begun, 0, begun];
    port1.onmessage = () => {
      const now = performance.now();
      most = Math.max(most, now - last);
      last = now;
      if (now - slice > 200) {
        longest.push(most);
        [most, slice] = [0, now];
      }
      if (now - begun < 4000) return port2.postMessage(null);
      longest.sort((a, b) => a - b);
      return done(longest[Math.ceil(longest.length * 0.95) - 1]);
    };
    port2.postMessage(null);
  });
}

/** Runs in the page: what an app would do that saves without a thought. */
function savePlainly(project, rounds) {
  const ms = [];
  let fault;
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    const text = JSON.stringify(project);
    try {
      localStorage.setItem("bench-peer", text);
    } catch (error) {
      fault = `${error.name} at ${(text.length / 1e6).toFixed(1)} M`;
    }
    ms.push(performance.now() - begun);
  }
  localStorage.removeItem("bench-peer");
  return { ms, fault };
}
