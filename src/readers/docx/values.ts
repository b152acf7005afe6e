import type { Attributes } from '../office/xml.ts';

const OFF = new Set(['0', 'false', 'off', 'none']);

/** Read a switch: the bare element means on (ECMA-376 part 1, 17.17.4). */
export const isOn = (attributes: Attributes): boolean => !OFF.has(attributes['w:val'] ?? '1');

/** Read a whole number; null where there is none or it is beyond what Word itself holds. */
export function wholeNumber(value: string | undefined): number | null {
  const number = Number.parseInt(value ?? '', 10);
  return Number.isNaN(number) || Math.abs(number) > 0x7fffffff ? null : number;
}

const TWIPS_PER: Record<string, number> = { pt: 20, in: 1440, cm: 567, mm: 56.7, pc: 240, pi: 240 };

/** Read a length in twentieths of a point; the strict form of the standard may give a unit ("36pt"). */
export function twips(value: string | undefined): number | null {
  const number = Number.parseFloat(value ?? '');
  if (Number.isNaN(number) || Math.abs(number) > 100_000) return null;
  return number * (TWIPS_PER[value?.slice(-2) ?? ''] ?? 1);
}
