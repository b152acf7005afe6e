import type { Random } from './random.ts';

type Mutation = (bytes: Buffer, random: Random) => Buffer;

const join = (bytes: Buffer, at: number, piece: Uint8Array, cut = 0): Buffer =>
  Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at + cut)]);

/** Ways to spoil bytes, whatever they mean. */
const BYTE_MUTATIONS: Readonly<Record<string, Mutation>> = {
  'flip bits': (bytes, random) => {
    for (let i = random.between(1, 8); i > 0; i--) {
      const at = random.below(bytes.length);
      bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
    }
    return bytes;
  },
  'set bytes': (bytes, random) => {
    for (let i = random.between(1, 8); i > 0; i--)
      bytes[random.below(bytes.length)] = random.pick([0, 0xff, 0x7f, 0x80, 0x0a, 0x20, random.below(256)]);
    return bytes;
  },
  cut: (bytes, random) => {
    const at = random.below(bytes.length);
    return join(bytes, at, Buffer.alloc(0), random.between(1, Math.max(1, random.pick([4, 60, bytes.length >> 1]))));
  },
  'cut the end': (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  double: (bytes, random) => {
    const at = random.below(bytes.length);
    return join(bytes, at, Buffer.from(bytes.subarray(at, at + random.between(1, 400))));
  },
  put: (bytes, random) => {
    const piece = Buffer.from(Array.from({ length: random.between(1, 12) }, () => random.below(256)));
    return join(bytes, random.below(bytes.length), piece, random.pick([0, piece.length]));
  },
  swap: (bytes, random) => {
    const at = random.below(bytes.length);
    return Buffer.concat([bytes.subarray(at), bytes.subarray(0, at)]);
  },
};

const ALL = Object.values(BYTE_MUTATIONS);

/** Spoil bytes in one to four ways. */
export function spoilBytes(bytes: Uint8Array, random: Random): Buffer {
  let spoiled = Buffer.from(bytes);
  for (let i = random.between(1, 4); i > 0 && spoiled.length > 0; i--) spoiled = random.pick(ALL)(spoiled, random) as Buffer<ArrayBuffer>;
  return spoiled;
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

/** Ways to write text as bytes; the last ones mix two. */
const ENCODINGS: readonly ((text: string, random: Random) => Buffer)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(`\ufeff${text}`),
  (text) => Buffer.from(text, 'latin1'),
  (text) => Buffer.from(text, 'utf16le'),
  (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  (text) => utf16be(`\ufeff${text}`),
  (text) => utf16be(text),
  (text, random) => {
    const at = random.below(text.length);
    const [first, second] = random.shuffle(['utf8', 'latin1', 'utf16le'] as const) as ['utf8', 'latin1'];
    return Buffer.concat([Buffer.from(text.slice(0, at), first), Buffer.from(text.slice(at), second)]);
  },
];

/** Write text in UTF-8, seldom in another encoding or in two. */
export function encode(text: string, random: Random): Buffer {
  return (random.chance(6) ? random.pick(ENCODINGS) : (ENCODINGS[0] as (text: string, random: Random) => Buffer))(text, random);
}
