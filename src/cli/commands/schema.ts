import { minutesJsonSchema } from '../../model/index.ts';
import type { TableName } from '../../writers/tables/names.ts';
import { exitCode } from '../exit-codes.ts';
import { type Io, Sink } from '../io.ts';

/** Print the JSON Schema of the output, or the columns of one table. */
export async function runSchema(table: TableName | null, io: Io): Promise<number> {
  const schema = table === null ? minutesJsonSchema() : (await import('../../writers/tables/dictionary.ts')).tableSchema(table);
  const sink = new Sink(io.stdout);
  await sink.write(`${JSON.stringify(schema, null, 2)}\n`);
  await sink.flush();
  return exitCode('ok');
}
