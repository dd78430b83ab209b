// P7: a trend chart of 100,000 points, ours as SVG in the page and laid out, uPlot's on its canvas.

import { trendData } from "../lib/project.mjs";
import { openDuel, withBrowser } from "../lib/browser.mjs";
import { ROUNDS, ratio } from "../lib/compare.mjs";
import { row } from "../lib/report.mjs";

export default async function trend({ site, engine }) {
  return withBrowser(engine, site.folder, async (page) => {
    await openDuel(page);
    const run = async (ours, peer) =>
      ratio(
        await page.evaluate(
          async (data, names, rounds) => {
            const charts = globalThis.duel.charts(data);
            return globalThis.duel.inTurns(charts[names[0]], charts[names[1]], rounds);
          },
          trendData(),
          [ours, peer],
          ROUNDS,
        ),
      );
    const drawn = await run("ours", "peer");
    const limits = await run("oursWithLimits", "peer");
    const painted = await run("oursPainted", "peerPainted");
    const ms = ({ ours, peer }) => `${ours.toFixed(1)} ms / ${peer.toFixed(1)} ms`;
    const what = "trend chart of 100,000 points / uPlot";
    return [
      row({
        id: "P7",
        what,
        engine,
        ...drawn,
        unit: "×",
        target: 1,
        stretch: 0.7,
        remark: ms(drawn),
      }),
      row({
        id: "P7",
        what: "the same with limits and rules worked out / uPlot without",
        engine,
        ...limits,
        unit: "×",
        remark: ms(limits),
      }),
      row({
        id: "P7",
        what: "the first, to the next frame (not judged)",
        engine,
        ...painted,
        unit: "×",
        remark: ms(painted),
      }),
    ];
  });
}
