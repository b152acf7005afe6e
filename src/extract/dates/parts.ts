/** The parts that dates are made of, each read at one place in the text: a day, a month's name, a year, the gap between them. */
import { isDigit, isLetter } from './around.ts';
import { MONTHS, type MonthWord, SECOND_WORDS, TWO_WORD_MONTHS, WEEKDAYS } from './words.ts';

/** Run a sticky pattern at one place. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Blanks, a line end, or an empty line; never a tab, which is the edge of a table's cell. */
const GAP = /[ \u00a0\u2009\u202f]{0,12}(?:\r?\n[ \u00a0]{0,40}(?:\r?\n[ \u00a0]{0,40})?)?/y;

export interface Gap {
  end: number;
  /** Whether an empty line stands in it: the parts are then in two paragraphs of a text that was cut at each line. */
  wide: boolean;
}

/** Skip blanks; always matches, perhaps nothing. */
export function gapAt(text: string, at: number): Gap {
  const gap = matchAt(GAP, text, at)?.[0] ?? '';
  return { end: at + gap.length, wide: gap.includes('\n') && gap.indexOf('\n') !== gap.lastIndexOf('\n') };
}

export interface DayPart {
  day: number;
  end: number;
  /** Whether an ordinal ending is printed ("3rd", "8 th", "19”" from a scan). */
  ordinal: boolean;
}

/** One or two figures, letters for figures included, with the ordinal ending in English, Welsh, Irish or as a scan gives it. */
const DAY =
  /(?<day>[0-9lIOo]{1,2})(?![0-9])(?:(?<ordinal>[ \u00a0]{0,2}(?:st|nd|rd|th|ydd|fed|eg|ain|af|il|ed)(?![a-z])\.?|(?:st|nd|rd|th)(?=[A-Z][a-z]{2})|ú|["”“″º°]{1,2}))?/iy;

/** Read a day of the month, 1 to 31. */
export function dayAt(text: string, at: number): DayPart | null {
  const match = matchAt(DAY, text, at);
  const figures = match?.groups?.day;
  if (!match || figures === undefined) return null;
  const ordinal = match.groups?.ordinal !== undefined;
  const hasFigure = isDigit(figures.charCodeAt(0)) || isDigit(figures.charCodeAt(1));
  if (!hasFigure && !(ordinal && /^[lI]$/.test(figures))) return null;
  const day = Number(figures.replace(/[lI]/g, '1').replace(/[Oo]/g, '0'));
  return day >= 1 && day <= 31 ? { day, end: at + match[0].length, ordinal } : null;
}

export interface MonthPart extends MonthWord {
  /** As printed, without a full stop. */
  raw: string;
  end: number;
}

const LONGEST_MONTH = 10;

/** Read a month's name, abbreviated or mistyped, English, Welsh or Irish. */
export function monthAt(text: string, at: number): MonthPart | null {
  let end = at;
  while (end - at <= LONGEST_MONTH && isLetter(text.charCodeAt(end))) end++;
  if (end - at < 3) return null;
  const word = text.slice(at, end).toLowerCase();
  const found = MONTHS.get(word);
  if (!found) return null;
  const second = TWO_WORD_MONTHS.has(word) ? secondWord(text, end) : end;
  if (second === null) return null;
  const stop = end - at <= 4 && text[second] === '.' ? 1 : 0;
  return { ...found, raw: text.slice(at, second), end: second + stop };
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
  if (year < FIRST_YEAR || year > LAST_YEAR || isLetter(text.charCodeAt(end)) || isPair(text, end, year)) return null;
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
