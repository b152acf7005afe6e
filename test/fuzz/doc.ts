import { spoilBytes } from './bytes.ts';
import { LINES } from './lines.ts';
import type { Random } from './random.ts';

/** Numbers that lengths, counts and places must not be. */
const NUMBERS = [
  0, 1, 2, 3, 0x7f, 0x80, 0xff, 0x100, 0x7fff, 0x8000, 0xfffe, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff,
];
const SECTOR = 512;

type Mutation = (bytes: Buffer, random: Random) => void;

/** A place on a boundary of two bytes: mostly in what tells of the rest (the header, the first sector of the text, the last sectors). */
function placeIn(bytes: Buffer, random: Random): number {
  const [from, length] = random.pick([
    [0, SECTOR],
    [SECTOR, 2 * SECTOR],
    [0, bytes.length],
    [0, bytes.length],
    [Math.max(0, bytes.length - 8 * SECTOR), 8 * SECTOR],
  ]);
  return Math.min(bytes.length - 4, from + 2 * random.below(length >> 1));
}

const MUTATIONS: readonly Mutation[] = [
  (bytes, random) => {
    bytes.writeUInt16LE(random.pick(NUMBERS) & 0xffff, placeIn(bytes, random));
  },
  (bytes, random) => {
    bytes.writeUInt32LE(random.pick(NUMBERS), placeIn(bytes, random));
  },
  // A number that is nearly right.
  (bytes, random) => {
    const at = placeIn(bytes, random);
    bytes.writeUInt16LE((bytes.readUInt16LE(at) + random.pick([-2, -1, 1, 2, 256])) & 0xffff, at);
  },
  // A stretch of another place.
  (bytes, random) => {
    const from = placeIn(bytes, random);
    bytes.copyWithin(placeIn(bytes, random), from, from + random.pick([2, 4, 8, 32, 128]));
  },
  // A sector in place of another.
  (bytes, random) => {
    const from = SECTOR * random.below(Math.floor(bytes.length / SECTOR));
    bytes.copyWithin(SECTOR * random.below(Math.floor(bytes.length / SECTOR)), from, from + SECTOR);
  },
  // Codes within the text, of which some begin fields, cells and pages.
  (bytes, random) => {
    const at = placeIn(bytes, random);
    if (bytes.readUInt16LE(at) >= 32) bytes.writeUInt16LE(random.pick([1, 2, 5, 7, 8, 11, 12, 13, 19, 20, 21, 30, 31, 0x2028, 0xd800]), at);
  },
  // Other words.
  (bytes, random) => {
    bytes.write(random.pick(LINES).slice(0, 60), placeIn(bytes, random), random.pick(['latin1', 'utf16le']));
  },
];

/** Spoil a Word document of before 2007, mostly by its numbers: what is anywhere else in it decides where these are. */
export function spoilDoc(given: Uint8Array, random: Random): Uint8Array {
  const bytes = Buffer.from(given);
  for (let i = random.pick([1, 1, 2, 4, 12]); i > 0; i--) random.pick(MUTATIONS)(bytes, random);
  return random.chance(10) ? spoilBytes(bytes, random) : bytes;
}
