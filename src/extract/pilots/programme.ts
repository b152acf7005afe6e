/**
 * What is being piloted, where the sentence itself does not say: a fronted phrase, the sentence before, the item's title.
 *
 * Accepts: "With regard to the meals service, this had begun …", "Members talked about parking. Pilots …", a title "Lane Rental"
 * Refuses: titles such as "Report of the Councillors", "Matters Arising", "Any Other Business"
 */
import type { ItemNode, Range } from '../../tree/nodes.ts';
import { foldSpace } from '../../tree/text.ts';
import { lowerAt, type Token, tokenize } from '../tokens.ts';
import { isGeneric, phraseAfter, rangeOf } from './phrases.ts';
import { NOT_PLACES, SITE_NOUNS } from './words.ts';

const FRONTS: readonly (readonly string[])[] = [
  ['in', 'terms', 'of'],
  ['in', 'relation', 'to'],
  ['in', 'respect', 'of'],
  ['with', 'regard', 'to'],
  ['with', 'regards', 'to'],
  ['with', 'respect', 'to'],
  ['as', 'regards'],
  ['regarding'],
  ['concerning'],
];

/** "With regard to areas in the meals service, …": the thing that the sentence is about. */
export function frontedTopic(tokens: readonly Token[]): Range | null {
  const front = FRONTS.find((words) => words.every((word, i) => lowerAt(tokens, i) === word));
  return front ? topicFrom(tokens, front.length) : null;
}

const ABOUT = new Set(['regarding', 'concerning', 'about']);
/** The same in a sentence that was not cut into words yet. */
const ABOUT_GATE = /regarding|concerning|about/i;

/** "Members talked about parking permits.": what the sentence before was about. */
export function previousTopic(text: string, sentence: Range | undefined): Range | null {
  if (!sentence || !ABOUT_GATE.test(text.slice(sentence.start, sentence.end))) return null;
  const tokens = tokenize(text, sentence);
  let at = tokens.length - 1;
  while (at >= 0 && !ABOUT.has(lowerAt(tokens, at))) at--;
  const topic = at < 0 ? null : topicFrom(tokens, at + 1);
  // "asked about the cost of posts; the effect on fines; and whether": one of many.
  return topic && tokens.some(({ start, text }) => start >= topic.end && text === ';') ? null : topic;
}

function topicFrom(tokens: readonly Token[], at: number): Range | null {
  const phrase = phraseAfter(tokens, at);
  if (!phrase) return null;
  // "areas in the meals service" are where it runs, not what it is.
  if (SITE_NOUNS.has(lowerAt(tokens, phrase.to - 1)) && lowerAt(tokens, phrase.to) === 'in') return topicFrom(tokens, phrase.to + 1);
  return isGeneric(tokens, phrase) || NOT_PLACES.has(lowerAt(tokens, phrase.from)) ? null : rangeOf(tokens, phrase);
}

const LEAD =
  /^(?:an? )?(?:verbal |oral |progress |annual )?(?:update|report|presentation|review|briefing|consideration|proposal|discussion)s? (?:on|of|about|regarding|for|re) (?:the )?/i;
const TAILS = new Set('update presentation progress report briefing review'.split(' '));
const MARKS = '.:;,–—-';
/** Words that make a title a heading of business rather than a subject. */
const BUSINESS = new Set(
  (
    'report reports matter matters business correspondence minutes question questions forum apologies declaration declarations aob aocb meeting agenda ' +
    'councillor councillors member members clerk chair chairman public item items committee committees update updates miscellaneous'
  ).split(' '),
);
const PHRASES = ['any other', 'working group'];
/** Titles that are a heading of business as a whole. */
const WHOLE = new Set('finance,finances,planning,highways,general,open spaces,services,planning applications'.split(','));

function isBusiness(topic: string): boolean {
  const lower = topic.toLowerCase();
  return (
    WHOLE.has(lower) ||
    PHRASES.some((phrase) => lower.includes(phrase)) ||
    (lower.match(/[a-z0-9_]+/g) ?? []).some((word) => BUSINESS.has(word))
  );
}

/** "Library Access |– Pilot at Duns and Kelso|". */
const PILOT_TAIL = /[ ,:–—-] ?(?:pilots?|trials?)\b/i;

function beforePilot(title: string): string {
  const lower = title.toLowerCase();
  const at = lower.includes('pilot') || lower.includes('trial') ? title.search(PILOT_TAIL) : -1;
  return at > 0 ? title.slice(0, at).trimEnd() : title;
}

/** "Application No. 12/34 – Land at Duns": an applicant's matter, and nothing that is tried. */
const APPLICATION = /^(?:planning |licen[cs]ing |listed building )?applications?(?: (?:no|ref|number|for)\b|[:\d]| [\dA-Z]{0,9}\d)/i;

/** The item's title as a programme; null where it names none. */
export function titleTopic(item: ItemNode | null): string | null {
  if (!item?.title) return null;
  const title = foldSpace(item.title);
  const topic = withoutTail(beforePilot(title.replace(LEAD, '')));
  if (topic === '' || topic.length > 120 || APPLICATION.test(topic)) return null;
  return isBusiness(topic) && !LEAD.test(title) ? null : topic;
}

/** "Safer Streets – Update." is about "Safer Streets". */
function withoutTail(title: string): string {
  const words = title.split(' ');
  for (;;) {
    const last = (words.at(-1) ?? '').toLowerCase();
    if (words.length > 1 && (TAILS.has(last.replace('.', '')) || (last.length === 1 && MARKS.includes(last)))) words.pop();
    else break;
  }
  let topic = words.join(' ');
  while (topic !== '' && MARKS.includes(topic.charAt(topic.length - 1))) topic = topic.slice(0, -1);
  return topic;
}
