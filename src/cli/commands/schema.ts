import { minutesJsonSchema } from '../../model/index.ts';
import type { TableName } from '../../writers/tables/names.ts';
import { exitCode } from '../exit-codes.ts';
import { type Io, Sink } from '../io.ts';

/** Print the JSON Schema of the output, the columns of one table, or the JSON Schema of the configuration. */
export async function runSchema(what: TableName | 'config' | null, io: Io): Promise<number> {
  const schema = await schemaOf(what);
  const sink = new Sink(io.stdout);
  await sink.write(`${JSON.stringify(schema, null, 2)}\n`);
  await sink.flush();
  return exitCode('ok');
}

async function schemaOf(what: TableName | 'config' | null): Promise<object> {
  if (what === null) return minutesJsonSchema();
  if (what === 'config') return (await import('../config/schema.ts')).configJsonSchema();
  return (await import('../../writers/tables/dictionary.ts')).tableSchema(what);
}
