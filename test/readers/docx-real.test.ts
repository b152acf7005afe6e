import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../helpers/docx.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
const GOLD = new URL('../../../shared/gold/corpus/', import.meta.url);
const names = existsSync(CORPUS) ? readdirSync(CORPUS).filter((name) => name.endsWith('.docx')) : [];

interface GoldItem {
  number: string | (string | null)[] | null;
  title: string | string[];
}

const first = <Value>(value: Value | Value[]): Value | undefined => (Array.isArray(value) ? value[0] : value);

// Where the real documents are absent there is nothing to compare with.
describe.skipIf(names.length === 0)('real documents (skipped without ../shared/corpus)', () => {
  it.each(names)('%s has every title with its number before it', async (name) => {
    const { text } = await readDocx(readFileSync(new URL(name, CORPUS)));
    const gold = JSON.parse(readFileSync(new URL(name.replace('.docx', '-docx.gold.json'), GOLD), 'utf8')) as { items: GoldItem[] };
    const lines = text.split('\n');
    const missing = gold.items.filter(({ number, title }) => {
      const words = first(title) ?? '';
      return !lines.some((line) => line.includes(words) && line.startsWith(first(number) ?? ''));
    });
    expect(missing).toEqual([]);
  });
});
