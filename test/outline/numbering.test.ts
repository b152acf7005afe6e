import { describe, expect, it } from 'vitest';
import { readNumber } from '../../src/outline/numbering.ts';

describe('the number that a line opens with', () => {
  it.each([
    ['the word, and two parts', 'Item 2014.21 Weir', '2014.21', 'item 2014.n', 21],
    ['the word', 'Agenda Item 4a: Weir', '4a', 'item', 4.01],
    ['letters, number and year', 'BM 35/2122 Weir', 'BM 35/2122', 'BMn/2122', 35],
    ['letters and year, then a number', 'CE09/5 Weir', 'CE09/5', 'CE09/n', 5],
    ['letters and a stroke', 'C/152 Weir', 'C/152', 'C/n', 152],
    ['one letter', 'M12. Weir', 'M12', 'Mn', 12],
    ['year, meeting, number', '2021/04/7 Weir', '2021/04/7', '2021/04/n', 7],
    ['number and year', '77/21 Weir', '77/21', 'n/21', 77],
    ['number and initials', '35/MK Weir', '35/MK', 'n/MK', 35],
    ['three parts', '18.09.6 Weir', '18.09.6', '18.09.n', 6],
    ['two parts', '5.1 Weir', '5.1', '5.n', 1],
    ['two parts, of which one counts nothing', '5.0 Weir', '5.0', 'n.0', 5],
    ['a number', '137. Weir', '137', 'n', 137],
    ['a starred number', '*450 Weir', '450', 'n', 450],
    ['a number right before its title', '4.Weir', '4', 'n', 4],
    ['a bracket behind', '3) Weir', '3', 'n)', 3],
    ['brackets around', '(3) Weir', '3', '(n)', 3],
    ['a letter in brackets behind it', '12(b) Weir', '12 (b)', 'n', 12.02],
    ['romans', 'IV. Weir', 'IV', 'R', 4],
    ['a capital', 'B. Weir', 'B', 'L', 2],
    ['a letter in brackets', '(b) Weir', 'b', 'l)', 2],
  ])('is read: %s', (_why, line, printed, key, value) => {
    expect(readNumber(line)).toMatchObject({ printed, key, value });
  });

  it.each([
    ['a time', '10.30 am start'],
    ['a word with a figure', '3-Watt lamps'],
    ['a sum', '£5 each'],
    ['a day', '21/01/2018 was fine'],
    ['a word', 'Weir'],
    ['nothing', ''],
    ['white space', ' 3. Weir'],
  ])('is not read: %s', (_why, line) => {
    expect(readNumber(line)).toBeNull();
  });
});
