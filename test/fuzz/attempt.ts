import { createHash } from 'node:crypto';
import { InputError, type MinutesDocument, OptionsError, parseMinutes, TABLE_NAMES, writeMinutes } from '../../src/index.ts';
import type { Case } from './cases.ts';
import { Broken, checkDocument } from './invariants.ts';
import type { Reader } from './readers.ts';

/** What went wrong with an input; `sign` is the same for the same fault. */
export interface Fault {
  sign: string;
  detail: string;
}

/** CPU seconds that an input may take: a generous share for its size, and more for what starts a library. */
const LIMITS: Readonly<Record<Reader, { base: number; perKilobyte: number }>> = {
  text: { base: 1, perKilobyte: 0.02 },
  markdown: { base: 1.5, perKilobyte: 0.1 },
  html: { base: 1.5, perKilobyte: 0.1 },
  docx: { base: 3, perKilobyte: 0.1 },
  odt: { base: 3, perKilobyte: 0.1 },
  doc: { base: 2, perKilobyte: 0.1 },
  mhtml: { base: 1.5, perKilobyte: 0.1 },
  pdf: { base: 6, perKilobyte: 0.2 },
};

const secondsAllowed = (reader: Reader, bytes: number): number => LIMITS[reader].base + (LIMITS[reader].perKilobyte * bytes) / 1024;

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
};

/** Parse; the text of the failure where the input is refused for a reason. */
async function parsed({ bytes, options }: Case): Promise<MinutesDocument | string> {
  try {
    return await parseMinutes(bytes, options);
  } catch (error) {
    if (error instanceof OptionsError) return error.message;
    if (!(error instanceof InputError)) throw error;
    if (error.message === '' || error.hint === '') throw new Broken('a failure without a message or a hint');
    return `${error.code}: ${error.message}`;
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Parse once more, and say what came out: the same for the same bytes, whatever was parsed between. */
export async function digestOf(given: Case): Promise<string> {
  const result = await parsed(given).catch((error: unknown) => String(error));
  return hashOf(typeof result === 'string' ? result : JSON.stringify(result));
}

function signOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const frame = /\n\s+at (?:async )?([\w.$<> ]+) \(/.exec(error.stack ?? '')?.[1] ?? '';
  return `${error.name}: ${error.message.slice(0, 120).replace(/\d+/g, '#')}${error.name === 'Broken' ? '' : ` in ${frame}`}`;
}

async function writeAll(document: MinutesDocument): Promise<void> {
  await writeMinutes(document, 'markdown');
  if (document.source.bytes % 32 === 0) await writeMinutes(document, 'xlsx');
  for (const table of TABLE_NAMES) await writeMinutes(document, 'csv', { table });
}

export interface Attempt {
  fault: Fault | null;
  digest: string;
  seconds: number;
}

/** Parse an input and hold the result against the contract; `write` lets the writers write it too (workbooks take long: every thirty-second). */
export async function attempt(reader: Reader, given: Case, write = false): Promise<Attempt> {
  // The clock is quick to ask, and never shows less than the processor took; where it shows much, `slowness` looks closer.
  const before = performance.now();
  let result: MinutesDocument | string = '';
  let fault: Fault | null = null;
  let seconds = 0;
  try {
    result = await parsed(given);
    seconds = (performance.now() - before) / 1000;
    if (typeof result !== 'string') {
      checkDocument(result);
      if (write) await writeAll(result);
    }
  } catch (error) {
    fault = { sign: signOf(error), detail: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
  if (!fault && seconds > secondsAllowed(reader, given.bytes.length)) fault = await slowness(reader, given);
  return { fault, digest: hashOf(typeof result === 'string' ? result : JSON.stringify(result)), seconds };
}

/** Whether an input that took long takes long again: a machine may be busy, or memory was being tidied. */
async function slowness(reader: Reader, given: Case): Promise<Fault | null> {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    await digestOf(given);
    least = Math.min(least, cpuSeconds(before));
  }
  if (least <= secondsAllowed(reader, given.bytes.length)) return null;
  return { sign: 'slow', detail: `${least.toFixed(2)} s of CPU for ${given.bytes.length} bytes` };
}
