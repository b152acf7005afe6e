import { writeZip, type ZipEntry } from '../helpers/zip.ts';
import { spoilBytes } from './bytes.ts';
import { balanced, type Markup, spoilMarkup } from './markup.ts';
import type { Random } from './random.ts';

/** A kind of document that is an archive of XML parts. */
export interface Office {
  markup: Markup;
  /** Name of the part with the text; where its blocks begin, what begins one, and what closes the part behind them. */
  body: string;
  opening: string;
  block: RegExp;
  ending: string;
}

const isXml = (entry: ZipEntry): boolean => /\.(?:xml|rels)$/.test(entry.name);

/** Longest body that is spoilt. */
const LONGEST = 12_000;

/** Keep a window of the elements of a long body, and no pictures, so that one document is quick. */
function shortened(entries: readonly ZipEntry[], { body, opening, block, ending }: Office, random: Random): ZipEntry[] {
  return entries
    .filter(({ name }) => !/\.(?:png|jpe?g|emf|wmf|bin|ttf|odttf)$/i.test(name))
    .map((entry) => {
      const text = entry.name === body ? Buffer.from(entry.content).toString('utf8') : '';
      const start = text.indexOf(opening) + opening.length;
      if (text.length - start <= LONGEST || start < opening.length) return entry;
      const blocks = text.slice(start).split(block);
      const count = Math.max(1, Math.floor((blocks.length * LONGEST) / text.length));
      const from = random.below(Math.max(1, blocks.length - count));
      return { ...entry, content: `${text.slice(0, start)}${blocks.slice(from, from + count).join('')}${ending}` };
    });
}

/** Spoil the parts of a document, or seldom its directory or its bytes. */
export function spoilOffice(given: readonly ZipEntry[], office: Office, random: Random): Uint8Array {
  const entries = shortened(given, office, random).map((entry) => ({ ...entry }));
  for (let i = random.pick([1, 1, 1, 2, 3]); i > 0; i--) {
    const parts = entries.filter(isXml);
    if (parts.length === 0) break;
    const part = random.chance(3) ? random.pick(parts) : (parts.find(({ name }) => name === office.body) ?? random.pick(parts));
    const spoiled = spoilMarkup(Buffer.from(part.content).toString('utf8'), office.markup, random);
    // XML that is not well-formed is refused at once: mend most of it, so that what is inside is reached.
    part.content = random.chance(8) ? spoiled : balanced(spoiled);
  }
  if (random.chance(12)) entries.splice(random.below(entries.length), 1);
  if (random.chance(20))
    entries.push({ ...random.pick(entries), name: random.pick([office.body, '../x', '/etc/x', 'word/__proto__.xml', '']) });
  if (random.chance(20))
    random.pick(entries).claims = random.pick([
      { size: 1 },
      { size: 0xffffffff },
      { crc: 0 },
      { flags: 1 },
      { method: 99 },
      { flags: 0xffff },
    ]);
  const bytes = writeZip(entries);
  return random.chance(12) ? spoilBytes(bytes, random) : bytes;
}
