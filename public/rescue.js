// The rescue page: shows what Stifinner has stored in this browser and hands it out, without the
// app. It reads only; nothing here writes or deletes. How a stored text is built is told in
// src/app/stored.rs, how its blocks read in src/format/packed.rs.
"use strict";

const PREFIX = "stifinner/";
const DATABASE = "stifinner";
const STORE = "texts";

// Plain JSON, so that a test can compare the four languages.
const TEXTS = {
  "nb": {
    "title": "Hent ut arbeidet ditt",
    "lead": "Her ser du alt som Stifinner har lagret i denne nettleseren. Siden leser bare. Den endrer ingenting og sletter ingenting.",
    "advice": "Begynn med å laste ned alt. Prosjektfilene kan åpnes i Stifinner med «Åpne fil», også i en annen nettleser eller på en annen maskin.",
    "all_projects": "Last ned alle prosjekter i én fil",
    "all_raw": "Last ned alt slik det er lagret",
    "get_file": "Last ned prosjektfil",
    "get_raw": "Last ned slik det er lagret",
    "of": "{action}: {name}",
    "nothing": "Stifinner har ikke lagret noe i denne nettleseren. Lå arbeidet i en annen nettleser eller på en annen maskin, må du åpne denne siden der.",
    "loaded": "Lastet ned: {name}",
    "left_out": "Lastet ned: {name}. Dette lot seg ikke lese og er ikke med: {names}. Last det ned slik det er lagret.",
    "not_readable": "{name} lot seg ikke gjøre om til en prosjektfil. Teksten er urørt. Last den ned slik den er lagret.",
    "no_quick": "Nettleseren slipper ikke siden til hurtiglageret. Det som ligger der, er urørt. Slå på lagring for dette nettstedet og last siden på nytt.",
    "no_durable": "Nettleseren slipper ikke siden til det varige lageret. Det som ligger der, er urørt. Lukk andre faner med Stifinner og last siden på nytt.",
    "quick": "hurtiglageret",
    "durable": "det varige lageret",
    "both": "begge lagrene",
    "about": "{kind}, sist endret {time}, {size} kB i {place}",
    "about_undated": "{kind}, {size} kB i {place}",
    "unnamed": "Uten navn",
    "project": "Prosjekt",
    "emergency": "Nødkopi",
    "trash": "I papirkurven",
    "backup": "Sikkerhetskopi",
    "quarantine": "Satt til side fordi det ikke lot seg lese",
    "prefs": "Innstillinger",
    "other": "Annet"
  },
  "nn": {
    "title": "Hent ut arbeidet ditt",
    "lead": "Her ser du alt Stifinner har lagra i denne nettlesaren. Sida berre les. Ho endrar ingenting og slettar ingenting.",
    "advice": "Start med å laste ned alt. Prosjektfilene kan du opne i Stifinner med «Opne fil», òg i ein annan nettlesar eller på ei anna maskin.",
    "all_projects": "Last ned alle prosjekta i éi fil",
    "all_raw": "Last ned alt slik det er lagra",
    "get_file": "Last ned prosjektfila",
    "get_raw": "Last ned slik det er lagra",
    "of": "{action}: {name}",
    "nothing": "Stifinner har ikkje lagra noko i denne nettlesaren. Låg arbeidet i ein annan nettlesar eller på ei anna maskin, må du opne denne sida der.",
    "loaded": "Lasta ned: {name}",
    "left_out": "Lasta ned: {name}. Dette lét seg ikkje lese og er ikkje med: {names}. Last det ned slik det er lagra.",
    "not_readable": "{name} lét seg ikkje gjere om til ei prosjektfil. Teksten er urørt. Last han ned slik han er lagra.",
    "no_quick": "Nettlesaren slepp ikkje sida til snøgglageret. Det som ligg der, er urørt. Skru på lagring for denne nettstaden og last sida ein gong til.",
    "no_durable": "Nettlesaren slepp ikkje sida til det varige lageret. Det som ligg der, er urørt. Lukk andre faner med Stifinner og last sida ein gong til.",
    "quick": "snøgglageret",
    "durable": "det varige lageret",
    "both": "begge lagera",
    "about": "{kind}, sist endra {time}, {size} kB i {place}",
    "about_undated": "{kind}, {size} kB i {place}",
    "unnamed": "Utan namn",
    "project": "Prosjekt",
    "emergency": "Naudkopi",
    "trash": "I papirkorga",
    "backup": "Tryggingskopi",
    "quarantine": "Sett til side fordi det ikkje lét seg lese",
    "prefs": "Innstillingar",
    "other": "Anna"
  },
  "sv": {
    "title": "Hämta ut ditt arbete",
    "lead": "Här ser du allt som Stifinner har sparat i den här webbläsaren. Sidan bara läser. Den ändrar ingenting och raderar ingenting.",
    "advice": "Börja med att ladda ner allt. Projektfilerna kan öppnas i Stifinner med ”Öppna fil”, även i en annan webbläsare eller på en annan dator.",
    "all_projects": "Ladda ner alla projekt i en fil",
    "all_raw": "Ladda ner allt som det är sparat",
    "get_file": "Ladda ner projektfil",
    "get_raw": "Ladda ner som det är sparat",
    "of": "{action}: {name}",
    "nothing": "Stifinner har inte sparat något i den här webbläsaren. Om arbetet fanns i en annan webbläsare eller på en annan dator måste du öppna den här sidan där.",
    "loaded": "Nedladdat: {name}",
    "left_out": "Nedladdat: {name}. Detta gick inte att läsa och är inte med: {names}. Ladda ner det som det är sparat.",
    "not_readable": "{name} gick inte att göra om till en projektfil. Texten är orörd. Ladda ner den som den är sparad.",
    "no_quick": "Webbläsaren släpper inte in sidan i snabblagret. Det som finns där är orört. Tillåt lagring för den här webbplatsen och ladda om sidan.",
    "no_durable": "Webbläsaren släpper inte in sidan i det varaktiga lagret. Det som finns där är orört. Stäng andra flikar med Stifinner och ladda om sidan.",
    "quick": "snabblagret",
    "durable": "det varaktiga lagret",
    "both": "båda lagren",
    "about": "{kind}, senast ändrat {time}, {size} kB i {place}",
    "about_undated": "{kind}, {size} kB i {place}",
    "unnamed": "Utan namn",
    "project": "Projekt",
    "emergency": "Nödkopia",
    "trash": "I papperskorgen",
    "backup": "Säkerhetskopia",
    "quarantine": "Lagt åt sidan eftersom det inte gick att läsa",
    "prefs": "Inställningar",
    "other": "Övrigt"
  },
  "en": {
    "title": "Retrieve your work",
    "lead": "This is everything Stifinner has stored in this browser. The page only reads. It changes nothing and deletes nothing.",
    "advice": "Start by downloading everything. Project files can be opened in Stifinner with “Open file”, in another browser or on another computer too.",
    "all_projects": "Download all projects in one file",
    "all_raw": "Download everything as it is stored",
    "get_file": "Download project file",
    "get_raw": "Download as it is stored",
    "of": "{action}: {name}",
    "nothing": "Stifinner has stored nothing in this browser. If your work was in another browser or on another computer, open this page there.",
    "loaded": "Downloaded: {name}",
    "left_out": "Downloaded: {name}. This could not be read and is not in it: {names}. Download it as it is stored.",
    "not_readable": "{name} could not be turned into a project file. The text is untouched. Download it as it is stored.",
    "no_quick": "The browser does not let this page into the quick store. What is there is untouched. Allow storage for this site and reload the page.",
    "no_durable": "The browser does not let this page into the durable store. What is there is untouched. Close other tabs with Stifinner and reload the page.",
    "quick": "the quick store",
    "durable": "the durable store",
    "both": "both stores",
    "about": "{kind}, last changed {time}, {size} kB in {place}",
    "about_undated": "{kind}, {size} kB in {place}",
    "unnamed": "Without a name",
    "project": "Project",
    "emergency": "Emergency copy",
    "trash": "In the wastebasket",
    "backup": "Back-up",
    "quarantine": "Set aside because it could not be read",
    "prefs": "Settings",
    "other": "Other"
  }
};

