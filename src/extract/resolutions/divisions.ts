/**
 * Divisions: votes printed as lists of names under "For", "Against" and "Abstain".
 *
 * Accepts: "For (14)" / names; "Against: Councillors A, B and C (3)"; "Abstentions: none"
 */
import type { Vote } from '../../model/resolution.ts';
import { allMatches } from '../../tree/matches.ts';

type Side = 'for' | 'against' | 'abstentions';

const SIDE =
  /(?:^|\n)[^\S\n]{0,60}(?:Members |Councillors |Those |Votes |Voting )?(for|against|abstain(?:ed|ing)?|abstentions?|in favour)(?: the (?:motion|amendment))?\s{0,60}(?:[(:=–-]\s{0,60}(\d{1,3})\b(?:[^\S\n]{0,60}\))?|[:–-]|\n)[^\S\n]{0,60}[:–-]?[^\S\n]{0,60}(\S[^\n]*(?:(?<![\d).])\n(?!\s{0,60}(?:Members |Councillors |Those |Votes |Voting )?(?:for|against|abst\w{0,30}|in favour|motion|the motion|amendment|substantive)\b)[^\n]+)?|\n(?!\s{0,60}(?:Members |Councillors |Those |Votes |Voting )?(?:for|against|abst\w{0,30}|in favour|motion|the motion|amendment|substantive)\b)[^\n]+)?/gi;
const NAME =
  /(?:(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady)\.?\s{1,60})?\p{Lu}[\p{L}.'’-]*(?:\s{1,60}\p{Lu}[\p{L}.'’-]*){0,3}/u;

const sideOf = (word: string): Side => (/^(?:for|in favour)/i.test(word) ? 'for' : /^against/i.test(word) ? 'against' : 'abstentions');

/** "ForMabey, Stringer3": rows of a table whose cells ran together. */
const GLUED = /^(For|Against|Abstain(?:ed)?)( the (?:motion|amendment))?(?=[A-Z])([^\n]{2,2000}?)(\d{1,3})$/gm;

/** "For the motion        29": a side and its count in columns. */
const COLUMN = /^(For|Against|Abstain(?:ed|ing)?|Abstentions?)( the (?:motion|amendment))?[^\S\n]{2,60}(\d{1,3})$/gm;

/** A line that gives the count or the names of one side. */
const LINE_OF_SIDE =
  /^\W{0,3}(?:(?:voting |votes? |those |members )?(?:for|against|abst\w{0,9}|in favour)\b|\d{1,3} (?:members? |votes? )?(?:voted |in favour|against|for|abst))/i;
/** "YES: 27", "Noes 12": sides by what members call out. */
const CALLED = /^\W{0,3}(ayes?|yes|noes|nays?|no)(?:\s{0,3}[:=–-]\s{0,3}|\s{1,3})(\d{1,3})\W{0,2}$/gim;
/** "Cllr Ash YES": one member's vote in a roll. */
const ROLL =
  /^\W{0,3}((?:(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady|Baroness|Alderman)\.?\s{1,9})?\p{Lu}[\p{L}.'’-]{0,30}(?:\s{1,3}\p{Lu}[\p{L}.'’-]{0,30}){0,4}?)(?:\s{0,3}[:–-]\s{0,3}|\s{1,20})(YES|NO|ABSTAIN(?:ED)?|FOR|AGAINST|Yes|No|Abstain(?:ed)?|For|Against)$/u;
const GLUED_SIDE = /^(?:For|Against|Abstain(?:ed)?)[A-Z]/;

/** "8 members voted for the Motion … 4 for the Amendment": how many were for either. */
const FOR_EITHER = /\b(\d{1,3})\s{1,3}(?:(?:members?|councillors?)\s{1,3})?(?:voted\s{1,3})?for the (motion|amendment)\b/gi;

