// The folder that is served while measuring: the app as built, and beside it the peers, the data and
// a page that loads both. The app's own files are left as they are.

import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { benchProject, pointsProject, trendProject, usersProject } from "./project.mjs";

const PAGES = fileURLToPath(new URL("../pages/", import.meta.url));
const require = createRequire(import.meta.url);

/** Makes the folder anew and answers with what the rows need to know of it. */
export function makeSite({ folder, dist, benchDist }) {
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true });
  const bench = join(folder, "bench");
  mkdirSync(bench);
  cpSync(PAGES, bench, { recursive: true });
  const uplot = join(dirname(require.resolve("uplot/package.json")), "dist");
  for (const name of ["uPlot.iife.min.js", "uPlot.min.css"]) {
    cpSync(join(uplot, name), join(bench, name));
  }
  const project = benchProject();
  const files = {
    project: write(join(bench, "bench.stifinner.json"), project),
    points: write(join(bench, "points.stifinner.json"), pointsProject()),
    users: write(join(bench, "users.stifinner.json"), usersProject()),
    trend: write(join(bench, "trend.stifinner.json"), trendProject()),
  };
  const html = readFileSync(join(folder, "index.html"), "utf8");
  writeFileSync(join(folder, "static.html"), staticPage(html));
  if (benchDist) addDoors(bench, benchDist);
  return { folder, dist, files, project, hasDoors: Boolean(benchDist) };
}

function write(path, content) {
  writeFileSync(path, `${JSON.stringify(content)}\n`);
  return path;
}

/** The same page, style and shell, and nothing that starts. */
function staticPage(html) {
  const starts =
    /<script[^>]*\bid="?start"?[^>]*><\/script>|<link[^>]*\b(?:module)?preload\b[^>]*>/g;
  const page = html.replace(starts, "");
  if (page === html) throw new Error("index.html starts the app in a way that is not known here");
  return page;
}

/** The build with the doors of src/bench.rs, under names of our own. */
function addDoors(bench, benchDist) {
  const html = readFileSync(join(benchDist, "index.html"), "utf8");
  const named = (attribute) => html.match(new RegExp(`${attribute}="?(?:\\./)?([^"\\s>]+)`))?.[1];
  const [script, wasm] = [named("data-js"), named("data-wasm")];
  if (!script || !wasm) throw new Error(`${benchDist}/index.html names no bindings`);
  // The loader of the second part names the bindings, so these keep their name.
  const isLoader = (name) => name.startsWith("split-");
  for (const name of [script, ...readdirSync(benchDist).filter(isLoader)]) {
    cpSync(join(benchDist, name), join(bench, name));
  }
  const doors = `export * from "./${script}";\nexport { default } from "./${script}";\n`;
  writeFileSync(join(bench, "doors.js"), doors);
  cpSync(join(benchDist, wasm), join(bench, "doors_bg.wasm"));
}
