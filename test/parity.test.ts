/**
 * The same minutes in eight formats give the same facts, but for the differences that a format itself makes.
 *
 * `UPDATE=1` writes expected.json from the text; read what it wrote. A difference marked `fault` is one of the program: strike it once mended.
 * The inputs are made by test/parity/make.ts.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMinutes } from '../src/index.ts';
import { type Difference, withDifferences } from './parity/differences.ts';
import { type FactSheet, factsOf } from './parity/facts.ts';
import { ROOT } from './sources.ts';

const FOLDER = join(ROOT, 'fixtures/parity');
const FORMATS = ['txt', 'md', 'html', 'mhtml', 'docx', 'odt', 'doc', 'pdf'];
const CASES = readdirSync(FOLDER).sort();
const MAX_BYTES = 60_000;

const json = (name: string, file: string): unknown => JSON.parse(readFileSync(join(FOLDER, name, file), 'utf8'));

async function read(name: string, format: string): Promise<FactSheet> {
  const path = `fixtures/parity/${name}/input.${format}`;
  return factsOf(await parseMinutes(readFileSync(join(ROOT, path)), { path }));
}

describe.each(CASES)('parity: %s', (name) => {
  it.each(FORMATS)('%s', async (format) => {
    const facts = await read(name, format);
    if (process.env.UPDATE === '1' && format === 'txt')
      writeFileSync(join(FOLDER, name, 'expected.json'), `${JSON.stringify(facts, null, 2)}\n`);
    const differences = json(name, 'differences.json') as Difference[];
    expect(facts).toEqual(withDifferences(json(name, 'expected.json') as FactSheet, differences, format));
  });

  it('is complete, small, and gives a reason for each difference', () => {
    const files = [...FORMATS.map((format) => `input.${format}`), 'expected.json', 'differences.json', 'about.md'];
    for (const file of files) expect(existsSync(join(FOLDER, name, file)), file).toBe(true);
    for (const format of FORMATS) expect(readFileSync(join(FOLDER, name, `input.${format}`)).length).toBeLessThan(MAX_BYTES);
    for (const { why, formats } of json(name, 'differences.json') as Difference[]) {
      expect(why.length).toBeGreaterThan(15);
      expect(formats.every((format) => FORMATS.includes(format))).toBe(true);
    }
  });
});
