import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { InputError, type MinutesDocument, parseMinutes } from '../src/index.ts';
import { checkDocument } from './fuzz/invariants.ts';
import { LINES } from './fuzz/lines.ts';

const minuteText = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...LINES) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r', ' ', '\n\n\n'),
    ),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.flat().join(''));

/** Parse; `null` where the input is refused for a reason. */
async function attempt(input: string | Uint8Array): Promise<MinutesDocument | null> {
  try {
    return await parseMinutes(input, { includeText: true, referenceDate: '2019-06-04' });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    expect(error.message.length * error.hint.length).toBeGreaterThan(0);
    return null;
  }
}

describe('any input', () => {
  it.each([
    ['text of any kind', fc.string({ unit: 'binary', maxLength: 400 }), 300],
    ['lines of minutes in any order', minuteText, 500],
    ['bytes', fc.uint8Array({ maxLength: 300 }), 300],
  ] as [string, fc.Arbitrary<string | Uint8Array>, number][])(
    'gives a valid document with true spans, or a reason: %s',
    async (_why, inputs, numRuns) => {
      await fc.assert(
        fc.asyncProperty(inputs, async (input) => {
          const document = await attempt(input);
          if (document) checkDocument(document);
        }),
        { numRuns },
      );
    },
  );

  it('gives the same every time', async () => {
    await fc.assert(
      fc.asyncProperty(minuteText, async (input) => {
        expect(JSON.stringify(await attempt(input))).toBe(JSON.stringify(await attempt(input)));
      }),
      { numRuns: 100 },
    );
  });
});
