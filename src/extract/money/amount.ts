import type { Range } from '../../tree/nodes.ts';
import type { Slip } from './figure.ts';

/** A sum as a finder leaves it: what is printed, before its surroundings are read. */
export interface Amount extends Range {
  value: number;
  /** Upper end of a range, else null. */
  max: number | null;
  /** ISO 4217. */
  currency: string;
  /** The number as printed, before its magnitude: what two ends of a range may share ("£2 to £3m"). */
  digits: string;
  /** Power of ten of the printed magnitude ("m" is 6), 0 where none is printed. */
  power: number;
  slip: Slip | null;
  /** Words at the head of the column the figure stands in; null outside tables. */
  heading: string | null;
}

/** Value in full units, exactly as a decimal: 5.4 and 6 give 5400000. */
export function toValue(digits: string, power: number): number {
  return Number(`${digits}e${power}`);
}
