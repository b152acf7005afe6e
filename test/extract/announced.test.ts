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
    ['its noun', 'The quote was read. Resolution: To accept the quote.', [['resolved', 'To accept the quote.']]],
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
    ['the day on which it was agreed', 'The log of the boats was read. Agreed: 5 May 2024. It is closed.'],
    ['an answer', 'Was the fare known? Agreed: Yes.'],
    ['what others decided', 'Council decision to sell the quay was criticised.'],
    ['a line that goes on', 'decision to close the quay was criticised by users.'],
    ['a compound', 'The matter is open. Resolved-complaint figures were given.'],
    ['the outcome of the planning authority', 'The county had told of 24/0187, Quay Cottage. Decision: Approved'],
    ['a heading of other things', 'Actions Agreed: none'],
  ])('takes no decision from %s', async (_why, minute) => {
    expect(await brief(minute)).toEqual([]);
  });
});

describe('a list under who decided', () => {
  const acts = (verbs: readonly string[]): string => verbs.map((verb, n) => `(${n + 1}) ${verb} the fare.`).join('\n\n');
  const row = (kind: string, verbs: readonly string[]): string[][] => [[kind, ...verbs.map((verb, n) => `${n + 1} ${verb} the fare.`)]];

  it.each<[string, string, readonly string[]]>([
    ['a body alone on its line', 'The Executive', ['Note', 'Approve']],
    ['below a label', 'Decisions\n\nThe Executive', ['Note', 'Approve']],
    ['a body and a dash', 'The Executive:-', ['Note', 'Approve']],
    ['a body without an article', 'Cabinet', ['noted', 'approved']],
    ['an office and a colon', 'The Cabinet Member:', ['Approved', 'Agreed']],
    ['an office and what it is for', 'The Executive Member for Ferries and Quays:', ['Approved', 'Delegated']],
    ['an office alone on its line', 'The Leader of the Council', ['approved', 'authorised']],
    ['an office, told to decide by the label above', 'Decision\n\nThe Executive Director, Ferries', ['Approve', 'Delegate']],
    ['a commissioner', 'The Police and Crime Commissioner:', ['Approved', 'Noted']],
  ])('is a decision: %s', async (_why, above, verbs) => {
    expect(await brief(`${above}\n\n${acts(verbs)}`)).toEqual(row('agreed', verbs));
  });

  it.each([
    ['tasks of an officer', 'The Clerk:\n\n- request quotes for the slip\n\n- confirm the day'],
    ['tasks of an office', 'Director of Ferries\n\n1. Approve the drawings by May.\n\n2. Confirm the days.'],
    ['what an office answered', 'The Cabinet Member:\n\n• Noted the point about fares.\n\n• Agreed with the view of the users.'],
    ['names', 'Members\n\n1. Councillor Ash\n\n2. Councillor Birt'],
    ['an agenda', 'Executive Board\n\n1. to receive the report of the Director\n\n2. to note the minutes'],
    ['a story', 'The Panel\n\n1. received a presentation on boats\n\n2. asked about the fares'],
    ['a programme of work', 'The Working Group\n\n1. Review the timetable\n\n2. Consider the options'],
  ])('is none: %s', async (_why, minute) => {
    expect(await brief(minute)).toEqual([]);
  });
});

describe('the verb under the word "Decision", which names no kind', () => {
  it.each<[string, string, string]>([
    ['approved', 'Decision\n\nThe Executive approved as a correct record the minutes of the meeting in May.', 'approved'],
    ['in the present', 'Decision\n\nThe Executive note the update.', 'noted'],
    ['to do', 'Decision\n\nTo approve the report.', 'approved'],
    ['agreed to', 'Decision\n\nThe Executive agrees to exclude the public for the next item.', 'agreed'],
    ['on its line', 'Decision - to defer the timetable to May.', 'deferred'],
    [
      'above its list',
      'DECISION\n\nThe Sub-Committee GRANTED the licence subject to:\n\n1. the bar closing at ten; and\n\n2. a new door.',
      'approved',
    ],
    ['no verb of decision', 'Decision\n\nTo award the Rowing Club £250 for oars.', 'agreed'],
    ['the word of a formula below', 'DECISION\n\nRESOLVED that the timetable be noted.', 'resolved'],
    ['a word that does name one', 'Resolution\n\nTo approve the report.', 'resolved'],
  ])('%s', async (_why, minute, kind) => {
    expect((await brief(minute)).map(([first]) => first)).toEqual([kind]);
  });
});

