import { describe, expect, it } from 'vitest';
import { findIn, rowsOf } from './date-rows.ts';

/** [why, words, rows as "text = edtf"]: what lies just inside a form and just outside it. The meeting is of 6 February 2018. */
type Row = [why: string, words: string, rows: string[]];

const DAYS: Row[] = [
  ['a verb in small letters behind a figure', 'the 3 may apply for it', []],
  ['another verb', 'the 12 march on', []],
  ['the verb’s word with an ordinal', 'by the 3rd may we go', ['3rd may = 2018-05-03']],
  ['the verb’s word with a year', 'by 3 may 2018 we go', ['3 may 2018 = 2018-05-03']],
  ['names in small letters that are no verbs', 'on 12 april and 3 june', ['12 april = 2018-04-12', '3 june = 2018-06-03']],
  ['short ones that are no verbs', 'paid 12 apr, 3 aug 2017', ['12 apr = 2017-04-12', '3 aug 2017 = 2017-08-03']],
  ['hyphens all through', 'sent 12-Mar-2018 by post', ['12-Mar-2018 = 2018-03-12']],
  ['a hyphen with which something else begins', 'sent 12 Mar-then a letter', ['12 Mar = 2018-03-12']],
  ['nought first', 'on 03 March', ['03 March = 2018-03-03']],
  ['the last day', 'on 31 March', ['31 March = 2018-03-31']],
  ['a day too many', 'on 32 March', ['March = 2018-03']],
  ['no day at all', 'on 0 March', ['March = 2018-03']],
  ['three figures', 'on 103 March', ['March = 2018-03']],
  ['letters alone are no figures', 'on lo March', ['March = 2018-03']],
  ['a letter alone, with an ordinal, that is no day', 'on the Oth of March', ['March = 2018-03']],
  ['month first behind a weekday', 'on Tuesday March 20 we', ['Tuesday March 20 = 2018-03-20']],
  ['month first before a figure that is no day', 'in March 34 we', ['March = 2018-03']],
  ['month first behind a word of deadlines', 'by March 8 we', ['March 8 = 2018-03-08']],
  ['a figure behind the month that counts things', 'in March 8 bins were', ['March = 2018-03']],
  ['month first before a clock time', 'March 12 - 7pm at', ['March 12 = 2018-03-12']],
];

const MONTHS: Row[] = [
  ['slash and year', 'rent Sept/2017 paid', ['Sept/2017 = 2017-09']],
  ['dash and year', 'rent Sept–2017 paid', ['Sept–2017 = 2017-09']],
  ['a share behind it', 'in March 20% of bins', ['March = 2018-03']],
  ['a share behind it, apart', 'in March 20 % of bins', ['March = 2018-03']],
  ['pence behind it', 'Salary Jan 18.50 paid', ['Jan = 2018-01']],
  ['a time behind it', 'in March 10:30 was kept', ['March = 2018-03']],
  ['a number with a letter behind it', 'in March 18a was left', ['March = 2018-03']],
  ['an apostrophe and two figures', "rent Jan '17 paid", ["Jan '17 = 2017-01"]],
  ['a year far off', 'Salary Jan 09 paid', ['Jan = 2018-01']],
  ['capitals of three letters behind a word of time', 'in FEB it', ['FEB = 2018-02']],
  ['capitals of three letters', 'FEB was quiet', []],
  ['capitals of four letters', 'in SEPT it', ['SEPT = 2017-09']],
  ['alone', 'May', ['May = 2018-05']],
  ['a verb in capitals', 'THE COUNCIL MAY RESOLVE', []],
  ['a surname behind an initial', 'Mr J March spoke', []],
  ['a surname behind an initial with a stop', 'Mr J. March spoke', []],
  ['a surname behind an initial with an accent', 'Mrs É March spoke', []],
  ['a surname behind a title with a stop', 'Cllr. March spoke', []],
  ['a letter that is no initial', 'see annex B March figures', ['March = 2018-03']],
  ['Welsh, once behind its word', 'ym mis Mai, ond mai hynny', ['Mai = 2018-05']],
  ['by slashes, backwards', 'in Mar/Feb it', ['Mar = 2018-03', 'Feb = 2018-02']],
  ['by slashes, over the new year', 'Nov/Dec/Jan it', ['Nov/Dec = 2017-11/2017-12', 'Jan = 2018-01']],
  ['by slashes, and one apart', 'Jan/Feb /Mar it', ['Jan/Feb = 2018-01/2018-02', 'Mar = 2018-03']],
];

