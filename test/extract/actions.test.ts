import { describe, expect, it } from 'vitest';
import { findActions } from '../../src/extract/actions/index.ts';
import type { FoundResolution } from '../../src/tree/nodes.ts';
import { smallMinutes } from './small-minutes.ts';

const PEOPLE = ['Jo Bell', 'Karen Noakes', 'Paul Wheelhouse', 'Gwen Evans', 'Matthew Low'];

/** Actions of a text, each as "owner · deadline · source · text". */
function actionsOf(text: string, decisions: (text: string) => FoundResolution[] = () => []): string[] {
  const context = smallMinutes(text, '2021-01-12', PEOPLE);
  context.root.facts.resolutions = decisions(text);
  findActions(context);
  return context.root.facts.actions.map(({ owner, deadline, source, start, end }) =>
    [owner ?? '-', deadline ?? '-', source, text.slice(start, end)].join(' · '),
  );
}

/** A decision whose clauses are the lines of the text that begin with "That" or "To". */
function decided(text: string): FoundResolution[] {
  const clauses = [...text.matchAll(/(?:That|To) [^\n]+/g)].map((match) => ({
    label: null,
    action: null,
    clauses: [],
    start: match.index,
    end: match.index + match[0].length,
  }));
  const row = {
    item: 'i1',
    kind: 'resolved',
    marker: 'RESOLVED',
    lead: null,
    stem: null,
    target: null,
    mover: null,
    seconder: null,
    vote: null,
  } as const;
  return clauses.length > 0 ? [{ ...row, clauses, start: clauses[0]?.start ?? 0, end: clauses.at(-1)?.end ?? 0 }] : [];
}

const item = (body: string): string => `# Matters\n\n${body}`;

const SENTENCES: readonly [string, string, string[]][] = [
  ['somebody is told to', 'The Clerk to write to the landowner.', ['Clerk · - · sentence · The Clerk to write to the landowner.']],
  [
    'a post of two words',
    'The Cabinet Member was asked to write to the county.',
    ['Cabinet Member · - · sentence · The Cabinet Member was asked to write to the county.'],
  ],
  ['not a member of no office', 'A member wished to write to the county.', []],
  ['without an article', 'Clerk to report.', ['Clerk · - · sentence · Clerk to report.']],
  [
    'after a semicolon the action begins with its owner',
    'The offer was taken up; Clerk to order the bulbs.',
    ['Clerk · - · sentence · Clerk to order the bulbs.'],
  ],
  [
    'the title of a councillor',
    'Cllr. G. Evans to chase the County Council.',
    ['Cllr. G. Evans · - · sentence · Cllr. G. Evans to chase the County Council.'],
  ],
  ['initials of a person who was there', 'PWh to return the papers to MC.', ['PWh · - · sentence · PWh to return the papers to MC.']],
  [
    'two in one sentence have each their part',
    'KN to ring the joiner and JB to measure the gate.',
    ['KN · - · sentence · KN to ring the joiner', 'JB · - · sentence · JB to measure the gate.'],
  ],
  [
    'asked to, by a day',
    'In view of this Mrs Bell was asked to obtain three quotes by 31 March.',
    ['Mrs Bell · 2021-03-31 · sentence · In view of this Mrs Bell was asked to obtain three quotes by 31 March.'],
  ],
  [
    'a first name that the list of attendance has',
    'Gwen was asked to email the band.',
    ['Gwen · - · sentence · Gwen was asked to email the band.'],
  ],
  [
    'asked by somebody',
    'Members asked the Treasurer to prepare a budget before the end of February 2021.',
    ['Treasurer · 2021-02 · sentence · Members asked the Treasurer to prepare a budget before the end of February 2021.'],
  ],
  [
    'an agreement to ask',
    'It was agreed to ask the Parish Clerk to contact Highways.',
    ['Parish Clerk · - · sentence · It was agreed to ask the Parish Clerk to contact Highways.'],
  ],
  ['two owners', 'GE and KN agreed to paint the gate.', ['GE and KN · - · sentence · GE and KN agreed to paint the gate.']],
  [
    'a councillor and an officer',
    'Cllr Low and the Clerk agreed to meet the contractor.',
    ['Cllr Low and the Clerk · - · sentence · Cllr Low and the Clerk agreed to meet the contractor.'],
  ],
  ['undertook to', 'The Chairman undertook to report back.', ['Chairman · - · sentence · The Chairman undertook to report back.']],
  ['will, with an officer', 'The Clerk will order a new lamp.', ['Clerk · - · sentence · The Clerk will order a new lamp.']],
  ['would, with a councillor', 'Cllr. Evans would ring the owner.', ['Cllr. Evans · - · sentence · Cllr. Evans would ring the owner.']],
  [
    'a long post',
    'The Director of Adult Services was requested to provide a written answer.',
    ['Director of Adult Services · - · sentence · The Director of Adult Services was requested to provide a written answer.'],
  ],
  [
    'all councillors',
    'All Councillors to send comments to the Clerk by 1 February.',
    ['All Councillors · 2021-02-01 · sentence · All Councillors to send comments to the Clerk by 1 February.'],
  ],
  [
    'one asks another',
    'The Clerk agreed to ask the caretaker to fix it.',
    ['Clerk · - · sentence · The Clerk agreed to ask the caretaker to fix it.'],
  ],
  ['a bullet in mid-paragraph', 'Updates. • The Clerk agreed to chase it.', ['Clerk · - · sentence · The Clerk agreed to chase it.']],
  ['is to', 'The Clerk is to notify the Dog Warden.', ['Clerk · - · sentence · The Clerk is to notify the Dog Warden.']],
  ['agreed for', 'It was agreed for the Clerk to order the bench.', ['Clerk · - · sentence · the Clerk to order the bench.']],
  ['clerk to action', 'The fee was settled. Clerk to action.', ['Clerk · - · sentence · Clerk to action.']],
  [
    'a printed line that the next one carries on',
    'The Clerk was asked to write to the\n\nowner of the hedge.',
    ['Clerk · - · sentence · The Clerk was asked to write to the\n\nowner of the hedge.'],
  ],
];

