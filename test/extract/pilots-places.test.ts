import { describe, expect, it } from 'vitest';
import { pilotsOf } from './pilot-rows.ts';

/** Each name as a row that is its own place. */
const sites = (names: readonly string[], rest: string): string[] => names.map((name) => `${name} · ${name} · ${rest}`);

const SEVERAL: readonly [string, string, string[]][] = [
  [
    'small words before the last of several places',
    'Longer grass had been trialled at Corby, Oundle Fields and on the A605 in 2019.',
    sites(['Corby', 'Oundle Fields', 'A605'], 'Longer grass · completed · – · -'),
  ],
  [
    '"and along", "and part of"',
    'Bollards would be trialled in Mill Lane, along Dyer Street and in part of Kelso.',
    sites(['Mill Lane', 'Dyer Street', 'Kelso'], 'Bollards · planned · – · -'),
  ],
  [
    'the mark of a saint’s church',
    'The four which had been opened on a trial basis at Duns Park, St Giles’ and Ayton North had done well.',
    sites(['Duns Park', 'St Giles’', 'Ayton North'], '- · running · – · -'),
  ],
  [
    'teams that try something are its places',
    'Evening visits had been piloted from June by the Duns and Kelso teams.',
    sites(['Duns', 'Kelso'], 'Evening visits · completed · – · -'),
  ],
  [
    'places as the subject of what is done as a trial',
    'In June and July Corn Street and the Wharf had been closed to traffic on Sundays as a trial.',
    sites(['Corn Street', 'Wharf'], '- · completed · – · -'),
  ],
  [
    'what was brought in "as a trial" in a clause of its own',
    'Residents spoke of the closure of Mill Lane, which had been introduced as a trial last year.',
    sites(['Mill Lane'], 'closure · running · – · -'),
  ],
  [
    'under an experimental order',
    'Loading bans at Corn Street and Dyer Street, brought in under an experimental order, would be reviewed.',
    sites(['Corn Street', 'Dyer Street'], 'Loading bans · running · – · -'),
  ],
  [
    'an experimental order is read without "traffic"',
    'An experimental order in two streets in Kelso was being prepared.',
    sites(['Kelso'], '- · planned · – · -'),
  ],
  [
    'several places of a kind, then "as a trial"',
    'Salt would be replaced on two routes, Ayton North and Duns East, as a trial this winter.',
    sites(['Ayton North', 'Duns East'], '- · planned · – · -'),
  ],
  [
    'approved for places',
    'A trial had been approved for Duns Park and the Kelso Gardens.',
    sites(['Duns Park', 'Kelso Gardens'], '- · planned · – · -'),
  ],
  [
    'in one place and at another, as the subject',
    'The limit in Duns and at Ayton is part of the county’s trial.',
    sites(['Duns', 'Ayton'], '- · running · – · -'),
  ],
  [
    'what is tried at several places and has no name of its own is told by them',
    '# Verges\n\nThe Clerk spoke on the trial of later mowing at Duns Rise, Kelso Road and the Ayton Green.',
    sites(['Duns Rise', 'Kelso Road', 'Ayton Green'], 'later mowing · unknown · – · -'),
  ],
  [
    'a named scheme keeps its name',
    'The Green Lanes trial at Duns and Kelso had begun.',
    ['Green Lanes trial · Duns, Kelso · Green Lanes · running · – · -'],
  ],
  [
    'places far behind the verb',
    'Weekly visits are being trialled on the Friday rounds in Duns and Kelso.',
    sites(['Duns', 'Kelso'], 'Weekly visits · running · – · -'),
  ],
  ['upstream of a place', 'Leaky dams are being piloted upstream of Duns Mill.', sites(['Duns Mill'], 'Leaky dams · running · – · -')],
  [
    '"The" before a street is part of its name',
    'A trial of flashing signs was under way in The Street and Mill Lane.',
    sites(['The Street', 'Mill Lane'], 'flashing signs · running · – · -'),
  ],
  [
    'a list of places before what is tried in them',
    'The Mill Lane and Dyer Street permit pilots had gone live in May.',
    sites(['Mill Lane', 'Dyer Street'], 'permit · running · – · -'),
  ],
  [
    'a small phrase stands before the places',
    'Pilot schemes for collecting toys at the kerbside had been held in Duns and the Kelso estate.',
    sites(['Duns', 'Kelso estate'], 'collecting toys · completed · – · -'),
  ],
  ['how many take part', 'A pilot of 800 homes in Duns was recommended.', sites(['Duns'], '- · proposed · – · -')],
  ['via a road', 'The bus would run via Mill Lane for a trial period.', sites(['Mill Lane'], '- · planned · – · -')],
  [
    'an order with its number',
    'The Experimental Traffic Regulation Order (No. 3) 2020 for Mill Lane came into force.',
    sites(['Mill Lane'], '- · running · – · -'),
  ],
  ['a Welsh road', 'Cameras are being trialled in Heol y Bont.', sites(['Heol y Bont'], 'Cameras · running · – · -')],
];

