// node tests/bench/run.mjs [--dist DIR] [--bench-dist DIR] [--engine NAME]... [--only ID]...
//   [--with-builds]
// Measures speed and size against peers, prints a table and writes target/bench/*.json. A missed
// target fails nothing. P7 and P16 need a build with the feature `bench` (see src/bench.rs), which
// `cargo xtask bench` makes; so does --bench-dist.

import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { ENGINES } from "../e2e/lib/profile.mjs";
import { failed, print, write } from "./lib/report.mjs";
import { makeSite } from "./lib/site.mjs";
import builds from "./rows/builds.mjs";
import paint from "./rows/paint.mjs";
import reading from "./rows/reading.mjs";
import refusals from "./rows/refusals.mjs";
import register from "./rows/register.mjs";
import saving from "./rows/saving.mjs";
import size from "./rows/size.mjs";
import trend from "./rows/trend.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const out = join(root, "target/bench");

const { values } = parseArgs({
  options: {
    dist: { type: "string", default: join(root, "dist") },
    "bench-dist": { type: "string" },
    engine: { type: "string", multiple: true, default: ENGINES },
    only: { type: "string", multiple: true },
    "with-builds": { type: "boolean", default: false },
  },
});

/** A measurement: the rows it gives, and where it runs. */
const MEASUREMENTS = [
  { ids: ["P1"], name: "size", measure: size },
  { ids: ["P3", "P4"], name: "paint", measure: paint, inEngines: true },
  { ids: ["P7"], name: "trend", measure: trend, inEngines: true, needsDoors: true },
  { ids: ["P12"], name: "register", measure: register },
  { ids: ["P14", "P15"], name: "saving", measure: saving, inEngines: true },
  { ids: ["P16"], name: "reading", measure: reading, inEngines: true, needsDoors: true },
  { ids: ["S4"], name: "refusals", measure: refusals, inEngines: true },
  { ids: ["P19"], name: "builds", measure: builds, needsBuilds: true },
];

const benchDist = values["bench-dist"];
const site = makeSite({
  folder: join(out, "site"),
  dist: resolve(values.dist),
  benchDist: benchDist && resolve(benchDist),
});
const rows = [];
for (const measurement of MEASUREMENTS.filter(isWanted)) {
  const engines = measurement.inEngines ? values.engine : [""];
  const found = [];
  for (const engine of engines) found.push(...(await rowsOf(measurement, engine)));
  write(out, measurement.name, found);
  rows.push(...found);
}
print(rows);
console.log(`The figures are in ${out}; lower is better, targets are "wanted / better still".`);

function isWanted({ ids, needsBuilds }) {
  if (needsBuilds && !values["with-builds"]) return false;
  return !values.only || ids.some((id) => values.only.includes(id));
}

async function rowsOf({ ids, name, measure, needsDoors }, engine) {
  const title = [name, engine].filter(Boolean).join(", ");
  console.log(`measuring ${title} …`);
  try {
    if (needsDoors && !site.hasDoors) throw new Error("needs --bench-dist");
    return await measure({ site, engine, root, folder: join(out, "builds") });
  } catch (error) {
    console.log(`  ${error.stack}`);
    return [failed(ids.join(", "), title, engine, error)];
  }
}
