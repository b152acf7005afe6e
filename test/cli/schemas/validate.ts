/** Hold the formats for machines to their schemas: SARIF's own, as published; the two that have none, as documented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { Ajv2020 } from 'ajv/dist/2020.js';
import AjvDraft4 from 'ajv-draft-04';
import formats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { ROOT } from '../../sources.ts';

const at = (name: string): string => join(ROOT, 'test/cli/schemas', name);

// The schema holds a pattern that only the older kind of regular expressions takes.
const draft4 = new AjvDraft4.default({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(draft4 as never);
const isSarif = draft4.compile(sarifSchema);
const isGitlab = new Ajv2020({ allErrors: true }).compile(JSON.parse(readFileSync(at('gitlab-code-quality.json'), 'utf8')));
const xsd = readFileSync(at('junit.xsd'), 'utf8');

type Validate = typeof isSarif | typeof isGitlab;
const faultsOf = (validate: Validate, value: unknown): string[] =>
  validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);

export const sarifFaults = (text: string): string[] => faultsOf(isSarif, JSON.parse(text));
export const gitlabFaults = (text: string): string[] => faultsOf(isGitlab, JSON.parse(text));

export async function junitFaults(text: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: text }],
    schema: [{ fileName: 'junit.xsd', contents: xsd }],
  });
  return errors.map(({ message }) => message);
}
