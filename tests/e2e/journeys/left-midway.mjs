// Leaving a page while it reads and writes its stores does not keep the next page from saving: WebKit
// makes every write to come wait for what a page that is gone had under way.

const ROUNDS = 16;

export default {
  name: "left-midway",

  async run({ page, t }) {
    const say = t.texts("nb");
    for (let round = 0; round < ROUNDS; round += 1) {
      // A project is made and the page left as soon as it has its address, with its state on the way.
      await page.goto();
      await page.byRole("button", say("project_new")).click();
      const address = () => page.evaluate(() => location.hash);
      await t.until(async () => (await address()).endsWith("/details"), "an address");
    }
    await page.goto();
    const cards = page.byRole("link", say("project_new_name"));
    await t.until(async () => (await cards.count()) === ROUNDS, "a card for each");
    t.assert.equal(await page.byText(say("home_fault_title")).count(), 0);
  },
};
