/**
 * Numbers that open agenda items.
 *
 * Accepts: "137.", "77/21", "35/MK", "C/152", "21.44", "18.09.6", "3a", "5.1", "BM 35/2122", "1<tab>", "4.Finance", "Item 4:", "Item 2014.21", "*450", "IV."
 * Refuses: "10.30 am", "3-Watt", "£5", "21/01/2018", "2019 saw", "(Item 4)"
 */

export interface ItemNumber {
  /** As printed, without trailing punctuation. */
  printed: string;
  /** Numbers of one key can form a series: the shape, with whatever must stay the same. */
  key: string;
  /** Place in the series. */
  value: number;
  /** The same number read the other way round: "19/42" is the 42nd of 2019, or the 19th of 1942. */
  other?: { key: string; value: number };
  /** Length in the line up to the heading. */
  length: number;
  /** Whether the number is all there is on the line. */
  alone: boolean;
}

interface Form {
  /** What its first character may be: a letter ("A"), a digit ("0"), an asterisk or a bracket. */
  opens: string;
  pattern: RegExp;
  read: (match: RegExpExecArray) => Pick<ItemNumber, 'printed' | 'key' | 'value' | 'other'> | null;
}

const letterStep = (letter: string | undefined): number => (letter ? (letter.toLowerCase().charCodeAt(0) - 96) / 100 : 0);

const ROMANS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
function roman(text: string): number {
  const values = [...text].map((letter) => ROMANS[letter] ?? 0);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}

/** The forms in the order in which they are tried. */
const FORMS: readonly Form[] = [
  {
    opens: 'A',
    pattern: /^(?:agenda\s{1,60})?item\s{1,60}(?:no\.?\s{0,60})?((?:\d{1,4}[./]){1,2})(\d{1,3})[:.]?(?:\s{1,60}|$)(?:[–—-]\s{1,9})?/i,
    read: (m) => ({ printed: `${m[1]}${m[2]}`, key: `item ${m[1]}n`, value: Number(m[2]) }),
  },
  {
    opens: 'A',
    pattern:
      /^(?:agenda\s{1,60})?item\s{1,60}(?:no\.?\s{0,60})?(\d{1,3})([a-z])?\s{0,60}(?:[:.–—-]|(?=[\s]{0,60}$)|(?=\s{1,60}[A-Z]))\s{0,60}/i,
    read: (m) => ({ printed: `${m[1]}${m[2] ?? ''}`, key: 'item', value: Number(m[1]) + letterStep(m[2]) }),
  },
  {
    opens: 'A',
    pattern: /^(?:minute\s{1,60}(?:no\.?\s{0,60})?)?([A-Z][A-Z&]{0,4})[ /.-]?(\d{1,4})\/(\d{2,4})[.:)]?(?:\s{1,60}|$)/,
    read: (m) => ({
      printed: m[0].trim().replace(/[.:)]$/, ''),
      key: `${m[1]}n/${m[3]}`,
      value: Number(m[2]),
      other: { key: `${m[1]}${m[2]}/n`, value: Number(m[3]) },
    }),
  },
  {
    opens: 'A',
    pattern: /^([A-Z]{1,3}\d{2}\/)(\d{1,4})([a-z])?[.:]?(?:\s{1,60}|$)/,
    read: (m) => ({ printed: `${m[1]}${m[2]}${m[3] ?? ''}`, key: `${m[1]}n`, value: Number(m[2]) + letterStep(m[3]) }),
  },
  {
    opens: 'A',
    pattern: /^([A-Z]{1,4})([/.])(\d{1,4})([a-z])?[.:]?(?:\s{1,60}|$)/,
    read: (m) => ({ printed: `${m[1]}${m[2]}${m[3]}${m[4] ?? ''}`, key: `${m[1]}${m[2]}n`, value: Number(m[3]) + letterStep(m[4]) }),
  },
  {
    opens: 'A',
    pattern: /^([A-Z])(\d{1,3})[.:](?:\s{1,60}|$)/,
    read: (m) => ({ printed: `${m[1]}${m[2]}`, key: `${m[1]}n`, value: Number(m[2]) }),
  },
  {
    opens: '0',
    pattern: /^(\d{1,4}\/\d{1,4}\/)(\d{1,3})(?!\d)[.:]?(?:\s{1,60}|$)/,
    read: (m) => ({ printed: `${m[1]}${m[2]}`, key: `${m[1]}n`, value: Number(m[2]) }),
  },
  {
    opens: '0',
    pattern: /^(\d{1,4})\s?\/\s?(\d{2,4}|[A-Z]{1,4})[.:)]?(?:\s{1,60}|$)(?![-–]\s{0,60}\d)/,
    read: (m) => ({
      printed: m[0].trim().replace(/[.:)]$/, ''),
      key: `n/${m[2]}`,
      value: Number(m[1]),
      ...(/^\d+$/.test(m[2] as string) ? { other: { key: `${m[1]}/n`, value: Number(m[2]) } } : {}),
    }),
  },
  {
    opens: '0',
    pattern: /^(\d{1,2}\.\d{1,2}\.)(\d{1,3})\.?(?:\s{1,60}|$)/,
    read: (m) => ({ printed: `${m[1]}${m[2]}`, key: `${m[1]}n`, value: Number(m[2]) }),
  },
  {
    opens: '0',
    pattern: /^(\d{1,4})\.(\d{1,3})([a-z])?[.:)]?(?:\s{1,60}|$)(?!(?:a\.?m|p\.?m|hours|hrs|noon|million|per cent|%)\b)/i,
    read: (m) =>
      Number(m[2]) === 0
        ? { printed: `${m[1]}.${m[2]}`, key: 'n.0', value: Number(m[1]) }
        : { printed: `${m[1]}.${m[2]}${m[3] ?? ''}`, key: `${m[1]}.n`, value: Number(m[2]) + letterStep(m[3]) },
  },
  {
    opens: '0*',
    pattern: /^\*{0,2}(\d{1,4})([a-zA-Z])?\s?(?:[.:]|\s?[-–—](?=\s))?(?:\s{1,60}|$|(?<=[.:])(?=[A-Z“‘"]))/,
    read: (m) => ({ printed: `${m[1]}${m[2] ?? ''}`, key: 'n', value: Number(m[1]) + letterStep(m[2]) }),
  },
  {
    opens: '0',
    pattern: /^(\d{1,4})([a-z])?\)[.:]?\s{0,60}/,
    read: (m) => ({ printed: `${m[1]}${m[2] ?? ''}`, key: 'n)', value: Number(m[1]) + letterStep(m[2]) }),
  },
  { opens: '(', pattern: /^\((\d{1,3})\)\s{0,60}/, read: (m) => ({ printed: m[1] as string, key: '(n)', value: Number(m[1]) }) },
  {
    opens: '0',
    pattern: /^(\d{1,3})\s?\((\w)\)\s{1,60}/,
    read: (m) => ({ printed: `${m[1]} (${m[2]})`, key: 'n', value: Number(m[1]) + (/\d/.test(m[2] as string) ? 0 : letterStep(m[2])) }),
  },
  {
    opens: 'A',
    pattern: /^([IVXLC]{1,7})[.):]\s{1,60}/,
    read: (m) => ({ printed: m[1] as string, key: 'R', value: roman(m[1] as string) }),
  },
  {
    opens: 'A',
    pattern: /^([A-Z])[.):]\s{1,60}/,
    read: (m) => ({ printed: m[1] as string, key: 'L', value: (m[1] as string).charCodeAt(0) - 64 }),
  },
  {
    opens: 'A(',
    pattern: /^\(?([a-z])\)\s{1,60}/,
    read: (m) => ({ printed: m[1] as string, key: 'l)', value: (m[1] as string).charCodeAt(0) - 96 }),
  },
];

