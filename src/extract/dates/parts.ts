/** The parts that dates are made of, each read at one place in the text: a day, a month's name, a year, the gap between them. */
import { isDigit, isLetter, isUpper } from './around.ts';
import { isStem } from './stems.ts';
import { ABBREVIATED, MONTHS, type MonthWord, SECOND_WORDS, TWO_WORD_MONTHS, WEEKDAYS } from './words.ts';

/** Run a sticky pattern at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

export interface Gap {
  end: number;
  /** Whether an empty line stands in it: the parts are then in two paragraphs of a text that was cut at each line. */
  wide: boolean;
}

/** Most blanks that are skipped between two parts. */
const MAX_GAP = 60;

/** Skip blanks, a line end or an empty line; never a tab, which is the edge of a table's cell. */
export function gapAt(text: string, at: number): Gap {
  let end = at;
  let breaks = 0;
  for (; end - at < MAX_GAP; end++) {
    const code = text.charCodeAt(end);
    if (code === 10 && breaks < 2) breaks++;
    else if (code !== 32 && code !== 160 && code !== 13 && code !== 0x2009 && code !== 0x202f) break;
  }
  return { end, wide: breaks > 1 };
}

export interface DayPart {
  day: number;
  end: number;
  /** Whether an ordinal ending is printed ("3rd", "8 th", "19”" from a scan). */
  ordinal: boolean;
}

/** Ordinal endings in English, Welsh and Irish. */
const ENGLISH_ORDINALS = new Set(['st', 'nd', 'rd', 'th']);
const ORDINALS = new Set([...ENGLISH_ORDINALS, 'ydd', 'fed', 'eg', 'ain', 'af', 'il', 'ed', 'ú']);
/** What a scan makes of a raised ordinal. */
const SCANNED = new Set([...'"”“″º°™®*‘’\'']);

/** Read a day of the month, 1 to 31, letters for figures ("2Oth", "lst") and ordinal endings included. */
export function dayAt(text: string, at: number): DayPart | null {
  const first = figureAt(text, at);
  if (first < 0) return null;
  const second = figureAt(text, at + 1);
  const end = second < 0 ? at + 1 : at + 2;
  if (isDigit(text.charCodeAt(end))) return null;
  const ordinal = endOfOrdinal(text, end);
  if (!isDigit(text.charCodeAt(at)) && !(second >= 0 ? isDigit(text.charCodeAt(at + 1)) : ordinal !== null)) return null;
  const day = second < 0 ? first : first * 10 + second;
  return day >= 1 && day <= 31 ? { day, end: ordinal ?? end, ordinal: ordinal !== null } : null;
}

/** The figure at one place, or the one that a letter stands for; -1 for none. */
function figureAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return code - 48;
  if (code === 79 || code === 111) return 0;
  return code === 108 || code === 73 ? 1 : -1;
}

/** End of the ordinal ending behind a day ("st", " th.", "”", "rd" glued to a month); null where there is none. */
function endOfOrdinal(text: string, at: number): number | null {
  if (SCANNED.has(text[at] ?? '')) return SCANNED.has(text[at + 1] ?? '') ? at + 2 : at + 1;
  let start = at;
  while (start - at < 2 && (text[start] === ' ' || text[start] === '\u00a0')) start++;
  let end = start;
  while (end - start < 4 && isLetter(text.charCodeAt(end))) end++;
  const letters = end - start;
  if (letters === 0) return null;
  const word = text.slice(start, end).toLowerCase();
  if (letters < 4 && ORDINALS.has(word)) return text[end] === '.' ? end + 1 : end;
  const isGlued = start === at && letters === 4 && isUpper(text.charCodeAt(start + 2)) && ENGLISH_ORDINALS.has(word.slice(0, 2));
  return isGlued ? start + 2 : null;
}

export interface MonthPart extends MonthWord {
  /** As printed, without a full stop. */
  raw: string;
  end: number;
  /** End with the full stop of an abbreviation: where a year may follow. */
  stop: number;
}

const LONGEST_MONTH = 10;

