import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from '../sources.ts';
import { collectPatterns, type Pattern } from './collect.ts';
import { judgePattern } from './judge.ts';

/** Verdicts of earlier runs: a pattern is judged once by each version of the judges. */
const CACHE = join(ROOT, '.cache/patterns.json');
const JUDGES = ['node_modules/recheck/package.json', 'test/patterns/judge.ts'].map((path) => readFileSync(join(ROOT, path), 'utf8')).join();

function readCache(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(CACHE, 'utf8'));
  } catch {
    return {};
  }
}

const cache = readCache();
const keyOf = ({ source, flags }: Pattern): string => createHash('sha256').update(`${JUDGES}/${source}/${flags}`).digest('hex');

async function verdictOn(pattern: Pattern): Promise<string> {
  const key = keyOf(pattern);
  const known = cache[key];
  if (known !== undefined) return known;
  const verdict = await judgePattern(pattern);
  cache[key] = verdict;
  // Kept as it goes, so that a run that is stopped has not been for nothing.
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(CACHE, JSON.stringify(cache));
  return verdict;
}

/** Judge patterns two at a time; lines for those that are not safe. */
async function judgeAll(patterns: readonly Pattern[]): Promise<string[]> {
  const waiting = [...patterns];
  const lines: string[] = [];
  const judge = async () => {
    for (let pattern = waiting.pop(); pattern; pattern = waiting.pop()) {
      const verdict = await verdictOn(pattern);
      if (verdict !== 'safe') lines.push(`${pattern.at}  /${pattern.source.slice(0, 200)}/${pattern.flags}  ${verdict}`);
    }
  };
  await Promise.all([judge(), judge()]);
  return lines.sort();
}

describe('regular expressions', () => {
  it.each([
    ['nested repetition', '^(a+)+$', /exponential/],
    ['white space before an end', 'x*[a-z]\\s*:\\s*$', /polynomial/],
    ['an anchored start', '^\\d{1,3}\\. ', /^safe$/],
    ['a bounded stretch', '\\bmoved\\b[^.]{0,80}\\bseconded\\b', /^safe$/],
  ])(
    'the judges know good from bad: %s',
    async (_why, source, expected) => {
      expect(await verdictOn({ source, flags: '', at: '' })).toMatch(expected);
    },
    60_000,
  );

  it('all run in linear time', async () => {
    const patterns = await collectPatterns(sourceFiles());
    expect(patterns.length).toBeGreaterThan(50);
    const lines = await judgeAll(patterns);
    expect(lines).toEqual([]);
  }, 1_800_000);
});
