// The app in a language that nobody speaks, a third longer and framed ⟦like this⟧: what stands
// outside of a frame was not asked of the texts, and what does not fit would not fit a language with
// longer words.

import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pseudo, pseudoFile, textsOf } from "../lib/texts.mjs";
import { show, sideways, views, widen } from "../views.mjs";

const WIDTHS = [1280, 320];
/** Names of months, units of storage, a currency, "number of": not texts, but the ways of the language. */
const OF_THE_LANGUAGE =
  /^(jan|feb|mars|apr|mai|juni|juli|aug|sep|okt|nov|des)(uar|ruar|il|ust|tember|ober|ember)?$|^(kB|MB|byte|kl|kr)$/;

/** Views of the method's running texts, which come from its own files and are checked natively. */
const OF_THE_METHOD = new Set(["step", "words"]);

export default {
  name: "pseudo",
  engines: ["chromium"],
  seconds: 240,

  async run({ page, t }) {
    const say = textsOf("nb", pseudo);
    for (const part of ["nb", "nb-work"]) page.app.altered.set(`/texts/${part}.txt`, pseudoFile);
    const own = await textsOfSample(page);
    const found = [];
    for (const view of views) {
      await page.setViewport(WIDTHS[0], 800);
      await show(view, page, say);
      const lines = OF_THE_METHOD.has(view.name) ? [] : await page.evaluate(linesShown);
      for (const { line, isDrawn } of lines) {
        const words = unframed(line, own, isDrawn).filter((word) => !OF_THE_LANGUAGE.test(word));
        if (words.length) found.push(`${view.name}: not of the texts: ${words} in ${line}`);
      }
      for (const width of WIDTHS) {
        await widen(page, width);
        const wide = await sideways(page);
        if (wide > 0) found.push(`${view.name} ${width}: scrolls sideways by ${wide} px`);
      }
    }
    t.assert.deepEqual(found, []);
  },
};

/** What people wrote, line by line, and what the method calls its parts, the longest first; of a unit, "minutes a week", the first word stands alone. */
async function textsOfSample(page) {
  const path = join(page.profile.options.dist, "sample/medicine/nb.stifinner.json");
  const texts = [];
  JSON.parse(await readFile(path, "utf8"), (key, value) => {
    if (typeof value === "string") texts.push(...value.split("\n"));
    if (key === "unit" && value) texts.push(value.split(" ")[0]);
    return value;
  });
  const method = await readFile(join(page.profile.options.dist, "method/nb.txt"), "utf8");
  texts.push(...[...method.matchAll(/^(?:title|about) = (.+)$/gm)].map(([, text]) => text));
  return texts.sort((a, b) => b.length - a.length);
}

/** The words of a line that are neither framed nor somebody's own; a picture breaks a text into lines. */
function unframed(line, own, isDrawn) {
  const piece = line.endsWith("…") ? line.slice(0, -1) : line;
  const isCut = (text) => piece !== line && text.startsWith(piece);
  const isBroken = (text) => isDrawn && text.includes(piece);
  if (own.some((text) => isCut(text) || isBroken(text))) return [];
  const rest = own.reduce((left, text) => left.replaceAll(text, " "), line);
  return withoutFrames(rest).match(/\p{L}{2,}/gu) ?? [];
}

/** A frame may stand in another one, where a text is part of a sentence, and may be cut to fit. */
function withoutFrames(line) {
  const inner = line.replace(/⟦[^⟦⟧]*(⟧|…$)/g, " ");
  return inner === line ? line : withoutFrames(inner);
}

/** All that can be read or is read out, but names of other languages, of keys and of others' work. */
function linesShown() {
  const lines = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  for (let element = walker.nextNode(); element; element = walker.nextNode()) {
    const isOwn = element.closest("[lang]") === document.documentElement;
    const isNamed = element.closest("script, style, noscript, kbd, [translate=no]");
    if (!isOwn || isNamed || !element.checkVisibility()) continue;
    const written = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const told = ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name));
    const isDrawn = Boolean(element.closest("svg"));
    for (const text of [...written.map((node) => node.data.trim()), ...told])
      if (text) lines.push({ line: text, isDrawn });
  }
  return lines;
}
