import { execFile } from 'node:child_process';
import { type AttackPattern, check } from 'recheck';
import type { Pattern } from './collect.ts';

/** Milliseconds that recheck may take for one pattern. */
const TIMEOUT = 3_000;

/** Length of the longest text that a pattern is tried on. */
const TRIAL = 40_000;

/** A pattern may take this many milliseconds for that text, */
const LIMIT = 400;

/** and this many times as long as for half of it: 2 is linear, 4 is quadratic. */
const GROWTH = 3;

/** What is too short to measure. */
const NOISE = 40;

/** Milliseconds after which a trial is stopped. */
const PATIENCE = 30_000;

/**
 * Judge a pattern: "safe", or what is wrong with it.
 *
 * recheck looks for a text that costs more than its length. It counts a bounded repetition (`[^.]{0,80}`) as if it had no bound, and large patterns
 * are beyond it; a pattern without any repetition that has no bound is not put to it at all. So where it does not say that all is well, the pattern is tried: on the text that recheck found, and on its own words over and over,
 * each at two lengths. What grows with the length is well, what grows with its square is not.
 */
export async function judgePattern(pattern: Pattern): Promise<string> {
  const result = isUnbounded(pattern.source) ? await check(pattern.source, pattern.flags, { timeout: TIMEOUT }) : null;
  if (result?.status === 'safe') return 'safe';
  const attacks = wordsOf(pattern.source).map((word) => [repeated(word, TRIAL / 2), repeated(word, TRIAL)] as const);
  if (result?.status === 'vulnerable') attacks.push([attackOf(result.attack, TRIAL / 2), attackOf(result.attack, TRIAL)]);
  const worst = await tryAttacks(pattern, attacks);
  if (worst === null) return 'safe';
  return `${result?.status === 'vulnerable' ? result.complexity.summary : 'super-linear'}: ${worst}`;
}

/** Whether something may be repeated without end: `*`, `+` or `{2,}`, not in a class, not escaped. */
function isUnbounded(source: string): boolean {
  const bare = source.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_');
  return /[*+]|\{\d+,\}/.test(bare);
}

/** Words and signs of a pattern, each with a blank behind it and without, and what white space and plain letters do. */
function wordsOf(source: string): string[] {
  const bare = source.replace(/\\[a-z](?:\{[^}]*\})?/gi, ' ');
  const words = [...new Set(bare.match(/[a-z]{2,}|[^\sa-z()[\]{}?*+|\\^$]/gi) ?? [])].slice(0, 40);
  return [' ', '\t', '\n', 'a', 'A', '1', 'Aa ', ...words.flatMap((word) => [word, `${word} `])];
}

const repeated = (word: string, length: number): string => `${word.repeat(Math.ceil(length / word.length))}\0`;

/** The text of an attack, pumped up to about a length. */
function attackOf({ pumps, suffix }: AttackPattern, length: number): string {
  const share = Math.ceil(length / Math.max(1, pumps.length));
  const body = pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.ceil(share / Math.max(1, pump.length))));
  return body.join('') + suffix;
}

const SCRIPT = `
const { source, flags, attacks, limit, growth, noise } = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const pattern = new RegExp(source, flags.replace(/[gy]/g, ''));
// Time of the processor: other programs on the machine make no difference.
const time = (text) => { const start = process.cpuUsage(); pattern.test(text); const { user, system } = process.cpuUsage(start); return (user + system) / 1000; };
for (const [small, large] of attacks) {
  let slow = time(large);
  if (slow < noise) continue;
  slow = Math.min(slow, time(large), time(large));
  const half = Math.min(time(small), time(small), time(small));
  if (slow < limit && (slow < noise || slow < half * growth)) continue;
  console.log(half.toFixed(0) + ' ms, then ' + slow.toFixed(0) + ' ms for twice of ' + JSON.stringify(large.slice(0, 60)));
  break;
}
`;

/** Time a pattern on pairs of texts, in a process of its own that is stopped where it does not end; words for the first that is too slow, else null. */
function tryAttacks({ source, flags }: Pattern, attacks: readonly (readonly [string, string])[]): Promise<string | null> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['-e', SCRIPT], { timeout: PATIENCE }, (error, stdout) =>
      resolve(error ? 'no end in sight' : stdout.trim() || null),
    );
    child.stdin?.end(JSON.stringify({ source, flags, attacks, limit: LIMIT, growth: GROWTH, noise: NOISE }));
  });
}
