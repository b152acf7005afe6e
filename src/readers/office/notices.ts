import type { VFile } from 'vfile';
import type { Severity } from '../../model/diagnostic.ts';
import { report } from '../../tree/report.ts';

/** What a format can give cause to mention: severity, message (`{}` stands for a count or a name), hint, and what a name tells apart. */
export type NoticeTable<Notice extends string> = Readonly<Record<Notice, readonly [Severity, string, string, Telling]>>;

/** Told once for each name, or once with the count of all. */
type Telling = 'each' | 'count';

/** What documents of all office programs can give cause to mention; `program` is the one that mends it. */
export const officeNotices = (program: string) =>
  ({
    'tracked-changes': [
      'warning',
      'The document holds {} tracked changes: insertions are read, deletions left out',
      `Accept or reject them in ${program} to be sure of the final text.`,
      'count',
    ],
    comments: ['info', 'The document holds {} comments: they are left out', '', 'count'],
  }) as const satisfies NoticeTable<string>;

/** The same of those that are archives of XML. */
export const archiveNotices = (program: string) =>
  ({
    ...officeNotices(program),
    'malformed-xml': [
      'warning',
      'A part of the document is not well-formed: {}',
      `What could be read is given; open the file in ${program} and save it anew.`,
      'each',
    ],
    'damaged-part': [
      'warning',
      'Cannot unpack the part `{}`: the document is read without it',
      `Get the file again from where it came from, or open it in ${program} and save it anew.`,
      'each',
    ],
    'unknown-element': ['info', 'Unexpected element `{}`: its text is read, its meaning is not known', '', 'each'],
    'unknown-list': [
      'warning',
      'Paragraphs belong to lists that the document does not define ({}): their numbers are missing',
      `Open the file in ${program} and save it anew.`,
      'count',
    ],
    'unknown-number-format': ['info', 'List numbers of format `{}` are written in figures', '', 'each'],
  }) as const satisfies NoticeTable<string>;

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

  /** The codes of all findings that there can be. */
  get codes(): string[] {
    return Object.keys(this.table).map((notice) => `${this.format}:${notice}`);
  }

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
