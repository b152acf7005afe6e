/**
 * A bare figure behind the word "total" that is the sum of the signed figures before it.
 *
 * Accepts: "seed £36.00, bulbs £67.42, guards £26.97, TOTAL: 130.39"
 * Refuses: "a total of 12.50 hours", a figure that the sums before it do not add up to
 */
import type { Amount } from './amount.ts';
import { readFigure } from './figure.ts';
import type { Search } from './search.ts';

const TOTAL = /\b(?:sub-?)?total\b[^\d£€$\n]{0,12}(?=\d[\d,]{0,12}\.\d\d(?!\d))/gi;
const TOTAL_GATE = /total/i;
/** Characters behind the last figure in which its total is looked for, and most figures that are added up. */
const REACH = 80;
const MOST_PARTS = 60;

export function findTotals({ context }: Search, amounts: readonly Amount[]): Amount[] {
  return amounts.flatMap((amount, i) => {
    const total = totalBehind(context.text, amounts, i);
    return total ? [amount, total] : [amount];
  });
}

function totalBehind(text: string, amounts: readonly Amount[], index: number): Amount | null {
  const last = amounts[index] as Amount;
  const stretch = text.slice(last.end, Math.min(last.end + REACH, amounts[index + 1]?.start ?? text.length));
  if (!TOTAL_GATE.test(stretch)) return null;
  for (const match of stretch.matchAll(TOTAL)) {
    const figure = readFigure(text, last.end + match.index + match[0].length, text.length);
    if (figure && figure.power === 0 && isSum(amounts, index, Number(figure.digits)))
      return { ...last, ...figure, value: Number(figure.digits), max: null, heading: null };
  }
  return null;
}

/** Whether some of the figures that end at `index` add up to the sum, to the penny. */
function isSum(amounts: readonly Amount[], index: number, sum: number): boolean {
  let pence = 0;
  for (let i = index; i >= 0 && index - i < MOST_PARTS; i--) {
    pence += Math.round((amounts[i] as Amount).value * 100);
    if (index > i && pence === Math.round(sum * 100)) return true;
  }
  return false;
}
