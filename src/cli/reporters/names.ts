/** Apart from the reporters, so that showing help loads none of them. */
export const REPORTER_NAMES = ['pretty', 'compact', 'json', 'github', 'gitlab', 'junit', 'sarif'] as const;
export type ReporterName = (typeof REPORTER_NAMES)[number];
