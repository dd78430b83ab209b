// A browser with a profile of its own and a host of its own: one person at one machine.

import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PuppeteerSession } from "./engines/puppeteer.mjs";
import { WebKitSession } from "./engines/webkit.mjs";
import { Page } from "./page.mjs";
import { Server } from "./server.mjs";
import { until } from "./until.mjs";

export const ENGINES = ["chromium", "firefox", "webkit"];

const DEFAULTS = {
  language: "nb-NO",
  colorScheme: "light",
  viewport: { width: 1280, height: 800 },
  headed: false,
};
const IN_PAGE = ["roles.js", "probe.js"]
  .map((name) => readFileSync(new URL(`inpage/${name}`, import.meta.url), "utf8"))
  .join("\n");
const HARMLESS = ["about:", "blob:", "data:"];
const UNFINISHED = [".crdownload", ".part", ".wkdownload"];

/**
 * Starts an engine on a clean profile and answers with its first tab, empty.
 * Options: `dist` (folder to serve), `language` (a tag such as `sv-SE`), `colorScheme`, `viewport`,
 * `headed`.
 */
export async function launch(engine, options) {
  const profile = new Profile(engine, { ...DEFAULTS, ...options });
  try {
    return await profile.begin();
  } catch (error) {
    await profile.dispose();
    throw error;
  }
}

class Profile {
  pages = [];
  log = { consoleErrors: [], cspViolations: [], foreign: [] };
  #folder;

  constructor(engine, options) {
    this.engine = engine;
    this.options = options;
    this.server = new Server(options.dist);
  }

  get tabs() {
    return this.pages.map((page) => page.tab);
  }

  async begin() {
    await this.server.start();
    this.#folder = await mkdtemp(join(tmpdir(), `stifinner-${this.engine}-`));
    const [profile, downloads] = ["profile", "downloads"].map((name) => join(this.#folder, name));
    await mkdir(profile);
    await mkdir(downloads);
    this.downloads = new Downloads(downloads);
    const Session = this.engine === "webkit" ? WebKitSession : PuppeteerSession;
    const { engine, log, server } = this;
    const isOwn = (address) => {
      const { origin, protocol } = new URL(address);
      return origin === server.origin || HARMLESS.includes(protocol);
    };
    this.session = new Session({ ...this.options, engine, log, server, isOwn, profile, downloads });
    await this.session.preload(IN_PAGE, []);
    return this.#adopt(await this.session.start());
  }

  async open() {
    return this.#adopt(await this.session.open());
  }

  async close(page) {
    await this.drain();
    await page.tab.close();
    this.pages = this.pages.filter((other) => other !== page);
  }

  async quit() {
    await this.drain();
    await this.session.quit(this.tabs);
    this.pages = [];
  }

  async kill() {
    await this.drain();
    await this.session.kill();
    this.pages = [];
  }

  async restart(page) {
    this.pages = [page];
    return this.session.start();
  }

  /** Keeps what the pages noted: violations, errors, addresses of others. */
  note(notes) {
    const lists = {
      csp: this.log.cspViolations,
      console: this.log.consoleErrors,
      foreign: this.log.foreign,
    };
    for (const { kind, text } of notes) lists[kind].push(text);
  }

  /** Fetches what the open pages have noted since the last question. */
  async drain() {
    for (const page of this.pages) await page.evaluate(() => true);
  }

  async dispose() {
    await this.session?.end();
    await this.server.stop();
    if (this.#folder) await rm(this.#folder, { recursive: true, force: true, maxRetries: 20 });
  }

  #adopt(tab) {
    const page = new Page(this, tab);
    this.pages.push(page);
    return page;
  }
}

class Downloads {
  #folder;
  #count = 0;

  constructor(folder) {
    this.#folder = folder;
  }

  /**
   * Waits for a finished file whose name fits and takes it out of the download folder, so that the
   * next of the same name is new: `{ name, path, text }`.
   */
  async next(pattern = /./) {
    const name = await until(() => this.#finished(pattern), `a download called ${pattern}`);
    const taken = join(this.#folder, "..", `download-${(this.#count += 1)}`);
    await mkdir(taken);
    const path = join(taken, name);
    await rename(join(this.#folder, name), path);
    return { name, path, text: await readFile(path, "utf8") };
  }

  async #finished(pattern) {
    const names = await readdir(this.#folder);
    if (names.some((name) => UNFINISHED.some((ending) => name.endsWith(ending)))) return undefined;
    for (const name of names.filter((name) => !name.startsWith(".") && pattern.test(name))) {
      if ((await stat(join(this.#folder, name))).size > 0) return name;
    }
    return undefined;
  }
}
