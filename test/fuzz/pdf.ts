import { deflateSync, inflateSync } from 'node:zlib';
import { spoilBytes } from './bytes.ts';
import type { Random } from './random.ts';

const VALUES = [
  '0',
  '-1',
  '1',
  '99999999999',
  '-99999999999',
  '1e40',
  '0.0000001',
  'NaN',
  'null',
  'true',
  '()',
  '<>',
  '[]',
  '<<>>',
  '/Name',
  '1 0 R',
  '2 0 R',
  '9999 0 R',
  '(x)',
  '<FEFF0041>',
  '<zz>',
];

/** Operators of a page, with operands that suit them and that do not. */
const OPERATORS = [
  ...[
    'BT',
    'ET',
    'q',
    'Q',
    'T*',
    'BI',
    'ID',
    'EI',
    'W n',
    'f',
    'S',
    'BX',
    'EX',
    'EMC',
    '/Span BMC',
    '/Artifact <</Type /Pagination>> BDC',
    '/Im0 Do',
    '/Nothing Do',
  ],
  ...[
    '/plain 10 Tf',
    '/none 0 Tf',
    '/plain -10 Tf',
    '/plain 99999999 Tf',
    '1 0 0 1 50 700 Tm',
    '0 0 0 0 0 0 Tm',
    '1e30 0 0 1e30 0 0 cm',
    '0 1 -1 0 0 0 cm',
    '100 0 Td',
    '0 -12 Td',
    '-99999999 0 TD',
    '12 TL',
    '3 Tr',
    '500 Tc',
    '-500 Tw',
    '0 Tz',
    '50 Ts',
  ],
  ...[
    '(RESOLVED that) Tj',
    '(x) Tj',
    '[(a) -9999999 (b) 300 (c)] TJ',
    "(4 June 2019) '",
    '0 0 (x) "',
    '() Tj',
    '(\\000\\001\\377) Tj',
    '<00410042> Tj',
    '0 0 m 500 500 l S',
    '0 0 600 800 re f',
  ],
];

interface Stream {
  /** Offsets of its dictionary and of its data. */
  dictionary: number;
  start: number;
  end: number;
}

/** Find the streams of a file, and where the dictionary of each begins. */
function streamsOf(text: string): Stream[] {
  const found: Stream[] = [];
  for (const match of text.matchAll(/stream\r?\n/g)) {
    const start = match.index + match[0].length;
    const end = text.indexOf('endstream', start);
    if (end < 0 || text.slice(match.index - 3, match.index) === 'end') continue;
    found.push({ dictionary: text.lastIndexOf('obj', match.index), start, end });
  }
  return found;
}

/** Unpack a stream that is packed in the plain way; null for any other. */
function contentOf(text: string, { dictionary, start, end }: Stream): string | null {
  const said = text.slice(dictionary, start);
  if (/\/(?:XRef|ObjStm|Image|DecodeParms|FontFile\d?|Length1)\b/.test(said)) return null;
  const data = Buffer.from(text.slice(start, end), 'latin1');
  if (!/\/Filter/.test(said)) return data.toString('latin1');
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(said)) return null;
  try {
    return inflateSync(data, { finishFlush: 2 }).toString('latin1');
  } catch {
    return null;
  }
}

const TOKEN = /\([^()\\]*(?:\\.[^()\\]*)*\)|<[0-9A-Fa-f\s]*>|<<|>>|[[\]]|\/[^\s/()<>[\]]*|[^\s/()<>[\]]+|\s+/g;

function spoilTokens(text: string, put: readonly string[], random: Random): string {
  const tokens = text.match(TOKEN) ?? [];
  for (let i = random.between(1, 8); i > 0 && tokens.length > 0; i--) {
    const at = random.below(tokens.length);
    const change = random.below(6);
    if (change === 0) tokens.splice(at, random.pick([1, 2, 20]));
    else if (change === 1) tokens.splice(at, 0, ` ${random.pick(put)} `);
    else if (change === 2) tokens.splice(at, 0, ...tokens.slice(at, at + random.pick([1, 10, 40])));
    else if (change === 3) tokens[at] = ` ${random.pick(VALUES)} `;
    else if (change === 4) tokens.splice(random.below(tokens.length), 0, ...tokens.splice(at, random.pick([1, 10])));
    else tokens[at] = /^[\d.-]+$/.test(tokens[at] ?? '') ? random.pick(VALUES) : `${tokens[at]}${random.pick(put)}`;
  }
  return tokens.join('');
}

/** Spoil what a page draws: unpack a stream, change it, and pack it again. */
function spoilStream(text: string, random: Random): string {
  const streams = streamsOf(text).filter((stream) => contentOf(text, stream) !== null);
  if (streams.length === 0) return spoilObjects(text, random);
  const stream = random.pick(streams);
  const spoiled = spoilTokens(contentOf(text, stream) ?? '', OPERATORS, random);
  const packed = deflateSync(Buffer.from(spoiled, 'latin1')).toString('latin1');
  const said = text.slice(stream.dictionary, stream.start);
  const dictionary = said
    .replace(/\/Filter\s*(?:\[[^\]]*\]|\/\w+)/, '')
    .replace(/\/Length\s+\d+(?:\s+\d+\s+R)?/, `/Length ${packed.length} /Filter /FlateDecode`);
  return `${text.slice(0, stream.dictionary)}${dictionary}${packed}\n${text.slice(stream.end)}`;
}

const KEYS = [
  '/Kids [2 0 R]',
  '/Parent 2 0 R',
  '/Count -1',
  '/Count 99999999',
  '/MediaBox [0 0 0 0]',
  '/MediaBox [0 0 1e30 1e30]',
  '/Rotate 90',
  '/Rotate 37',
  '/Length 99999999',
  '/Filter /LZWDecode',
  '/Filter [/FlateDecode /FlateDecode]',
  '/Encoding /Identity-H',
  '/ToUnicode 1 0 R',
  '/Type /Page',
  '/UserUnit 99',
  '/Contents [1 0 R 1 0 R]',
  '/Resources null',
  '/Widths [1e9]',
  '/Prev 0',
  '/Encrypt 1 0 R',
  '/StructParents 0',
  '/MCID 0',
];

/** Spoil the objects between the streams. */
function spoilObjects(text: string, random: Random): string {
  const streams = streamsOf(text);
  const gaps = [0, ...streams.map(({ end }) => end)].map((from, i) => [from, streams[i]?.start ?? text.length] as const);
  const [from, to] = random.pick(gaps.filter(([a, b]) => b - a > 20));
  const at = random.between(from, Math.max(from, to - 1500));
  const end = Math.min(to, at + 1500);
  return text.slice(0, at) + spoilTokens(text.slice(at, end), KEYS, random) + text.slice(end);
}

/** Spoil a PDF: what it draws, its objects, or its bytes. */
export function spoilPdf(bytes: Uint8Array, random: Random): Uint8Array {
  let text = Buffer.from(bytes).toString('latin1');
  for (let i = random.pick([1, 1, 2, 4]); i > 0; i--) text = random.chance(3) ? spoilObjects(text, random) : spoilStream(text, random);
  const spoiled = Buffer.from(text, 'latin1');
  return random.chance(8) ? spoilBytes(spoiled, random) : spoiled;
}
