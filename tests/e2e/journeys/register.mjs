// The register takes what people have in spreadsheets, gives it back, and is put in order.

import {
  addStakeholders,
  cellsOf,
  follow,
  newProject,
  rowNames,
  rowOf,
} from "./steps/person.mjs";

const SHEET = [
  "Interessent\tHvordan berøres av og påvirker endringen\tInnflytelse\tHoldning\tStrategi for involvering, dialog og opplæring",
  "Ansatte\tFår ny arbeidsdag\tStor\tnøytral\t\"Superbruker\ni hver sone\"",
  "Pårørende\tBlir tryggere\tmiddels\tPositiv\t",
  "Fastleger\t\tLav\tnegativ\tOrienteres",
].join("\r\n");

const CURSOR = "tr.register-row > [tabindex='0']";

export default {
  name: "register",

  async run({ page, t }) {
    const say = t.texts("nb");
    const has = (names) =>
      t.until(async () => String(await rowNames(page)) === String(names), `the rows ${names}`);
    await newProject(page, say, "Trygg medisin hjemme");
    await follow(page, say, "stakeholders");
    await pastes(page, say, t, has);
    await sortsAndFinds(page, say, t, has);
    await copies(page, say, t);
    await movesAndRemoves(page, say, has);
    await refuses(page, say, has);
    await standsStill(page, say, t);
    await leadsBack(page, t);
    await scrollsWithThePage(page, t);
  },
};

async function pastes(page, say, t, has) {
  await page.byLabel(say("stakeholder_new")).focus();
  await page.paste(SHEET);
  await has(["Ansatte", "Pårørende", "Fastleger"]);
  t.assert.deepEqual(await cellsOf(page, "Ansatte"), [
    "Får ny arbeidsdag",
    say("level_high"),
    say("attitude_neutral"),
    "Superbruker i hver sone",
  ]);
  await page.byRole("button", say("undo")).click();
  await has([]);
  await page.byRole("button", say("redo")).click();
  await has(["Ansatte", "Pårørende", "Fastleger"]);
}

async function sortsAndFinds(page, say, t, has) {
  const head = page.byRole("columnheader", say("stakeholder_influence"));
  const turn = () => head.byRole("button").click();
  await turn();
  await has(["Fastleger", "Pårørende", "Ansatte"]);
  t.assert.equal(await head.attribute("aria-sort"), "ascending");
  await head.byRole("button").press("Enter");
  await has(["Ansatte", "Pårørende", "Fastleger"]);
  t.assert.equal(await head.attribute("aria-sort"), "descending");
  await turn();
  const find = page.byRole("searchbox", say("register_find_in", { label: say("stakeholders") }));
  await find.fill("superbruker");
  await has(["Ansatte"]);
  await page.byText(say("register_count_of", { n: 1, all: 3 })).waitFor();
  await find.fill("");
  await has(["Ansatte", "Pårørende", "Fastleger"]);
}

async function copies(page, say, t) {
  await page.byRole("rowheader", "Pårørende").click();
  await page.press("Shift+ArrowRight");
  await page.press("Shift+ArrowRight");
  await page.press("Shift+ArrowDown");
  await page.press("Control+c");
  await t.until(page.copied, "something on the clipboard");
  const middle = say("level_medium");
  const low = say("level_low");
  t.assert.equal(await page.copied(), `Pårørende\tBlir tryggere\t${middle}\nFastleger\t\t${low}`);
}

async function movesAndRemoves(page, say, has) {
  await page.byRole("rowheader", "Fastleger").click();
  await page.press("Alt+ArrowUp");
  await has(["Ansatte", "Fastleger", "Pårørende"]);
  const handle = page.byRole("button", say("register_move_row", { name: "Ansatte" }));
  await handle.click();
  await has(["Fastleger", "Ansatte", "Pårørende"]);
  await page.byRole("rowheader", "Ansatte").click();
  await page.press("Control+Delete");
  await has(["Fastleger", "Pårørende"]);
  for (const rows of [
    ["Fastleger", "Ansatte", "Pårørende"],
    ["Ansatte", "Fastleger", "Pårørende"],
    ["Ansatte", "Pårørende", "Fastleger"],
  ]) {
    await page.press("Control+z");
    await has(rows);
  }
}

