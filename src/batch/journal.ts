/**
 * What was done: one line a file, in the folder that a run keeps below the output folder.
 *
 * Lines are added as files are done, so that a run that is stopped anywhere leaves what it did; a half-written last line counts as none. When
 * all is done the lines are put in order. A line is a head, which is held in memory, a tab, and the rest, which is read when it is needed.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync, writeSync } from 'node:fs';
import { InputError } from '../errors.ts';
import { AtomicFile, outputFailure } from './atomic.ts';
import type { Written } from './outputs.ts';
import type { TaskResult, Told } from './result.ts';

/** What decides whether a file is up to date. */
export interface Head {
  name: string;
  sha256: string | null;
  /** Digest of version and settings. */
  settings: string;
  state: TaskResult['state'];
  again: boolean;
  written: readonly Written[];
  /** Errors and warnings found. */
  found: readonly [errors: number, warnings: number];
  /** Exempt items. */
  exempt: number;
}

interface Line {
  head: Head;
  offset: number;
  length: number;
}

export class Journal {
  private readonly lines = new Map<string, Line>();
  private readonly descriptor: number;
  private end: number;
  /** Whether lines were added, overtaken or cut since the journal was put in order. */
  private isUntidy = false;

  constructor(private readonly path: string) {
    try {
      this.descriptor = openSync(path, 'a+');
      this.end = this.load();
    } catch (error) {
      throw outputFailure(path, error);
    }
  }

  private load(): number {
    const bytes = readFileSync(this.path);
    let at = 0;
    for (let end = bytes.indexOf(10, at); end >= 0; end = bytes.indexOf(10, at)) {
      const tab = bytes.indexOf(9, at);
      const head = tab > at && tab < end ? readHead(bytes.toString('utf8', at, tab)) : null;
      if (!head || this.lines.has(head.name)) this.isUntidy = true;
      if (head) this.lines.set(head.name, { head, offset: tab + 1, length: end - tab - 1 });
      at = end + 1;
    }
    // What a killed run left unfinished is ended, so that the next line begins anew.
    if (at < bytes.length) {
      this.isUntidy = true;
      writeSync(this.descriptor, '\n');
    }
    return fstatSync(this.descriptor).size;
  }

  get(name: string): Head | undefined {
    return this.lines.get(name)?.head;
  }

  *heads(): Generator<Head> {
    for (const { head } of this.lines.values()) yield head;
  }

  /** Add what became of a file; later lines count before earlier ones. */
  add(head: Head, told: Told): void {
    const front = Buffer.from(`${JSON.stringify(head)}\t`);
    const body = Buffer.from(`${JSON.stringify(told)}\n`);
    try {
      writeSync(this.descriptor, Buffer.concat([front, body]));
    } catch (error) {
      throw outputFailure(this.path, error);
    }
    this.isUntidy = true;
    this.lines.set(head.name, { head, offset: this.end + front.length, length: body.length - 1 });
    this.end += front.length + body.length;
  }

  /** Read what is told of a file. */
  told(name: string): Told {
    const line = this.lines.get(name);
    if (!line) throw new Error(`Bug: the journal has no line for ${name}`);
    return JSON.parse(this.read(line)) as Told;
  }

  private read({ offset, length }: Line): string {
    const bytes = Buffer.alloc(length);
    readSync(this.descriptor, bytes, 0, length, offset);
    return bytes.toString('utf8');
  }

  /** Put the lines in this order, those of other inputs behind, and drop what was overtaken. */
  async tidy(names: readonly string[], temporaryFolder: string): Promise<void> {
    if (!this.isUntidy && this.hasOrder(names)) return;
    const order = new Set(names);
    const others = [...this.lines.keys()].filter((name) => !order.has(name)).sort();
    const sorted = [...order, ...others];
    if (!this.isUntidy && this.hasOrder(sorted)) return;
    const file = new AtomicFile(this.path, temporaryFolder);
    for (const name of sorted) {
      const line = this.lines.get(name);
      if (line) file.write(`${JSON.stringify(line.head)}\t${this.read(line)}\n`);
    }
    this.close();
    try {
      await file.commit();
    } catch (error) {
      // Another program reads it: it stays as it is, which is as good.
      if (!(error instanceof InputError)) throw error;
    }
  }

  /** Whether the lines are those of these names, in this order. */
  private hasOrder(names: readonly string[]): boolean {
    if (names.length !== this.lines.size) return false;
    let i = 0;
    for (const name of this.lines.keys()) if (name !== names[i++]) return false;
    return true;
  }

  close(): void {
    try {
      closeSync(this.descriptor);
    } catch {
      // Closed already.
    }
  }
}

function readHead(json: string): Head | null {
  try {
    const head = JSON.parse(json) as Head;
    return typeof head.name === 'string' && Array.isArray(head.written) && Array.isArray(head.found) ? head : null;
  } catch {
    return null;
  }
}
