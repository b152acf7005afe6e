/** What the head of a column says of the bare figures below it, and how those are read. */
import type { Range } from '../../tree/nodes.ts';
import { wordTable } from '../../tree/table.ts';
import { type Amount, toValue } from './amount.ts';
import { SIGNS } from './currencies.ts';

/** What vouches for a bare figure. */
export interface Voucher {
  currency: string;
  /** Power of ten of the unit that a head names ("£000" is 3). */
  power: number;
  /** Whether a head says so; a signed cell of the same column vouches only for figures printed like money. */
  isHead: boolean;
}

/** Longest cell that can be a figure or a head. */
export const LONGEST_CELL = 60;
/** Words and a sign, no figures but the noughts of "£000". */
const HEAD = /^[^\d£€$]{0,40}([£€$])[\s(]{0,2}(['’]?000['’]?s?|m|mn|million|k|thousands?|bn)?[^\d£€$]{0,40}$/i;
const HEAD_POWERS = wordTable<number>({ m: 6, mn: 6, million: 6, bn: 9 });
const THOUSANDS = 3;
const BARE = /^\(?[-−+]?(?:\d{1,3}(?:,\d{3}){1,4}|\d{1,12})(?:\.\d{1,3})?\)?$/;
const LIKE_MONEY = /\.\d\d\)?$|^\(?[-−]?\d{1,3}(?:,\d{3}){1,4}\)?$/;
const NEGATIVE = /^\(|[-−]\d/;

/** Read the head of a column: "Award £", "Cost (£)", "£000", "£m"; null where the cell is none. */
export function readHead(words: string): Voucher | null {
  const head = words.length <= LONGEST_CELL ? HEAD.exec(words) : null;
  const currency = SIGNS[head?.[1] ?? ''];
  if (!head || !currency) return null;
  const unit = head[2]?.toLowerCase();
  return { currency, power: unit ? (HEAD_POWERS[unit] ?? THOUSANDS) : 0, isHead: true };
}

/** Whether a cell is printed as money is: pence, or commas between thousands. */
export function isLikeMoney(words: string): boolean {
  return LIKE_MONEY.test(words);
}

/** Read a cell that is a bare figure and nothing else; null where it is none, or where nothing but its column's other cells would make it money. */
export function readBare(cell: Range, words: string, voucher: Voucher, heading: string): Amount | null {
  if (!BARE.test(words) || !(voucher.isHead || isLikeMoney(words))) return null;
  const { power, currency } = voucher;
  const digits = `${NEGATIVE.test(words) ? '-' : ''}${words.replace(/[^\d.]/g, '')}`;
  return { ...cell, value: toValue(digits, power), max: null, currency, digits, power, slip: null, heading };
}
