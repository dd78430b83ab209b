// Runs in the page before its own scripts. Finds elements as assistive technology would: by role and
// accessible name, leaving out what is hidden, inert or behind a modal dialog. A small reading of
// HTML-AAM and accname, enough for well-made markup; `css` is the way to everything else.

globalThis.stifinnerTest = (() => {
  const IMPLICIT_ROLES = [
    ["a[href], area[href]", "link"],
    [
      "button, summary, input:is([type=button], [type=submit], [type=reset], [type=image])",
      "button",
    ],
    ["input[type=checkbox]", "checkbox"],
    ["input[type=radio]", "radio"],
    ["input[type=range]", "slider"],
    ["input[type=number]", "spinbutton"],
    ["input[list]", "combobox"],
    ["input[type=search]", "searchbox"],
    [
      "input:is(:not([type]), [type=text], [type=email], [type=tel], [type=url]), textarea",
      "textbox",
    ],
    ["select:is([multiple], [size]:not([size='1'])), datalist", "listbox"],
    ["select", "combobox"],
    ["option", "option"],
    ["h1, h2, h3, h4, h5, h6", "heading"],
    ["nav", "navigation"],
    ["main", "main"],
    ["aside", "complementary"],
    ["search", "search"],
    ["article", "article"],
    ["header:not(:is(article, aside, main, nav, section) header)", "banner"],
    ["footer:not(:is(article, aside, main, nav, section) footer)", "contentinfo"],
    ["section", "region"],
    ["form", "form"],
    ["table", "table"],
    ["thead, tbody, tfoot", "rowgroup"],
    ["tr", "row"],
    ["th[scope=row]", "rowheader"],
    ["th", "columnheader"],
    ["[role=grid] td", "gridcell"],
    ["td", "cell"],
    ["ul, ol, menu", "list"],
    ["li", "listitem"],
    ["img[alt='']", "presentation"],
    ["img", "img"],
    ["dialog", "dialog"],
    ["details, fieldset, optgroup", "group"],
    ["progress", "progressbar"],
    ["meter", "meter"],
    ["output", "status"],
    ["hr", "separator"],
    ["figure", "figure"],
    ["p", "paragraph"],
  ];
  const NAMED_BY_CONTENT = new Set(
    `button cell checkbox columnheader gridcell heading link menuitem menuitemcheckbox menuitemradio
     option radio row rowheader switch tab tooltip treeitem`.split(/\s+/),
  );
  const ROLES_ONLY_WITH_NAME = new Set(["region", "form"]);
  const NAMING_CHILD = { FIELDSET: "legend", TABLE: "caption", FIGURE: "figcaption", svg: "title" };

  const tidy = (text) => text.replace(/\s+/g, " ").trim();

  function role(element) {
    const explicit = element.getAttribute("role")?.trim().split(/\s+/)[0];
    if (explicit) return explicit;
    const implicit = IMPLICIT_ROLES.find(([selector]) => element.matches(selector))?.[1];
    return ROLES_ONLY_WITH_NAME.has(implicit) && !name(element, implicit) ? "generic" : implicit;
  }

  function name(element, ownRole = role(element)) {
    const named = byReference(element) || tidy(element.getAttribute("aria-label") ?? "");
    if (named) return named;
    const native = nativeName(element);
    if (native) return native;
    const content = NAMED_BY_CONTENT.has(ownRole) ? tidy(contentOf(element)) : "";
    return content || tidy(element.title || element.getAttribute("placeholder") || "");
  }

  function byReference(element) {
    const ids = element.getAttribute("aria-labelledby")?.trim().split(/\s+/) ?? [];
    const named = ids.map((id) => document.getElementById(id)).filter(Boolean);
    return tidy(
      named.map((other) => other.getAttribute("aria-label") || contentOf(other)).join(" "),
    );
  }

  function nativeName(element) {
    if (element.labels?.length) return tidy([...element.labels].map(contentOf).join(" "));
    if (element.matches("input:is([type=button], [type=submit], [type=reset])"))
      return element.value;
    if (element.matches("img, area, input[type=image]")) return tidy(element.alt);
    const child = NAMING_CHILD[element.tagName];
    const naming = child && element.querySelector(`:scope > ${child}`);
    return naming ? tidy(contentOf(naming)) : "";
  }

  /** The text a name is made of: without hidden parts and form controls, blocks set apart. */
  function contentOf(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    return [...node.childNodes].map(partOfName).join("");
  }

  function partOfName(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.getAttribute("aria-hidden") === "true" || !node.checkVisibility()) return "";
    if (node.matches("input, select, textarea")) return "";
    const text = node.getAttribute("aria-label") || node.getAttribute("alt") || contentOf(node);
    return getComputedStyle(node).display.startsWith("inline") ? text : ` ${text} `;
  }

  function isExposed(element) {
    if (!element.checkVisibility({ visibilityProperty: true })) return false;
    if (element.closest("[aria-hidden=true], [inert]")) return false;
    const modal = [...document.querySelectorAll("dialog:modal")].at(-1);
    return !modal || modal.contains(element);
  }

  /** `wanted` is nothing (all), a text (the whole of it) or `{ source, flags }` of an expression. */
  function fits(text, wanted) {
    if (wanted === null || wanted === undefined) return true;
    if (typeof wanted === "string") return text === wanted;
    return new RegExp(wanted.source, wanted.flags).test(text);
  }

  function withRole(root, wantedRole) {
    const implicit = IMPLICIT_ROLES.filter(([, found]) => found === wantedRole).map(([css]) => css);
    const candidates = root.querySelectorAll([`[role~="${wantedRole}"]`, ...implicit].join(", "));
    return [...candidates].filter((element) => role(element) === wantedRole && isExposed(element));
  }

  function smallestWithText(root, wanted) {
    const inside = [...root.querySelectorAll("*")].filter(
      (element) => !element.matches("script, style, noscript, template") && isExposed(element),
    );
    const fitting = new Set(inside.filter((element) => fits(tidy(element.textContent), wanted)));
    return [...fitting].filter(
      (element) => ![...element.children].some((child) => fitting.has(child)),
    );
  }

  const STEPS = {
    role: (root, step) =>
      withRole(root, step.role).filter((element) => fits(name(element, step.role), step.name)),
    label: (root, step) =>
      [...root.querySelectorAll("input, select, textarea, meter, progress, [role]")].filter(
        (element) => isExposed(element) && fits(name(element), step.name),
      ),
    text: (root, step) => smallestWithText(root, step.text),
    css: (root, step) => [...root.querySelectorAll(step.selector)],
  };
  const FILTERS = {
    having: (found, step) =>
      found.filter((element) =>
        typeof step.text === "string"
          ? tidy(element.textContent).includes(step.text)
          : fits(tidy(element.textContent), step.text),
      ),
    nth: (found, step) => found.slice(step.index, step.index + 1 || undefined),
  };

  /** Elements that a chain of steps leads to, in document order. */
  function find(steps) {
    return steps.reduce(
      (found, step) =>
        FILTERS[step.by]?.(found, step) ?? [
          ...new Set(found.flatMap((root) => STEPS[step.by](root, step))),
        ],
      [document],
    );
  }

  /** What a person writing a test wants to know when a chain led nowhere: the names there are. */
  function namesLike(steps) {
    const last = steps.findLast((step) => step.by === "role");
    return last ? withRole(document, last.role).map((element) => name(element)) : [];
  }

  return { find, namesLike, name, role, tidy };
})();
