import { TABLES } from './index.ts';
import type { TableName } from './names.ts';
import type { ColumnHead, ColumnType } from './types.ts';

/** Types by the names of Frictionless Data's Table Schema. */
const SCHEMA_TYPES: Readonly<Record<ColumnType, string>> = {
  text: 'string',
  integer: 'integer',
  money: 'number',
  date: 'date',
  time: 'string',
  boolean: 'boolean',
};

/** Describe a table for programs: a Table Schema, the JSON by which data packages describe their columns. */
export function tableSchema(name: TableName): Record<string, unknown> {
  const { description, columns } = TABLES[name];
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    name,
    description,
    missingValues: [''],
    fields: columns.map((column) => ({ name: column.name, type: SCHEMA_TYPES[column.type], description: column.description })),
  };
}

/** Columns of the data dictionary. */
export const DICTIONARY_COLUMNS: readonly ColumnHead[] = [
  { name: 'table', type: 'text', description: 'Name of the table.' },
  { name: 'column', type: 'text', description: 'Name of the column.' },
  { name: 'type', type: 'text', description: 'What it holds.' },
  { name: 'description', type: 'text', description: 'What it means.' },
];

/** Describe tables for people: a row a column, after a row for each table. */
export function dictionaryRows(names: readonly TableName[]): string[][] {
  return names.flatMap((name) => [
    [name, '', '', TABLES[name].description],
    ...TABLES[name].columns.map((column) => [name, column.name, column.type, column.description]),
  ]);
}
