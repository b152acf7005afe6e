import { Notices, type NoticeTable, officeNotices } from '../office/notices.ts';

/** Everything that a DOC can give cause to mention. */
const NOTICES = {
  ...officeNotices('Word'),
  comments: ['info', 'The document holds comments: they are left out', '', 'count'],
  'unknown-list': [
    'warning',
    'Paragraphs belong to lists that the document does not define ({}): their automatic numbers are lost',
    'Open the file in Word and save it as .docx.',
    'count',
  ],
  'number-field': [
    'warning',
    'The document holds {} paragraph numbers that Word works out on the screen only (AUTONUM, LISTNUM): they are lost',
    'Print it to PDF and give that.',
    'count',
  ],
  'damaged-part': [
    'warning',
    'A part of the document is damaged ({}): it is read without it',
    'Open the file in Word and save it as .docx.',
    'each',
  ],
} as const satisfies NoticeTable<string>;

export type DocNotices = Notices<keyof typeof NOTICES>;

export const docNotices = (): DocNotices => new Notices('doc', NOTICES);