const MARKERS: readonly [string, string, string[]][] = [
  ['an owner after "Action"', 'The hedge hangs over the path. Action: Clerk', ['Clerk · - · sentence · The hedge hangs over the path.']],
  ['in brackets', 'The hedge hangs over the path. (Action: JB)', ['JB · - · sentence · The hedge hangs over the path.']],
  ['on its own line', 'The hedge hangs over the path.\n\nACTION: Clerk', ['Clerk · - · sentence · The hedge hangs over the path.']],
  [
    'owner and task',
    'ACTION – Cllr Low to write to the owner by 1 March.',
    ['Cllr Low · 2021-03-01 · sentence · Cllr Low to write to the owner by 1 March.'],
  ],
  ['a name that no list has', 'Action: Sam Hart to write to the owner.', ['Sam Hart · - · sentence · Sam Hart to write to the owner.']],
  ['a task without owner', 'Action point 3: Obtain quotes for the gate.', ['- · - · sentence · Obtain quotes for the gate.']],
  [
    'lines that ran together',
    'Resolved. The Clerk to forward the list. Action: Clerk 5.3.21 To vote on the budget',
    ['Clerk · - · sentence · The Clerk to forward the list.'],
  ],
  ['action by', 'A reply was awaited. Action by: Mrs Bell', ['Mrs Bell · - · sentence · A reply was awaited.']],
];

const COLUMNS: readonly [string, string, string[]][] = [
  [
    'the last column under "Action"',
    'No\tItem\tAction\n5.1\tThe hedge hangs over the path. JB to write to the owner.\tJB\n5.2\tA card had come.\tNoted',
    ['JB · - · column · JB to write to the owner.'],
  ],
  [
    'where no sentence tells it, the last one',
    'No\tItem\tAction\n5.1\tThe lamp was out. It should be mended.\tClerk',
    ['Clerk · - · column · It should be mended.'],
  ],
  [
    'the column holds the whole action',
    'Item\tNotes\tAction\nMinutes\tThese were agreed.\tClerk to put on website',
    ['Clerk · - · column · Clerk to put on website'],
  ],
  [
    'a list of actions with owner and day',
    'Item\tAction\tBy whom\tBy when\n12\tRisk list to go to the board\tClerk\t1 March 2021\n13\tTell the bank\tJo Bell/Clerk\tasap',
    ['Clerk · 2021-03-01 · column · Risk list to go to the board', 'Jo Bell/Clerk · - · column · Tell the bank'],
  ],
  [
    'a list without a head for the task',
    'Item\t\tBy whom\tBy when\n12\tRisk list to go to the board\tClerk\t1 March 2021',
    ['Clerk · 2021-03-01 · column · Risk list to go to the board'],
  ],
  [
    'a right margin behind wide gaps',
    'The lamp in Mill Lane was out.                     Clerk\n\nA letter came from the Guides.                     Noted\n\nThe price was agreed.               Cllr. G. Evans',
    ['Clerk · - · column · The lamp in Mill Lane was out.', 'Cllr. G. Evans · - · column · The price was agreed.'],
  ],
  [
    'a right margin that has closed up, by habit',
    'i) The lamp was out. It was agreed to report it. Clerk\n\nii) A letter from the Guides. Noted\n\niii) Invoice for the hall. ALL',
    ['Clerk · - · column · It was agreed to report it.', 'ALL · - · column · Invoice for the hall.'],
  ],
];

