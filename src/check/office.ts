import type { Described, Level } from './rule.ts';

type Format = 'docx' | 'odt' | 'doc';

/** What files of a word processor can give cause to mention: which formats do, how loud, in what words. */
const NOTICES: readonly (readonly [string, readonly Format[], Level, string, string])[] = [
  [
    'tracked-changes',
    ['docx', 'odt', 'doc'],
    'warning',
    'The document holds tracked changes; insertions are read, deletions left out.',
    'Accept or reject them to be sure of the final text.',
  ],
  [
    'comments',
    ['docx', 'odt', 'doc'],
    'info',
    'The document holds comments, which are left out.',
    'Delete them before the document is published.',
  ],
  [
    'malformed-xml',
    ['docx', 'odt'],
    'warning',
    'A part of the document is not well-formed.',
    'What could be read is given; open the document and save it anew.',
  ],
  [
    'damaged-part',
    ['docx', 'odt', 'doc'],
    'warning',
    'A part of the document is damaged, and it is read without it.',
    'Get the document again from where it came from, or open it and save it anew.',
  ],
  [
    'unknown-element',
    ['docx', 'odt'],
    'info',
    'The document has an element whose text is read but whose meaning is not known.',
    'Check that the text around it is as its own program shows it.',
  ],
  [
    'unknown-list',
    ['docx', 'odt', 'doc'],
    'warning',
    'Paragraphs belong to lists that the document does not define, so that their numbers are missing.',
    'Open the document and save it anew.',
  ],
  [
    'unknown-number-format',
    ['docx', 'odt'],
    'info',
    'List numbers of a rare format are written in figures.',
    'Check the numbers against the document as its own program shows it.',
  ],
  [
    'number-field',
    ['docx', 'doc'],
    'warning',
    'Paragraph numbers are missing that Word works out on the screen only.',
    'Print it to PDF and give that.',
  ],
  [
    'embedded-document',
    ['docx'],
    'warning',
    'The document embeds others, which are not read.',
    'Open it in Word and save it anew, which takes them in.',
  ],
];

/** A code for each format and notice; none of them can be shown in text. */
export const OFFICE: readonly Described[] = (['docx', 'odt', 'doc'] as const).flatMap((format) =>
  NOTICES.filter(([, formats]) => formats.includes(format)).map(([notice, , level, sentence, remedy]) => ({
    code: `${format}:${notice}`,
    level,
    sentence,
    remedy,
    example: null,
    counter: null,
  })),
);
