import { Notices, type NoticeTable } from '../office/notices.ts';

/** Everything that an ODT can give cause to mention. */
const NOTICES = {
  'tracked-changes': [
    'warning',
    'The document holds {} tracked changes: insertions are read, deletions left out',
    'Accept or reject them in LibreOffice to be sure of the final text.',
    'count',
  ],
  comments: ['info', 'The document holds {} comments: they are left out', '', 'count'],
  'malformed-xml': [
    'warning',
    'A part of the document is not well-formed: {}',
    'What could be read is given; open the file in LibreOffice and save it anew.',
    'each',
  ],
  'damaged-part': [
    'warning',
    'Cannot unpack the part `{}`: the document is read without it',
    'Get the file again from where it came from, or open it in LibreOffice and save it anew.',
    'each',
  ],
  'unknown-element': ['info', 'Unexpected element `{}`: its text is read, its meaning is not known', '', 'each'],
  'unknown-list': [
    'warning',
    'Paragraphs belong to lists that the document does not define ({}): their numbers are missing',
    'Open the file in LibreOffice and save it anew.',
    'count',
  ],
  'unknown-number-format': ['info', 'List numbers of format `{}` are written in figures', '', 'each'],
} as const satisfies NoticeTable<string>;

export type OdtNotice = keyof typeof NOTICES;
export type OdtNotices = Notices<OdtNotice>;

export const odtNotices = (): OdtNotices => new Notices('odt', NOTICES);
