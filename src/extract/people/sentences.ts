/**
 * Persons told of in sentences: apologies, presence, substitutes, arrivals and departures, who chaired, who clerked.
 *
 * Accepts: "Apologies were received from Cllrs Day and Moss", "Cllr Day sent his apologies", "Ann Lee and Bob Day were in attendance for this item",
 * "(At 6.34pm Cllr Day entered the meeting)", "Cllr Moss left the meeting at 8pm", "Cllr Price substituting for Cllr Day", "Ann Lee took the Chair"
 * Refuses: "No apologies were received", "members of the public left the room", "Cllr Day had attended a meeting of the Trust", "apologies for the delay"
 */
import type { Range } from '../../tree/nodes.ts';
import { isBlank } from '../../tree/text.ts';
import { readAtoms } from './atoms.ts';
import { ADVERBS, FORMS, type Form } from './forms.ts';
import { isCapitalised, type PersonJudge } from './names.ts';
import { isStopWord } from './roles.ts';
import { type Entry, readRoster } from './roster.ts';
import type { Row, Status } from './rows.ts';
import { readTitle } from './titles.ts';
import { readTokens } from './tokens.ts';

export interface Told {
  entry: Entry;
  status: Status;
  source: Row['source'];
  role: string | null;
  /** Whether the row belongs to the item the sentence stands in. */
  forItem: boolean;
}

const FOR_ITEM =
  /\b(?:for|during)\s+(?:(?:this|the|these|that|both|agenda)\s+){0,2}items?\b|\bto\s+(?:present|introduce|answer|give|speak|outline|update|respond)\b/;

/** Find persons in one sentence. */
export function readSentence(text: string, sentence: Range, judge: PersonJudge): Told[] {
  const told: Told[] = [];
  const taken = new Set<string>();
  const { words: printed, offsets } = foldSentence(text, sentence);
  // "CLLR DAY LEFT THE MEETING AT THIS POINT."
  const words = /\p{Ll}/u.test(printed) ? printed : printed.toLowerCase();
  for (const form of FORMS) {
    for (const match of matchForm(form, words)) {
      const forItem = form.forItem === 'always' || (form.forItem === 'said' && FOR_ITEM.test(words.slice(match.start, match.end)));
      const entries =
        form.side === 'before'
          ? peopleBefore(text, { start: sentence.start, end: offsets[skipBack(words, match.start, form.skip)] as number }, judge)
          : peopleAfter(text, { start: offsets[match.end] as number, end: sentence.end }, judge, form.status === 'apologies');
      for (const entry of entries) {
        const key = `${entry.start} ${form.status === 'joined' || form.status === 'left' ? form.status : ''}`;
        if (taken.has(key) || (form.status === 'named' && !entry.role && !entry.organisation)) continue;
        taken.add(key);
        told.push({
          entry,
          status: entry.substitute ? 'substitute' : form.status,
          source: form.source ?? 'told',
          role: form.role ?? null,
          forItem,
        });
      }
    }
  }
  return told;
}

/** A sentence with single blanks, so that no pattern need try runs of them, and the offset in the text of each of its characters. */
function foldSentence(text: string, sentence: Range): { words: string; offsets: number[] } {
  let words = '';
  const offsets: number[] = [];
  for (let at = sentence.start; at < sentence.end; at++) {
    const blank = isBlank(text.charCodeAt(at));
    if (blank && words.endsWith(' ')) continue;
    words += blank ? ' ' : (text[at] as string);
    offsets.push(at);
  }
  offsets.push(sentence.end);
  return { words, offsets };
}

/** Most times that one form is looked for in one sentence. */
const MAX_MATCHES = 6;
/** Farthest that the close of a form stands from its opening. */
const MAX_BETWEEN = 160;

/** Where the words of a form stand in a sentence. */
function matchForm(form: Form, words: string): Range[] {
  const found: Range[] = [];
  for (const opening of words.matchAll(form.pattern)) {
    const start = opening.index;
    let end = start + opening[0].length;
    if (form.close) {
      const close = form.close.exec(words.slice(end, end + MAX_BETWEEN));
      if (!close || form.between?.test(words.slice(end, end + close.index)) === false) continue;
      end += close.index + close[0].length;
    }
    if (!form.not?.test(words.slice(start, end))) found.push({ start, end });
    if (found.length === MAX_MATCHES) break;
  }
  return found;
}

/** Most small words between the names and the words of a form. */
const MAX_SKIP = 8;

/** Step back from the words of a form over adverbs and such small words as it allows. */
function skipBack(words: string, from: number, skip: RegExp | undefined): number {
  let end = from;
  for (let count = 0; count < MAX_SKIP; count++) {
    let stop = end;
    while (stop > 0 && words[stop - 1] === ' ') stop--;
    const start = words.lastIndexOf(' ', stop - 1) + 1;
    const word = words.slice(start, stop);
    if (!ADVERBS.test(word) && !skip?.test(word)) break;
    end = start;
  }
  return end;
}

/** Persons in a list that begins where the words of a form end. */
function peopleAfter(text: string, range: Range, judge: PersonJudge, away: boolean): Entry[] {
  const { entries } = readRoster(text, range, { judge, away });
  const first = entries[0];
  // The list begins at once: "from Cllr Day", not "by email, which Cllr Day read".
  if (!first || wordsBetween(text, range.start, first.start) > 6) return [];
  return entries.filter(isNamed);
}

/**
 * Persons in a list that ends where the words of a form begin: all of the sentence before where that is a list ("Ann Lee, Head of Audit and
 * Bob Day were …"), else the names nearest ("The Clerk said that Cllr Day had …").
 */
function peopleBefore(text: string, range: Range, judge: PersonJudge): Entry[] {
  const whole = readRoster(text, range, { judge });
  const first = whole.entries[0];
  if (first && whole.strange <= 1 && wordsBetween(text, range.start, first.start) <= 2) return whole.entries.filter(isNamed);
  return readRoster(text, { start: startOfNames(text, range), end: range.end }, { judge }).entries.filter(isNamed);
}

/** Start of the names and what joins them that stand right before an offset. */
function startOfNames(text: string, range: Range): number {
  const tokens = readTokens(text, Math.max(range.start, range.end - 400), range.end);
  let start = range.end;
  for (const token of tokens.reverse()) {
    const joins = token.kind === 'comma' || token.kind === 'and' || token.kind === 'line' || token.kind === 'group';
    // "a representative of Tidy Towns attended": what a small word leads in is no subject.
    if (
      /^(?:of|for|from|at|in|to|by|with|the|a|an)$/.test(token.text) &&
      readTitle([text.slice(start, start + 24).split(/\s/)[0] ?? '', 'X']) === null
    )
      return range.end;
    if (!joins && !(token.kind === 'word' && isCapitalised(token.text) && !isStopWord(token.text))) break;
    if (!joins) start = token.start;
  }
  return start;
}

const wordsBetween = (text: string, start: number, end: number): number =>
  readAtoms(text, { start, end }).filter((atom) => atom.kind !== 'sep').length;

/** A name of two words or with a title: initials alone ("KC") name nobody outside a list, nor does a lone word. */
const isNamed = (entry: Entry): boolean => !/^\p{Lu}{2,4}$/u.test(entry.name) && (entry.title !== null || entry.name.includes(' '));
