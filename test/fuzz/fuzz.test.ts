import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { ParseOptions } from '../../src/index.ts';
import { ROOT } from '../sources.ts';
import { attempt } from './attempt.ts';
import { balanced } from './markup.ts';
import { Random } from './random.ts';
import { READERS, type Reader } from './readers.ts';
import { shrinkText } from './shrink.ts';

/** Inputs for each reader: so many as take a second or two. The long run is `npm run fuzz`. */
const RUNS: Readonly<Record<Reader, number>> = { text: 800, markdown: 150, html: 150, docx: 100, odt: 60, doc: 120, mhtml: 80, pdf: 16 };
const SEED = process.env.FUZZ_SEED ?? '20190604';

/** In a process of its own, where what no one handles is seen as it would be in the program. */
async function fuzz(): Promise<{ reader: string; done: number; faults: object }[]> {
  const asked = ['--reader', READERS.join(','), '--runs', READERS.map((reader) => RUNS[reader]).join(',')];
  const call = ['test/fuzz/index.js', ...asked, '--seed', SEED, '--own', '--json'];
  const { stdout } = await promisify(execFile)(process.execPath, call, { cwd: ROOT }).catch((error: { stdout: string }) => error);
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

describe('spoilt documents', () => {
  it(`break nothing (seed ${SEED})`, async () => {
    const results = await fuzz();
    expect(results.map(({ reader, done, faults }) => ({ reader, done, faults }))).toEqual(
      READERS.map((reader) => ({ reader, done: RUNS[reader], faults: {} })),
    );
  }, 240_000);
});

const KEPT = join(ROOT, 'fixtures/fuzz');
const kept = READERS.flatMap((reader) => {
  const has = readdirSync(KEPT).includes(reader);
  return has ? readdirSync(join(KEPT, reader)).map((name): [Reader, string] => [reader, name]) : [];
});

describe('what once broke the program', () => {
  const WAYS: ParseOptions[] = [{}, { referenceDate: '9999-12-31' }, { referenceDate: '0001-01-01', layout: 'moderngov-issue' }];

  it.each(kept)('breaks nothing any more: %s/%s', async (reader, name) => {
    const bytes = readFileSync(join(KEPT, reader, name));
    for (const way of WAYS) {
      const { fault } = await attempt(reader, { bytes, options: { includeText: true, inputFormat: reader, ...way } }, true);
      expect(fault).toBeNull();
    }
  });
});

describe('the tools', () => {
  it('make the same numbers of the same seed', () => {
    const numbers = (seed: number, stream: number): number[] => {
      const random = new Random(seed, stream);
      return Array.from({ length: 50 }, () => random.between(3, 9));
    };
    expect(numbers(1, 2)).toEqual(numbers(1, 2));
    expect(numbers(1, 2)).not.toEqual(numbers(1, 3));
    expect(new Set(numbers(5, 2 ** 40))).toEqual(new Set([3, 4, 5, 6, 7, 8, 9]));
  });

  it('make a failing text small and plain', async () => {
    const text = `${'Line of words\n'.repeat(50)}The Clerk paid it: 7 pounds (a)\n${'More of them\n'.repeat(50)}`;
    const small = await shrinkText(text, async (smaller) => /\w+ paid .*7/.test(smaller));
    expect(small).toBe('k paid 7');
  });

  it.each([
    ['what is never closed', '<w:p><w:r>x', '<w:p><w:r>x</w:r></w:p>'],
    ['what is closed twice', '<a><b></b></b></a>', '<a><b></b></a>'],
    ['what overlaps', '<a><b><c></b></a>', '<a><b><c></c></b></a>'],
  ])('mend markup: %s', (_why, text, expected) => {
    expect(balanced(text)).toBe(expected);
  });
});
