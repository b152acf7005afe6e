/**
 * How exact a figure is said to be, from the words right before and right behind it.
 *
 * Accepts: "about £50", "c£18m", "approx. cost £100", "no more than £5k", "just under £80k", "< £12,000", "£500 or more", "£300 max"
 * Refuses: "concerns about £50", "brought up to £5m", "carried over £2k", "£100 plus VAT"
 */
import type { Qualifier } from '../../model/money.ts';
import type { Range } from '../../tree/nodes.ts';
import { firstWord, lastWord, type Word, wordsOf } from './words.ts';

/** Phrases right before a figure, longest match first; the words of a phrase as `wordsOf` gives them, phrases parted by bars. */
const BEFORE: Readonly<Record<Qualifier, string>> = {
  approximately:
    'approximately|approximate|approx|about|around|circa|c|ca|~|≈|±|some|roughly|nearly|almost|close to|approaching|the region of|region of|the order of|in order of|vicinity of|nearer|say|est',
  'at-least': 'at least|minimum|min|not less than|no less than|not fewer than|upwards of|starting at|starting from|≥|> =',
  'at-most':
    'up to|maximum|max|at most|no more than|not more than|no greater than|not to exceed|not exceeding|does not exceed|do not exceed|not exceed|capped at|cap of|limited to|limit of|ceiling of|not over|not above|as much as|no higher than|≤|< =|upto',
  over: 'over|more than|in excess of|excess of|exceeding|exceeds|exceeded|exceed|above|greater than|higher than|beyond|>',
  under: 'under|less than|below|lower than|fewer than|short of|<|just under|just below|just short of',
};

/** Words that may stand between such a phrase and the figure: "maximum cost of £60". */
const FILLERS = new Set(
  '. : of a an the total sum sums cost costs value amount charge fee price grant budget figure figures spend contribution donation level payment rate figure is be at ('.split(
    ' ',
  ),
);
/** What fillers a phrase takes; "over the £5m budget" says nothing of the figure, "maximum cost of £60" does. */
const TAKES_FILLERS = new Set(['maximum', 'max', 'minimum', 'min', 'approximate', 'approximately', 'approx', 'est']);

/** Words before a phrase that give it another meaning. */
const BLOCKED: Readonly<Record<string, ReadonlySet<string>>> = {
  about: new Set(
    'concern concerns concerned question questions query queries queried asked ask enquired informed told talked spoke information details complaint complaints discussion worried confusion clarity reminded think'.split(
      ' ',
    ),
  ),
  over: new Set(
    'went go gone carried carry rolled handed taken take took left brought bring turned passed control moved spread responsibility discretion'.split(
      ' ',
    ),
  ),
  'up to': new Set(
    'go goes gone going went rise rises rising rose risen increase increases increased increasing brought bringing bring brings made making make makes topped topping top adds added taking takes take takes opened'.split(
      ' ',
    ),
  ),
  some: new Set(['of']),
  above: new Set(['the', 'as']),
  'limit of': new Set(['cash', 'spending', 'borrowing', 'credit', 'overdraft']),
  under: new Set(['covered', 'held']),
  say: new Set('to they we i he she would not did'.split(' ')),
};

/** Phrases right behind a figure. */
const AFTER: Readonly<Record<Qualifier, string>> = {
  approximately: 'approx|approximately|or so|or thereabouts|( approx|( approximately|ish',
  'at-least': 'or more|or above|or over|and above|and over|upwards|minimum|min|+|( minimum|( min',
  'at-most': 'or less|or under|or below|and under|and below|maximum|max|tops|at most|( maximum|( max',
  over: '',
  under: '',
};

const BEFORE_PHRASES = invert(BEFORE);
const AFTER_PHRASES = invert(AFTER);
/** Words that a phrase before a figure ends with, and one behind it begins with: most figures have neither beside them. */
const LAST_WORDS = new Set([...BEFORE_PHRASES.keys()].map((phrase) => phrase.slice(phrase.lastIndexOf(' ') + 1)));
const FIRST_WORDS = new Set([...AFTER_PHRASES.keys()].map((phrase) => phrase.split(' ')[0] as string));
const LONGEST_PHRASE = 4;
const REACH_BACK = 60;
const REACH_ON = 24;

