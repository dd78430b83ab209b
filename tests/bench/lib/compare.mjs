// Ratios on a machine that does other things too: A and B in turn, the least of each, and a word
// when even the peer was not steady.

/** How often each of the two is run. */
export const ROUNDS = 9;
/** A peer whose runs differ by more than this factor says more of the machine than of us. */
const STEADY = 2;

/** Runs `a` and `b` in turn, each giving a number, first of either turn about. */
export async function inTurns(a, b, rounds = ROUNDS) {
  const ours = [];
  const peer = [];
  for (let round = 0; round < rounds; round += 1) {
    const turns = [async () => ours.push(await a()), async () => peer.push(await b())];
    for (const turn of round % 2 ? turns.toReversed() : turns) await turn();
  }
  return { ours, peer };
}

/** The ratio of the least values, with what it rests on. */
export function ratio({ ours, peer }) {
  const spread = spreadOf(peer);
  return {
    value: Math.min(...ours) / Math.min(...peer),
    ours: Math.min(...ours),
    peer: Math.min(...peer),
    spread,
    isSteady: spread <= STEADY,
    runs: { ours, peer },
  };
}

/** The largest run but one over the least: a single hiccup is forgiven. */
function spreadOf(runs) {
  const sorted = runs.toSorted((a, b) => a - b);
  return sorted.at(-2) / sorted[0];
}

/** The value under which the given part of all lies. */
export function percentile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(part * sorted.length) - 1)];
}
