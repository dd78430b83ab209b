// The app itself does not load any more: the first page says so and shows the way, the rescue page
// lists and hands out everything that is stored, and its files open in an app that works.

import { readFile } from "node:fs/promises";
import { overwrite, storedAs } from "./steps/faults.mjs";
import {
  addStakeholders,
  choose,
  follow,
  isSaved,
  newProject,
  openSample,
  rowNames,
} from "./steps/person.mjs";

const [NAME, THROWN, BROKEN] = ["Trygg medisin på øya", "Gammel plan", "Skadet plan"];

export default {
  name: "rescue",

  async run({ page, t }) {
    const say = t.texts("nb");
    const rescue = await rescueTexts("nb");
    await page.preload(wasmIsMissingWhenAsked);
    const sample = await storeAll(page, say);
    const damaged = await damage(page);

    await showsTheWay(page, t);
    await lists(page, rescue, sample, t);
    const all = await handsOut(page, rescue, { sample, damaged }, t);
    await opensInTheApp(all, { say, sample, t });
  },
};

/** The page gets no app, as when a proxy of the house blocks .wasm. */
function wasmIsMissingWhenAsked() {
  const real = globalThis.fetch;
  globalThis.fetch = (request, options) => {
    const isBlocked = sessionStorage.noWasm && String(request.url ?? request).endsWith(".wasm");
    return isBlocked ? Promise.reject(new TypeError("blocked")) : real(request, options);
  };
}

/** What the rescue page says in a language. */
async function rescueTexts(language) {
  const script = await readFile(new URL("../../../public/rescue.js", import.meta.url), "utf8");
  const texts = JSON.parse(script.split("const TEXTS = ")[1].split("\n};\n")[0] + "\n}")[language];
  return (key, values = {}) =>
    Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), texts[key]);
}

/** The sample with its measurements, a project of one's own, one in the wastebasket, one more. */
async function storeAll(page, say) {
  await openSample(page, say);
  const sample = await page.css(".frame-name").text();
  for (const name of [NAME, THROWN, BROKEN]) {
    await newProject(page, say, name);
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, [`Brukere av ${name}`]);
    await isSaved(page, say);
    await page.goto("#/");
    await page.byRole("link", name).waitFor();
  }
  await choose(page, say("card_menu", { name: THROWN }), say("move_to_wastebasket"));
  await page.byText(say("trashed", { name: THROWN })).waitFor();
  return sample;
}

/** Breaks a block of one project in both stores; answers with what lies there then. */
async function damage(page) {
  const { key, text } = await storedAs(page, BROKEN);
  const [head, block, ...rest] = text.split("\n");
  const damaged = [head, `${block.slice(0, 40)}${block.slice(60)}`, ...rest].join("\n");
  await overwrite(page, key, damaged, true);
  return damaged;
}

async function showsTheWay(page, t) {
  t.allowConsoleError(/Stifinner could not start|blocked/);
  await page.evaluate(() => void (sessionStorage.noWasm = "1"));
  await page.goto("index.html");
  await page.byRole("heading", "Stifinner stoppet").waitFor();
  t.assert.equal(await page.byRole("heading", "Stifinner stopped").count(), 0);
  await t.isAccessible(page, "the page that stopped");
  await page.byRole("link", "hente ut arbeidet ditt").click();
  await t.until(
    () => page.evaluate(() => location.pathname === "/rescue.html"),
    "the rescue page",
  );
}

async function lists(page, rescue, sample, t) {
  await page.byRole("heading", rescue("title")).waitFor();
  for (const name of [sample, NAME, THROWN, BROKEN]) {
    await t.until(
      async () => (await page.byRole("heading", name).count()) > 0,
      `${name} in the list`,
    );
  }
  await page.byText(new RegExp(`^${rescue("trash")}`)).waitFor();
  await t.isAccessible(page, "the rescue page");
  await page.byRole("button", "English").click();
  await page.byRole("heading", (await rescueTexts("en"))("title")).waitFor();
  await page.byRole("button", "Bokmål").click();
}

/** Downloads everything in each way; answers with the file of all projects. */
async function handsOut(page, rescue, { sample, damaged }, t) {
  // Firefox says on its own that what is damaged does not inflate.
  t.allowConsoleError(/input data is corrupted/);
  await page.byRole("button", rescue("all_projects")).click();
  const all = await page.downloads.next(/\.stifinner\.json$/);
  await page.byText(rescue("left_out", { name: all.name, names: BROKEN })).waitFor();
  const names = JSON.parse(all.text).projects.map(({ project }) => project.details.name);
  t.assert.deepEqual(names.toSorted(), [sample, NAME].toSorted());

  await page.byRole("button", rescue("all_raw")).click();
  const raw = await page.downloads.next(/^stifinner-rescue-.*\.json$/);
  const { records } = JSON.parse(raw.text);
  const kept = await page.evaluate(() => Object.keys(localStorage).filter((it) => it.startsWith("stifinner/")));
  for (const key of kept) t.assert.ok(records.some((record) => record.key === key), key);
  t.assert.ok(records.some(({ text }) => text === damaged), "the damaged text as it is");

  const get = (what, name) =>
    page.byRole("button", rescue("of", { action: rescue(what), name })).nth(0).click();
  await get("get_file", BROKEN);
  await page.byText(rescue("not_readable", { name: BROKEN })).waitFor();
  await get("get_raw", BROKEN);
  t.assert.equal((await page.downloads.next(/\.stifinner\.txt$/)).text, damaged);
  await get("get_file", THROWN);
  const thrown = await page.downloads.next(/\.stifinner\.json$/);
  t.assert.equal(JSON.parse(thrown.text).project.stakeholders[0].name, `Brukere av ${THROWN}`);
  return all;
}

async function opensInTheApp(all, { say, sample, t }) {
  const colleague = await t.launch();
  await colleague.goto();
  await colleague.byRole("button", say("project_new")).waitFor();
  await colleague.dropFile(all.path);
  const preview = colleague.byRole("dialog", say("incoming_title_many", { n: 2 }));
  await preview.byRole("button", say("incoming_open_many")).click();
  await colleague.byRole("link", sample).waitFor();
  await colleague.byRole("link", NAME).click();
  await follow(colleague, say, "stakeholders");
  await t.until(async () => String(await rowNames(colleague)) === `Brukere av ${NAME}`, "the row");
}
