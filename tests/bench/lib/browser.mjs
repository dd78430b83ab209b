// A browser on the site that is measured, and the ways into the app that several rows need.

import { launch } from "../../e2e/lib/profile.mjs";
import { textsOf } from "../../e2e/lib/texts.mjs";
import { until } from "../../e2e/lib/until.mjs";

export { until };
export const say = textsOf("nb");

/** Runs `work(page)` in a clean browser. */
export async function withBrowser(engine, dist, work, options = {}) {
  const page = await launch(engine, { dist, ...options });
  try {
    await page.preload(dropPlainFiles);
    return await work(page);
  } finally {
    await page.profile.dispose();
  }
}

/** A file dropped by a script has no handle, and not every browser says so. */
function dropPlainFiles() {
  delete globalThis.DataTransferItem?.prototype.getAsFileSystemHandle;
}

/** Opens a file as a person does who drops it on the page; answers with the project's address. */
export async function openFile(page, path) {
  await page.goto();
  await page.dropFile(path);
  const open = page.byRole("button", say("incoming_open"));
  await until(() => open.exists(), "the preview of the file", 60);
  await open.click();
  await until(() => page.css(".frame-save").exists(), "the project to open", 60);
  await saved(page);
  return page.evaluate(() => location.hash);
}

/** Waits until the app says that the newest state is stored. */
export const saved = (page, seconds = 60) =>
  until(
    () => page.evaluate(() => document.querySelector(".frame-save")?.dataset.state === "saved"),
    "the app to say that it is saved",
    seconds,
  );

/** The texts of all projects in the quick store, by their keys. */
export const storedProjects = (page) =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries(localStorage).filter(([key]) => key.startsWith("stifinner/project/")),
    ),
  );

/** A page of the bench folder with both sides of a duel in it. */
export async function openDuel(page) {
  await page.goto("bench/duel.html");
  await until(() => page.evaluate(() => Boolean(globalThis.duel)), "the duel to load", 60);
}
