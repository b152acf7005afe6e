/**
 * Several pilots that one sentence announces and then tells one by one: as points below it, or as "one … and one …".
 *
 * Accepts: "Three pilots were under way:" above "- Night bus in Duns, until May" and "- Repair café";
 *          "two pilots: one for night buses at Duns and one for repair cafés at Kelso"
 * Refuses: "The pilots had three aims:", "Members spoke of the two trials:", points that are sentences ("Officers would report back"), "one for residents"
 */
import type { Range } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';
import type { Passage } from '../passage.ts';
import { isMark, lowerAt, type Token, tokenize } from '../tokens.ts';
import { GATE, type Head } from './heads.ts';
import type { Lead } from './lead.ts';
import { isGeneric, type Phrase, phraseAfter, rangeOf } from './phrases.ts';
import { placeRange, placesFrom } from './sites.ts';
import { isAudience, isProper, isThing } from './topics.ts';

/** One of several pilots, told by what it tries. */
export interface Told {
  /** Null where its site alone tells it. */
  name: Range | null;
  sites: Range[];
  /** The point or clause. */
  row: Range;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** All that may stand between the word for several and the colon: how they stand, and when. */
const STATE = words(
  `is are was were be been being have had has will would to currently now already also as follows following under way underway planned proposed
  running ongoing in progress place operation approved agreed launched started begun commenced established undertaken carried out taking for on by
  this the next last year during since from until completed complete suggested funded identified selected introduced set up include includes included
  including namely`,
);
/** What says by itself that a list follows. */
const LISTING = words('follows include includes included including namely are were is was');
/** Words before the phrase that make it what something else is about. */
const ABOUT = words('of on about with from to by for regarding concerning in');
/** What is told of pilots in a list of them ("an |update| on three pilots:"). */
const TOLD_OF = words(
  'update updates report reports presentation presentations details outline overview list summary funding approval number',
);
const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter)$/;

/** Whether a sentence says that there are several pilots, and ends by leading to a list of them. */
export function leadsPilots(tokens: readonly Token[], head: Head, lead: Lead): boolean {
  const colon = tokens.length - 1;
  if (head.kind !== 'noun' || !head.plural || !isMark(tokens[colon], ':')) return false;
  const before = lowerAt(tokens, lead.from - 1);
  if (ABOUT.has(before) && !TOLD_OF.has(lowerAt(tokens, lead.from - 2))) return false;
  for (let i = head.to; i < colon; i++) {
    const word = lowerAt(tokens, i);
    if (!STATE.has(word) && !MONTH.test(word) && !/^\d/.test(word) && !isMark(tokens[i], ',-/')) return false;
  }
  const counted = lead.count !== null || before === 'following' || lowerAt(tokens, lead.from - 2) === 'number';
  return counted || SEVERAL.has(lowerAt(tokens, head.from - 1)) || LISTING.has(lowerAt(tokens, colon - 1));
}

const SEVERAL = words('several various other further additional new');

const MAX_POINTS = 20;

/** The pilots that the points below a passage name; empty where there are not two, or one of them reads as a sentence. */
export function pilotsBelow(context: ExtractContext, { end, item }: Passage): Told[] {
  const found: Told[] = [];
  const home = context.indexAt(end - 1);
  for (let i = home + 1; i <= home + MAX_POINTS; i++) {
    const placed = context.placed[i];
    if (!placed || placed.item !== item || placed.block.type !== 'point') break;
    const row = { start: placed.block.body, end: placed.block.end };
    // A point that says "trial" itself is read by itself.
    if (SAID.test(context.text.slice(row.start, row.end))) continue;
    const told = toldBy(tokenize(context.text, row), 0, row);
    if (!told) return [];
    found.push(told);
  }
  return found.length > 1 ? found : [];
}

/** The gate for one stretch of text, without the place that the walk over the whole text has reached. */
const SAID = new RegExp(GATE.source, 'i');

const ENDS = words('at in on for with which across within where from until by using');

/** The thing that a point or clause opens with; null where it goes on as a sentence. */
function toldBy(tokens: readonly Token[], at: number, row: Range): Told | null {
  const phrase = phraseAfter(tokens, at);
  if (!phrase || isGeneric(tokens, phrase) || isAudience(tokens, phrase)) return null;
  const next = phrase.quoted ? phrase.to + 1 : phrase.to;
  const ends = next >= tokens.length || isMark(tokens[next], ',;.:(–—-') || ENDS.has(lowerAt(tokens, next));
  return ends ? { name: rangeOf(tokens, phrase), sites: sitesBehind(tokens, next), row } : null;
}

const sitesBehind = (tokens: readonly Token[], at: number): Range[] =>
  (placesFrom(tokens, at, { loose: true }) ?? []).map((place) => placeRange(tokens, place));

const ONES = words('one other another first second third');
const THING = words('for of on to using');
/** "one |to test| night buses". */
const TRY = words('test try offer provide introduce run');
const MAX_ONES = 6;

/** "two pilots: one for X at Duns and one for Y": each with what it tries and where; empty where fewer than two are told apart. */
export function pilotsOneByOne(tokens: readonly Token[], head: Head): Told[] {
  if (head.kind !== 'noun' || !head.plural) return [];
  const starts: number[] = [];
  for (let i = head.to; i < tokens.length && starts.length < MAX_ONES; i++)
    if (ONES.has(lowerAt(tokens, i)) && THING.has(lowerAt(tokens, i + 1))) starts.push(i);
  if (starts.length < 2) return [];
  const found = starts.flatMap((from, i) => oneOf(tokens.slice(0, starts[i + 1] ?? tokens.length), from) ?? []);
  return found.length === starts.length ? found : [];
}

/** What "one for X at Y" tells; null where it names neither a thing nor a place. */
function oneOf(tokens: readonly Token[], one: number): Told | null {
  const to = lowerAt(tokens, one + 1) === 'to';
  if (to && !TRY.has(lowerAt(tokens, one + 2))) return null;
  const phrase = phraseAfter(tokens, one + (to ? 3 : 2));
  if (!phrase) return null;
  const sites = sitesBehind(tokens, phrase.to);
  const name = isName(tokens, phrase) ? rangeOf(tokens, phrase) : null;
  const row = { start: tokens[one]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
  return name || sites.length > 0 ? { name, sites, row } : null;
}

const isName = (tokens: readonly Token[], phrase: Phrase): boolean =>
  !isGeneric(tokens, phrase) && (phrase.quoted || isProper(tokens, phrase) || isThing(tokens, phrase));
