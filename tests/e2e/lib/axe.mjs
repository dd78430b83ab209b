// Asks axe-core about the page as it stands. WCAG 2.2 A and AA and best practice; AAA is left out,
// since its contrast of 7:1 is not what the product promises.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const SOURCE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"];

/** What is wrong, a line each: rule, what it asks for, and where; empty when all is well. */
export async function accessibilityFaults(page) {
  await page.evaluate(`() => { if (!globalThis.axe) { ${SOURCE} } }`);
  const violations = await page.evaluate(async (tags) => {
    // Halfway between two colors neither of them is to be seen.
    const passing = document.getAnimations().filter((it) => it.effect.getTiming().iterations < 9);
    await Promise.allSettled(passing.map((animation) => animation.finished));
    const { violations } = await axe.run(document, {
      runOnly: { type: "tag", values: tags },
      resultTypes: ["violations"],
    });
    return violations.map(({ id, help, nodes }) => ({
      id,
      help,
      places: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
    }));
  }, TAGS);
  return violations.flatMap(({ id, help, places }) =>
    places.map(({ html, failureSummary }) => {
      const reasons = failureSummary
        .split("\n")
        .slice(1)
        .map((line) => line.trim())
        .join("; ");
      return `${id}: ${help}\n    ${html.slice(0, 200)}\n    ${reasons}`;
    }),
  );
}
