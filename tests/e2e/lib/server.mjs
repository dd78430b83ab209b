// A static host for the built app on a free loopback port: what any web host would send, no more.
// It logs every request, can be stopped and started on the same port, and can put one script before
// all others for an engine whose automation has no other way in.

import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

// What comes before the contents of the head; tags may be left out.
const BEFORE_HEAD = /^\s*<!doctype html>\s*(?:<html[^>]*>)?\s*(?:<head[^>]*>)?/i;
const PRELOAD_PATH = "/preload-for-tests.js";

export class Server {
  #folder;
  #http;
  #port = 0;
  /** Every request so far: `{ method, path, status }`. */
  requests = [];
  /** Script text that HTML pages load before anything else; empty for the pages as they are. */
  preload = "";
  /** Files that are not sent as they are, by path: what makes another text of theirs. */
  altered = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  get origin() {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Listens on a free port, and after `stop` on the same one as before. */
  async start() {
    this.#http = createServer((request, response) => this.#answer(request, response));
    await new Promise((listening, failed) => {
      this.#http.once("error", failed);
      this.#http.listen(this.#port, "127.0.0.1", listening);
    });
    this.#port = this.#http.address().port;
    return this;
  }

  /** From here on every request fails as it does without a network. */
  async stop() {
    const http = this.#http;
    this.#http = undefined;
    if (!http) return;
    const closed = new Promise((done) => http.close(done));
    http.closeAllConnections();
    await closed;
  }

  async #answer(request, response) {
    const path = decodeURIComponent(new URL(request.url, this.origin).pathname);
    const { status, type, body } = await this.#find(path);
    if (path !== PRELOAD_PATH) this.requests.push({ method: request.method, path, status });
    response.writeHead(status, {
      "Content-Type": type,
      "Content-Length": Buffer.byteLength(body),
      "Cache-Control": "no-cache",
    });
    response.end(request.method === "HEAD" ? undefined : body);
  }

  async #find(path) {
    if (path === PRELOAD_PATH) return { status: 200, type: TYPES[".js"], body: this.preload };
    const file = normalize(join(this.#folder, path.endsWith("/") ? `${path}index.html` : path));
    const inside = file.startsWith(normalize(this.#folder + sep));
    const body = inside ? await readIfThere(file) : undefined;
    if (body === undefined) return { status: 404, type: TYPES[".txt"], body: "not here\n" };
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    const alter = this.altered.get(path);
    if (alter) return { status: 200, type, body: alter(body.toString()) };
    return { status: 200, type, body: extname(file) === ".html" ? this.#prepare(body) : body };
  }

  #prepare(html) {
    if (!this.preload) return html;
    return html.toString().replace(BEFORE_HEAD, `$&<script src="${PRELOAD_PATH}"></script>`);
  }
}

async function readIfThere(file) {
  try {
    return await readFile(file);
  } catch (error) {
    if (["ENOENT", "EISDIR", "ENOTDIR"].includes(error.code)) return undefined;
    throw error;
  }
}
