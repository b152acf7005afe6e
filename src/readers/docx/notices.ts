import type { VFile } from 'vfile';
import type { Severity } from '../../model/diagnostic.ts';
import { report } from '../../tree/report.ts';

/** Everything that a DOCX can give cause to mention; `{}` stands for a count or a name. */
const NOTICES = {
  'tracked-changes': [
    'warning',
    'The document holds {} tracked changes: insertions are read, deletions left out',
    'Accept or reject them in Word to be sure of the final text.',
  ],
  comments: ['info', 'The document holds {} comments: they are left out', ''],
  'malformed-xml': [
    'warning',
    'A part of the document is not well-formed: {}',
    'What could be read is given; open the file in Word and save it anew.',
  ],
  'damaged-part': [
    'warning',
    'Cannot unpack the part `{}`: the document is read without it',
    'Get the file again from where it came from, or open it in Word and save it anew.',
  ],
  'unknown-element': ['info', 'Unexpected element `{}`: its text is read, its meaning is not known', ''],
  'unknown-list': [
    'warning',
    'Paragraphs belong to lists that the document does not define ({}): their numbers are missing',
    'Open the file in Word and save it anew.',
  ],
  'unknown-number-format': ['info', 'List numbers of format `{}` are written in figures', ''],
  'number-field': [
    'warning',
    'The document holds {} paragraph numbers that Word works out on the screen only (AUTONUM, LISTNUM): they are missing',
    'Print it to PDF and give that.',
  ],
  'embedded-document': [
    'warning',
    'The document embeds {} others: they are not read',
    'Open it in Word and save it anew, which takes them in.',
  ],
} as const satisfies Record<string, readonly [Severity, string, string]>;

export type Notice = keyof typeof NOTICES;

/** Those that are told once for each name; the others are told once with their count. */
const BY_NAME: ReadonlySet<Notice> = new Set<Notice>(['malformed-xml', 'damaged-part', 'unknown-element', 'unknown-number-format']);

/** More than that one document does not need to be told of. */
const MAX_NAMES = 300;

/** Gathers what is to be said of a document, so that each thing is said once. */
export class Notices {
  private readonly seen = new Map<Notice, Set<string>>();
  private readonly counts = new Map<Notice, number>();

  /** Count one case; `name` tells those apart that are told separately, or counted once. */
  add(notice: Notice, name?: string): void {
    const names = this.seen.get(notice) ?? new Set();
    this.seen.set(notice, names);
    if (name !== undefined) {
      if (names.has(name) || (BY_NAME.has(notice) && names.size >= MAX_NAMES)) return;
      names.add(name);
    }
    this.counts.set(notice, (this.counts.get(notice) ?? 0) + 1);
  }

  has(notice: Notice): boolean {
    return this.counts.has(notice);
  }

  report(file: VFile): void {
    for (const [notice, count] of this.counts) {
      const [severity, message, hint] = NOTICES[notice];
      const values = BY_NAME.has(notice) ? [...(this.seen.get(notice) ?? [])] : [String(count)];
      for (const value of values)
        report(file, { code: `docx:${notice}`, severity, message: message.replace('{}', () => value), ...(hint ? { hint } : {}) });
    }
  }
}
