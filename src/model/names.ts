/**
 * Names that the command line shows in its help. They stand apart from the schemas, so that showing help does not load zod.
 */

export const FORMATS = ['text', 'markdown', 'html', 'mhtml', 'docx', 'odt', 'doc', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

export const LAYOUTS = [
  'moderngov-agenda-item',
  'moderngov-meeting',
  'moderngov-issue',
  'moderngov-decision',
  'cmis-meeting',
  'printed-minutes',
  'generic',
] as const;
export type Layout = (typeof LAYOUTS)[number];
