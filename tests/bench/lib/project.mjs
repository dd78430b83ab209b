// The projects that are measured, the same in every run: 200 indicators of 500 measurements with
// 10,000 users, each of these alone, and one indicator of 100,000 measurements. Written as a file of the present version: what stands around them is taken from the
// sample project, with its lists emptied.
//
// Also runs by itself: node tests/bench/lib/project.mjs FOLDER writes the files.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { below, oneOf, randomOf } from "./random.mjs";

const SEED = 20260101;
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const CHANGED_AT = "2026-01-01T12:00:00.000Z";
const DAY_MS = 86_400_000;
const NOTE = "New routine in the east zone 24";
const EVERY_DAYS = { daily: 1, weekly: 7, fortnightly: 14, monthly: 30 };
const LAST_DAY = 20_454; // 2026-01-01
const SAMPLE = JSON.parse(
  readFileSync(new URL("../../../public/sample/medicine/nb.stifinner.json", import.meta.url), "utf8"),
);

/** Days since 1970-01-01 as a date. */
export const dateOf = (day) => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** Measurements and users together, the largest project that is promised to stay comfortable. */
export function benchProject() {
  const [whole, users] = [pointsProject(), usersProject()];
  const { userRecords } = users.project;
  return { ...whole, project: { ...whole.project, userRecords } };
}

/** 10,000 users of nine fields, with a follow-up each; some stopped. */
export function usersProject() {
  const random = randomOf(SEED + 3);
  const userRecords = Array.from({ length: 10_000 }, (_, at) => userRecord(random, at));
  return file(random, { name: "Users", userRecords });
}

/** 200 indicators of 500 measurements each, in 40 benefits. */
export function pointsProject() {
  const random = randomOf(SEED);
  const benefits = Array.from({ length: 40 }, (_, at) => benefit(random, at));
  const indicators = Array.from({ length: 200 }, (_, at) =>
    indicator(random, { at, benefit: benefits[at % benefits.length].id, length: 500 }),
  );
  return file(random, { name: "Bench", benefits, indicators });
}

/** One indicator of 100,000 measurements: some thirty a day over ten years. */
export function trendProject() {
  const random = randomOf(SEED + 1);
  const benefits = [benefit(random, 0)];
  const { days, values } = trendData();
  const series = days.map((day, at) => [dateOf(day), values[at]]);
  const indicators = [
    { ...indicator(random, { at: 0, benefit: benefits[0].id, length: 0 }), series },
  ];
  return file(random, { name: "Long series", benefits, indicators });
}

/** The long series as numbers: days since 1970-01-01 and values. */
export function trendData(length = 100_000) {
  const random = randomOf(SEED + 2);
  const [years, pause] = [10, 21];
  const perDay = (years * 365) / length;
  let gaps = 0;
  const days = [];
  const values = [];
  for (let at = 0; at < length; at += 1) {
    if (random() < 8 / length) gaps += pause;
    days.push(Math.floor(LAST_DAY - years * 365 + at * perDay) + gaps);
    values.push(threeDigits(noisy(random, 360, at / length)));
  }
  return { days, values };
}

function file(random, { name, ...lists }) {
  const { details } = SAMPLE.project;
  return {
    ...SAMPLE,
    changedAt: CHANGED_AT,
    project: {
      ...withoutLists(SAMPLE.project),
      id: idOf(random, "project"),
      changedAt: CHANGED_AT,
      details: { ...details, name },
      ...lists,
    },
  };
}

function userRecord(random, at) {
  const start = LAST_DAY - 200 - below(random, 700);
  const measures = (part) => [
    1 + below(random, 1 + 20 * part),
    5 * (1 + below(random, 6)),
    5 * below(random, 5),
    below(random, 1 + 60 * part) / 4,
    1 + below(random, 5),
  ];
  const hasStopped = random() < 0.05;
  return {
    id: idOf(random, "user"),
    name: `B-${String(at + 1).padStart(5, "0")}`,
    serviceArea: oneOf(random, ["Home care", "Housing", "Rehabilitation"]),
    technology: oneOf(random, ["Dispenser", "Digital visit", "Safety alarm", "Sensor"]),
    start: dateOf(start),
    before: measures(1),
    followUps: [
      { day: dateOf(start + 60 + below(random, 100)), measures: measures(0.5), isReached: null },
    ],
    stop: hasStopped ? dateOf(start + 170) : null,
    stopReason: hasStopped ? "Moved to a nursing home" : null,
  };
}

function benefit(random, at) {
  return {
    ...withoutLists(SAMPLE.project.benefits[0]),
    id: idOf(random, "benefit"),
    title: `Shorter time for service number ${at + 1}`,
  };
}

const withoutLists = (entity) =>
  Object.fromEntries(
    Object.entries(entity).map(([key, value]) => [key, Array.isArray(value) ? [] : value]),
  );

function indicator(random, { at, benefit, length }) {
  const frequency = oneOf(random, Object.keys(EVERY_DAYS));
  const level = 10 ** (1 + below(random, 4)) * (1 + random());
  const series = seriesOf(random, { every: EVERY_DAYS[frequency], level, length });
  const start = series[0]?.[0] ?? dateOf(LAST_DAY - 3650);
  return {
    ...SAMPLE.project.indicators[0],
    id: idOf(random, "indicator"),
    benefits: [benefit],
    name: `Time for step ${at + 1}`,
    unit: "minutes a week",
    direction: "lower",
    rule: "reach",
    source: "Work lists",
    frequency,
    baseline: { value: threeDigits(level), day: start },
    target: { value: threeDigits(level / 2), day: "2026-12-31" },
    series,
  };
}

/** Every second series knows n; one measurement of a hundred has a note, one of fifty comes late. */
function seriesOf(random, { every, level, length }) {
  const hasN = random() < 0.5;
  const series = [];
  let day = LAST_DAY - Math.floor(length * every * 1.1);
  for (let at = 0; at < length; at += 1) {
    day += random() < 0.02 ? every * (2 + below(random, 4)) : every;
    const point = [dateOf(day), threeDigits(noisy(random, level, at / length))];
    const note = random() < 0.01;
    if (hasN || note) point.push(hasN ? 20 + below(random, 400) : null);
    if (note) point.push(NOTE.slice(0, 30));
    series.push(point);
  }
  return series;
}

/** Falls to three quarters over its whole length, a fifth of noise around it. */
const noisy = (random, level, part) => level * (1 - part / 4) * (0.9 + 0.2 * random());

const threeDigits = (value) => Number(value.toPrecision(3));

const idOf = (random, kind) =>
  `${kind}:${Array.from({ length: 10 }, () => oneOf(random, LETTERS)).join("")}`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? ".";
  mkdirSync(folder, { recursive: true });
  const all = { bench: benchProject(), users: usersProject(), trend: trendProject() };
  for (const [name, content] of Object.entries(all)) {
    writeFileSync(join(folder, `${name}.stifinner.json`), `${JSON.stringify(content)}\n`);
  }
}
