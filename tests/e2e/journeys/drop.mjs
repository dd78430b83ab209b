// A file held over the page: the page says that it may be dropped, on every page; let go outside, all
// is as before; dropped, the file is shown before it is let in.

import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { follow, isSaved, newProject, saveFile, withoutPickers } from "./steps/person.mjs";

const NAME = "Trygg medisin hjemme";

export default {
  name: "drop",

  async run({ page, t }) {
    const say = t.texts("nb");
    await page.preload(withoutPickers);
    await newProject(page, say, NAME);
    await isSaved(page, say);
    const file = await saveFile(page, say);
    const content = { name: basename(file.path), text: await readFile(file.path, "utf8") };
    const walk = { page, content, say, t };

    await isShownAndGoesAway(walk);
    await page.goto("#/");
    await page.byRole("link", NAME).waitFor();
    await isShownAndGoesAway(walk);
    await aTextIsLeftAlone(walk);
    await isOpened(walk);
  },
};

/** Drags something over the page as the browser tells it. */
const drag = (page, kind, { name, text }) =>
  page.evaluate(
    (event, called, content) => {
      const data = new DataTransfer();
      if (called) data.items.add(new File([content], called, { type: "application/json" }));
      else data.setData("text/plain", content);
      const options = { dataTransfer: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new DragEvent(event, options));
    },
    kind,
    name,
    text,
  );

const isShown = ({ page, say, t }, wanted) =>
  t.until(
    () =>
      page.evaluate(
        (title, isWanted) => {
          const overlay = document.querySelector(".drop-overlay");
          const { width, height } = overlay.getBoundingClientRect();
          if (!isWanted) return width === 0;
          // The pointer goes through it, so that what is under it takes the drop.
          overlay.style.pointerEvents = "auto";
          const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
          overlay.style.pointerEvents = "";
          const { clientWidth, clientHeight } = document.documentElement;
          const covers = width >= clientWidth && height >= clientHeight;
          return covers && overlay.contains(top) && overlay.textContent.includes(title);
        },
        say("drop_now_title"),
        wanted,
      ),
    wanted ? "the page to say that a file may be dropped" : "that to go away",
  );

async function isShownAndGoesAway(walk) {
  await isShown(walk, false);
  await drag(walk.page, "dragenter", walk.content);
  await isShown(walk, true);
  await drag(walk.page, "dragover", walk.content);
  await isShown(walk, true);
  await drag(walk.page, "dragleave", walk.content);
  await isShown(walk, false);
}

async function aTextIsLeftAlone(walk) {
  await drag(walk.page, "dragover", { text: "noen ord" });
  await isShown(walk, false);
}

async function isOpened(walk) {
  const { page, content, say } = walk;
  await drag(page, "dragover", content);
  await isShown(walk, true);
  await drag(page, "drop", content);
  await isShown(walk, false);
  const preview = page.byRole("dialog", say("incoming_title"));
  await preview.byRole("button", say("incoming_as_copy")).click();
  await page.css(".frame-name").shows(say("copy_name", { name: NAME }));
  await follow(page, say, "stakeholders");
}
