/** What a date is for, from the words around it. */
import type { DateRole } from '../../../model/date.ts';
import { Gate } from '../../../tree/gate.ts';
import type { Range } from '../../../tree/nodes.ts';
import { wordBefore } from '../around.ts';
import type { Candidate } from '../candidate.ts';
import type { View } from '../view.ts';

/** Words right before a date ("the", "on" and the like aside), each with what it makes of it. */
const BEFORE: ReadonlyMap<string, DateRole> = new Map(
  (
    [
      ['deadline', ['by', 'before', 'deadline', 'deadlines', 'due']],
      [
        'start',
        [
          'from',
          'starting',
          'commencing',
          'commences',
          'commence',
          'commenced',
          'begins',
          'begin',
          'beginning',
          'began',
          'since',
          'starts',
          'start',
          'started',
          'effective',
          'onwards',
          'w/c',
        ],
      ],
      [
        'end',
        ['until', 'till', 'ends', 'end', 'ending', 'ended', 'expires', 'expiring', 'expired', 'finishes', 'finishing', 'closes', 'through'],
      ],
      ['publication', ['published', 'publication', 'issued']],
    ] satisfies [DateRole, string[]][]
  ).flatMap(([role, list]) => list.map((word): [string, DateRole] => [word, role])),
);

/** Phrases further off, looked for where the word beside it says nothing; each with the words that it can not be without. */
const PHRASES: readonly { words: readonly string[]; pattern: RegExp; role: DateRole }[] = [
  {
    words: ['later', 'deadline', 'closing', 'return'],
    pattern: /\b(?:no|not) later than\b|\bdeadline\b|\bclosing date\b|\breturned? by\b/i,
    role: 'deadline',
  },
  { words: ['publication', 'published'], pattern: /\bpublication date\b|\bdate of publication\b|\bpublished\b/i, role: 'publication' },
  {
    words: ['effect', 'force', 'w', 'commencing'],
    pattern: /\beffective (?:from|date)\b|\bwith effect from\b|\bcomes? into force\b|\bw\/c\b|\bweek commencing\b/i,
    role: 'start',
  },
  { words: ['prior'], pattern: /\bcall-?in deadline\b|\bprior to\b/i, role: 'deadline' },
  { words: ['up'], pattern: /\bup to\b/i, role: 'end' },
];
/** Which of the phrases a stretch may hold: a bit each. */
const PHRASE_WORDS = new Gate(Object.fromEntries(PHRASES.flatMap(({ words }, i) => words.map((word) => [word, 1 << i]))));

const SKIPPED = new Set(['the', 'on', 'of', 'early', 'mid', 'late', 'in', 'is', 'was', 'be', 'date', 'for', 'at']);
/** How far back phrases are looked for. */
const SCAN = 48;

export function roleOf(one: Candidate, view: View, meetingPlaces: readonly Range[]): DateRole {
  if (meetingPlaces.some((place) => place.start <= one.start && one.start < place.end)) return 'meeting';
  return wordRole(one, view.text) ?? phraseRole(one, view) ?? 'reference';
}

function wordRole(one: Candidate, text: string): DateRole | null {
  let before = wordBefore(text, one.start);
  for (let steps = 0; steps < 3 && SKIPPED.has(before.word); steps++) before = wordBefore(text, before.start);
  const role = BEFORE.get(before.word) ?? null;
  // A span of time is neither its own start nor its own end.
  return one.until && role !== 'deadline' && role !== 'publication' ? null : role;
}

function phraseRole(one: Candidate, { context, text }: View): DateRole | null {
  const block = context.placedAt(one.start)?.block;
  const from = Math.max(block?.start ?? 0, one.start - SCAN);
  const held = PHRASE_WORDS.mask(text, from, one.start);
  if (held === 0) return null;
  const near = text.slice(from, one.start);
  const sameSentence = near.slice(Math.max(near.lastIndexOf('. '), near.lastIndexOf('\n')) + 1);
  return PHRASES.find(({ pattern }, i) => (held & (1 << i)) !== 0 && pattern.test(sameSentence))?.role ?? null;
}
