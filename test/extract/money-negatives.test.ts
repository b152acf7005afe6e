import { expect, it } from 'vitest';
import { findMoney } from '../../src/extract/money/index.ts';
import { smallMinutes } from './small-minutes.ts';

const NO_MONEY: readonly [why: string, text: string][] = [
  ['a sign alone', 'Amounts are in £.'],
  ['a head of a column', 'Amount (£)'],
  ['thousands as a unit', 'All figures in £000.'],
  ['the same with an apostrophe', "Budget £'000s"],
  ['no figure given', 'A quote of £TBC was awaited.'],
  ['percentage', 'A rise of 12.5% was agreed.'],
  ['per cent in words', 'A rise of five per cent, or 5 per cent.'],
  ['a ratio', 'The deposit is 1.5 times the fee.'],
  ['a count', 'Some 6,000 households and 1,150 properties.'],
  ['a size of a file', 'Finance report PDF 96 KB'],
  ['energy', 'A saving of 12.5m kWh was made.'],
  ['a count in thousands', 'All 68k lamps would be changed.'],
  ['an afternoon time', 'The meeting began at 2 p.m. and ended at 7pm.'],
  ['a glued time with points', 'The meeting began at 2p.m.'],
  ['a time cut short', 'Doors open at 7p for the hustings.'],
  ['a page', 'See pp. 12 and p 13.'],
  ['a picture', 'A 1080p camera was fitted.'],
  ['a weight', 'The parish gave 20 pounds of flour.'],
  ['a street', 'Parking in Pounds Lane and at the Dog Pound.'],
  ['a vague sum', 'Several hundred pounds had been raised.'],
  ['another vague sum', 'Thousands of pounds were at stake.'],
  ['one more', 'A few thousand pounds would do.'],
  ['a standard of engines', 'Buses of Euro 6 and Euro VI.'],
  ['a football cup', 'Screens for Euro 2020.'],
  ['a standard behind a number', 'The 6 Euro 5 vans were sold.'],
  ['a part of a word', 'The Arts Centre kept one per cent for art.'],
  ['an ISO code as part of a word', 'The EURO, the EUROPEAN fund and GBPS.'],
  ['a reference', 'Minute 24/1,250 and application 20/01234/FUL.'],
  ['a telephone number', 'Ring 01225 500 500.'],
  ['a bare figure in prose', 'A payment of 1.34 was noted.'],
  ['a column without a sign', 'Name\tHours\nAnn\t12.50\nBob\t7.25'],
  ['a total without signed figures', 'Hours 3.50 and 4.00, TOTAL 7.50'],
  ['a shape of words', 'The dog pounds and the pound sign.'],
  ['half a pound', 'Half a pound of butter.'],
  ['dollars in a name', 'The Dollar Academy choir sang.'],
];

it.each(NO_MONEY)('is no money: %s', (_why, text) => {
  const context = smallMinutes(text);
  findMoney(context);
  expect(context.root.facts.money.map(({ start, end }) => text.slice(start, end))).toEqual([]);
});

it('leaves out what the page puts around the minutes', () => {
  const context = smallMinutes('Pay your £60 fine here');
  for (const { block } of context.placed) block.type = 'furniture';
  findMoney(context);
  expect(context.root.facts.money).toEqual([]);
});
