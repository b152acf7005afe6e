import { actionsTable } from './actions.ts';
import { clausesTable } from './clauses.ts';
import { datesTable } from './dates.ts';
import { diagnosticsTable } from './diagnostics.ts';
import { itemsTable } from './items.ts';
import { meetingsTable } from './meetings.ts';
import { moneyTable } from './money.ts';
import type { TableName } from './names.ts';
import { peopleTable } from './people.ts';
import { pilotsTable } from './pilots.ts';
import { resolutionsTable } from './resolutions.ts';
import type { Table } from './types.ts';
import { votesTable } from './votes.ts';

/** Every table, by name. A new table is a new file and a new row here. */
export const TABLES: Readonly<Record<TableName, Table>> = {
  meetings: meetingsTable,
  items: itemsTable,
  resolutions: resolutionsTable,
  clauses: clausesTable,
  votes: votesTable,
  money: moneyTable,
  dates: datesTable,
  pilots: pilotsTable,
  people: peopleTable,
  actions: actionsTable,
  diagnostics: diagnosticsTable,
};
