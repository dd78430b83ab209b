// R1: the browser ends with SIGKILL at a random moment after an edit was shown as saved, while the
// next edit is under way. After it starts again the project holds the saved text or the newer one.
// R2 comes with it: how long it takes from an edit to "saved".

import { percentile } from "../bench/lib/compare.mjs";
import { withBrowser } from "../bench/lib/browser.mjs";
import { below, randomOf } from "../bench/lib/random.mjs";
import { row } from "../bench/lib/report.mjs";
import { FIELD, openSample, pause, showDetails, write, writeAndSave } from "./work.mjs";

const LONGEST_MS = 400;

export default async function kills({ dist, engine, isFull }) {
  const n = isFull ? 200 : 5;
  const random = randomOf(1);
  const lost = [];
  const took = [];
  let newer = 0;
  await withBrowser(engine, dist, async (page) => {
    const address = await openSample(page, dist);
    for (let kill = 0; kill < n; kill += 1) {
      const [safe, unsure] = [`Saved before kill ${kill}`, `Under way at kill ${kill}`];
      took.push(await writeAndSave(page, safe));
      await write(page, unsure);
      await pause(below(random, LONGEST_MS));
      await page.kill();
      await page.reopen();
      await showDetails(page, address);
      const found = await page.css(FIELD).value();
      if (found === unsure) newer += 1;
      else if (found !== safe) lost.push({ kill, safe, unsure, found });
      if (kill % 20 === 19) console.log(`  ${kill + 1} kills, ${lost.length} lost`);
    }
  });
  return [
    row({
      id: "R1",
      what: `saved edits lost in ${n} kills`,
      engine,
      value: lost.length,
      unit: "lost",
      target: 0,
      remark: `${newer} times even the edit under way was there`,
      lost,
    }),
    row({
      id: "R2",
      what: "edit to saved, p95",
      engine,
      value: percentile(took, 0.95),
      unit: "ms",
      target: 1000,
      took,
    }),
  ];
}
