import { describe, expect, it } from 'vitest';
import { parseMinutes } from '../../src/index.ts';

const page = (minute: string): string => `Agenda item\n\nReview of the Ferry\n\nMinutes:\n\n${minute}\n`;

/** Kind, then the clauses as "label text". */
const brief = async (minute: string): Promise<string[][]> =>
  (await parseMinutes(page(minute))).resolutions.map((row) => [
    row.kind,
    ...row.clauses.map((clause) => `${clause.label === null ? '' : `${clause.label} `}${clause.text.replace(/\s+/g, ' ')}`),
  ]);

describe('"Resolved:" inside a line', () => {
  it.each<[string, string, string[][]]>([
    ['behind a sentence', '24/0187, Quay Cottage: a porch. Resolved: No objection.', [['resolved', 'No objection.']]],
    [
      'with what is to be done',
      'The hedge hung over the slip. Resolved: To ask the owner to cut it.',
      [['resolved', 'To ask the owner to cut it.']],
    ],
    ['the other word', '24/0187, Quay Cottage: a porch. Agreed: no objection.', [['agreed', 'no objection.']]],
    ['behind a dash', '24/0187, Quay Cottage: a porch – Resolved: no objection.', [['resolved', 'no objection.']]],
    ['before a dash', '24/0187, Quay Cottage: a porch. Resolved – no objection.', [['resolved', 'no objection.']]],
    ['behind a bracket', '24/0187, a porch (closing 3 May) Resolved: No objection.', [['resolved', 'No objection.']]],
    [
      'twice in a line',
      '24/0187, Quay Cottage: a porch. Resolved: No objection. 24/0188, Mill Lane: a shed. Resolved: To object.',
      [
        ['resolved', 'No objection.'],
        ['resolved', 'To object.'],
      ],
    ],
    [
      'with its movers behind',
      'The quote was £300. Resolved: To accept it. Proposed Cllr Ash, seconded Cllr Birt.',
      [['resolved', 'To accept it.']],
    ],
    [
      'with its list below',
      'The quotes were read. Resolved:\n\n(a) To accept the first.\n\n(b) To thank the others.',
      [['resolved', 'a To accept the first.', 'b To thank the others.']],
    ],
    ['in a cell', '24/0187\tQuay Cottage\tResolved: no objection', [['resolved', 'no objection']]],
  ])('%s', async (_why, minute, expected) => {
    expect(await brief(minute)).toEqual(expected);
  });

  it.each([
    ['a count', 'Complaints about the boats were listed. Resolved: 14. Outstanding: 3.'],
    ['a share', 'Complaints about the boats were listed. Resolved: 90%. Outstanding: 10%.'],
    ['the day on which a fault was mended', 'The fault at the slip was reported. Resolved: 12/03/2024.'],
    ['a compound', 'The matter is open. Resolved-complaint figures were given.'],
    ['the outcome of the planning authority', 'The county had told of 24/0187, Quay Cottage. Decision: Approved'],
    ['a heading of other things', 'Actions Agreed: none'],
  ])('takes no decision from %s', async (_why, minute) => {
    expect(await brief(minute)).toEqual([]);
  });
});
