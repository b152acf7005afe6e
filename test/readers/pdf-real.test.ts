import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../helpers/pdf.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const GOLD = new URL('../../../shared/gold/corpus/', import.meta.url);
const names = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.pdf')) : [];

interface GoldClause {
  text: string | string[];
  clauses?: GoldClause[];
}
interface Gold {
  items?: { title: string | string[] }[];
  resolutions?: { clauses: GoldClause[] }[];
}

const any = (value: string | string[]): string[] => (Array.isArray(value) ? value : [value]);
const fold = (text: string): string => text.replace(/\s+/g, ' ');
const read = (name: string): Uint8Array => new Uint8Array(readFileSync(new URL(name, CORPUS)));

/** How often each letter and figure stands in a text. */
const countLetters = (text: string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const [letter] of text.normalize('NFKC').matchAll(/[\p{L}\p{N}]/gu)) counts[letter] = (counts[letter] ?? 0) + 1;
  return counts;
};

const textsOf = (clauses: readonly GoldClause[]): string[][] =>
  clauses.flatMap((clause) => [any(clause.text), ...textsOf(clause.clauses ?? [])]);

// Where the real documents are absent there is nothing to compare with.
describe.skipIf(names.length === 0)('real documents (skipped without ../shared/corpus)', () => {
  it.each(names)('%s is complete: every letter stands in the text once', async (name) => {
    const { text } = await readPdf(read(name));
    const { text: bare } = await extractText(await getDocumentProxy(read(name)), { mergePages: true });
    expect(countLetters(text)).toEqual(countLetters(bare));
  });

  it.each(names)('%s has every title and every clause unbroken in one block', async (name) => {
    const gold = JSON.parse(readFileSync(new URL(name.replace('.pdf', '-pdf.gold.json'), GOLD), 'utf8')) as Gold;
    const { texts } = await readPdf(read(name));
    const blocks = texts.map(fold);
    const wanted = [
      ...(gold.items ?? []).map(({ title }) => any(title)),
      ...(gold.resolutions ?? []).flatMap(({ clauses }) => textsOf(clauses)),
    ];
    const whole = blocks.join(' ');
    // An address is printed line by line: such a clause is several blocks.
    const broken = wanted.filter((forms) => !forms.some((form) => blocks.some((block) => block.includes(fold(form)))));
    expect(broken.filter((forms) => !forms.some((form) => whole.includes(fold(form))))).toEqual([]);
    expect(broken.length).toBeLessThanOrEqual(4);
  });

  it.each(names)('%s names the owners of actions apart from the text', async (name) => {
    const { blocks } = await readPdf(read(name));
    const owners = blocks.filter(({ indent }) => indent >= 60);
    expect(owners.every(({ text }) => text.length < 60 && !/[.!?]\s/.test(text.replace(/\b(?:Cllrs?|Mr|Mrs|Ms|\p{Lu})\./gu, '')))).toBe(
      true,
    );
  });
});
