// What lies in the browser is damaged, or was written by a newer build: the app starts, says so,
// keeps what it cannot read, and offers what it can.

import { addStakeholders, follow, isSaved, newProject, rowNames } from "./steps/person.mjs";
import { ofTheFuture, overwrite, storedProject, unreadable } from "./steps/faults.mjs";

const NAME = "Trygg medisin hjemme";

export default {
  name: "storage-damaged",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, NAME);
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, ["Brukere"]);
    await isSaved(page, say);
    // Opened once more, so that there is a back-up with everything in it.
    await page.reload();
    await t.until(async () => String(await rowNames(page)) === "Brukere", "the row");
    await page.goto("#/");
    await page.byRole("link", NAME).waitFor();

    await oneCopyDamaged(page, say, t);
    await newerBuild(page, say, t);
    await bothDamaged(page, say, t);
    await wholeAndUnreadable(page, say, t);
  },
};

async function oneCopyDamaged(page, say, t) {
  const { key, text } = await storedProject(page);
  await overwrite(page, key, text.slice(0, text.length / 2), false);
  await page.reload();
  await page.byRole("link", NAME).click();
  await page.byText(say("load_mended_title")).waitFor();
  await follow(page, say, "stakeholders");
  await t.until(async () => String(await rowNames(page)) === "Brukere", "the row");
  t.assert.equal((await storedProject(page)).text, text);
  await page.goto("#/data");
  const aside = page.byRole("region", say("aside_title"));
  await aside.byRole("button", say("download")).click();
  const file = await page.downloads.next(/\.txt$/);
  t.assert.equal(file.text, text.slice(0, text.length / 2));
  await page.goto("#/");
}

async function newerBuild(page, say, t) {
  const { key, text } = await storedProject(page);
  const newer = ofTheFuture(text);
  await overwrite(page, key, newer, true);
  await page.reload();
  const card = page.byRole("listitem").having(say("card_too_new"));
  await card.byRole("button", say("reload")).waitFor();
  const id = key.split("project:")[1];
  await page.goto(`#/${id}`);
  await page.byText(say("too_new_title")).waitFor();
  t.assert.equal((await storedProject(page)).text, newer);
  await overwrite(page, key, text, true);
  await page.reload();
  await page.byRole("link", NAME).waitFor();
}

async function bothDamaged(page, say, t) {
  const { key, text } = await storedProject(page);
  await overwrite(page, key, `${text.slice(0, 300)}?${text.slice(301)}`, true);
  await page.reload();
  await page.byRole("link", NAME).click();
  await page.byText(say("load_damaged_title")).waitFor();
  await page.goto("#/data");
  const aside = page.byRole("region", say("aside_title"));
  await aside.byRole("button", say("download")).nth(0).waitFor();
  const earlier = page.byRole("region", say("backups_title"));
  await earlier.css("summary").having(NAME).click();
  await earlier.byRole("button", say("backups_restore_named")).nth(0).click();
  await page.byText(say("backups_restored_title")).waitFor();
  await page.goto("#/");
  await page.byRole("link", new RegExp(`^${NAME}`)).click();
  await follow(page, say, "stakeholders");
  await t.until(async () => String(await rowNames(page)) === "Brukere", "the row");
}

async function wholeAndUnreadable(page, say, t) {
  await page.goto("#/");
  const { key, text } = await storedProject(page);
  const bad = unreadable(text);
  await overwrite(page, key, bad, true);
  await page.reload();
  await page.byRole("link", NAME).click();
  await page.byText(say("load_damaged_title")).waitFor();
  await page.byRole("button", say("open_earlier_version")).click();
  await page.css(".frame-name").shows(NAME);
  await page.byText(say("load_damaged_title")).waitGone();
  await follow(page, say, "stakeholders");
  await t.until(async () => String(await rowNames(page)) === "Brukere", "the row");
  await page.goto("#/data");
  const aside = page.byRole("region", say("aside_title"));
  await aside.byRole("button", say("download")).nth(-1).click();
  const file = await page.downloads.next(/\.txt$/);
  t.assert.equal(file.text, bad);
}
