import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeZip } from '../helpers/zip.ts';
import { unpack } from './archive.ts';
import { attempt, type Fault } from './attempt.ts';
import type { Case } from './cases.ts';
import { tokensOf } from './markup.ts';
import type { Reader } from './readers.ts';
import { shrinkText } from './shrink.ts';

const ENDINGS: Readonly<Record<Reader, string>> = {
  text: 'txt',
  markdown: 'md',
  html: 'html',
  docx: 'docx',
  odt: 'odt',
  doc: 'doc',
  mhtml: 'mhtml',
  pdf: 'pdf',
};

const same = async (reader: Reader, given: Case, fault: Fault): Promise<boolean> =>
  (await attempt(reader, given, true)).fault?.sign === fault.sign;

/** Make a failing input smaller, in the manner of its format; the options too. */
async function shrink(reader: Reader, given: Case, fault: Fault): Promise<Case> {
  const plain = { ...given, options: { includeText: true, inputFormat: reader } };
  const base = (await same(reader, plain, fault)) ? plain : given;
  const bytes = await shrinkBytes(reader, base, fault);
  return { ...base, bytes };
}

async function shrinkBytes(reader: Reader, base: Case, fault: Fault): Promise<Uint8Array> {
  if (reader === 'pdf') return shrinkAs('latin1', base, reader, fault, 400);
  // Every place in it is told by a number elsewhere: what is shorter is another file.
  if (reader === 'doc') return base.bytes;
  if (reader === 'docx' || reader === 'odt') return (await shrinkParts(reader, base, fault)) ?? base.bytes;
  const text = Buffer.from(base.bytes).toString('utf8');
  const isText = await same(reader, { ...base, bytes: Buffer.from(text) }, fault);
  return shrinkAs(isText ? 'utf8' : 'latin1', base, reader, fault, 3000);
}

async function shrinkAs(encoding: 'utf8' | 'latin1', base: Case, reader: Reader, fault: Fault, tries: number): Promise<Uint8Array> {
  const of = (text: string): Case => ({ ...base, bytes: Buffer.from(text, encoding) });
  const text = await shrinkText(
    Buffer.from(base.bytes).toString(encoding),
    (smaller) => same(reader, of(smaller), fault),
    tries,
    reader === 'html' ? tokensOf : undefined,
  );
  return of(text).bytes;
}

/** Shrink the parts of an archive one by one; null where the archive itself is what fails. */
async function shrinkParts(reader: Reader, base: Case, fault: Fault): Promise<Uint8Array | null> {
  try {
    let entries = await unpack(base.bytes);
    for (const { name } of entries) {
      const without = entries.filter((entry) => entry.name !== name);
      if (await same(reader, { ...base, bytes: writeZip(without) }, fault)) entries = without;
    }
    for (const entry of entries) {
      const of = (content: string): Uint8Array => writeZip(entries.map((one) => (one === entry ? { ...one, content } : one)));
      entry.content = await shrinkText(
        Buffer.from(entry.content).toString('utf8'),
        (smaller) => same(reader, { ...base, bytes: of(smaller) }, fault),
        1500,
        tokensOf,
      );
    }
    return writeZip(entries);
  } catch {
    return null;
  }
}

/** Shrink a failing input and keep it in a folder, with what it fails by; the answer is the file. */
export async function keepFault(folder: string, reader: Reader, given: Case, fault: Fault, from: string): Promise<string> {
  const small = /^(?:slow|hang|stray|not the same)/.test(fault.sign) ? given : await shrink(reader, given, fault);
  const name = `${fault.sign
    .toLowerCase()
    .replace(/[^a-z]{1,200}/g, '-')
    .slice(0, 60)}-${from}`.replace(/^-/, '');
  const file = join(folder, reader, `${name}.${ENDINGS[reader]}`);
  mkdirSync(join(folder, reader), { recursive: true });
  writeFileSync(file, small.bytes);
  writeFileSync(`${file}.json`, `${JSON.stringify({ from, options: small.options, ...fault }, null, 2)}\n`);
  return file;
}
