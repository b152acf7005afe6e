import { describe, expect, it } from 'vitest';
import { isPrinted } from '../../src/check/numbers.ts';
import { isSame, lettersOf, partsOf, surnameOf } from '../../src/check/people.ts';
import { blockAt, contentOf, nameOf, type Placed, sentenceAround } from '../../src/check/walk.ts';
import type { FoundResolution, ItemNode } from '../../src/tree/nodes.ts';

describe('names', () => {
  it.each<[string, string, string, boolean | null]>([
    ['one name in two forms', 'Cllr Jane Reed', 'Councillor J. Reed', true],
    ['an initial on either side', 'J Reed', 'Mrs Jane Reed', true],
    ['the same initials', 'Cllr A B Reed', 'A. Reed', true],
    ['two first names', 'Jane Reed', 'John Reed', false],
    ['two initials', 'Cllr A Reed', 'Cllr B Reed', false],
    ['two surnames', 'Jane Reed', 'Jane Rush', false],
    ['no first name', 'Cllr Reed', 'Jane Reed', null],
    ['no first names at all', 'Cllr Reed', 'Mr Reed', null],
    ['a title alone is nobody', 'The Mayor', 'The Mayor', false],
    ['nobody beside somebody', 'The Chairman', 'Cllr Reed', false],
    ['a letter alone is no surname', 'Cllr R', 'Mr R', false],
    ['an apostrophe of either kind', "Mary O'Brien", 'Mary O’Brien', true],
    ['what stands in brackets is not of the name', 'Jane Reed (Chair)', 'Jane Reed', true],
    ['honours behind the name', 'Dr Jane Reed OBE', 'Jane Reed', true],
  ])('%s', (_why, a, b, expected) => {
    expect(isSame(a, b)).toBe(expected);
    expect(isSame(b, a)).toBe(expected);
  });

  it.each<[string, string, string[]]>([
    ['titles and offices', 'Councillor Mrs Jane Reed MBE', ['jane', 'reed']],
    ['a hyphen', 'Cllr Anne Reed-Rush', ['anne', 'reed-rush']],
    ['brackets', 'Cllr Reed (Vice-Chair, until June)', ['reed']],
    ['two pairs of brackets', 'Reed (Lab) (Hill)', ['reed']],
    ['an office alone', 'The Leader', []],
  ])('have parts: %s', (_why, name, parts) => {
    expect(partsOf(name)).toEqual(parts);
    expect(surnameOf(name)).toBe(parts.at(-1) ?? '');
  });

  it('are compared in small letters', () => {
    expect(lettersOf("Zoë O'BRIEN, 2nd")).toEqual(['zoë', 'obrien', 'nd']);
    expect(surnameOf('the Chair')).toBe('');
  });
});

describe('a printed number', () => {
  const TEXT =
    '13/21 Wall\n\n  14/21\nThe minutes of 15/21 and 116/21\n17/210\n(18/21) Fence\n(Clause a) 20/21\n             22/21\n1) Pond 23/21\nNow and then 24/21';

  it.each<[string, string, boolean]>([
    ['at the beginning of the text', '13/21', true],
    ['indented', '14/21', true],
    ['behind words', '15/21', false],
    ['as the end of another', '16/21', false],
    ['as the beginning of another', '17/21', false],
    ['in brackets', '18/21', true],
    ['nowhere', '19/21', false],
    ['behind ten signs, the most', '20/21', true],
    ['indented by more than that', '22/21', true],
    ['behind a number of its own', '23/21', true],
    ['behind more than ten signs', '24/21', false],
  ])('%s', (_why, number, expected) => {
    expect(isPrinted(number, TEXT, 0, TEXT.length)).toBe(expected);
  });

  it('outside the stretch does not count', () => {
    expect(isPrinted('14/21', TEXT, 0, 10)).toBe(false);
    expect(isPrinted('13/21', TEXT, 1, TEXT.length)).toBe(false);
  });
});

describe('places', () => {
  const placed = (start: number, end: number) => ({ block: { start, end }, item: null }) as unknown as Placed;
  const BLOCKS = [placed(0, 4), placed(5, 9), placed(9, 12), placed(20, 30)];

  it.each<[number, number | null]>([
    [0, 0],
    [3, 0],
    [4, null],
    [5, 1],
    [8, 1],
    [9, 2],
    [12, null],
    [19, null],
    [20, 3],
    [29, 3],
    [30, null],
  ])('offset %i is in block %s', (offset, index) => {
    expect(blockAt(BLOCKS, offset)).toBe(index === null ? null : BLOCKS[index]);
  });

  const TEXT = 'It rained. The gate broke on 4 May, they say! It was mended?\n\n  At last';

  it.each<[string, string, string]>([
    ['from stop to stop', '4 May', ' The gate broke on 4 May, they say'],
    ['the first of a block', 'rained', 'It rained'],
    ['up to an empty line', 'mended', ' It was mended'],
    ['the last of a block', 'last', '  At last'],
  ])('a sentence: %s', (_why, words, expected) => {
    const start = TEXT.indexOf(words);
    const found = sentenceAround(TEXT, { start, end: start + words.length }, { start: 0, end: TEXT.length });
    expect(TEXT.slice(found.start, found.end).trim()).toBe(expected.trim());
  });

  it('a sentence ends with its block', () => {
    const at = { start: TEXT.indexOf('gate'), end: TEXT.indexOf('gate') + 4 };
    expect(sentenceAround(TEXT, at, { start: 13, end: 25 })).toEqual({ start: 13, end: 25 });
  });

  it.each<[string, Partial<ItemNode>, string]>([
    ['its number', { number: '12/21', title: 'Gate' }, '12/21'],
    ['its title', { number: null, title: 'Gate\n and   wall' }, '"Gate and wall"'],
    ['neither', { number: null, title: null }, 'an item without number'],
  ])('an item is called by %s', (_why, item, expected) => {
    expect(nameOf(item as ItemNode)).toBe(expected);
  });

  it.each<[string, string | null, string]>([
    ['behind what announces it', 'RESOLVED', ' that it be mended'],
    ['without an announcement', null, 'It was RESOLVED that it be mended'],
    ['whose announcement stands elsewhere', 'AGREED', 'It was RESOLVED that it be mended'],
  ])('a decision’s words %s', (_why, marker, expected) => {
    const text = 'It was RESOLVED that it be mended';
    expect(contentOf(text, { marker, start: 0, end: text.length } as FoundResolution)).toBe(expected);
  });
});
