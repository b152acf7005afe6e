/** Entry of the process of `npm run growth`. */
import { findGrowth } from './growth.ts';

const [root = '', seed = '1', minutes = '5'] = process.argv.slice(2);
const { tried, usual, found } = await findGrowth(root, Number(seed), Number(minutes), (text) => process.stderr.write(text));
process.stdout.write(`${tried} repetitions tried, ${(usual * 1000).toFixed(0)} ms for most; ${found.length} grow faster than they may\n`);
for (const { unit, exponent, seconds } of found)
  process.stdout.write(
    `  exponent ${exponent.toFixed(2)}, ${seconds.map((one) => one.toFixed(2)).join(' s, ')} s: ${JSON.stringify(unit)}\n`,
  );
