// Every view that pictures are taken of and that axe-core looks at: its address, and what to do there
// before it shows what it is about.

/** `{ name, hash, prepare?({ page, say }) }`; `say` reads the texts of the language shown. */
export const views = [
  { name: "home", hash: "#/" },
  { name: "wastebasket", hash: "#/wastebasket" },
  { name: "data", hash: "#/data" },
  { name: "about", hash: "#/about" },
];

export const LANGUAGES = { nb: "nb-NO", nn: "nn-NO", sv: "sv-SE", en: "en-GB" };
export const THEMES = ["light", "dark"];

/** Opens a view and waits until it stands still: fonts there, nothing busy. */
export async function show(view, page, say) {
  await page.goto(view.hash);
  await page.byRole("main").waitFor();
  await view.prepare?.({ page, say });
  await page.css("[aria-busy=true]").waitGone();
  await page.evaluate(() => document.fonts.ready.then(() => true));
}
