/** Runs the tests against each of a stretch of mutants, in this process; what they say of each goes into a file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { tests } from './shim.js';
import './tests.js';

const [mutantsFile, from, to, resultFile] = process.argv.slice(2);
const mutants = JSON.parse(readFileSync(mutantsFile, 'utf8')).slice(Number(from), Number(to));

/** Where the mutated code asks which mutant is at work, and notes which were passed (see @stryker-mutator/instrumenter). */
globalThis.__stryker__ ??= {};
const switches = globalThis.__stryker__;
/** Passes of one mutant after which it goes round in circles. */
const MOST_PASSES = 200_000;

const passes = async (test) => {
  try {
    await test();
    return true;
  } catch {
    return false;
  }
};

const took = [];
const sound = [];
for (const [i, test] of tests.entries()) {
  switches.currentTestId = `t${i}`;
  const begun = performance.now();
  sound[i] = await passes(test);
  took[i] = performance.now() - begun;
}
switches.currentTestId = undefined;
const passed = switches.mutantCoverage;
switches.mutantCoverage = { static: {}, perTest: {} };

async function fate({ id }) {
  const touching = tests.map((_, i) => i).filter((i) => sound[i] && passed.perTest[`t${i}`]?.[id]);
  if (touching.length === 0) return passed.static[id] ? 'static' : 'untouched';
  Object.assign(switches, { activeMutant: id, hitCount: 0, hitLimit: MOST_PASSES });
  try {
    for (const i of touching.sort((a, b) => took[a] - took[b])) if (!(await passes(tests[i]))) return 'killed';
    return 'survived';
  } finally {
    switches.activeMutant = undefined;
  }
}

const fates = {};
for (const mutant of mutants) fates[mutant.id] = await fate(mutant);
let spoilt = 0;
for (const [i, test] of tests.entries()) if (sound[i] && !(await passes(test))) spoilt++;
writeFileSync(resultFile, JSON.stringify({ fates, spoilt, tests: tests.length, unsound: sound.filter((one) => !one).length }));
