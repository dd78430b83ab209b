// What was shown as saved is there after the browser was killed.

import { addStakeholders, follow, isSaved, newProject, rowNames } from "./steps/person.mjs";

const KILLS = Number(process.env.STIFINNER_KILLS ?? 5);

export default {
  name: "kill",
  // WebKitGTK's automation keeps no profile on disk.
  engines: ["chromium", "firefox"],
  seconds: 120 + 20 * KILLS,

  async run({ page, t }) {
    const say = t.texts("nb");
    await newProject(page, say, "Trygg medisin hjemme");
    await follow(page, say, "stakeholders");
    const saved = [];
    const hash = await page.evaluate(() => location.hash);
    for (let kill = 1; kill <= KILLS; kill += 1) {
      const name = `Gruppe ${kill}.`;
      await addStakeholders(page, say, [name]);
      await isSaved(page, say);
      saved.push(name);
      // Half-written work may be lost; it must not take the saved work with it.
      if (kill % 2 === 0) await page.type("Halvskrevet");
      await page.kill();
      await page.reopen();
      await page.goto(hash);
      await t.until(async () => (await rowNames(page)).length >= saved.length, "the rows");
      const found = await rowNames(page);
      t.assert.deepEqual(found.slice(0, saved.length), saved, `after kill ${kill}`);
      t.assert.ok(found.length <= saved.length + 1, `more than was written: ${found}`);
      saved.push(...found.slice(saved.length));
    }
    t.assert.equal(await page.css(".frame-name").text(), "Trygg medisin hjemme");
  },
};
