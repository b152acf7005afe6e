/** Names of the tables; apart from their columns, so that showing help loads none of them. */
export const TABLE_NAMES = [
  'meetings',
  'items',
  'resolutions',
  'clauses',
  'votes',
  'money',
  'dates',
  'pilots',
  'people',
  'actions',
  'diagnostics',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];
