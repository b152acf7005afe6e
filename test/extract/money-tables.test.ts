import { expect, it } from 'vitest';
import { findMoney } from '../../src/extract/money/index.ts';
import { smallMinutes } from './small-minutes.ts';

function sumsIn(text: string): string[] {
  const context = smallMinutes(text);
  findMoney(context);
  return context.root.facts.money.map(({ value, role }) => `${value} ${role}`);
}

/** Cells one to a line, as a page leaves them whose table was lost. */
const stack = (...cells: string[]): string => cells.join('\n\n');

const TABLES: readonly [why: string, text: string, expected: string[]][] = [
  [
    'the head carries the sign, and the role',
    'Club\tAward £\nBowls\t290\nDrama\t1,800\nTotal\t£2,090',
    ['290 funding', '1800 funding', '2090 funding'],
  ],
  [
    'a head in thousands, brackets as minus',
    'Item\tBudget £000\tActual £000\nParks\t120\t(35)\nRoads\t1,250\t1,300',
    ['120000 budget', '-35000 spend', '1250000 budget', '1300000 spend'],
  ],
  [
    'a signed cell vouches for its column, not for the cheque numbers',
    'Payee\tChq\tAmount\nHall\t1001\t£49.00\nClerk\t1002\t450.00',
    ['49 spend', '450 spend'],
  ],
  [
    'a signed total vouches for the column above',
    'Payee\tAmount\nHall\t49.00\nClerk\t450.00\nTotal\t£499.00',
    ['49 spend', '450 spend', '499 spend'],
  ],
  ['a signed cell does not vouch for counts', 'Club\tGrant\tMembers\nBowls\t£50\t12\nDrama\t£60\t31', ['50 funding', '60 funding']],
  ['percentages are passed over', 'Stock\tValue £\tYield\nGilts\t500\t4.5%', ['500 other']],
  ['no sign anywhere', 'Payee\tNet\tVAT\nHall\t49.00\t0.00', []],
  [
    'lines that end in figures, between a signed one and a signed total',
    stack('The following payments were agreed:', 'Hall, chq 1001   £49.00', 'Clerk, chq 1002   450.00', 'TOTAL £499.00'),
    ['49 spend', '450 spend', '499 spend'],
  ],
  [
    'the same with single spaces; a time ends the list',
    stack('Payments agreed:', 'Hall, chq 1001 £49.00', 'Clerk, chq 1002 450.00', 'The meeting closed at 20.30'),
    ['49 spend', '450 spend'],
  ],
  [
    'a bare figure beside a signed one is of another kind',
    stack('Fuel   £18.46', 'Subtotal   £930.25   0.00', 'Total   £948.71'),
    ['18.46 other', '930.25 other', '948.71 other'],
  ],
  ['lines without any sign', stack('Hall, chq 1001   49.00', 'Clerk, chq 1002   450.00'), []],
  [
    'a stack of cells parted by bars',
    stack('Ref |', 'Club |', 'Award £ |', 'A1 |', 'Bowls club |', '290 |', 'A2 |', 'Drama |', '800 |', 'Total awards |', '£1,090 |'),
    ['290 funding', '800 funding', '1090 funding'],
  ],
  [
    'a stack with two columns of money and a third of paragraphs',
    stack('£000', '£000', 'Rents', '(60,279)', '(59,914)', '5.6', 'Repairs', '709', '734', '5.15'),
    ['-60279000 other', '-59914000 other', '709000 other', '734000 other'],
  ],
  ['years and lone digits in a stack are none', stack('Cost £', 'Fence, built', '1998', 'Gate', '3', 'Wall', '450'), ['450 cost']],
  [
    'a bare total that the signed figures add up to',
    'Money spent: seed £36.00, bulbs £67.42, guards £26.97, TOTAL: 130.39',
    ['36 spend', '67.42 spend', '26.97 spend', '130.39 spend'],
  ],
  ['a bare total that they do not add up to', 'Money spent: seed £36.00, bulbs £67.42, TOTAL: 12.50 hours', ['36 spend', '67.42 spend']],
];

it.each(TABLES)('%s', (_why, text, expected) => expect(sumsIn(text)).toEqual(expected));

it('gives bare figures neither qualifier nor rate', () => {
  const context = smallMinutes('Hire\tOver £ per hour\nHall\t12.00');
  findMoney(context);
  expect(context.root.facts.money).toMatchObject([{ value: 12, qualifier: null, per: null }]);
});