const MORE_COLUMNS: readonly [string, string, string[]][] = [
  [
    'a head that has lost its cells',
    'ITEM\tBY WHOM\tBY WHEN\n\n12\tRisk list to go to the board\tClerk\t1 March 2021',
    ['Clerk · 2021-03-01 · column · Risk list to go to the board'],
  ],
  [
    'two owners of one row have each their sentence',
    'Item\tAction\n\tKN to ask for quotes. The gate was broken. JB to ring the joiner.\tKN/JB',
    ['KN · - · column · KN to ask for quotes.', 'JB · - · column · JB to ring the joiner.'],
  ],
  [
    'owners one below the other, under the head "Action"',
    'ITEMS Action\n\nThe gate was bare. GE and KN agreed to paint it.\n\nGE\n\nKN',
    ['GE · - · column · GE and KN agreed to paint it.', 'KN · - · column · GE and KN agreed to paint it.'],
  ],
  [
    'who speaks before who is told',
    'ITEMS Action\n\nJB had rung the joiner. KN to pay.\n\nJB',
    ['JB · - · column · JB had rung the joiner.', 'KN · - · sentence · KN to pay.'],
  ],
];

const CLAUSES: readonly [string, string, string[]][] = [
  [
    'what somebody is to do, in the bare verb',
    'That the Treasurer write to the Department by 31 March 2021',
    ['Treasurer · 2021-03-31 · clause · That the Treasurer write to the Department by 31 March 2021'],
  ],
  [
    'the same, of an office that the law numbers',
    'That the Section 151 Officer bring a further report',
    ['Section 151 Officer · - · clause · That the Section 151 Officer bring a further report'],
  ],
  ['of officers', 'That officers report back in twelve months', ['officers · - · clause · That officers report back in twelve months']],
  ['what members do is the decision', 'That Members review the plan', []],
  ['what is noted of somebody', 'That the work of the Treasurer in the year be noted', []],
  [
    'be instructed',
    'That the Clerk be instructed to write to the owner.',
    ['Clerk · - · clause · That the Clerk be instructed to write to the owner.'],
  ],
  [
    'be authorised, after consultation',
    'That the Director of Place, in consultation with the Cabinet Member for Roads, be authorised to sign the lease',
    [
      'Director of Place · - · clause · That the Director of Place, in consultation with the Cabinet Member for Roads, be authorised to sign the lease',
    ],
  ],
  [
    'authority delegated',
    'That authority be delegated to the Head of Finance to amend the budget by 31 March 2021',
    ['Head of Finance · 2021-03-31 · clause · That authority be delegated to the Head of Finance to amend the budget by 31 March 2021'],
  ],
  ['an infinitive', 'To instruct the Clerk to submit the precept', ['Clerk · - · clause · To instruct the Clerk to submit the precept']],
  [
    'a clause counts once',
    'That the report be noted\n\nThat the Clerk be asked to write to the owner',
    ['Clerk · - · clause · That the Clerk be asked to write to the owner'],
  ],
];

const NONE: readonly [string, string][] = [
  ['thanks', 'Thanks were given to the Clerk.'],
  ['a body agreed', 'The Council agreed to monitor this.'],
  ['nobody agreed', 'It was agreed to hold the meeting in May.'],
  ['a stranger', 'The applicant agreed to plant a hedge.'],
  ['long ago', 'The Clerk had been asked to write to the owner and had done so.'],
  ['a motion that is only put', 'I will move that the Clerk be asked to write to the owner.'],
  ['a cell with the owners of many rows', 'Item\tAction\nThe matters arising\tPW KN JB GE ML'],
  ['long promised', 'Cllr Low had agreed to write.'],
  ['initials of a body', 'SBC to investigate.'],
  ['an office, not a task', 'She was Clerk to the Council.'],
  ['no task', 'The Clerk to the Board retired.'],
  ['noting is no task', 'Members were asked to note the report.'],
  ['on a condition', 'If needed, the Clerk would write again.'],
  ['a hope', 'It was hoped that the Director would provide more.'],
  ['asking for something', 'Cllr Low asked to leave the meeting.'],
  ['action noted', 'A card had come. Action: Noted'],
  ['a plan of that name', 'The Action Plan: Children 2021 was received.'],
  ['no further action', 'There was no further action – the owner had moved.'],
  ['the public at large', 'Residents are asked to keep dogs on leads.'],
  ['with somebody to do', 'A chat with the Clerk to arrange this had helped.'],
  ['a list of attendance', 'Name\tOfficer\nJo Bell\tClerk'],
  ['a signature', 'Signed as correct                 Chairman'],
  ['one name after a gap is no habit', 'The lamp in Mill Lane was out.                     Clerk'],
];

describe('actions in sentences', () => {
  it.each(SENTENCES)('%s', (_why, text, expected) => expect(actionsOf(item(text))).toEqual(expected));
});

describe('actions after a marker', () => {
  it.each(MARKERS)('%s', (_why, text, expected) => expect(actionsOf(item(text))).toEqual(expected));
});

describe('columns of actions', () => {
  it.each([...COLUMNS, ...MORE_COLUMNS])('%s', (_why, text, expected) => expect(actionsOf(item(text))).toEqual(expected));
});

describe('clauses that instruct', () => {
  it.each(CLAUSES)('%s', (_why, text, expected) => expect(actionsOf(item(text), decided)).toEqual(expected));
});

describe('no actions', () => {
  it.each(NONE)('%s', (_why, text) => expect(actionsOf(item(text))).toEqual([]));

  it('reads nothing outside the items', () => expect(actionsOf('The Clerk to write to the owner.')).toEqual([]));
});
