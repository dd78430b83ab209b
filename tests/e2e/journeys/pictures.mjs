// Both pictures leave the page: copied, as SVG, as PNG and on paper, on one sheet each.

import { readFile } from "node:fs/promises";
import { sheetsOf } from "./steps/paper.mjs";
import { follow, openSample } from "./steps/person.mjs";

/** Pixels of a PNG for each of the drawing's. */
const SCALE = 2;
const CAN_PRINT = ["chromium", "firefox"];

export default {
  name: "pictures",

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(countPrints);
    await openSample(page, say);

    await follow(page, say, "view_grid");
    const pill = page.byRole("button", say("grid_item"));
    await pill.nth(0).waitFor();
    const grid = await leaves(page, page.byRole("main"), say, t);
    t.assert.equal(grid.title, await page.css("#view-title").text());
    for (const name of ["Fastleger", "Pårørende"]) t.assert.ok(grid.text.includes(name), name);
    await prints(page, page.byRole("main"), say, t);

    await follow(page, say, "benefits");
    await page.css("tr.register-row .register-open").nth(0).click();
    const figure = page.byRole("figure");
    await figure.css(".figure-drawn svg").waitFor();
    const trend = await leaves(page, figure, say, t);
    t.assert.equal(trend.title, await figure.byRole("heading").text());
    await prints(page, figure, say, t);
    // What was left out for the sheet is back for the next one.
    await page.evaluate(() => void dispatchEvent(new Event("afterprint")));
    await page.css(".print-one-page").waitGone();
  },
};

/** Stands for the browser's dialog, which nothing here could close. */
function countPrints() {
  globalThis.printed = 0;
  globalThis.print = () => (globalThis.printed += 1);
}

/** Copies the picture and saves it in both ways; answers with what stands in the drawing. */
async function leaves(page, root, say, t) {
  const press = (key) => root.byRole("button", say(key)).click();
  await press("picture_download_svg");
  const svg = await page.downloads.next(/\.svg$/);
  const drawing = await page.evaluate(readDrawing, svg.text);
  t.assert.equal(drawing.fault, null);
  t.assert.doesNotMatch(svg.text, /style="|<script|https?:\/\/(?!www\.w3\.org)/);

  const size = [drawing.width * SCALE, drawing.height * SCALE];
  await press("picture_download_png");
  const png = await page.downloads.next(/\.png$/);
  const saved = await page.evaluate(readPixels, await readFile(png.path, "base64"));
  t.assert.deepEqual([saved.width, saved.height], size);
  t.assert.ok(saved.colors > 8, `a picture, not a blank sheet: ${saved.colors} colors`);

  await press("picture_copy");
  await page.byText(say("copied")).waitFor();
  const copied = await t.until(() => page.evaluate(readCopied), "a picture on the clipboard");
  t.assert.deepEqual([copied.width, copied.height], size);
  return drawing;
}

function readDrawing(text) {
  const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
  const root = parsed.documentElement;
  return {
    fault: parsed.querySelector("parsererror")?.textContent ?? null,
    title: stifinnerTest.tidy(root.querySelector("title")?.textContent ?? ""),
    text: [...root.querySelectorAll("text, tspan")].map((it) => it.textContent).join(" "),
    width: Number(root.getAttribute("width")),
    height: Number(root.getAttribute("height")),
  };
}

async function readPixels(base64) {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { width, height } = bitmap;
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const context = canvas.getContext("2d");
  context.drawImage(bitmap, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  return { width, height, colors: new Set(new Uint32Array(data.buffer)).size };
}

async function readCopied() {
  const picture = stifinnerTest.copiedPicture();
  if (!picture) return null;
  const { width, height } = await createImageBitmap(picture);
  return { width, height };
}

/** Presses print and looks at what would come out of the printer: one sheet. */
async function prints(page, root, say, t) {
  const before = await page.evaluate(() => globalThis.printed);
  await root.byRole("button", say("print")).click();
  const isAsked = () => page.evaluate((n) => globalThis.printed === n + 1, before);
  await t.until(isAsked, "the dialog for printing");
  await page.css(".print-one-page").waitFor();
  if (!CAN_PRINT.includes(t.engine)) return;
  t.assert.equal(sheetsOf(Buffer.from(await page.pdf())), 1, "sheets of paper");
}
