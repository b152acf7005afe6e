/**
 * The one pass over the whole text: stops at figures and at words that open with the letters of a month, a season or a quarter, and
 * steps over everything else by character codes.
 */
import { isDigit, isLetter, isUpper } from './around.ts';
import { isStem } from './stems.ts';

/** What a hit may open: a day before a month, a date or a pair in figures ("21.01.18", "24/25"), a year of four figures, or a word. */
export type HitKind = 'day' | 'figures' | 'year' | 'word';

/** Walks over a text from hit to hit. It is one object for the whole text, so that hits that come to nothing cost no memory. */
export class Gate {
  at = 0;
  kind: HitKind = 'word';

  constructor(private readonly text: string) {}

  /** Go to the next hit at or after `from`; false at the end of the text. */
  next(from: number): boolean {
    const { text } = this;
    const { length } = text;
    let at = from;
    while (at < length) {
      const code = text.charCodeAt(at);
      if (isLetter(code)) {
        if (isStem(text, at)) return this.stop(at, 'word');
        const kind = oddKind(text, at, code);
        if (kind) return this.stop(at, kind);
        at = wordEnd(text, at);
      } else if (isDigit(code)) {
        const end = numberEnd(text, at);
        const kind = numberKind(text, end, end - at, code);
        if (kind) return this.stop(at, kind);
        at = end;
      } else at++;
    }
    return false;
  }

  private stop(at: number, kind: HitKind): true {
    this.at = at;
    this.kind = kind;
    return true;
  }
}

/** Letters that open a hit by what follows: "Q2", and letters typed for the first figure of a day ("l2th", "O6.02.18", "lst"). */
function oddKind(text: string, at: number, code: number): HitKind | null {
  const next = text.charCodeAt(at + 1);
  if (isDigit(next)) {
    if ((code & ~32) === 81) return 'word';
    return code === 108 || code === 73 || code === 79 ? 'figures' : null;
  }
  const isFirst = next === 115 && (code === 108 || code === 73) && text.charCodeAt(at + 2) === 116;
  return isFirst && !isLetter(text.charCodeAt(at + 3)) ? 'day' : null;
}

/** What a run of figures may open; most open nothing, and are seen off here. */
function numberKind(text: string, end: number, figures: number, first: number): HitKind | null {
  if (figures === 4) return first === 49 || first === 50 ? 'year' : null;
  if (figures > 2) return null;
  const mark = text[end] ?? '';
  if (PAIRED.has(mark) && isDigitOrSlip(text, end + 1)) return 'figures';
  return leadsOn(text, end) ? 'day' : null;
}

/** Marks that join two figures. */
const PAIRED = new Set([...'./-–']);
const isDigitOrSlip = (text: string, at: number): boolean => isDigit(text.charCodeAt(at)) || text[at] === 'O';

/** Ordinal endings as a scan has them, right behind the figures. */
const SCANNED = new Set([...'"”“″º°™®*‘’\'']);
/** Marks between two days. */
const JOINS = new Set([...'-–—&+']);

/** Whether what stands behind one or two figures can go on to a month. */
function leadsOn(text: string, end: number): boolean {
  const at = skipSpace(text, end);
  // Glued letters are ordinals, months or slips; set apart, only short words ("of", "to", "st") and months.
  if (isLetter(text.charCodeAt(at))) return at === end || isStem(text, at) || wordEnd(text, at) - at <= 3 || text.startsWith('until', at);
  const mark = text[at] ?? '';
  if (mark === '/') return isDigitOrUpper(text.charCodeAt(skipSpace(text, at + 1)));
  if (!JOINS.has(mark)) return at === end && SCANNED.has(mark);
  return isDigitOrUpper(text.charCodeAt(skipSpace(text, at + 1)));
}

/** The next day of a list, or its weekday. */
const isDigitOrUpper = (code: number): boolean => isDigit(code) || isUpper(code);

function skipSpace(text: string, from: number): number {
  let at = from;
  let code = text.charCodeAt(at);
  while (code === 32 || code === 160 || code === 10 || code === 13) code = text.charCodeAt(++at);
  return at;
}

/** End of the word that `at` lies in; a figure ends it, so that "Q2" and "May2019" fall apart. */
export function wordEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isLetter(text.charCodeAt(end))) end++;
  return end;
}

/** End of the run of figures at `at`. */
export function numberEnd(text: string, at: number): number {
  let end = at + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end++;
  return end;
}