/** Read a month's name, abbreviated or mistyped, English, Welsh or Irish. */
export function monthAt(text: string, at: number): MonthPart | null {
  if (!isStem(text, at)) return null;
  let end = at;
  while (end - at <= LONGEST_MONTH && isLetter(text.charCodeAt(end))) end++;
  if (end - at < 3) return null;
  const word = text.slice(at, end).toLowerCase();
  const found = MONTHS.get(word);
  if (!found) return null;
  const second = TWO_WORD_MONTHS.has(word) ? secondWord(text, end) : end;
  if (second === null) return null;
  const stop = ABBREVIATED.has(word) && text[second] === '.' ? second + 1 : second;
  return { month: found.month, bare: found.bare, raw: text.slice(at, second), end: second, stop };
}

function secondWord(text: string, at: number): number | null {
  const { end } = gapAt(text, at);
  let stop = end;
  while (stop - end <= LONGEST_MONTH && isLetter(text.charCodeAt(stop))) stop++;
  return SECOND_WORDS.has(text.slice(end, stop).toLowerCase()) ? stop : null;
}

/** Read a weekday's name, with its full stop or comma and the blanks behind it; null where none stands. */
export function weekdayAt(text: string, at: number): { weekday: number; end: number } | null {
  let end = at;
  while (end - at <= LONGEST_MONTH && isLetter(text.charCodeAt(end))) end++;
  const weekday = WEEKDAYS.get(text.slice(at, end).toLowerCase());
  if (weekday === undefined) return null;
  while ('.,'.includes(text[end] ?? ' ')) end++;
  return { weekday, end: gapAt(text, end).end };
}

export interface YearPart {
  year: number;
  /** Printed with two figures, so that its century is open. */
  short: boolean;
  /** Printed as a year can only be: four figures, or an apostrophe or hyphen before two. */
  certain: boolean;
  end: number;
}

const FIRST_YEAR = 1600;
const LAST_YEAR = 2100;

const LONG_YEAR = /(?:of[ \u00a0]{1,2})?(?<year>[12][09Oo][0-9Ool][0-9Ool]|1[6-8][0-9]{2}|2100)(?![0-9])/y;
const SHORT_YEAR = /(?<mark>['’‘])?(?<year>[0-9]{2})(?![0-9])/y;

/** Read a year of four figures, after "of" too, letters for figures included. */
export function longYearAt(text: string, at: number): YearPart | null {
  const match = matchAt(LONG_YEAR, text, at);
  const figures = match?.groups?.year;
  if (!match || figures === undefined) return null;
  const year = Number(figures.replace(/l/g, '1').replace(/[Oo]/g, '0'));
  const end = at + match[0].length;
  // A capital behind it is the next word, its blank lost ("2013RESOLVED").
  const isGlued = isLetter(text.charCodeAt(end)) && !isUpper(text.charCodeAt(end));
  if (year < FIRST_YEAR || year > LAST_YEAR || isGlued || isPair(text, end, year)) return null;
  return { year, short: false, certain: true, end };
}

/** Whether the year goes on as "2018/19": then it is a financial year of its own. */
function isPair(text: string, end: number, year: number): boolean {
  const match = matchAt(/[/–-](?<next>[0-9]{2}|[0-9]{4})(?![0-9])/y, text, end);
  return match?.groups?.next !== undefined && Number(match.groups.next) % 100 === (year + 1) % 100;
}

/** Read a year of two figures; `value` keeps them, the century comes later. */
export function shortYearAt(text: string, at: number): YearPart | null {
  const match = matchAt(SHORT_YEAR, text, at);
  const figures = match?.groups?.year;
  if (!match || figures === undefined) return null;
  const end = at + match[0].length;
  const code = text.charCodeAt(end);
  if (isLetter(code) || text[end] === '%' || text[end] === '/') return null;
  if ('.:,-–'.includes(text[end] ?? ' ') && isDigit(text.charCodeAt(end + 1))) return null;
  return { year: Number(figures), short: true, certain: match.groups?.mark !== undefined, end };
}
