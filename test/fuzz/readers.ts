/** The readers that are fuzzed. */
export const READERS = ['text', 'markdown', 'html', 'docx', 'pdf'] as const;
export type Reader = (typeof READERS)[number];
