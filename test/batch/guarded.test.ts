import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { maybePdf, startGuarded } from '../../src/batch/guarded.ts';
import { OptionsError } from '../../src/errors.ts';
import type { Format } from '../../src/model/index.ts';
import { temporaryFolder } from '../cli/run-in-process.ts';

/** A thread that does what its job says. */
const THREAD = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', ({ input }) => {
  if (input === 'hang') for (;;);
  if (input === 'leave') process.exit(3);
  if (input === 'throw') throw new Error('broken');
  parentPort.postMessage(input === 'misuse' ? { wrongCall: 'no such layout' } : { result: input });
});
`;

function start(timeoutMs: number) {
  const file = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(file, THREAD);
  const guarded = startGuarded(timeoutMs, pathToFileURL(file));
  if (!guarded) throw new Error('expected a thread');
  onTestFinished(() => guarded.close());
  return guarded;
}

describe('guarded work', () => {
  it.each([
    ['never ends', 'hang', 'It took longer than 1 s, and was given up'],
    ['ends its thread', 'leave', expect.stringContaining('ended the worker')],
    ['breaks its thread', 'throw', expect.stringContaining('ended the worker')],
  ])('fails alone where it %s', async (_why, input, message) => {
    const guarded = start(1000);
    expect(await guarded.run({ work: 'parse', input: 'a' })).toBe('a');
    await expect(guarded.run({ work: 'parse', input })).rejects.toMatchObject({ code: 'unreadable', message });
    expect(await guarded.run({ work: 'parse', input: 'b' })).toBe('b');
  });

  it('hands on what is wrong with the call', async () => {
    await expect(start(5000).run({ work: 'parse', input: 'misuse' })).rejects.toThrow(new OptionsError('no such layout'));
  });

  it('is not to be had where there is no bundle', () => {
    expect(startGuarded(1000, pathToFileURL(join(temporaryFolder(), 'thread.mjs')))).toBeNull();
  });
});

describe('what may be a PDF', () => {
  it.each<[string, string, string | null, Format | null, boolean]>([
    ['its header, whatever its name', '%PDF-1.4\n', 'minutes.txt', null, true],
    ['a header behind junk', `${'x'.repeat(1000)}%PDF-1.4`, null, null, true],
    ['a name without a header: a damaged one', 'minutes', 'MINUTES.PDF', null, true],
    ['told to be one', 'minutes', null, 'pdf', true],
    ['told to be none', '%PDF-1.4\n', 'minutes.pdf', 'text', false],
    ['text', 'Minutes of the Pond Committee', 'minutes.txt', null, false],
    ['text piped in', 'Minutes', null, null, false],
    ['a header too far in', `${'x'.repeat(1020)}%PDF-1.4`, null, null, false],
    ['nothing', '', null, null, false],
  ])('%s', (_why, text, path, format, expected) => {
    expect(maybePdf(new TextEncoder().encode(text), path, format)).toBe(expected);
  });
});
