// User by user: five are pasted from a spreadsheet, one stopped early and one has no baseline. What it
// comes to is told above, who does not count is named and mended, a follow-up is added, and a sign that
// looks like a name is told of. Then the groups that could get it stand in their order.

import { follow, isSaved, newProject, rowOf } from "./steps/person.mjs";

const visits = (of) => (of === "" ? ["", "", "", "", ""] : [of, "20", "10", "", ""]);
const user = (sign, start, before, day, later, end = ["", ""]) =>
  [sign, "Øst", "Dispenser", start, ...visits(before), day, ...visits(later), "", ...end].join("\t");

// Hours a week less: 6, 3, 4 until it ended, not known, and half an hour more.
const USERS = [
  user("B-01", "6.1.2025", "14", "3.3.2025", "2"),
  user("B-02", "3.2.2025", "7", "28.4.2025", "1"),
  user("B-03", "6.1.2025", "14", "3.2.2025", "6", ["3.3.2025", "Flyttet"]),
  user("B-04", "6.1.2025", "", "3.3.2025", "2"),
  user("B-05", "26.5.2025", "2", "9.6.2025", "3"),
].join("\n");

export default {
  name: "users",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Trygg medisin hjemme");
    await follow(page, say, "user_records");
    await page.byLabel(say("user_record_new")).focus();
    await page.paste(USERS);
    await rowOf(page, "B-05").waitFor();
    await title(page).shows(say("users_finding_less", { n: 4, hours: "8,5" }));
    await page.byText(say("users_stopped", { n: 1, reasons: "Flyttet (1)" })).waitFor();
    await t.isAccessible(page, "users in a register");

    await isMended(page, say);
    await isNoName(page, say);
    await isSaved(page, say);
    await ranks(page, say, t);
    await isSaved(page, say);
  },
};

const title = (page) => page.css("#view-title");

/** Who does not count is named, and counts as soon as it is known how it was before. */
async function isMended(page, say) {
  await page.byText(say("users_left_out", { n: 1 })).click();
  const left = page.css(".users-left li");
  await left.shows(say("users_no_baseline"));
  await left.byRole("button", "B-04").click();
  const panel = page.byRole("complementary", "B-04");
  await panel.byLabel(say("user_before_visits")).type("14");
  await panel.byLabel(say("user_before_minutes")).type("20");
  await panel.byLabel(say("user_before_travel")).type("10");
  await page.press("Tab");
  await title(page).shows(say("users_finding_less", { n: 5, hours: "14,5" }));
  await panel.byLabel(say("user_follow_up_new")).focus();
  await page.paste("28.4.2025\t1\t20\t10");
  await title(page).shows(say("users_finding_less", { n: 5, hours: "15" }));
  await panel.byRole("button", say("close")).click();
  await panel.waitGone();
}

async function isNoName(page, say) {
  await page.byLabel(say("user_record_new")).type("Kari Nordmann");
  await page.press("Enter");
  const warning = page.css(".users-above .field-warning");
  await warning.shows(say("users_named", { n: 1 }));
  await page.press("Control+z");
  await warning.waitGone();
}

/** The group with most hours a year first, the one that lacks a number last. */
async function ranks(page, say, t) {
  await follow(page, say, "user_groups");
  await page.byLabel(say("user_group_new")).focus();
  await page.paste(["Demens\tØst\t10\t\t20", "Ukjent\tØst", "Bor alene\tØst\t40\thøy\t20"].join("\n"));
  await rowOf(page, "Bor alene").waitFor();
  const hours = say("user_groups_finding", { group: "Bor alene", hours: "800" });
  await title(page).shows(hours);
  const names = await page.css(".ranked-head button").texts();
  t.assert.deepEqual(names, ["Bor alene", "Demens", "Ukjent"]);
  await t.isAccessible(page, "groups in their order");
}
