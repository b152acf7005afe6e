import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { ZipEntry } from '../helpers/zip.ts';
import { unpack } from './archive.ts';
import { LINES } from './lines.ts';

/** Documents to spoil, by reader; web pages in a single file are made of web pages. */
export interface Pool {
  text: string[];
  markdown: string[];
  html: string[];
  docx: ZipEntry[][];
  odt: ZipEntry[][];
  doc: Uint8Array[];
  pdf: Uint8Array[];
}

const EXTENSIONS: Readonly<Record<string, keyof Pool>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.html': 'html',
  '.docx': 'docx',
  '.odt': 'odt',
  '.doc': 'doc',
  '.pdf': 'pdf',
};

/** Larger documents are slow to read again and again, and show no more. */
const MAX_BYTES = 120_000;

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
        .filter((file) => !/(?:about|SOURCES|README)\.|fixtures\/fuzz\//.test(file))
        .sort()
    : [];

/** Gather the documents below these folders; those that are not there are passed over. */
export async function gatherPool(folders: readonly string[]): Promise<Pool> {
  const pool: Pool = { text: [LINES.join('\n')], markdown: [], html: [], docx: [], odt: [], doc: [], pdf: [] };
  for (const file of folders.flatMap(filesBelow)) {
    const reader = EXTENSIONS[extname(file)];
    const bytes = reader ? readFileSync(file) : null;
    if (!reader || !bytes || bytes.length > MAX_BYTES) continue;
    if (reader === 'docx' || reader === 'odt') pool[reader].push(await unpack(bytes));
    else if (reader === 'pdf' || reader === 'doc') pool[reader].push(bytes);
    else pool[reader].push(bytes.toString('utf8'));
  }
  return pool;
}
