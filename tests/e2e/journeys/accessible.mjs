// axe-core finds nothing wrong with any view, pictures are told in other ways too, and nothing needs
// scrolling sideways on a phone. All that is wrong is collected and told at once.

import { accessibilityFaults } from "../lib/axe.mjs";
import { pictureFaults } from "../lib/pictures.mjs";
import { LANGUAGES, show, sideways, views, widen } from "../views.mjs";

// Chromium looks at everything, the others at a sample of it.
const LOOKS = {
  chromium: ["nb light", "nb dark", "en light", "en dark"],
  firefox: ["nb dark"],
  webkit: ["en light"],
};
// From wide to narrow: on a phone some things are reached in another way, and are opened where there
// is room.
const WIDTHS = [1280, 320];

export default {
  name: "accessible",
  seconds: 580,

  async run({ t }) {
    const found = new Map();
    const note = (fault, where) => found.set(fault, [...(found.get(fault) ?? []), where]);
    for (const look of LOOKS[t.engine]) {
      const [language, colorScheme] = look.split(" ");
      const page = await t.launch({ language: LANGUAGES[language], colorScheme });
      for (const view of views) await lookAt(view, page, t.texts(language), look, note);
      await page.close();
    }
    const lines = [...found].map(([fault, places]) => `${fault}\n    in ${places.join(", ")}`);
    t.assert.equal(lines.length, 0, `found\n  ${lines.join("\n  ")}`);
  },
};

async function lookAt(view, page, say, look, note) {
  await page.setViewport(WIDTHS[0], 800);
  await show(view, page, say);
  for (const width of WIDTHS) {
    await widen(page, width);
    const where = `${view.name} ${look} ${width}`;
    for (const fault of await accessibilityFaults(page)) note(fault, where);
    for (const fault of await pictureFaults(page)) note(fault, where);
    const wide = await sideways(page);
    if (wide > 0) note(`scrolls sideways by ${wide} px`, where);
  }
}
