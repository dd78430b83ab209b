// What is worth a look: set aside with a reason, counted out, taken back and undone; made an action
// that says where it came from; and a step that was marked done against what the project holds.

import { addStakeholders, follow, isSaved, newProject, rowOf } from "./steps/person.mjs";

const BENEFIT = "Færre besøk om morgenen";
const REASON = "fylket eier gevinsten";
const STEP = "Kartlegg gevinster";

export default {
  name: "worth-a-look",

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Trygg medisin hjemme");
    await follow(page, say, "benefits");
    await page.byLabel(say("benefit_new")).focus();
    await page.type(BENEFIT);
    await page.press("Enter");
    await rowOf(page, BENEFIT).waitFor();
    await setsAside(page, say);
    await promises(page, t, say);
    await doubts(page, say);
    await tellsNoAttitude(page, t, say);
    await isSaved(page, say);
    await page.reload();
    await follow(page, say, "overview");
    await card(page, say).byText(say("findings_aside", { n: "1" })).waitFor();
  },
};

const card = (page, say) => page.byRole("region", say("findings"));
const noOwner = (say) => say("finding_benefit_owner", { name: BENEFIT });
const link = (page, say, what) => card(page, say).byRole("link", what);

/** Opens the menu of a finding and presses one of its items; by keys alone. */
async function choose(page, say, what, item) {
  await page.css(`.menu > summary[aria-label="${say("finding_options", { what })}"]`).press("Enter");
  await card(page, say).byRole("button", say(item)).press("Enter");
}

async function setsAside(page, say) {
  await follow(page, say, "overview");
  const what = noOwner(say);
  await link(page, say, what).waitFor();
  await choose(page, say, what, "finding_set_aside");
  const reason = page.byLabel(say("finding_reason"));
  await reason.press("Enter");
  await page.css(".finding-form .field-error").shows(say("finding_reason_missing"));
  await reason.fill(REASON);
  await page.press("Enter");
  await link(page, say, what).waitGone();
  await page.css("#findings-title:focus").waitFor();
  await card(page, say).byText(say("findings_aside", { n: "1" })).click();
  await page.css(".fold .finding-list").shows(REASON);
  await page.byRole("button", say("finding_take_back_what", { what })).click();
  await link(page, say, what).waitFor();
  await page.press("Control+z");
  await link(page, say, what).waitGone();
}

/** A finding becomes an action in the register, with the way back to what it is about. */
async function promises(page, t, say) {
  const what = say("finding_benefit_responsible", { name: BENEFIT });
  await choose(page, say, what, "finding_make_action");
  const name = page.css("tr.register-row > th").having(what);
  await t.until(name.isFocused, "the new action to have the focus");
  await page.press("Space");
  const panel = page.css("aside.panel");
  await panel.byRole("link", what).press("Enter");
  await page.css("#view-title").shows(BENEFIT);
  await page.css(".step-actions").shows(what);
}

/** An action stands in the file for everybody: it does not say who is against. */
async function tellsNoAttitude(page, t, say) {
  await follow(page, say, "stakeholders");
  await addStakeholders(page, say, ["Naboer"]);
  await rowOf(page, "Naboer").css(".register-open").click();
  const panel = page.byRole("complementary", "Naboer");
  await panel.byLabel(say("stakeholder_influence")).select(say("level_high"));
  await panel.byLabel(say("stakeholder_attitude")).select(say("attitude_negative"));
  await page.press("Escape");
  await panel.waitGone();
  await follow(page, say, "overview");
  const against = say("finding_opponent_strategy", { name: "Naboer" });
  await choose(page, say, against, "finding_make_action");
  const deed = say("finding_influence_strategy", { name: "Naboer" });
  const name = page.css("tr.register-row > th").having(deed);
  await t.until(name.isFocused, "the new action to have the focus");
}

/** Marked done although no benefit has an indicator: said in the overview, and at the step. */
async function doubts(page, say) {
  await follow(page, say, "path");
  await page.byRole("button", say("path_mark_done", { name: STEP })).click();
  await page.css('.station[data-state="walked"]').waitFor();
  await follow(page, say, "overview");
  const what = say("finding_step_doubt", { name: STEP });
  await link(page, say, what).press("Enter");
  await page.css("#view-title").shows(STEP);
  await link(page, say, what).waitFor();
}
