import { allMatches } from '../tree/matches.ts';
import type { MinuteBlock, Range } from '../tree/nodes.ts';

/** Numbers of planning and licensing applications, wherever they stand in the item. */
const APPLICATION =
  /\b\d{2,4}\/\d{3,6}\/[A-Z][A-Z0-9/]{0,9}\b|\b(?:[A-Z]{1,4}\/){1,2}\d{2,4}\/\d{3,6}(?:\/[A-Z]{1,8})?\b|\b[A-Z]{1,3}\d{2}\/(?:\d{5}|0\d{3}|\d{4}\/\d{4}\/[A-Z]{1,4})\b|\b[A-Z]\/\d{5,6}\b|\b[A-Z]\/\d{2}\/\d{2,4}[A-Z]?\b/g;
/** References of decisions and reports, in the heading only: elsewhere they are other business. */
const DECISION =
  /\b[A-Z]{2,4}\d{2}\/\d{2}-\d{1,4}\b|\b[A-Z]{2,5}[./]\d{2}[./]\d{2}[./]\d{4}\/\d{1,3}\b|\bkey decision(?: (?:no|number|ref|reference))?[.:]{0,2}\s{1,3}((?:[A-Z]{2,6}\/){1,2}\d{2,4}(?:\/\d{2,4})?)\b|\((?:ref(?:erence)?\.?:?\s{0,60})?([A-Z]{1,3}\d{3,6})\)|\b(?:ref|reference)(?: (?:no|number))?[.:]?\s{1,60}([A-Z0-9][A-Z0-9./-]{3,20}\d)\b/gi;
/** Longest stretch of one item that is looked through. */
const MAX_SCAN = 200_000;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isCapital = (code: number): boolean => code >= 65 && code <= 90;

/** Whether a capital stands beside a stroke or two digits before one, as in every number of an application ("F/2", "2/F", "F13/2") and in no date. */
function holdsApplication(text: string): boolean {
  for (let at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
    const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)];
    if (isDigit(after) && (isCapital(before) || isCapital(text.charCodeAt(at - 3)))) return true;
    if (isDigit(before) && isCapital(after)) return true;
  }
  return false;
}

/** Find the references printed with an item, each once, in order. */
export function findReferences(text: string, title: readonly Range[], blocks: readonly MinuteBlock[]): string[] {
  const found = new Set<string>();
  for (const range of title) {
    const words = text.slice(range.start, range.end);
    if (!/\d/.test(words)) continue;
    for (const match of allMatches(DECISION, words)) found.add((match[1] ?? match[2] ?? match[3] ?? match[0]).trim());
  }
  const start = blocks[0]?.start ?? 0;
  const end = blocks.at(-1)?.end ?? 0;
  const body = text.slice(start, Math.min(end, start + MAX_SCAN));
  if (holdsApplication(body)) for (const match of allMatches(APPLICATION, body)) found.add(match[0]);
  return [...found];
}
