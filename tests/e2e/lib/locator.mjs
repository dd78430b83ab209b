// A way to an element, by roles and names, walked anew for every question. Acting waits until exactly
// one element is there, stands still, is enabled and would be hit; so tests need no other waiting.

import { until } from "./until.mjs";
import { dropOn } from "./inpage/gestures.mjs";

let byKeys = false;

/** From now on no locator clicks with the mouse. */
export function clickByKeys() {
  byKeys = true;
}

export class Locator {
  #page;
  #steps;

  constructor(page, steps) {
    this.#page = page;
    this.#steps = steps;
  }

  byRole = (role, name) => this.#then({ by: "role", role, name: pattern(name) });
  byLabel = (name) => this.#then({ by: "label", name: pattern(name) });
  byText = (text) => this.#then({ by: "text", text: pattern(text) });
  css = (selector) => this.#then({ by: "css", selector });
  /** Keeps those whose text contains the text or fits the expression. */
  having = (text) => this.#then({ by: "having", text: pattern(text) });
  /** Keeps one of many, counted from 0, or from the end with negative numbers. */
  nth = (index) => this.#then({ by: "nth", index });

  count = () => this.#page.evaluate((steps) => stifinnerTest.find(steps).length, this.#steps);
  exists = async () => (await this.count()) > 0;
  texts = () => this.#ofAll((element) => stifinnerTest.tidy(element.textContent));
  names = () => this.#ofAll((element) => stifinnerTest.name(element));
  text = () => this.evaluate((element) => stifinnerTest.tidy(element.textContent));
  name = () => this.evaluate((element) => stifinnerTest.name(element));
  value = () => this.evaluate((element) => element.value);
  attribute = (attribute) => this.evaluate((element, key) => element.getAttribute(key), attribute);
  isFocused = () => this.evaluate((element) => element === document.activeElement);
  isChecked = () => this.evaluate((element) => element.matches(":checked, [aria-checked=true]"));
  isDisabled = () => this.evaluate((element) => element.matches(":disabled, [aria-disabled=true]"));
  focus = () => this.evaluate((element) => element.focus());

  /** Waits for exactly one element and answers with `ask(element, ...args)`, asked in the page. */
  async evaluate(ask, ...args) {
    const { value } = await until(() => this.#one(ask, args), `${this}`);
    return value;
  }

  waitFor = (seconds) => until(this.exists, `${this}`, seconds);
  waitGone = () => until(async () => !(await this.exists()), `${this} to go away`);

  /** Waits until the element's text contains the text or fits the expression. */
  shows = (wanted) => this.#becomes("show", this.text, wanted);
  /** The same for the value of a field. */
  holds = (wanted) => this.#becomes("hold", this.value, wanted);

  async click(options = {}) {
    if (byKeys && Object.keys(options).length === 0) return this.#pressed();
    await this.#page.front();
    await this.#page.tab.click(await this.#point(), options);
  }

  /** What a click does, by keys: the element gets the focus, and the key that does it. */
  async #pressed() {
    await this.#page.front();
    await this.#point();
    for (const key of await this.evaluate(focusForKeys)) await this.#page.press(key);
  }

  hover = async () => this.#page.tab.hover(await this.#point());

  /** Drags with the mouse from the middle of this element to the middle of the other. */
  async dragTo(other) {
    await this.#page.front();
    const target = await other.#point();
    await this.#page.tab.drag(await this.#point(), target);
  }

  /** Types at the end of what the field holds. */
  async type(text) {
    await this.focus();
    await this.#page.type(text);
  }

  /** Replaces what the field holds by typing. */
  async fill(text) {
    await this.evaluate((element) => {
      element.focus();
      element.select();
    });
    await (text === "" ? this.#page.press("Delete") : this.#page.type(text));
  }

  async press(keys) {
    await this.focus();
    await this.#page.press(keys);
  }

  /** Chooses the option with this text or value in a native select. */
  select = (wanted) =>
    this.evaluate((element, choice) => {
      const option = [...element.options].find(
        ({ text, value }) => stifinnerTest.tidy(text) === choice || value === choice,
      );
      if (!option) throw new Error(`no option ${choice}`);
      element.focus();
      element.value = option.value;
      element.dispatchEvent(new Event("input", { bubbles: true }));
      element.dispatchEvent(new Event("change", { bubbles: true }));
    }, wanted);

  /** Gives files to a file input, hidden or not. */
  async upload(...paths) {
    await this.evaluate(() => true);
    const steps = JSON.stringify(this.#steps);
    await this.#page.tab.setFiles(`stifinnerTest.find(${steps})[0]`, paths);
  }

  /** Drops files `{ name, type, base64 }` on the element. */
  drop = (files) => this.evaluate(dropOn, files);

  toString() {
    return this.#steps.map(describe).join(" → ");
  }

  #then(step) {
    return new Locator(this.#page, [...this.#steps, step]);
  }

  #ofAll(ask) {
    const all = `(steps) => stifinnerTest.find(steps).map(${ask})`;
    return this.#page.evaluate(all, this.#steps);
  }

  async #one(ask, args) {
    const question = `async (steps, args) => {
      const found = stifinnerTest.find(steps);
      if (found.length === 1) return { value: await (${ask})(found[0], ...args) };
      return { count: found.length, names: stifinnerTest.namesLike(steps) };
    }`;
    const answer = await this.#page.evaluate(question, this.#steps, args);
    if (answer.count === undefined) return answer;
    const names = answer.names.slice(0, 40).map((name) => JSON.stringify(name));
    throw new Error(
      `${answer.count} found; names of that role here: ${names.join(", ") || "none"}`,
    );
  }

