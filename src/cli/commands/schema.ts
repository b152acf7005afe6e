import { minutesJsonSchema } from '../../model/index.ts';
import { exitCode } from '../exit-codes.ts';
import { type Io, Sink } from '../io.ts';

/** Print the JSON Schema of the output. */
export async function runSchema(io: Io): Promise<number> {
  const sink = new Sink(io.stdout);
  await sink.write(`${JSON.stringify(minutesJsonSchema(), null, 2)}\n`);
  await sink.flush();
  return exitCode('ok');
}
