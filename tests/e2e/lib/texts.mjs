// The product's own texts, so that journeys name buttons as a person reads them, in any language.
// How the lines are written stands in `src/i18n/grammar.rs`.

import { readFileSync } from "node:fs";

const FOLDER = new URL("../../../src/i18n/texts/", import.meta.url);
const SPECIAL =
  /(?<sign>\{\{|\}\}|\\n|\\\\)|\{(?<name>\w+)(?::number)?(?:\|(?<one>[^|{}]*)\|(?<many>[^{}]*))?\}/g;
const SIGNS = { "{{": "{", "}}": "}", "\\n": "\n", "\\\\": "\\" };

/**
 * Answers with a reader of one language's texts: `say("key", { name })` is the text; where an
 * argument is not given it is an expression that fits any value. `disguise` is what the server did to
 * the texts.
 */
export function textsOf(language, disguise = (text) => text) {
  const texts = read(language);
  return (key, values = {}) => {
    const text = texts.get(key);
    if (text === undefined) throw new Error(`no text ${key} in ${language}`);
    const pieces = piecesOf(disguise(text));
    const isComplete = pieces.every(({ name }) => name === undefined || name in values);
    if (isComplete) return pieces.map((piece) => filled(piece, values)).join("");
    return new RegExp(`^${pieces.map((piece) => fitting(piece, values)).join("")}$`);
  };
}

/** A text in a language that nobody speaks: longer by its doubled vowels, and framed. */
export function pseudo(text) {
  const longer = (plain) => plain.replace(/[aeiouyæøåäö]/giu, "$&$&");
  let made = "";
  let end = 0;
  for (const { 0: special, index } of text.matchAll(SPECIAL)) {
    made += longer(text.slice(end, index)) + special;
    end = index + special.length;
  }
  return `⟦${made}${longer(text.slice(end))}⟧`;
}

/** The same for a whole file of texts. */
export const pseudoFile = (file) =>
  file.replace(/^([a-z]\w*) = (.*)$/gm, (_, key, text) => `${key} = ${pseudo(text)}`);

/** The language's texts that have no arguments, as they are shown. */
export function plainTextsOf(language) {
  const all = [...read(language).values()].map(piecesOf);
  const plain = all.filter((pieces) => pieces.every(({ name }) => name === undefined));
  return new Set(plain.map((pieces) => pieces.map((piece) => filled(piece, {})).join("")));
}

function read(language) {
  const lines = readFileSync(new URL(`${language}.txt`, FOLDER), "utf8").split("\n");
  const entries = lines.map((line) => line.match(/^([a-z]\w*) = (.*)$/)).filter(Boolean);
  return new Map(entries.map(([, key, text]) => [key, text]));
}

/** The text cut into `{ plain }` and `{ name, one?, many? }`. */
function piecesOf(text) {
  const pieces = [];
  let end = 0;
  for (const { 0: whole, index, groups } of text.matchAll(SPECIAL)) {
    pieces.push({ plain: text.slice(end, index) });
    pieces.push(groups.sign ? { plain: SIGNS[groups.sign] } : groups);
    end = index + whole.length;
  }
  return [...pieces, { plain: text.slice(end) }];
}

function filled({ plain, name, one, many }, values) {
  if (plain !== undefined) return plain;
  if (one === undefined) return String(values[name]);
  return Number(values[name]) === 1 ? one : many;
}

function fitting(piece, values) {
  if (piece.plain !== undefined || piece.name in values) return escape(filled(piece, values));
  return piece.one === undefined ? ".+" : `(?:${escape(piece.one)}|${escape(piece.many)})`;
}

function escape(plain) {
  return plain.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
