/**
 * Names and bounds that the command line shows in its help. They stand apart from the schemas, so that showing help does not load zod.
 */

/** Size of the largest input that is read, where nobody says otherwise: larger than any minutes, small enough to hold in memory. */
export const DEFAULT_MAX_BYTES = 200 * 1024 * 1024;

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
