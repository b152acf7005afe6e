import { wordTable } from '../../tree/table.ts';

/** How far names, values and references of HTML reach, as far as they are written plainly. */

export const LESS_THAN = 60;
export const GREATER_THAN = 62;
export const SLASH = 47;
export const AMPERSAND = 38;
const EQUALS = 61;
const DOUBLE_QUOTE = 34;
const SINGLE_QUOTE = 39;

/** White space of HTML, line ends being LF. */
export const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 9 || code === 12;

export const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);

/** Letters, figures and "-.:_". */
const isOfName = (code: number): boolean => isLetter(code) || (code >= 45 && code <= 58 && code !== SLASH) || code === 95;

export function endOfSpace(html: string, start: number): number {
  let at = start;
  while (isSpace(html.charCodeAt(at))) at++;
  return at;
}

/** Where a word ends, at the latest at a place that is known. */
export function endOfWord(html: string, start: number, end: number): number {
  let at = start;
  while (at < end && html.charCodeAt(at) !== AMPERSAND && !isSpace(html.charCodeAt(at))) at++;
  return at;
}

/** Where text ends for a reference, at the latest at a place that is known. */
export function endOfProse(html: string, start: number, end: number): number {
  const reference = html.slice(start, end).indexOf('&');
  return reference < 0 ? end : start + reference;
}

export function endOfName(html: string, start: number): number {
  let at = start;
  while (isOfName(html.charCodeAt(at))) at++;
  return at;
}

/** Where the value of an attribute stands whose name ends here, and where it ends with its quotes; null where it is written in another way. */
export function findValue(html: string, nameEnd: number): { from: number; to: number; end: number } | null {
  if (html.charCodeAt(nameEnd) !== EQUALS) return { from: nameEnd, to: nameEnd, end: nameEnd };
  const quote = html.charCodeAt(nameEnd + 1);
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) {
    const end = endOfName(html, nameEnd + 1);
    return end === nameEnd + 1 || html.charCodeAt(end) === SLASH ? null : { from: nameEnd + 1, to: end, end };
  }
  const to = html.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", nameEnd + 2);
  return to < 0 ? null : { from: nameEnd + 2, to, end: to + 1 };
}

/** A value with its references resolved; null where it has others than the two that values need. */
export function plainValue(value: string): string | null {
  if (!value.includes('&')) return value;
  const quoted = value.replaceAll('&quot;', '"');
  const plain = quoted.replaceAll('&amp;', '');
  return plain.includes('&') ? null : quoted.replaceAll('&amp;', '&');
}

const REFERENCES = wordTable<string>({
  amp: '&',
  bull: '•',
  gt: '>',
  hellip: '…',
  ldquo: '“',
  lsquo: '‘',
  lt: '<',
  mdash: '—',
  middot: '·',
  nbsp: '\u00a0',
  ndash: '–',
  pound: '£',
  quot: '"',
  rdquo: '”',
  rsquo: '’',
});
const LONGEST_REFERENCE = 8;

/** Where the semicolon of a reference stands that begins here, or -1. */
export function endOfReference(html: string, start: number): number {
  for (let at = start + 2; at <= start + LONGEST_REFERENCE; at++) if (html.charCodeAt(at) === 59) return at;
  return -1;
}

/** Where ampersands end that are only themselves: no letter, figure or "#" stands behind them. */
export function endOfAmpersands(html: string, start: number): number {
  let at = start;
  while (html.charCodeAt(at) === AMPERSAND) at++;
  const next = html.charCodeAt(at);
  return isLetter(next) || (next >= 48 && next <= 57) || next === 35 ? at - 1 : at;
}

/** How often what stands from start to end comes again right after it. */
export function countAgain(html: string, start: number, end: number): number {
  const once = html.slice(start, end + 1);
  let times = 0;
  while (html.startsWith(once, end + 1 + times * once.length)) times++;
  return times;
}

/** What a reference stands for: one of the usual names, or a number above those that browsers read in ways of their own. */
export function readReference(name: string): string | undefined {
  if (name.charCodeAt(0) !== 35) return REFERENCES[name];
  const code = /^#\d{3,5}$/.test(name) ? Number(name.slice(1)) : 0;
  return code >= 160 && code < 0xd800 ? String.fromCharCode(code) : undefined;
}
