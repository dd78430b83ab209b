// Projects are copied, renamed, thrown away and brought back; the rescue page hands out what is
// stored without the app.

import { addStakeholders, choose, follow, isSaved, newProject } from "./steps/person.mjs";

const NAME = "Trygg medisin hjemme";

export default {
  name: "wastebasket",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, NAME);
    await follow(page, say, "stakeholders");
    await addStakeholders(page, say, ["Brukere"]);
    await isSaved(page, say);
    await page.goto("#/");
    await copiesAndRenames(page, say);
    await throwsAway(page, say, t);
    await rescues(page, say, t);
  },
};

async function copiesAndRenames(page, say) {
  await choose(page, say("card_menu", { name: NAME }), say("make_copy"));
  const copy = say("copy_name", { name: NAME });
  await page.byRole("link", copy).waitFor();
  await choose(page, say("card_menu", { name: copy }), say("rename"));
  const dialog = page.byRole("dialog", say("rename_title"));
  await dialog.byRole("textbox").fill("Ny runde");
  await page.press("Enter");
  await dialog.waitGone();
  await page.byRole("link", "Ny runde").waitFor();
}

async function throwsAway(page, say, t) {
  const card = page.byRole("link", "Ny runde");
  const throwAway = () =>
    choose(page, say("card_menu", { name: "Ny runde" }), say("move_to_wastebasket"));
  await throwAway();
  await page.byText(say("trashed", { name: "Ny runde" })).waitFor();
  await card.waitGone();
  await page.byRole("button", say("restore")).click();
  await card.waitFor();
  await throwAway();
  await page.byRole("link", say("wastebasket_count", { n: 1 })).click();
  await page.byRole("button", say("restore_named", { name: "Ny runde" })).click();
  await page.byText(say("wastebasket_empty")).waitFor();
  await page.goto("#/");
  await throwAway();
  await page.byRole("link", say("wastebasket_count", { n: 1 })).click();
  await page.byRole("button", say("delete_for_good_named", { name: "Ny runde" })).click();
  const question = page.byRole("dialog", say("delete_for_good_title", { name: "Ny runde" }));
  await question.byRole("button", say("cancel")).click();
  await question.waitGone();
  t.assert.equal(await page.byText(say("wastebasket_empty")).count(), 0);
  await page.byRole("button", say("wastebasket_empty_out")).click();
  const all = page.byRole("dialog", say("wastebasket_empty_title"));
  await all.byRole("button", say("wastebasket_empty_out")).click();
  await page.byText(say("wastebasket_empty")).waitFor();
  await page.goto("#/");
  await page.byRole("link", NAME).waitFor();
  await card.waitGone();
}

async function rescues(page, say, t) {
  await page.goto("rescue.html");
  await page.byRole("heading", NAME).nth(0).waitFor();
  await page.byRole("button", new RegExp(`^Last ned prosjektfil.*${NAME}`)).nth(0).click();
  const file = await page.downloads.next(/\.stifinner\.json$/);
  t.assert.equal(JSON.parse(file.text).project.stakeholders[0].name, "Brukere");
  await t.isAccessible(page, "the rescue page");
  const colleague = await t.launch();
  await colleague.goto();
  await colleague.byRole("button", say("project_new")).waitFor();
  await colleague.dropFile(file.path);
  await colleague.byRole("button", say("incoming_open")).click();
  await colleague.css(".frame-name").shows(NAME);
}
