// Functions that run in the page and do what automation cannot: drop files, and paste without a
// system clipboard. Each sends the events a person would cause, with the data they would carry.

/** Drags files over an element and drops them there. */
export function dropOn(element, files) {
  const data = new DataTransfer();
  for (const { name, type, base64 } of files) {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    data.items.add(new File([bytes], name, { type }));
  }
  for (const kind of ["dragenter", "dragover", "drop"]) {
    element.dispatchEvent(
      new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true, composed: true }),
    );
  }
}

/** Pastes `{ "text/plain": … }` where the focus is; a field takes plain text that nobody handled. */
export function pasteAtFocus(contents) {
  const clipboardData = new DataTransfer();
  for (const [type, text] of Object.entries(contents)) clipboardData.setData(type, text);
  const target = document.activeElement ?? document.body;
  const event = new ClipboardEvent("paste", { bubbles: true, cancelable: true, composed: true });
  // Firefox does not take the data through the constructor.
  Object.defineProperty(event, "clipboardData", { value: clipboardData });
  const unhandled = target.dispatchEvent(event);
  if (unhandled) document.execCommand("insertText", false, contents["text/plain"] ?? "");
}
