import { archiveNotices, Notices, type NoticeTable } from '../office/notices.ts';

/** Everything that a DOCX can give cause to mention. */
const NOTICES = {
  ...archiveNotices('Word'),
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
