import { createHash } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { makeFolder, outputFailure } from './atomic.ts';
import { type IsOwn, realPath } from './find.ts';
import { foldName } from './names.ts';

/** What a run writes for itself, below the output folder. */
export const STATE_FOLDER = '.minutebook';
export const TABLES_FOLDER = 'tables';
export const WORKBOOK = 'tables.xlsx';
export const SUMMARIES = { json: 'summary.json', csv: 'summary.csv', html: 'summary.html' } as const;

/** The output folder and the places in it. */
export class OutputFolder {
  readonly path: string;
  readonly state: string;
  readonly temporary: string;
  readonly journal: string;
  /** The folder itself through links, folded, with a separator behind. */
  private readonly here: string;
  private readonly ways = new Map<string, string | null>();

  constructor(path: string) {
    this.path = resolve(path);
    this.here = foldName(join(realPath(this.path), sep));
    this.state = join(this.path, STATE_FOLDER);
    this.temporary = join(this.state, 'unfinished');
    this.journal = join(this.state, 'journal');
  }

  /** Make the folders that are not there. */
  create(): void {
    try {
      makeFolder(this.temporary);
    } catch (error) {
      throw outputFailure(this.path, error);
    }
  }

  /** Drop what a killed run left unfinished. */
  clean(): void {
    try {
      rmSync(this.temporary, { recursive: true, force: true });
      makeFolder(this.temporary);
    } catch (error) {
      throw outputFailure(this.path, error);
    }
  }

  /** Drop what this run left unfinished; what cannot be dropped waits for the next run. */
  sweep(): void {
    try {
      for (const name of readdirSync(this.temporary)) rmSync(join(this.temporary, name), { recursive: true, force: true });
    } catch {
      // The folder has gone, or may not be written: the run has said so where it matters.
    }
  }

  get lock(): string {
    return join(this.state, 'lock');
  }

  get exists(): boolean {
    return existsSync(this.journal);
  }

  /** Where the rows of a document wait, below the output folder. */
  rowsOf(name: string): string {
    return `${STATE_FOLDER}/rows/${createHash('sha256').update(name).digest('hex').slice(0, 24)}`;
  }

  /**
   * Path below the folder, parted by "/" and folded; null for a path elsewhere. Through links, and whatever the case, since some systems make
   * no difference: one too many only makes a name longer, one too few would be written over.
   */
  below(path: string): string | null {
    const way = this.wayTo(dirname(path));
    return way === null ? null : way + foldName(basename(path));
  }

  /** Whether a path lies below the folder. */
  holds(path: string): boolean {
    return this.wayTo(dirname(path)) !== null;
  }

  /** Whether a path is the folder itself. */
  is(path: string): boolean {
    return foldName(join(realPath(path), sep)) === this.here;
  }

  /** Way from the folder to one below it, with "/" behind; asked for once for each. */
  private wayTo(folder: string): string | null {
    let way = this.ways.get(folder);
    if (way === undefined) {
      const real = foldName(join(realPath(folder), sep));
      way = real.startsWith(this.here) ? real.slice(this.here.length).split(sep).join('/') : null;
      this.ways.set(folder, way);
    }
    return way;
  }

  /**
   * Make the question whether a path was written by a run. Below an output folder that is apart from the inputs everything was; where it is
   * one of them, or around them, only what the journal knows.
   */
  ownership(inputs: readonly string[], written: () => readonly string[]): IsOwn {
    const around = inputs.some((input) => foldName(join(realPath(input), sep)).startsWith(this.here));
    if (!around) return (path, isFolder) => this.holds(path) || (isFolder && this.is(path));
    const own = new Set([STATE_FOLDER, TABLES_FOLDER, WORKBOOK, ...Object.values(SUMMARIES), ...written()].map(foldName));
    return (path) => {
      const way = this.below(path);
      return way !== null && own.has(way);
    };
  }
}
