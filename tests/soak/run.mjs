// node tests/soak/run.mjs [--dist DIR] [--only ID] [--engine NAME]
// Runs the reliability counts in browsers, prints a table and writes target/soak/*.json; samples
// unless STIFINNER_SOAK=full. Ends with 1 when something was lost.

import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { failed, print, write } from "../bench/lib/report.mjs";
import kills from "./kills.mjs";
import quota from "./quota.mjs";
import tabs from "./tabs.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const out = join(root, "target/soak");
const { values } = parseArgs({
  options: {
    dist: { type: "string", default: join(root, "dist") },
    only: { type: "string", multiple: true },
    engine: { type: "string", multiple: true },
  },
});

const COUNTS = [
  { id: "R4", name: "quota", count: quota, engines: ["chromium", "firefox"] },
  { id: "R5", name: "tabs", count: tabs, engines: ["chromium", "firefox", "webkit"] },
  { id: "R1", name: "kills", count: kills, engines: ["chromium", "firefox"] },
];

const isFull = process.env.STIFINNER_SOAK === "full";
const rows = [];
for (const { id, name, count, engines } of COUNTS) {
  if (values.only && !values.only.includes(id)) continue;
  const found = [];
  const wanted = engines.filter((engine) => !values.engine || values.engine.includes(engine));
  for (const engine of wanted) found.push(...(await rowsOf({ id, name, count, engine })));
  write(out, name, found);
  rows.push(...found);
}
print(rows);
console.log(`The counts are in ${out}.`);
process.exit(rows.some(({ verdict }) => ["missed", "not measured"].includes(verdict)) ? 1 : 0);

async function rowsOf({ id, name, count, engine }) {
  console.log(`counting ${name}, ${engine} …`);
  try {
    return await count({ dist: resolve(values.dist), engine, isFull });
  } catch (error) {
    console.log(`  ${error.stack}`);
    return [failed(id, name, engine, error)];
  }
}
