// Files that mean harm: what unpacks to too much, stands far out, is nested deep or is just large.

import { crc32, deflateRawSync } from "node:zlib";

const MIB = 2 ** 20;
const LARGE = 200 * MIB;

/** What is dropped, by name: its bytes, or `{ bytes, sign }` for so many of one sign. */
export const bombs = {
  "unpacks.xlsx": workbook(sheet(`<row r="1"><c r="A1" t="str"><v>${" ".repeat(200 * MIB)}`)),
  "far.xlsx": workbook(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
  "wide.xlsx": workbook(sheet(rows(5000, (row) => `<c r="SA${row}"><v>1</v></c>`))),
  "deep.xlsx": workbook("<a>".repeat(500_000)),
  "shared.xlsx": workbook(sheet(rows(5000, () => '<c t="s"><v>0</v></c>')), "a".repeat(30_000)),
  "large.csv": { bytes: LARGE, sign: "a" },
  "many.csv": Buffer.from("a;b;c\n".repeat(MIB)),
  "large.stifinner.json": { bytes: LARGE, sign: " " },
  "deep.stifinner.json": { bytes: 60 * MIB, sign: "[" },
  "plain.stifinner.json": { bytes: 60 * MIB, sign: "a" },
};

function rows(length, cells) {
  return Array.from({ length }, (_, at) => `<row r="${at + 1}">${cells(at + 1)}</row>`).join("");
}

function sheet(content) {
  return `<worksheet><sheetData>${content}</sheetData></worksheet>`;
}

/** The least that makes a workbook of one sheet. */
function workbook(content, text = "") {
  const part = (id, kind, target) =>
    `<Relationship Id="${id}" Type="t/${kind}" Target="${target}"/>`;
  const parts = part("r1", "worksheet", "sheet.xml") + part("r2", "sharedStrings", "strings.xml");
  const sheets = '<sheets><sheet name="One" r:id="r1"/></sheets>';
  return zip({
    "xl/workbook.xml": `<workbook xmlns:r="r">${sheets}</workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${parts}</Relationships>`,
    "xl/sheet.xml": content,
    "xl/strings.xml": `<sst><si><t>${text}</t></si></sst>`,
  });
}

function zip(parts) {
  const files = [];
  const directory = [];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const packed = deflateRawSync(content);
    const same = Buffer.alloc(26);
    same.writeUInt16LE(20, 0);
    same.writeUInt16LE(8, 4);
    same.writeUInt32LE(crc32(content), 10);
    same.writeUInt32LE(packed.length, 14);
    same.writeUInt32LE(Buffer.byteLength(content), 18);
    same.writeUInt16LE(name.length, 22);
    const file = Buffer.concat([Buffer.from("PK\x03\x04"), same, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), same, place, Buffer.from(name));
    files.push(file);
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, listed, Buffer.from("PK\x05\x06"), end]);
}
