// What comes out of the printer.

import { inflateSync } from "node:zlib";

/** How many pages a PDF has, whether or not it packs its description of them. */
export function sheetsOf(pdf) {
  const text = pdf.toString("latin1");
  const starts = [...text.matchAll(/\/ObjStm[^]*?stream\r?\n/g)];
  const packed = starts.map(({ 0: head, index }) => inflateSync(pdf.subarray(index + head.length)));
  const all = [text, ...packed.map((bytes) => bytes.toString("latin1"))].join("\n");
  return all.match(/\/Type\s*\/Page\b(?!s)/g).length;
}
