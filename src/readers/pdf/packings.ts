import { inflateSync } from 'node:zlib';

/** The ways in which a stream of a PDF may be packed (ISO 32000-1, 7.4), each undone up to a length: beyond it a RangeError is thrown. */
export type Undo = (packed: Uint8Array, most: number, dictionary: string) => Uint8Array;

const CHUNK = 1 << 20;

/** Bytes that grow up to a length. */
class Bytes {
  private bytes = new Uint8Array(1 << 12);
  length = 0;

  constructor(private readonly most: number) {}

  /** Make room for more bytes, and say where they go. */
  take(count: number): Uint8Array {
    const end = this.length + count;
    if (end > this.most) throw new RangeError('too long');
    if (end > this.bytes.length) {
      const grown = new Uint8Array(Math.max(end, this.bytes.length * 2));
      grown.set(this.bytes);
      this.bytes = grown;
    }
    const room = this.bytes.subarray(this.length, end);
    this.length = end;
    return room;
  }

  /** Add bytes that stand here already; the last may be the first that is added. */
  repeat(start: number, count: number): void {
    const at = this.length;
    this.take(count);
    this.bytes.copyWithin(at, start, Math.min(at, start + count));
    if (start + count > at) this.bytes.copyWithin(at * 2 - start, at, start + count);
  }

  all(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

const inflate: Undo = (packed, most) => inflateSync(packed, { maxOutputLength: most, chunkSize: CHUNK });

const CLEAR = 256;
const FINISHED = 257;
const FULL = 4096;

/** Codes of nine to twelve bits, each for bytes that were seen before and the one behind them: so each stands in what is unpacked already. */
const unpackLzw: Undo = (packed, most, dictionary) => {
  const early = /\/EarlyChange\s{1,9}0/.test(dictionary) ? 0 : 1;
  const starts = new Uint32Array(FULL);
  const lengths = new Uint16Array(FULL).fill(1);
  const bytes = new Bytes(most);
  let [next, width, previous, bits, held] = [258, 9, -1, 0, 0];
  let [start, end] = [0, 0];
  for (const byte of packed) {
    held = ((held << 8) | byte) & 0xffffff;
    bits += 8;
    if (bits < width) continue;
    bits -= width;
    const code = (held >> bits) & ((1 << width) - 1);
    if (code === FINISHED) break;
    if (code === CLEAR) {
      [next, width, previous] = [258, 9, -1];
      continue;
    }
    if (code > next || (code === next && previous < 0)) break;
    if (previous >= 0 && next < FULL) {
      starts[next] = start;
      lengths[next] = end - start + 1;
      next++;
    }
    start = end;
    end += lengths[code] as number;
    if (code < 256) bytes.take(1)[0] = code;
    else bytes.repeat(starts[code] as number, end - start);
    previous = code;
    width = next + early >= 2048 ? 12 : next + early >= 1024 ? 11 : next + early >= 512 ? 10 : 9;
  }
  return bytes.all();
};

/** A byte says how many bytes follow as they are, or how often the next one comes. */
const unpackRuns: Undo = (packed, most) => {
  const bytes = new Bytes(most);
  for (let at = 0; at < packed.length; ) {
    const count = packed[at] as number;
    if (count === 128) break;
    if (count < 128) {
      const run = packed.subarray(at + 1, at + 2 + count);
      bytes.take(run.length).set(run);
      at += 2 + count;
    } else {
      bytes.take(257 - count).fill(packed[at + 1] ?? 0);
      at += 2;
    }
  }
  return bytes.all();
};

const unpackHex: Undo = (packed, most) => {
  const digits = Buffer.from(packed).toString('latin1').split('>', 1)[0] as string;
  const bytes = Buffer.from(digits.replace(/[^\da-f]/gi, ''), 'hex');
  if (bytes.length > most) throw new RangeError('too long');
  return bytes;
};

/** Five characters from "!" to "u" for four bytes; "z" for four noughts. */
const unpack85: Undo = (packed, most) => {
  const bytes = new Bytes(most);
  let [value, count] = [0, 0];
  for (const code of packed) {
    if (code === 126) break;
    if (code === 122 && count === 0) bytes.take(4).fill(0);
    if (code < 33 || code > 117) continue;
    value = value * 85 + code - 33;
    if (++count < 5) continue;
    bytes.take(4).set([value >>> 24, value >>> 16, value >>> 8, value]);
    [value, count] = [0, 0];
  }
  for (let i = count; count > 1 && i < 5; i++) value = value * 85 + 84;
  if (count > 1) bytes.take(count - 1).set([value >>> 24, value >>> 16, value >>> 8].slice(0, count - 1));
  return bytes.all();
};

/** Each way by its name and by its short one. */
export const UNDO: ReadonlyMap<string, Undo> = new Map([
  ['FlateDecode', inflate],
  ['Fl', inflate],
  ['LZWDecode', unpackLzw],
  ['LZW', unpackLzw],
  ['RunLengthDecode', unpackRuns],
  ['RL', unpackRuns],
  ['ASCIIHexDecode', unpackHex],
  ['AHx', unpackHex],
  ['ASCII85Decode', unpack85],
  ['A85', unpack85],
]);
