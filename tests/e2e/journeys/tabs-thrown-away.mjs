// A project that is open in one tab is thrown away or deleted in another: the tab that has it is
// told, nothing is lost, and nothing comes back without a word.

import { addStakeholders, choose, follow, isSaved, newProject, rowNames } from "./steps/person.mjs";
import { deafWhenAsked } from "./steps/faults.mjs";

const NAME = "Trygg medisin hjemme";

export default {
  name: "tabs-thrown-away",

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(deafWhenAsked);
    await newProject(page, say, NAME);
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, ["Brukere"]);
    await isSaved(page, say);
    const other = await page.newTab();
    await other.goto("#/");
    const walk = { page, other, say, t, has: (names) => has(page, t, names) };

    await isKept(walk);
    await comesBackWithAnEdit(walk);
    await isBroughtBackElsewhere(walk);
    await isDeletedAndKept(walk);
    await comesBackFromATabThatHeardNothing(walk);
    await isLeftWhereItWasPut(walk);
  },
};

const has = (tab, t, names) =>
  t.until(async () => String(await rowNames(tab)) === String(names), `the rows ${names}`);

const throwAway = async ({ other, say }) => {
  await choose(other, say("card_menu", { name: NAME }), say("move_to_wastebasket"));
  await other.byText(say("trashed", { name: NAME })).waitFor();
};

async function isKept(walk) {
  const { page, other, say, has } = walk;
  await throwAway(walk);
  await page.byText(say("gone_trashed_title")).waitFor();
  await has(["Brukere"]);
  await page.byRole("button", say("keep_project")).click();
  await page.byText(say("gone_back_title")).waitFor();
  await other.byRole("link", NAME).waitFor();
  await other.byRole("link", say("wastebasket_count", { n: 1 })).waitGone();
  await has(["Brukere"]);
}

async function comesBackWithAnEdit(walk) {
  const { page, other, say } = walk;
  await throwAway(walk);
  await page.byText(say("gone_trashed_title")).waitFor();
  await addStakeholders(page, say, ["Ansatte"]);
  await page.byText(say("gone_back_title")).waitFor();
  await isSaved(page, say);
  await other.byRole("link", NAME).waitFor();
}

async function isBroughtBackElsewhere(walk) {
  const { page, other, say, has } = walk;
  await throwAway(walk);
  await page.byText(say("gone_trashed_title")).waitFor();
  await other.byRole("button", say("restore")).click();
  await page.byText(say("gone_trashed_title")).waitGone();
  await addStakeholders(page, say, ["Fastleger"]);
  await isSaved(page, say);
  await page.byText(say("conflict_title")).waitGone();
  await has(["Brukere", "Ansatte", "Fastleger"]);
}

async function isDeletedAndKept(walk) {
  const { page, other, say, has } = walk;
  await throwAway(walk);
  await other.byRole("link", say("wastebasket_count", { n: 1 })).click();
  await other.byRole("button", say("wastebasket_empty_out")).click();
  const all = other.byRole("dialog", say("wastebasket_empty_title"));
  await all.byRole("button", say("wastebasket_empty_out")).click();
  await other.byText(say("wastebasket_empty")).waitFor();
  await page.byText(say("gone_deleted_title")).waitFor();
  await page.byRole("button", say("keep_project")).click();
  await page.byText(say("gone_back_title")).waitFor();
  await isSaved(page, say);
  await page.reload();
  await has(["Brukere", "Ansatte", "Fastleger"]);
  await other.goto("#/");
  await other.byRole("link", NAME).waitFor();
}

async function comesBackFromATabThatHeardNothing(walk) {
  const { page, other, say, has } = walk;
  const hash = await page.evaluate(() => location.hash);
  await page.goto(`?asleep${hash}`);
  await has(["Brukere", "Ansatte", "Fastleger"]);
  await throwAway(walk);
  await addStakeholders(page, say, ["Naboer"]);
  await page.byText(say("gone_back_title")).waitFor();
  await other.reload();
  await other.byRole("link", NAME).waitFor();
  await page.goto(hash);
  await has(["Brukere", "Ansatte", "Fastleger", "Naboer"]);
}

async function isLeftWhereItWasPut(walk) {
  const { page, other, say, t } = walk;
  await throwAway(walk);
  await page.byText(say("gone_trashed_title")).waitFor();
  await page.byRole("button", say("all_projects")).click();
  await page.byRole("link", say("wastebasket_count", { n: 1 })).waitFor();
  t.assert.equal(await page.byRole("link", NAME).count(), 0);
  await page.byText(say("gone_trashed_title")).waitGone();
  await other.byRole("link", say("wastebasket_count", { n: 1 })).waitFor();
}
