// P19: how long the builds take, in a copy of the sources with a target folder of its own: for
// release with every dependency, for development once more after an edit.

import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { row } from "../lib/report.mjs";

const EDITED = "src/ui/pages/about.rs";
const EDITS = 3;

export default function builds({ root, folder }) {
  const sources = join(folder, "sources");
  copySources(root, sources);
  rmSync(join(folder, "target"), { recursive: true, force: true });
  const seconds = (args) => timed(sources, join(folder, "target"), args);
  const release = seconds(["--release"]);
  const cold = seconds([]);
  const edits = Array.from({ length: EDITS }, (_, edit) => {
    const path = join(sources, EDITED);
    writeFileSync(path, readFileSync(path, "utf8").replace(/"view-title/, `"view-title${edit}`));
    return seconds([]);
  });
  const told = (value) => `${value.toFixed(1)} s`;
  return [
    row({
      id: "P19",
      what: "release build with all dependencies, tools there",
      value: release / 60,
      unit: "min",
      target: 6,
      stretch: 3,
    }),
    row({
      id: "P19",
      what: "development build after an edit of a view",
      value: Math.min(...edits),
      unit: "s",
      target: 10,
      stretch: 4,
      remark: `${edits.map(told).join(", ")}; the first one ${told(cold)}`,
      edits,
    }),
  ];
}

/** What the repository holds, and the packages of npm by a link. */
function copySources(root, sources) {
  rmSync(sources, { recursive: true, force: true });
  const listed = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
  for (const file of listed.split("\0").filter(Boolean)) {
    mkdirSync(dirname(join(sources, file)), { recursive: true });
    cpSync(join(root, file), join(sources, file));
  }
  symlinkSync(join(root, "node_modules"), join(sources, "node_modules"));
}

function timed(cwd, target, args) {
  const begun = performance.now();
  const { NO_COLOR: _, ...env } = { ...process.env, CARGO_TARGET_DIR: target };
  const { status, stderr } = spawnSync("trunk", ["build", "--offline", ...args], {
    cwd,
    env,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`trunk build ${args.join(" ")} failed: ${stderr?.slice(-400)}`);
  return (performance.now() - begun) / 1000;
}
