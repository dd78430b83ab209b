// Starts the app: fetches the texts of one language and the wasm side by side, hands over, and
// removes the static shell. Language, theme and the failure block are early.js.
const here = document.getElementById("start");

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
function fetchTexts(language) {
  const url = address(`texts/${language}.txt`);
  url.searchParams.set("v", here.dataset.wasm.split("/").pop());
  return fetch(url, { cache: "no-cache" });
}

/** Compiles the wasm while it arrives; its fetch does not wait for the bindings. */
async function loadApp() {
  const wasm = arrived(fetch(address(here.dataset.wasm)));
  const bindings = await import(address(here.dataset.js).href);
  const instance = await bindings.default({ module_or_path: wasm });
  return { bindings, instance };
}

/** An address within the app needs the second part too: asked for here, it arrives beside the
 * first. A build that is not cut in two names none. */
function preloadWork() {
  const { work } = here.dataset;
  if (!work || location.hash.length <= "#/".length) return;
  const link = document.createElement("link");
  Object.assign(link, { rel: "preload", as: "fetch", crossOrigin: "anonymous" });
  link.href = address(work).href;
  document.head.append(link);
}

async function start() {
  const language = document.documentElement.lang;
  const texts = arrived(fetchTexts(language)).then((response) => response.text());
  preloadWork();
  const [app, text] = await Promise.all([loadApp(), texts]);
  await app.bindings.start(language, text);
  document.getElementById("shell").remove();
  return app.instance;
}

start().then(
  (wasm) => dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } })),
  (reason) => {
    console.error("Stifinner could not start:", reason);
    dispatchEvent(new CustomEvent("StifinnerFailed", { detail: { reason } }));
  },
);
