// Runs one journey in one engine: a clean profile, the walk, and what must hold at the end of every
// walk. A journey is a module whose default export is
// `{ name, engines?, options?, seconds?, run({ page, app, t }) }`.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { accessibilityFaults } from "./axe.mjs";
import { launch } from "./profile.mjs";
import { textsOf } from "./texts.mjs";
import { until } from "./until.mjs";

const SECONDS = 120;

/** Resolves when the journey passed and rejects with what went wrong. */
export async function runJourney(journey, engine, { dist, headed, pictures }) {
  const test = new Test(engine, { dist, headed, ...journey.options });
  try {
    test.folder = await mkdtemp(join(tmpdir(), "stifinner-files-"));
    const page = await test.launch();
    const walk = async () => {
      await journey.run({ page, app: page.app, t: test });
      await test.checkWhatMustHold();
    };
    await within(journey.seconds ?? SECONDS, walk());
  } catch (error) {
    await test.picture(join(pictures, `${engine}-${journey.name}.png`));
    error.stack += await test.scene();
    throw error;
  } finally {
    await test.dispose();
  }
}

/** What a journey is handed as `t`. */
class Test {
  assert = assert;
  until = until;
  texts = textsOf;
  /** Folder for files the journey writes; gone afterwards. */
  folder;
  #options;
  #profiles = [];
  #allowed = [];

  constructor(engine, options) {
    this.engine = engine;
    this.#options = options;
  }

  /** Another person at another machine: a browser with a clean profile. */
  async launch(options = {}) {
    const page = await launch(this.engine, { ...this.#options, ...options });
    this.#profiles.push(page.profile);
    return page;
  }

  /** Fails with a readable list unless axe-core finds nothing wrong with the page. */
  async isAccessible(page, where) {
    const faults = await accessibilityFaults(page);
    assert.equal(faults.length, 0, `${where}: axe-core found\n  ${faults.join("\n  ")}`);
  }

  /** Names console errors that this journey causes on purpose. */
  allowConsoleError(pattern) {
    this.#allowed.push(pattern);
  }

  async checkWhatMustHold() {
    for (const profile of this.#profiles) {
      await profile.drain();
      const { consoleErrors, cspViolations, foreign } = profile.log;
      const errors = consoleErrors.filter((text) => !this.#allowed.some((ok) => ok.test(text)));
      const missing = profile.server.requests.filter(({ status }) => status !== 200);
      assert.deepEqual(cspViolations, [], "violations of the content security policy");
      assert.deepEqual(errors, [], "errors in the console");
      assert.deepEqual(foreign, [], "requests to another origin");
      assert.deepEqual(missing, [], "requests for what is not there");
    }
  }

  /** Keeps what the first tab shows, if it still shows anything. */
  async picture(path) {
    const page = this.#profiles[0]?.pages[0];
    if (!page) return;
    await mkdir(join(path, ".."), { recursive: true });
    await within(10, page.screenshot(path)).catch((error) =>
      console.log(`  no picture: ${error.message}`),
    );
  }

  /** Where every tab stands, what it shows and what its console said, for who reads of a failure. */
  async scene() {
    const told = [];
    for (const profile of this.#profiles) {
      for (const page of profile.pages) told.push(await sight(page));
      told.push(...profile.log.consoleErrors.map((text) => `console: ${text}`));
      const odd = profile.server.requests.filter(({ status }) => status !== 200);
      told.push(...odd.map(({ status, path }) => `${status} ${path}`));
    }
    return told.map((line) => `\n${line}`).join("");
  }

  async dispose() {
    for (const profile of this.#profiles) await profile.dispose();
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }
}

async function sight(page) {
  const asked = page.evaluate(() => {
    const shown = document.body.innerText.replace(/\s+/g, " ").slice(0, 600);
    return `${location.hash || "no hash"}, ${document.visibilityState}: ${shown}`;
  });
  return within(5, asked).then(
    (seen) => `tab at ${seen}`,
    (error) => `a tab that does not answer: ${error.message}`,
  );
}

async function within(seconds, work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`not done within ${seconds} s`)), seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
