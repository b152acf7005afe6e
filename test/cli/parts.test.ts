import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { fitting } from '../../src/cli/columns.ts';
import { type Exit, exitCode } from '../../src/cli/exit-codes.ts';
import { readSize } from '../../src/cli/flags.ts';
import { suggest } from '../../src/cli/suggest.ts';
import { visibleLine, visibleText } from '../../src/cli/terminal.ts';

describe('exitCode', () => {
  it.each<[string, Exit[], number]>([
    ['nothing happened', [], 0],
    ['a finding', ['findings'], 1],
    ['an input failed, with findings', ['findings', 'input'], 3],
    ['a bug beside a failed input', ['input', 'bug'], 70],
    ['a wrong call before all', ['bug', 'usage', 'input', 'findings'], 2],
  ])('%s', (_why, happened, expected) => {
    expect(exitCode(...happened)).toBe(expected);
  });
});

describe('readSize', () => {
  it.each([
    ['bytes', '1000', 1000],
    ['kilobytes', '50kB', 50_000],
    ['megabytes with a blank', '1.5 MB', 1_500_000],
    ['mebibytes', '200MiB', 209_715_200],
    ['nothing', '', null],
    ['zero', '0', null],
    ['less than nothing', '-5', null],
    ['an unknown unit', '5 acres', null],
    ['a word', 'big', null],
  ])('%s', (_why, text, expected) => {
    expect(readSize(text)).toBe(expected);
  });
});

describe('fitting', () => {
  const inTerminal = fitting(Object.assign(new Writable(), { isTTY: true, columns: 24 }));
  it.each([
    ['a line that fits', 'the gate is shut', 'the gate is shut'],
    ['one that is too long', 'the gate of the upper weir is shut', 'the gate of the upper\n  weir is shut'],
    ['indented below its own indent', '    the gate of the upper weir', '    the gate of the\n      upper weir'],
    ['each line by itself', 'one two three four five six\nseven\n', 'one two three four five\n  six\nseven\n'],
    ['columns kept apart', 'a.txt    warning  gate shut', 'a.txt    warning  gate\n  shut'],
    ['a word longer than the line', 'see /home/clerk/Minutes/2019/June.txt now', 'see\n  /home/clerk/Minutes/2019/June.txt\n  now'],
    ['colours take no room', '\u001b[33mthe gate\u001b[39m is shut again', '\u001b[33mthe gate\u001b[39m is shut again'],
    ['wide letters take two columns', '水門水門水門 水門水門 gate', '水門水門水門 水門水門\n  gate'],
  ])('%s', (_why, text, expected) => {
    expect(inTerminal(text)).toBe(expected);
  });

  it('leaves lines alone where no terminal shows them', () => {
    const long = 'word '.repeat(50);
    expect(fitting(Object.assign(new Writable(), { columns: 24 }))(long)).toBe(long);
  });
});

describe('suggest', () => {
  const names = ['json', 'ndjson', 'markdown'];
  it.each([
    ['letters swapped', 'jsno', 'json'],
    ['a letter missing', 'markdwn', 'markdown'],
    ['the beginning', 'mark', 'markdown'],
    ['capitals', 'JSON', 'json'],
    ['something else', 'docx', null],
    ['nothing', '', null],
    ['very long', 'x'.repeat(100_000), null],
  ])('%s', (_why, typed, expected) => {
    expect(suggest(typed, names)).toBe(expected);
  });
});

describe('visible text', () => {
  it.each([
    ['colour codes', '\x1b[31mred', '\\x1b[31mred'],
    ['a carriage return that would hide the line', 'good\rbad', 'good\\rbad'],
    ['backspaces', 'a\b\bb', 'a\\x08\\x08b'],
    ['NUL and DEL', '\0\x7f', '\\x00\\x7f'],
    ['the C1 form of ESC [', '\x9b2J', '\\x9b2J'],
    ['a bidi override', 'a\u202eb', 'a\\u{202e}b'],
    ['a zero-width space', 'a\u200bb', 'a\\u{200b}b'],
    ['a line separator', 'a\u2028b', 'a\\u{2028}b'],
    ['tag characters', 'a\u{e0041}b', 'a\\u{e0041}b'],
    ['plain words, pounds and dashes stay', 'Ŵyn £5 – “x”\u00a0y', 'Ŵyn £5 – “x”\u00a0y'],
    ['an emoji with its joiner stays', '👩‍⚖️', '👩‍⚖️'],
  ])('%s', (_why, text, expected) => {
    expect(visibleLine(text)).toBe(expected);
    expect(visibleText(text)).toBe(expected);
  });

  it('keeps line ends and tabs of several lines, not of one', () => {
    expect(visibleText('a\n\tb')).toBe('a\n\tb');
    expect(visibleLine('a\n\tb')).toBe('a\\n\\tb');
  });

  it('cuts what is very long', () => {
    expect(visibleLine('x'.repeat(5000))).toHaveLength(1001);
  });
});
