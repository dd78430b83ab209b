// From an empty browser to kroner: a newcomer makes a project, writes one gain with its numbers, says
// how many users there are and what it costs, and reads whether it pays. Keys and clicks are counted:
// at a second for a key and five for a click it is done within ten minutes. Then a doubt is looked at:
// whose money counts, what is left out, what becomes of the gain.

import { follow, isSaved, newProject } from "./steps/person.mjs";

const GAIN = "Mindre kjøring";
const COST = "Prosjektleder";
const SECONDS = 600;

export default {
  name: "economy",

  async run({ page, t }) {
    const say = t.texts("nb");
    const effort = { keys: 0, clicks: 0 };
    const hand = by(effort);
    await newProject(page, say, "Trygg medisin hjemme");
    effort.keys += "Trygg medisin hjemme".length;
    effort.clicks += 2;

    await estimates(page, say, hand);
    await page.css("#view-title").shows("1,2 mill.");
    const seconds = effort.keys + 5 * effort.clicks;
    t.assert.ok(seconds < SECONDS, `${effort.keys} keys and ${effort.clicks} clicks`);
    await t.isAccessible(page, "the calculation");

    await isTold(page, say, t);
    await becomes(page, say, t);
    await costsAnHour(page, say, t);
    await isSaved(page, say);
  },
};

/** Hands that count what they do. */
function by(effort) {
  return {
    async click(target) {
      effort.clicks += 1;
      await target.click();
    },
    async write(target, text) {
      effort.clicks += 1;
      effort.keys += text.length;
      await target.type(text);
    },
  };
}

async function estimates(page, say, hand) {
  const unit = (key, of) => say("input_in", { input: say(key), unit: of });
  await follow(page, say, "economy");
  await hand.click(page.byRole("main").byRole("link", say("values")));
  await hand.write(page.byLabel(say("value_new")), GAIN);
  await page.press("Enter");
  await hand.click(page.css("tr.register-row").having(GAIN).css(".register-open"));
  const panel = page.byRole("complementary", GAIN);
  await panel.byLabel(say("value_formula")).select(say("formula_saved_time"));
  await panel.css(".line-comes").shows(say("caution_no_users", { line: GAIN }));
  await hand.write(panel.byLabel(say("input_minutes_before")), "40");
  await hand.write(panel.byLabel(say("input_minutes_after")), "10");
  await hand.write(panel.byLabel(say("input_times")), "2");
  await hand.write(panel.byLabel(unit("input_hourly_rate", "kr")), "346");
  await hand.click(panel.byRole("button", say("close")));

  await follow(page, say, "economy");
  await hand.write(page.css("#users-1-value"), "20");
  await page.press("Tab");
  await page.css("#view-title").shows(say("years_number", { number: "5" }));
  await hand.click(page.byRole("main").byRole("link", say("costs")));
  await hand.write(page.byLabel(say("cost_new")), COST);
  await page.press("Enter");
  await hand.click(page.css("tr.register-row").having(COST).css(".register-open"));
  await hand.write(page.byLabel(unit("input_price", "kr")), "400000");
  await page.press("Tab");
  await page.css(".line-comes").shows("400 000");
  await hand.click(page.byRole("button", say("close")));
  await follow(page, say, "economy");
}

/** What is missing is said, and leads to where it can be mended; a range speaks of doubt. */
async function isTold(page, say, t) {
  await page.byRole("main").byRole("link", say("values")).click();
  await page.byLabel(say("value_new")).type("Noe til");
  await page.press("Enter");
  await follow(page, say, "economy");
  const gap = page.byRole("link", say("caution_no_formula", { line: "Noe til" }));
  await gap.click();
  const panel = page.byRole("complementary", "Noe til");
  await panel.byLabel(say("value_formula")).select(say("formula_avoided"));
  await panel.byLabel(say("value_counterfactual")).waitFor();
  await panel.byLabel(say("input_in", { input: say("input_probability"), unit: "%" })).type("120");
  await page.press("Tab");
  await panel.css(".field-error").shows(say("number_not_percent"));
  await t.isAccessible(page, "a gain with its numbers");
  await panel.byRole("button", say("value_remove")).click();
  await panel.waitGone();
}

/** Time set free is not money by itself: what becomes of it is kept in two sums. */
async function becomes(page, say, t) {
  await follow(page, say, "economy");
  await page.byRole("main").byRole("link", say("conversions")).click();
  await page.byLabel(say("conversion_new")).type("Mer tid til de dårligste");
  await page.press("Enter");
  await page.css("tr.register-row").having("Mer tid").css(".register-open").click();
  const panel = page.byRole("complementary", "Mer tid til de dårligste");
  await panel.byLabel(say("conversion_use")).select(say("use_more_services"));
  const decided = say("conversion_a_year", { label: say("conversion_decided"), sign: "kr" });
  await panel.byLabel(decided).type("200000");
  await page.press("Escape");
  const sum = page.css(".years-table tr").having(say("conversion_capacity"));
  await sum.shows("200 000");
  const cash = await page.css(".years-table tr").having(say("conversion_cashable")).text();
  t.assert.ok(!cash.includes("200"), cash);
}

/** What an hour costs is worked out: 520,000 with 40 % on top and 60,000, over 1,700 hours at work. */
async function costsAnHour(page, say, t) {
  await follow(page, say, "economy");
  await page.byText(say("wage_title")).click();
  await page.byLabel(say("wage_yearly")).type("520 000");
  await page.byRole("button", say("wage_take")).click();
  await page.css("#wage-lines").shows(say("wage_unclear"));
  await page.byLabel(say("wage_social")).type("40");
  await page.byLabel(say("wage_overhead")).type("60000");
  await page.byLabel(say("wage_hours")).type("1700");
  await page.byRole("button", say("wage_take")).click();
  await page.css("#shared-hourlyrate-expected").holds("463,53");
  await t.isAccessible(page, "the hourly cost worked out");
}
