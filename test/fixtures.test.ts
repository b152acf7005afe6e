import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { InputError, LAYOUTS, type MinutesDocument, type ParseOptions, parseMinutes } from '../src/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const UPDATE = process.env.UPDATE === '1';
/** Folders with a test of their own. */
const ELSEWHERE = ['fuzz', 'parity'];

const folders = (path: string): string[] =>
  readdirSync(join(ROOT, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}`)
    .sort();

/** `fixtures/<layout>/<case>`, each with input.*, expected.json, about.md, and options.json where the case needs options. */
const cases = folders('fixtures')
  .filter((group) => !ELSEWHERE.some((name) => group.endsWith(`/${name}`)))
  .flatMap(folders);

const layoutOf = (folder: string): string => folder.split('/')[1] ?? '';

const inputsOf = (folder: string): string[] => readdirSync(join(ROOT, folder)).filter((name) => name.startsWith('input.'));

/** The document, without what changes from release to release; or the code of the failure, for input that can not be read. */
async function resultOf(folder: string): Promise<unknown> {
  const input = `${folder}/${inputsOf(folder)[0]}`;
  const options = join(ROOT, folder, 'options.json');
  const given: ParseOptions = existsSync(options) ? JSON.parse(readFileSync(options, 'utf8')) : {};
  try {
    const document = await parseMinutes(readFileSync(join(ROOT, input)), { path: input, ...given });
    return { ...document, generator: { ...document.generator, version: '*' } };
  } catch (error) {
    if (error instanceof InputError) return { failure: error.code };
    throw error;
  }
}

describe('fixtures', () => {
  it('are there', () => {
    expect(cases.length).toBeGreaterThan(0);
  });

  it.each(cases)('%s gives what is expected', async (folder) => {
    const file = join(ROOT, folder, 'expected.json');
    const result = await resultOf(folder);
    if (UPDATE) writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`);
    if (!existsSync(file)) throw new Error(`Expected ${folder}/expected.json: run \`npm run update-fixtures\` and read what it wrote`);
    expect(result).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it.each(cases)('%s is complete: one input, and words on what it shows', (folder) => {
    expect(inputsOf(folder)).toHaveLength(1);
    const about = readFileSync(join(ROOT, folder, 'about.md'), 'utf8');
    expect(about).toMatch(/^# \S.*\n\n\S[\s\S]{15,}/);
  });

  it.each(cases.filter((folder) => LAYOUTS.some((layout) => layout === layoutOf(folder))))(
    '%s is read as the layout it is filed under',
    async (folder) => {
      const { source } = (await resultOf(folder)) as MinutesDocument;
      const outside = ['generic', 'printed-minutes'];
      // Where the formal record ends and other minutes begin is a matter of taste.
      expect(outside.includes(layoutOf(folder)) ? outside : [layoutOf(folder)]).toContain(source.layout);
    },
  );
});
