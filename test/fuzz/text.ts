import { LINES } from './lines.ts';
import type { Random } from './random.ts';
import { anyCharacter } from './unicode.ts';

/** Pieces that mean something to one reader or another. */
const PIECES = [
  ...LINES,
  ...[
    'RESOLVED',
    'that',
    'Resolved',
    'AGREED',
    'moved by',
    'seconded',
    'Cllr',
    'Councillor',
    '£',
    'p',
    'm',
    '%',
    'per annum',
    'to',
    'and',
    'the',
    'pilot',
    'trial',
  ],
  ...['(a)', '(i)', 'a)', '1.', '1.1.1.1', '·', '-', '*', '(', ')', '[', ']', '"', '“', '‘', '/', ':', ';', '|', '\t', '  ', '...', '----'],
  ...['4 June', 'June', '2019', '4th', '04/06/2019', '2019/20', '7.00 pm', 'Q3', 'March', 'May', 'Monday', 'w/c', 'the end of'],
  ...[
    '99999999999999999999',
    '-0',
    '0',
    '1e308',
    '1,000,000,000,000,000,000,000',
    '£999999999999999999999999bn',
    '31/02/0000',
    '00/00/0000',
    '12:99',
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '__proto__: x',
    'constructor: y',
    '$&',
    '$1',
    '%s',
    '=1+1',
    '&amp;',
    '&#x110000;',
    '</p>',
    '<b',
    ']]>',
  ],
];

type Mutation = (text: string, random: Random) => string;

const linesOf = (text: string): string[] => text.split('\n');

/** A stretch of a list: where it begins, and how long it is. */
function stretch(length: number, random: Random): [number, number] {
  const at = random.below(length);
  return [at, random.between(1, Math.max(1, Math.min(8, length - at)))];
}

const insertAt = (text: string, at: number, piece: string): string => text.slice(0, at) + piece + text.slice(at);

/** Put a piece anywhere, or at the beginning or end of a line. */
function insert(text: string, piece: string, random: Random): string {
  const at = random.below(text.length + 1);
  if (random.chance(2)) return insertAt(text, at, piece);
  const start = text.lastIndexOf('\n', at) + 1;
  return insertAt(text, start, random.chance(2) ? piece : `${piece} `);
}

const nested = (random: Random): string => {
  const depth = random.between(2, 60);
  const open = random.pick(['(', '[', '"', '“', '> ', '(a) ', '1.', '- ', '((a)', '  ', '\t', '‘', '{', '<b>']);
  const close = random.pick(['', ')', ']', '"', '”', '\n']);
  return open.repeat(depth) + random.pick(PIECES) + close.repeat(random.pick([0, depth]));
};

/** Ways to spoil a text. Each is one row; what comes out is any string. */
export const TEXT_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'shuffle lines': (text, random) => {
    const lines = linesOf(text);
    const [at, length] = stretch(lines.length, random);
    lines.splice(at, length, ...random.shuffle(lines.slice(at, at + length)));
    return lines.join('\n');
  },
  'shuffle all lines': (text, random) => random.shuffle(linesOf(text)).join('\n'),
  'cut lines': (text, random) => {
    const lines = linesOf(text);
    lines.splice(...stretch(lines.length, random));
    return lines.join('\n');
  },
  'cut text': (text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + text.slice(at + random.between(1, 30));
  },
  'cut the end': (text, random) => text.slice(0, random.below(text.length + 1)),
  'double lines': (text, random) => {
    const lines = linesOf(text);
    const [at, length] = stretch(lines.length, random);
    const doubled = Array.from({ length: random.between(1, 4) }, () => lines.slice(at, at + length)).flat();
    lines.splice(at, 0, ...doubled);
    return lines.join('\n');
  },
  'double a piece': (text, random) => {
    const at = random.below(text.length);
    const piece = text.slice(at, at + random.between(1, 20));
    return insertAt(text, at, piece.repeat(random.pick([1, 2, 10, 50])));
  },
  'swap halves': (text, random) => {
    const at = random.below(text.length);
    return text.slice(at) + text.slice(0, at);
  },
  'put a piece': (text, random) => insert(text, random.pick(PIECES), random),
  'put a line': (text, random) => insert(text, `\n${random.pick(LINES)}\n`, random),
  'put characters': (text, random) => {
    let spoiled = text;
    for (let i = random.between(1, 5); i > 0; i--) spoiled = insert(spoiled, anyCharacter(random), random);
    return spoiled;
  },
  'replace characters': (text, random) => {
    const letters = [...text];
    for (let i = random.between(1, 8); i > 0 && letters.length > 0; i--) letters[random.below(letters.length)] = anyCharacter(random);
    return letters.join('');
  },
  'replace a word': (text, random) => {
    const at = random.below(text.length);
    const end = text.slice(at).search(/\s/);
    return text.slice(0, at) + random.pick(PIECES) + (end < 0 ? '' : text.slice(at + end));
  },
  'replace numbers': (text, random) => {
    const one = random.between(1, 4);
    return text.replace(/\d+/g, (number) =>
      random.chance(one)
        ? random.pick(['0', '99', '31', '32', '2000000000', '-1', `${number}${number}`, '9'.repeat(random.between(1, 400))])
        : number,
    );
  },
  nest: (text, random) => insert(text, nested(random), random),
  'other white space': (text, random) => {
    const other = random.pick(['\u00a0', '\t', '  ', '\u200b', '\u3000', '\f', '\r', '', '\u2028', '\n']);
    return text.replace(/ /g, (space) => (random.chance(3) ? other : space));
  },
  'other line ends': (text, random) =>
    text.replaceAll('\n', random.pick(['\r\n', '\r', '\n\n', ' ', '\u2028', '\u0085', '\n\r', '\n \n', ''])),
  'other case': (text, random) => (random.chance(2) ? text.toUpperCase() : text.toLowerCase()),
  'wrap lines': (text, random) => text.replace(new RegExp(`(.{1,${random.between(1, 60)}})\\s`, 'g'), '$1\n'),
  'set in columns': (text, random) =>
    linesOf(text)
      .map((line) => line.replace(/ /g, (space) => (random.chance(4) ? '\t' : space)))
      .join('\n'),
  'indent lines': (text, random) =>
    linesOf(text)
      .map((line) => (random.chance(2) ? `${random.pick([' ', '    ', '\t', '> ', '- '])}${line}` : line))
      .join('\n'),
};

const ALL = Object.values(TEXT_MUTATIONS);

/** A window of a text that begins and mostly ends at lines. */
export function windowOf(text: string, longest: number, random: Random): string {
  if (text.length <= longest) return text;
  const at = text.indexOf('\n', random.below(text.length - Math.floor(longest / 2))) + 1;
  return text.slice(at, at + random.between(200, longest));
}

/** Spoil a text in one to six ways; `others` are spliced into it now and then. */
export function spoilText(text: string, others: readonly string[], random: Random): string {
  let spoiled = text;
  if (random.chance(4)) {
    const other = windowOf(random.pick(others), 1500, random);
    const at = random.below(spoiled.length);
    spoiled = random.chance(2) ? spoiled.slice(0, at) + other.slice(random.below(other.length)) : insertAt(spoiled, at, other);
  }
  for (let i = random.between(1, 6); i > 0; i--) spoiled = random.pick(ALL)(spoiled, random);
  return spoiled;
}
