// Files from others: what cannot be opened is refused with its reason and changes nothing; what is
// here already is put beside or replaced with a way back; everything can leave in one file.

import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  addStakeholders,
  follow,
  isSaved,
  newProject,
  rowNames,
  saveFile,
  withoutPickers,
} from "./steps/person.mjs";

const NAME = "Trygg medisin hjemme";

export default {
  name: "files",

  async run({ page, t }) {
    const say = t.texts("nb");
    const has = (names) =>
      t.until(async () => String(await rowNames(page)) === String(names), `the rows ${names}`);
    await page.preload(withoutPickers);
    await newProject(page, say, NAME);
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, ["Brukere"]);
    const file = await saveFile(page, say);
    await addStakeholders(page, say, ["Ansatte"]);
    await isSaved(page, say);
    await page.css(".frame-save-file").shows(say("save_line_file_behind"));
    await page.goto("#/");

    await refuses(page, say, t);
    await putsBeside(page, file, say, t, has);
    await replaces(page, file, say, has);
    await sendsAll(page, say, t);
  },
};

async function refuses(page, say, t) {
  const project = { format: "stifinner-project", version: 4 };
  const bad = {
    "kart.json": ["{ \"a\": 1,\n oi", say("read_not_json", { line: 2 })],
    "annet.json": ["{\"type\":\"Feature\"}", say("read_not_ours")],
    "framtid.stifinner.json": [
      JSON.stringify({ ...project, version: 99, project: {} }),
      say("read_too_new"),
    ],
    "skadet.stifinner.json": [JSON.stringify({ ...project, project: [] }), say("read_bad_shape")],
    "bilde.json": [Buffer.from([0x89, 0x50, 0xff, 0xfe, 0x00]), say("read_not_text")],
  };
  for (const [name, [content, why]] of Object.entries(bad)) {
    const path = join(t.folder, name);
    await writeFile(path, content);
    await page.dropFile(path);
    await page.byText(say("read_refused_title", { name })).waitFor();
    await page.byText(why).waitFor();
    t.assert.equal(await page.byRole("dialog").count(), 0);
    t.assert.equal(await page.css(".project-card").count(), 1);
  }
}

async function putsBeside(page, file, say, t, has) {
  await page.dropFile(file.path);
  const preview = page.byRole("dialog", say("incoming_title"));
  await preview.byRole("button", say("cancel")).click();
  await preview.waitGone();
  t.assert.equal(await page.css(".project-card").count(), 1);
  await page.dropFile(file.path);
  await preview.shows(say("incoming_is_here"));
  await preview.byRole("button", say("incoming_as_copy")).click();
  await page.css(".frame-name").shows(say("copy_name", { name: NAME }));
  await follow(page, say, "stakeholders");
  await has(["Brukere"]);
}

async function replaces(page, file, say, has) {
  // Chosen with the button this time.
  await page.byRole("button", say("menu")).click();
  await page.byRole("button", say("open_file")).click();
  await page.uploadFile("input[type=file]", file.path);
  const preview = page.byRole("dialog", say("incoming_title"));
  await preview.byRole("button", say("incoming_replace")).click();
  await page.css(".frame-name").shows(new RegExp(`^${NAME}$`));
  await follow(page, say, "stakeholders");
  await has(["Brukere"]);
  await page.goto("#/data");
  const earlier = page.byRole("region", say("backups_title"));
  await earlier.css("summary").having(new RegExp(`^${NAME}$`)).click();
  // What is open now is no earlier version.
  await earlier.byRole("button", say("backups_restore_named")).nth(0).click();
  await page.byText(say("backups_restored_title")).waitFor();
  await page.goto("#/");
  await page.byRole("link", say("backups_copy_name", { name: NAME })).click();
  await follow(page, say, "stakeholders");
  await has(["Brukere", "Ansatte"]);
}

async function sendsAll(page, say, t) {
  await page.goto("#/");
  await page.byRole("button", say("save_all")).click();
  const all = await page.downloads.next(/\.stifinner\.json$/);
  const colleague = await t.launch();
  await colleague.goto();
  await colleague.byRole("button", say("project_new")).waitFor();
  await colleague.dropFile(all.path);
  const preview = colleague.byRole("dialog", say("incoming_title_many", { n: 3 }));
  await preview.byRole("button", say("incoming_open_many")).click();
  await t.until(async () => (await colleague.css(".project-card").count()) === 3, "three projects");
  await leavesOut(await t.launch(), all, say, t);
}

/** One project of the file is beyond repair: it is named with the reason, the others are opened. */
async function leavesOut(page, all, say, t) {
  const file = JSON.parse(all.text);
  const broken = file.projects[1].project;
  broken.stakeholders = "borte";
  const path = join(t.folder, "nesten.stifinner.json");
  await writeFile(path, JSON.stringify(file));
  await page.goto();
  await page.byRole("button", say("project_new")).waitFor();
  await page.dropFile(path);
  const preview = page.byRole("dialog", say("incoming_title_many", { n: 2 }));
  await preview.byText(say("incoming_left_out_title", { n: 1 })).waitFor();
  const line = preview.byRole("listitem").having(broken.details.name);
  await line.having(say("read_bad_shape", { path: "projects[1].project.stakeholders" })).waitFor();
  await t.isAccessible(page, "the preview of a file with a broken project");
  await preview.byRole("button", say("incoming_open_many")).click();
  await t.until(async () => (await page.css(".project-card").count()) === 2, "two projects");
}
