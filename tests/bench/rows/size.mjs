// P1: what a first visit fetches before the app runs, compressed as a web host would at best.

import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { row } from "../lib/report.mjs";

// Of another page, or fetched when the first one stands.
const LATER = /^(?:rescue|work-)/;
const STARTS = /\.(?:css|html|js|svg|wasm)$/;

export default function size({ site }) {
  const html = readFileSync(join(site.dist, "index.html"), "utf8");
  const named = [...html.matchAll(/(?:href|src|data-js|data-wasm)=["']?(?:\.\/)?([^"'\s>?]+)/g)]
    .map(([, name]) => name)
    .filter((name) => STARTS.test(name) && !LATER.test(name));
  const files = ["index.html", ...new Set(named), largestTexts(site.dist)];
  const parts = files.map((file) => ({ file, bytes: compressed(join(site.dist, file)) }));
  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const wasm = parts.find(({ file }) => file.endsWith(".wasm"));
  return [
    row({
      id: "P1",
      what: "first load, brotli 11, font apart",
      value: bytes / 1000,
      unit: "kB",
      target: 250,
      stretch: 160,
      remark: `wasm ${(wasm.bytes / 1000).toFixed(1)} kB of it`,
      parts,
    }),
  ];
}

function largestTexts(dist) {
  // What only the second part says has a `-` in its name, and comes with it.
  const first = readdirSync(join(dist, "texts")).filter((name) => !name.includes("-"));
  const texts = first.map((name) => join("texts", name));
  const bytes = (name) => statSync(join(dist, name)).size;
  return texts.toSorted((a, b) => bytes(b) - bytes(a))[0];
}

function compressed(path) {
  const bytes = readFileSync(path);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).length;
}
