// node tests/e2e/shots.mjs [ENGINE] [--dist DIR] [--out DIR] [--only VIEW]
// Writes a picture of every view in every theme, width and language, and every view as it is printed,
// for a person to look at.

import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "./lib/profile.mjs";
import { textsOf } from "./lib/texts.mjs";
import { LANGUAGES, THEMES, show, views } from "./views.mjs";

const SIZES = [
  { width: 320, height: 800 },
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
];

const root = fileURLToPath(new URL("../..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: "string", default: join(root, "dist") },
    out: { type: "string", default: join(root, "target/shots") },
    only: { type: "string", default: "" },
  },
});
const [engine = "chromium"] = positionals;

await mkdir(values.out, { recursive: true });
for (const [language, tag] of Object.entries(LANGUAGES)) {
  for (const theme of THEMES) await take(language, tag, theme);
}

async function take(language, tag, theme) {
  const dist = resolve(values.dist);
  const page = await launch(engine, { dist, language: tag, colorScheme: theme });
  try {
    for (const view of views.filter(({ name }) => name.includes(values.only))) {
      await show(view, page, textsOf(language));
      for (const size of SIZES) {
        const file = join(values.out, `${view.name}-${language}-${theme}-${size.width}.png`);
        await page.screenshot(file, { ...size, fullPage: engine !== "webkit" });
      }
      if (theme === "light" && engine !== "webkit") {
        await writeFile(join(values.out, `${view.name}-${language}.pdf`), await page.pdf());
      }
      console.log(`${view.name} in ${language}, ${theme}`);
    }
  } finally {
    await page.profile.dispose();
  }
}
