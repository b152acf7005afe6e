/** Output formats; apart from the writers, so that showing help loads none of them. */
export const DOCUMENT_FORMATS = ['json', 'ndjson', 'markdown'] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Formats that hold tables; NDJSON holds documents, or one table where one is asked for. */
export const TABLE_FORMATS = ['csv', 'tsv', 'xlsx', 'ndjson'] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

export const OUTPUT_FORMATS = ['json', 'ndjson', 'markdown', 'csv', 'tsv', 'xlsx'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
