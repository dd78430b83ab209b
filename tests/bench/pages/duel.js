// Runs our code and the peer's in the same page, one after the other, and says how long each took.

import start, * as doors from "./doors.js";

const WIDTH = 960;
const HEIGHT = 420;
const DAY_S = 86_400;
const DRAWINGS = 5;

await start({ module_or_path: new URL("doors_bg.wasm", import.meta.url) });

const [ours, peer] = ["ours", "peer"].map((id) => document.getElementById(id));

/** Milliseconds that `work` takes, which may be a promise. */
async function timed(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** Resolves when the next picture is on its way to the screen. */
function painted() {
  return new Promise((done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    }),
  );
}

/** Both charts of the same series: `{ ours, peer }`, each drawing once and answering with ms. */
export function charts({ days, values }) {
  const trend = new doors.BenchTrend(Int32Array.from(days), Float64Array.from(values));
  const data = [days.map((day) => day * DAY_S), values];
  const draw = (svg) => {
    ours.innerHTML = svg;
    ours.firstElementChild.getBoundingClientRect();
    ours.querySelector("text").getBBox();
  };
  const drawOurs = () => draw(trend.svg(WIDTH, HEIGHT));
  const drawLimits = () => draw(trend.svg_with_limits(WIDTH, HEIGHT));
  const drawPeer = () =>
    new Promise((done) => new uPlot(options(days, values, done), data, peer)).then((chart) =>
      chart.root.getBoundingClientRect(),
    );
  const clear = async () => {
    ours.replaceChildren();
    peer.replaceChildren();
    await painted();
  };
  // Some engines tell the time in whole milliseconds only: several drawings make one figure.
  const run = async (draw, until) => {
    let sum = 0;
    for (let drawing = 0; drawing < DRAWINGS; drawing += 1) {
      await clear();
      sum += await timed(async () => {
        await draw();
        await until?.();
      });
    }
    return sum / DRAWINGS;
  };
  return {
    ours: () => run(drawOurs),
    oursWithLimits: () => run(drawLimits),
    peer: () => run(drawPeer),
    oursPainted: () => run(drawOurs, painted),
    peerPainted: () => run(drawPeer, painted),
  };
}

/** Axes with labels, a legend, and the same four lines: series, baseline, target, plan. */
function options(days, values, done) {
  const [first, last] = [days[0] * DAY_S, days.at(-1) * DAY_S];
  const [from, to] = [values[0], values[0] / 2];
  return {
    width: WIDTH,
    height: HEIGHT,
    title: "Minutes a visit fell from the baseline towards the target",
    legend: { show: true },
    axes: [{ label: "Day" }, { label: "Minutes" }],
    series: [{}, { label: "Minutes a visit", stroke: "#1f6f78", width: 1.5 }],
    hooks: {
      draw: [
        (chart) => {
          line(chart, [first, from], [last, from]);
          line(chart, [first, to], [last, to]);
          line(chart, [first, from], [last, to]);
        },
      ],
      ready: [(chart) => done(chart)],
    },
  };
}

function line(chart, [fromX, fromY], [toX, toY]) {
  const place = (x, y) => [chart.valToPos(x, "x", true), chart.valToPos(y, "y", true)];
  chart.ctx.beginPath();
  chart.ctx.moveTo(...place(fromX, fromY));
  chart.ctx.lineTo(...place(toX, toY));
  chart.ctx.stroke();
}

/** Reading a file: ours from its bytes with every check, the peer's plain JSON from its text. */
export async function readers(address) {
  const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return {
    ours: () => timed(() => doors.bench_read(bytes)),
    peer: () => timed(() => JSON.parse(text)),
    count: () => doors.bench_read(bytes),
  };
}

/** A and B in turn; the first two rounds only warm up. */
export async function inTurns(a, b, rounds) {
  const figures = { ours: [], peer: [] };
  for (let round = -2; round < rounds; round += 1) {
    const turns = [
      ["ours", a],
      ["peer", b],
    ];
    if (round % 2) turns.reverse();
    for (const [name, run] of turns) {
      const ms = await run();
      if (round >= 0) figures[name].push(ms);
    }
  }
  return figures;
}

globalThis.duel = { charts, readers, inTurns };
