// The only way to wait: ask for a condition again and again until it holds or the deadline passes.

const PAUSE_MS = 25;

/**
 * Resolves with the first truthy answer of `ask`; an error counts as "not yet", since a page that is
 * just being replaced cannot answer. The last error is told when the deadline passes.
 */
export async function until(ask, what, seconds = 10) {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    let fault;
    try {
      const answer = await ask();
      if (answer) return answer;
    } catch (error) {
      fault = error;
    }
    if (performance.now() > deadline) {
      const reason = fault ? `: ${fault.message}` : "";
      throw new Error(`waited ${seconds} s for ${what}${reason}`, { cause: fault });
    }
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
}