const NAMED: readonly [string, string, string[]][] = [
  [
    'a gerund with its object',
    'The trial of turning off the lamps in Duns had ended.',
    ['turning off the lamps · Duns · turning off the lamps · completed · – · -'],
  ],
  ['a quoted name behind the word', 'A pilot "Green Steps" project had begun in Duns.', ['Green Steps · Duns · - · running · – · -']],
  [
    'a small word in capitals inside the name',
    'They spoke on the Moving Up Pathfinder.',
    ['Moving Up Pathfinder · - · Moving Up · unknown · – · -'],
  ],
  ['the name before ", a pilot"', 'Paths to Work, a pilot run with the college, had begun.', ['Paths to Work · - · - · running · – · -']],
  [
    'a weekday opens what is tried',
    'Following the trial Sunday market in Corn Square, stalls had stayed.',
    ['Corn Square · Corn Square · Sunday market · completed · – · -'],
  ],
  ['a site of test and learn', 'A test and learn site had been set up at Duns House.', sites(['Duns House'], '- · running · – · -')],
  [
    'a demonstration project',
    'The Duns Laneways Demonstration Project was under way.',
    ['Duns Laneways Demonstration Project · - · Duns Laneways · running · – · -'],
  ],
];

const STATES: readonly [string, string, string][] = [
  ['a printed start that lies behind the meeting', 'The trial order for Duns Lane would run from 1 December 2020.', 'running'],
  ['removed', 'The experimental cycle lane in Duns Road was removed after objections.', 'stopped'],
  [
    'a report to come on the results',
    'That a pilot of patrols in Duns be agreed and officers report back on the results of the pilot.',
    'planned',
  ],
  ['an order that would lapse', 'The experimental order for Duns Lane would lapse in May unless it was confirmed.', 'running'],
  ['no plan denies the plan only', 'There was no plan to introduce it, although a pilot in Kelso was being watched.', 'running'],
  ['to be looked at again', 'A night bus pilot for Duns would be looked at again in the new year.', 'proposed'],
  ['a doer and a past tense', 'Volunteers piloted the beach wheelchair at Duns Sands.', 'completed'],
  ['rolled out to all', 'Night Owls, which was trialled in Duns, would be rolled out to the whole county.', 'completed'],
  ['following a successful one', 'Following a successful pilot in Duns, wardens would be recruited.', 'completed'],
  ['to be pilot areas', 'Duns and Kelso were to be pilot areas for the scheme.', 'planned'],
  ['gone well', 'The trial opening of the toilets at Duns Green had gone well.', 'completed'],
  ['on trial', 'Sensors are on trial in Duns.', 'running'],
  ['a question about one that runs', 'Mr Reed asked whether the drone trial at Duns would be repeated.', 'unknown'],
];

const NONE: readonly [string, string][] = [
  ['a court with a capital', 'The Court had adjourned the trial of the treasurer.'],
  ['a person as the subject of what is done as a trial', 'Mr Reed had been asked to do it as a trial.'],
  ['places of another clause', 'Members in Duns agreed that bins be emptied weekly as a trial.'],
  ['one team is who does it', 'Bins had been piloted by the Green Team.'],
];

describe('several places', () => {
  it.each(SEVERAL)('%s', async (_why, text, expected) => expect(await pilotsOf(text)).toEqual(expected));
});

describe('names', () => {
  it.each(NAMED)('%s', async (_why, text, expected) => expect(await pilotsOf(text)).toEqual(expected));
});

describe('states', () => {
  it.each(STATES)('%s', async (_why, text, expected) => {
    const [row = ''] = await pilotsOf(text);
    expect(row.split(' · ')[3]).toBe(expected);
  });
});

describe('no pilots', () => {
  it.each(NONE)('%s', async (_why, text) => expect(await pilotsOf(text)).toEqual([]));
});