describe('between the formula and its clauses', () => {
  it.each<[string, string, string[][]]>([
    [
      'a heading, and one more where the numbers run on',
      'RESOLVED:\n\nDecisions of the Cabinet\n\n1. That the report be noted.\n\n2. That the fare be kept.\n\nDecisions of the Leader of the Council and the Portfolio Holder\n\n3. That the slip be mended.',
      [['resolved', '1 That the report be noted.', '2 That the fare be kept.', '3 That the slip be mended.']],
    ],
    [
      'a subject',
      'RESOLVED TO RECOMMEND:\n\nFerry Fares\n\n(i) That the fare be £2.\n\n(ii) That dogs go free.',
      [['recommended', 'i That the fare be £2.', 'ii That dogs go free.']],
    ],
    [
      'what was decided is no heading',
      'RESOLVED\n\nTo defer the item\n\n1. The next meeting is on 5 May.',
      [['resolved', 'To defer the item']],
    ],
    ['a budget that was approved is none', 'Agreed\n\nBudget approved\n\n1. Clerk to write to the bank.', [['agreed', 'Budget approved']]],
    ['a heading of other things is none', 'RESOLVED\n\nFare kept at £2\n\n1. Users spoke of the fare.', [['resolved', 'Fare kept at £2']]],
    [
      'capital letters without punctuation',
      'the Board resolved unanimously to:\n\nA Note the position.\n\nB Approve the fare.\n\nC Delegate to the Director to:\n\n(i) buy a boat; and\n\n(ii) sell one.\n\nThe vote was close.',
      [['resolved', 'A Note the position.', 'B Approve the fare.', 'C Delegate to the Director to:']],
    ],
    ['initials are no labels', 'RESOLVED that the following be chosen:\n\nA Brown\n\nB Green', [['resolved', 'A Brown']]],
    [
      'the letter a is a word where no other follows',
      'RESOLVED:\n\nA review of the fare be held.\n\nBoats were seen.',
      [['resolved', 'A review of the fare be held.']],
    ],
  ])('%s', async (_why, minute, expected) => {
    expect(await brief(minute)).toEqual(expected);
  });

  it('puts points under a lettered clause', async () => {
    const [row] = (
      await parseMinutes(page('RESOLVED to:\n\nA Note the position.\n\nB Allow the Director to:\n\n(i) buy a boat; and\n\n(ii) sell one.'))
    ).resolutions;
    expect(row?.clauses.map(({ label, clauses }) => [label, clauses.map((clause) => clause.label)])).toEqual([
      ['A', []],
      ['B', ['i', 'ii']],
    ]);
  });
});

describe('schedules and pages in two parts', () => {
  it('takes each application by its own decision and not the formula above', async () => {
    const minute =
      'The Committee RESOLVED that:\n\n(a)  1704/24/OPA   Quay Cottage\n\n     Recommendation: Approval\n\n     Committee decision: Refusal\n\n(b)  2488/24/FUL   Mill Lane\n\n     Committee decision: Conditional Approval\n\n(c)  3001/24/HHO   Ferry Road\n\n     Committee decision: Site Inspection';
    expect(await brief(minute)).toEqual([
      ['refused', 'Refusal'],
      ['approved', 'Conditional Approval'],
      ['deferred', 'Site Inspection'],
    ]);
  });

  it('keeps a formula whose list is the decision', async () => {
    expect(await brief('RESOLVED that no objection be made to:\n\n(a) 1704/24/OPA Quay Cottage\n\n(b) 2488/24/FUL Mill Lane')).toHaveLength(
      1,
    );
  });

  const parts = async (decision: string, minute: string): Promise<string[]> =>
    (await parseMinutes(`Agenda item\n\nReview of the Ferry\n\nDecision:\n\n${decision}\n\nMinutes:\n\n${minute}\n`)).resolutions.map(
      ({ kind }) => kind,
    );

  it.each([
    ['in short', 'To adopt the timetable.', 'RESOLVED to adopt the timetable, subject to the change above.', ['resolved']],
    ['in full', 'To adopt the winter timetable now.', 'RESOLVED to adopt the winter timetable now.', ['resolved']],
    ['another', 'To accept the report.', 'RESOLVED to thank the crew.', ['approved', 'resolved']],
  ])('knows the decision that the label gives %s', async (_why, decision, minute, kinds) => {
    expect(await parts(decision, minute)).toEqual(kinds);
  });
});

describe('what ends a decision, or is one', () => {
  it.each<[string, string, string[][]]>([
    [
      'a label of the other case begins something else',
      'RESOLVED: That the Council agrees to:\n\n(a) print a map; and\n\n(b) ask for a report.\n\n(B) Fireworks\n\nThe motion was withdrawn by Councillor Ash.',
      [
        ['resolved', 'a print a map; and', 'b ask for a report.'],
        ['withdrawn', 'The motion was withdrawn by Councillor Ash.'],
      ],
    ],
    ['a motion taken back', 'The motion was withdrawn.', [['withdrawn', 'The motion was withdrawn.']]],
    [
      'approval that a body granted',
      'The Committee granted approval for the night boat.',
      [['approved', 'The Committee granted approval for the night boat.']],
    ],
    [
      'minutes of which much is told',
      'The Chair accepted the minutes of the previous meeting of this committee held on 14th of July, 2022 in the Guildhall as a true record.',
      [
        [
          'approved',
          'The Chair accepted the minutes of the previous meeting of this committee held on 14th of July, 2022 in the Guildhall as a true record.',
        ],
      ],
    ],
    [
      'clauses below who moved them, where the formula was lost with its bold type',
      'It was MOVED by Councillor Ash, SECONDED by Councillor Birt and\n\n(a) that the report be noted; and\n\n(b) that the fare be approved.',
      [['agreed', 'a that the report be noted; and', 'b that the fare be approved.']],
    ],
  ])('%s', async (_why, minute, expected) => {
    expect(await brief(minute)).toEqual(expected);
  });

  it.each([
    ['approval told', 'The Committee had granted approval for the boat in 2019.'],
    ['money that others granted', 'The government granted funds to the harbour.'],
    [
      'who moved it, with a story below',
      'It was moved by Councillor Ash, seconded by Councillor Birt and\n\nMembers then spoke about the plan that had been made.',
    ],
  ])('takes no decision from %s', async (_why, minute) => {
    expect(await brief(minute)).toEqual([]);
  });
});
