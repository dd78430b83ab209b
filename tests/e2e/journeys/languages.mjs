// The app speaks four languages: it changes at once when asked, says everything in the language it
// speaks, and has a sample project in each.

import { choose } from "./steps/person.mjs";
import { LANGUAGES, show, views } from "../views.mjs";

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
  seconds: 240,

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
  for (const [language, name] of Object.entries(OWN_NAMES)) {
    await choose(page, say("menu"), say("settings"));
    await page.byRole("radio", name).click();
    say = t.texts(language);
    await page.byRole("dialog", say("settings")).waitFor();
    await page.press("Escape");
    await page.byRole("heading", say("welcome_title")).waitFor();
    t.assert.equal(await page.evaluate(() => document.documentElement.lang), language);
  }
  await choose(page, say("menu"), say("settings"));
  await page.byRole("radio", OWN_NAMES.sv).click();
  await page.byRole("dialog", t.texts("sv")("settings")).waitFor();
  await page.reload();
  await page.byRole("heading", t.texts("sv")("welcome_title")).waitFor();
}

async function speaks(page, language, t) {
  for (const view of views) {
    await show(view, page, t.texts(language));
    t.assert.equal(await page.evaluate(() => document.documentElement.lang), language);
    for (const line of await page.evaluate(linesShown)) {
      t.assert.doesNotMatch(line, FOREIGN[language], `${view.name} in ${language}`);
    }
    const nameless = await page.evaluate(controlsWithoutName);
    t.assert.deepEqual(nameless, [], `${view.name} in ${language}: controls without a name`);
  }
  await page.goto("rescue.html");
  await page.byRole("heading").nth(0).waitFor();
  for (const line of await page.evaluate(linesShown)) {
    t.assert.doesNotMatch(line, FOREIGN[language], `rescue page in ${language}`);
  }
}

/** All that can be read or is read out, but what says itself to be in another language. */
function linesShown() {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  for (let element = walker.nextNode(); element; element = walker.nextNode()) {
    const own = element.closest("[lang]").lang;
    const isForeign = own !== document.documentElement.lang;
    if (isForeign || element.matches("script, style, noscript") || !element.checkVisibility()) continue;
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
