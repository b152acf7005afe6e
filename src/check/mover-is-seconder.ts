import type { Rule } from './rule.ts';

const bare = (name: string): string =>
  name
    .replace(/\b(?:councillors?|cllrs?|mr|mrs|ms|miss|dr)\b\.?/gi, '')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** Report decisions whose mover and seconder are the same person. */
export const moverIsSeconder: Rule = (root) =>
  root.facts.resolutions.flatMap((row) =>
    row.mover && row.seconder && bare(row.mover) === bare(row.seconder)
      ? [
          {
            code: 'check:mover-is-seconder',
            severity: 'warning' as const,
            message: `${row.mover} both moved and seconded`,
            hint: 'Check the names against the notes of the meeting.',
            at: { start: row.start, end: row.end },
          },
        ]
      : [],
  );
