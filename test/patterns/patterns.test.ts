import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, sourceFiles } from '../sources.ts';
import { collectPatterns, type Pattern } from './collect.ts';
import { judgePattern } from './judge.ts';

/** To be raised when the judges change what they let pass. */
const JUDGES = 'recheck 4.5.0, trials 2';

/**
 * Patterns that were judged safe, by hash: a pattern is judged once, here or on a developer's machine, and whoever changes one judges it anew.
 * `UPDATE=1 npm run test:patterns` writes the file.
 */
const SAFE = join(ROOT, 'test/patterns/safe.json');

const safe = new Set<string>(JSON.parse(readFileSync(SAFE, 'utf8')));
const keyOf = ({ source, flags }: Pattern): string =>
  createHash('sha256').update(`${JUDGES}/${source}/${flags}`).digest('hex').slice(0, 20);

async function verdictOn(pattern: Pattern): Promise<string> {
  if (safe.has(keyOf(pattern))) return 'safe';
  const verdict = await judgePattern(pattern);
  if (verdict === 'safe') safe.add(keyOf(pattern));
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
    if (process.env.UPDATE)
      writeFileSync(
        SAFE,
        `${JSON.stringify(
          patterns
            .map(keyOf)
            .filter((key) => safe.has(key))
            .sort(),
          null,
          0,
        ).replaceAll(',', ',\n')}\n`,
      );
    expect(lines).toEqual([]);
  }, 1_800_000);
});
