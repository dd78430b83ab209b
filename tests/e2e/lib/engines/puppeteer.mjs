// Chromium and Firefox through puppeteer-core: Chromium over its own protocol, Firefox over WebDriver
// BiDi. What Firefox's protocol lacks (colour scheme, print media) is set in its own windows' scope.

import { access } from "node:fs/promises";
import { join } from "node:path";
import puppeteer from "puppeteer-core";
import { adopt, end, findProgram } from "../processes.mjs";
import { languagesOf } from "./languages.mjs";
import { until } from "../until.mjs";

const PROGRAMS = {
  chromium: ["CHROMIUM", ["chromium", "chromium-browser", "google-chrome"]],
  firefox: ["FIREFOX", ["firefox-esr", "firefox"]],
};

const CHROMIUM_SWITCHES = [
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--hide-crash-restore-bubble",
];

const SCHEME_VALUES = { dark: 0, light: 1 };
const SCHEME_PREFERENCE = "layout.css.prefers-color-scheme.content-override";

export class PuppeteerSession {
  #browser;
  #process;
  #media = "screen";
  #preloads = [];

  constructor(options) {
    this.options = options;
    this.colorScheme = options.colorScheme;
  }

  /** Starts the browser on its profile, with one empty tab. */
  async start() {
    this.#browser = await puppeteer.launch(launchOptions(this.options, this.colorScheme));
    this.#process = adopt(this.#browser.process());
    const [page] = await this.#browser.pages();
    return this.#prepare(page);
  }

  async open() {
    return this.#prepare(await this.#browser.newPage());
  }

  async preload(source, tabs) {
    this.#preloads.push(source);
    for (const tab of tabs) await tab.preload(source);
  }

  async setColorScheme(scheme, tabs) {
    this.colorScheme = scheme;
    for (const tab of tabs) await this.#applyMedia(tab);
  }

  async setMedia(media, tabs) {
    this.#media = media;
    for (const tab of tabs) await this.#applyMedia(tab);
  }