function invert(table: Readonly<Record<Qualifier, string>>): ReadonlyMap<string, Qualifier> {
  const rows = Object.entries(table) as [Qualifier, string][];
  return new Map(rows.flatMap(([qualifier, phrases]) => phrases.split('|').map((phrase): [string, Qualifier] => [phrase, qualifier])));
}

/** Read the qualifier of a figure within the stretch it may be read from. */
export function qualifierOf(text: string, area: Range, figure: Range): Qualifier | null {
  const before = { start: Math.max(area.start, figure.start - REACH_BACK), end: figure.start };
  const after = { start: figure.end, end: Math.min(area.end, figure.end + REACH_ON) };
  const last = lastWord(text, before)?.text ?? '';
  const qualifier = LAST_WORDS.has(last) || FILLERS.has(last) ? qualifierBefore(text, wordsOf(text, before)) : null;
  if (qualifier || !FIRST_WORDS.has(firstWord(text, after)?.text ?? '')) return qualifier;
  return qualifierAfter(wordsOf(text, after), figure.end);
}

function qualifierBefore(text: string, words: readonly Word[]): Qualifier | null {
  let end = words.length;
  for (;;) {
    const phrase = phraseEndingAt(words, end);
    if (phrase && (end === words.length || isLinked(words, end, phrase.text)))
      return isBlocked(text, phrase.text, words, phrase.start) ? null : phrase.qualifier;
    if (end === 0 || words.length - end > 4 || !FILLERS.has((words[end - 1] as Word).text)) return null;
    end--;
  }
}

/** Whether only fillers that the phrase allows part it from the figure. A full stop ("approx.") and a bracket always may. */
function isLinked(words: readonly Word[], end: number, phrase: string): boolean {
  return TAKES_FILLERS.has(phrase) || words.slice(end).every(({ text }) => /^[.(a]$|^an$|^total$|^of$/.test(text));
}

function phraseEndingAt(words: readonly Word[], end: number): { text: string; start: number; qualifier: Qualifier } | null {
  if (end === 0 || !LAST_WORDS.has((words[end - 1] as Word).text)) return null;
  for (let size = Math.min(LONGEST_PHRASE, end); size > 0; size--) {
    const text = words
      .slice(end - size, end)
      .map((word) => word.text)
      .join(' ');
    const qualifier = BEFORE_PHRASES.get(text);
    if (qualifier) return { text, start: end - size, qualifier };
  }
  return null;
}

/** "brought the fund up to £5m": the verb of "up to" may stand a few words off, all others right before. "Band C" and "A/C" are no circa. */
function isBlocked(text: string, phrase: string, words: readonly Word[], at: number): boolean {
  if (phrase === 'c' && text[words[at]?.start ?? 0] !== 'c') return true;
  return words.slice(Math.max(0, at - (phrase === 'up to' ? 4 : 1)), at).some((word) => BLOCKED[phrase]?.has(word.text) ?? false);
}

function qualifierAfter(words: readonly Word[], figureEnd: number): Qualifier | null {
  for (let size = Math.min(3, words.length); size > 0; size--) {
    const phrase = words
      .slice(0, size)
      .map((word) => word.text)
      .join(' ');
    const qualifier = AFTER_PHRASES.get(phrase);
    if (!qualifier) continue;
    return phrase === '+' && isAddition(words, figureEnd) ? null : qualifier;
  }
  return null;
}

/** "£500+" bounds; "£500 + postage" and "£500+VAT" add. */
function isAddition([plus, next]: readonly Word[], figureEnd: number): boolean {
  return plus?.start !== figureEnd || next?.text === 'vat' || next?.start === plus.end;
}
