// Reads what the app has stored without the app: the shape is told in src/app/stored.rs.

import { inflateSync } from "node:zlib";

/** The project of a stored text, without its measurements. */
export function projectOf(text) {
  const line = text.split("\n").find((candidate) => candidate.startsWith("project:"));
  if (!line) throw new Error(`no block with the project in ${text.slice(0, 80)}`);
  return JSON.parse(inflateSync(Buffer.from(line.slice("project:".length), "base64"))).project;
}
