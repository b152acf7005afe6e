/** The readers that are fuzzed. */
export const READERS = ['text', 'markdown', 'html', 'docx', 'odt', 'doc', 'mhtml', 'pdf'] as const;
export type Reader = (typeof READERS)[number];
