/** Timing in pairs: what is compared runs in turns, so that a busy machine is busy for both. */

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

async function timed(action) {
  const start = performance.now();
  await action();
  return performance.now() - start;
}

/** Run the actions in turns; for each, the median of its times in ms and of its ratios to the first. */
export async function compare(actions, rounds) {
  const names = Object.keys(actions);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) for (const name of names) times[name].push(await timed(actions[name]));
  const base = times[names[0]];
  return Object.fromEntries(
    names.map((name) => [name, { ms: median(times[name]), ratio: median(times[name].map((time, i) => time / base[i])) }]),
  );
}