async function refuses(page, say, has) {
  await rowOf(page, "Ansatte").css("td[data-kind=level]").nth(0).click();
  await page.paste("kjempehøy");
  const known = [say("level_low"), say("level_medium"), say("level_high")].join(", ");
  const why = say("choice_unknown", { text: "kjempehøy", known });
  await page.byText(say("paste_fault", { row: 1, why })).waitFor();
  await has(["Ansatte", "Pårørende", "Fastleger"]);
  await addStakeholders(page, say, ["Naboer"]);
}

/** A long list of which a part is drawn stays where the keys have brought it. */
async function standsStill(page, say, t) {
  await page.byLabel(say("stakeholder_new")).focus();
  await page.paste(Array.from({ length: 400 }, (_, at) => `Gruppe ${at + 1}\t`).join("\n"));
  const rows = page.css("tr.register-row");
  await t.until(async () => (await rows.count()) < 100, "only a part to be drawn");
  await rows.nth(0).css("th").click();
  for (let press = 0; press < 4; press += 1) await page.press("PageDown");
  await t.until(page.css(CURSOR).isFocused, "the focus to go along");
  const moved = await page.evaluate(async () => {
    const scroller = document.querySelector(".register-scroll");
    const frames = async (count) => {
      for (let frame = 0; frame < count; frame += 1) await new Promise(requestAnimationFrame);
    };
    await frames(10);
    const before = scroller.scrollTop;
    let changes = 0;
    const watcher = new MutationObserver((records) => (changes += records.length));
    watcher.observe(scroller, { subtree: true, childList: true, attributes: true });
    await frames(30);
    return { by: scroller.scrollTop - before, changes, begun: before };
  });
  t.assert.ok(moved.begun > 1000, `${moved.begun}`);
  t.assert.deepEqual([moved.by, moved.changes], [0, 0]);
}

/** Keys go on from the cell where they were, also when that has been scrolled out of the page. */
async function leadsBack(page, t) {
  const cursor = await cursorRow(page);
  await page.evaluate(() => document.querySelector(".register-scroll").scrollTo(0, 1e6));
  await page.byRole("rowheader", "Gruppe 400").waitFor();
  await t.until(page.css(".register-table").isFocused, "the table to have the focus");
  t.assert.equal(await cursorRow(page), 0, "the cell is gone");
  await page.press("ArrowDown");
  await t.until(page.css(CURSOR).isFocused, "the focus to be back in a cell");
  t.assert.equal(await cursorRow(page), cursor + 1);
}

/** On a phone the list has no box of its own: what the page is scrolled to is drawn all the same. */
async function scrollsWithThePage(page, t) {
  await page.setViewport(400, 800);
  await page.evaluate(() => scrollTo(0, 10_000));
  const middle = () =>
    page.evaluate(() => {
      const row = document.elementFromPoint(200, 300)?.closest(".register-row");
      return Number(row?.getAttribute("aria-rowindex"));
    });
  await t.until(async () => (await middle()) > 100, "the rows in the middle of the page");
  await page.press("Control+ArrowDown");
  await t.until(async () => (await cursorRow(page)) > 400, "the cursor in the last row");
  await t.until(page.css(CURSOR).isFocused, "the last row to have the focus");
  await page.setViewport(1280, 800);
}

/** The number of the row where the cursor stands, as assistive technology is told it; 0 for none. */
const cursorRow = (page) =>
  page.evaluate((selector) => {
    const row = document.querySelector(selector)?.closest("tr");
    return Number(row?.getAttribute("aria-rowindex") ?? 0);
  }, CURSOR);
