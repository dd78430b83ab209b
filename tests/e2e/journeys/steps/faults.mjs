// Browsers that refuse, are full, or hold damaged data: run in the page before its own scripts, and
// steered by marks in sessionStorage, which no product code uses.

import { deflateSync } from "node:zlib";

/** Site data is blocked: both stores refuse. */
export function allDenied() {
  const refuse = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  Object.defineProperty(globalThis, "localStorage", { get: refuse });
  Object.defineProperty(globalThis, "indexedDB", { get: refuse });
}

/** There is no IndexedDB, as in some embedded browsers. */
export function noIndexedDb() {
  Object.defineProperty(globalThis, "indexedDB", { value: undefined });
}

/** IndexedDB is there and every question fails, as with a broken profile. */
export function failingIndexedDb() {
  IDBFactory.prototype.open = () => {
    throw new DOMException("Internal error opening backing store.", "UnknownError");
  };
}

/** A tab that the browser has put to sleep hears nothing of the others. */
export function deafWhenAsked() {
  if (location.search !== "?asleep") return;
  globalThis.BroadcastChannel = class extends EventTarget {
    postMessage() {}
  };
}

/** Stores that become full when the test says so: `fill("quick")`, `fill("both")`, `fill("")`. */
export function fillable() {
  const isFull = (store) => ["both", store].includes(globalThis.fullStores);
  const refuse = () => {
    throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
  };
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    if (isFull("quick")) refuse();
    return setItem.call(this, key, value);
  };
  for (const method of ["put", "add"]) {
    const act = IDBObjectStore.prototype[method];
    IDBObjectStore.prototype[method] = function (...parts) {
      if (isFull("durable")) refuse();
      return act.apply(this, parts);
    };
  }
}

export const fill = (page, stores) =>
  page.evaluate((which) => void (globalThis.fullStores = which), stores);

/** The text stored for the only project: `{ key, text }`. */
export const storedProject = (page) =>
  page.evaluate(() => {
    const key = Object.keys(localStorage).find((it) => it.startsWith("stifinner/project/"));
    return { key, text: localStorage.getItem(key) };
  });

/** The same for the project of a name, which must be plain ASCII as the stored text is. */
export const storedAs = (page, name) =>
  page.evaluate((wanted) => {
    const isOf = ([key, text]) => key.startsWith("stifinner/project/") && text.includes(wanted);
    const [key, text] = Object.entries(localStorage).find(isOf);
    return { key, text };
  }, `"name":"${name}"`);

/** Puts a text where the stored project lies, in localStorage and where asked in IndexedDB too. */
export const overwrite = (page, key, text, isInBoth) =>
  page.evaluate(
    async (at, value, also) => {
      localStorage.setItem(at, value);
      if (!also) return;
      const request = indexedDB.open("stifinner");
      const database = await new Promise((opened) => (request.onsuccess = () => opened(request.result)));
      const transaction = database.transaction("texts", "readwrite");
      transaction.objectStore("texts").put(value, at);
      await new Promise((done) => (transaction.oncomplete = done));
      database.close();
    },
    key,
    text,
    isInBoth,
  );

/** The same text as a build to come would write it: another version, and sums that hold. */
export function ofTheFuture(text) {
  const [first, ...rest] = text.slice(0, text.lastIndexOf("#")).split("\n");
  const json = first.split(" ").slice(2).join(" ");
  const body = [`SF2 ${sum(`2${json}`)} ${json}`, ...rest].join("\n");
  return `${body}#${sum(body)}`;
}

/** The same text as a build with a fault would write it: the sums hold, the project is none. */
export function unreadable(text) {
  const block = `project:${deflateSync('{"project":7}').toString("base64")}`;
  const lines = text.slice(0, text.lastIndexOf("#")).split("\n");
  const isProject = (line) => line.startsWith("project:") && !line.includes(" ");
  const body = lines.map((line) => (isProject(line) ? block : line)).join("\n");
  return `${body}#${sum(body)}`;
}

/** CRC-32 as eight hexadecimal digits. */
function sum(text) {
  let crc = ~0;
  for (const byte of Buffer.from(text)) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (~crc >>> 0).toString(16).padStart(8, "0");
}

/** To be run in the page: the browser gives no page the whole screen. */
export function refuseFullscreen() {
  for (const name of ["requestFullscreen", "webkitRequestFullscreen"]) {
    delete Element.prototype[name];
  }
}

/** IndexedDB opens and never answers, as a store does that is stuck. */
export function silentIndexedDb() {
  for (const kind of [IDBRequest, IDBTransaction]) {
    for (const event of ["onsuccess", "oncomplete"]) {
      if (event in kind.prototype) Object.defineProperty(kind.prototype, event, { set() {} });
    }
  }
  const { open } = IDBFactory.prototype;
  IDBFactory.prototype.open = function (...parts) {
    const request = open.apply(this, parts);
    const listen = (handler) => handler && request.addEventListener("success", handler);
    Object.defineProperty(request, "onsuccess", { set: listen });
    return request;
  };
}
