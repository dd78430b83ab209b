// A person opens the address for the first time: the app starts, in their language, without a fault.

export default {
  name: "start",

  async run({ page, t }) {
    await page.goto();
    await page.byRole("heading", t.texts("nb")("welcome_title")).waitFor();
    t.assert.equal(await page.evaluate(() => document.documentElement.lang), "nb");
    await t.isAccessible(page, "the first view");

    const swedish = await t.launch({ language: "sv-SE" });
    await swedish.goto();
    await swedish.byRole("heading", t.texts("sv")("welcome_title")).waitFor();
    t.assert.equal(await swedish.evaluate(() => document.documentElement.lang), "sv");
  },
};
