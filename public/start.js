// Starts the app: fetches the texts of one language and compiles the wasm side by side, hands over,
// and removes the static shell. Language, theme and the failure block are early.js.
const here = document.getElementById("start");
const PAINT_PATIENCE_MS = 100;

/** Resolves an address of the build against the page, since modules resolve against themselves. */
function address(path) {
  return new URL(path, document.baseURI);
}

async function arrived(request) {
  const response = await request;
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return response;
}

/** The texts carry the wasm's name, so that a cache cannot pair texts and code of two releases. */
async function fetchTexts(name) {
  const url = address(`texts/${name}.txt`);
  url.searchParams.set("v", here.dataset.wasm.split("/").pop());
  return (await arrived(fetch(url, { cache: "no-cache" }))).text();
}

/** Compiles wasm while it arrives, which browsers do beside the page. */
async function compile(path) {
  const response = await arrived(fetch(address(path)));
  // A host may not know the type of wasm; then it is compiled when all of it is here.
  if (response.headers.get("Content-Type") !== "application/wasm") {
    return WebAssembly.compile(await response.arrayBuffer());
  }
  return WebAssembly.compileStreaming(response);
}

/** Puts the style that waits in the page into its place, where the app finds it too. */
function takeUpStyle(waiting) {
  const link = waiting.content.firstElementChild;
  link.id = waiting.id;
  waiting.replaceWith(link);
}

/** What an address within the app needs beside the first part: its style, the second part, taken up
 * by its own loader, and the texts that belong to it. What does not arrive is asked for again when it is
 * wanted, and told of there. A build that is not cut in two names no second part. */
function fetchWork(language) {
  const { work } = here.dataset;
  if (location.hash.length <= "#/".length) return undefined;
  takeUpStyle(document.getElementById("work-style"));
  if (!work) return undefined;
  globalThis.stifinnerWork = compile(work);
  globalThis.stifinnerWork.catch(() => undefined);
  return fetchTexts(`${language}-work`).catch(() => undefined);
}

/** Resolves when the shell is on its way to the screen: until then the app leaves the page alone. A
 * page that nobody sees has no such moment. */
function painted() {
  const { port1, port2 } = new MessageChannel();
  return new Promise((go) => {
    port1.onmessage = go;
    requestAnimationFrame(() => port2.postMessage(null));
    setTimeout(go, PAINT_PATIENCE_MS);
  });
}

/** The app itself. */
async function loadApp() {
  const bindings = painted().then(() => import(address(here.dataset.js).href));
  const arriving = [bindings, compile(here.dataset.wasm)];
  const [{ default: instantiate, start }, module_or_path] = await Promise.all(arriving);
  const instance = await instantiate({ module_or_path });
  return { start, instance };
}

/** Resolves when there is a page to draw into: this script does not wait for it. */
function parsed() {
  if (document.readyState !== "loading") return undefined;
  return new Promise((go) => addEventListener("DOMContentLoaded", go, { once: true }));
}

async function start() {
  const language = document.documentElement.lang;
  const arriving = [loadApp(), fetchTexts(language), fetchWork(language), parsed()];
  const [app, texts, rest] = await Promise.all(arriving);
  await app.start(language, texts, rest);
  document.getElementById("shell").remove();
  return app.instance;
}

function tell(reason) {
  console.error("Stifinner could not start:", reason);
  dispatchEvent(new CustomEvent("StifinnerFailed", { detail: { reason } }));
}

/** Whoever leaves or reloads before all has arrived breaks off what is under way, and is told of that
 * only when they come back to this page. */
let isLeft = false;
addEventListener("pagehide", () => (isLeft = true));

start().then(
  (wasm) => dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } })),
  (reason) =>
    isLeft ? addEventListener("pageshow", () => tell(reason), { once: true }) : tell(reason),
);
