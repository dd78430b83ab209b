// Rows of figures as a table for people and as JSON for comparing.

import { mkdirSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";

const HEADS = ["id", "what", "engine", "figure", "target", "verdict", "remark"];

/** A row: lower is better; `target` and `stretch` are in the unit of `value`. */
export function row({ id, what, engine = "", value, unit, target, stretch, remark = "", ...rest }) {
  const verdict = rest.isSteady === false ? "unsteady" : verdictOf(value, target, stretch);
  return { id, what, engine, value, unit, target, stretch, verdict, remark, ...rest };
}

/** A row that could not be measured, with the reason. */
export const failed = (id, what, engine, error) => ({
  id,
  what,
  engine,
  verdict: "not measured",
  remark: String(error?.message ?? error).split("\n")[0],
});

function verdictOf(value, target, stretch) {
  if (target === undefined) return "";
  if (stretch !== undefined && value <= stretch) return "stretch";
  return value <= target ? "met" : "missed";
}

/** Prints the table. */
export function print(rows) {
  const lines = [HEADS, ...rows.map(cells)];
  const widths = HEADS.map((_, at) => Math.max(...lines.map((line) => line[at].length)));
  const text = lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at])).join("  "));
  console.log(`\n${text.map((line) => line.trimEnd()).join("\n")}\n`);
}

function cells({ id, what, engine, value, unit, target, stretch, verdict, remark }) {
  const aims = [target, stretch].filter((aim) => aim !== undefined).map((aim) => told(aim, unit));
  const figure = value === undefined ? "" : told(value, unit);
  return [id, what, engine, figure, aims.join(" / "), verdict, remark];
}

function told(value, unit) {
  if (unit === "×") return `${value.toFixed(2)}×`;
  const digits = Number.isInteger(value) || value >= 100 ? 0 : value < 10 ? 2 : 1;
  return `${value.toLocaleString("en", { maximumFractionDigits: digits })} ${unit}`;
}

/** Writes the rows with the day and the machine into a folder; answers with the path. */
export function write(folder, name, rows) {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  const { model } = cpus()[0];
  const machine = { cpu: model, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) };
  const at = new Date().toISOString();
  writeFileSync(path, `${JSON.stringify({ at, machine, rows }, null, 2)}\n`);
  return path;
}
