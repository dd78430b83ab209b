// What a browser set to a language tells a page: the tag and the plain language.

export function languagesOf(tag) {
  return [...new Set([tag, tag.split("-")[0]])];
}
