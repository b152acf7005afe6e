/**
 * The configuration: found in the folder of the call or one above it, read as JSON, checked, and never run.
 */
import { dirname, resolve } from 'node:path';
import { lilconfig } from 'lilconfig';
import type * as z from 'zod';
import type { BatchOptions } from '../../batch/parse.ts';
import { readFailure } from '../../batch/read.ts';
import { OptionsError } from '../../errors.ts';
import { suggest } from '../suggest.ts';
import { CONFIG_NAME, NO_CONFIG } from './none.ts';
import type { Config } from './schema.ts';

/** The configuration of a run, with the folder that its paths are relative to. */
export interface Configuration {
  /** Where it was read from; null where there is none. */
  file: string | null;
  root: string;
  config: Config;
}

/** Load what the call asks for: a file by name, none (`--no-config`), or the nearest `minutebook.json` upwards. */
export async function loadConfiguration(asked: string | boolean | undefined): Promise<Configuration> {
  const here = resolve('.');
  if (asked === false) return { file: null, root: here, config: NO_CONFIG };
  const search = lilconfig('minutebook', {
    searchPlaces: [CONFIG_NAME],
    // Under whatever name: it is JSON, and nothing else is ever loaded.
    loaders: Object.fromEntries(['.js', '.cjs', '.mjs', '.json', 'noExt'].map((ending) => [ending, readJson])),
  });
  if (typeof asked === 'string') {
    const file = resolve(asked);
    const found = await load(file, asked, () => search.load(file));
    return { file, root: dirname(file), config: await checkConfig(found?.config ?? {}, asked) };
  }
  const found = await load(CONFIG_NAME, CONFIG_NAME, () => search.search(here));
  if (!found || found.isEmpty) return { file: null, root: here, config: NO_CONFIG };
  return { file: found.filepath, root: dirname(found.filepath), config: await checkConfig(found.config, found.filepath) };
}

async function load<T>(file: string, name: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof OptionsError) throw error;
    if (!/\.json$/i.test(file) && (error as Error).message?.startsWith('No loader'))
      throw new OptionsError(`Cannot read the configuration \`${name}\`: expected a file with the ending .json`, { cause: error });
    throw new OptionsError(`Cannot read the configuration \`${name}\`: ${readFailure(error).message}`, { cause: error });
  }
}

function readJson(file: string, text: string): unknown {
  return parseJson(text, `Cannot read the configuration \`${file}\``);
}

/** Parse JSON; a slip is told by its line and column. */
export function parseJson(text: string, lead: string): unknown {
  const bare = text.replace(/^\ufeff/, '');
  try {
    return JSON.parse(bare);
  } catch (error) {
    const { message } = error as SyntaxError;
    const at = /position (\d{1,10})/.exec(message)?.[1];
    const before = bare.slice(0, at === undefined ? bare.length : Number(at)).split('\n');
    const place = `line ${before.length}, column ${(before.at(-1) as string).length + 1}`;
    throw new OptionsError(`${lead}: it is not JSON, at ${place} (${message.replace(/ in JSON at position.*$/s, '')})`, { cause: error });
  }
}

/** Check what was read; all that is wrong with it is said at once. */
async function checkConfig(value: unknown, name: string): Promise<Config> {
  const { ConfigSchema, keysAt } = await import('./schema.ts');
  const checked = ConfigSchema.safeParse(value);
  if (checked.success) return checked.data;
  const faults = checked.error.issues.flatMap((issue) => wordIssue(issue, keysAt(issue.path)));
  throw new OptionsError(`Cannot use the configuration \`${name}\`:${faults.length > 1 ? '\n  ' : ' '}${faults.join('\n  ')}`, {
    cause: checked.error,
  });
}

/** Say what is wrong in one place; `keys` are those that may stand there. */
function wordIssue(issue: z.core.$ZodIssue, keys: readonly string[]): string[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => {
      const meant = suggest(key, keys);
      return `unknown key \`${path ? `${path}.` : ''}${key}\`${meant ? ` (did you mean \`${meant}\`?)` : ''}`;
    });
  if (issue.code === 'invalid_value') {
    const choices = issue.values.map(String);
    return [`\`${path}\`: expected one of ${choices.join(', ')}`];
  }
  return [`${path ? `\`${path}\`: ` : ''}${issue.message.replace(/^I(?=nvalid)/, 'i')}`];
}

/** Add what is configured to the options of a call, which go before. */
export function withConfiguration<Options extends BatchOptions>(options: Options, { config }: Configuration): Options {
  const { organisations, bodies, decisionWords, headings, rules, keyDecision } = config;
  const severities = Object.fromEntries(Object.entries(rules).filter((pair): pair is [string, NonNullable<(typeof pair)[1]>] => !!pair[1]));
  return {
    ...options,
    referenceDate: options.referenceDate ?? config.referenceDate,
    check: { ...options.check, severities, keyDecision, bodies },
    house: { organisations, bodies, decisionWords, headings },
  };
}
