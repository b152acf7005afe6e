import { describe, expect, it } from 'vitest';
import { parseMinutes } from '../../src/index.ts';

const codes = async (text: string): Promise<string[]> => (await parseMinutes(text)).diagnostics.map((row) => row.code);
const HEAD = 'Minutes of the Hill Committee held on 4 May 2021\n\n';
const STORY =
  'The old mill above the village has stood empty since the last tenant left it, and its roof lets in the rain; walkers who pass it on the way to the ridge have often said that something ought to be done before another winter comes, and the owner has said the same at some length.';

describe('text outside items', () => {
  it.each([
    ['a long paragraph before the first item', `${HEAD}${STORY}\n\n1. Apologies\n\nNone.\n\n2. Close\n\nThe end.`, true],
    ['a long list of those present is expected there', `${HEAD}Present: ${STORY}\n\n1. Apologies\n\nNone.\n\n2. Close\n\nThe end.`, false],
    ['the same paragraph under an item', `${HEAD}1. Mill\n\n${STORY}\n\n2. Close\n\nThe end.`, false],
    ['text without any item has a finding of its own', STORY, false],
  ])('%s', async (_why, text, found) => {
    expect((await codes(text)).includes('check:text-outside-items')).toBe(found);
  });
});

describe('mover is seconder', () => {
  it.each([
    ['one name twice, titles apart', 'Proposed by Cllr Reed, seconded by Councillor Reed and RESOLVED that the gate be mended.', true],
    ['two names', 'Proposed by Cllr Reed, seconded by Cllr Rush and RESOLVED that the gate be mended.', false],
    ['no names', 'RESOLVED that the gate be mended.', false],
  ])('%s', async (_why, text, found) => {
    expect((await codes(`${HEAD}1. Gate\n\n${text}\n\n2. Close\n\nThe end.`)).includes('check:mover-is-seconder')).toBe(found);
  });
});
