// P16: a project file read, checked and turned into a project, against JSON.parse of the same text.

import { openDuel, withBrowser } from "../lib/browser.mjs";
import { ROUNDS, ratio } from "../lib/compare.mjs";
import { row } from "../lib/report.mjs";

export default async function reading({ site, engine }) {
  return withBrowser(engine, site.folder, async (page) => {
    await openDuel(page);
    const { count, ...figures } = await page.evaluate(async (rounds) => {
      const readers = await globalThis.duel.readers("bench.stifinner.json");
      const figures = await globalThis.duel.inTurns(readers.ours, readers.peer, rounds);
      return { ...figures, count: readers.count() };
    }, ROUNDS);
    if (count !== 100_000) throw new Error(`${count} measurements were read, not 100,000`);
    const read = ratio(figures);
    return [
      row({
        id: "P16",
        what: "reading the bench project / JSON.parse",
        engine,
        ...read,
        unit: "×",
        target: 2,
        stretch: 1,
        remark: `${read.ours.toFixed(1)} ms / ${read.peer.toFixed(1)} ms`,
      }),
    ];
  });
}
