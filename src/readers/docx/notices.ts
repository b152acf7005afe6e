import { Notices, type NoticeTable } from '../office/notices.ts';

/** Everything that a DOCX can give cause to mention. */
const NOTICES = {
  'tracked-changes': [
    'warning',
    'The document holds {} tracked changes: insertions are read, deletions left out',
    'Accept or reject them in Word to be sure of the final text.',
    'count',
  ],
  comments: ['info', 'The document holds {} comments: they are left out', '', 'count'],
  'malformed-xml': [
    'warning',
    'A part of the document is not well-formed: {}',
    'What could be read is given; open the file in Word and save it anew.',
    'each',
  ],
  'damaged-part': [
    'warning',
    'Cannot unpack the part `{}`: the document is read without it',
    'Get the file again from where it came from, or open it in Word and save it anew.',
    'each',
  ],
  'unknown-element': ['info', 'Unexpected element `{}`: its text is read, its meaning is not known', '', 'each'],
  'unknown-list': [
    'warning',
    'Paragraphs belong to lists that the document does not define ({}): their numbers are missing',
    'Open the file in Word and save it anew.',
    'count',
  ],
  'unknown-number-format': ['info', 'List numbers of format `{}` are written in figures', '', 'each'],
  'number-field': [
    'warning',
    'The document holds {} paragraph numbers that Word works out on the screen only (AUTONUM, LISTNUM): they are missing',
    'Print it to PDF and give that.',
    'count',
  ],
  'embedded-document': [
    'warning',
    'The document embeds {} others: they are not read',
    'Open it in Word and save it anew, which takes them in.',
    'count',
  ],
} as const satisfies NoticeTable<string>;

export type WordNotice = keyof typeof NOTICES;
export type WordNotices = Notices<WordNotice>;

export const wordNotices = (): WordNotices => new Notices('docx', NOTICES);
