// The app speaks four languages: it changes at once when asked and keeps the settings open, says
// everything in the language it speaks, and has a sample project in each.

import { plainTextsOf } from "../lib/texts.mjs";
import { LANGUAGES, show, views } from "../views.mjs";
import { choose } from "./steps/person.mjs";

const OWN_NAMES = { nn: "Nynorsk", sv: "Svenska", en: "English", nb: "Bokmål" };
// Words that give another language away.
const FOREIGN = {
  nb: /(?<!\p{L})(ikkje|korleis|nokon|och|inte|the)(?!\p{L})/u,
  nn: /(?<!\p{L})(ikke|hva|hvordan|noen|fra|och|inte|the)(?!\p{L})/u,
  sv: /[æøÆØ]|(?<!\p{L})(ikke|ikkje|hva|noen|og|dere|the)(?!\p{L})/u,
  en: /(?<!\p{L})(ikke|ikkje|hva|og|dere|och|inte)(?!\p{L})/u,
};

export default {
  name: "languages",
  seconds: 300,

  async run({ page, t }) {
    await changes(page, t);
    for (const [language, tag] of Object.entries(LANGUAGES)) {
      const person = await t.launch({ language: tag });
      await speaks(person, language, t);
      await person.close();
    }
  },
};

async function changes(page, t) {
  let say = t.texts("nb");
  await page.goto();
  await page.byRole("heading", say("welcome_title")).waitFor();
  await choose(page, say("menu"), say("settings"));
  for (const [language, name] of Object.entries(OWN_NAMES)) {
    await page.byRole("radio", name).click();
    say = t.texts(language);
    await page.byRole("dialog", say("settings")).waitFor();
    t.assert.equal(await langOf(page), language);
    const chosen = page.byRole("radio", name);
    await t.until(chosen.isFocused, `the focus to stay at ${name}`);
    t.assert.equal(await chosen.isChecked(), true);
  }
  await page.byRole("radio", OWN_NAMES.sv).click();
  say = t.texts("sv");
  await page.byRole("dialog", say("settings")).waitFor();
  await page.press("Escape");
  await page.byRole("heading", say("welcome_title")).waitFor();
  await t.until(page.byRole("button", say("menu")).isFocused, "the focus to be at the menu");
  await page.reload();
  await page.byRole("heading", say("welcome_title")).waitFor();
  t.assert.equal(await langOf(page), "sv");
}

async function speaks(page, language, t) {
  const others = Object.keys(LANGUAGES).filter((other) => other !== language);
  const own = plainTextsOf(language);
  const foreign = new Set(others.flatMap((other) => [...plainTextsOf(other)]).filter((it) => !own.has(it)));
  const check = async (where) => {
    for (const line of await page.evaluate(linesShown)) {
      t.assert.doesNotMatch(line, FOREIGN[language], where);
      t.assert.ok(!foreign.has(line), `${where}: ${line}`);
    }
  };
  for (const view of views) {
    const where = `${view.name} in ${language}`;
    await show(view, page, t.texts(language));
    t.assert.equal(await langOf(page), language);
    await check(where);
    const nameless = await page.evaluate(controlsWithoutName);
    t.assert.deepEqual(nameless, [], `${where}: controls without a name`);
  }
  await page.goto("rescue.html");
  await page.byRole("heading").nth(0).waitFor();
  await check(`rescue page in ${language}`);
}

const langOf = (page) => page.evaluate(() => document.documentElement.lang);

/** All that can be read or is read out, but what says itself to be in another language, and the names
 * of keys, which are as they are printed on them. */
function linesShown() {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  for (let element = walker.nextNode(); element; element = walker.nextNode()) {
    const own = element.closest("[lang]").lang;
    const isForeign = own !== document.documentElement.lang;
    const isShown = !element.matches("script, style, noscript, kbd") && element.checkVisibility();
    if (isForeign || !isShown) continue;
    const written = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const told = ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name));
    lines.push(...written.map((node) => node.data.trim()), ...told);
  }
  return lines.filter(Boolean);
}

function controlsWithoutName() {
  const { name } = stifinnerTest;
  const controls = document.querySelectorAll("button, a[href], input, select, textarea, summary");
  return [...controls]
    .filter((element) => element.checkVisibility() && !name(element))
    .map((element) => element.outerHTML.slice(0, 120));
}