const YEARS: Row[] = [
  ['backwards', 'from 2018-2015 it', []],
  ['the same twice', 'for 2018-2018 it', []],
  ['the same twice, short', 'in 2018/18 it', []],
  ['too many', 'lots 2018-2099 sold', []],
  ['forty', 'a lease for 1978-2018 ran', ['1978-2018 = 1978/2018']],
  ['forty-one', 'a lease for 1977-2018 ran', []],
  ['too early', 'in 1599-1601 they', []],
  ['too late', 'until 2099-2101 they', []],
  ['a reference with a slash', 'in 2018/22 it', []],
  ['blanks round the dash', 'for 2018 - 2022 it', ['2018 - 2022 = 2018/2022']],
  ['glued to a word', 'ref2018-19 it', []],
  ['glued to a letter behind', '2018-19b it', []],
  ['ages', 'for 11-12 year olds', []],
  ['ages with hyphens', 'for 16-17-year-olds', []],
  ['ages in the plural', 'an 11-12 years old', []],
  ['years of two figures, and the word', 'for 16-17 years of it', ['16-17 = 2016-04-01/2017-03-31']],
  ['before a quarter, and a colon', '2017/18: Q3 report', ['2017/18 = 2017-04-01/2018-03-31', 'Q3 = 2017-10/2017-12']],
  [
    'before a quarter with a year of its own',
    '2016/17 Q3 2017/18 report',
    ['2016/17 = 2016-04-01/2017-03-31', 'Q3 2017/18 = 2017-10/2017-12'],
  ],
  ['before words and a quarter', '2017/18 and the Q3 report', ['2017/18 = 2017-04-01/2018-03-31', 'Q3 = 2017-10/2017-12']],
];

const FIGURES: Row[] = [
  ['the end of a range whose beginning is a day', 'Closed 24/12 - 2/1', ['24/12 - 2/1 = 2017-12-24/2018-01-02']],
  ['the end of a range whose beginning is none', 'Lots 24/7 - 2/1', []],
  ['a clock behind a comma', 'the lamps 1/3, 4.00pm', ['1/3 = 2018-03-01']],
  ['a clock behind from', 'the lamps 1/3 from 4.00pm', ['1/3 = 2018-03-01']],
  ['a clock behind a sign', 'the lamps 1/3 @ 4pm', ['1/3 = 2018-03-01']],
  ['no clock', 'the lamps 1/3 and 4 lamps', []],
  ['a weak word, and a small one behind', 'a visit for 19/11 to look', ['19/11 = 2017-11-19']],
  ['a weak word, and a street behind', 'rooms for 19/11 High Street', []],
  ['a weak word, and the end of the line', 'a visit for 19/11', ['19/11 = 2017-11-19']],
  ['a weak word, and a stop', 'a visit for 19/11. Then', ['19/11 = 2017-11-19']],
];

describe.each([
  ['days', DAYS],
  ['months', MONTHS],
  ['years', YEARS],
  ['days in figures', FIGURES],
])('%s at the edge', (_name, rows) => {
  it.each(rows)('%s', async (_why, words, expected) => {
    expect(rowsOf(await findIn(words))).toEqual(expected);
  });
});

describe('clock times at the edge', () => {
  it.each<[string, string, string | null]>([
    ['behind an empty line is another matter', 'at 7pm\n\n26 March', null],
    ['behind words', 'at 7pm we met; on 26 March', null],
    ['behind a line end', 'at 7pm\n26 March', '19:00'],
    ['of a month is none', 'at 7pm in March', null],
    ['of two days is none', 'on 26/27 March at 7pm', null],
    ['noon behind', 'on 26 March at 12 noon', '12:00'],
    ['noon as the end', 'on 26 March, 10am to noon', '10:00'],
    ['nought o’clock', 'on 26 March at midnight', '00:00'],
  ])('%s', async (_why, words, time) => {
    expect((await findIn(words)).dates.at(-1)?.time).toBe(time);
  });
});

describe('what is said of a date', () => {
  it.each<[string, string, string[]]>([
    ['a weekday that fits', 'on Tuesday 6 March 2018', []],
    ['a weekday of another day', 'on Monday 6 March 2018', ['"Monday 6 March 2018" does not fit: 6 March 2018 was a Tuesday']],
    [
      'with a year that was supplied',
      'on Tuesday 25 December',
      ['"Tuesday 25 December" does not fit: 25 December 2017 (year supplied) was a Monday'],
    ],
    ['a day that is none', 'on 31 February 2018', ['Cannot read "31 February 2018" as a date: the calendar has no such day']],
    ['month first', 'on 02/13/2018', ['Cannot read "02/13/2018" as a date: the calendar has no such day']],
    ['a number that is hardly meant as a date', 'see 45/13/18 there', []],
  ])('%s', async (_why, words, expected) => {
    expect((await findIn(words)).messages).toEqual(expected);
  });
});
