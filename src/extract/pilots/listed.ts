/**
 * Sites that stand below the sentence that speaks of them, one a point or a row of a table.
 *
 * Accepts: "The caddy pilots in the following areas were complete:" above "- Mill Hill - 450 homes" and "- Dyer's Yard (210 homes)"
 * Refuses: "The trial had these benefits:" above "Less traffic at the gates"
 */
import type { Range } from '../../tree/nodes.ts';
import type { ExtractContext } from '../context.ts';
import type { Passage } from '../passage.ts';
import { isMark, lowerAt, type Token, tokenize } from '../tokens.ts';
import type { Head } from './heads.ts';
import { readPlaces } from './places.ts';
import { placeRange } from './sites.ts';
import { BARE_KINDS, PLACE_KINDS, SITE_NOUNS } from './words.ts';

/** The end of a sentence that a list of places hangs on. */
const LEAD =
  /\b(?:areas?|sites?|wards?|schools?|locations?|villages?|towns?|streets?|roads?|places|pilots|trials|at|in|following|follows|below)\s?:$/i;
/** Words of places anywhere in it, where it ends otherwise ("in the following areas were complete:"). */
const PLACED =
  /\b(?:in|at|for|on|across) the following\b|\bfollowing (?:areas|sites|wards|schools|locations|villages|towns|streets|roads|places)\b/i;

/** What was said of pilots is no list of them ("points about the trials:"). */
const SPOKEN_OF = /\b(?:about|regarding|concerning) (?:the |these |all )?(?:[a-z-]{1,20} ){0,2}(?:pilots|trials)\s?:$/i;

/** Whether a sentence about pilots says that their sites follow below. */
export const leadsList = (words: string, { plural, site }: Head): boolean =>
  words.endsWith(':') && (PLACED.test(words) || ((plural || site) && LEAD.test(words) && !SPOKEN_OF.test(words)));

interface Listed {
  site: Range;
  /** The point or row. */
  row: Range;
}

const MAX_ROWS = 30;

/** The places that the points or rows below a passage open with. */
export function sitesBelow(context: ExtractContext, { end, item }: Passage): Listed[] {
  const found: Listed[] = [];
  const home = context.indexAt(end - 1);
  for (let i = home + 1; i <= home + MAX_ROWS; i++) {
    const placed = context.placed[i];
    if (!placed || placed.item !== item) break;
    const { block } = placed;
    if (block.type !== 'point' && block.type !== 'table') break;
    const row = { start: block.type === 'point' ? block.body : block.start, end: block.end };
    const site = siteOf(tokenize(context.text, row));
    if (site) found.push({ site, row });
    else if (found.length > 0) break;
  }
  return found;
}

/** The place that a row opens with, where nothing but a remark or figures go on. */
function siteOf(tokens: readonly Token[]): Range | null {
  const place = readPlaces(tokens, 0, null, true)?.places[0];
  if (!place || place.from > 1 || KINDS.has(lowerAt(tokens, place.from))) return null;
  const next = tokens[place.to];
  const ends = next === undefined || isMark(next, '-–—:;,.(\t') || PLACE_KINDS.has(next.lower) || /^\d/.test(next.text);
  return ends ? placeRange(tokens, place) : null;
}

/** Words of a table's head. */
const KINDS = new Set([...SITE_NOUNS, ...PLACE_KINDS, ...BARE_KINDS, 'name', 'address', 'pilot', 'trial']);
