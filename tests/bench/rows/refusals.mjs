// S4: how long it takes from dropping a file that means harm to the message that it is refused, and
// how far the app's memory grows meanwhile. What the reader of spreadsheets takes in its worker is
// held by a test, `tests/memory`.

import { bombs } from "../lib/bombs.mjs";
import { openFile, withBrowser } from "../lib/browser.mjs";
import { row } from "../lib/report.mjs";

const TARGET_MS = 1000;
const TARGET_MIB = 64;
const ROUNDS = 3;

export default function refusals({ site, engine }) {
  return withBrowser(engine, site.folder, async (page) => {
    await page.preload(keepMemories);
    const address = await openFile(page, site.files.trend);
    const all = [];
    for (const [name, content] of Object.entries(bombs)) {
      const told = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        // Memory never shrinks: each starts anew.
        await page.goto(`${address}/details`);
        await page.reload();
        await page.css("#details-purpose").waitFor();
        told.push(await refused(page, name, content));
      }
      all.push({ name, ms: Math.min(...told.map(({ ms }) => ms)), mib: told[0].mib });
    }
    return [
      rowOf({ engine, all, key: "ms", what: "a file that means harm is refused", target: TARGET_MS }),
      rowOf({ engine, all, key: "mib", what: "memory of the app grows by", target: TARGET_MIB }),
    ];
  });
}

function rowOf({ engine, all, key, what, target }) {
  const worst = all.toSorted((a, b) => b[key] - a[key])[0];
  const remark = `${worst.name}; of ${all.length}`;
  const unit = key === "ms" ? "ms" : "MiB";
  return row({ id: "S4", what, engine, value: worst[key], unit, target, remark, all });
}

async function refused(page, name, content) {
  const isMade = !Buffer.isBuffer(content);
  const made = isMade ? content : { base64: content.toString("base64") };
  await page.evaluate(dropAndWatch, name, made);
  return page.evaluate(() => globalThis.stifinnerRefusal);
}

/** Runs in the page: keeps hold of the memory of every wasm that is made. */
function keepMemories() {
  globalThis.stifinnerMemories = [];
  const { instantiate, instantiateStreaming } = WebAssembly;
  const keep = (made) => {
    const { exports } = made.instance ?? made;
    if (exports.memory) globalThis.stifinnerMemories.push(exports.memory);
    return made;
  };
  WebAssembly.instantiate = (...all) => instantiate.apply(WebAssembly, all).then(keep);
  WebAssembly.instantiateStreaming = (...all) =>
    instantiateStreaming.apply(WebAssembly, all).then(keep);
}

/** Runs in the page: drops the file and tells when the message stands there. */
function dropAndWatch(name, { base64, bytes, sign }) {
  const content = base64
    ? Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))
    : new Uint8Array(bytes).fill(sign.charCodeAt(0));
  const data = new DataTransfer();
  data.items.add(new File([content], name));
  const memory = () =>
    globalThis.stifinnerMemories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0) / 2 ** 20;
  const before = memory();
  const stack = document.querySelector(".notice-stack");
  globalThis.stifinnerRefusal = new Promise((done) => {
    const begun = performance.now();
    const watcher = new MutationObserver(() => {
      if (!stack.querySelector(".notice")) return;
      watcher.disconnect();
      done({ ms: performance.now() - begun, mib: memory() - before });
    });
    watcher.observe(stack, { childList: true, subtree: true });
    for (const kind of ["dragenter", "dragover", "drop"]) {
      const options = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent(kind, options));
    }
  });
  return true;
}
