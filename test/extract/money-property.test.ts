import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findMoney } from '../../src/extract/money/index.ts';
import { MoneySchema } from '../../src/model/money.ts';
import { smallMinutes } from './small-minutes.ts';

/** Pieces that money is made of, thrown together. */
const PIECES =
  '£|€|$|US$|GBP |EUR|5|50,000|1.500|12,50|000|.5|½|8,936 39|O| |\u00a0|\n|\n\n|\t|-|–|(|)|[|]|m|k|bn| million|p|pence| pounds| euro|to |and |between |by |per |a |each|about |over |up to |c|+|or more|<|>|# |Total |budget |cost |reduced |five |hundred |half |.|. |, |: |;|%|/|!|\ud83d|é'.split(
    '|',
  );

const money = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));

it.each([
  ['pieces of money', money],
  ['any string', fc.string({ unit: 'binary', maxLength: 200 })],
])('gives valid rows in order, none over another, for %s', (_what, strings) => {
  fc.assert(
    fc.property(strings, (text) => {
      const context = smallMinutes(text);
      findMoney(context);
      let end = 0;
      for (const { start, end: next, ...row } of context.root.facts.money) {
        expect(start).toBeGreaterThanOrEqual(end);
        expect(text.slice(start, next)).toBe(text.slice(start, next).trim());
        expect(text).toContain(row.sentence);
        const span = { start, end: next, line: 1, column: 1, page: null };
        expect(MoneySchema.safeParse({ id: 'm1', text: text.slice(start, next), span, ...row }).error).toBeUndefined();
        if (row.max !== null) expect(row.max).toBeGreaterThan(row.value);
        end = next;
      }
    }),
    { numRuns: 400 },
  );
});

it('finds the same twice', () => {
  fc.assert(
    fc.property(money, (text) => {
      const [first, second] = [smallMinutes(text), smallMinutes(text)];
      findMoney(first);
      findMoney(second);
      expect(second.root.facts.money).toEqual(first.root.facts.money);
    }),
    { numRuns: 100 },
  );
});
