import type { Rule } from './rule.ts';

const bare = (name: string): string =>
  name
    .replace(/\b(?:councillors?|cllrs?|mr|mrs|ms|miss|dr)\b\.?/gi, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** Report decisions whose mover and seconder are the same person. */
export const moverIsSeconder: Rule = {
  code: 'check:mover-is-seconder',
  level: 'warning',
  reading: true,
  sentence: 'One person is said to have both moved and seconded.',
  remedy: 'Check the names against the notes of the meeting.',
  example:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nProposed by Cllr Reed, seconded by Councillor Reed and RESOLVED that the gate be mended.\n',
  counter:
    'Minutes of the Hill Committee held on 4 May 2021\n\n1. Gate\n\nProposed by Cllr Reed, seconded by Cllr Rush and RESOLVED that the gate be mended.\n',
  find(root) {
    return root.facts.resolutions.flatMap((row) =>
      row.mover && row.seconder && bare(row.mover) === bare(row.seconder)
        ? [{ message: `${row.mover} both moved and seconded`, at: { start: row.start, end: row.end } }]
        : [],
    );
  },
};
