import { describe, expect, it } from 'vitest';
import {
  closesLine,
  isLooseAfter,
  isLooseBefore,
  isUpper,
  opensLine,
  wordAfter,
  wordBefore,
  wordBeforeMark,
} from '../../src/extract/dates/around.ts';
import { findIn, rowsOf } from './date-rows.ts';

/** A text with its place marked by a bar. */
const at = (marked: string): [string, number] => [marked.replace('|', ''), marked.indexOf('|')];

describe('a capital letter', () => {
  it.each<[string, boolean]>([
    ['A', true],
    ['Z', true],
    ['À', true],
    ['É', true],
    ['Þ', true],
    ['@', false],
    ['[', false],
    ['a', false],
    ['×', false],
    ['ß', false],
    ['¿', false],
    ['5', false],
  ])('%s: %s', (letter, expected) => expect(isUpper(letter.charCodeAt(0))).toBe(expected));
});

describe('the word beside a place', () => {
  it.each<[string, string, string, string]>([
    ['behind one blank', 'the Gate |', 'gate', ''],
    ['glued', 'the Gate|', 'gate', ''],
    ['behind a no-break, a thin and a narrow blank', 'Gate\u00a0\u2009\u202f|', 'gate', ''],
    ['over one line end', 'Gate\r\n|', 'gate', ''],
    ['not over two', 'Gate\n\n|', '', '\n'],
    ['with an apostrophe', 'two o’clock |', 'o’clock', ''],
    ['with figures', 'room 12a |', '12a', ''],
    ['a mark', 'the gate, |', '', ','],
    ['the edge of a cell', 'gate\t|', '', '\t'],
    ['the edge of the text', ' |', '', ''],
  ])('before: %s', (_why, marked, word, mark) => expect(wordBefore(...at(marked))).toMatchObject({ word, mark }));

  it.each<[string, string, string, string]>([
    ['behind one blank', '| Gate shut', 'gate', ''],
    ['glued', '|Gate', 'gate', ''],
    ['over one line end', '|\r\n  Gate', 'gate', ''],
    ['not over two', '|\n\nGate', '', '\n'],
    ['a mark', '| (gate)', '', '('],
    ['the edge of the text', '| ', '', ''],
  ])('after: %s', (_why, marked, word, mark) => expect(wordAfter(...at(marked))).toMatchObject({ word, mark }));

  it.each<[string, string, string]>([
    ['a comma', 'the gate, |', 'gate'],
    ['a bracket', 'the gate (|', 'gate'],
    ['a dash', 'the gate – |', 'gate'],
    ['a hyphen', 'the gate -|', 'gate'],
    ['none', 'the gate |', 'gate'],
    ['a stop, which is more', 'the gate. |', ''],
  ])('before, over %s', (_why, marked, word) => expect(wordBeforeMark(...at(marked)).word).toBe(word));

  it.each<[string, string, boolean, boolean]>([
    ['at the beginning of the text', '|x', true, false],
    ['at its end', 'x|', false, true],
    ['behind blanks', 'x\n \u00a0|x', true, false],
    ['before blanks', 'x| \u00a0\r\nx', false, true],
    ['between cells', 'x\t|\tx', true, true],
    ['between words', 'x | x', false, false],
  ])('the line opens or closes %s', (_why, marked, opens, closes) => {
    expect([opensLine(...at(marked)), closesLine(...at(marked))]).toEqual([opens, closes]);
  });
});

describe('a number', () => {
  it.each<[string, string, boolean]>([
    ['at the beginning', '|5', true],
    ['behind a blank', 'on |5', true],
    ['behind a letter', 'on|5', false],
    ['behind a figure', '1|5', false],
    ['behind a sign of money', '£|5', false],
    ['behind a slash', 'a/|5', false],
    ['behind a bracket', '(|5', true],
    ['behind a comma and a figure', '1,|5', false],
    ['behind a comma and a word', 'on,|5', true],
    ['behind a colon and a figure', '1:|5', false],
    ['behind "@" at the beginning', '@|5', true],
    ['behind "@" and a blank', 'x @|5', true],
    ['behind "@" and a word', 'x@|5', false],
    ['behind a hyphen and a blank', 'x -|5', true],
    ['behind a hyphen and a word', 'Covid-|5', false],
    ['behind "mid-"', 'mid-|5', true],
    ['behind a dash and a word', 'Day–|5', true],
    ['behind a dash and a figure', '1–|5', false],
  ])('is no tail: %s', (_why, marked, expected) => expect(isLooseBefore(...at(marked))).toBe(expected));

  it.each<[string, string, boolean]>([
    ['at the end', '5|', true],
    ['before a blank', '5| x', true],
    ['before a letter', '5|x', false],
    ['before a figure', '5|1', false],
    ['before a share', '5|%', false],
    ['before a line below', '5|_x', false],
    ['before a stroke', '5|\\x', false],
    ['before a slash and a word', '5|/x', false],
    ['before a slash and a blank', '5|/ x', true],
    ['before a stop and a figure', '5|.1', false],
    ['before a stop and a word', '5|.x', true],
    ['before a colon and a figure', '5|:1', false],
    ['before a colon and a blank', '5|: x', true],
    ['before a comma and a figure', '5|,1', false],
    ['before a dash and a figure', '5|–1', false],
    ['before a dash and a word', '5|–x', true],
    ['before a hyphen and a word', '5|-x', false],
    ['before a hyphen and a blank', '5|- x', true],
    ['before a bracket', '5|)', true],
  ])('is no head: %s', (_why, marked, expected) => expect(isLooseAfter(...at(marked))).toBe(expected));
});

describe('days before their month, as they may stand', () => {
  it.each<[string, string, string[]]>([
    ['the foot of a page', 'Page 1 of 6 February 2018', ['February 2018 = 2018-02']],
    ['the foot of a page with wide blanks', 'Page  12  of  6 February 2018', ['February 2018 = 2018-02']],
    ['a page, then a day', 'on page 1 of it, 6 February 2018', ['6 February 2018 = 2018-02-06']],
    ['one of several days', 'one of 6 February 2018', ['6 February 2018 = 2018-02-06']],
    ['behind a weekday and its stop', 'Thurs.5 March 2018', ['Thurs.5 March 2018 = 2018-03-05']],
    ['behind a month and a slash', '30 June/1 July 2018', ['30 June/1 July 2018 = 2018-06-30/2018-07-01']],
    ['behind a month and a hyphen', '12 February-16 February 2018', ['12 February-16 February 2018 = 2018-02-12/2018-02-16']],
    ['behind a word and a hyphen', 'Covid-19 March 2018', ['March 2018 = 2018-03']],
    ['behind a point between figures', '1.5 March 2018', ['March 2018 = 2018-03']],
    ['behind a letter and a slash', 'w/c 6 February 2018', ['6 February 2018 = 2018-02-06']],
    [
      'twelve of them, the most',
      '1st, 2nd, 3rd, 4th, 5th, 6th, 7th, 8th, 9th, 10th, 11th and 12th March 2018',
      Array.from(
        { length: 12 },
        (_, i) => `${i + 1}${['st', 'nd', 'rd'][i] ?? 'th'}${i === 11 ? ' March 2018' : ''} = 2018-03-${String(i + 1).padStart(2, '0')}`,
      ),
    ],
  ])('%s', async (_why, words, expected) => {
    expect(rowsOf(await findIn(words))).toEqual(expected);
  });
});
