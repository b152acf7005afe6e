import { CLOSE, HEAD, item, moved, PRESENT, sides, under } from './told-minutes.ts';
import type { ToldRow } from './told-rows.ts';

const MENDED = `8. Gate\n\nIt was mended.${CLOSE}`;
/** Who was there, who sent apologies, and an item in which nobody is named. */
const lists = (present: string, apologies: string): string => `${HEAD}Present: ${present}\n\nApologies: ${apologies}\n\n${MENDED}`;
/** Who was there, and a vote of so many to one. */
const vote = (present: string, votes: number): string =>
  `${HEAD}${present}\n\n8. Gate\n\nRESOLVED by ${votes} votes to 1 that the gate be mended.${CLOSE}`;
const seconded = (mover: string, seconder: string): string =>
  item(`Proposed by ${mover}, seconded by ${seconder} and RESOLVED that the gate be mended.`);
const BOTH = 'RESOLVED that the gate be mended.';

/** What the rules on people, and on who voted, say. */
export const TOLD_PEOPLE: readonly ToldRow[] = [
  // Who stands on both lists.
  [
    'present-and-apologies',
    'a title that one list writes out',
    lists('Cllr A Reed, Cllr B Rush, Cllr C Sedge', 'Councillor Rush'),
    ['Rush sent apologies, and is listed as present | Councillor Rush'],
  ],
  [
    'present-and-apologies',
    'a title in front of two names',
    lists('Councillors A Reed, B Rush, C Sedge', 'Cllrs Rush and Heath'),
    ['Rush sent apologies, and is listed as present | Rush'],
  ],
  [
    'present-and-apologies',
    'a title in capitals, with its stop',
    lists('MR A REED, MR B RUSH, MR C SEDGE', 'Mr. Rush'),
    ['Rush sent apologies, and is listed as present | Mr. Rush'],
  ],
  ['present-and-apologies', 'a husband or a wife', lists('Cllr Mrs A Reed, Cllr Mrs B Rush, Cllr C Sedge', 'Cllr Mr Rush'), []],
  ['present-and-apologies', 'one without a title may be a guest', lists('A Reed, B Rush, C Sedge', 'Cllr Rush'), []],
  ['present-and-apologies', 'without title and first name', lists('Cllr A Reed, Mr B Rush, Cllr C Sedge', 'Cllr Moss, Heath'), []],
  [
    'present-and-apologies',
    'two who sent apologies, and one who is there, of one name',
    lists('Cllr A Reed, Cllr B Rush, Cllr C Sedge', 'Cllr Rush, Cllr E Rush'),
    [],
  ],
  [
    'present-and-apologies',
    'who joined for one item only',
    `${HEAD}${PRESENT}Apologies: Cllr E Heath\n\n8. Gate\n\nAlso present for this item: Cllr E Heath\n\nIt was mended.${CLOSE}`,
    [],
  ],
  [
    'present-and-apologies',
    'somebody else was late, far below',
    `${HEAD}${PRESENT}Apologies: Cllr B Rush\n\n7. Wall\n\nThe wall was looked at by all who had come, and they found it sound, dry, straight and well worth the price that was paid for it by the warden.\n\n8. Gate\n\nIt was late.${CLOSE}`,
    ['B Rush sent apologies, and is listed as present | Cllr B Rush'],
  ],
  [
    'present-and-apologies',
    'somebody else was late, far above',
    `${HEAD}It was late in the day.\n\nPresent: Cllr A Reed, Cllr B Rush, Cllr C Sedge, Cllr D Moss, Cllr F Birch, Cllr G Alder, Cllr H Rowan, Cllr I Hazel, Cllr K Maple\n\nApologies: Cllr B Rush\n\n${MENDED}`,
    ['B Rush sent apologies, and is listed as present | Cllr B Rush'],
  ],
  ['present-and-apologies', 'who will join later is no slip', `${HEAD}${PRESENT}Apologies: Cllr B Rush (until 8pm)\n\n${MENDED}`, []],
  // Who moved and seconded.
  ['mover-is-seconder', 'a name without its title', seconded('Reed', 'Cllr Reed'), [`Reed both moved and seconded | ${BOTH}`]],
  [
    'mover-is-seconder',
    'initials with and without stops',
    seconded('Cllr A. B. Reed', 'Cllr AB Reed'),
    [`Cllr A. B. Reed both moved and seconded | ${BOTH}`],
  ],
  ['mover-is-seconder', 'in capitals', seconded('CLLR REED', 'Cllr Reed'), [`CLLR REED both moved and seconded | ${BOTH}`]],
  ['mover-is-seconder', 'no seconder', item('Proposed by Cllr Reed and RESOLVED that the gate be mended.'), []],
  ['mover-is-seconder', 'neither', item('RESOLVED that the gate be mended.'), []],
  [
    'mover-not-present',
    'an initial that others have is no name',
    moved('Cllr A Heath'),
    [`Cllr A Heath moved, but is not among those listed as present | ${BOTH}`],
  ],
  [
    'mover-not-present',
    'a name of three letters',
    moved('Cllr Oak'),
    [`Cllr Oak moved, but is not among those listed as present | ${BOTH}`],
  ],
  [
    'mover-not-present',
    'a first name that is there, before another surname',
    `${HEAD}Present: Ann Reed, Bert Rush, Carl Sedge, Dot Moss\n\n8. Gate\n\nProposed by Ann Heath, seconded by Bert Rush and RESOLVED that the gate be mended.${CLOSE}`,
    [],
  ],
  [
    'mover-not-present',
    'a first name of two letters that is there',
    `${HEAD}Present: Jo Reed, Bert Rush, Carl Sedge, Dot Moss\n\n8. Gate\n\nProposed by Jo Heath, seconded by Bert Rush and RESOLVED that the gate be mended.${CLOSE}`,
    [`Jo Heath moved, but is not among those listed as present | ${BOTH}`],
  ],
  ['mover-not-present', 'an office that is no name', moved('the Provost'), []],
  [
    'mover-not-present',
    'named in the decision itself',
    under('RESOLVED, on the motion of Cllr Heath, seconded by Cllr Rush, that the gate be mended.'),
    ['Cllr Heath moved, but is not among those listed as present | Cllr Heath'],
  ],
  [
    'mover-not-present',
    'who spoke as the holder of an office',
    under(
      'Councillor Heath, Leader of the Council, gave a presentation on the gate.\n\nProposed by Cllr Heath, seconded by Cllr Rush and RESOLVED that the gate be mended.',
    ),
    [],
  ],
  [
    'mover-not-present',
    'two on the list are none to speak of, whoever attended',
    `${HEAD}Present: Cllr A Reed, Cllr B Rush\n\nIn attendance: Mr C Oak, Mr D Elm\n\n8. Gate\n\nProposed by Cllr Heath, seconded by Cllr Rush and RESOLVED that the gate be mended.${CLOSE}`,
    [],
  ],
  [
    'mover-not-present',
    'members who are only counted may have moved',
    `${HEAD}Present: A Reed (Chair), B Rush, C Sedge and 27 members\n\n8. Gate\n\nProposed by E Heath, seconded by B Rush and RESOLVED that the gate be mended.${CLOSE}`,
    [],
  ],
  [
    'mover-not-present',
    'three on the list are one',
    `${HEAD}Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge\n\n8. Gate\n\nProposed by Cllr Heath, seconded by Cllr Rush and RESOLVED that the gate be mended.${CLOSE}`,
    [`Cllr Heath moved, but is not among those listed as present | ${BOTH}`],
  ],
  [
    'mover-not-present',
    'an officer who attended',
    `${HEAD}${PRESENT}In attendance: Mr E Heath\n\n8. Gate\n\nProposed by Mr Heath, seconded by Cllr Rush and RESOLVED that the gate be mended.${CLOSE}`,
    [],
  ],
  // How many could vote.
  [
    'vote-exceeds-members',
    'three on the list',
    vote('Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge', 3),
    ['4 votes are counted, but 3 members are listed as present | RESOLVED by 3 votes to 1 that the gate be mended.'],
  ],
  ['vote-exceeds-members', 'two on the list are none to speak of', vote('Present: Cllr A Reed, Cllr B Rush', 3), []],
  ['vote-exceeds-members', 'no list', vote('The hall was cold.', 30), []],
  [
    'vote-exceeds-members',
    'a substitute votes',
    vote('Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge\n\nSubstitutes: Cllr D Moss (for Cllr E Heath)', 3),
    [],
  ],
  [
    'vote-exceeds-members',
    'so does who joined, however much is told between',
    `${HEAD}Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge\n\n7. Wall\n\nIt was cold, wet, dark and windy.\n\nCllr D Moss joined the meeting.\n\n8. Gate\n\nRESOLVED by 3 votes to 1 that the gate be mended.${CLOSE}`,
    [],
  ],
  [
    'vote-exceeds-members',
    'who joined is one, however much is told between',
    `${HEAD}Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge\n\n7. Wall\n\nIt was cold, wet, dark and windy.\n\nCllr D Moss joined the meeting.\n\n8. Gate\n\nRESOLVED by 4 votes to 1 that the gate be mended.${CLOSE}`,
    ['5 votes are counted, but 4 members are listed as present | RESOLVED by 4 votes to 1 that the gate be mended.'],
  ],
  [
    'vote-exceeds-members',
    'a member on two lists is one',
    vote('Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge\n\nSubstitutes: Councillor C Sedge (for Cllr E Heath)', 3),
    ['4 votes are counted, but 3 members are listed as present | RESOLVED by 3 votes to 1 that the gate be mended.'],
  ],
  [
    'vote-exceeds-members',
    'offices among the names are members too',
    vote('Present: Cllrs Reed, Rush, Sedge, the Mayor and the Deputy Mayor', 4),
    [],
  ],
  [
    'vote-exceeds-members',
    'more than names and offices together',
    vote('Present: Cllrs Reed, Rush, Sedge, the Mayor and the Deputy Mayor', 5),
    ['6 votes are counted, but 5 members are listed as present | RESOLVED by 5 votes to 1 that the gate be mended.'],
  ],
  ['vote-exceeds-members', 'others who are not named', vote('Present: Cllrs Reed, Rush, Sedge and two others', 8), []],
  ['vote-exceeds-members', 'members who are only counted', vote('Present: A Reed (Chair), B Rush, C Sedge and 27 members', 29), []],
  [
    'vote-exceeds-members',
    'members who are counted in a sentence',
    vote('Committee: A Reed, B Rush, C Sedge\n\n34 members were present', 29),
    [],
  ],
  [
    'vote-exceeds-members',
    'members of the public have no vote',
    vote('Present: Cllr A Reed, Cllr B Rush, Cllr C Sedge\nAlso present: 12 members of the public', 7),
    ['8 votes are counted, but 3 members are listed as present | RESOLVED by 7 votes to 1 that the gate be mended.'],
  ],
  [
    'vote-exceeds-members',
    'an office before the first name',
    vote('Present: the Mayor, the Deputy Mayor, Cllrs Reed, Rush and Sedge', 4),
    [],
  ],
  [
    'vote-exceeds-members',
    'a comma too many is nobody',
    vote('Present: Cllr A Reed, Cllr B Rush,, Cllr C Sedge', 3),
    ['4 votes are counted, but 3 members are listed as present | RESOLVED by 3 votes to 1 that the gate be mended.'],
  ],
  [
    'vote-exceeds-members',
    'names one below the other, and a heading that is none',
    vote('Members present\nCllr A Reed\nCllr B Rush\nCllr C Sedge', 3),
    ['4 votes are counted, but 3 members are listed as present | RESOLVED by 3 votes to 1 that the gate be mended.'],
  ],
  [
    'vote-exceeds-members',
    'names one below the other, and one that can not be read',
    vote('Present:\nCllr A Reed\nthe other one\nCllr B Rush\nCllr C Sedge', 3),
    [],
  ],
  [
    'vote-exceeds-members',
    'a name beside its initial is one',
    vote('Present: Cllr A Reed (AR), Cllr B Rush (BR) and Cllr C Sedge (CS)', 3),
    ['4 votes are counted, but 3 members are listed as present | RESOLVED by 3 votes to 1 that the gate be mended.'],
  ],
  // Votes with names.
  ['vote-and-names', 'no names listed on one side', sides('(2): Cllr Reed, Cllr Rush', '(3)'), []],
  ['vote-and-names', 'no number on one side', sides(': Cllr Reed, Cllr Rush', '(3): Cllr Sedge, Cllr Moss, Cllr Heath'), []],
  [
    'vote-and-names',
    'a heading among the names',
    sides('(3): Councillors Reed, Rush', '(3): Cllr Sedge, Cllr Moss, Cllr Heath'),
    ['The vote counts 3 for, but 2 names are listed | Cllr Reed moved, and Cllr Rush seconded, that the gate be sold.'],
  ],
  [
    'vote-and-names',
    'in capitals and in small letters',
    sides('(2): Cllr Reed, Cllr Rush', '(2): Cllr Sedge, CLLR REED'),
    ['CLLR REED is listed twice in this vote | Cllr Reed moved, and Cllr Rush seconded, that the gate be sold.'],
  ],
  [
    'vote-and-names',
    'a name without title among others came from the words around',
    sides('(4): Cllr Reed, Cllr Rush, Moss', '(1): Cllr Sedge'),
    [],
  ],
  [
    'present-and-apologies',
    'who came for one item',
    `${HEAD}${PRESENT}Apologies: Cllr E Heath\n\n8. Gate\n\nPresent for this item: Cllr E Heath\n\nIt was mended.${CLOSE}`,
    [],
  ],
  [
    'vote-and-names',
    'others who are not named',
    sides('(20): Cllr Reed, Cllr Rush and others as recorded', '(15): Cllr Sedge, Cllr Moss and five others'),
    [],
  ],
  [
    'vote-and-names',
    'others who are not named, and one who stands on both sides',
    sides('(20): Cllr Reed, Cllr Rush and others', '(15): Cllr Sedge, Cllr Reed and others'),
    ['Cllr Reed is listed twice in this vote | Cllr Reed moved, and Cllr Rush seconded, that the gate be sold.'],
  ],
];