/** Read how many voted for the motion and for the amendment put against it; null where a count is not printed. */
export function countsForEither(text: string): Record<'motion' | 'amendment', number | null> {
  const counts: Record<'motion' | 'amendment', number | null> = { motion: null, amendment: null };
  for (const match of allMatches(FOR_EITHER, text))
    counts[(match[2] as string).toLowerCase() as 'motion' | 'amendment'] ??= Number(match[1]);
  return counts;
}

/** Whether a line gives one side of a division: "Against: Councillors A and B", "3 for the motion". */
export const tellsSide = (line: string): boolean =>
  LINE_OF_SIDE.test(line) || GLUED_SIDE.test(line) || (line.length <= MAX_CALLED && line.search(CALLED) >= 0) || tellsOne(line);

/** Whether a line gives the vote of one member by name: "Cllr Ash YES". */
export const tellsOne = (line: string): boolean => line.length <= MAX_ROLL && ROLL.test(line);
const MAX_ROLL = 80;
const MAX_CALLED = 24;

const unglue = (lines: string): string =>
  lines
    .replace(CALLED, (_line, side: string, count: string) => `${/^[ay]/i.test(side) ? 'For' : 'Against'}: ${count}`)
    .replace(COLUMN, '$1$2: $3')
    .replace(/\n\s{1,60}/g, '\n')
    .replace(GLUED, '$1$2 ($4): $3');

/** Read a division from lines joined by line ends, or null where there is none. */
export function readDivision(lines: string): Vote | null {
  const members: Record<Side, string[]> = { for: [], against: [], abstentions: [] };
  const counts: Record<Side, number | null> = { for: null, against: null, abstentions: null };
  let sides = 0;
  for (const match of allMatches(SIDE, unglue(lines))) {
    const side = sideOf(match[1] as string);
    const names = namesIn(match[3] ?? '');
    const printed = match[2] ?? /\((\d{1,3})\)\s{0,60}$/.exec(match[3] ?? '')?.[1];
    if (printed === undefined && names.length === 0 && !/\b(?:none|nil)\b/i.test(match[3] ?? '')) continue;
    members[side] = names;
    counts[side] = printed === undefined ? names.length : Number(printed);
    sides++;
  }
  if (!readRoll(lines, members, counts) && sides < 2) return null;
  const listed = members.for.length + members.against.length > 0;
  return { ...counts, method: listed ? 'recorded' : null, result: null, members: listed ? members : null };
}

/** Fewest lines that make a roll. */
const LEAST_ROLL = 3;

/** Put the members of a roll, "Cllr Ash YES" line by line, to their sides; false where there is none. Counts that are printed stay. */
function readRoll(lines: string, members: Record<Side, string[]>, counts: Record<Side, number | null>): boolean {
  const roll = lines
    .split('\n')
    .map((line) => (line.length <= MAX_ROLL ? ROLL.exec(line.trim()) : null))
    .filter((match) => match !== null);
  if (roll.length < LEAST_ROLL) return false;
  for (const side of ['for', 'against', 'abstentions'] as const) {
    members[side] = roll.filter((match) => calledSide(match[2] as string) === side).map((match) => match[1] as string);
    counts[side] ??= members[side].length;
  }
  return true;
}

const calledSide = (word: string): Side => (/^(?:yes|for)/i.test(word) ? 'for' : /^(?:no|against)/i.test(word) ? 'against' : 'abstentions');

/** "Councillors Abney, Carrick": the title stands for all of them. */
const PLURAL = /^(?:Councillors|Cllrs|Messrs)\.?\s{1,60}/;

function namesIn(text: string): string[] {
  if (/^\s{0,60}(?:none|nil)\b/i.test(text)) return [];
  return text
    .replace(/\(\d+\)\s{0,60}$/, '')
    .split(/[,;\n]|\s{1,60}and\s{1,60}/)
    .map((part) => part.trim().replace(/\.$/, '').replace(PLURAL, ''))
    .filter((part) => part.length < 60 && NAME.test(part) && NAME.exec(part)?.[0].length === part.length);
}
