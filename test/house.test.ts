import { describe, expect, it } from 'vitest';
import { parseMinutes } from '../src/index.ts';
import type { ParseOptions } from '../src/settings.ts';

type House = NonNullable<ParseOptions['house']>;

const parse = (text: string, house: House) => parseMinutes(text, { house });

describe('words that announce a decision in one house', () => {
  const HEAD =
    'Minutes of the Weir Board held on 4 May 2021\n\n1. Bank\n\nThe bank was looked at.\n\n2. Gate\n\nThe gate was looked at.\n\n';
  const decisionWords = { ORDERED: 'resolved', Penderfynwyd: 'agreed', 'ORDERED AND DIRECTED': 'approved' } as const;

  it.each([
    ['at the beginning of a paragraph', 'ORDERED that the gate be mended.', [['resolved', 'ORDERED', 'that the gate be mended.']]],
    ['in mid-sentence before "that"', 'It was ORDERED that the gate be mended.', [['resolved', 'ORDERED', 'that the gate be mended.']]],
    [
      'over a list',
      'ORDERED:\n\n(a) that the gate be mended; and\n\n(b) that the weir be drained.',
      [['resolved', 'ORDERED', 'that the gate be mended; and']],
    ],
    ['of another language', 'Penderfynwyd: derbyn y cofnodion.', [['agreed', 'Penderfynwyd', 'derbyn y cofnodion.']]],
    [
      'the longest of them',
      'ORDERED AND DIRECTED that the gate be mended.',
      [['approved', 'ORDERED AND DIRECTED', 'that the gate be mended.']],
    ],
    ['not inside another word', 'The stock was REORDERED that week.', []],
    ['not in other letters', 'The clerk ordered that week what was missing.', []],
    ['not where it is told of another time', 'The clerk recalled that the Board had ORDERED that the gate be shut.', []],
    ['not where nothing is decided', 'ORDERED goods were late.', [['resolved', 'ORDERED', 'goods were late.']]],
  ])('are found %s', async (_why, text, expected) => {
    const { resolutions } = await parse(HEAD + text, { decisionWords });
    expect(resolutions.map(({ kind, marker, clauses }) => [kind, marker, clauses[0]?.text])).toEqual(expected);
  });

  it('are read as they stand, whatever signs they hold', async () => {
    const { resolutions } = await parse(`${HEAD}(x+)+ that the gate be mended.`, { decisionWords: { '(x+)+': 'resolved' } });
    expect(resolutions.map(({ marker }) => marker)).toEqual(['(x+)+']);
  });

  it('are nothing to those who did not tell them', async () => {
    expect((await parseMinutes(`${HEAD}ORDERED that the gate stay open.`)).resolutions).toEqual([]);
  });
});

describe('headings of one house', () => {
  const HEAD = 'Minutes of the Weir Board held on 4 May 2021\n\n';
  const headings = { rollcall: 'apologies', 'Things outstanding': 'minutes', 'River levels': 'report' } as const;

  it.each([
    [
      'alone on their lines',
      'Rollcall\n\nAll came.\n\nThings outstanding\n\nThe gate is still shut.\n\nRiver levels:\n\nRiver levels were high.\n',
      ['Rollcall apologies', 'Things outstanding minutes', 'River levels report'],
    ],
    [
      'with a number, before their text',
      '1. Rollcall: all of the Board came, late as it was.\n\n2. Things outstanding - the gate is shut.\n\n3. River levels\n\nThe water was high.\n',
      ['Rollcall apologies', 'Things outstanding minutes', 'River levels report'],
    ],
  ])('open items, %s, and say what these are about', async (_why, text, expected) => {
    const { items } = await parse(HEAD + text, { headings });
    expect(items.map(({ title, category }) => `${title} ${category}`)).toEqual(expected);
  });

  it('are nothing to those who did not tell them', async () => {
    const { items } = await parseMinutes(`${HEAD}Rollcall\n\nAll came.\n\nRiver levels\n\nThe water was high.\n`);
    expect(items).toEqual([]);
  });
});

describe('names of council and bodies', () => {
  const named =
    'UPPER WEIR PARISH COUNCIL\n\nMinutes of a meeting of the Gate Committee held on 4 May 2021\n\n1. Gate\n\nThe gate was looked at.\n';
  const bare = 'Tuesday 4 May 2021\n\n1. Gate\n\nThe gate was looked at.\n';
  const two = 'Upper Weir and Nether Weir: notes of Tuesday 4 May 2021\n\n1. Gate\n\nThe gate was looked at.\n';
  const within = 'UPPER WEIR — joint gate committee — Tuesday 4 May 2021\n\n1. Gate\n\nThe gate was looked at.\n';

  it.each([
    [
      'what the text says stays',
      named,
      { organisations: ['Nether Weir Town Council'], bodies: ['Hall Committee'] },
      'UPPER WEIR PARISH COUNCIL',
      'Gate Committee',
    ],
    [
      'a known name is told from the words around it',
      'Minutes of the Gate Committee of Upper Weir Parish Council held on 4 May 2021\n\n1. Gate\n\nThe gate was looked at.\n',
      { organisations: ['Upper Weir Parish Council'], bodies: ['Gate Committee', 'Hall Committee'] },
      'Upper Weir Parish Council',
      'Gate Committee',
    ],
    ['the one name there is fills the gap', bare, { organisations: ['Upper Weir Parish Council'] }, 'Upper Weir Parish Council', null],
    ['several names fill nothing', bare, { bodies: ['Gate Committee', 'Hall Committee'] }, null, null],
    [
      'of several names the one near the top',
      within,
      { bodies: ['Joint Gate Committee', 'Gate Committee', 'Hall Committee'] },
      null,
      'joint gate committee',
    ],
    ['two names near the top fill nothing', two, { organisations: ['Upper Weir', 'Nether Weir'] }, null, null],
  ])('%s', async (_why, text, house, organisation, body) => {
    const { meeting } = await parse(text, house);
    expect([meeting.organisation, meeting.body]).toEqual([organisation, body]);
  });

  it('are said to come from the settings where the text has none of them', async () => {
    const { diagnostics } = await parse(bare, { organisations: ['Upper Weir Parish Council'] });
    expect(diagnostics.map(({ code }) => code)).toContain('outline:name-from-settings');
  });
});
