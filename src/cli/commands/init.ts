import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { OptionsError } from '../../errors.ts';
import { CONFIG_NAME, NO_CONFIG } from '../config/none.ts';
import { exitCode } from '../exit-codes.ts';
import { type Io, Sink } from '../io.ts';
import { visibleLine } from '../terminal.ts';

/** Where the schema lies in a project that has the program installed; editors find it there. */
export const SCHEMA_PATH = './node_modules/minutebook/dist/config.schema.json';

/** Write a configuration with every setting at its default; nothing is overwritten. */
export async function runInit(io: Io): Promise<number> {
  const file = resolve(CONFIG_NAME);
  const config = { $schema: SCHEMA_PATH, ...NO_CONFIG };
  try {
    writeFileSync(file, `${JSON.stringify(config, null, 2)}\n`, { flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST')
      throw new OptionsError(`Cannot write \`${CONFIG_NAME}\`: it is there already, and stays as it is`, { cause: error });
    throw new OptionsError(`Cannot write \`${CONFIG_NAME}\`: ${message}`, { cause: error });
  }
  const sink = new Sink(io.stderr);
  await sink.write(`Wrote ${visibleLine(file)}\n`);
  await sink.flush();
  return exitCode('ok');
}
