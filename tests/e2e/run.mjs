// node tests/e2e/run.mjs ENGINE [--dist DIR] [--journeys DIR] [--only NAME] [--headed] [--keys]
// Walks the journeys through the built app in chromium, firefox, webkit or all of them; with --keys no
// mouse clicks anywhere: what would be clicked gets the focus and a key.

import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { runJourney } from "./lib/journey.mjs";
import { clickByKeys } from "./lib/locator.mjs";
import { ENGINES } from "./lib/profile.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, "../..");

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dist: { type: "string", default: join(root, "dist") },
    journeys: { type: "string", default: join(here, "journeys") },
    only: { type: "string" },
    headed: { type: "boolean", default: false },
    keys: { type: "boolean", default: false },
  },
});
const engines = positionals[0] === "all" ? ENGINES : positionals;
if (
  engines.length !== new Set(engines).size ||
  !engines.length ||
  engines.some((name) => !ENGINES.includes(name))
) {
  console.error(`Name an engine: ${ENGINES.join(", ")} or all.`);
  process.exit(2);
}

// WebKitGTK 2.50 goes wrong now and then with wasm, whatever the program, where code goes from one of its
// tiers to another: https://bugs.webkit.org/show_bug.cgi?id=289009 (memory out of bounds after some dozens
// of runs) and id=301435 (registers loaded wrongly on entry); both of its interpreters went on with wrong
// values after a call. That stopped one to four of a hundred journeys in sound code, each time elsewhere.
// The journeys ask about the app, so there all wasm is compiled at once by one tier, BBQ. What the engine
// does to the app, the README says, and the bench leaves the engine as it is.
const ONE_TIER = {
  JSC_useWasmIPInt: "0",
  JSC_useWasmLLInt: "0",
  JSC_useBBQTierUpChecks: "0",
  JSC_useOMGJIT: "0",
  JSC_useWasmOSR: "0",
};
for (const [option, value] of Object.entries(ONE_TIER)) process.env[option] ??= value;

const journeys = await load(values.journeys, values.only);
let passed = 0;
let failed = 0;
for (const engine of engines) {
  for (const journey of journeys) {
    if (journey.engines && !journey.engines.includes(engine)) continue;
    if (await walk(journey, engine)) passed += 1;
    else failed += 1;
  }
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed || !passed ? 1 : 0);

async function walk(journey, engine) {
  const begun = performance.now();
  const told = () =>
    `${engine} ${journey.name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`;
  try {
    const { dist, headed } = values;
    const pictures = join(root, "target/e2e");
    await runJourney(journey, engine, { dist: resolve(dist), headed, pictures });
    console.log(`ok   ${told()}`);
    return true;
  } catch (error) {
    console.log(`FAIL ${told()}\n${error.stack.replace(/^/gm, "     ")}`);
    return false;
  }
}

async function load(folder, only) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".mjs")).sort();
  const modules = names.map((name) => import(pathToFileURL(resolve(folder, name))));
  const all = (await Promise.all(modules)).map((module) => module.default);
  return all.filter(({ name }) => !only || name.includes(only));
}
