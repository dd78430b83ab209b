// Each finished sample is opened from the first page in one click and is a project of its own.

import { openSample } from "./steps/person.mjs";

const OTHERS = ["sample_night", "sample_locks", "sample_family"];

export default {
  name: "samples",

  async run({ page, t }) {
    const say = t.texts("nb");
    await openSample(page, say);
    for (const key of OTHERS) {
      await page.goto("#/");
      await page.byRole("button", say(key)).click();
      await page.css(".frame-name").shows(say(key));
      await page.css(".frame-save-state").shows(say("save_line_kept"));
    }
    await page.goto("#/");
    await t.until(async () => (await page.css(".project-card").count()) === 4, "four projects");
    await t.isAccessible(page, "the first page with samples");
  },
};
