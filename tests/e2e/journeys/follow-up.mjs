// From what people hope for to what came of it: an expectation becomes a benefit, its indicator falls
// behind the plan, somebody finds out why, and a baseline that is compared with already is put right
// with a reason alone.

import { follow, isSaved, newProject } from "./steps/person.mjs";

const HOPE = "Kortere ventetid";
const INDICATOR = "Dager til første time";

export default {
  name: "follow-up",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Familiens hus");
    await hopes(page, say, t);
    await measures(page, say, t);
    await looksInto(page, say, t);
    await putsRight(page, say, t);
    await isSaved(page, say);
  },
};

async function hopes(page, say, t) {
  await follow(page, say, "benefit_matrix");
  const cell = say("benefit_matrix_add_to", {
    area: say("area_delivery"),
    whom: say("benefit_matrix_users"),
  });
  await page.byLabel(cell).type(HOPE);
  await page.press("Enter");
  await page.byRole("button", HOPE).waitFor();
  await page.css("#view-title").shows(say("benefit_matrix_finding", { all: 1, followed: 0 }));
  await t.isAccessible(page, "the benefit matrix");
  await page.byRole("button", HOPE).click();
  const panel = page.byRole("complementary", HOPE);
  await panel.byRole("button", say("benefit_matrix_follow_up")).click();
  await panel.byRole("link", say("benefit_matrix_to_benefit")).click();
  await page.byRole("heading", HOPE).waitFor();
}

async function measures(page, say, t) {
  await page.byLabel(say("indicator_new")).fill(INDICATOR);
  await page.press("Enter");
  await t.until(page.byLabel(say("indicator_unit")).isFocused, "the unit to have the focus");
  const fields = [
    ["indicator_baseline", "60"],
    ["indicator_baseline_day", "1.1.2026"],
    ["indicator_target", "20"],
    ["indicator_target_day", "31.12.2026"],
  ];
  for (const [key, text] of fields) await page.byLabel(say(key)).fill(text);
  await page.press("Tab");
  await page.css("summary").having(say("milestones_title")).click();
  await page.byLabel(say("milestone_day")).fill("1.4.2026");
  await page.byLabel(say("milestone_value")).fill("30");
  await page.press("Enter");
  await page.css(".segments").shows("30");
  const line = page.byLabel(say("measurement_new"));
  await line.focus();
  await page.type("1.5.26 55");
  await page.press("Enter");
  await line.holds(/^$/);
}

async function looksInto(page, say, t) {
  await follow(page, say, "deviations");
  await page.css("#view-title").shows(say("deviations_behind", { n: 1 }));
  await page.byRole("button", say("deviation_look_into_what", { name: INDICATOR })).click();
  await page.css("#view-title").shows(say("deviations_open", { n: 1 }));
  const thread = page.css(".thread");
  await thread.shows("55");
  await thread.byLabel(say("deviation_cause")).fill("To psykologer sluttet.");
  await thread.byLabel(say("action_new")).fill("Låne kapasitet fra nabokommunen");
  await page.press("Enter");
  await thread.shows("Låne kapasitet fra nabokommunen");
  await t.isAccessible(page, "a deviation as a thread");
  await thread.byLabel(say("deviation_is_closed")).select(say("answer_yes"));
  await thread.shows(say("deviation_closed"));
}

async function putsRight(page, say, t) {
  await page.css(".thread").byRole("link", INDICATOR).click();
  const locked = page.css(".locked-baseline");
  await locked.shows("60");
  await locked.css("summary").click();
  const [value, , why] = ["-correction-0", "-correction-1", "-correction-2"].map((end) =>
    page.css(`[id$="${end}"]`),
  );
  await value.fill("58");
  await page.press("Enter");
  await locked.shows(say("correction_reason_missing"));
  await why.fill("Én måned manglet i uttrekket.");
  await page.press("Enter");
  await locked.shows("58");
  await locked.shows("Én måned manglet i uttrekket.");
  await page.press("Control+z");
  await t.until(async () => !(await locked.text()).includes("Én måned"), "the correction undone");
  await page.press("Control+y");
  await locked.shows("Én måned manglet i uttrekket.");
}
