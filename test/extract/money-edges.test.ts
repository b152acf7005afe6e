import { expect, it } from 'vitest';
import { findMoney } from '../../src/extract/money/index.ts';
import { smallMinutes } from './small-minutes.ts';

/** Figures of a text, each as "text = value", with what lies between two ends, ISO code where it is not GBP, and "per unit/period". */
function figuresIn(text: string): string[] {
  const context = smallMinutes(text);
  findMoney(context);
  return context.root.facts.money.map(({ start, end, value, max, currency, per }) => {
    const amount = `${currency === 'GBP' ? '' : `${currency} `}${value}${max === null ? '' : `..${max}`}`;
    return `${text.slice(start, end)} = ${amount}${per ? ` per ${per.unit ?? '-'}/${per.period ?? '-'}` : ''}`;
  });
}

/** What lies just inside a form and just outside it. */
const EDGES: readonly (readonly [why: string, text: string, expected: string[]])[] = [
  ['two currencies are no range', 'Bids of £2m to €3m.', ['£2m = 2000000', '€3m = EUR 3000000']],
  ['a range and a third end', 'Bids of £2m-£3m-£4m.', ['£2m-£3m = 2000000..3000000', '£4m = 4000000']],
  ['a long gap between', 'Bids of £2m   to       £3m.', ['£2m = 2000000', '£3m = 3000000']],
  ['a range that falls', 'Bids of £3m-£2m.', ['£3m = 3000000', '£2m = 2000000']],
  ['a range of one sum', 'Bids of £3m-£3m.', ['£3m = 3000000', '£3m = 3000000']],
  ['the lower end takes the magnitude', 'Bids of £2 to £3m.', ['£2 to £3m = 2000000..3000000']],
  ['the lower end is larger, so has none', 'Bids of £500 to £3m.', ['£500 to £3m = 500..3000000']],
  ['a bare upper end', 'Bids of £10-17k.', ['£10-17k = 10000..17000']],
  ['a bare upper end of pounds', 'Fees of £10-17 for it.', ['£10-17 = 10..17']],
  ['a bare year behind', 'Grants of £300-2019 forms.', ['£300 = 300']],
  ['a bare year behind a sum of four figures', 'Grants of £1500-2000 each.', ['£1500-2000 = 1500..2000 per each/-']],
  ['a bare upper end ten times as large', 'Fees of £10-100 for it.', ['£10-100 = 10..100']],
  ['a bare upper end more than ten times as large', 'Fees of £10-101 for it.', ['£10 = 10']],
  ['a bare number behind to', 'Fees of £10 to 17 people.', ['£10 = 10']],
  ['a bare number behind to with a magnitude', 'Fees of £2 to 3 million.', ['£2 to 3 million = 2000000..3000000']],
  ['a bare upper end that goes on', 'Fees of £10-17-19 for it.', ['£10 = 10']],
  ['a bare upper end with a share', 'Fees of £10-17% of it.', ['£10 = 10']],
  ['a move', 'It rose from £2m to £3m.', ['£2m = 2000000', '£3m = 3000000']],
  ['a move in the sentence before', 'It rose. Bids of £2m to £3m came.', ['£2m to £3m = 2000000..3000000']],
  ['by, a change and what it leads to', 'It went by £2m to £5m.', ['£2m = 2000000', '£5m = 5000000']],
  ['varying is no move', 'It rose, varying from £2m to £5m.', ['£2m to £5m = 2000000..5000000']],
  [
    'total',
    'seed £36.00, bulbs £67.42, guards £26.97, TOTAL: 130.39',
    ['£36.00 = 36', '£67.42 = 67.42', '£26.97 = 26.97', '130.39 = 130.39'],
  ],
  ['subtotal', 'seed £36.00, bulbs £67.42 sub-total 103.42', ['£36.00 = 36', '£67.42 = 67.42', '103.42 = 103.42']],
  ['total that is none', 'seed £36.00, bulbs £67.42, TOTAL: 130.39', ['£36.00 = 36', '£67.42 = 67.42']],
  [
    'total of the last two',
    'seed £36.00, bulbs £67.42, guards £26.97, TOTAL: 94.39',
    ['£36.00 = 36', '£67.42 = 67.42', '£26.97 = 26.97', '94.39 = 94.39'],
  ],
  ['total of one', 'seed £36.00, TOTAL: 36.00', ['£36.00 = 36']],
  ['total with a magnitude', 'seed £36.00, bulbs £67.42, TOTAL: 103.42m', ['£36.00 = 36', '£67.42 = 67.42']],
  [
    'total far off',
    'seed £36.00, bulbs £67.42, and so on and so on and so on and so on and so on and so on and so on, TOTAL: 103.42',
    ['£36.00 = 36', '£67.42 = 67.42'],
  ],
  ['a sign at the end of a line of prose', 'A grant to the club of £\n50,000 was made.', ['£\n50,000 = 50000']],
  ['a sign at the end of a short line', 'Cost £\n50,000 was made.', ['£\n50,000 = 50000']],
  ['per calendar month', 'A rent of £50 per calendar month.', ['£50 = 50 per -/month']],
  ['per financial year', 'A rent of £50 per financial year.', ['£50 = 50 per -/year']],
  ['per municipal year', 'A rent of £50 per municipal year.', ['£50 = 50 per -/year']],
  ['slash between', 'A rent of £50 / person / week.', ['£50 = 50 per person/week']],
  ['pence of each', 'A fee of 50p each way.', ['50p = 0.5 per each/-']],
  ['a currency code behind', 'A cost of 50 EUR for it.', ['50 EUR = EUR 50']],
  ['a code that is none', 'A cost of 50 EURO for it.', []],
  ['a code of a land', 'A cost of USD 50 for it.', ['USD 50 = USD 50']],
];

it.each(EDGES)('at the edge of a form: %s', (_why, text, expected) => {
  expect(figuresIn(text)).toEqual(expected);
});
