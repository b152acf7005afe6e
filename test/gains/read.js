/** Child process: reads documents with one build of the program and prints their facts. Arguments: the build, then the files. */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { factLines } from './facts.js';

const [, , build, ...files] = process.argv;
const { parseMinutes } = await import(pathToFileURL(build).href);
const results = {};
for (const path of files) {
  try {
    results[path] = { facts: factLines(await parseMinutes(readFileSync(path), { path })) };
  } catch (error) {
    results[path] = { failure: error.code ?? error.message };
  }
}
process.stdout.write(JSON.stringify(results));
