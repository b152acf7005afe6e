import { describe, expect, it } from 'vitest';
import { parseMinutes } from '../../src/index.ts';

const page = (minute: string): string => `Agenda item\n\nReview of the Ferry\n\nMinutes:\n\n${minute}\n`;

/** Kind, clauses, movers and the three counts of each decision. */
const told = async (minute: string): Promise<string[]> =>
  (await parseMinutes(page(minute))).resolutions.map(({ kind, clauses, mover, seconder, vote }) =>
    [
      kind,
      clauses.map((clause) => clause.text.replace(/\s+/g, ' ')).join(' + '),
      `${mover ?? '-'}/${seconder ?? '-'}`,
      vote ? [vote.for, vote.against, vote.abstentions].map((count) => count ?? '?').join(' ') : '-',
    ].join(' | '),
  );
const MOVERS = 'Moved by Councillor Ash,\nSeconded by Councillor Birt,';
const AMENDMENT = 'Councillor Ash proposed an amendment to remove the night fare. This was seconded by Councillor Birt.';
const NIGHT = 'to remove the night fare. | Councillor Ash/Councillor Birt';

describe('what was lost', () => {
  it.each<[string, string, string[]]>([
    [
      'below its movers, each on a line',
      `${MOVERS}\n\nThat the boat be kept.\n\nOn a vote, six Members voted for the proposal and thirteen against and it was declared lost.`,
      ['lost | That the boat be kept. | Councillor Ash/Councillor Birt | 6 13 ?'],
    ],
    [
      'below a label and its movers',
      `Proposal\n\n${MOVERS}\n\nThat the boat be kept.\n\nOn a vote, six Members voted for and thirteen against and the motion was declared lost.`,
      ['lost | That the boat be kept. | Councillor Ash/Councillor Birt | 6 13 ?'],
    ],
    [
      'as an amendment below its label, above the proposal that passed',
      `Amendment\n\n${MOVERS}\n\nThat the boat be sold.\n\nOn a vote, two Members voted for the amendment and five against and it was declared lost.\n\nThe original proposal, which had been seconded by Councillor Cole, was put to the meeting and passed.`,
      ['lost | That the boat be sold. | Councillor Ash/Councillor Birt | 2 5 ?', 'agreed'],
    ],
    [
      'below its movers on one line',
      'Moved by Councillor Ash, seconded by Councillor Birt\n\nThat the boat be kept.\n\nThe motion was put and declared lost, 6 votes to 13.',
      ['lost | That the boat be kept. | Councillor Ash/Councillor Birt | 6 13 ?'],
    ],
    [
      'an amendment seconded in a sentence of its own',
      `${AMENDMENT}\n\nUpon being put to the vote, the amendment was LOST.`,
      [`lost | ${NIGHT} | ? ? ?`],
    ],
    ['with its count', `${AMENDMENT}\n\nOn being put to the vote the amendment was lost by 13 votes to 26.`, [`lost | ${NIGHT} | 13 26 ?`]],
    ['in the same paragraph', `${AMENDMENT} The amendment was lost.`, [`lost | ${NIGHT} | ? ? ?`]],
    [
      'an amendment to the motion',
      'Councillor Ash moved an amendment to the motion to add a day. Councillor Birt seconded it.\n\nThe amendment was lost.',
      ['lost | to add a day. | Councillor Ash/Councillor Birt | ? ? ?'],
    ],
    [
      'an amendment whose words are not told',
      'Councillor Ash proposed an amendment. This was seconded by Councillor Birt.\n\nThe amendment was LOST.',
      ['lost | Councillor Ash proposed an amendment. | Councillor Ash/Councillor Birt | ? ? ?'],
    ],
    [
      'a motion by one, quoted below',
      'Motion by Councillor Ash, seconded by Councillor Birt:\n\n“That this Council keeps the boat.”\n\nOn a recorded vote the motion was lost (For 12, Against 31).',
      ['lost | “That this Council keeps the boat.” | Councillor Ash/Councillor Birt | 12 31 ?'],
    ],
    [
      'a motion whose words are not told',
      'Councillor Ash proposed, and Councillor Birt seconded, the motion in her name.\n\nOn being put to the vote, the motion was lost.',
      ['lost | Councillor Ash proposed, and Councillor Birt seconded, the motion in her name. | Councillor Ash/Councillor Birt | ? ? ?'],
    ],
    [
      'an amendment by a recorded vote, above the motion that was carried by another',
      `${AMENDMENT}\n\nA recorded vote was taken on the amendment and the result was as follows:\n\nYES: 13\nNO: 26\nABSTAIN: 2\n\nThe amendment was LOST.\n\nA recorded vote on the substantive motion was then taken:\n\nYES: 27\nNO: 12\nABSTAIN: 2\n\nRESOLVED: That the fare be kept.`,
      [`lost | ${NIGHT} | 13 26 2`, 'resolved | That the fare be kept. | -/- | 27 12 2'],
    ],
  ])('%s', async (_why, minute, expected) => {
    const rows = await told(minute);
    expect(rows.map((row, n) => (expected[n]?.includes('|') ? row : row.split(' | ')[0]))).toEqual(expected);
  });

  it.each<[string, string]>([
    ['found no seconder', 'Councillor Ash proposed that the item be deferred. There was no seconder and the motion fell.'],
    ['was not seconded', 'Councillor Ash proposed that the item be deferred, which was not seconded.'],
    ['was taken over by the mover', `${AMENDMENT} The amendment was accepted by the mover.`],
    [
      'is lost besides',
      'Councillor Ash proposed and Councillor Birt seconded the motion.\n\nIt was reported that trees were lost in the storm.',
    ],
    ['has no outcome', `${MOVERS}\n\nThat the boat be kept.\n\nMembers spoke for and against.`],
  ])('is nothing that %s', async (_why, minute) => {
    expect(await told(minute)).toEqual([]);
  });

  it('leaves movers below one decision to it', async () => {
    const minute =
      'RESOLVED That the boat be kept.\n\nProposed by Cllr Ash, seconded by Cllr Birt\n\nThat the fare be £2 was the view of one user.';
    expect(await told(minute)).toEqual(['resolved | That the boat be kept. | Cllr Ash/Cllr Birt | -']);
  });
});
