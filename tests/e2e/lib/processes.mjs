// Programs the tests start: found by variable or usual name, each in a process group of its own, so
// that it can be ended with its children, and none outlives the run.

import { spawn } from "node:child_process";
import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

const running = new Set();

process.on("exit", () => running.forEach((child) => signalGroup(child, "SIGKILL")));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => process.exit(1));

/** The program named by the environment variable, else the first of the names found in `folders`. */
export function findProgram(variable, names, folders = process.env.PATH.split(delimiter)) {
  const candidates = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const found = [process.env[variable], ...candidates].find((file) => file && isExecutable(file));
  if (!found) throw new Error(`${names.join(" or ")} not found: install it, or set ${variable}`);
  return found;
}

/** Folders called `prefix*` in the system's library folders, where packages keep helper programs. */
export function libraryFolders(prefix) {
  const roots = ["/usr/lib", "/usr/lib64", "/usr/libexec", "/usr/local/lib", "/usr/local/libexec"];
  const folders = roots.flatMap(subfolders);
  return [...folders, ...folders.flatMap(subfolders)].filter((folder) =>
    folder.split("/").at(-1).startsWith(prefix),
  );
}

/** Starts a program as leader of its own process group. */
export function start(program, args, options = {}) {
  return adopt(spawn(program, args, { stdio: "ignore", ...options, detached: true }));
}

/** Makes sure that a group leader started elsewhere ends with this process. */
export function adopt(child) {
  running.add(child);
  child.once("exit", () => running.delete(child));
  return child;
}

/** Ends the program and its children, and resolves when it is gone. */
export async function end(child, signal = "SIGTERM") {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((exited) => child.once("exit", exited));
  signalGroup(child, signal);
  await gone;
}

/** An X display of its own, numbered by the X server itself. */
export async function startDisplay() {
  const child = start(
    findProgram("XVFB", ["Xvfb"]),
    ["-displayfd", "3", "-screen", "0", "2000x1400x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] },
  );
  const number = await new Promise((told, failed) => {
    child.stdio[3].once("data", told);
    child.once("exit", () => failed(new Error("Xvfb ended before it told its display")));
  });
  return { child, name: `:${String(number).trim()}` };
}

function signalGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH") throw error;
  }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function subfolders(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => join(folder, entry.name));
  } catch {
    return [];
  }
}
