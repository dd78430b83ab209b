// One tab as a test sees it, the same in every engine. Tabs of one profile share the browser, the
// host, the downloads and the log of what must not happen.

import { readFile, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { Locator } from "./locator.mjs";
import { pasteAtFocus } from "./inpage/gestures.mjs";
import { until } from "./until.mjs";

const TYPES = { json: "application/json", csv: "text/csv", txt: "text/plain" };
const MODIFIERS = new Set(["Control", "Shift", "Alt", "Meta"]);

export class Page {
  /** The profile this tab belongs to. */
  profile;
  /** The engine's own tab; tests have no need of it. */
  tab;

  constructor(profile, tab) {
    this.profile = profile;
    this.tab = tab;
  }

  get app() {
    return this.profile.server;
  }

  get downloads() {
    return this.profile.downloads;
  }

  get requests() {
    return this.profile.server.requests;
  }

  get consoleErrors() {
    return this.profile.log.consoleErrors;
  }

  get cspViolations() {
    return this.profile.log.cspViolations;
  }

  byRole = (role, name) => new Locator(this, []).byRole(role, name);
  byLabel = (name) => new Locator(this, []).byLabel(name);
  byText = (text) => new Locator(this, []).byText(text);
  css = (selector) => new Locator(this, []).css(selector);

  /**
   * Opens a place in the app (`""` or `"#/…"`) and waits until the app has started, or another
   * document of the host (`"rescue.html"`). Within the running app it follows the hash as a link does.
   */
  async goto(target = "") {
    const address = new URL(target, `${this.app.origin}/`);
    const here = await this.evaluate(() => location.href.split("#")[0]);
    if (here === address.href.split("#")[0] && address.hash) {
      await this.evaluate((hash) => void (location.hash = hash), address.hash);
      return;
    }
    await this.tab.navigate(address.href);
    if (address.pathname === "/") await this.#started();
  }

  async reload() {
    await this.profile.drain();
    await this.tab.reload();
    if ((await this.evaluate(() => location.pathname)) === "/") await this.#started();
  }

  /** Asks the page; what must not happen is noted on the way. */
  async evaluate(ask, ...args) {
    const question = `(${ask})(...${JSON.stringify(args)})`;
    const { value, notes } = await this.tab.ask(`(async () => {
      const value = await ${question};
      return { value, notes: globalThis.stifinnerTest?.drain() ?? [] };
    })()`);
    this.profile.note(notes);
    return value;
  }

  front = () => this.tab.front();

  /** Types where the focus is. */
  async type(text) {
    await this.front();
    await this.tab.type(text);
  }

  /** Presses keys together, like `Enter`, `Control+z` or `Control+Shift+z`. */
  async press(keys) {
    await this.front();
    const parts = keys === "+" ? ["+"] : keys.split("+");
    const modifiers = parts.filter((part) => MODIFIERS.has(part));
    const key = parts.at(-1);
    const shifted = modifiers.includes("Shift") && key.length === 1;
    await this.tab.press(modifiers, shifted ? key.toUpperCase() : key);
  }

  /** Pastes plain text, or texts by media type, where the focus is. */
  paste = (contents) =>
    this.evaluate(
      pasteAtFocus,
      typeof contents === "string" ? { "text/plain": contents } : contents,
    );

  /** The plain text the page last put on the clipboard, or null. */
  copied = () => this.evaluate(() => stifinnerTest.copied());

  /** Drops files on the page, or on the element of a locator. */
  async dropFile(paths, target = this.css("body")) {
    const files = [paths].flat().map(async (path) => ({
      name: basename(path),
      type: TYPES[path.split(".").at(-1)] ?? "",
      base64: await readFile(path, "base64"),
    }));
    await target.drop(await Promise.all(files));
  }

  uploadFile = (selector, ...paths) => this.css(selector).upload(...paths);

  setViewport = (width, height) => this.tab.setViewport({ width, height });
  /** As on a machine that is so many times slower; Chromium only. */
  slow = (times) => this.tab.slow(times);
  setColorScheme = (scheme) => this.profile.session.setColorScheme(scheme, this.profile.tabs);
  emulateMedia = (media) => this.profile.session.setMedia(media, this.profile.tabs);

  /** The page as printed; Chromium and Firefox. */
  async pdf() {
    await this.emulateMedia("print");
    const sheets = await this.tab.pdf();
    await this.emulateMedia("screen");
    return sheets;
  }

  /** Keeps a picture of the page, of the view or (Chromium and Firefox) its whole height. */
  async screenshot(path, { width, height, theme, fullPage = false } = {}) {
    if (theme) await this.setColorScheme(theme);
    if (width && height) await this.setViewport(width, height);
    await writeFile(path, await this.tab.screenshot(fullPage));
  }

  /** Runs `act(...args)` in every page from the next navigation on, before the page's own scripts. */
  preload = (act, ...args) =>
    this.profile.session.preload(`(${act})(...${JSON.stringify(args)})`, this.profile.tabs);

  /** A second tab in the same profile; it starts empty. */
  newTab = () => this.profile.open();

  close = () => this.profile.close(this);

  /** Closes the browser as a person does; `reopen` starts it again on the same profile. */
  quit = () => this.profile.quit();

  /** Ends the browser with SIGKILL; Chromium and Firefox. */
  kill = () => this.profile.kill();

  /** Starts the browser again; this page is then its only, empty tab. */
  async reopen() {
    this.tab = await this.profile.restart(this);
  }

  #started() {
    return until(() => this.evaluate(() => stifinnerTest.hasStarted()), "the app to start", 30);
  }
}
