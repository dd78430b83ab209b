// What a person does while the soak runs: opens the sample, writes in fields, waits for "saved".

import { join } from "node:path";
import { openFile, saved } from "../bench/lib/browser.mjs";

export const FIELD = "#details-purpose";

/** Opens the sample project and goes to the page about it; answers with the project's address. */
export async function openSample(page, dist) {
  const address = await openFile(page, join(dist, "sample/medicine/nb.stifinner.json"));
  await showDetails(page, address);
  return address;
}

/** Shows the page with the field that is written in. */
export async function showDetails(page, address) {
  await page.goto(`${address}/details`);
  await page.css(FIELD).waitFor();
}

/** Writes into the field; does not wait. */
export const write = (page, text) =>
  page.evaluate(
    (selector, value) => {
      const field = document.querySelector(selector);
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    },
    FIELD,
    text,
  );

/** Writes into the field and answers, when the app says "saved", with the milliseconds it took. */
export async function writeAndSave(page, text) {
  await saved(page);
  return page.evaluate(
    (selector, value) =>
      new Promise((done, fail) => {
        const line = document.querySelector(".frame-save");
        const begun = performance.now();
        let isBehind = false;
        const timer = setTimeout(() => fail(new Error("not saved within 20 s")), 20_000);
        const watcher = new MutationObserver(() => {
          if (line.dataset.state !== "saved") isBehind = true;
          else if (isBehind) {
            watcher.disconnect();
            clearTimeout(timer);
            done(performance.now() - begun);
          }
        });
        watcher.observe(line, { attributes: true, attributeFilter: ["data-state"] });
        const field = document.querySelector(selector);
        field.value = value;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    FIELD,
    text,
  );
}

export const pause = (ms) => new Promise((resume) => setTimeout(resume, ms));
