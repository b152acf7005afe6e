/** Output formats; apart from the writers, so that showing help loads none of them. */
export const OUTPUT_FORMATS = ['json', 'ndjson', 'markdown'] as const;
export type OutputFormat = (typeof OUTPUT_FORMATS)[number];
