/**
 * Divisions: votes printed as lists of names under "For", "Against" and "Abstain".
 *
 * Accepts: "For (14)" / names; "Against: Councillors A, B and C (3)"; "Abstentions: none"
 */
import type { Vote } from '../../model/resolution.ts';

type Side = 'for' | 'against' | 'abstentions';

const SIDE =
  /(?:^|\n)[^\S\n]*(?:Members |Councillors |Those |Votes |Voting )?(for|against|abstain(?:ed|ing)?|abstentions?|in favour)(?: the (?:motion|amendment))?\s*(?:[(:=–-]\s*(\d{1,3})\b\s*\)?|[:–-]|\n)[^\S\n]*[:–-]?[^\S\n]*([^\n]*(?:\n(?!\s*(?:for|against|abst\w*|in favour|motion|the motion|amendment|substantive)\b)[^\n]+)?)/gi;
const NAME = /(?:(?:Councillors?|Cllrs?|Mr|Mrs|Ms|Miss|Dr|Sir|Lord|Lady)\.?\s+)?\p{Lu}[\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3}/u;

const sideOf = (word: string): Side => (/^(?:for|in favour)/i.test(word) ? 'for' : /^against/i.test(word) ? 'against' : 'abstentions');

/** Read a division from lines joined by line ends, or null where there is none. */
export function readDivision(lines: string): Vote | null {
  const members: Record<Side, string[]> = { for: [], against: [], abstentions: [] };
  const counts: Record<Side, number | null> = { for: null, against: null, abstentions: null };
  let sides = 0;
  for (const match of lines.replace(/\n\s*\n/g, '\n').matchAll(SIDE)) {
    const side = sideOf(match[1] as string);
    const names = namesIn(match[3] ?? '');
    const printed = match[2] ?? /\((\d{1,3})\)\s*$/.exec(match[3] ?? '')?.[1];
    if (printed === undefined && names.length === 0 && !/\b(?:none|nil)\b/i.test(match[3] ?? '')) continue;
    members[side] = names;
    counts[side] = printed === undefined ? names.length : Number(printed);
    sides++;
  }
  if (sides < 2) return null;
  const listed = members.for.length + members.against.length > 0;
  return { ...counts, method: listed ? 'recorded' : null, result: null, members: listed ? members : null };
}

function namesIn(text: string): string[] {
  if (/^\s*(?:none|nil)\b/i.test(text)) return [];
  return text
    .replace(/\(\d+\)\s*$/, '')
    .split(/[,;\n]|\s+and\s+/)
    .map((part) => part.trim().replace(/\.$/, ''))
    .filter((part) => part.length < 60 && NAME.test(part) && NAME.exec(part)?.[0].length === part.length);
}
