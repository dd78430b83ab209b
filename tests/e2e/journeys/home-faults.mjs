// The first page with projects that cannot be opened as they are: it says which and why, opening one
// brings out what can be had, and what was set aside is listed, handed out and thrown away.

import { isSaved, newProject } from "./steps/person.mjs";
import { ofTheFuture, overwrite, storedAs } from "./steps/faults.mjs";

const [WHOLE, DAMAGED, NEWER] = ["Trygg medisin hjemme", "Skadet plan", "Plan fra i morgen"];

export default {
  name: "home-faults",

  async run({ page, t }) {
    const say = t.texts("nb");
    for (const name of [WHOLE, DAMAGED, NEWER]) await newProject(page, say, name);
    await isSaved(page, say);
    await page.goto("#/");
    await page.byRole("link", NEWER).waitFor();
    const damaged = await storedAs(page, DAMAGED);
    const bad = damaged.text.replace('"organization"', '"orgamization"');
    await overwrite(page, damaged.key, bad, true);
    const newer = await storedAs(page, NEWER);
    const future = ofTheFuture(newer.text);
    await overwrite(page, newer.key, future, true);
    await page.reload();

    await tellsWhichAndWhy(page, say, t);
    await bringsOutWhatCanBeHad(page, say);
    await listsWhatWasSetAside(page, bad, say, t);
    t.assert.equal(await page.evaluate((key) => localStorage.getItem(key), newer.key), future);
  },
};

async function tellsWhichAndWhy(page, say, t) {
  await page.byRole("link", WHOLE).waitFor();
  const cards = page.byRole("listitem");
  await cards.having(say("card_too_new")).byRole("button", say("reload")).waitFor();
  const card = cards.having(say("card_damaged"));
  await card.byRole("link", say("project_nameless")).waitFor();
  t.assert.equal(await page.byText(say("card_untouched")).count(), 2);
  t.assert.equal(await page.byText(say("home_fault_title")).count(), 0);
  await t.isAccessible(page, "the first page with projects that cannot be opened");
}

async function bringsOutWhatCanBeHad(page, say) {
  await page.byRole("link", say("project_nameless")).click();
  await page.byText(say("load_damaged_title")).waitFor();
  // It was empty when it was opened last, under the name that new projects have.
  await page.byRole("button", say("open_earlier_version")).click();
  await page.css(".frame-name").shows(say("project_new_name"));
  await page.goto("#/");
  await page.byRole("link", say("project_new_name")).waitFor();
  await page.byText(say("card_damaged")).waitGone();
}

async function listsWhatWasSetAside(page, bad, say, t) {
  await page.goto("#/data");
  const aside = page.byRole("region", say("aside_title"));
  const downloads = aside.byRole("button", say("download"));
  await t.until(async () => (await downloads.count()) === 2, "a copy of each store");
  await t.isAccessible(page, "the page about the data");
  await downloads.nth(0).click();
  t.assert.equal((await page.downloads.next(/\.txt$/)).text, bad);
  const discard = async () => {
    await aside.byRole("button", say("delete_for_good")).nth(0).click();
    const question = page.byRole("dialog", say("aside_discard_title"));
    await question.byRole("button", say("delete_for_good")).click();
    await question.waitGone();
  };
  await discard();
  await t.until(async () => (await downloads.count()) === 1, "one to be left");
  await page.reload();
  await t.until(async () => (await downloads.count()) === 1, "one to be left");
  await discard();
  await aside.waitGone();
}
