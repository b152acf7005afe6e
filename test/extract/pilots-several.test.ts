import { describe, expect, it } from 'vitest';
import { pilotsOf } from './pilot-rows.ts';

const LISTED: readonly [string, string, string[]][] = [
  [
    'a count, how they stand, and a point for each: a thing, its places, what is said of it alone',
    'Members heard that three pilot projects were under way:\n\n- Night bus at Duns Station, which had begun in May 2021;\n\n- Repair café in halls in Corby and Oundle; and\n\n- Shared meals van, funded until 31 March 2022.',
    [
      'Night bus · Duns Station · Night bus · running · 2021-05– · -',
      'Repair café · Corby, Oundle · Repair café · running · – · -',
      'Shared meals van · - · Shared meals van · running · –2022-03-31 · -',
    ],
  ],
  [
    '"the following trials"',
    'The following trials were proposed:\n\n- Quiet hour in Kelso\n\n- Garden waste caddies',
    ['Quiet hour · Kelso · Quiet hour · proposed · – · -', 'Garden waste caddies · - · Garden waste caddies · proposed · – · -'],
  ],
  [
    'an update on two pilots',
    'The Head of Parks gave an update on two pilots:\n\n- Wild verges, with the parishes\n\n- Evening gates',
    ['Wild verges · - · Wild verges · unknown · – · -', 'Evening gates · - · Evening gates · unknown · – · -'],
  ],
  [
    'a point that says "trial" itself is read by itself',
    'Two trials were planned:\n\n- The Night Bus trial in Duns.\n\n- Repair café\n\n- Shared meals van',
    [
      'Night Bus trial · Duns · Night Bus · unknown · – · -',
      'Repair café · - · Repair café · planned · – · -',
      'Shared meals van · - · Shared meals van · planned · – · -',
    ],
  ],
  [
    'one by one in a sentence: things with their places',
    'Two further pilots were proposed: one for night visits at Duns and one for shared lifts by volunteers at Ayton Cross.',
    ['night visits · Duns · night visits · proposed · – · -', 'shared lifts · Ayton Cross · shared lifts · proposed · – · -'],
  ],
  [
    'one by one: each has its own time and state',
    'There would be two trials: one of evening parking, to begin on 1 May 2021, and another of shared bikes, to begin on 1 June 2021.',
    ['evening parking · - · evening parking · planned · 2021-05-01– · -', 'shared bikes · - · shared bikes · planned · 2021-06-01– · -'],
  ],
  [
    'for whom it is names nothing, so that the place does',
    '# Lane Rental\n\nTwo pilots were planned: one for older people at Duns and one for residents at Kelso.',
    ['Duns · Duns · Lane Rental · planned · – · -', 'Kelso · Kelso · Lane Rental · planned · – · -'],
  ],
];

const NO_LIST: readonly [string, string][] = [
  ['aims of pilots', 'The three pilots had the following aims:\n\n- Less noise at night;\n\n- Cleaner streets;'],
  ['views on pilots', 'Members gave their views on the two trials:\n\n- Cleaner streets\n\n- Quiet nights'],
  ['points that are sentences', 'Two pilots were under way:\n\n- Officers would report back in May.\n\n- Members thanked the team.'],
  ['a single point', 'Two pilots were under way:\n\n- Repair café'],
  ['no colon', 'Two pilots were under way.\n\n- Repair café\n\n- Shared meals van'],
  ['a singular', 'A pilot was under way:\n\n- Repair café\n\n- Shared meals van'],
  ['points raised about pilots', 'Members raised points about the pilots:\n\n- Cost\n\n- Safety at night'],
  ['persons', 'Two trials were planned: one for members and one for officers.'],
];