/** Letters with which a number opens: a few capitals before a digit or closed by a stop, one letter and a bracket, or the words for it. */
const LETTERED = /^(?:[A-Z][A-Z&]{0,4}[ /.-]?\d|[A-Z]{1,7}[.):]|[a-z]\)|(?:agenda|item|minute)\s)/;
const WORDED = /^(?:agenda|item|minute)\s/i;

const formsThatOpen = (first: string): readonly Form[] => FORMS.filter(({ opens }) => opens.includes(first));
const BY_LETTER = formsThatOpen('A');
const BY_DIGIT = formsThatOpen('0');
const BY_ASTERISK = formsThatOpen('*');
const BY_BRACKET = formsThatOpen('(');

/** The forms that may fit by the first character; none for most lines, as a digit, an asterisk, a bracket or such letters open every number. */
function formsFor(head: string): readonly Form[] {
  const first = head.charCodeAt(0);
  if (first >= 48 && first <= 57) return BY_DIGIT;
  if (first === 42) return BY_ASTERISK;
  if (first === 40) return BY_BRACKET;
  const letter = (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
  return letter && (LETTERED.test(head) || WORDED.test(head)) ? BY_LETTER : NO_FORMS;
}
const NO_FORMS: readonly Form[] = [];

/** Read the item number that a line opens with, or null. */
export function readNumber(raw: string): ItemNumber | null {
  const head = raw.slice(0, 48);
  for (const { pattern, read } of formsFor(head)) {
    const match = pattern.exec(head);
    const number = match && read(match);
    if (match && number) return { ...number, length: match[0].length, alone: match[0].length >= raw.length };
  }
  return null;
}

/** "(Item 4)", "(Agenda Item No. 4)" on a line of its own: the agenda's number of the item above. */
const REFERENCE = /^\(?\s{0,60}(?:agenda\s{1,60})?item(?:\s{1,60}no\.?|\s{1,60}number)?\s{0,60}[:.]?\s{0,60}(\d{1,3}[a-z]?)\s{0,60}\)?$/i;

export const readAgendaReference = (text: string): string | null => (text.length > 40 ? null : (REFERENCE.exec(text)?.[1] ?? null));
