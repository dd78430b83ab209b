// Runs in the page before its own scripts and notes what must not happen, when the app has started,
// and what was copied. The notes are drained with every question a test asks the page.

(() => {
  const notes = [];
  const note = (kind, text) => notes.push({ kind, text: String(text) });
  const told = (value) =>
    value instanceof Error ? `${value.name}: ${value.message}` : String(value);
  let started = false;
  let copied = null;
  let copiedPicture = null;

  addEventListener("TrunkApplicationStarted", () => (started = true));

  document.addEventListener("securitypolicyviolation", (event) =>
    note("csp", `${event.effectiveDirective} blocked ${event.blockedURI} in ${event.sourceFile}`),
  );

  addEventListener(
    "error",
    (event) =>
      note("console", event.message || `not loaded: ${event.target.src ?? event.target.href}`),
    true,
  );
  addEventListener("unhandledrejection", (event) => note("console", told(event.reason)));
  const consoleError = console.error;
  console.error = (...parts) => {
    note("console", parts.map(told).join(" "));
    consoleError.apply(console, parts);
  };

  const isOwn = (address) => {
    const { origin, protocol } = new URL(address, location.href);
    return origin === location.origin || ["blob:", "data:", "about:"].includes(protocol);
  };
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (!isOwn(name)) note("foreign", name);
  }).observe({ type: "resource", buffered: true });

  addEventListener(
    "copy",
    (event) => (copied = event.clipboardData?.getData("text/plain") || copied),
  );
  const clipboard = globalThis.Clipboard?.prototype;
  if (clipboard) {
    const { write, writeText } = clipboard;
    clipboard.writeText = function (text) {
      copied = text;
      return writeText.call(this, text);
    };
    clipboard.write = function (items) {
      const plain = items.find((item) => item.types.includes("text/plain"));
      plain
        ?.getType("text/plain")
        .then((blob) => blob.text())
        .then((text) => (copied = text));
      const picture = items.find((item) => item.types.includes("image/png"));
      picture?.getType("image/png").then((blob) => (copiedPicture = blob));
      return write.call(this, items);
    };
  }

  Object.assign(globalThis.stifinnerTest, {
    drain: () => notes.splice(0),
    hasStarted: () => started,
    copied: () => copied,
    /** The picture last put on the clipboard, told once. */
    copiedPicture: () => {
      const picture = copiedPicture;
      copiedPicture = null;
      return picture;
    },
  });
})();