// ---- Reading a stored text ----------------------------------------------------------------------

/** The header of a stored text, or null when its first line is none. */
function headerOf(text) {
  const line = text.split("\n", 1)[0];
  const found = /^SF[1-9][0-9]* [0-9a-f]{8} (\{.*\})$/.exec(line);
  try {
    return found && JSON.parse(found[1]);
  } catch (damaged) {
    return null;
  }
}

async function inflated(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Response(stream).text();
}

/** The blocks of a stored text by their keys, each as the JSON it holds. */
async function blocksOf(text) {
  const blocks = new Map();
  for (const line of text.split("\n").slice(1, -1)) {
    const end = line.lastIndexOf(":");
    blocks.set(line.slice(0, end), JSON.parse(await inflated(line.slice(end + 1))));
  }
  return blocks;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Whole numbers as src/format/packed/bits.rs writes them; the first letter says how many low bits. */
function numbers(text, count) {
  const low = LETTERS.indexOf(text[0]);
  let at = 6;
  const bit = () => (LETTERS.indexOf(text[Math.floor(at / 6)]) >> (5 - (at++ % 6))) & 1;
  const whole = (size) => {
    let number = 0;
    for (let left = size; left > 0; left -= 1) number = 2 * number + bit();
    return number;
  };
  return Array.from({ length: count }, () => {
    let high = 0;
    while (high < 20 && bit()) high += 1;
    return high === 20 ? whole(53) : high * 2 ** low + whole(low);
  });
}

const signed = (number) => (number % 2 ? -(number + 1) / 2 : number / 2);

/** A column in which only `n` of the places have a value: the gap before each, and the values. */
function sparse(count, gaps, values, n) {
  const column = new Array(count).fill(null);
  const some = numbers(values, n);
  let at = -1;
  numbers(gaps, n).forEach((gap, index) => {
    at += gap + 1;
    column[at] = some[index];
  });
  return column;
}

function valuesOf(block) {
  if (block.scale === undefined) return block.values;
  let mean = 16 * block.values[0];
  return numbers(block.values[1], block.count).map((way) => {
    const whole = signed(way) + Math.floor(mean / 16);
    mean += Math.floor((16 * whole - mean) / 8);
    return Number(`${whole}e-${block.scale}`);
  });
}

/** A block of measurements as lines of a project file: day, value, n, note, kind. */
function measurementsOf(block) {
  const [first, step, nJumps, jumpGaps, jumpValues] = block.days;
  const [least, nSizes, sizeGaps, sizeValues] = block.n;
  const jumps = sparse(block.count, jumpGaps, jumpValues, nJumps);
  const sizes = sparse(block.count, sizeGaps, sizeValues, nSizes);
  const kinds = new Map(block.kinds ?? []);
  let kind = null;
  let day = first;
  return valuesOf(block).map((value, index) => {
    if (index > 0) day += step + signed(jumps[index] ?? 0);
    if (kinds.has(index)) kind = kinds.get(index);
    const date = new Date(day * 86400000).toISOString().slice(0, 10);
    const n = sizes[index] === null ? null : least + sizes[index];
    const line = [date, value, n, block.notes[index] ?? null, kind];
    while (line.at(-1) === null) line.pop();
    return line;
  });
}

/** The project of a stored text as a member of a project file. Throws when it is damaged. */
async function memberOf(text) {
  const header = headerOf(text);
  const blocks = await blocksOf(text);
  const { counts, users = 0, project } = blocks.get("project");
  for (const indicator of project.indicators) {
    const lines = [];
    for (let number = 0; lines.length < (counts[indicator.id] ?? 0); number += 1) {
      lines.push(...measurementsOf(blocks.get(`series:${indicator.id}:${number}`)));
    }
    if (lines.length > 0) indicator.series = lines;
  }
  if (users > 0) project.userRecords = [];
  for (let number = 0; project.userRecords?.length < users; number += 1) {
    project.userRecords.push(...blocks.get(`users:${number}`));
  }
  // A copy made without looking inside has its own id in the header alone.
  project.id = header.id;
  const { app, states } = blocks.get("lineage");
  return { app, changedAt: project.changedAt, lineage: states, project };
}

/** A file with one project, as the app opens it. */
async function projectFile(text) {
  const version = headerOf(text).version;
  const file = { format: "stifinner-project", version, ...(await memberOf(text)) };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** A file with several projects, and which of the texts could not be read: those are left to the
 *  raw download. */
async function projectsFile(texts) {
  const projects = [];
  const versions = [];
  const leftOut = [];
  for (const text of texts) {
    try {
      projects.push(await memberOf(text));
      versions.push(headerOf(text).version);
    } catch (damaged) {
      console.warn("Left out of the file with all projects:", damaged);
      leftOut.push(text);
    }
  }
  const file = { format: "stifinner-projects", version: Math.min(...versions), projects };
  return { content: `${JSON.stringify(file, null, 2)}\n`, leftOut };
}

// ---- Finding what is stored ---------------------------------------------------------------------

function quickRecords() {
  const records = [];
  for (let index = 0; index < localStorage.length; index += 1) {
    const key = localStorage.key(index);
    if (key.startsWith(PREFIX)) records.push({ key, text: localStorage.getItem(key) });
  }
  return records;
}

/** Opens the database if there is one, and never makes it: a database without its stores would
 *  keep the app from making them. */
function openDatabase() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    let isNew = false;
    request.onupgradeneeded = () => {
      isNew = true;
      request.transaction.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => (isNew ? resolve(null) : reject(request.error));
    request.onblocked = () => reject(new Error("blocked"));
  });
}