  /** Ends the browser as a person does. */
  async quit() {
    const gone = new Promise((exited) => this.#process.once("exit", exited));
    await this.#browser.close();
    if (this.#process.exitCode === null && this.#process.signalCode === null) await gone;
    await this.#profileIsRestored();
  }

  /** Ends the browser and all its helpers at once, with no time to write anything. */
  async kill() {
    await end(this.#process, "SIGKILL");
    await this.#profileIsRestored();
  }

  async end() {
    if (this.#process) await end(this.#process, "SIGKILL");
  }

  /** Puppeteer puts Firefox's settings back once the process is gone; a start before that fails. */
  async #profileIsRestored() {
    if (this.options.engine !== "firefox") return;
    for (const name of ["prefs.js.puppeteer", "user.js.puppeteer"]) {
      const path = join(this.options.profile, name);
      await until(() => isMissing(path), `${name} to be put back`);
    }
  }

  async #prepare(page) {
    const tab = new PuppeteerTab(page, this.options);
    tab.listen();
    for (const source of this.#preloads) await tab.preload(source);
    await this.#applyMedia(tab);
    await tab.setViewport(this.options.viewport);
    return tab;
  }

  async #applyMedia(tab) {
    if (this.options.engine === "chromium") await tab.emulate(this.#media, this.colorScheme);
    else await this.#applyInFirefox(tab);
  }

  /** Also moves the focus from the address bar to the page, as a click by a person would. */
  async #applyInFirefox(tab) {
    await tab.front();
    await this.#inFirefox(`
      gBrowser.selectedBrowser.focus();
      Services.prefs.setIntPref("${SCHEME_PREFERENCE}", ${SCHEME_VALUES[this.colorScheme]});
      gBrowser.selectedBrowser.browsingContext.mediumOverride =
        "${this.#media === "screen" ? "" : this.#media}";`);
    const query =
      this.#media === "screen" ? `(prefers-color-scheme: ${this.colorScheme})` : this.#media;
    await until(() => tab.ask(`matchMedia("${query}").matches`), `Firefox to apply ${query}`);
  }

  /** Runs a script in the scope of Firefox's own window; needs `--remote-allow-system-access`. */
  async #inFirefox(expression) {
    const { connection } = this.#browser;
    const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
    const { result } = await connection.send("script.evaluate", {
      expression,
      target: { context: tree.result.contexts[0].context },
      awaitPromise: false,
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
  }
}

const isMissing = (path) =>
  access(path).then(
    () => false,
    ({ code }) => code === "ENOENT",
  );

class PuppeteerTab {
  #page;
  #options;
  #protocol;

  constructor(page, options) {
    this.#page = page;
    this.#options = options;
  }

  listen() {
    const { log, isOwn } = this.#options;
    this.#page.on("console", (message) => {
      if (message.type() === "error") log.consoleErrors.push(message.text());
    });
    this.#page.on("pageerror", (error) => log.consoleErrors.push(error.message));
    this.#page.on("request", (request) => {
      if (!isOwn(request.url())) log.foreign.push(request.url());
    });
    this.#page.on("dialog", (dialog) => dialog.accept());
  }

  navigate = (address) => this.#page.goto(address, { waitUntil: "load" });
  reload = () => this.#page.reload({ waitUntil: "load" });
  front = () => this.#page.bringToFront();
  close = () => this.#page.close();
  ask = (expression) => this.#page.evaluate(expression);
  type = (text) => this.#page.keyboard.type(text);
  setViewport = ({ width, height }) => this.#page.setViewport({ width, height });
  screenshot = (fullPage) => this.#page.screenshot({ fullPage });
  pdf = () => this.#page.pdf({ preferCSSPageSize: true });
  preload = (source) => this.#page.evaluateOnNewDocument(new Function(source));

  /** Medium and scheme in one message, for the later of two would undo the first. */
  async emulate(media, scheme) {
    this.#protocol ??= await this.#page.createCDPSession();
    const features = [{ name: "prefers-color-scheme", value: scheme }];
    await this.#protocol.send("Emulation.setEmulatedMedia", { media, features });
  }

  /** Lets scripts run so many times slower; Chromium only. */
  async slow(times) {
    this.#protocol ??= await this.#page.createCDPSession();
    await this.#protocol.send("Emulation.setCPUThrottlingRate", { rate: times });
  }

  async press(modifiers, key) {
    const { keyboard } = this.#page;
    for (const modifier of modifiers) await keyboard.down(modifier);
    // Firefox knows the space bar by the sign it writes.
    await keyboard.press(key === "Space" ? " " : key);
    for (const modifier of modifiers.toReversed()) await keyboard.up(modifier);
  }

  hover = ({ x, y }) => this.#page.mouse.move(x, y);
  click = ({ x, y }, { count = 1, button = "left" }) =>
    this.#page.mouse.click(x, y, { count, button });

  async drag(from, to) {
    const { mouse } = this.#page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 8 });
    await mouse.up();
  }

  async setFiles(expression, paths) {
    const input = await this.#page.evaluateHandle(expression);
    await input.uploadFile(...paths);
    await input.dispose();
  }
}

function launchOptions({ engine, profile, downloads, language, headed }, colorScheme) {
  const languages = languagesOf(language).join(",");
  const shared = {
    browser: engine === "firefox" ? "firefox" : "chrome",
    executablePath: findProgram(...PROGRAMS[engine]),
    headless: !headed,
    userDataDir: profile,
    defaultViewport: null,
    protocolTimeout: 60_000,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  };
  if (engine === "chromium") {
    const args = [...CHROMIUM_SWITCHES, `--lang=${language}`, `--accept-lang=${languages}`];
    return { ...shared, args, downloadBehavior: { policy: "allow", downloadPath: downloads } };
  }
  const extraPrefsFirefox = {
    "browser.download.alwaysOpenPanel": false,
    "browser.download.always_ask_before_handling_new_types": false,
    "browser.download.dir": downloads,
    "browser.download.folderList": 2,
    "browser.download.useDownloadDir": true,
    "browser.sessionstore.resume_from_crash": false,
    "intl.accept_languages": languages,
    [SCHEME_PREFERENCE]: SCHEME_VALUES[colorScheme],
    "toolkit.startup.max_resumed_crashes": -1,
  };
  return { ...shared, args: ["--remote-allow-system-access"], extraPrefsFirefox };
}
