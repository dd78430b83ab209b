// Starts the worker that reads and writes spreadsheets. The query is the name of the app's build, so
// that a cache cannot pair the two of different releases.
const { search } = self.location;
importScripts(`sheets.js${search}`);
wasm_bindgen({ module_or_path: `sheets_bg.wasm${search}` }).catch((fault) => {
  // Outside of the promise, where the page hears of it.
  setTimeout(() => {
    throw fault;
  });
});
