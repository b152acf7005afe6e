/**
 * How the time of the whole pipeline grows with what is repeated: every trigger word alone, and pairs of them.
 *
 * All are tried at one size; those that are slow for it are measured at several, and their growth told as an exponent: 1 is linear, 2 quadratic.
 */
import { parseMinutes } from '../../src/index.ts';
import { Random } from './random.ts';
import { triggerWords } from './trigger-words.ts';

export interface Growth {
  unit: string;
  /** CPU seconds at the sizes. */
  seconds: number[];
  exponent: number;
}

const HEAD =
  'Minutes of the Ponds Committee\n\nHeld at the Old Forge on Tuesday 4 June 2019 at 7.00 pm\n\nPresent: Councillor A Finch\n\n1. Apologies\n\nNone.\n\n2. Water\n\n';
const TAIL = '\n\n3. Close\n\nRESOLVED that the report be noted.\n';

const KILOBYTE = 1024;
const SCREEN = 16 * KILOBYTE;
/** Sizes at which a suspect is measured; what grows at the small ones may be the noise of short times, so it is asked again at the large ones. */
const SMALL = [16, 32, 64].map((size) => size * KILOBYTE);
const LARGE = [64, 128, 256].map((size) => size * KILOBYTE);
/** How many times the usual time at one size an input may take before it is looked at. */
const SUSPECT = 4;
/** Doubling may take a bit more than double the time. */
const ALLOWED = 1.25;

async function secondsOf(unit: string, size: number): Promise<number> {
  const text = HEAD + unit.repeat(Math.ceil(size / unit.length)) + TAIL;
  const before = process.cpuUsage();
  await parseMinutes(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const least = async (unit: string, size: number, rounds: number): Promise<number> => {
  let seconds = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) seconds = Math.min(seconds, await secondsOf(unit, size));
  return seconds;
};

async function measure(unit: string, sizes: readonly number[]): Promise<Growth> {
  const seconds: number[] = [];
  for (const size of sizes) seconds.push(await least(unit, size, 2));
  const [first = 1] = seconds;
  const last = seconds.at(-1) ?? 1;
  return { unit, seconds, exponent: Math.log2(last / first) / (sizes.length - 1) };
}

/** Units to repeat: each word in a row and on lines of its own; then random pairs and threes of them, until the time is up. */
function* units(root: string, seed: number): Generator<string> {
  const words = triggerWords(root);
  const random = new Random(seed);
  for (const word of random.shuffle(words)) for (const behind of [' ', '\n', '']) yield word + behind;
  const between = ['', ' ', '\n', ', ', ': ', '\n\n', '\t'];
  for (;;) yield Array.from({ length: random.between(2, 3) }, () => random.pick(words) + random.pick(between)).join('');
}

/** Try units for so long, and give those that grow faster than allowed, the worst first. */
export async function findGrowth(
  root: string,
  seed: number,
  minutes: number,
  tell: (text: string) => void,
): Promise<{ tried: number; usual: number; found: Growth[] }> {
  const until = Date.now() + minutes * 60_000;
  const times: number[] = [];
  const found: Growth[] = [];
  for (let i = 0; i < 20; i++) await secondsOf('The clerk reported. ', SCREEN);
  for (const unit of units(root, seed)) {
    if (Date.now() > until) break;
    const seconds = await secondsOf(unit, SCREEN);
    times.push(seconds);
    const usual = middle(times);
    if (times.length < 30 || seconds < usual * SUSPECT || (await secondsOf(unit, SCREEN)) < usual * SUSPECT) continue;
    if ((await measure(unit, SMALL)).exponent <= ALLOWED) continue;
    const growth = await measure(unit, LARGE);
    if (growth.exponent > ALLOWED) {
      found.push(growth);
      tell(`${growth.exponent.toFixed(2)}  ${growth.seconds.map((one) => one.toFixed(2)).join(' ')}  ${JSON.stringify(unit)}\n`);
    }
  }
  return { tried: times.length, usual: middle(times), found: found.sort((a, b) => b.exponent - a.exponent) };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