async function durableRecords() {
  const database = await openDatabase();
  if (!database || !database.objectStoreNames.contains(STORE)) return [];
  const records = await new Promise((resolve, reject) => {
    const found = [];
    const request = database.transaction(STORE).objectStore(STORE).openCursor();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (!cursor) return resolve(found);
      found.push({ key: String(cursor.key), text: String(cursor.value) });
      return cursor.continue();
    };
  });
  database.close();
  return records;
}

const KINDS = ["project", "emergency", "trash", "backup", "quarantine", "other", "prefs"];

/** What a record is and what can be told of it. */
function described({ key, text, place }) {
  const parts = key.slice(PREFIX.length).split("/");
  const kind = KINDS.includes(parts[0]) ? parts[0] : "other";
  const record = { key, text, place, kind, header: headerOf(text), whole: text };
  if (kind === "quarantine") {
    const end = text.indexOf("\n");
    record.text = text.slice(end + 1);
    record.header = headerOf(record.text);
  }
  record.time = record.header?.changedAt ?? null;
  return record;
}

/** One record for what both stores hold alike; projects first, the newest of each kind first. */
function joined(quick, durable) {
  const records = quick.map((record) => described({ ...record, place: "quick" }));
  for (const found of durable) {
    const twin = records.find((one) => one.key === found.key && one.whole === found.text);
    if (twin) twin.place = "both";
    else records.push(described({ ...found, place: "durable" }));
  }
  const rank = (record) => KINDS.indexOf(record.kind);
  return records.sort((a, b) => rank(a) - rank(b) || (b.time ?? 0) - (a.time ?? 0));
}

