import { describe, expect, it } from 'vitest';
import { PersonJudge, readName } from '../../src/extract/people/names.ts';

describe('readName', () => {
  it.each([
    ['title in full', 'Councillor W. O’Donnell', 'Councillor', 'W. O’Donnell'],
    ['title cut short, with a stop', 'Cllr. Day', 'Cllr', 'Day'],
    ['a title for several, for one', 'Cllrs Day', 'Cllr', 'Day'],
    ['two titles', 'Cllr Mrs J Price', 'Cllr Mrs', 'J Price'],
    ['a title of two words', 'County Councillor Emrys Watkin', 'County Councillor', 'Emrys Watkin'],
    ['honours are no part of the name', 'Mr R C Lowe, OBE', 'Mr', 'R C Lowe'],
    ['no title', 'Trudy Mann', null, 'Trudy Mann'],
    ['initials alone', 'KP', null, 'KP'],
    ['initials after a title', 'Cllr JA', 'Cllr', 'JA'],
    ['a particle', 'P. van der Veer', null, 'P. van der Veer'],
    ['white space and stops at the ends', '  Mrs.  Dray. ', 'Mrs', 'Dray'],
    ['the article before a title', 'The Rev Tim Oake', 'Rev', 'Tim Oake'],
    ['a post that is a surname, after a title', 'Mr Parish', 'Mr', 'Parish'],
  ])('takes %s', (_why, text, title, name) => {
    expect(readName(text)).toEqual({ name, title });
  });

  it.each([
    ['an office', 'the Chairman'],
    ['all of them', 'all members'],
    ['a committee', 'Planning Committee'],
    ['a post', 'Senior Project Manager'],
    ['a sentence', 'Cllr Day said so'],
    ['a list', 'Cllr Day and Cllr Moss'],
    ['a lone word', 'Day'],
    ['a word in capitals', 'NONE'],
    ['a figure', '12 residents'],
    ['nothing', ' '],
  ])('refuses %s', (_why, text) => {
    expect(readName(text)).toBeNull();
  });
});

describe('PersonJudge', () => {
  it('answers only after it was settled, and knows names from other capitals', async () => {
    const judge = new PersonJudge();
    expect(judge.isWaiting).toBe(false);
    expect(judge.ask('Pat Fitzgerald')).toBeNull();
    expect(judge.ask('Resource Centres')).toBeNull();
    expect(judge.isWaiting).toBe(true);
    await judge.settle();
    expect([judge.ask('Pat Fitzgerald'), judge.ask('Resource Centres')]).toEqual([true, false]);
    expect(judge.isWaiting).toBe(false);
  });
});
