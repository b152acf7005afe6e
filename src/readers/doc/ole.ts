import { InputError } from '../../errors.ts';
import { Bytes, OutOfBytes } from './bytes.ts';

const AGAIN = 'Get the file again from where it came from, or open it in Word or LibreOffice and save it as .docx.';
const damaged = (message: string, cause?: unknown): InputError => new InputError('damaged', message, AGAIN, { cause });

/** Marks in the allocation table; what is larger names no sector. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const STREAM = 2;
/** Sectors of the allocation table that the header names itself. */
const IN_HEADER = 109;
const ENTRY = 128;
const SHORT_SECTOR = 64;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
}

/** The streams of a compound file ([MS-CFB]), by the names they have at the top of it. */
export class CompoundFile {
  private readonly bytes: Bytes;
  private readonly sectorSize: number;
  private readonly shortLimit: number;
  private readonly table: Uint32Array;
  private readonly shortTable: Bytes;
  private readonly shortStream: Bytes;
  private readonly streams = new Map<string, Entry>();

  /** Refuses what is cut short, or whose sectors run in a circle. */
  static open(array: Uint8Array): CompoundFile {
    try {
      return new CompoundFile(array);
    } catch (error) {
      if (error instanceof OutOfBytes) throw damaged('The file is cut short, or not what it says it is', error);
      throw error;
    }
  }

  private constructor(array: Uint8Array) {
    this.bytes = new Bytes(array);
    const shift = this.bytes.u16(30);
    if (shift !== 9 && shift !== 12) throw damaged('Cannot read the file: its sectors have a size that no program gives them');
    this.sectorSize = 1 << shift;
    this.shortLimit = this.bytes.u32(56);
    this.table = this.readTable();
    const entries = readEntries(this.chain(this.bytes.u32(48)));
    const [root] = entries;
    if (!root) throw damaged('Cannot find the directory of the file');
    this.shortTable = this.chain(this.bytes.u32(60));
    this.shortStream = this.chain(root.start);
    for (const entry of topEntries(entries, root)) if (entry.type === STREAM) this.streams.set(entry.name.toLowerCase(), entry);
  }

  has(name: string): boolean {
    return this.streams.has(name.toLowerCase());
  }

  /** Read a stream whole; null where there is none of that name. */
  read(name: string): Bytes | null {
    const entry = this.streams.get(name.toLowerCase());
    if (!entry) return null;
    try {
      const all = entry.size < this.shortLimit ? this.shortChain(entry.start) : this.chain(entry.start);
      return all.slice(0, Math.min(entry.size, all.length));
    } catch (error) {
      if (error instanceof OutOfBytes) throw damaged(`Cannot read \`${name}\`: the file is cut short`, error);
      throw error;
    }
  }

  private sector(id: number): Uint8Array {
    const start = (id + 1) * this.sectorSize;
    if (start >= this.bytes.length) throw new OutOfBytes(`Sector ${id}`);
    // The last one may be cut off where nothing of it is used.
    return this.bytes.array.subarray(start, start + this.sectorSize);
  }

  private get mostSectors(): number {
    return Math.ceil(this.bytes.length / this.sectorSize);
  }

  /** Put the allocation table together: for each sector the one that follows it. */
  private readTable(): Uint32Array {
    const ids: number[] = [];
    for (let i = 0; i < IN_HEADER; i++) ids.push(this.bytes.u32(76 + i * 4));
    let next = this.bytes.u32(68);
    for (let count = 0; next < LAST_SECTOR && count < this.mostSectors; count++) {
      const sector = new Bytes(this.sector(next));
      for (let at = 0; at < this.sectorSize - 4; at += 4) ids.push(sector.u32(at));
      next = sector.u32(this.sectorSize - 4);
    }
    const used = ids.filter((id) => id < LAST_SECTOR).slice(0, this.mostSectors);
    const perSector = this.sectorSize / 4;
    const table = new Uint32Array(used.length * perSector).fill(NO_ENTRY);
    used.forEach((id, i) => {
      const sector = new Bytes(this.sector(id));
      for (let k = 0; k < Math.floor(sector.length / 4); k++) table[i * perSector + k] = sector.u32(k * 4);
    });
    return table;
  }

  /** Put together the sectors that follow each other. */
  private chain(start: number): Bytes {
    const sectors: Uint8Array[] = [];
    for (let id = start; id < LAST_SECTOR; id = this.table[id] ?? NO_ENTRY) {
      if (sectors.length >= this.mostSectors) throw damaged('Cannot read the file: its sectors run in a circle');
      sectors.push(this.sector(id));
    }
    return new Bytes(Buffer.concat(sectors));
  }

  private shortChain(start: number): Bytes {
    const most = Math.ceil(this.shortStream.length / SHORT_SECTOR);
    const sectors: Uint8Array[] = [];
    for (let id = start; id < LAST_SECTOR; id = this.shortTable.u32(id * 4)) {
      if (sectors.length >= most) throw damaged('Cannot read the file: its sectors run in a circle');
      const at = id * SHORT_SECTOR;
      sectors.push(this.shortStream.array.subarray(at, at + SHORT_SECTOR));
    }
    return new Bytes(Buffer.concat(sectors));
  }
}

function readEntries(directory: Bytes): Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY)
    entries.push({
      name: directory.utf16(at, Math.max(0, Math.min(31, directory.u16(at + 64) / 2 - 1))),
      type: directory.u8(at + 66),
      left: directory.u32(at + 68),
      right: directory.u32(at + 72),
      child: directory.u32(at + 76),
      start: directory.u32(at + 116),
      size: directory.u32(at + 120),
    });
  return entries;
}

/** The entries at the top: a document within the document has streams of the same names further down. */
function topEntries(entries: readonly Entry[], root: Entry): Entry[] {
  const found = new Set<Entry>();
  const waiting = [root.child];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const entry = entries[id];
    if (!entry || found.has(entry)) continue;
    found.add(entry);
    waiting.push(entry.left, entry.right);
  }
  return [...found];
}
