import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
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

  constructor(path: string) {
    this.path = resolve(path);
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

  /** Drop what a stopped run left unfinished. */
  clean(): void {
    try {
      rmSync(this.temporary, { recursive: true, force: true });
      makeFolder(this.temporary);
    } catch (error) {
      throw outputFailure(this.path, error);
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

  /** Path below the folder, parted by "/" and folded; null for a path elsewhere. */
  below(path: string): string | null {
    const way = relative(this.path, path);
    return way === '' || way.startsWith('..') || resolve(this.path, way) !== resolve(path) ? null : foldName(way.split(sep).join('/'));
  }

  /**
   * Make the question whether a path was written by a run. Below an output folder that is apart from the inputs everything was; where it is
   * one of them, or around them, only what the journal knows.
   */
  ownership(inputs: readonly string[], written: Iterable<string>): IsOwn {
    const here = realPath(this.path);
    const around = inputs.some((input) => {
      const real = realPath(input);
      return real === here || real.startsWith(here + sep);
    });
    const own = new Set([STATE_FOLDER, TABLES_FOLDER, WORKBOOK, ...Object.values(SUMMARIES), ...written].map(foldName));
    return (path, isFolder) => {
      if (!around) return isFolder && realPath(path) === here;
      const way = this.below(path);
      return way !== null && own.has(way);
    };
  }
}