const contains = (a, b) => (a.seen[b.writer] ?? 0) >= b.count;

/** The newest state of each project that is not thrown away. States that went their own way are
 *  left to the single downloads, since a file holds a project once. */
function newestStates(records) {
  const newest = new Map();
  for (const record of records) {
    if (!record.header || !["project", "emergency"].includes(record.kind)) continue;
    const known = newest.get(record.header.id);
    if (!known || contains(record.header.head, known.header.head)) {
      newest.set(record.header.id, record);
    }
  }
  return [...newest.values()];
}

// ---- The page -----------------------------------------------------------------------------------

/** A text with its arguments in place of the names in braces. */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

function safeName(name) {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, "-").trim().slice(0, 80);
  return safe.replace(/^\.+|\.+$/g, "") || "stifinner";
}

function download(name, type, content) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([content], { type }));
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

function startPage() {
  const at = (id) => document.getElementById(id);
  const page = { records: [], faults: [], isRead: false };
  const texts = () => TEXTS[document.documentElement.lang] ?? TEXTS.nb;
  const tell = (text) => {
    at("status").textContent = text;
  };

  const nameOf = (record) => {
    const t = texts();
    if (record.header) return record.header.name || t.unnamed;
    return record.kind === "prefs" ? t.prefs : record.key.slice(PREFIX.length);
  };

  function about(record) {
    const t = texts();
    const size = Math.ceil(record.whole.length / 1024);
    const told = { kind: t[record.kind], size, place: t[record.place], time: "" };
    if (record.time === null) return filled(t.about_undated, told);
    const language = document.documentElement.lang;
    const options = { dateStyle: "medium", timeStyle: "short" };
    told.time = new Date(record.time).toLocaleString(language, options);
    return filled(t.about, told);
  }

  function button(label, name, action) {
    const element = document.createElement("button");
    element.type = "button";
    element.textContent = label;
    // The name too, so that the buttons of a list can be told apart by ear.
    element.setAttribute("aria-label", filled(texts().of, { action: label, name }));
    element.addEventListener("click", action);
    return element;
  }

  async function getFile(record) {
    const name = nameOf(record);
    try {
      const content = await projectFile(record.text);
      download(`${safeName(name)}.stifinner.json`, "application/json", content);
      tell(filled(texts().loaded, { name }));
    } catch (damaged) {
      console.warn(damaged);
      tell(filled(texts().not_readable, { name }));
    }
  }

  function getRaw(record) {
    const name = nameOf(record);
    download(`${safeName(name)}.stifinner.txt`, "text/plain", record.text);
    tell(filled(texts().loaded, { name }));
  }

  function row(record) {
    const t = texts();
    const name = nameOf(record);
    const [item, heading, line, get] = ["li", "h2", "p", "div"].map((tag) =>
      document.createElement(tag),
    );
    heading.textContent = name;
    line.textContent = about(record);
    get.className = "get";
    if (record.header) get.append(button(t.get_file, name, () => getFile(record)));
    get.append(button(t.get_raw, name, () => getRaw(record)));
    item.append(heading, line, get);
    return item;
  }

  const day = () => new Date().toISOString().slice(0, 10);

  async function getAllProjects() {
    const newest = newestStates(page.records);
    const { content, leftOut } = await projectsFile(newest.map((record) => record.text));
    const name = `stifinner-${day()}.stifinner.json`;
    download(name, "application/json", content);
    const names = newest.filter(({ text }) => leftOut.includes(text)).map(nameOf).join(", ");
    tell(filled(names ? texts().left_out : texts().loaded, { name, names }));
  }

  function getAllRaw() {
    const records = page.records.map(({ key, place, whole }) => ({ key, place, text: whole }));
    const file = { format: "stifinner-rescue", version: 1, at: new Date().toISOString(), records };
    const name = `stifinner-rescue-${day()}.json`;
    download(name, "application/json", JSON.stringify(file, null, 1));
    tell(filled(texts().loaded, { name }));
  }

  function draw() {
    const t = texts();
    document.title = `${t.title} – Stifinner`;
    for (const id of ["title", "lead", "advice"]) at(id).textContent = t[id];
    for (const choice of document.querySelectorAll("[data-language]")) {
      const isChosen = choice.dataset.language === document.documentElement.lang;
      choice.setAttribute("aria-pressed", String(isChosen));
    }
    at("all-projects").textContent = t.all_projects;
    at("all-raw").textContent = t.all_raw;
    at("all-projects").hidden = newestStates(page.records).length === 0;
    at("all").hidden = page.records.length === 0;
    const faults = page.faults.map((fault) => {
      const line = document.createElement("p");
      line.textContent = t[fault];
      return line;
    });
    at("faults").replaceChildren(...faults);
    const list = document.createElement("ul");
    list.append(...page.records.map(row));
    const isEmpty = page.isRead && page.records.length === 0 && page.faults.length === 0;
    at("list").replaceChildren(isEmpty ? t.nothing : list);
  }

  async function read() {
    let quick = [];
    let durable = [];
    try {
      quick = quickRecords();
    } catch (denied) {
      console.warn(denied);
      page.faults.push("no_quick");
    }
    try {
      durable = await durableRecords();
    } catch (denied) {
      console.warn(denied);
      page.faults.push("no_durable");
    }
    page.records = joined(quick, durable);
    page.isRead = true;
    draw();
  }

  at("all-projects").addEventListener("click", getAllProjects);
  at("all-raw").addEventListener("click", getAllRaw);
  at("languages").addEventListener("click", (event) => {
    const chosen = event.target.closest("[data-language]");
    if (!chosen) return;
    document.documentElement.lang = chosen.dataset.language;
    tell("");
    draw();
  });
  draw();
  read();
}

// For the test that reads with this what the app has written.
globalThis.stifinnerRescue = { projectFile, projectsFile, joined, newestStates };
if (typeof document !== "undefined" && document.getElementById("all-raw")) startPage();
