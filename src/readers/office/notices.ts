import type { VFile } from 'vfile';
import type { Severity } from '../../model/diagnostic.ts';
import { report } from '../../tree/report.ts';

/** What a format can give cause to mention: severity, message (`{}` stands for a count or a name), hint, and what a name tells apart. */
export type NoticeTable<Notice extends string> = Readonly<Record<Notice, readonly [Severity, string, string, Telling]>>;

/** Told once for each name, or once with the count of all. */
type Telling = 'each' | 'count';

/** More than that one document does not need to be told of. */
const MAX_NAMES = 300;

/** Gathers what is to be said of a document, so that each thing is said once. */
export class Notices<Notice extends string> {
  private readonly seen = new Map<Notice, Set<string>>();
  private readonly counts = new Map<Notice, number>();

  /** `format` begins the codes of the findings. */
  constructor(
    private readonly format: string,
    private readonly table: NoticeTable<Notice>,
  ) {}

  /** Count one case; `name` tells those apart that are told separately, or counted once. */
  add(notice: Notice, name?: string): void {
    const names = this.seen.get(notice) ?? new Set();
    this.seen.set(notice, names);
    if (name !== undefined) {
      if (names.has(name) || (this.table[notice][3] === 'each' && names.size >= MAX_NAMES)) return;
      names.add(name);
    }
    this.counts.set(notice, (this.counts.get(notice) ?? 0) + 1);
  }

  has(notice: Notice): boolean {
    return this.counts.has(notice);
  }

  report(file: VFile): void {
    for (const [notice, count] of this.counts) {
      const [severity, message, hint, telling] = this.table[notice];
      const values = telling === 'each' ? [...(this.seen.get(notice) ?? [])] : [String(count)];
      for (const value of values)
        report(file, {
          code: `${this.format}:${notice}`,
          severity,
          message: message.replace('{}', () => value),
          ...(hint ? { hint } : {}),
        });
    }
  }
}
