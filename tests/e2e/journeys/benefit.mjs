// A benefit is registered and measured, by hand and from a spreadsheet; the chart says what came of
// it, in its title, a figure, a sentence and a table, and leaves as a picture.

import { readFile } from "node:fs/promises";
import { follow, isSaved, newProject, rowNames } from "./steps/person.mjs";

const BENEFIT = "Mindre tid til medisinbesøk";
const INDICATOR = "Tid til medisinbesøk";

export default {
  name: "benefit",

  async run({ page, t }) {
    const say = t.texts("nb");
    const has = (days) =>
      t.until(async () => String(await rowNames(page)) === String(days), `the days ${days}`);
    await newProject(page, say, "Trygg medisin hjemme");
    await registers(page, say, t);
    await measures(page, say, t, has);
    await tells(page, say, t);
    await leaves(page, say, t);
    await isSaved(page, say);
    await page.reload();
    await has(["12.03.2026", "12.04.2026", "12.05.2026", "12.06.2026"]);
    await page.css(".stretch-share").shows("123 %");
  },
};

async function registers(page, say, t) {
  await follow(page, say, "benefits");
  await page.byLabel(say("benefit_new")).focus();
  await page.type(BENEFIT);
  await page.press("Enter");
  await page.byRole("button", say("register_open_row", { name: BENEFIT })).click();
  await page.byRole("heading", BENEFIT).waitFor();
  await page.byLabel(say("benefit_kind")).select(say("benefit_kind_saved_time"));

  await page.byLabel(say("indicator_new")).fill(INDICATOR);
  await page.press("Enter");
  await t.until(page.byLabel(say("indicator_unit")).isFocused, "the unit to have the focus");
  await page.type("minutter per uke");
  await page.byLabel(say("indicator_direction")).select(say("direction_lower"));
  const fields = [
    ["indicator_baseline", "200"],
    ["indicator_baseline_day", "1.1.26"],
    ["indicator_target", "100,0"],
    ["indicator_target_day", "31. des 2026"],
  ];
  for (const [key, text] of fields) await page.byLabel(say(key)).fill(text);
  await page.byText(say("understood", { value: "31. desember 2026" })).waitFor();
  await page.press("Tab");
  await page.byLabel(say("indicator_target_day")).holds("31.12.2026");
}

async function measures(page, say, t, has) {
  const line = page.byLabel(say("measurement_new"));
  await line.focus();
  for (const text of ["12.3.26 150", "12.4.26 120,5"]) {
    await page.type(text);
    await page.press("Enter");
    await line.holds(/^$/);
  }
  await has(["12.03.2026", "12.04.2026"]);
  await page.paste("Dato\tVerdi\n12.5.2026\t100\n12.6.2026\t77");
  await has(["12.03.2026", "12.04.2026", "12.05.2026", "12.06.2026"]);
  await page.byText(say("measurements_pasted", { n: 2 })).waitFor();
  await page.press("Control+z");
  await has(["12.03.2026", "12.04.2026"]);
  await page.press("Control+y");
  await has(["12.03.2026", "12.04.2026", "12.05.2026", "12.06.2026"]);
  await line.focus();
  await page.type("en gang i mai");
  await page.press("Enter");
  await page.byText(say("measurement_needs_day", { text: "en gang i mai" })).waitFor();
  await line.fill("");
}

async function tells(page, say, t) {
  const figure = page.byRole("figure");
  await figure.byRole("heading").shows(/Ned fra 200.* til 77/);
  await figure.byRole("heading").shows(say("verdict_passed"));
  await page.css(".stretch-share").shows("123 %");
  await page.byText(say("realized_passed")).waitFor();
  await figure.css(".figure-sentence").shows(say("tells_share", { share: "123 %" }));
  const points = page.byRole("slider", say("figure_points"));
  await points.press("Home");
  t.assert.match(await points.attribute("aria-valuetext"), /150/);
  await figure.css("summary").having(say("show_as_table")).click();
  const rows = figure.byRole("group", say("measurements")).css("tbody tr");
  await t.until(async () => (await rows.count()) === 4, "four rows in the table");
  await figure.byRole("group", say("figure_lines")).shows("200");
}

async function leaves(page, say, t) {
  await page.byRole("button", say("picture_download_svg")).click();
  const svg = await page.downloads.next(/\.svg$/);
  t.assert.match(svg.text, /^<svg[^]*Ned fra 200/);
  t.assert.doesNotMatch(svg.text, /style="|<script|https?:\/\/(?!www\.w3\.org)/);
  await page.byRole("button", say("picture_download_png")).click();
  const png = await page.downloads.next(/\.png$/);
  t.assert.equal((await readFile(png.path)).subarray(1, 4).toString(), "PNG");
}
