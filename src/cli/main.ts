import { readFileSync } from 'node:fs';
import { parseMinutes } from '../pipeline.ts';

const path = process.argv.at(-1) as string;
const doc = await parseMinutes(readFileSync(path), { path, includeText: true });
process.stdout.write(`${JSON.stringify(doc)}\n`);
