import type { Config } from './schema.ts';

/** Name of the file that holds the configuration. */
export const CONFIG_NAME = 'minutebook.json';

/** What holds where there is no such file: the schema's defaults, without the schema, which most runs have no use for. */
export const NO_CONFIG: Config = {
  organisations: [],
  bodies: [],
  referenceDate: null,
  keyDecision: null,
  decisionWords: {},
  headings: {},
  ignore: [],
  rules: {},
};