const WORDS: readonly [string, string, string[]][] = [
  [
    '"trial" as an adjective before what is held, with its first day',
    'The Clerk said that the trial Sunday market would be held on 6 July 2021 and 3 August 2021.',
    ['Sunday market · - · Sunday market · planned · 2021-07-06– · -'],
  ],
  [
    'a participle behind a comma, and nouns that are verbs elsewhere',
    'The site review panel, piloted with ten parishes since May 2021, would be charged for.',
    ['site review panel · - · site review panel · running · 2021-05– · -'],
  ],
  [
    'asked about, and the answer shows that it runs; a set phrase with a small word',
    'A member asked about the rent to buy pilot in Pen Coed; it was reported that six flats had been bought.',
    ['rent to buy pilot · Pen Coed · rent to buy · running · – · -'],
  ],
  [
    'every four days is what is tried',
    'The four-day collection trial in Duns had been stopped in May 2021.',
    ['four-day collection trial · Duns · four-day collection · stopped · –2021-05 · -'],
  ],
  [
    'four weeks are how long',
    'The four-week collection trial in Duns had been stopped in May 2021.',
    ['collection trial · Duns · collection · stopped · –2021-05 · P4W'],
  ],
  [
    'a number with its rhythm in two words',
    'The three weekly bin trial in Duns was under way.',
    ['three weekly bin trial · Duns · three weekly bin · running · – · -'],
  ],
  [
    'between two days gone by, whatever comes next',
    'The portal, which had been piloted with two firms between October 2019 and March 2020, would be offered to all firms.',
    ['portal · - · portal · completed · 2019-10–2020-03 · -'],
  ],
  [
    'two at their places and one that ceases',
    'Agreed that the pilots at Mill Road and Duns Green be made permanent and that the pilot at Ayton Hill cease on 31 May 2021.',
    [
      'Mill Road · Mill Road · - · completed · – · -',
      'Duns Green · Duns Green · - · completed · – · -',
      'Ayton Hill · Ayton Hill · - · stopped · –2021-05-31 · -',
    ],
  ],
  [
    'a title that names the place of the text’s pilot',
    '# Town Fund – MARKET HILL PILOT\n\nThe play street pilot in Market Hill ended in May 2021.',
    ['play street pilot · Market Hill · play street · completed · –2021-05 · -'],
  ],
  [
    'a title that names another thing stays',
    '# Town Fund – QUAYSIDE PILOT\n\nThe play street pilot in Market Hill ended in May 2021.',
    ['QUAYSIDE PILOT · - · QUAYSIDE · unknown · – · -', 'play street pilot · Market Hill · play street · completed · –2021-05 · -'],
  ],
  [
    'an article in capitals is part of the name',
    'The 20mph trials in Mill Street and The Ropewalk would finish on 1 May 2021.',
    ['Mill Street · Mill Street · 20mph · running · –2021-05-01 · -', 'The Ropewalk · The Ropewalk · 20mph · running · –2021-05-01 · -'],
  ],
  ['a body behind "and" is no place', 'A pilot had begun in Duns and The Board would hear of it.', ['Duns · Duns · - · running · – · -']],
  [
    'an application’s title is nothing that is tried',
    '# Application No. 12/34 – Land at Wick\n\nA one way system was being trialled in Mill Lane.',
    ['Mill Lane · Mill Lane · - · running · – · -'],
  ],
];

const NO_NAME: readonly [string, string][] = [
  ['results of a trial', 'The trial results would be reported on 6 July 2021.'],
  ['a person, and no thing, before the comma', 'Councillor Reed, piloted with great care since May 2021, thanked all.'],
  ['one word behind "trial"', 'The trial market would be held on 6 July 2021.'],
  ['schools of a kind are no place', 'An update on the pilot at Primary Schools was given.'],
  ['an infinitive behind a noun', 'Members spoke of the need to pilot.'],
];

describe('several pilots told one by one', () => {
  it.each(LISTED)('%s', async (_why, text, expected) => expect(await pilotsOf(text)).toEqual(expected));
  it.each(NO_LIST)('no list: %s', async (_why, text) => expect(await pilotsOf(text)).toEqual([]));
});

describe('names, states and places by further words', () => {
  it.each(WORDS)('%s', async (_why, text, expected) => expect(await pilotsOf(text)).toEqual(expected));
  it.each(NO_NAME)('nothing: %s', async (_why, text) => expect(await pilotsOf(text)).toEqual([]));
});
