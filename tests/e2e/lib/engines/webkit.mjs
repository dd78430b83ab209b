// WebKitGTK's small browser over plain WebDriver, on a display of its own. Its automation keeps no
// profile on disk: `quit` closes every window of the session and `start` opens a new one, so stored
// data lives as long as the session, and killing it cannot be tested here.

import { mkdir, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { end, findProgram, libraryFolders, start, startDisplay } from "../processes.mjs";
import { until } from "../until.mjs";
import { languagesOf } from "./languages.mjs";
import { WebDriver, chord, clicks, moveTo, typing } from "./webdriver.mjs";

// The toolbar would not let the window become narrower than 447 px.
const SLIM_TOOLBAR = `* {
  padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0;
  font-size: 1px; -gtk-icon-source: none;
}`;

export class WebKitSession {
  #display;
  #driverProcess;
  #driver;
  #spare;
  #preloads = [];

  constructor(options) {
    this.options = options;
    this.colorScheme = options.colorScheme;
    const languages = JSON.stringify(languagesOf(options.language));
    this.#preloads.push(`
      Object.defineProperty(Navigator.prototype, "language", { get: () => ${languages}[0] });
      Object.defineProperty(Navigator.prototype, "languages", { get: () => ${languages} });`);
  }

  async start() {
    if (!this.#driver) await this.#begin();
    const tab = new WebKitTab(this.#driver, this.#spare);
    await tab.setViewport(this.options.viewport);
    return tab;
  }

  async open() {
    const tab = new WebKitTab(this.#driver, await this.#driver.newWindow());
    await tab.setViewport(this.options.viewport);
    return tab;
  }

  /** The server puts these scripts first in every page, for the protocol cannot. */
  async preload(source) {
    this.#preloads.push(source);
    this.options.server.preload = this.#preloads.join(";\n");
  }

  async setColorScheme(scheme) {
    if (scheme !== this.colorScheme) throw new Error("webkit: choose colorScheme when launching");
  }

  async setMedia() {
    throw new Error("webkit: print cannot be emulated");
  }

  async quit(tabs) {
    this.#spare = await this.#driver.newWindow();
    for (const tab of tabs) await tab.close();
  }

  async kill() {
    throw new Error("webkit: no profile on disk, a kill tells nothing");
  }

  async end() {
    if (this.#driverProcess) await end(this.#driverProcess, "SIGKILL");
    if (this.#display) await end(this.#display.child);
  }

  async #begin() {
    if (!this.options.headed) this.#display = await startDisplay();
    const port = await freePort();
    const program = findProgram("WEBKIT_DRIVER", ["WebKitWebDriver"]);
    const env = await this.#environment();
    this.#driverProcess = start(program, [`--port=${port}`], { env });
    const driver = new WebDriver(`http://127.0.0.1:${port}`);
    await until(driver.isReady, "WebKitWebDriver to answer");
    await driver.begin({
      unhandledPromptBehavior: "accept",
      "webkitgtk:browserOptions": {
        binary: findProgram("MINIBROWSER", ["MiniBrowser"], libraryFolders("webkit")),
        args: ["--automation"],
      },
    });
    this.#spare = await driver.currentWindow();
    this.#driver = driver;
  }

  /** A home folder of its own, with its download folder and a theme for the colour scheme. */
  async #environment() {
    const { profile, downloads } = this.options;
    const settings = join(profile, ".config");
    await mkdir(join(settings, "gtk-3.0"), { recursive: true });
    await writeFile(join(settings, "user-dirs.dirs"), `XDG_DOWNLOAD_DIR="${downloads}"\n`);
    await writeFile(join(settings, "gtk-3.0", "gtk.css"), SLIM_TOOLBAR);
    return {
      ...process.env,
      ...(this.#display && { DISPLAY: this.#display.name }),
      HOME: profile,
      XDG_CONFIG_HOME: settings,
      GTK_THEME: this.colorScheme === "dark" ? "Adwaita:dark" : "Adwaita",
      NO_AT_BRIDGE: "1",
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    };
  }
}

class WebKitTab {
  #driver;
  #window;

  constructor(driver, window) {
    this.#driver = driver;
    this.#window = window;
  }

  #command = (method, path, body) => this.#driver.to(this.#window, method, path, body);

  navigate = (url) => this.#command("POST", "/url", { url });
  reload = () => this.#command("POST", "/refresh", {});
  /** Tabs are windows side by side here; each is always in front. */
  front = async () => undefined;
  close = () => this.#command("DELETE", "/window");
  ask = (expression) => this.#driver.execute(this.#window, `return ${expression}`);
  type = (text) => this.#driver.act(this.#window, "key", typing(text));
  press = (modifiers, key) => this.#driver.act(this.#window, "key", chord(modifiers, key));
  hover = (point) => this.#driver.act(this.#window, "pointer", [moveTo(point)]);
  setFiles = (expression, paths) => this.#driver.setFiles(this.#window, expression, paths);

  async click(point, { count = 1, button = "left" }) {
    await this.#driver.act(this.#window, "pointer", [moveTo(point), ...clicks(button, count)]);
  }

  async drag(from, to) {
    const [press, release] = clicks("left", 1);
    const between = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
    const path = [moveTo(from), press, moveTo(between), moveTo(to), release];
    await this.#driver.act(this.#window, "pointer", path);
  }

  /** The window is larger than the page by its toolbar, which is known only once it is there. */
  async setViewport({ width, height }) {
    const inner = () => this.ask("[innerWidth, innerHeight, outerWidth, outerHeight]");
    await until(async () => {
      const [innerWidth, innerHeight, outerWidth, outerHeight] = await inner();
      if (innerWidth === width && innerHeight === height) return true;
      const size = {
        width: width + outerWidth - innerWidth,
        height: height + outerHeight - innerHeight,
      };
      await this.#command("POST", "/window/rect", { x: 0, y: 0, ...size });
      return false;
    }, `a viewport of ${width} × ${height}`);
  }

  async screenshot() {
    return Buffer.from(await this.#command("GET", "/screenshot"), "base64");
  }

  async pdf() {
    throw new Error("webkit: the protocol cannot print");
  }
}

/** WebKitWebDriver takes a port but does not choose one. */
async function freePort() {
  const probe = createServer();
  await new Promise((listening) => probe.listen(0, "127.0.0.1", listening));
  const { port } = probe.address();
  await new Promise((closed) => probe.close(closed));
  return port;
}
