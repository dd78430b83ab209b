// The part of the W3C WebDriver protocol that the tests need, as plain HTTP calls.

const KEYS = {
  Alt: "\uE00A",
  ArrowDown: "\uE015",
  ArrowLeft: "\uE012",
  ArrowRight: "\uE014",
  ArrowUp: "\uE013",
  Backspace: "\uE003",
  Control: "\uE009",
  Delete: "\uE017",
  End: "\uE010",
  Enter: "\uE007",
  Escape: "\uE00C",
  F1: "\uE031",
  F2: "\uE032",
  F8: "\uE038",
  Home: "\uE011",
  Meta: "\uE03D",
  PageDown: "\uE00F",
  PageUp: "\uE00E",
  Shift: "\uE008",
  Space: " ",
  Tab: "\uE004",
};
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const BUTTONS = { left: 0, middle: 1, right: 2 };

const down = (key) => ({ type: "keyDown", value: key });
const up = (key) => ({ type: "keyUp", value: key });
const keyCode = (name) => KEYS[name] ?? name;

/** Key presses in order; a line break is Enter. */
export function typing(text) {
  return [...text]
    .map((sign) => (sign === "\n" ? KEYS.Enter : sign))
    .flatMap((key) => [down(key), up(key)]);
}

/** One key pressed while the modifiers are held. */
export function chord(modifiers, key) {
  const held = modifiers.map(keyCode);
  return [...held.map(down), down(keyCode(key)), up(keyCode(key)), ...held.toReversed().map(up)];
}

export function moveTo({ x, y }) {
  return {
    type: "pointerMove",
    duration: 0,
    origin: "viewport",
    x: Math.round(x),
    y: Math.round(y),
  };
}

export function clicks(button, count) {
  const one = ["pointerDown", "pointerUp"].map((type) => ({ type, button: BUTTONS[button] }));
  return Array.from({ length: count }, () => one).flat();
}

export class WebDriver {
  #root;
  #queue = Promise.resolve();

  constructor(root) {
    this.#root = root;
  }

  isReady = async () => (await this.#send("GET", "/status")).ready;

  async begin(capabilities) {
    const body = { capabilities: { alwaysMatch: capabilities } };
    const { sessionId } = await this.#send("POST", "/session", body);
    this.#root += `/session/${sessionId}`;
    await this.#send("POST", "/timeouts", { script: 60_000, pageLoad: 60_000 });
  }

  finish = () => this.#send("DELETE", "");
  currentWindow = () => this.#send("GET", "/window");

  async newWindow() {
    return (await this.#send("POST", "/window/new", { type: "window" })).handle;
  }

  /**
   * Sends a command to one of the windows. Commands wait for each other, since the protocol has one
   * current window and tests may ask two windows at once.
   */
  to(window, method, path, body) {
    const command = this.#queue.then(async () => {
      await this.#send("POST", "/window", { handle: window });
      return this.#send(method, path, body);
    });
    this.#queue = command.catch(() => undefined);
    return command;
  }

  async act(window, type, actions) {
    const parameters = type === "pointer" ? { pointerType: "mouse" } : undefined;
    const source = { type, id: type, actions, ...(parameters && { parameters }) };
    await this.to(window, "POST", "/actions", { actions: [source] });
  }

  execute = (window, script) => this.to(window, "POST", "/execute/sync", { script, args: [] });

  async setFiles(window, expression, paths) {
    const element = await this.execute(window, `return ${expression}`);
    await this.to(window, "POST", `/element/${element[ELEMENT]}/value`, { text: paths.join("\n") });
  }

  async #send(method, path, body) {
    const content = body === undefined ? undefined : JSON.stringify(body);
    const response = await fetch(this.#root + path, { method, body: content });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }
}