  #becomes(verb, ask, wanted) {
    let seen = "";
    const fits = (text) => (wanted instanceof RegExp ? wanted.test(text) : text.includes(wanted));
    return until(async () => {
      seen = await ask();
      if (fits(seen)) return true;
      throw new Error(`now ${JSON.stringify(seen)}`);
    }, `${this} to ${verb} ${wanted}`);
  }

  /** The middle of the element, once it stands still and a click there would reach it. */
  async #point() {
    const { value } = await until(async () => {
      const answer = await this.#one(whereToClick, []);
      if (answer.value.blocked) throw new Error(answer.value.blocked);
      return answer;
    }, `${this} to be ready for the mouse`);
    return value;
  }
}

async function whereToClick(element) {
  const frame = () => new Promise((next) => requestAnimationFrame(next));
  if (element.matches(":disabled, [aria-disabled=true]")) return { blocked: "it is disabled" };
  element.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  const before = element.getBoundingClientRect();
  await frame();
  await frame();
  const after = element.getBoundingClientRect();
  if (before.x !== after.x || before.y !== after.y) return { blocked: "it is moving" };
  const x = after.x + after.width / 2;
  const y = after.y + after.height / 2;
  const hit = document.elementFromPoint(x, y);
  if (element.contains(hit) || element.control?.contains(hit)) return { x, y };
  return { blocked: `covered by ${hit?.cloneNode().outerHTML ?? "nothing, it is out of view"}` };
}

function pattern(wanted) {
  return wanted instanceof RegExp ? { source: wanted.source, flags: wanted.flags } : wanted;
}

function describe(step) {
  const wanted = step.name ?? step.text;
  const text = wanted?.source ? `/${wanted.source}/${wanted.flags}` : JSON.stringify(wanted ?? "");
  if (step.by === "css") return step.selector;
  if (step.by === "nth") return `number ${step.index}`;
  return `${step.by === "role" ? step.role : step.by} ${text}`;
}

/**
 * Runs in the page: gives the focus to what a click on the element would reach, and answers with the
 * keys that do what the click does. Where keys walk within a part, one of its elements can be reached
 * by Tab; to a cell of a register the arrows lead from there.
 */
function focusForKeys(element) {
  const REACHED = "a[href], button, summary, input, select, textarea, [tabindex]";
  const isControl = Boolean(element.closest("button, .register-input"));
  const cell = isControl ? null : element.closest(".register-row > [tabindex]");
  const from = cell?.closest("table").querySelector(".register-row > [tabindex='0']");
  if (from) {
    from.focus();
    const rows = [...cell.closest("tbody").querySelectorAll(".register-row")];
    const row = (it) => rows.indexOf(it.parentElement);
    const [down, right] = [row(cell) - row(from), cell.cellIndex - from.cellIndex];
    const times = (by, [back, on]) => Array(Math.abs(by)).fill(by < 0 ? back : on);
    return [...times(down, ["ArrowUp", "ArrowDown"]), ...times(right, ["ArrowLeft", "ArrowRight"])];
  }
  const labelled = element.closest("label")?.control;
  const target = labelled ?? element.closest(REACHED);
  if (!target) throw new Error("not within anything that takes the focus");
  const isReached = (it) => it.tabIndex >= 0;
  const part = target.closest("table, [role=grid], [role=toolbar], [role=group], figure, section");
  if (!isReached(target) && ![...(part?.querySelectorAll(REACHED) ?? [])].some(isReached)) {
    throw new Error("neither it nor anything beside it is reached by Tab");
  }
  target.focus();
  if (document.activeElement !== target) throw new Error("does not take the focus");
  if (target.matches("input[type=checkbox], input[type=radio]")) return ["Space"];
  if (target.matches("a, button, summary, [role=button]")) return ["Enter"];
  return target.closest(".matrix") ? ["Enter"] : [];
}
