import { CLOSE, HEAD, item, pay } from './told-minutes.ts';
import type { ToldRow } from './told-rows.ts';

/** A table in Markdown: its head, then its rows. */
const table = (head: string, ...rows: string[]): string =>
  item([head, head.replace(/[^|]+/g, '---'), ...rows].map((row) => `| ${row} |`).join('\n'));
const LIST = Array.from({ length: 250 }, (_, i) => `Payment ${String.fromCharCode(97 + (i % 26))} £${i + 1}.00`);

/** What the rule on totals says. */
export const TOLD_SUMS: readonly ToldRow[] = [
  // Lines.
  [
    'parts-and-total',
    'numbers of cheques are no sums',
    pay('Moss, chq 1001 £10.00', 'Rush, chq 1002 £20.00', 'Total £31.00'),
    ['The parts above come to 30.00, not to 31.00 | Total £31.00'],
  ],
  [
    'parts-and-total',
    'more money came back than was paid',
    pay('Moss £10.00', 'Rush -£40.00', 'Total -£31.00'),
    ['The parts above come to -30.00, not to -31.00 | Total -£31.00'],
  ],
  ['parts-and-total', 'euros', pay('Moss €10', 'Rush €20', 'Total €31'), ['The parts above come to 30.00, not to 31.00 | Total €31']],
  [
    'parts-and-total',
    'a quarter off is the most',
    pay('Moss £30.00', 'Rush £45.00', 'Total £100.00'),
    ['The parts above come to 75.00, not to 100.00 | Total £100.00'],
  ],
  ['parts-and-total', 'a penny more is another sum', pay('Moss £30.00', 'Rush £44.99', 'Total £100.00'), []],
  ['parts-and-total', 'a list longer than any page', pay(...LIST, 'Total £31375.00'), []],
  [
    'parts-and-total',
    'a wrong total of a list longer than any page',
    pay(...LIST, 'Total £31376.00'),
    ['The parts above come to 31,375.00, not to 31,376.00 | Total £31376.00'],
  ],
  [
    'parts-and-total',
    'a heading of forty letters',
    pay('Moss £10.00', 'Rush £20.00', 'Donations made by the members themselves', 'Reed £5.00', 'Sedge £5.00', 'Total £41.00'),
    ['The parts above come to 40.00, not to 41.00 | Total £41.00'],
  ],
  ['parts-and-total', 'a heading right above the total ends the list', pay('Moss £10.00', 'Rush £20.00', 'In all', 'Total £31.00'), []],
  ['parts-and-total', 'what was paid nothing adds nothing', pay('Moss £10.00', 'Rush £0.00', 'Total £11.00'), []],
  [
    'parts-and-total',
    'a total below another may be of both',
    pay('Moss £1.00', 'Rush £1.00', 'Total £2.00', 'Reed £50.00', 'Sedge £50.00', 'Total £110.00'),
    [],
  ],
  [
    'parts-and-total',
    'a total of nothing above does not end the list',
    pay('Moss £10.00', 'Rush £20.00', 'Total VAT £0.00', 'Reed £5.00', 'Total £36.00'),
    ['The parts above come to 35.00, not to 36.00 | Total £36.00'],
  ],
  [
    'parts-and-total',
    'over two paragraphs',
    item('Moss £10.00\nRush £20.00\n\nReed £5.00\nTotal £36.00'),
    ['The parts above come to 35.00, not to 36.00 | Total £36.00'],
  ],
  [
    'parts-and-total',
    'the last line of a paragraph before another',
    item('Moss £10.00\nRush £20.00\nTotal £31.00\n\nIt was cold.'),
    ['The parts above come to 30.00, not to 31.00 | Total £31.00'],
  ],
  // Tables.
  [
    'parts-and-total',
    'a table',
    table('Payee | Net', 'Moss | £10.00', 'Rush | £20.00', 'Total | £31.00'),
    ['The parts above come to 30.00, not to 31.00 | Total\t£31.00'],
  ],
  [
    'parts-and-total',
    'the pound sign at the head',
    table('Payee | £', 'Moss | 1,010', 'Rush | 20', 'Total | 1,031'),
    ['The parts above come to 1,030.00, not to 1,031.00 | Total\t1,031'],
  ],
  [
    'parts-and-total',
    'a million with pence',
    table('Payee | £', 'Moss | 1,000,010.50', 'Rush | 20.25', 'Total | 1,000,031.75'),
    ['The parts above come to 1,000,030.75, not to 1,000,031.75 | Total\t1,000,031.75'],
  ],
  [
    'parts-and-total',
    'money back, with a sign and in brackets',
    table('Payee | £', 'Moss | 50.00', 'Rush | -10.00', 'Reed | (5.00)', 'Oak | £-1.00', 'Elm | -£1.00', 'Total | 34.00'),
    ['The parts above come to 33.00, not to 34.00 | Total\t34.00'],
  ],
  [
    'parts-and-total',
    'a blank behind the sign',
    table('Payee | Net', 'Moss | £ 10.00', 'Rush | £ 20.00', 'Total | £ 31.00'),
    ['The parts above come to 30.00, not to 31.00 | Total\t£ 31.00'],
  ],
  [
    'parts-and-total',
    'empty cells add nothing',
    table('Payee | VAT', 'Moss | 1.00', 'Rush |  ', 'Reed | 3.00', 'Oak | 2.00', 'Total | 6.00'),
    [],
  ],
  [
    'parts-and-total',
    'nor do dashes',
    table('Payee | VAT', 'Moss | 1.00', 'Rush | -', 'Reed | 3.00', 'Oak | nil', 'Elm | 2.00', 'Total | 6.00'),
    [],
  ],
  [
    'parts-and-total',
    'empty cells of one column of two',
    table('Payee | Net | VAT', 'Moss | 5.00 | 1.00', 'Rush | 1.00 | ', 'Reed | 15.00 | 3.00', 'Oak | 10.00 | 2.00', 'Total | 31.00 | 6.00'),
    [],
  ],
  [
    'parts-and-total',
    'cells that hold nothing are no parts',
    table('Payee | VAT', 'Moss | 1.00', 'Rush |  ', 'Reed | -', 'Total | 1.20'),
    [],
  ],
  [
    'parts-and-total',
    'a heading between the rows',
    table('Payee | £', 'Moss | 100.00', 'General | ', 'Rush | 20.00', 'Reed | 300.00', 'Total | 420.00'),
    [],
  ],
  [
    'parts-and-total',
    'a wrong total with a heading between the rows',
    table('Payee | £', 'Moss | 100.00', 'General | ', 'Rush | 20.00', 'Reed | 300.00', 'Total | 421.00'),
    ['The parts above come to 420.00, not to 421.00 | Total\t421.00'],
  ],
  [
    'parts-and-total',
    'a sum still to come adds nothing',
    table('Payee | £', 'Moss | 100.00', 'Rush | to come', 'Reed | 20.00', 'Oak | 300.00', 'Total | 420.00'),
    [],
  ],
  [
    'parts-and-total',
    'percentages and dates are no sums',
    table('Fund | Share | Day', 'Mill | 40% | 1/2/2021', 'Ford | 50% | 3/2/2021', 'Total | 100% | 4/2/2021'),
    [],
  ],
  [
    'parts-and-total',
    'another table above',
    item(
      '| Payee | £ |\n|---|---|\n| Moss | 10.00 |\n| Rush | 20.00 |\n\nIt was cold.\n\n| Payee | £ |\n|---|---|\n| Reed | 5.00 |\n| Oak | 5.00 |\n| Total | 11.00 |',
    ),
    ['The parts above come to 10.00, not to 11.00 | Total\t11.00'],
  ],
  ['parts-and-total', 'lines above a table', item('Moss £10.00\nRush £20.00\n\n| Payee | £ |\n|---|---|\n| Total | 31.00 |'), []],
  [
    'parts-and-total',
    'a total in the second cell',
    table('How | Payee | £', 'BACS | Moss | 10.00', 'BACS | Rush | 20.00', ' | Total | 31.00'),
    ['The parts above come to 30.00, not to 31.00 | Total\t31.00'],
  ],
  ['parts-and-total', 'a total of something else', table('Payee | £', 'Moss | 10.00', 'Rush | 20.00', 'Total budget | 31.00'), []],
  ['parts-and-total', 'at the foot of a page', `${HEAD}8. Gate\n\nMoss £10.00\nRush £20.00\n\nTotal${CLOSE}`, []],
];
